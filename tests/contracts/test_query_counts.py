"""A list of fifty rows runs no statement more often than a list of one; the names beside the rows come in one go."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.demonstration import STRANGER
from fixtures.many_rows import add_many, first_household, own_assignment
from fixtures.monthly_reports import API, ok
from fixtures.routes import operations
from fixtures.statement_log import counting
from toso.core.database import in_transaction
from toso.households.model.assistance_kinds import HelpState
from toso.households.model.assistance_tables import HelpEntry
from toso.households.model.visit_tables import Visit
from toso.kit.ids import new_id
from toso.kit.periods import period_of
from toso.organisation.tables import Unit, UnitKind
from toso.reports.compilation.assistance import help_for
from toso.reports.model.period_tables import ReportRegime
from toso.reports.model.report_tables import Report

_VALUES = re.compile(r"\((?:\?|%\(\w+\)s(?:::\w+)?)(?:, (?:\?|%\(\w+\)s(?:::\w+)?))*\)")
Browser = Callable[[str], TestClient]
# Lists that are asked page by page: one row against fifty of the same person.
PAGED = (
    "tasks",
    "documents",
    "document-drafts",
    "users",
    "people",
    "plans",
    "plan-drafts",
    "audit/events",
    "reminders",
    "delegations",
    "notices",
    "assignments/{assignment}/progress",
    *("households", "households/duplicates/apart"),
    "households/{household}/observations",
    "quotas",
    "difficulties",
    "activities",
    "activities/{activity}/attendance",
    "activities/figures/act.trained?since=2024-06-01&until=2024-12-31",
    "catalogue",
    *("materials", "materials/{material}/postings", "materials/{rule}/readers"),
    "activities/figures/act.news?since=2024-06-01&until=2024-12-31",
    "budget/{line}/entries",
    *("payment-lists", "assessments", "rewards"),
    "handovers",
    "visits/conflicts",
    "visits/held",
    "visits/doubtful",
    "visits?household_id={visited}",
    "indicators/t7.done/list",
    "indicators/own9.done/activities",
    "paper/sheets",
    "rechecks",
    "rechecks/cases",
    "household-imports/{upload}/lines",
    "help/entries",
    "help/events",
    "help/reach",
    "help/requests",
    "help/mine/entries",
    "privacy/breaches",
    "privacy/requests",
    "privacy/views",
    "documents/register?year=2024",
    "documents/received",
    "document-copies?year=2024",
    "inbox",
    "dossiers",
)
# Pages whose reader belongs to one unit; every row is of it.
OF_ONE_UNIT = {"households", "help/requests", "paper/sheets"}
# Whole lists: a person with one row against a person with many.
WHOLE = (
    ("account-requests", "nga", "ha"),
    ("units?on=2024-08-09", STRANGER, "minh"),
    ("submissions?period=2024-07", "nga", "minh"),
    ("submissions/matrix?year=2024", "nga", "minh"),
    ("teams", "nga", "minh"),
    ("workload", "nga", "minh"),
    ("teams/member-counts", "nga", "minh"),
    ("budget?year=2024", "nga", "loan"),
    ("difficulties/platforms", "nga", "minh"),
    ("tasks/calendar?from=2024-06-01&to=2024-12-31", "nga", "minh"),
    ("calendar?from=2024-06-01&to=2024-12-31", "nga", "minh"),
    ("tasks/summary", "nga", "minh"),
    ("streets", "nga", "minh"),
    ("indicators", "nga", "minh"),
    ("indicators/ledger", "nga", "minh"),
    ("indicators/coverage", "nga", "minh"),
    ("indicators/t7.done", "nga", "minh"),
)
# Lists whose length is that of a fixed catalogue, of one person's devices, or of a year.
SHORT = {
    *("list_activity_figures", "list_activity_kinds", "list_payment_days", "list_criteria_sets"),
    *("list_assessment_evidence", "list_team_badges", "list_completion_uploads", "list_years"),
    *("list_catalogue_kinds", "list_shown_materials", "list_identities"),
    *("list_superiors", "list_acting_units", "list_households_apart"),
    "list_report_regimes",
    "list_roles_to_give",
    "list_audit_actions",
    "list_sessions",
    "list_letterheads",
    "list_signers",
    "list_plan_editions",
    "list_report_periods",
    "list_reports",
    "list_demo_accounts",
    "get_plan_changes",
    "list_report_measures",
    *("list_my_quotas", "list_hints", "list_my_questions", "list_reported_evidence", "list_assessed_days"),
    "list_purpose_versions",
    "list_document_relations",
    "list_register_searches",
    "list_received_tasks",
    "list_dossier_accesses",
    "list_document_copies",
    "list_document_templates",
    "list_form_drafts",
    "list_voice_reports",
    "list_file_batches",
    *("list_household_imports", "list_workbooks"),
    "list_signing_certificates",
    "list_household_items",
}


def _upload(minh: TestClient) -> str:
    return ok(minh.get(f"{API}/household-imports"))[0]["id"]


def _visited(hoa: TestClient) -> str:
    return ok(hoa.get(f"{API}/visits/conflicts?limit=1"))["items"][0]["household_id"]


def _reader(path: str) -> str:
    if path in {"visits/conflicts", "inbox", "help/entries", "help/requests"}:
        return "hoa"
    return "minh" if any(w in path for w in ("help/", "household", "indicators", "paper", "recheck")) else "ha"


def _cost(app: FastAPI, client: TestClient, path: str) -> tuple[Any, Counter[str]]:
    """A list and its statements, asked a second time so that statements prepared once do not count."""
    client.get(f"{API}/{path}")
    with counting(app) as ran:
        answer = ok(client.get(f"{API}/{path}"))
    assert ran, "the counter sees nothing"
    return answer, Counter(_VALUES.sub("(?)", statement) for statement in ran)


def _repeated(few: Counter[str], many: Counter[str]) -> list[str]:
    """Statements that the longer list runs more often than the shorter one: once for all its rows is enough."""
    return [statement for statement, times in many.items() if times > max(few[statement], 1)]


def _named(answer: Any, names: dict[str, set[str]]) -> dict[str, set[str]]:
    """The different units, people, teams and the like that a list names, by field."""
    for one in answer if isinstance(answer, list) else [answer]:
        for key, value in one.items() if isinstance(one, dict) else ():
            if isinstance(value, dict | list):
                _named(value, names)
            elif isinstance(value, str) and key.endswith(("_id", "_name")):
                names.setdefault(key, set()).add(value)
    return names


def _length(answer: Any) -> int:
    if isinstance(answer, list):
        return len(answer)
    return len(next((answer[name] for name in ("items", "rows", "units", "places") if answer.get(name)), []))


@pytest.fixture(scope="module", autouse=True)
def _many_rows(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    add_many(demonstration, as_member_of_cast)
    in_transaction(demonstration.state.engines.write, _doubt_and_count)


def _doubt_and_count(session: Session) -> None:
    """Every visit on a doubtful day, and a target of the plan that counts who came to a training."""
    session.execute(sa.update(Visit).values(day_doubtful=True))
    log = {"kinds": ["training"], "what": "people"}
    trained = {"code": "own9.done", "label": "Người dự tập huấn", "unit": "person", "kind": "shown", "log": log}
    for regime in session.execute(sa.select(ReportRegime)).scalars():
        regime.measures = {**regime.measures, "others": [*regime.measures["others"], trained]}


@pytest.mark.parametrize("path", PAGED)
def test_a_page_of_fifty_costs_what_a_page_of_one_costs(
    demonstration: FastAPI, as_member_of_cast: Browser, path: str
) -> None:
    reader = {
        "audit/events": "lan",
        "plan-drafts": "minh",
        "help/mine/entries": "dung",
        "visits/held": "minh",
        "visits/doubtful": "minh",
    }.get(path, _reader(path))
    hoa = as_member_of_cast("hoa")
    ids = {"household": first_household(hoa), "visited": _visited(hoa), "upload": _upload(as_member_of_cast("minh"))}
    ids["activity"] = ok(as_member_of_cast("ha").get(f"{API}/activities?until=2024-08-02"))["items"][0]["id"]
    for name, kind in (("material", "news"), ("rule", "rule")):
        ids[name] = ok(as_member_of_cast("minh").get(f"{API}/materials?kind={kind}"))["items"][0]["id"]
    ids["line"] = ok(as_member_of_cast("ha").get(f"{API}/budget?year=2024"))["lines"][0]["id"]
    path = path.format(assignment=own_assignment(hoa), **ids)
    client, joined = as_member_of_cast(reader), "&" if "?" in path else "?"
    one, few = _cost(demonstration, client, f"{path}{joined}limit=1")
    many, all_of_them = _cost(demonstration, client, f"{path}{joined}limit=50")
    assert _length(one) == 1
    assert _length(many) >= 8
    assert _repeated(few, all_of_them) == [], path
    units = _named(many, {}).get("unit_id")
    assert units is None or len(units) > 1 or path in OF_ONE_UNIT, "its rows name one unit: more would cost the same?"


@pytest.mark.parametrize(("path", "narrow", "wide"), WHOLE)
def test_a_whole_list_costs_the_same_for_one_unit_and_for_the_ward(
    demonstration: FastAPI, as_member_of_cast: Browser, path: str, narrow: str, wide: str
) -> None:
    (one, few), (many, all_of_them) = (_cost(demonstration, as_member_of_cast(who), path) for who in (narrow, wide))
    assert _length(many) >= _length(one)
    assert _repeated(few, all_of_them) == [], path


def test_a_search_that_finds_fifty_costs_what_one_that_finds_one_costs(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    minh, costs = as_member_of_cast("minh"), []
    for limit in (1, 1, 50):
        with counting(demonstration) as ran:
            found = ok(minh.post(f"{API}/households/search", json={"text": "pho mau", "limit": limit}))["items"]
        assert len(found) == limit
        costs.append(len(ran))
    assert costs[1] == costs[2]


def test_the_management_group_costs_one_query_more_than_knowing_who_asks(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    members, ran = _cost(demonstration, as_member_of_cast("minh"), "management-group")
    assert _length(members) > 50
    assert ran.total() <= 4


def test_the_start_page_and_the_overview_cost_the_same_with_more_work(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    for path, bound in (("today", 72), ("overview", 60)):
        _, ran = _cost(demonstration, as_member_of_cast("lan"), path)
        assert ran.total() <= bound, path


def test_every_list_is_counted_here(demonstration: FastAPI) -> None:
    """A new list must be added above, or named as one that stays short."""
    counted = {path.split("?")[0].format(assignment="{assignment_id}") for path, *_ in WHOLE}
    names = {n: f"{{{n}_id}}" for n in ("activity", "material", "assignment", "household", "upload", "line")}
    names |= {"rule": "{material_id}", "visited": ""}
    paged = {re.sub(r"(t7|own9|act)\.\w+", "{code}", path.format(**names).split("?")[0]) for path in PAGED}
    counted |= paged | {"management-group"}
    lists = {s.path.removeprefix(f"{API}/"): s.route.name for s in operations(demonstration) if _is_list(s)}
    named = {path for path, name in lists.items() if name in SHORT or name == "list_team_members"}
    assert set(lists) - counted - named == set()


def _is_list(swept: Any) -> bool:
    kind = str(swept.route.response_model)
    return swept.method == "GET" and ("list[" in kind or "Page[" in kind)


def test_help_told_in_a_report_costs_the_same_for_one_unit_and_for_all(demonstration: FastAPI) -> None:
    """The lines of a month in which one unit helped, then every khu phố; nothing of it stays."""
    engine, costs = demonstration.state.engines.write, []
    with Session(engine) as session:
        entry = session.scalars(sa.select(HelpEntry).where(col(HelpEntry.state) != HelpState.WITHDRAWN).limit(1)).one()
        report = Report(ward_id=entry.ward_id, period_id=new_id())
        units = session.scalars(sa.select(Unit).where(col(Unit.kind) == UnitKind.NEIGHBOURHOOD)).all()
        assert len(units) > 10
        for many in (units[:1], units[1:]):
            for unit in many:
                copied = entry.model_dump() | {"id": new_id(), "from_id": unit.id, "from_path": unit.path}
                session.add(HelpEntry.model_validate(copied))
            session.flush()
            with counting(demonstration) as ran:
                lines = help_for(session, report, period_of(entry.on))
            costs.append((len(lines), len(ran)))
        session.rollback()
    assert costs[1][0] >= len(units)
    assert costs[0][1] == costs[1][1] <= 3
