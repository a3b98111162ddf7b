"""Files kept in S3: they go there and come back, nothing is half stored while it is down, only ours is swept."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from typer.testing import CliRunner, Result

from fixtures.app import KEY, make_app, settings_for
from fixtures.people import ClientOf
from fixtures.s3 import Bucket
from toso import cli
from toso.audit.tables import AuditEvent
from toso.core.execution import close_execution
from toso.core.problems import FileStoreUnavailable, NotFound
from toso.files.cleanup import sweep_files
from toso.files.store import get, open_store, probe, put
from toso.files.tables import StoredFile

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
UPLOAD = {"file": ("Biên bản.pdf", PDF)}
OLD = datetime.now(UTC) - timedelta(days=3)


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path, bucket: Bucket) -> Iterator[FastAPI]:
    """The application with its files in a folder of the bucket; what the store does knows no database."""
    made = make_app(settings_for(sqlite_url, tmp_path, **bucket.settings(s3_prefix="hong-gai")))
    yield made
    close_execution(made)


def counts(app: FastAPI) -> tuple[int, ...]:
    """Rows of files and lines of the log."""
    with Session(app.state.engines.read) as session:
        counted = [sa.select(sa.func.count()).select_from(table) for table in (StoredFile, AuditEvent)]
        return tuple(session.execute(query).scalar_one() for query in counted)


def test_a_file_goes_into_the_bucket_and_comes_back(app: FastAPI, client_of: ClientOf, bucket: Bucket) -> None:
    hoa = client_of("hoa")
    made = [hoa.post("/api/v1/files", files=UPLOAD) for _ in range(2)]
    assert [answer.status_code for answer in made] == [201, 201]
    digest = made[0].json()["sha256"]
    assert bucket.contents == {f"hong-gai/{digest[:2]}/{digest}": PDF}
    assert not (app.state.settings.data_dir / "files").exists()
    for answer in made:
        assert hoa.get(f"/api/v1/files/{answer.json()['id']}").content == PDF


def test_while_it_is_down_nothing_is_half_stored_and_the_rest_works(
    app: FastAPI, client_of: ClientOf, bucket: Bucket
) -> None:
    hoa = client_of("hoa")
    kept = hoa.post("/api/v1/files", files=UPLOAD).json()["id"]
    before = counts(app)
    bucket.stop()
    sent = hoa.post("/api/v1/files", files={"file": ("khac.pdf", PDF + b"\n")}, headers={"Idempotency-Key": "a" * 20})
    for answer in (sent, hoa.get(f"/api/v1/files/{kept}")):
        assert (answer.status_code, answer.json()["code"]) == (503, "file-store-unavailable")
        assert "thử lại sau ít phút" in answer.json()["title"]
        assert answer.headers["retry-after"]
    assert counts(app) == before
    assert hoa.get("/api/v1/tasks").status_code == 200
    bucket.start()
    again = hoa.post("/api/v1/files", files={"file": ("khac.pdf", PDF + b"\n")}, headers={"Idempotency-Key": "a" * 20})
    assert again.status_code == 201
    assert hoa.get(f"/api/v1/files/{kept}").content == PDF


def test_bytes_that_are_gone_or_changed_are_not_handed_out(client_of: ClientOf, bucket: Bucket) -> None:
    hoa = client_of("hoa")
    made = hoa.post("/api/v1/files", files=UPLOAD).json()["id"]
    (place,) = bucket.contents
    bucket.put(place, PDF + b"x")
    assert hoa.get(f"/api/v1/files/{made}").status_code == 404
    bucket.contents.clear()
    assert hoa.get(f"/api/v1/files/{made}").status_code == 404


def test_a_file_of_many_megabytes_comes_back(app: FastAPI, client_of: ClientOf) -> None:
    hoa, content = client_of("hoa"), PDF + bytes(range(256)) * 60_000 + b"\n%%EOF\n"
    made = hoa.post("/api/v1/files", files={"file": ("lon.pdf", content)})
    assert made.status_code == 201
    assert hoa.get(f"/api/v1/files/{made.json()['id']}").content == content


def test_the_sweep_takes_old_bytes_of_ours_and_nothing_else(app: FastAPI, client_of: ClientOf, bucket: Bucket) -> None:
    client_of("hoa").post("/api/v1/files", files=UPLOAD)
    (named,) = bucket.contents
    dropped = put(app.state.store, b"rolled back")
    others = ("sao-luu/toso.sqlite3", f"ha-long/{named.split('/', 1)[1]}", "hong-gai/ghi-chu.txt", "hong-gai/ab/khac")
    for key in others:
        bucket.put(key, b"somebody else's")
    bucket.stored = dict.fromkeys(bucket.contents, OLD)
    assert sweep_files(app.state.engines, app.state.store) == 1
    assert set(bucket.contents) == {named, *others}
    assert dropped not in " ".join(bucket.contents)


@pytest.mark.parametrize("wrong", [{"s3_secret_access_key": "sai"}, {"s3_bucket": "kho-khac"}, {"s3_region": "khac"}])
def test_a_wrong_key_bucket_or_region_is_an_unavailable_store(
    bucket: Bucket, tmp_path: Path, wrong: dict[str, str]
) -> None:
    store = open_store(settings_for("", tmp_path, **bucket.settings(**wrong)))
    with pytest.raises(FileStoreUnavailable):
        put(store, PDF)
    assert bucket.contents == {}


@pytest.mark.parametrize("where", ["s3", "folder"])
def test_a_store_is_examined_and_left_as_it_was(bucket: Bucket, tmp_path: Path, where: str) -> None:
    settings = settings_for("", tmp_path, **(bucket.settings() if where == "s3" else {}))
    probe(open_store(settings))
    assert bucket.contents == {}
    assert [path for path in (settings.data_dir / "files").rglob("*") if path.is_file()] == []


def test_a_bucket_without_its_keys_is_refused_at_the_start(bucket: Bucket, tmp_path: Path) -> None:
    for name in ("s3_access_key_id", "s3_secret_access_key"):
        with pytest.raises(ValueError, match="TOSO_S3_SECRET_ACCESS_KEY"):
            open_store(settings_for("", tmp_path, **bucket.settings(**{name: None})))


def test_a_store_that_is_missing_is_no_missing_file(bucket: Bucket, tmp_path: Path) -> None:
    store = open_store(settings_for("", tmp_path, **bucket.settings(s3_bucket="kho-khac")))
    with pytest.raises(FileStoreUnavailable):
        get(store, "ab" * 32)
    with pytest.raises(NotFound):
        get(open_store(settings_for("", tmp_path, **bucket.settings())), "ab" * 32)


def _doctor(monkeypatch: pytest.MonkeyPatch, app: FastAPI, **settings: object) -> Result:
    own = {"data_dir": app.state.settings.data_dir, "database_url": app.state.settings.url, "audit_key": KEY}
    for name, value in {**own, **settings}.items():
        monkeypatch.setenv(f"TOSO_{name.upper()}", str(value))
    return CliRunner().invoke(cli.app, ["doctor"])


def test_the_doctor_says_what_works_and_why_something_does_not(
    app: FastAPI, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = _doctor(monkeypatch, app, **bucket.settings())
    parts = ("Mã chương trình", "Cơ sở dữ liệu", "Kho lưu tệp")
    assert sound.exit_code == 0, sound.output
    assert {f"• {part}: dùng được." for part in parts} <= set(sound.output.splitlines())
    assert "! Sao lưu: chưa bật. Hãy chạy: toso backup init." in sound.output.splitlines()
    assert "✗" not in sound.output
    closed = _doctor(monkeypatch, app, s3_secret_access_key="sai")
    assert closed.exit_code == 1
    assert "✗ Kho lưu tệp: Kho lưu tệp tạm thời không dùng được." in closed.output
    assert "SignatureDoesNotMatch" in closed.output
    bucket.stop()
    down = _doctor(monkeypatch, app)
    assert (down.exit_code, "✗ Kho lưu tệp" in down.output) == (1, True)
    monkeypatch.delenv("TOSO_S3_SECRET_ACCESS_KEY")
    keyless = _doctor(monkeypatch, app)
    assert (keyless.exit_code, "TOSO_S3_SECRET_ACCESS_KEY" in keyless.output) == (1, True)
