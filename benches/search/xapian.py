"""Xapian, as Kiwix uses it, on one set: DOCS.jsonl QUERIES.jsonl → one JSON line (hits by query, milliseconds to build).

Phrases are asked as Xapian's own query parser reads them."""
import json, sys, tempfile, time
import xapian

docs = [json.loads(line) for line in open(sys.argv[1], encoding="utf8")]
queries = [json.loads(line) for line in open(sys.argv[2], encoding="utf8")]
begun = time.monotonic()
database = xapian.WritableDatabase(tempfile.mkdtemp(), xapian.DB_CREATE_OR_OPEN)
terms = xapian.TermGenerator()
for doc in docs:
    document = xapian.Document()
    terms.set_document(document)
    terms.index_text(doc["text"])
    document.set_data(doc["doc_id"])
    database.add_document(document)
database.commit()
built = (time.monotonic() - begun) * 1000
parser = xapian.QueryParser()
hits = {}
for query in queries:
    enquire = xapian.Enquire(database)
    enquire.set_query(parser.parse_query('"' + query["query"].replace('"', " ") + '"'))
    hits[query["qid"]] = [match.document.get_data().decode() for match in enquire.get_mset(0, len(docs))]
print(json.dumps({"hits": hits, "built": built}))
