"""python-tuf as an independent writer, reader and judge of our metadata. Run by tests/suite/python.rs.

write DIR          a repository with 2 of 3 signatures, two roots and two releases, into DIR
read DIR INSTANT   what ngclient's Updater makes of DIR, as JSON; refuses to open a network
judge INSTANT      a line of JSON {root, timestamp, snapshot, targets: text} on stdin each -> "ok" or why not, a line each
"""

import json
import sys
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.ngclient import Updater
from tuf.ngclient._internal.trusted_metadata_set import TrustedMetadataSet
from tuf.ngclient.config import EnvelopeType
from tuf.ngclient.fetcher import FetcherInterface
from tuf.api.exceptions import DownloadHTTPError

START = datetime(2026, 11, 23, 8, tzinfo=UTC)


def instant(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def sign(metadata, signers, path):
    for signer in signers:
        metadata.sign(signer, append=True)
    path.write_bytes(metadata.to_bytes())


def pinned(path, version):
    data = path.read_bytes()
    return MetaFile(version, len(data), {"sha256": sha256(data).hexdigest()})


def write(folder):
    roots = [CryptoSigner.generate_ed25519() for _ in range(4)]
    editors = [CryptoSigner.generate_ed25519() for _ in range(3)]
    online = CryptoSigner.generate_ed25519()

    root = Root(expires=START + timedelta(days=1000), consistent_snapshot=True)
    for signer in roots[:3]:
        root.add_key(signer.public_key, Root.type)
    for signer in editors:
        root.add_key(signer.public_key, Targets.type)
    for role in (Snapshot.type, Timestamp.type):
        root.add_key(online.public_key, role)
    root.roles[Root.type].threshold = root.roles[Targets.type].threshold = 2
    sign(Metadata(root), roots[:2], folder / "1.root.json")
    # The third owner is followed by a fourth; unknown fields stand everywhere they may.
    root.version = 2
    root.revoke_key(roots[2].public_key.keyid, Root.type)
    root.add_key(roots[3].public_key, Root.type)
    root.unrecognized_fields["x-note"] = {"of": ["anything", 1, None, True, "ខ្មែរ"]}
    sign(Metadata(root), [roots[0], roots[3], roots[1]], folder / "2.root.json")

    for version in (1, 2):
        raw = b'{"number":"130%d"}\n' % version
        target = TargetFile.from_data("hotlines.pack", raw, ["sha256"])
        custom = {"schema": 2, "seq": version, "min_app": "0.1.0", "z": [9, "0" * 64]}
        if version == 2:
            custom["d"] = {"1": [7, "1" * 64]}
        target.unrecognized_fields["custom"] = custom
        published = START + timedelta(days=version)
        stamp = published.strftime("%Y-%m-%dT%H:%M:%SZ")
        targets = Targets(version=version, expires=START + timedelta(days=400), targets={"hotlines.pack": target})
        targets.unrecognized_fields["x-published"] = stamp
        path = folder / f"{version}.targets.json"
        sign(Metadata(targets), editors[version - 1 :][:2], path)
        snapshot = Snapshot(version, expires=START + timedelta(days=400))
        snapshot.meta["targets.json"] = pinned(path, version)
        path = folder / f"{version}.snapshot.json"
        sign(Metadata(snapshot), [online], path)
        timestamp = Timestamp(version, expires=START + timedelta(days=30))
        timestamp.snapshot_meta = pinned(path, version)
        timestamp.unrecognized_fields["x-published"] = stamp
        sign(Metadata(timestamp), [online], folder / "timestamp.json")
        (folder / "hotlines.pack").write_bytes(raw)


class Folder(FetcherInterface):
    def __init__(self, folder):
        self.folder = folder

    def _fetch(self, url):
        path = self.folder / url.removeprefix("folder:///")
        if not path.is_file():
            raise DownloadHTTPError("not there", 404)
        yield path.read_bytes()


def read(folder, now):
    cache = folder / "cache"
    for made in (cache, folder / "downloads"):
        made.mkdir(exist_ok=True)
    updater = Updater(
        str(cache),
        "folder:///metadata",
        str(folder / "downloads"),
        "folder:///targets",
        fetcher=Folder(folder),
        bootstrap=(folder / "metadata" / "1.root.json").read_bytes(),
    )
    updater._trusted_set.reference_time = now
    updater.refresh()
    trusted = updater._trusted_set
    packs = {}
    for name, target in trusted.targets.targets.items():
        packs[name] = Path(updater.download_target(target)).read_bytes().decode()
    roles = {role: getattr(trusted, role).version for role in ("root", "timestamp", "snapshot", "targets")}
    print(json.dumps({"roles": roles, "packs": packs}))


def judge(now):
    for line in sys.stdin:
        files = {role: text.encode() for role, text in json.loads(line).items()}
        try:
            trusted = TrustedMetadataSet(files["root"], EnvelopeType.METADATA)
            trusted.reference_time = now
            trusted.update_timestamp(files["timestamp"])
            trusted.update_snapshot(files["snapshot"])
            trusted.update_targets(files["targets"])
            print("ok", flush=True)
        except Exception as refused:  # every refusal of the library counts, of whatever class
            print(type(refused).__name__, str(refused).replace("\n", " "), flush=True)


command, *arguments = sys.argv[1:]
if command == "write":
    write(Path(arguments[0]))
elif command == "read":
    read(Path(arguments[0]), instant(arguments[1]))
elif command == "judge":
    judge(instant(arguments[0]))
else:
    sys.exit(__doc__)
