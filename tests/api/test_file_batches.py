"""Files of many reports at once: one ZIP, what failed with its reason; cancelled without a trace, resumed when killed."""

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial

import pdfplumber
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.monthly_reports import API, SetDay, approved, compiled, ok, open_period, step
from fixtures.people import ClientOf
from fixtures.signing import run_jobs
from toso.core.database import in_transaction
from toso.files.tables import StoredFile
from toso.jobs.claim import JobContext, claim_next, free_claims, run_job
from toso.kit.clock import install_business_date
from toso.reports.batches import job as batches_job
from toso.reports.batches.job import forget_old
from toso.reports.batches.render_pool import Painted, Work, paint_all
from toso.reports.batches.service import KIND
from toso.reports.batches.tables import FileBatch, FileBatchItem
from toso.worker import handler_of

SHEETS = {"periods": ["2024-07"], "contents": ["sheet"]}


def ordered(client, **body):
    return ok(client.post(f"{API}/file-batches", json={**SHEETS, **body}), 202)


def seen(client, batch):
    return ok(client.get(f"{API}/file-batches/{batch['id']}"))


def archive(client, batch) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(client.get(f"{API}/files/{batch['file_id']}").content))


def kept(app: FastAPI) -> int:
    """How many files of batches there are."""
    with Session(app.state.engines.read) as session:
        query = sa.select(sa.func.count()).where(col(StoredFile.purpose) == "batch")
        return session.execute(query).scalar_one()


def text_of(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        return "\n".join(page.extract_text() for page in pages.pages)


def test_every_unit_of_a_month_in_one_archive_and_who_is_missing_is_named(
    app: FastAPI, client_of: ClientOf, july_rows
) -> None:
    minh = client_of("minh")
    batch = ordered(minh)
    assert (batch["job"]["state"], batch["total"], batch["made"], batch["file_id"]) == (
        "queued",
        batch["total"],
        0,
        None,
    )
    run_jobs(app, KIND)
    done = seen(minh, batch)
    assert (done["job"]["state"], done["made"], done["made"] + done["failed"]) == ("done", 3, done["total"])
    assert {f["reason"] for f in done["failures"]} == {"Đơn vị chưa nộp số liệu."}
    assert "Khu phố 3" in " ".join(f["title"] for f in done["failures"])
    with archive(minh, done) as zipped:
        names = zipped.namelist()
        assert {"2024-07/so-lieu-khu-pho-1.pdf", "2024-07/so-lieu-khu-pho-2.pdf", batches_job.FAILURES} <= set(names)
        text = text_of(zipped.read("2024-07/so-lieu-khu-pho-1.pdf"))
        told = zipped.read(batches_job.FAILURES).decode("utf-8-sig")
    assert "Người dân trưởng thành" in text
    assert "240" in text
    assert "Một số hộ chưa có điện thoại thông minh" in text
    assert len(told.splitlines()) == done["failed"]
    assert kept(app) == 1, "the ZIP alone"
    assert minh.get(f"{API}/files/{done['file_id']}").headers["content-type"] == "application/zip"


def test_empty_forms_are_made_before_anybody_began(app: FastAPI, client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    kp = [u for u in ok(minh.get(f"{API}/file-batches/choices"))["units"] if u["rung"] == "neighbourhood"]
    batch = ordered(minh, contents=["form"], unit_ids=[u["id"] for u in kp[2:5]])
    run_jobs(app, KIND)
    done = seen(minh, batch)
    assert (done["made"], done["failed"]) == (3, 0)
    with archive(minh, done) as zipped:
        assert all("PHIẾU BÁO CÁO THÁNG" in text_of(zipped.read(name)) for name in zipped.namelist())


def test_an_issued_report_is_packed_as_it_was_issued_a_draft_says_so(
    app: FastAPI, client_of: ClientOf, july_rows
) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    report = compiled(minh)
    wanted = {"contents": ["report"], "formats": ["pdf", "docx"]}
    first = ordered(minh, **wanted)
    run_jobs(app, KIND)
    with archive(minh, seen(minh, first)) as zipped:
        assert sorted(zipped.namelist()) == ["2024-07/bao-cao.docx", "2024-07/bao-cao.pdf"]
        assert "DỰ THẢO" in text_of(zipped.read("2024-07/bao-cao.pdf"))
    done = approved(client_of, report)
    document = ok(ha.get(f"{API}/documents/{done['document_id']}"))
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    run_jobs(app, "document.render")
    issued = ha.get(f"{API}/documents/{document['id']}/files/pdf").content
    second = ordered(minh, **wanted)
    run_jobs(app, KIND)
    with archive(minh, seen(minh, second)) as zipped:
        assert zipped.read("2024-07/bao-cao.pdf") == issued


@pytest.mark.both_databases("resource")
def test_a_month_without_a_report_fails_alone(app: FastAPI, client_of: ClientOf, on_day: SetDay, july_rows) -> None:
    minh = client_of("minh")
    compiled(minh)
    on_day(date(2024, 8, 1))
    open_period(minh, "2024-08")
    batch = ordered(minh, periods=["2024-08", "2024-07"], contents=["report"])
    run_jobs(app, KIND)
    done = seen(minh, batch)
    assert [(f["name"], f["reason"]) for f in done["failures"]] == [
        ("2024-08/bao-cao.pdf", "Kỳ này chưa tổng hợp báo cáo.")
    ]
    assert done["made"] == 1


def test_what_cannot_be_ordered_is_refused(client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")

    def code(**body):
        return minh.post(f"{API}/file-batches", json={**SHEETS, **body}).status_code

    assert code(periods=["2031-01"]) == 422
    assert code(contents=["sheet"], formats=["xlsx"]) == 422
    assert code(contents=[]) == 422
    assert client_of("hoa").post(f"{API}/file-batches", json=SHEETS).status_code == 403
    batch = ordered(minh)
    assert minh.post(f"{API}/file-batches", json=SHEETS).json()["code"] == "job-running"
    assert client_of("lan").get(f"{API}/file-batches/{batch['id']}").status_code == 404, "it is its orderer's"


@contextmanager
def files_settled(app: FastAPI, then: Callable[[sa.Connection, int], None] = lambda *_: None) -> Iterator[list[int]]:
    """The files of batches of which it was stored meanwhile that they are made or failed, as their numbers; after
    each, in the same transaction, `then`.
    """
    engine, settled = app.state.engines.write, []

    def note(connection: sa.Connection, _cursor, statement: str, *_rest) -> None:
        if statement.startswith("UPDATE file_batch_item ") and ".id = " in statement:
            settled.append(len(settled) + 1)
            then(connection, settled[-1])

    sa.event.listen(engine, "after_cursor_execute", note)
    try:
        yield settled
    finally:
        sa.event.remove(engine, "after_cursor_execute", note)


def test_a_cancelled_batch_leaves_nothing_half(app: FastAPI, client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    batch = ordered(minh)

    def cancel(connection: sa.Connection, settled: int) -> None:
        if settled == 2:
            connection.exec_driver_sql("UPDATE job SET cancel_wanted = true WHERE kind = 'report.batch'")

    with files_settled(app, cancel) as settled:
        run_jobs(app, KIND)
    assert len(settled) == 2
    ended = seen(minh, batch)
    assert (ended["job"]["state"], ended["made"], ended["file_id"]) == ("cancelled", 0, None)
    assert kept(app) == 0
    assert ordered(minh)["total"] == batch["total"], "another may be ordered"


class Killed(BaseException):
    """The worker is gone, without a word."""


def test_a_killed_worker_goes_on_with_what_is_left(app: FastAPI, client_of: ClientOf, july_rows) -> None:
    minh, state = client_of("minh"), app.state
    batch = ordered(minh)
    job = in_transaction(state.engines.write, partial(claim_next, kinds=[KIND], worker="một"))

    def die(_connection: sa.Connection, settled: int) -> None:
        if settled == 3:
            raise Killed

    with files_settled(app, die), pytest.raises(Killed):
        handler_of(job.kind)(
            JobContext(
                job.kind,
                job.ward_id,
                job.id,
                job.owner_id,
                job.payload,
                state.engines,
                state.store,
                state.settings,
                "một",
            )
        )
    half = seen(minh, batch)
    assert (half["made"] + half["failed"], half["job"]["state"], half["file_id"]) == (2, "running", None)
    in_transaction(state.engines.write, partial(free_claims, worker="một"))
    again = in_transaction(state.engines.write, partial(claim_next, kinds=[KIND], worker="hai"))
    with files_settled(app) as settled:
        run_job(again, handler_of(again.kind), state.engines, state.store, state.settings)
    done = seen(minh, batch)
    assert (done["job"]["state"], done["made"]) == ("done", 3)
    assert len(settled) == batch["total"] - 2, "what was done is not made again"


def test_files_come_in_order_from_two_processes() -> None:
    done = [Work(n, "", "", done=Painted(str(n).encode())) for n in range(9)]
    assert [(key, made.content) for key, made in paint_all(iter(done), 9)] == [(n, str(n).encode()) for n in range(9)]
    assert [key for key, _ in paint_all(iter(done[:2]), 2)] == [0, 1]


def test_a_batch_is_forgotten_after_a_week(app: FastAPI, client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    batch = ordered(minh)
    run_jobs(app, KIND)
    in_transaction(app.state.engines.write, forget_old)
    assert seen(minh, batch)["file_id"]
    install_business_date(date(2024, 7, 20))
    in_transaction(app.state.engines.write, forget_old)
    assert minh.get(f"{API}/file-batches/{batch['id']}").status_code in {401, 404}
    with Session(app.state.engines.read) as session:
        counts = [
            session.execute(sa.select(sa.func.count()).select_from(t)).scalar_one() for t in (FileBatch, FileBatchItem)
        ]
    assert (counts, kept(app)) == ([0, 0], 0)
