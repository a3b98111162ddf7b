"""P11: a ward's month from households on, beside its own bare SQL; from submissions on, beside one plain rendering."""

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlmodel import Session, col

from bench.reference.plain_weasyprint import plain_pdf, source_of
from bench.rounds import Goal, interleave, ratio
from bench.ward import environment, ward_made
from toso.audit.record import install_key
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.database import Engines, create_engines
from toso.core.settings import read_settings
from toso.identity.grants import grants_from, held_now
from toso.identity.tables import UserAccount
from toso.kit.clock import install_business_date
from toso.reports.approval import service
from toso.reports.approval.views import show_report
from toso.reports.compilation.schemas import ReportCreate
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.submission_tables import Submission, SubmissionState
from toso.reports.printing.document import report_document
from toso.reports.submissions.form import read_form
from toso.reports.submissions.frozen_cells import freeze

PERIOD = "2024-07"
# What the demonstration made of July; deleted, so that compiling begins from the submissions.
MADE = ("report_section", "report_figure_source", "report_figure", "report_submission", "report")
UNITS = """
SELECT count(*) FROM submission s JOIN report_period p ON p.ward_id = s.ward_id AND p.id = s.period_id
WHERE p.code = :code
"""
ROUNDS = 5
Statement = tuple[str, Any, bool]


def measure() -> list[Goal]:
    with TemporaryDirectory() as name:
        ward_made(Path(name))
        os.environ |= environment(Path(name))
        settings = read_settings()
        install_key(settings.audit_chain_key())
        install_business_date(settings.business_date)
        engines = create_engines(settings)
        try:
            return _compiling(engines)
        finally:
            engines.dispose()


def _compiling(engines: Engines) -> list[Goal]:
    with engines.write.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in MADE:
            connection.exec_driver_sql(f"DELETE FROM {table}")
    with Session(engines.write) as session:
        scope = _scope(session)
        units = session.execute(sa.text(UNITS), {"code": PERIOD}).scalar_one()
        households = session.execute(sa.text("SELECT count(*) FROM household")).scalar_one()
    whole, compiling = partial(_month, engines, scope), partial(_compile, engines, scope)
    return [
        _beside_sql(engines, whole, f"a month counted from {households} households to the report"),
        _beside_rendering(engines, scope, compiling, f"{units} units' submissions to the report on the screen"),
    ]


def _beside_sql(engines: Engines, work: Callable[[], None], promise: str) -> Goal:
    work()
    statements = _statements(engines, work)
    programs = {"ours": _timed(work), "sql": _timed(lambda: _replay(engines, statements))}
    reached = ratio(interleave(programs, rounds=ROUNDS), "ours", "sql")
    return Goal("P11", f"{promise}, to its {len(statements)} bare statements", reached, 1.5)


def _beside_rendering(engines: Engines, scope: Scope, work: Callable[[], None], promise: str) -> Goal:
    """Beside the PDF of that very report, made by the plain twin."""
    with Session(engines.write, expire_on_commit=False) as session:
        report = service.compile_report(session, scope, ReportCreate(period=PERIOD))
        html, css = source_of(report_document(session, report))
        session.rollback()
    work()
    outcomes = interleave({"ours": _timed(work), "plain": _timed(lambda: plain_pdf(html, css))}, rounds=ROUNDS)
    return Goal("P11", f"{promise}, to one plain rendering of it", ratio(outcomes, "ours", "plain"), 0.04)


def _scope(session: Session) -> Scope:
    user = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == "minh")).scalar_one()
    actor = Actor(user_id=user.id, full_name=user.full_name, grants=grants_from(held_now(session, user.id)))
    return actor.scope(Action.REPORT_COMPILE)


def _compile(engines: Engines, scope: Scope) -> None:
    """Compiles and shows the report as the API does, then takes it back."""
    with Session(engines.write, expire_on_commit=False) as session:
        report = service.compile_report(session, scope, ReportCreate(period=PERIOD))
        show_report(session, scope, report.id).model_dump_json()
        session.rollback()


def _month(engines: Engines, scope: Scope) -> None:
    """Counts each khu phố's form from its households and freezes it as handing in does, then compiles and shows."""
    with Session(engines.write, expire_on_commit=False) as session:
        period = session.execute(sa.select(ReportPeriod).where(col(ReportPeriod.code) == PERIOD)).scalar_one()
        regime = session.get_one(ReportRegime, period.regime_id)
        regime.register_rule = {**regime.register_rule, "percent": 1}  # every register speaks for its khu phố
        rows = session.execute(sa.select(Submission).where(col(Submission.period_id) == period.id)).scalars().all()
        for row in rows:
            state, row.state = row.state, SubmissionState.DRAFT
            form = read_form(session, row, period)
            freeze(session, row, form)
            row.state = state
        report = service.compile_report(session, scope, ReportCreate(period=PERIOD))
        show_report(session, scope, report.id).model_dump_json()
        session.rollback()


def _statements(engines: Engines, work: Callable[[], None]) -> list[Statement]:
    """Every statement of the work, as the driver gets it."""
    seen: list[Statement] = []

    def remember(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, executemany: bool) -> None:
        seen.append((statement, parameters, executemany))

    event.listen(engines.write, "before_cursor_execute", remember)
    try:
        work()
    finally:
        event.remove(engines.write, "before_cursor_execute", remember)
    return [one for one in seen if not one[0].startswith(("BEGIN", "ROLLBACK"))]


def _replay(engines: Engines, statements: list[Statement]) -> None:
    connection = engines.write.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        for statement, parameters, many in statements:
            (cursor.executemany if many else cursor.execute)(statement, parameters)
            cursor.fetchall()
        cursor.execute("ROLLBACK")
    finally:
        connection.close()


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def run() -> float:
        started = time.process_time()
        work()
        return time.process_time() - started

    return run
