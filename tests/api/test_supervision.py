"""A superior reads what the wards below issued, adds it up, and sees no person, no household, no draft."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, col
from typer.testing import CliRunner

from fixtures.demonstration import DAY, SUPERIOR, copied
from fixtures.monthly_reports import ok
from fixtures.people import browser, enter
from fixtures.signing import run_jobs
from toso import cli
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.documents.tables import Document, DocumentState
from toso.identity.accounts import add_assignment
from toso.identity.tables import UserAccount
from toso.kit.clock import install_business_date
from toso.kit.ids import new_id
from toso.organisation.tables import Unit
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigure

SUPERVISION = "/api/v1/supervision"


@pytest.fixture
def app(demonstration_folder: Path, tmp_path: Path) -> Iterator[FastAPI]:
    made = copied(demonstration_folder, tmp_path)
    yield made
    close_execution(made)
    install_business_date(None)


day = date.fromisoformat


def july(client: TestClient) -> dict:
    return ok(client.get(SUPERVISION, params={"month": "2024-07"}))


def issue_elsewhere(session: Session) -> None:
    """The second ward's June, issued with twice the figures of the first one's July."""
    own = session.execute(sa.select(Report).where(col(Report.edition) == 0).order_by(col(Report.id))).scalars().first()
    assert own is not None
    ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.khac")).scalar_one()
    period = session.get_one(ReportPeriod, (own.ward_id, own.period_id))
    paper = session.execute(sa.select(Document).where(col(Document.source_id) == own.id)).scalar_one()
    new = {"ward_id": ward.id, "unit_id": ward.id, "unit_path": ward.path}
    other = ReportPeriod(**{**period.model_dump(), **new, "id": new_id(), "code": "2024-06"})
    report = Report(**{**own.model_dump(), **new, "id": new_id(), "period_id": other.id, "plan_id": None})
    issued = Document(**{**paper.model_dump(), **new, "id": new_id(), "source_id": report.id, "check_code": None})
    session.add(other)
    session.flush()
    session.add_all([report, issued])
    session.flush()
    for figure in session.execute(sa.select(ReportFigure).where(col(ReportFigure.report_id) == own.id)).scalars():
        doubled = None if figure.value is None else figure.value * 2
        values = {**figure.model_dump(), "ward_id": ward.id, "report_id": report.id, "value": doubled}
        session.add(ReportFigure(**values))


def test_wards_with_their_month_and_sums_that_add_up(app: FastAPI) -> None:
    in_transaction(app.state.engines.write, issue_elsewhere)
    read = july(enter(app, SUPERIOR))
    ward, other = read["wards"]
    assert [one["name"] for one in read["wards"]] == ["Phường Hồng Gai", "Phường Khác"]
    assert ward["figures_of"] == "2024-07"
    assert (ward["state"], ward["days_late"]) == ("issued_late", (day(ward["issued_on"]) - day(ward["due_on"])).days)
    assert (other["state"], other["figures_of"]) == ("none", "2024-06"), "unequal months are told"
    with Session(app.state.engines.read) as session:
        kept = {
            row.code: int(row.value)
            for row in session.execute(
                sa.select(ReportFigure).where(
                    col(ReportFigure.report_id) == UUID(ward["report_id"]),
                    col(ReportFigure.figure_id).like("%.cum@ward"),
                )
            ).scalars()
            if row.value is not None
        }
    assert len(kept) > 15
    told = {figure["code"]: figure for figure in read["figures"]}
    for code, figure in told.items():
        values = [part["value"] for part in figure["wards"]]
        assert values == ([kept[code], kept[code] * 2] if code in kept else [None, None])
        assert figure["value"] == (sum(values) if code in kept else None)
        if figure["percent_text"] and figure["population"]:
            share = Decimal(figure["value"]) * 100 / figure["population"]
            assert abs(Decimal(figure["percent_text"].rstrip("%").replace(",", ".")) - share) <= Decimal("0.05")
    assert any(figure["percent_text"] for figure in told.values())


def test_the_issued_pdf_is_opened_and_what_is_not_issued_is_not_there(app: FastAPI) -> None:
    client = enter(app, SUPERIOR)
    report_id, code = (july(client)["wards"][0][name] for name in ("report_id", "document_code"))
    office = enter(app, "ha")
    document = next(d for d in ok(office.get("/api/v1/documents"))["items"] if d["code"] == code)
    office.post(f"/api/v1/documents/{document['id']}/render", json={"formats": ["pdf"]})  # or it waits already
    run_jobs(app)
    answer = client.get(f"{SUPERVISION}/reports/{report_id}/pdf")
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
    taken_back = sa.update(Document).where(col(Document.source_id) == UUID(report_id))
    in_transaction(app.state.engines.write, lambda s: s.execute(taken_back.values(state=DocumentState.DRAFT)))
    assert client.get(f"{SUPERVISION}/reports/{report_id}/pdf").status_code == 404
    assert july(client)["wards"][0]["state"] == "late"


def test_no_other_place_opens(app: FastAPI) -> None:
    client = enter(app, SUPERIOR)
    places = "households users tasks reports submissions report-periods difficulties documents audit/events units plans"
    statuses = {place: client.get(f"/api/v1/{place}").status_code for place in places.split()}
    assert set(statuses.values()) == {403}, statuses
    assert ok(client.get("/api/v1/auth/me"))["ward"]["name"] == "Tỉnh Quảng Ninh"


def test_a_superior_of_another_province_sees_nothing(app: FastAPI) -> None:
    def elsewhere(session: Session) -> None:
        province = session.execute(sa.select(Unit).where(col(Unit.path) == "qn")).scalar_one()
        values = {**province.model_dump(), "id": new_id(), "code": "hp", "path": "hp"}
        session.add(Unit(**values))
        session.flush()
        user = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == SUPERIOR)).scalar_one()
        session.execute(sa.text("DELETE FROM assignment WHERE role = 'superior'"))
        add_assignment(session, user, Role.SUPERIOR, session.get_one(Unit, values["id"]), DAY)

    report_id = july(enter(app, SUPERIOR))["wards"][0]["report_id"]
    in_transaction(app.state.engines.write, elsewhere)
    client = enter(app, SUPERIOR)
    assert july(client)["wards"] == []
    assert client.get(f"{SUPERVISION}/reports/{report_id}/pdf").status_code == 404


def test_a_superior_is_named_on_the_server_and_every_ward_below_can_read_it_in_its_log(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = app.state.settings
    for name, value in {"DATABASE_URL": settings.database_url, "DATA_DIR": str(settings.data_dir)}.items():
        monkeypatch.setenv(f"TOSO_{name}", value)
    monkeypatch.setenv("TOSO_AUDIT_KEY", settings.audit_key.get_secret_value())
    run = CliRunner().invoke(cli.app, ["ward", "superior", "quảng ninh", "vinh", "Phan Quang Vinh"])
    assert run.exit_code == 0, run.output
    code = next(word for word in run.output.split() if word.count("-") == 3)
    client = browser(app)
    done = client.post("/api/v1/auth/redeem", json={"code": code, "new_password": "ba chiếc thuyền thúng xanh"})
    assert done.status_code in {200, 201}, done.text
    assert july(client)["wards"][0]["name"] == "Phường Hồng Gai"
    events = ok(enter(app, "ha").get("/api/v1/audit/events", params={"action": "user.manage"}))["items"]
    assert any(event["note"].get("role") == "superior" for event in events)
    again = CliRunner().invoke(cli.app, ["ward", "superior", "Huế", "vinh", "Phan Quang Vinh"])
    assert (again.exit_code, "Không có đúng một tỉnh" in again.output) == (1, True)


def test_the_view_does_not_grow_by_statements_with_wards(app: FastAPI) -> None:
    client, said = enter(app, SUPERIOR), []
    sa.event.listen(app.state.engines.read, "before_cursor_execute", lambda _c, _k, text, *_: said.append(text))

    def statements_after(work: Callable[[Session], object]) -> int:
        in_transaction(app.state.engines.write, work)
        said.clear()
        july(client)
        return sum(text.startswith("SELECT") and "user_account" not in text for text in said)

    alone = statements_after(lambda session: session.execute(sa.update(Unit).values(position=0)))
    assert statements_after(issue_elsewhere) == alone
