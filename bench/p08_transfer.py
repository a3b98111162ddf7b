"""P8: a list of 100,000 people read, checked against the register and staged; taken; the register written out."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import openpyxl
import sqlalchemy as sa
from sqlmodel import Session, col

from bench.rounds import Goal, interleave, ratio
from bench.servers import ROOT
from bench.sheets import write_sheet
from bench.ward import environment, ward_made
from toso.audit.record import install_key
from toso.core.database import Engines, create_engines, in_transaction
from toso.core.settings import Settings, read_settings
from toso.files import store as byte_store
from toso.files.service import store_file
from toso.files.upload_check import XLSX, Checked
from toso.households.import_export.accept_job import accept_upload
from toso.households.import_export.check_job import check_upload_lines
from toso.households.import_export.stage import forget_lines, import_of, look_at_upload, step
from toso.households.import_export.tables import HouseholdImport, ImportState
from toso.identity.tables import UserAccount
from toso.jobs.claim import JobContext, enqueue
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit

ROWS, ROUNDS = 100_000, 4
DATA_ON = date(2024, 8, 5)


def measure() -> list[Goal]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        ward_made(folder)
        os.environ |= environment(folder)
        settings = read_settings()
        install_key(settings.audit_chain_key())
        install_business_date(settings.business_date)
        sheet = folder / "nhan-khau.xlsx"
        write_sheet(sheet, ROWS)
        engines = create_engines(settings)
        try:
            return [*_imported(_uploaded(engines, settings, sheet), sheet), _written_out(folder)]
        finally:
            engines.dispose()


def _uploaded(engines: Engines, settings: Settings, sheet: Path) -> JobContext:
    """The sheet as Minh has sent it, its columns found; the context in which its jobs run."""
    store = byte_store.open_store(settings)

    def send(session: Session) -> tuple[UUID, UUID, UUID]:
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        minh = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == "minh")).scalar_one()
        checked = Checked(sheet.name, XLSX, sheet.read_bytes())
        whose: dict[str, Any] = {"ward_id": ward.id, "unit_path": "", "owner_id": minh.id}
        file = store_file(session, store, checked, **whose, purpose="household_import", has_room=True)
        row = HouseholdImport(
            ward_id=ward.id,
            owner_id=minh.id,
            file_id=file.id,
            file_name=sheet.name,
            media_type=XLSX,
            data_on=DATA_ON,
            sheet={},
            columns={},
            counts={},
        )
        session.add(row)
        job = enqueue(session, ward.id, "bench", minh.id, {"import_id": str(row.id)})
        return ward.id, job.id, row.id

    ward_id, job_id, import_id = in_transaction(engines.write, send)
    with Session(engines.read) as session:
        minh = session.execute(sa.select(col(UserAccount.id)).where(col(UserAccount.username) == "minh")).scalar_one()
    payload = {"import_id": str(import_id)}
    context = JobContext("household.import.check", ward_id, job_id, minh, payload, engines, store, settings)
    look_at_upload(context)
    return context


def _imported(context: JobContext, sheet: Path) -> list[Goal]:
    outcomes = interleave({"check": _checking(context), "openpyxl": _bare_pass(sheet)}, rounds=ROUNDS)
    with Session(context.engines.read) as session:
        row = session.execute(sa.select(HouseholdImport)).scalar_one()
        assert (row.counts["lines"], row.counts["errors"]) == (ROWS, 0), row.counts
    before, wall = _cpu(), time.monotonic()
    in_transaction(context.engines.write, partial(_accepted, context))
    taken = accept_upload(context)
    assert taken["persons"] > ROWS * 0.9, taken
    cpu, wall = _cpu() - before, time.monotonic() - wall
    bare = median(seconds.cpu for seconds in outcomes["openpyxl"])
    promise = f"{ROWS:,} rows read, checked by cell, compared, staged"
    in_cpu, on_the_clock = (ratio(outcomes, "check", "openpyxl", attrgetter(name)) for name in ("cpu", "wall"))
    return [
        Goal("P8", f"{promise}: CPU, to a bare openpyxl pass", in_cpu, 0.65),
        Goal("P8", f"{promise}: on the clock, to that pass", on_the_clock, 0.50),
        Goal("P8", f"taking them into the register with their states ({wall:.0f} s), to that pass", cpu / bare, 3),
    ]


def _cpu() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


@dataclass(frozen=True)
class Seconds:
    """Of the processors, and on the clock."""

    cpu: float
    wall: float


def _timed(work: Callable[[], object]) -> Seconds:
    cpu, wall = _cpu(), time.monotonic()
    work()
    return Seconds(_cpu() - cpu, time.monotonic() - wall)


def _checking(context: JobContext) -> Callable[[], Seconds]:
    def run() -> Seconds:
        forget_lines(context, UUID(context.payload["import_id"]))
        return _timed(lambda: check_upload_lines(context))

    return run


def _bare_pass(sheet: Path) -> Callable[[], Seconds]:
    """Reading alone with the usual library: every row of the sheet, nothing done with it."""

    def read() -> None:
        book = openpyxl.load_workbook(sheet, read_only=True)
        assert sum(1 for _ in book.worksheets[0].iter_rows(values_only=True)) == ROWS + 1
        book.close()

    return lambda: _timed(read)


def _accepted(context: JobContext, session: Session) -> None:
    """As Minh accepts it. Whoever is like somebody already there is another one: more to write, not less."""
    session.execute(sa.text("UPDATE import_line SET decision = 'new' WHERE state = 'duplicate'"))
    step(session, import_of(context, session), ImportState.ACCEPTING)


def _written_out(folder: Path) -> Goal:
    """The further memory of a process that has opened the database when it writes the whole register out."""
    command = [sys.executable, "-m", "bench.export_memory"]
    done = subprocess.run(
        command, env=os.environ | environment(folder), check=True, cwd=ROOT, capture_output=True, text=True
    )
    rows, extra = done.stdout.split()
    return Goal(
        "P8", f"memory of an export of {int(rows):,} rows beyond that of its first page", float(extra), 20, unit="MB"
    )
