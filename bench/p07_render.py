"""P7: one report beside the plain twin, twenty in two processes beside one after the other; the pages beside the editor
after an edit, from the stored report to the picture that the page shows, beside one rendering of that report; a batch
of a hundred files as the worker makes it, beside one after the other.
"""

import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlmodel import Session, col

from bench.reference.plain_weasyprint import plain_pdf, source_of
from bench.rounds import Goal, interleave, ratio
from bench.ward import environment, ward_made
from factories.documents import report
from toso.audit.record import install_key
from toso.core.database import create_engines
from toso.core.settings import read_settings
from toso.documents.render import pdf
from toso.files.store import open_store
from toso.identity.job_owner import check_right
from toso.jobs.claim import JobContext
from toso.kit.clock import install_business_date
from toso.reports.approval.preview_job import picture_preview
from toso.reports.batches.render_pool import Work, paint_all
from toso.reports.model.report_tables import Report
from toso.reports.printing.document import report_document

REPORTS, PROCESSES, BATCH = 20, 2, 100


def measure() -> list[Goal]:
    html, css = source_of(_report(0))
    _render(0)
    one = interleave({"ours": _timed(lambda: _render(0)), "plain": _timed(lambda: plain_pdf(html, css))})
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        list(pool.map(_render, range(PROCESSES * 2)))
        many = interleave(
            {
                "pool": _timed(lambda: list(pool.map(_render, range(REPORTS)))),
                "sequential": _timed(lambda: [_render(n) for n in range(REPORTS)]),
            },
            rounds=3,
        )
    return [
        Goal("P7", "one report, to the plain WeasyPrint twin", ratio(one, "ours", "plain"), 0.30),
        Goal("P7", f"{REPORTS} reports in {PROCESSES} processes, to one", ratio(many, "pool", "sequential"), 0.52),
        _in_a_batch(),
        _after_an_edit(),
    ]


def _in_a_batch() -> Goal:
    """Contents go out as JSON, bytes come back in order; starting the processes is part of it."""

    def batch(processes: int) -> None:
        works = (Work(n, "pdf", _report(n).model_dump_json()) for n in range(BATCH))
        assert all(painted.content for _, painted in paint_all(works, BATCH, processes))

    made = interleave({"batch": _timed(lambda: batch(PROCESSES)), "sequential": _timed(lambda: batch(1))}, rounds=2)
    return Goal("P7", f"{BATCH} reports in a batch, to one by one", ratio(made, "batch", "sequential"), 0.60)


def _after_an_edit() -> Goal:
    """The job's own handler on the report of the demonstration's ward, other words each time."""
    with TemporaryDirectory() as name:
        ward_made(Path(name))
        os.environ |= environment(Path(name))
        settings = read_settings()
        install_key(settings.audit_chain_key())
        install_business_date(settings.business_date)
        engines = create_engines(settings)
        try:
            with Session(engines.read) as session:
                made = session.execute(sa.select(Report).order_by(col(Report.id)).limit(1)).scalar_one()
                ward_id, report_id, owner = made.ward_id, made.id, made.compiled_by_id
            ordered = JobContext(
                "report.live_preview", ward_id, uuid4(), owner, {}, engines, open_store(settings), settings
            )
            context = replace(ordered, scope=check_right(ordered))
            turns = iter(range(1_000))

            def edited() -> None:
                texts = {"direction": f"Phường đã họp giao ban lần {next(turns)}."}
                picture_preview(replace(context, payload={"report_id": str(report_id), "texts": texts}))

            def whole() -> None:
                with Session(engines.read) as session:
                    pdf.render_pdf(report_document(session, session.get_one(Report, (ward_id, report_id))))

            edited()
            whole()
            outcomes = interleave({"edited": _timed(edited), "whole": _timed(whole)})
            return Goal("P7", "preview after an edit, to one rendering", ratio(outcomes, "edited", "whole"), 0.30)
        finally:
            engines.dispose()


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def run() -> float:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started

    return run


def _report(edit: int) -> Any:
    return report(summary=f"Kết quả hoạt động của Tổ Công nghệ số cộng đồng, bản thử {edit}")


def _render(edit: int) -> int:
    return len(pdf.render_pdf(_report(edit)))
