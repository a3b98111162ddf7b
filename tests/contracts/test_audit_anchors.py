"""Signed heads kept elsewhere: what the owner of the database does to the log, also to its end, comes to light."""

import json
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa
import time_machine
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from fastapi import FastAPI
from sqlmodel import Session, col
from typer.testing import CliRunner

from fixtures.app import KEY, settings_for
from fixtures.letters import Mailbox, receiving_letters
from fixtures.log_owner import as_owner
from fixtures.people import ClientOf, sign_in
from toso import cli
from toso.audit.anchors import anchor_today, anchors_of
from toso.audit.chain_check import Verdict, verify
from toso.audit.heads import read_head
from toso.audit.record import link, record
from toso.audit.tables import AuditEvent
from toso.authz.actor import SYSTEM
from toso.core.database import create_engines, in_transaction
from toso.core.settings import Settings
from toso.kit.ids import new_id
from toso.worker import chores

WARD = new_id()
DAY_ONE, DAY_TWO = "2024-08-01T09:00:00+07:00", "2024-08-02T09:00:00+07:00"


@pytest.fixture
def settings(app: FastAPI) -> Settings:
    return app.state.settings


def _write(app: FastAPI, count: int) -> None:
    def write(session: Session) -> None:
        for _ in range(count):
            record(session, SYSTEM, "user.manage", "user", new_id(), ward_id=WARD)

    in_transaction(app.state.engines.write, write)


def _anchor(app: FastAPI, at: str) -> None:
    with time_machine.travel(at, tick=False):
        anchor_today(app.state.settings, app.state.engines)


def _verify(app: FastAPI, *places: Path, key: bytes | None = None) -> Verdict:
    key = key or app.state.settings.anchor_public_key()
    return in_transaction(app.state.engines.read, lambda session: verify(session, places, key))


@pytest.fixture
def kept(app: FastAPI, settings: Settings) -> Path:
    """Four rows anchored on the first of August, six on the second."""
    _write(app, 4)
    _anchor(app, DAY_ONE)
    _write(app, 2)
    _anchor(app, DAY_TWO)
    return anchors_of(settings)


def _cut_to_four(app: FastAPI) -> None:
    last = "(SELECT chain FROM audit_event WHERE seq = 4)"
    as_owner(app, "DELETE FROM audit_event WHERE seq > 4", f"UPDATE audit_head SET seq = 4, chain = {last}")


def _rewrite_from_three(app: FastAPI) -> None:
    """The owner has the chain's key as well and makes a log that is whole in itself."""
    as_owner(app, "UPDATE audit_event SET action = 'report.approve' WHERE seq = 3")
    with Session(app.state.engines.read) as session:
        rows = list(session.execute(sa.select(AuditEvent).order_by(col(AuditEvent.seq))).scalars())
    previous, chains = "", []
    for row in rows:
        previous = link(previous, row)
        chains.append(previous)
    updates = [f"UPDATE audit_event SET chain = '{c}' WHERE seq = {n}" for n, c in enumerate(chains, start=1)]
    as_owner(app, *updates, f"UPDATE audit_head SET chain = '{chains[-1]}'")


def test_an_untouched_log_agrees_with_every_kept_head(app: FastAPI, kept: Path) -> None:
    assert [path.name for path in sorted(kept.iterdir())] == ["2024-08-01.jsonl", "2024-08-02.jsonl"]
    assert _verify(app, kept) == Verdict([], "Chuỗi nhật ký nguyên vẹn, khớp với 2 đầu chuỗi đã ký.")
    _write(app, 3)
    assert _verify(app, kept).faults == []
    assert _verify(app).verdict == "Chuỗi nhật ký nguyên vẹn."


@pytest.mark.both_databases("resource")
def test_a_day_is_anchored_once(app: FastAPI, kept: Path) -> None:
    before = (kept / "2024-08-02.jsonl").read_text()
    _write(app, 1)
    _anchor(app, "2024-08-02T23:30:00+07:00")
    assert (kept / "2024-08-02.jsonl").read_text() == before
    _anchor(app, "2024-08-03T00:30:00+07:00")
    assert read_head((kept / "2024-08-03.jsonl").read_text()).seq == 7


def test_an_edited_row_is_named(app: FastAPI, kept: Path) -> None:
    as_owner(app, "UPDATE audit_event SET action = 'report.approve' WHERE seq = 5")
    assert _verify(app, kept).faults == [f"Nhật ký của phường {WARD} bị đứt tại bản ghi 5."]


def test_a_cut_tail_passes_by_itself_and_not_against_a_kept_head(app: FastAPI, kept: Path) -> None:
    _cut_to_four(app)
    assert _verify(app).faults == []
    (told,) = _verify(app, kept).faults
    assert told.startswith(f"2024-08-02.jsonl:1: đuôi nhật ký của phường {WARD} bị cắt: ngày 02/08/2024 đã ký đến ")
    assert told.endswith("đến bản ghi 6, nay chỉ còn đến bản ghi 4.")


def test_a_log_that_was_made_anew_passes_by_itself_and_not_against_kept_heads(app: FastAPI, kept: Path) -> None:
    _rewrite_from_three(app)
    assert _verify(app).faults == []
    told = f"nhật ký của phường {WARD} đã bị viết lại: bản ghi"
    assert _verify(app, kept).faults == [
        f"2024-08-01.jsonl:1: {told} 4 không còn là bản ghi đã ký ngày 01/08/2024.",
        f"2024-08-02.jsonl:1: {told} 6 không còn là bản ghi đã ký ngày 02/08/2024.",
    ]


def test_a_head_that_was_made_to_fit_has_no_valid_signature(app: FastAPI, kept: Path) -> None:
    file = kept / "2024-08-02.jsonl"
    head = json.loads(file.read_text())
    with Session(app.state.engines.read) as session:
        chain = session.execute(sa.text("SELECT chain FROM audit_event WHERE seq = 4")).scalar_one()
    _cut_to_four(app)
    file.write_text(json.dumps({**head, "seq": 4, "chain": chain}) + "\n")
    assert _verify(app, kept).faults == [
        "2024-08-02.jsonl:1: chữ ký của đầu chuỗi ngày 02/08/2024 không đúng: tệp đã bị sửa."
    ]
    file.write_text("{}\n")
    assert _verify(app, file).faults == ["2024-08-02.jsonl:1: không phải đầu chuỗi nhật ký đã ký."]


def test_a_head_of_another_key_is_told_and_checked_with_that_key(app: FastAPI, kept: Path) -> None:
    other = Ed25519PrivateKey.generate()
    theirs = other.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    faults = _verify(app, kept, key=theirs).faults
    assert len(faults) == 2
    assert all("ký bằng khóa khác" in fault for fault in faults)
    pem = other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    given = settings_for(app.state.settings.url, kept.parent.parent, anchor_key=pem)
    assert given.anchor_public_key() == theirs


def test_the_signing_key_is_made_once_and_is_the_servers_alone(settings: Settings) -> None:
    first = settings.anchor_public_key()
    assert settings.anchor_public_key() == first
    mode = (settings.data_dir / "keys" / "anchor.pem").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_the_command_says_what_is_wrong_and_ends_with_one(
    app: FastAPI, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"DATA_DIR": kept.parent, "DATABASE_URL": app.state.settings.url, "AUDIT_KEY": KEY}.items():
        monkeypatch.setenv(f"TOSO_{name}", str(value))
    public = tmp_path / "khoa.pem"
    public.write_bytes(app.state.settings.anchor_public_key())
    whole = CliRunner().invoke(cli.app, ["audit", "verify", "--anchors", str(kept), "--public-key", str(public)])
    assert (whole.exit_code, whole.output.strip()) == (0, "Chuỗi nhật ký nguyên vẹn, khớp với 2 đầu chuỗi đã ký.")
    _cut_to_four(app)
    cut = CliRunner().invoke(cli.app, ["audit", "verify", "--head", str(kept / "2024-08-02.jsonl")])
    assert cut.exit_code == 1
    assert "nay chỉ còn đến bản ghi 4" in cut.output
    assert "Có 1 chỗ sai lệch" in cut.output


def test_auditors_take_the_head_and_the_key_that_checks_it(app: FastAPI, client_of: ClientOf, tmp_path: Path) -> None:
    lan = sign_in(app, "lan")
    head, key = lan.get("/api/v1/audit/head"), lan.get("/api/v1/audit/public-key")
    assert head.headers["content-disposition"].startswith("attachment; filename*=UTF-8''dau-chuoi-")
    kept = tmp_path / "dau.jsonl"
    kept.write_bytes(head.content)
    assert _verify(app, kept, key=key.content).verdict.endswith("khớp với 1 đầu chuỗi đã ký.")
    for path in ("head", "public-key"):
        assert client_of("minh").get(f"/api/v1/audit/{path}").status_code == 403


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with receiving_letters() as box:
        yield box


def test_each_day_is_mailed_once_and_again_when_it_was_not_taken(
    app: FastAPI, tmp_path: Path, mailbox: Mailbox
) -> None:
    box, addresses = mailbox, ["luu-tru@quangninh.example", "giam-sat@honggai.example"]
    settings = settings_for(
        app.state.settings.url,
        tmp_path,
        **box.settings(),
        anchor_mail_to=addresses,
    )
    anchor = partial(anchor_today, settings, app.state.engines)
    _write(app, 2)
    box.closed = True
    with time_machine.travel(DAY_ONE, tick=True):
        anchor()
    assert box.taken == []
    box.closed = False
    with time_machine.travel(DAY_TWO, tick=True):
        anchor()
        anchor()
    assert [m["Subject"] for m in box.taken] == [
        "Tổ Số: đầu chuỗi nhật ký ngày 01/08/2024",
        "Tổ Số: đầu chuỗi nhật ký ngày 02/08/2024",
    ]
    assert box.sent_to == [addresses, addresses]
    attached = next(iter(box.taken[0].iter_attachments()))
    received = tmp_path / "thu" / str(attached.get_filename())
    received.parent.mkdir()
    received.write_bytes(attached.get_content())
    assert received.name == "2024-08-01.jsonl"
    assert _verify(app, received.parent).verdict.endswith("khớp với 1 đầu chuỗi đã ký.")


@pytest.mark.both_databases("resource")
def test_the_worker_anchors_hourly_and_sweeps_daily_beginning_soon_after_its_start(app: FastAPI) -> None:
    _write(app, 1)
    engines = create_engines(app.state.settings)
    clock = chores(app.state.settings, engines, app.state.store)
    hours = {job.id: job.trigger.interval.total_seconds() / 3600 for job in clock.get_jobs()}
    assert (hours["anchor"], hours["sweep"], hours.pop("tail") * 60, hours.pop("syslog") * 60) == (1, 24, 1, 1)
    assert {hours.pop(name) * 3600 for name in ("webhooks", "notices")} == {5}, "an event is told within seconds"
    assert [hours.pop(name) * 60 for name in ("letters", "push")] == [1, 1]
    assert hours.pop("alive") * 3600 == 15, "a worker that says nothing for a minute is missed"
    assert set(hours.values()) == {1, 24}
    for job in clock.get_jobs():
        job.func()
    assert len(list(anchors_of(app.state.settings).glob("*.jsonl"))) == 1
    engines.dispose()
