"""Xapian, which Kiwix searches with, on one set: DOCS.jsonl QUERIES.jsonl → one line of JSON: hits by query, milliseconds to
build, bytes of the index, milliseconds of each query.

What stands between spaces is a phrase, as its own query parser reads it; all of them must be found. Nothing is kept."""
import json, os, sys, tempfile, time
import xapian

docs = [json.loads(line) for line in open(sys.argv[1], encoding="utf8")]
queries = [json.loads(line) for line in open(sys.argv[2], encoding="utf8")]
with tempfile.TemporaryDirectory() as folder:
    begun = time.monotonic()
    database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OPEN)
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
    parser.set_database(database)
    hits, times = {}, []
    for query in queries:
        begun = time.monotonic()
        parts = query["query"].replace('"', " ").split()
        enquire = xapian.Enquire(database)
        enquire.set_query(parser.parse_query(" AND ".join(f'"{part}"' for part in parts)))
        found = [match.document.get_data().decode() for match in enquire.get_mset(0, len(docs))]
        times.append((time.monotonic() - begun) * 1000)
        hits[query["qid"]] = found
    database.close()
    size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
print(json.dumps({"hits": hits, "built": built, "bytes": size, "times": times}))
