"""Nothing is done to an account without the right to manage that very account, whichever road leads to it.

Every road is tried by those who administer a ward, on accounts of their own ward that are above them and on accounts of
another one; the sweep fails when a field that leads to an account appears that it does not know.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, SQLModel, col
from starlette.testclient import TestClient

import toso.schema
from fixtures.account_roads import NAMING_ROADS, NO_ACCOUNT, ROADS, Asker, Road, fields_of, without_target
from fixtures.demonstration import STRANGER
from fixtures.monthly_reports import API, ok
from fixtures.people import browser, enter
from fixtures.strangers import FROM, OURS, Target, make_targets, state_of
from toso.authz.matrix import GIVES
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.accounts import add_account, add_assignment
from toso.identity.tables import UserAccount
from toso.organisation.tables import Unit

Browser = Callable[[str], TestClient]
# A thousand requests on a machine that runs other tests beside them.
pytestmark = pytest.mark.timeout(300)
OPENAPI = Path(__file__).parents[2] / "openapi" / "openapi.json"
GOOD = "ba chiếc thuyền thúng xanh"


class Asking(NamedTuple):
    """The roles that somebody gives, and the kinds of accounts that they try (all, when none is named)."""

    gives: frozenset[Role]
    kinds: frozenset[str] = frozenset()


# Hà is office desk and administrator, `van-phong` an office desk alone, Minh the culture desk, Hoa a head of khu phố.
ASKERS = {
    "ha": Asking(GIVES[Role.ADMINISTRATOR]),
    "minh": Asking(GIVES[Role.CULTURE_DESK]),
    "van-phong": Asking(GIVES[Role.OFFICE_DESK], frozenset({"administrator"})),
    "hoa": Asking(frozenset(), frozenset({"administrator", "member"})),
}
# Columns that name an account, each with the road that fills it; a new one is to be thought of.
COLUMNS = {
    "assignment.user_id": "giao vai trò",
    "delegation.to_user_id": "ủy quyền",
    "team_member.user_id": "thành viên tổ",
    "signer.user_id": "người ký",
    "service_client.id": "tài khoản của hệ thống khác, không đăng nhập được",
    "service_client.owner_id": "người chịu trách nhiệm",
    "group_member.user_id": "nhóm quản lý",
    "assignment_person.user_id": "phân công",
    "plan_charge.user_id": "người phụ trách mục tiêu, khu phố",
    "assessment.user_id": "tài khoản của thành viên được chấm, theo danh sách tổ",
    "reward.user_id": "tài khoản của thành viên được đề nghị, theo danh sách tổ",
    "material_receipt.user_id": "đề nghị đọc theo đơn vị, tổ, vai trò; không nêu tài khoản",
    "attendance.user_id": "mời theo đơn vị, tổ, vai trò; không nêu tài khoản",
    "one_time_code.user_id": "mã dùng một lần",
    "federated_identity.user_id": "tài khoản liên kết, chỉ của chính mình",
    "auth_session.user_id": "đăng nhập",
    "delegation.from_user_id": "chính người ủy quyền",
    "badge.user_id": "thẻ của chính mình",
    "calendar_feed.user_id": "lịch của chính mình",
    "known_device.user_id": "đăng nhập",
    "second_factor.user_id": "cách xác thực của chính mình",
    "recovery_code.user_id": "mã dự phòng của chính mình",
    "handout.user_id": "chuyến đi của chính mình",
    "form_draft.user_id": "bản gõ dở của chính mình",
    "notice.user_id": "báo cho chủ tài khoản",
    "notice_setting.user_id": "cách báo của chính mình",
    "push_subscription.user_id": "máy của chính mình",
    "account_request.user_id": "hỏi chủ tài khoản, người thứ hai",
    "watched_act.user_id": "máy tự ghi việc người ấy làm",
    "account_request.asked_by": "chính người hỏi",
}


@pytest.fixture(scope="module")
def targets(demonstration: FastAPI, as_member_of_cast: Browser) -> list[Target]:
    def add_office(session: Session) -> None:
        desk = session.execute(sa.select(Unit).where(col(Unit.path) == f"{OURS}.vptk")).scalar_one()
        hashed = session.execute(sa.select(col(UserAccount.password_hash)).limit(1)).scalar_one()
        office = add_account(session, "van-phong", "Tạ Văn Phòng", phone="+84912000098", password_hash=hashed)
        add_assignment(session, office, Role.OFFICE_DESK, desk, FROM)

    in_transaction(demonstration.state.engines.write, add_office)
    return make_targets(demonstration)


@pytest.fixture(scope="module")
def ids(demonstration: FastAPI, as_member_of_cast: Browser, targets: list[Target]) -> dict[str, str]:
    hoa = as_member_of_cast("hoa")
    units = {u["path"]: u["id"] for u in ok(hoa.get(f"{API}/units"))}
    task = next(t for t in ok(hoa.get(f"{API}/tasks"))["items"] if t["ref"] == "3b")
    delivery = ok(hoa.get(f"{API}/inbox"))["items"][0]
    own = ok(as_member_of_cast("ha").get(f"{API}/users?q=son"))["items"][0]
    return {
        "kp1": units[f"{OURS}.kp1"],
        "ward": units[OURS],
        "team": ok(hoa.get(f"{API}/teams"))[0]["id"],
        "assignment": task["assignment_id"],
        "delivery": delivery["id"],
        "plan": ok(hoa.get(f"{API}/plans"))["items"][0]["id"],
        "own": own["id"],
    }


def _asker(app: FastAPI, client: TestClient, ids: dict[str, str], state: dict[str, Any]) -> Asker:
    held = next(iter(state["Assignment"]), {"id": "-"})
    return Asker(client, app, {**ids, "version": str(state["account"]["version"]), "held": str(held["id"])})


@dataclass
class Outcome:
    """The sweep's result: acts that should not have happened, and by asker and road the answers for foreign accounts."""

    complaints: list[str] = field(default_factory=list)
    answers: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))


@pytest.fixture(scope="module")
def outcome(demonstration: FastAPI, as_member_of_cast: Browser, targets: list[Target], ids: dict[str, str]) -> Outcome:
    """Every road tried by everybody on the accounts that are not theirs to manage."""
    found = Outcome()
    for who, asking in ASKERS.items():
        client, mine = as_member_of_cast(who), [t for t in targets if t.kind in (asking.kinds or {t.kind})]
        for target in [t for t in mine if not t.may_be_managed_by(asking.gives)]:
            before = state_of(demonstration, target)
            for name, road in (ROADS if target.works_here else ROADS | NAMING_ROADS).items():
                asker = _asker(demonstration, client, ids, before)
                road(asker, target)
                told = {said for answer in asker.said for said in _told(answer, target)}
                after = state_of(demonstration, target)
                told |= {"changes the account"} if after != before else set()
                before = after
                found.complaints += [f"{who}: {name}: {target.label}: {one}" for one in told]
                if not target.known_here:
                    found.answers[who, name].add(_alike(asker.said[-1], target))
    return found


def test_every_field_that_leads_to_an_account_is_a_road_of_this_sweep() -> None:
    special = {"POST /user-imports file"}  # the numbers are inside the file
    assert (
        set(fields_of(json.loads(OPENAPI.read_text()))) == (set(ROADS) | set(NAMING_ROADS) | set(NO_ACCOUNT)) - special
    )


def test_every_column_that_names_an_account_is_known() -> None:
    assert toso.schema
    named = {
        f"{table.name}.{column.name}"
        for table in SQLModel.metadata.sorted_tables
        for column in table.columns
        if column.name.endswith("user_id")
        or any(key.column.table.name == "user_account" for key in column.foreign_keys)
    }
    assert named == set(COLUMNS)


def test_no_road_leads_to_an_account_that_is_not_ones_to_manage(outcome: Outcome) -> None:
    assert outcome.complaints == []
    assert len(outcome.answers) > 80


def _told(answer: Any, target: Target) -> Iterator[str]:
    """Faults, codes of the account; of another ward's account its name too, unless it also works here."""
    if answer.status_code == 500:
        yield "breaks"
    items = answer.json().get("items", []) if answer.status_code < 300 and "/invitations" in str(answer.url) else []
    if any(item["user_id"] == str(target.id) for item in items):
        yield "gives a code"
    if not target.known_here:
        sent = answer.request.read().decode(errors="replace")
        for secret in (target.full_name, target.username, "Nghỉ việc kín"):
            if secret in answer.text and secret not in sent:
                yield f"tells {secret}"


def test_all_accounts_of_another_ward_are_answered_alike(outcome: Outcome) -> None:
    """With or without a password, closed or not, whatever they hold there: one answer for all of them on a road."""
    assert {road: met for road, met in outcome.answers.items() if len(met) > 1} == {}


def _alike(answer: Any, target: Target) -> str:
    text = without_target(answer.text, target).replace(target.full_name, "…").replace(target.username, "…")
    return f"{answer.status_code} {text}"


def test_by_an_id_a_foreign_account_is_like_one_that_does_not_exist(
    demonstration: FastAPI, as_member_of_cast: Browser, targets: list[Target], ids: dict[str, str]
) -> None:
    stranger = next(t for t in targets if t.foreign)
    nobody = Target(
        id=UserAccount(username="x", full_name="x", search="x").id,
        full_name="Không Ai",
        username="khong-ai",
        phone="+84988000000",
        ward=OURS,
        roles=frozenset(),
        foreign=True,
        code=None,
        kind="nobody",
        label="không ai",
    )
    by_id: dict[str, Road] = {n: r for n, r in (ROADS | NAMING_ROADS).items() if "user_id" in n.rsplit(" ", 1)[-1]}
    assert len(by_id) > 15
    for name, road in by_id.items():
        answers = []
        for target in (stranger, nobody):
            known = _asker(demonstration, as_member_of_cast("ha"), ids, state_of(demonstration, stranger))
            road(known, target)
            answers.append([(a.status_code, without_target(a.text, target)) for a in known.said])
        assert answers[0] == answers[1], name


def test_the_owners_link_still_opens_and_the_owners_ward_still_manages(
    demonstration: FastAPI, as_member_of_cast: Browser, targets: list[Target], outcome: Outcome
) -> None:
    """After everything that was tried on them."""
    managers = {OURS: as_member_of_cast("ha"), "qn.khac": as_member_of_cast(STRANGER)}
    for target in targets:
        shown = ok(managers[target.ward].get(f"{API}/users/{target.id}"))
        expected = {"closed": ["edit", "enable"], "both": ["assign"]}.get(target.kind)
        assert shown["actions"] == expected or ("reset" in shown["actions"] and expected is None), target.label
        if target.code is None or target.kind == "closed":
            continue
        body = {"code": target.code, "phone": target.phone, "new_password": GOOD}
        opened = browser(demonstration).post(f"{API}/auth/redeem", json=body)
        assert opened.status_code == 200, f"{target.label}: {opened.text}"
        assert opened.json()["user"]["full_name"] == target.full_name
    member = next(t for t in targets if t.foreign and t.code is None and t.kind == "member")
    assert ok(enter(demonstration, member.username).get(f"{API}/auth/me"))["ward"]["name"] == "Phường Khác"
