"""Months of wards that became one: nothing closed changes, the old wards are read, the new month goes on from theirs."""

import json
from datetime import date

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
from fixtures.reforms import HOME, NEW, found_wards, plan
from fixtures.unit_changes import run_chore
from toso.audit.chain_check import broken_chains
from toso.audit.heads import read_head
from toso.audit.tables import AuditEvent, AuditHead
from toso.core.database import in_transaction
from toso.core.settings import Settings
from toso.documents.tables import Document, DocumentFile
from toso.files.tables import StoredFile
from toso.households.model import citizen_ids
from toso.households.model.tables import Person
from toso.organisation.tables import Letterhead
from toso.reports.model.period_tables import ReportRegime
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


def take_regime(session: Session, old: object, new: object) -> None:
    """The new ward reports by the same regime, as it would by the same plan."""
    columns = list(sa.inspect(ReportRegime).local_table.columns)
    for row in session.execute(sa.select(*columns).where(col(ReportRegime.ward_id) == old)).mappings().all():
        session.add(ReportRegime(**{**row, "id": None, "ward_id": new}))


@pytest.mark.both_databases("resource")
def test_the_first_month_goes_on_from_the_last_ones(
    app: FastAPI, july_cast: Register, learn: Write, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(JULY_10)
    wards = found_wards(app, AUGUST_1)
    learn(lambda session, register: settled(session, register, JULY_9))

    def number(session: Session, register: Register) -> None:
        citizen_ids.keep(session.get_one(Person, (register.ward_id, register.persons["dat"])), NUMBER)

    learn(number)
    open_period(client_of("minh"))
    for who, code in (("hoa", "kp1"), ("nga", "kp2")):
        by = client_of(who)
        unit = next(u["id"] for u in ok(by.get(f"{API}/units")) if u["path"] == f"qn.hg.{code}")
        remarks = {c: {**f, "remark": "Theo sổ"} for c, f in figures().items()}
        row = fill(by, begin(by, unit), {"data_until": "2024-07-09", "figures": remarks, "sections": {}})
        row = accepted(client_of("minh"), ok(step(by, f"/submissions/{row['id']}/submit", row)))
        assert cell(row, RESIDENTS)["cumulative"]
    issued = approved(client_of, compiled(client_of("minh")))
    screen = ok(client_of("lan").get(f"{API}/reports/{issued['id']}"))
    in_transaction(app.state.engines.write, plan)
    closed = closed_rows(app)
    assert closed["Document"]
    on_day(AUGUST_9)
    run_chore(app)
    assert closed_rows(app) == closed

    lan = sign_in(app, "lan")  # stays in the old ward until its last month is done
    assert ok(lan.get(f"{API}/auth/me"))["ward"]["name"] == HOME
    after = ok(lan.get(f"{API}/reports/{issued['id']}"))
    assert (after["state"], after["units"]) == (screen["state"], screen["units"])
    assert lan.get(f"{API}/units").status_code == 200
    nga = sign_in(app, "nga")
    assert ok(nga.get(f"{API}/auth/me"))["ward"]["name"] == NEW

    in_transaction(app.state.engines.write, lambda s: take_regime(s, wards.ids[HOME], wards.ids[NEW]))
    minh = sign_in(app, "minh")
    ok(minh.post(f"{API}/report-periods", json={"code": "2024-08"}), 201)
    unit = next(u["id"] for u in ok(nga.get(f"{API}/units")) if u["name"] == "Khu phố Bến")
    form = begin(nga, unit, "2024-08")
    shown = cell(form, RESIDENTS)
    assert form["since"] == "2024-07"
    assert shown["previous"] is not None
    assert shown["cumulative"] == shown["previous"] + 4, "those of the ward that never reported are told now"

    with Session(app.state.engines.read) as session:
        assert broken_chains(session) == {}
        of_dat = sa.select(Person).where(col(Person.id) == july_cast.persons["dat"])
        both = {person.ward_id: person for person in session.execute(of_dat).scalars()}
        assert both.keys() == {wards.ids[HOME], wards.ids[NEW]}
        for ward_id, person in both.items():
            assert person.citizen_key == citizen_ids.key_of(NUMBER, ward_id)
            assert citizen_ids.read(person) == NUMBER
        heads_are_signed(session, app.state.settings, [i for name, i in wards.ids.items() if name != NEW])


def heads_are_signed(session: Session, settings: Settings, old: list[object]) -> None:
    """The new ward's log holds the heads with which the others ended."""
    notes = session.execute(
        sa.select(col(AuditEvent.note)).where(col(AuditEvent.object_kind) == "unit_change")
    ).scalars()
    (said,) = (note["heads"] for note in notes if "heads" in note)
    heads = [read_head(json.dumps(head)) for head in said]
    assert {head.ward_id for head in heads} == set(old)
    assert all(head.signed_by(settings.anchor_signing_key().public_key()) for head in heads)
    for head in heads:
        assert head.seq <= session.get_one(AuditHead, head.ward_id).seq
        line = session.get_one(AuditEvent, (head.ward_id, head.seq))
        assert (line.chain, line.note["act"]) == (head.chain, "merged")
