"""Source folders that fsspec reaches: memory here, and a real S3 API on loopback."""

import subprocess
import sys
from pathlib import Path

import boto3
import fsspec
import pandas as pd
import pytest
from moto.server import ThreadedMotoServer
from s3fs import S3FileSystem

from govreport_pipeline.checks.files.source_folder import check_files
from govreport_pipeline.ingest.batches import iterate_batches
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.inventory import take_inventory
from govreport_pipeline.ingest.sources import remote
from govreport_pipeline.ingest.sources.opening import open_source
from govreport_pipeline.ingest.sources.source import SourceFolderMissing, SourceUnreachable
from govreport_pipeline.ingest.sources.watching import digest_source
from govreport_pipeline.settings import BadSetting, read_settings, refuse_overlap
from govreport_pipeline.stages import ingest_documents
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline_tests.documents import SEEDS

ROOT = Path(__file__).parent.parent
LIMITS = Intake(max_bytes=1_000_000)
BUCKET = "bucket"
KEYS = {"AWS_ACCESS_KEY_ID": "testing", "AWS_SECRET_ACCESS_KEY": "testing", "AWS_DEFAULT_REGION": "us-east-1"}
NOWHERE = {
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent",
    "AWS_CONFIG_FILE": "/nonexistent",
    "AWS_MAX_ATTEMPTS": "1",
}
"""No credentials but those that a test sets; nothing outside this machine is asked for any."""

FILES = {
    "2016/a.txt": "2016年，收到申请3件。",
    "2016/深/政府 公开.txt": "2016年，收到申请4件。",
    "copy.txt": "2016年，收到申请3件。",
    "back\\x41.txt": "2016年，收到申请5件。",
    "empty.txt": "",
    "star*[1]?.txt": "2016年，收到申请6件。",
}


@pytest.fixture(scope="module")
def endpoint():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def store(endpoint, monkeypatch):
    """A client of an S3 API that holds one empty bucket, as the environment of a user names it."""
    for name, value in {**KEYS, **NOWHERE, "AWS_ENDPOINT_URL": endpoint}.items():
        monkeypatch.setenv(name, value)
    S3FileSystem.clear_instance_cache()
    client = boto3.client("s3", endpoint_url=endpoint)
    client.create_bucket(Bucket=BUCKET)
    yield client
    for entry in client.list_objects_v2(Bucket=BUCKET).get("Contents", ()):
        client.delete_object(Bucket=BUCKET, Key=entry["Key"])
    S3FileSystem.clear_instance_cache()


@pytest.fixture
def memory():
    files = fsspec.filesystem("memory")
    yield files
    files.store.clear()
    files.pseudo_dirs[:] = [""]


def put(store, key, text):
    store.put_object(Bucket=BUCKET, Key=key, Body=text.encode())


def read(place):
    """({path: text}, {path: reason}) of a source; each path once."""
    documents, reasons = {}, {}
    for read_now, set_aside in iterate_batches(take_inventory(place, LIMITS), 2):
        documents |= {path: row.text for row in read_now for path in (row.source_path, *row.also_at)}
        reasons |= {row.source_path: row.reason_code.value for row in set_aside}
    return documents, reasons


def test_a_bucket_is_read_like_a_folder(store, tmp_path):
    for key, text in FILES.items():
        put(store, f"reports/{key}", text)
        (tmp_path / key).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / key).write_text(text, "utf-8")
    put(store, "reports-of-others/b.txt", "二")
    put(store, "reports/2016/", "")
    assert read(f"s3://{BUCKET}/reports") == read(f"s3://{BUCKET}/reports/") == read(tmp_path)


@pytest.mark.parametrize("place", [f"s3://{BUCKET}", f"s3://{BUCKET}/"])
def test_a_whole_bucket_may_be_the_source(store, place):
    put(store, "a.txt", "一")
    assert read(place)[0] == {"a.txt": "一"}


def test_an_empty_bucket_is_an_empty_folder(store):
    assert read(f"s3://{BUCKET}") == ({}, {})


def test_what_was_put_into_the_bucket_since_is_seen(store):
    put(store, "reports/a.txt", "一")
    assert read(f"s3://{BUCKET}/reports")[0] == {"a.txt": "一"}
    put(store, "reports/deep/b.txt", "二")
    assert set(read(f"s3://{BUCKET}/reports")[0]) == {"a.txt", "deep/b.txt"}


def test_the_tables_are_those_of_a_local_folder_byte_for_byte(store, tmp_path):
    for seed in SEEDS:
        store.upload_file(str(seed), BUCKET, f"seeds/{seed.name}")
    places = {"remote": f"s3://{BUCKET}/seeds", "local": str(SEEDS[0].parent)}
    for name, place in places.items():
        ingest_documents(TableStore(tmp_path / name), place, LIMITS)
    one, two = (
        sorted((path.name, path.read_bytes()) for path in (tmp_path / name).rglob("*.parquet")) for name in places
    )
    assert one == two


def test_each_object_is_opened_once_by_a_run(store, tmp_path, monkeypatch):
    for key, text in FILES.items():
        put(store, f"reports/{key}", text)
    opened = []
    really_open = S3FileSystem.open
    monkeypatch.setattr(
        S3FileSystem, "open", lambda self, path, *rest: opened.append(path) or really_open(self, path, *rest)
    )
    ingest_documents(TableStore(tmp_path), f"s3://{BUCKET}/reports", LIMITS)
    assert sorted(opened) == sorted(f"{BUCKET}/reports/{key}" for key in FILES)


def test_every_object_is_accounted_for_by_a_second_listing(store, tmp_path):
    for key, text in FILES.items():
        put(store, f"reports/{key}", text)
    put(store, "reports//unnamed.txt", "七")
    place = f"s3://{BUCKET}/reports"
    tables = TableStore(tmp_path)
    ingest_documents(tables, place, LIMITS)
    outcome = check_files(tables, place)
    assert outcome.rows == []
    assert outcome.examined == len(FILES) + 1
    put(store, "reports/late.txt", "八")
    assert check_files(tables, place).rows == [{"source_path": "late.txt", "problem": "in no table"}]


DUMPS = {
    "rows.jsonl": '{"text": "2016年，收到申请3件。"}\n\n{"text": "2016年，收到申请4件。"}\n',
    "page.warc": "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 51\r\n\r\nHTTP/1.1 200 OK\r\n\r\n2016年，收到申请5件。\r\n\r\n",
}


@pytest.mark.parametrize("is_kept", [True, False])
def test_dumps_in_a_bucket_are_read_and_counted_line_by_line(store, tmp_path, monkeypatch, is_kept):
    for key, text in DUMPS.items():
        put(store, f"reports/{key}", text)
    if not is_kept:
        monkeypatch.setattr("govreport_pipeline.ingest.inventory.fetch_ahead", lambda source, *_: source)
    place = f"s3://{BUCKET}/reports"
    tables = TableStore(tmp_path)
    ingest_documents(tables, place, LIMITS)
    assert list(pd.read_parquet(tmp_path / "raw_documents")["source_path"]) == [
        "page.warc!000001",
        "rows.jsonl!000001",
        "rows.jsonl!000003",
    ]
    assert check_files(tables, place).rows == []


def test_an_object_in_a_folder_without_a_name_is_set_aside(store):
    put(store, "reports/a//b.txt", "一")
    assert read(f"s3://{BUCKET}/reports") == ({}, {"a//": "unreadable"})


def test_an_object_above_the_limit_is_set_aside(store):
    put(store, "reports/a.txt", "一" * LIMITS.max_bytes)
    assert read(f"s3://{BUCKET}/reports")[1] == {"a.txt": "too_long"}


def test_an_object_that_changes_between_the_passes_is_set_aside(store):
    for name in ("changed.txt", "gone.txt"):
        put(store, f"reports/{name}", name)
    inventory = take_inventory(f"s3://{BUCKET}/reports", LIMITS)
    put(store, "reports/changed.txt", "二")
    store.delete_object(Bucket=BUCKET, Key="reports/gone.txt")
    ((documents, rejections),) = iterate_batches(inventory, 10)
    assert documents == []
    assert {row.source_path: row.reason_code for row in rejections} == {
        "changed.txt": "changed_while_read",
        "gone.txt": "changed_while_read",
    }


def test_a_store_that_breaks_off_ends_the_run_and_loses_no_document(memory, monkeypatch):
    memory.pipe("/reports/a.txt", b"1")
    source = open_source("memory://reports")

    def refuse(path, mode):
        raise ConnectionResetError(104, "Connection reset by peer")

    monkeypatch.setattr(source.files, "open", refuse)
    with pytest.raises(SourceUnreachable, match=r"Connection reset by peer.*run again"):
        take_inventory("memory://reports", LIMITS)


def test_a_file_that_is_forbidden_is_set_aside_alone(memory, monkeypatch):
    memory.pipe({"/reports/a.txt": "一".encode(), "/reports/b.txt": "二".encode()})
    source = open_source("memory://reports")
    really_open = source.files.open

    def refuse(path, mode):
        if path.endswith("a.txt"):
            raise PermissionError(13, "Access Denied")
        return really_open(path, mode)

    monkeypatch.setattr(source.files, "open", refuse)
    assert read("memory://reports") == ({"b.txt": "二"}, {"a.txt": "unreadable"})


def test_the_sensor_notices_what_changed_in_a_bucket_and_opens_nothing(store, monkeypatch):
    place = f"s3://{BUCKET}/reports"
    put(store, "reports/2016/a.txt", "一")
    monkeypatch.setattr(S3FileSystem, "open", lambda *_: pytest.fail("an object was opened"))
    digests = [digest_source(place), digest_source(place)]
    put(store, "reports/2016/a.txt", "二")
    digests.append(digest_source(place))
    put(store, "reports/b.txt", "三")
    digests.append(digest_source(place))
    store.delete_object(Bucket=BUCKET, Key="reports/2016/a.txt")
    digests.append(digest_source(place))
    assert digests[0] == digests[1]
    assert len(set(digests)) == 4


def test_memory_is_read_like_a_folder(memory):
    memory.pipe({f"/reports/{key}": text.encode() for key, text in FILES.items()})
    documents, reasons = read("memory://reports")
    assert set(documents) | set(reasons) == {key.replace("\\x41", "\\x5cx41") for key in FILES}


def test_an_address_of_this_machine_is_a_local_folder(tmp_path):
    (tmp_path / "a.txt").write_text("一", "utf-8")
    (tmp_path / "out.txt").symlink_to("/etc/hostname")
    assert read(tmp_path.as_uri()) == ({"a.txt": "一"}, {"out.txt": "link_outside"})


def sentence_for(place):
    with pytest.raises(SourceFolderMissing) as caught:
        open_source(place).list_files()
    told = str(caught.value)
    assert "\n" not in told
    assert repr(place) in told
    return told


@pytest.mark.parametrize("place", ["s3://no-such-bucket/reports", f"s3://{BUCKET}/nowhere"])
def test_a_bucket_or_folder_that_is_not_there_is_named(store, place):
    assert "does not exist" in sentence_for(place)


def test_an_object_in_place_of_a_folder_is_refused(store):
    put(store, "reports/a.txt", "一")
    assert "is a file, not a folder" in sentence_for(f"s3://{BUCKET}/reports/a.txt")


def test_missing_credentials_are_named(store, monkeypatch):
    for name in KEYS:
        monkeypatch.delenv(name)
    S3FileSystem.clear_instance_cache()
    assert "credentials" in sentence_for(f"s3://{BUCKET}/reports")


def test_a_store_that_does_not_answer_is_named(store, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setattr(S3FileSystem, "retries", 1)
    S3FileSystem.clear_instance_cache()
    assert "http://127.0.0.1:9" in sentence_for(f"s3://{BUCKET}/reports")


def test_a_package_that_is_not_installed_is_named(monkeypatch):
    def lack(protocol):
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr(remote.fsspec, "get_filesystem_class", lack)
    assert "pip install 'govreport-pipeline[s3]'" in sentence_for("s3://bucket/reports")
    assert "Install s3fs" in sentence_for("gs://bucket/reports")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("nosuch://bucket", "an address of an unknown kind, 'nosuch'"),
        ("https://example.invalid/reports", "the web has no folders"),
        ("s3://", "names no bucket"),
    ],
)
def test_an_address_that_cannot_be_meant_is_refused(place, told):
    assert told in sentence_for(place)


def test_the_data_folder_is_one_of_this_machine():
    with pytest.raises(BadSetting, match="GOVREPORT_DATA_DIR is 's3://bucket/data'"):
        read_settings({"GOVREPORT_DATA_DIR": "s3://bucket/data"})


def test_a_remote_source_overlaps_no_data_folder(tmp_path):
    refuse_overlap("s3://bucket/data", tmp_path)


def test_a_local_address_overlaps_like_its_path(tmp_path):
    with pytest.raises(BadSetting, match="the same folder"):
        refuse_overlap(tmp_path.as_uri(), tmp_path)


def run(folder, endpoint, **environ):
    """`python -m govreport_pipeline run` in a folder of its own, as a user calls it."""
    (folder / "dagster.yaml").write_bytes((ROOT / "dagster.yaml").read_bytes())
    environ = {
        **KEYS,
        **NOWHERE,
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "FSSPEC_S3_ENDPOINT_URL": endpoint,
        "GOVREPORT_DATA_DIR": str(folder / "data"),
        **environ,
    }
    command = [sys.executable, "-m", "govreport_pipeline", "run"]
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True)


def test_the_whole_pipeline_reads_a_bucket_and_refuses_a_missing_one(store, endpoint, tmp_path):
    for seed in SEEDS[:2]:
        store.upload_file(str(seed), BUCKET, f"seeds/{seed.name}")
    done = run(tmp_path, endpoint, GOVREPORT_SOURCE_DIR=f"s3://{BUCKET}/seeds")
    assert done.returncode == 0, done.stderr
    assert list(pd.read_parquet(tmp_path / "data" / "raw_documents").source_path) == [seed.name for seed in SEEDS[:2]]
    done = run(tmp_path, endpoint, GOVREPORT_SOURCE_DIR="s3://nowhere/seeds")
    assert done.returncode == 2
    assert done.stderr.strip().startswith("source folder 's3://nowhere/seeds' does not exist: ")
    assert "\n" not in done.stderr.strip()
