"""A start says in one sentence what it lacks, and ends with a code of its own; nothing is told before that."""

import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from fixtures.app import settings_for
from fixtures.broken_servers import Installation, installed
from fixtures.patience import patience, wait_for
from fixtures.server import environment
from toso.core.database import create_engines
from toso.operations.key_checks import check_values, keep_check_values


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    error: str


@pytest.fixture
def installation(sqlite_template: Path, tmp_path: Path) -> Iterator[Installation]:
    file = tmp_path / "data/toso.sqlite3"
    with installed(tmp_path, f"sqlite:///{file}", forked=False) as made:
        shutil.copyfile(sqlite_template, file)
        yield made


def toso(installation: Installation, *arguments: str, **more: str) -> Ended:
    """A command of the shell in this installation, whose process ends by itself."""
    env = environment(installation.folder / "data", installation.url, **more)
    command = [sys.executable, "-P", "-m", "toso.cli", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, env=env, timeout=patience(60), check=False)
    return Ended(ran.returncode, ran.stdout, ran.stderr)


def serve(installation: Installation, **more: str) -> Ended:
    ended = toso(installation, "serve", "--no-worker", "--port", str(installation.port), **more)
    assert "http://127.0.0.1" not in ended.out, "an address was told that nobody serves"
    return ended


def change(installation: Installation, *statements: str) -> None:
    with closing(sqlite3.connect(installation.folder / "data/toso.sqlite3")) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def readiness(installation: Installation) -> tuple[int, dict[str, Any]]:
    answer = httpx.get(f"{installation.url}/readyz", timeout=patience(20))
    return answer.status_code, answer.json()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE alembic_version SET version_num = '0050'", "toso migrate"),
        ("UPDATE alembic_version SET version_num = '9999'", "mới hơn phần mềm này"),
        ("DROP TABLE outbox_event", "thiếu outbox_event"),
        ("ALTER TABLE job DROP COLUMN message", "thiếu job.message"),
    ],
)
def test_another_revision_or_a_lost_table_or_column_is_named(
    installation: Installation, statement: str, said: str
) -> None:
    installation.start()
    assert readiness(installation)[0] == 200
    change(installation, statement)
    code, body = readiness(installation)
    assert (code, body["status"], "schema" in body["checks"]) == (503, "unavailable", True)
    installation.terminate()
    ended = serve(installation)
    assert (ended.code, said in ended.error, ended.error.count("\n")) == (5, True, 1), ended


def test_an_empty_folder_is_told_what_to_do_first(tmp_path: Path) -> None:
    with installed(tmp_path, f"sqlite:///{tmp_path / 'data/toso.sqlite3'}") as bare:
        ended = serve(bare)
        assert (ended.code, "toso migrate" in ended.error) == (5, True)
        assert not (tmp_path / "data/keys").exists(), "keys are made for nothing"


def test_keys_of_another_machine_or_none_at_all_are_not_worked_with(installation: Installation) -> None:
    folder = installation.folder / "data"
    ended = serve(installation, TOSO_AUDIT_KEY="")
    assert ended.code == 3, "an empty key is none"
    settings = settings_for(installation.database_url, installation.folder)
    settings.anchor_signing_key()
    engines = create_engines(settings)
    keep_check_values(settings, engines)
    engines.dispose()
    ended = serve(installation, TOSO_AUDIT_KEY="another key that is longer than thirty-two bytes")
    assert (ended.code, "khóa chuỗi nhật ký" in ended.error, "toso restore" in ended.error) == (3, True, True)
    kept = (folder / "keys/anchor.pem").rename(folder / "anchor.pem")
    ended = serve(installation)
    assert (ended.code, "khóa ký" in ended.error) == (3, True)
    assert not (folder / "keys/anchor.pem").exists(), "a new one was made"
    kept.rename(folder / "keys/anchor.pem")
    assert check_values(settings)
    installation.start()
    (folder / "keys/anchor.pem").unlink()
    assert readiness(installation)[0] == 503


def test_a_second_server_is_told_who_has_the_folder(installation: Installation) -> None:
    installation.start()
    assert installation.process is not None
    ended = serve(installation)
    assert ended.code == 4
    assert f"tiến trình {installation.process.pid}, {installation.url}" in ended.error
    installation.kill()
    installation.start()  # a killed one leaves nothing locked


def test_a_port_in_use_is_said_before_any_address(installation: Installation) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", installation.port))
        other.listen()
        ended = serve(installation)
    assert (ended.code, f"Cổng {installation.port}" in ended.error) == (6, True)
    assert f"make run PORT={installation.port + 90}" in ended.error


def test_a_folder_that_cannot_be_written_is_said(installation: Installation) -> None:
    ended = serve(installation, TOSO_DATA_DIR="/proc/toso", TOSO_DATABASE_URL=installation.database_url)
    assert (ended.code, "không ghi được" in ended.error) == (4, True), ended


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ({"TOSO_IDLE_MINUTES": "abc"}, "TOSO_IDLE_MINUTES"),
        ({"TOSO_WEBHOOK_HOSTS": "x"}, "TOSO_WEBHOOK_HOSTS"),
        ({"TOSO_OIDC_ISSUER": "http://sso.example.vn", "TOSO_OIDC_CLIENT_ID": "toso"}, "TOSO_OIDC_ISSUER phải"),
    ],
)
def test_settings_that_cannot_work_are_named_at_the_start_and_their_values_are_not(
    installation: Installation, setting: dict[str, str], said: str
) -> None:
    ended = serve(installation, **setting)
    assert (ended.code, said in ended.error, ended.error.count("\n")) == (9, True, 1), ended
    assert not any(value in ended.error for value in setting.values())


def test_accounts_of_a_demonstration_are_served_to_nobody_else(installation: Installation) -> None:
    """Their password stands in the pages of every demonstration."""
    open_ = {"TOSO_PUBLIC_URL": "https://toso.example.vn"}
    for more in (open_, {**open_, "TOSO_DEMO": "1"}):
        ended = serve(installation, **more)
        assert (ended.code, "tài khoản trình diễn" in ended.error) == (9, True), ended
    ended = toso(installation, "serve", "--no-worker", "--host", "0.0.0.0", "--port", str(installation.port))
    assert ended.code == 9, ended


@pytest.mark.parametrize(("scheme", "said"), [("http", True), ("https", False)])
def test_an_open_address_without_https_says_that_nobody_stays_signed_in_there(
    installation: Installation, scheme: str, *, said: bool
) -> None:
    change(installation, "UPDATE user_account SET disabled_at = '2024-08-09 00:00:00.000000'")
    installation.start("--host", "0.0.0.0", TOSO_PUBLIC_URL=f"{scheme}://toso.example.vn")
    installation.terminate()
    assert ("chỉ dùng được qua HTTPS" in installation.log.read_text()) is said


def test_a_day_that_stands_still_is_served_to_no_real_ward(installation: Installation) -> None:
    """`environment` fixes the day: what a training left in .env. A command that goes on says that the day is the real
    one; without a ward the first one that is made would be a real one.
    """
    assert "• Chế độ trình diễn, ngày cố định: dữ liệu trình diễn" in toso(installation, "doctor").out
    change(installation, "UPDATE unit SET sample = 0")
    for command in (("serve", "--no-worker", "--port", str(installation.port)), ("worker",)):
        ended = toso(installation, *command)
        assert (ended.code, "Hãy bỏ TOSO_BUSINESS_DATE" in ended.error, ended.error.count("\n")) == (9, True, 1), ended
    broken = toso(installation, "doctor")
    assert (broken.code, "✗ Chế độ trình diễn, ngày cố định" in broken.error) == (1, True), broken
    assert "! Chế độ trình diễn, ngày cố định: TOSO_DEMO" in toso(installation, "doctor", TOSO_DEMO="1").out
    assert "TOSO_BUSINESS_DATE không dùng" in toso(installation, "privacy", "due").error
    change(installation, "UPDATE unit SET kind = 'DESK' WHERE kind = 'WARD'")
    assert serve(installation).code == 9, "the first ward would be made on a false day"
    assert "không đặt" in toso(installation, "doctor", TOSO_BUSINESS_DATE="").out


def test_a_damaged_page_keeps_the_server_from_starting(installation: Installation) -> None:
    file = installation.folder / "data/toso.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        page = database.execute("PRAGMA page_size").fetchone()[0]
        (root,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'stored_file'").fetchone()
    with file.open("r+b") as pages:
        pages.seek((root - 1) * page)
        pages.write(b"\xff" * 64)
    ended = serve(installation)
    assert (ended.code, "toso restore" in ended.error) == (8, True), ended


def test_a_clock_behind_the_log_is_not_written_with(installation: Installation) -> None:
    later = datetime.now(UTC) + timedelta(days=1)
    change(
        installation,
        "INSERT INTO audit_head (ward_id, seq, chain) VALUES ('00', 1, '')",
        "INSERT INTO audit_event (ward_id, seq, at, action, object_kind, unit_path, fields, note, ip, request_id, chain)"
        f" VALUES ('00', 1, '{later:%Y-%m-%d %H:%M:%S.000000}', '', '', '', '[]', '{{}}', '', '', '')",
    )
    ended = serve(installation)
    assert (ended.code, "chỉnh giờ" in ended.error) == (7, True), ended


def test_what_is_degraded_still_answers_and_other_names_are_nothing(installation: Installation) -> None:
    installation.start()
    code, body = readiness(installation)
    assert (code, body["status"]) == (200, "degraded"), "no copy was ever made"
    assert {"backup", "worker"} <= set(body["checks"])
    assert httpx.get(f"{installation.url}/version").json()["version"]
    for path in ("/healthz/x", "/readyz/x", "/version/1", "/readyzz", "/healthzz"):
        assert httpx.get(installation.url + path).status_code == 404, path


def test_addresses_that_are_given_out_have_the_port_that_is_served(installation: Installation) -> None:
    """Links, codes and the catalogue of a server whose public address nobody has set."""
    told, day = "http://127.0.0.1:8000", (datetime.now(UTC) + timedelta(days=30)).date()
    contact = {"TOSO_SECURITY_CONTACT": "mailto:attt@example.gov.vn", "TOSO_SECURITY_CONTACT_UNTIL": f"{day}"}

    def canonical() -> str:
        text = httpx.get(f"{installation.url}/.well-known/security.txt").text
        return next(line for line in text.splitlines() if line.startswith("Canonical: "))

    installation.start(TOSO_PUBLIC_URL=told, **contact)
    assert told in canonical(), "what was set stands"
    installation.kill()
    installation.start(without=("TOSO_PUBLIC_URL",), **contact)
    assert canonical().startswith(f"Canonical: {installation.url}/")


def test_the_worker_that_runs_is_seen(installation: Installation) -> None:
    installation.start(worker=True)
    wait_for(lambda: "worker" not in readiness(installation)[1]["checks"], 30)


def test_the_doctor_runs_every_check_and_says_what_mends(installation: Installation) -> None:
    sound = toso(installation, "doctor")
    assert sound.code == 0, sound
    assert "• Tệp so với sổ: " in sound.out
    assert "• Bảng, cột so với mã: khớp." in sound.out
    change(installation, "DROP TABLE outbox_event")
    broken = toso(installation, "doctor")
    assert broken.code == 1
    assert "✗ Cấu trúc dữ liệu: thiếu outbox_event. Hãy phục hồi: toso restore TỆP" in broken.error
    assert "✗ Bảng, cột so với mã: thiếu outbox_event. Cách sửa: toso restore" in broken.error
