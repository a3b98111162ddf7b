"""Months of wards that became one: nothing closed changes, the old wards are read, the new month goes on from theirs."""

import json
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    cell,
    compiled,
    figures,
    fill,
    ok,
    open_period,
    step,
)
from fixtures.months import JULY_9, JULY_10, RESIDENTS, Write, settled
from fixtures.people import ClientOf, sign_in
from fixtures.reforms import HOME, HOMES, NEW, Wards, found_wards, plan
from fixtures.signing import run_jobs
from fixtures.unit_changes import run_chore
from toso.audit.chain_check import broken_chains
from toso.audit.heads import read_head
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.core.settings import Settings
from toso.documents.tables import Document, DocumentFile
from toso.files.tables import StoredFile
from toso.households.model import citizen_ids
from toso.households.model.tables import Person
from toso.kit.ids import new_id
from toso.organisation.tables import Letterhead
from toso.reports.model.period_tables import PeriodState, ReportPeriod, ReportRegime
from toso.reports.model.report_tables import Report, ReportFigure
from toso.reports.model.submission_tables import Submission, SubmissionFigure, SubmissionSnapshot

AUGUST_1, AUGUST_9, NUMBER = date(2024, 8, 1), date(2024, 8, 9), "022060001234"
CLOSED = (Submission, SubmissionFigure, SubmissionSnapshot, Report, ReportFigure, Document, DocumentFile, Letterhead)


def closed_rows(app: FastAPI) -> dict[str, list[object]]:
    """Everything that is frozen, whole rows; the bytes of files are named by their sums."""
    with Session(app.state.engines.read) as session:
        found: dict[str, list[object]] = {}
        for table in (*CLOSED, StoredFile):
            columns = list(sa.inspect(table).local_table.columns)
            found[table.__name__] = list(session.execute(sa.select(*columns).order_by(*columns[:3])).all())
        return found


def open_august(session: Session, old: UUID, new: UUID) -> None:
    """The new ward reports by the same regime, as it would by the same plan."""

    def again(table: Any, **changed: Any) -> Any:
        columns = list(sa.inspect(table).local_table.columns)
        row = session.execute(sa.select(*columns).where(table.ward_id == old)).mappings().first()
        assert row is not None
        made = table(**{**row, "id": new_id(), "ward_id": new, **changed})
        session.add(made)
        session.flush()
        return made

    days = {"code": "2024-08", "first_day": AUGUST_1, "last_day": date(2024, 8, 31), "state": PeriodState.OPEN}
    again(ReportPeriod, regime_id=again(ReportRegime).id, **days)


def issued_file(app: FastAPI, client_of: ClientOf, report: dict[str, Any]) -> tuple[str, bytes]:
    """The report is numbered and rendered; where its PDF is fetched, and its bytes."""
    ha = client_of("ha")
    document = ok(ha.get(f"{API}/documents/{report['document_id']}"))
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    run_jobs(app)
    path = f"{API}/documents/{document['id']}/files/pdf"
    made = ha.get(path)
    assert made.status_code == 200, made.text
    assert made.content.startswith(b"%PDF")
    return path, made.content


def july_reported(client_of: ClientOf) -> dict[str, Any]:
    """July of both khu phố, handed in, accepted, compiled and approved."""
    open_period(client_of("minh"))
    for who, code in (("hoa", "kp1"), ("nga", "kp2")):
        by = client_of(who)
        unit = next(u["id"] for u in ok(by.get(f"{API}/units")) if u["path"] == f"qn.hg.{code}")
        remarks = {c: {**f, "remark": "Theo sổ"} for c, f in figures().items()}
        row = fill(by, begin(by, unit), {"data_until": "2024-07-09", "figures": remarks, "sections": {}})
        row = accepted(client_of("minh"), ok(step(by, f"/submissions/{row['id']}/submit", row)))
        assert cell(row, RESIDENTS)["cumulative"]
    return approved(client_of, compiled(client_of("minh")))


@pytest.fixture
def wards(app: FastAPI, july_cast: Register, learn: Write, on_day: SetDay) -> Wards:
    """On 10/7/2024; the number of Đạt is kept."""
    on_day(JULY_10)
    made = found_wards(app, AUGUST_1)
    learn(lambda session, register: settled(session, register, JULY_9))
    key = july_cast.ward_id, july_cast.persons["dat"]
    learn(lambda session, _: citizen_ids.keep(session.get_one(Person, key), NUMBER))
    return made


@pytest.mark.both_databases("resource")
def test_the_first_month_goes_on_from_the_last_ones(
    app: FastAPI, july_cast: Register, wards: Wards, client_of: ClientOf, on_day: SetDay
) -> None:
    issued = july_reported(client_of)
    screen = ok(client_of("lan").get(f"{API}/reports/{issued['id']}"))
    path, printed = issued_file(app, client_of, issued)
    in_transaction(app.state.engines.write, plan)
    closed = closed_rows(app)
    assert closed["Document"]
    on_day(AUGUST_9)
    run_chore(app)
    assert closed_rows(app) == closed
    assert sign_in(app, "lan").get(path).content == printed, "as it was issued, to the last byte"

    lan = sign_in(app, "lan")  # stays in the old ward until its last month is done
    assert ok(lan.get(f"{API}/auth/me"))["ward"]["name"] == HOME
    assert ok(lan.get(f"{API}/reports/{issued['id']}"))["units"] == screen["units"]
    nga = sign_in(app, "nga")
    assert ok(nga.get(f"{API}/auth/me"))["ward"]["name"] == NEW

    in_transaction(app.state.engines.write, lambda s: open_august(s, wards.ids[HOME], wards.ids[NEW]))
    unit = next(u["id"] for u in ok(nga.get(f"{API}/units")) if u["name"] == "Khu phố Bến")
    form = begin(nga, unit, "2024-08")
    shown = cell(form, RESIDENTS)
    assert form["since"] == "2024-07"
    assert shown["previous"] == figures()[RESIDENTS]["cumulative"], "the last month of its old khu phố"
    assert shown["counted"] == 3 + 2 * HOMES, "the people of both sides of the old border"
    with Session(app.state.engines.read) as session:
        kept_by_both(session, wards, july_cast.persons["dat"])
        heads_are_signed(session, app.state.settings, {i for name, i in wards.ids.items() if name != NEW})


def kept_by_both(session: Session, wards: Wards, person_id: UUID) -> None:
    """A number is opened in both wards, and found by each one's own index; the logs hold."""
    assert broken_chains(session) == {}
    rows = session.execute(sa.select(Person).where(col(Person.id) == person_id)).scalars()
    both = {person.ward_id: person for person in rows}
    assert both.keys() == {wards.ids[HOME], wards.ids[NEW]}
    for ward_id, person in both.items():
        assert person.citizen_key == citizen_ids.key_of(NUMBER, ward_id)
        assert citizen_ids.read(person) == NUMBER


def heads_are_signed(session: Session, settings: Settings, old: set[UUID]) -> None:
    """The new ward's log holds the heads with which the others ended."""
    lines = sa.select(col(AuditEvent.note)).where(col(AuditEvent.object_kind) == "unit_change")
    (said,) = (note["heads"] for note in session.execute(lines).scalars() if "heads" in note)
    heads = [read_head(json.dumps(head)) for head in said]
    assert {head.ward_id for head in heads} == old
    assert all(head.signed_by(settings.anchor_signing_key().public_key()) for head in heads)
    for head in heads:
        line = session.get_one(AuditEvent, (head.ward_id, head.seq))
        assert (line.chain, line.note["act"]) == (head.chain, "merged")
