"""A list of fifty rows costs as many statements as a list of one; the names beside the rows come in one go."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from factories.documents import report
from fixtures.assistance import asked, met, reached, stranger_helped
from fixtures.bodies import REASON
from fixtures.correspondence import kept
from fixtures.demonstration import STRANGER
from fixtures.difficulties import raised
from fixtures.drafts import begun, copied_notice
from fixtures.import_export import checked, family, workbook
from fixtures.journey import unit
from fixtures.monthly_reports import API, ok
from fixtures.paper_sheets import make_sheets
from fixtures.people import user_id
from fixtures.privacy import receive
from fixtures.quotas import WINDOW, proposed
from fixtures.rechecks import draw_each_khu_pho
from fixtures.routes import operations
from fixtures.statement_log import counting
from fixtures.visits import dispute, held_sheet
from toso.authz.actor import Actor, Grant
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.documents.service import put_document
from toso.identity.account_requests.tables import AccountRequest, Decider, RequestKind
from toso.identity.accounts import add_account, add_assignment
from toso.identity.queries import find_account
from toso.kit.clock import system_now
from toso.kit.ids import new_id
from toso.notices.service import notify
from toso.organisation.tables import GroupMember, Unit

Browser = Callable[[str], TestClient]
FIFTY = range(50)
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
    "households",
    "households/{household}/observations",
    "quotas",
    "difficulties",
    "visits/conflicts",
    "visits/held",
    "visits?household_id={visited}",
    "indicators/t7.done/list",
    "paper/sheets",
    "rechecks",
    "rechecks/cases",
    "household-imports/{upload}/lines",
    "help/entries",
    "help/events",
    "help/reach",
    "help/requests",
    "help/mine/entries",
    "privacy/requests",
    "privacy/views",
    "documents/register?year=2024",
    "document-copies?year=2024",
    "inbox",
    "dossiers",
)
# Whole lists: a person with one row against a person with many.
WHOLE = (
    ("account-requests", "nga", "ha"),
    ("units?on=2024-08-09", STRANGER, "minh"),
    ("submissions?period=2024-07", "nga", "minh"),
    ("submissions/matrix?year=2024", "nga", "minh"),
    ("teams", "nga", "minh"),
    ("teams/member-counts", "nga", "minh"),
    ("tasks/calendar?from=2024-06-01&to=2024-12-31", "nga", "minh"),
    ("tasks/summary", "nga", "minh"),
    ("streets", "nga", "minh"),
    ("indicators", "nga", "minh"),
    ("indicators/ledger", "nga", "minh"),
    ("indicators/coverage", "nga", "minh"),
    ("indicators/t7.done", "nga", "minh"),
)
# Lists whose length is that of a fixed catalogue, of one person's devices, or of a year.
SHORT = {
    "list_superiors",
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
    "list_my_quotas",
    "list_purpose_versions",
    "list_document_relations",
    "list_register_searches",
    "list_received_tasks",
    "list_dossier_accesses",
    "list_document_copies",
    "list_document_templates",
    "list_voice_reports",
    "list_file_batches",
    "list_household_imports",
    "list_signing_certificates",
    "list_household_items",
}


@pytest.fixture(scope="module", autouse=True)
def _many_rows(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    """Fifty more of everything that a ward gathers, each by another of the ward's people."""
    ha, minh, hoa = (as_member_of_cast(name) for name in ("ha", "minh", "hoa"))
    in_transaction(demonstration.state.engines.write, _fill)
    own = _own(hoa)
    units = ok(minh.get(f"{API}/units?on=2024-08-09"))
    kp = [u["id"] for u in units if u["kind"] == "neighbourhood"]
    role = ok(ha.get(f"{API}/auth/me"))["assignments"][0]
    lent = {"to_user_id": user_id(minh), "role": role["role"], "unit_id": role["unit_id"]}
    for n in range(9):
        day = f"2024-09-{n + 1:02d}"
        proposed(minh, "t7.done", {**WINDOW, "starts_on": day, "due_on": day}, kp1=n + 1, kp2=1)
        ok(minh.post(f"{API}/reminders", json={"unit_ids": kp, "channel": "zalo"}), 201)
        window = {"starts_at": f"2024-08-1{n}T00:00:00Z", "ends_at": f"2024-08-1{n}T12:00:00Z", **REASON}
        ok(ha.post(f"{API}/delegations", json={**lent, **window}), 201)
    _see_much(hoa)
    dispute(hoa, 12, photo_ids=[], needs=["vneid"])
    for _ in range(12):
        held_sheet(hoa, needs=["vneid"])
    make_sheets(hoa)
    draw_each_khu_pho(minh)
    for by in (hoa, minh) * 6:
        raised(by)
    copied = copied_notice(demonstration, as_member_of_cast)
    for n in range(9):
        kept(demonstration, ha, f"2{n}.CĐS")
        begun(ha, "notice")
        ok(ha.post(f"{API}/documents/{copied['document']['id']}/copies", json={"form": "SY"}), 201)
    _help(hoa, as_member_of_cast("dung"))
    _ask_about_data(ha, hoa)
    checked(demonstration, minh, workbook(*(family(n, "Ngõ Nhập") for n in FIFTY)))
    for n in FIFTY:
        ok(minh.post(f"{API}/plans", json={"title": f"Kế hoạch {n}", "year": 2024}), 201)
        ok(minh.post(f"{API}/plan-drafts/text", json={"text": PLAN}), 201)
        by = hoa if n % 2 else minh
        ok(by.post(f"{API}/assignments/{own}/progress", json={"state": "in_progress", "note": f"Ngày {n}"}), 201)


PLAN = "ỦY BAN NHÂN DÂN PHƯỜNG\n\nKẾ HOẠCH\nThử\n\nII. NHIỆM VỤ\n1. Tuyên truyền\n- Đơn vị chủ trì: Các khu phố.\n"


def _help(hoa: TestClient, dung: TestClient) -> None:
    """Twelve of each kind of help outside homes."""
    kp1 = unit(hoa, ".kp1")["id"]
    for n in range(12):
        stranger_helped(dung, n)
        asked(hoa, n)
        met(hoa, kp1, n + 1)
        reached(hoa, kp1, n + 1)


def _ask_about_data(ha: TestClient, hoa: TestClient) -> None:
    """Twelve requests of residents, and as many looks."""
    for _n in range(12):
        receive(ha, "access")
        ok(hoa.get(f"{API}/households/{_household(hoa)}"))


def _see_much(hoa: TestClient) -> None:
    """Twelve observations of one household."""
    row = ok(hoa.get(f"{API}/households/{_household(hoa)}"))
    yes = [{"subject_id": row["id"], "item": item, "value": "yes"} for item in ("opened", "local", "visited", "guided")]
    body = {"on": "2024-08-01", "items": yes * 3}
    headers = {"If-Match": f'"{row["version"]}"'}
    ok(hoa.post(f"{API}/households/{row['id']}/observations", json=body, headers=headers), 201)


def _household(hoa: TestClient) -> str:
    return ok(hoa.get(f"{API}/households?limit=1"))["items"][0]["id"]


def _upload(minh: TestClient) -> str:
    return ok(minh.get(f"{API}/household-imports"))[0]["id"]


def _visited(hoa: TestClient) -> str:
    return ok(hoa.get(f"{API}/visits/conflicts?limit=1"))["items"][0]["household_id"]


def _reader(path: str) -> str:
    return (
        "hoa"
        if path in {"visits/conflicts", "inbox"} or path.startswith("help/")
        else "minh"
        if "household" in path or "indicators" in path or "paper" in path or "recheck" in path
        else "ha"
    )


def _own(hoa: TestClient) -> str:
    return next(t["assignment_id"] for t in ok(hoa.get(f"{API}/tasks"))["items"] if t["ref"] == "3b")


def _fill(session: Session) -> None:
    ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
    units = session.execute(sa.select(Unit).where(col(Unit.ward_id) == ward.id)).scalars().all()
    grant = Grant(Role.OFFICE_DESK, ward.id, ward.path, ward.id, ward.path)
    actor = Actor(user_id=None, full_name="Văn phòng", grants=(grant,))
    people = {name: find_account(session, name) for name in ("ha", "nga", "son")}
    asked = {"kind": RequestKind.ROLE, "user_id": people["son"].id, "decider": Decider.SECOND_PERSON}
    at = {"asked_at": system_now(), "expires_at": system_now() + timedelta(days=1)}
    for n in FIFTY:
        user = add_account(session, f"nguoi{n}", f"Người Thứ {n}")
        add_assignment(session, user, Role.TEAM_MEMBER, units[n % len(units)], date(2024, 1, 1))
        about = {"role": "culture_desk", "unit_id": str(units[n % len(units)].id)}
        notify(session, ward.id, people["ha"].id, "role.given", ("assignment", new_id()), about, by=user.id)
        session.flush()
        if n:
            session.add(AccountRequest(ward_id=ward.id, asked_by=user.id, params={**about, "n": n}, **asked, **at))
        else:
            owned = {**asked, "user_id": people["nga"].id, "decider": Decider.OWNER}
            session.add(AccountRequest(ward_id=ward.id, asked_by=user.id, params=about, **owned, **at))
        session.add(
            GroupMember(ward_id=ward.id, full_name=f"Người {n}", position="Ủy viên", joined_on=date(2024, 1, 1))
        )
        put_document(
            session,
            actor,
            report(),
            ward_id=ward.id,
            unit_id=ward.id,
            unit_path=ward.path,
            source_kind="report",
            source_id=new_id(),
            approved=True,
        )


def _cost(app: FastAPI, client: TestClient, path: str) -> tuple[int, int]:
    """Rows and statements of a list, asked a second time so that statements prepared once do not count."""
    client.get(f"{API}/{path}")
    with counting(app) as ran:
        answer = ok(client.get(f"{API}/{path}"))
    assert ran, "the counter sees nothing"
    return _length(answer), len(ran)


def _length(answer: Any) -> int:
    if isinstance(answer, list):
        return len(answer)
    return len(next((answer[name] for name in ("items", "rows", "units", "places") if answer.get(name)), []))


@pytest.mark.parametrize("path", PAGED)
def test_a_page_of_fifty_costs_what_a_page_of_one_costs(
    demonstration: FastAPI, as_member_of_cast: Browser, path: str
) -> None:
    reader = {"audit/events": "lan", "plan-drafts": "minh", "help/mine/entries": "dung", "visits/held": "minh"}.get(
        path, _reader(path)
    )
    hoa = as_member_of_cast("hoa")
    ids = {"household": _household(hoa), "visited": _visited(hoa), "upload": _upload(as_member_of_cast("minh"))}
    path = path.format(assignment=_own(hoa), **ids)
    client, joined = as_member_of_cast(reader), "&" if "?" in path else "?"
    one, few = _cost(demonstration, client, f"{path}{joined}limit=1")
    many, all_of_them = _cost(demonstration, client, f"{path}{joined}limit=50")
    assert one == 1
    assert many >= 8
    assert all_of_them == few, path


@pytest.mark.parametrize(("path", "narrow", "wide"), WHOLE)
def test_a_whole_list_costs_the_same_for_one_unit_and_for_the_ward(
    demonstration: FastAPI, as_member_of_cast: Browser, path: str, narrow: str, wide: str
) -> None:
    one, few = _cost(demonstration, as_member_of_cast(narrow), path)
    many, all_of_them = _cost(demonstration, as_member_of_cast(wide), path)
    assert many >= one
    assert all_of_them == few, path


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
    rows, statements = _cost(demonstration, as_member_of_cast("minh"), "management-group")
    assert rows > 50
    assert statements <= 4


def test_the_start_page_and_the_overview_cost_the_same_with_more_work(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    for path, bound in (("today", 40), ("overview", 60)):
        _, statements = _cost(demonstration, as_member_of_cast("lan"), path)
        assert statements <= bound, path


def test_every_list_is_counted_here(demonstration: FastAPI) -> None:
    """A new list must be added above, or named as one that stays short."""
    counted = {path.split("?")[0].format(assignment="{assignment_id}") for path, *_ in WHOLE}
    names = {"assignment": "{assignment_id}", "household": "{household_id}", "visited": "", "upload": "{upload_id}"}
    counted |= {path.format(**names).split("?")[0].replace("t7.done", "{code}") for path in PAGED} | {
        "management-group"
    }
    lists = {s.path.removeprefix(f"{API}/"): s.route.name for s in operations(demonstration) if _is_list(s)}
    named = {path for path, name in lists.items() if name in SHORT or name == "list_team_members"}
    assert set(lists) - counted - named == set()


def _is_list(swept: Any) -> bool:
    kind = str(swept.route.response_model)
    return swept.method == "GET" and ("list[" in kind or "Page[" in kind)
