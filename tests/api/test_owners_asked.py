"""Somebody of another ward is asked, and agrees or refuses signed in; until then the ward that asks knows nothing."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.accounts import USERS, act, find, unit_id
from fixtures.demonstration import STRANGER, add_second_ward
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf, browser
from toso.audit.tables import AuditEvent
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.account_requests.decisions import run_due
from toso.identity.account_requests.tables import AccountRequest
from toso.identity.accounts import add_account, add_assignment
from toso.identity.queries import find_account
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import system_now, today
from toso.organisation.tables import TeamMember, Unit

REQUESTS = f"{API}/account-requests"
PHONE, NAME = "+84981000001", "Đoàn Thị Kín"
GOOD = "ba chiếc thuyền thúng xanh"
MEMBER = {"full_name": "Bà Tú khu phố 1", "phone": "0981 000 001", "kind": "member", "joined_on": "2024-08-01"}


@pytest.fixture(autouse=True)
def _another_ward(app: FastAPI, client_of: ClientOf) -> None:
    """Phường Khác with its administrator Ly, and Tú, who is a member of a team there."""

    def build(session: Session) -> None:
        add_second_ward(session)
        unit = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.khac.kp1")).scalar_one()
        hashed = session.execute(sa.select(col(UserAccount.password_hash)).limit(1)).scalar_one()
        tu = add_account(session, "tu", NAME, phone=PHONE, password_hash=hashed)
        add_assignment(session, tu, Role.TEAM_MEMBER, unit, date(2024, 1, 1))

    in_transaction(app.state.engines.write, build)


def invite_member(client_of: ClientOf) -> tuple[dict[str, Any], dict[str, Any]]:
    """Tú, written into the team of khu phố 1 by her number and invited by Minh: the member and the answer."""
    hoa, minh = client_of("hoa"), client_of("minh")
    team = ok(hoa.get(f"{API}/teams"))[0]["id"]
    member = ok(hoa.post(f"{API}/teams/{team}/members", json=MEMBER), 201)
    body = {"invitees": [{"team_member_id": member["id"]}]}
    return member, ok(minh.post(f"{API}/invitations", json=body), 201)["items"][0]


def invite_person(client: TestClient, role: str, code: str, phone: str = PHONE) -> dict[str, Any]:
    person = {"full_name": "Chị Tú", "phone": phone, "role": role, "unit_id": unit_id(client, code)}
    return ok(client.post(f"{API}/invitations", json={"invitees": [{"person": person}]}), 201)["items"][0]


def decide(client: TestClient, row: dict[str, Any], *, accept: bool) -> Any:
    return client.post(
        f"{REQUESTS}/{row['id']}/decide", json={"accept": accept}, headers={"If-Match": f'"{row["version"]}"'}
    )


def asked_of(client: TestClient) -> dict[str, Any]:
    (row,) = ok(client.get(REQUESTS))
    return row


def roles_of(app: FastAPI, username: str) -> set[tuple[str, str]]:
    def read(session: Session) -> set[tuple[str, str]]:
        user = find_account(session, username)
        assert user
        rows = session.execute(sa.select(Assignment).where(col(Assignment.user_id) == user.id)).scalars()
        return {(row.role.value, row.unit_path) for row in rows}

    return in_transaction(app.state.engines.read, read)


@pytest.mark.both_databases("resource")
def test_who_agrees_gets_the_role_and_is_a_member_of_the_team(app: FastAPI, client_of: ClientOf) -> None:
    member, answer = invite_member(client_of)
    assert (answer["asked"], answer["link"], answer["user_id"], answer["username"]) == (True, None, None, None)
    assert answer["full_name"] == MEMBER["full_name"]
    seen_by_asker = asked_of(client_of("minh"))
    assert (seen_by_asker["full_name"], seen_by_asker["user_id"]) == (MEMBER["full_name"], None)
    assert seen_by_asker["actions"] == ["withdraw"]
    tu = client_of("tu")
    row = asked_of(tu)
    assert (row["ward_name"], row["asked_by_name"], row["actions"]) == (
        "Phường Hồng Gai",
        "Trần Văn Minh",
        ["accept", "refuse"],
    )
    assert row["words"] == "thêm vào tổ công nghệ số ở Khu phố 1"
    assert "reset" in find(client_of(STRANGER), "tu")["actions"], "her own ward manages her until she agrees"
    assert decide(client_of("minh"), row, accept=True).status_code == 403
    done = decide(tu, row, accept=True)
    assert (done.status_code, done.json()["state"]) == (200, "done"), done.text
    assert roles_of(app, "tu") == {("team_member", "qn.khac.kp1"), ("team_member", "qn.hg.kp1")}
    assert find(client_of("minh"), "tu")["full_name"] == NAME
    stored = in_transaction(
        app.state.engines.read,
        lambda s: s.execute(sa.select(TeamMember).where(col(TeamMember.phone) == PHONE)).scalar_one(),
    )
    assert (str(stored.id), stored.user_id is not None) == (member["id"], True)


def test_who_refuses_stays_unknown_also_in_the_log(app: FastAPI, client_of: ClientOf) -> None:
    member, _ = invite_member(client_of)
    tu = client_of("tu")
    assert decide(tu, asked_of(tu), accept=False).json()["state"] == "refused"
    assert roles_of(app, "tu") == {("team_member", "qn.khac.kp1")}
    minh, ha = client_of("minh"), client_of("ha")
    shown = [minh.get(f"{API}/{path}").text for path in ("account-requests", "notices", "people", "users", "today")]
    shown += [ha.get(f"{API}/audit?limit=100").text, minh.get(f"{API}/teams/{member['team_id']}/members").text]
    assert all(NAME not in text and '"tu"' not in text for text in shown)
    acts = in_transaction(
        app.state.engines.read,
        lambda s: s.execute(sa.select(AuditEvent).where(col(AuditEvent.action) == "user.request")).scalars().all(),
    )
    refused = [(event.ward_id, event.actor_id is not None) for event in acts if event.note["step"] == "refuse"]
    assert sorted(named for _, named in refused) == [False, True]
    assert len({ward for ward, _ in refused}) == 2
    assert decide(tu, {"id": member["id"], "version": 1}, accept=True).status_code == 404


def test_what_nobody_answers_ends_and_can_be_asked_again(app: FastAPI, client_of: ClientOf) -> None:
    invite_member(client_of)
    tu = client_of("tu")
    row = asked_of(tu)

    def let_pass(session: Session) -> None:
        session.execute(sa.update(AccountRequest).values(expires_at=system_now() - timedelta(minutes=1)))

    in_transaction(app.state.engines.write, let_pass)
    late = decide(tu, row, accept=True)
    assert (late.status_code, late.json()["code"]) == (409, "request-over")
    assert in_transaction(app.state.engines.write, run_due) == 1
    assert ok(tu.get(REQUESTS)) == []
    assert roles_of(app, "tu") == {("team_member", "qn.khac.kp1")}
    invite_person(client_of("minh"), "neighbourhood_head", "kp1")
    assert asked_of(tu)["words"] == "giao vai trò Trưởng khu phố ở Khu phố 1"


def test_asked_twice_it_is_one_request_and_may_be_withdrawn(client_of: ClientOf) -> None:
    minh, tu = client_of("minh"), client_of("tu")
    for _ in range(2):
        assert invite_person(minh, "neighbourhood_head", "kp1")["asked"] is True
    row = asked_of(minh)
    assert row["id"] == asked_of(tu)["id"]
    headers = {"If-Match": f'"{row["version"]}"'}
    assert minh.post(f"{REQUESTS}/{row['id']}/withdraw", headers=headers).status_code == 200
    assert ok(tu.get(REQUESTS)) == []


def test_two_wards_ask_and_each_keeps_what_it_gave(app: FastAPI, client_of: ClientOf) -> None:
    ly, ha, tu = client_of(STRANGER), client_of("ha"), client_of("tu")
    invite_person(ha, "team_member", "kp1")
    assert decide(tu, asked_of(tu), accept=True).status_code == 200
    tu.post(f"{API}/auth/refresh")
    for manager in (ly, ha):
        shared = find(manager, "tu")
        assert shared["actions"] == ["assign"]
        assert act(manager, shared, "reset").json()["code"] == "managed-elsewhere"
    more = act(ha, find(ha, "tu"), "assignments", {"role": "neighbourhood_head", "unit_id": unit_id(ha, "kp1")})
    assert [r["role"] for r in more.json()["assignments"] if r["role"] == "neighbourhood_head"] == []
    assert [r["decider"] for r in more.json()["requests"]] == ["owner"]
    assert decide(tu, asked_of(tu), accept=True).status_code == 200
    shared = find(ha, "tu")
    for role in shared["assignments"]:
        ended = act(ha, find(ha, "tu"), f"assignments/{role['id']}/end", {"last_day": str(today() - timedelta(days=1))})
        assert ended.status_code == 200, ended.text
    assert "reset" in find(ly, "tu")["actions"], "her own ward manages her again"
    assert find(ha, "tu")["phone"] is None, "of who left, no more than the name is shown"


def test_a_role_that_weighs_still_waits_for_a_second_person(app: FastAPI, client_of: ClientOf) -> None:
    def make_office(session: Session) -> None:
        desk = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg.vptk")).scalar_one()
        hashed = session.execute(sa.select(col(UserAccount.password_hash)).limit(1)).scalar_one()
        office = add_account(session, "van-phong", "Tạ Văn Phòng", password_hash=hashed)
        add_assignment(session, office, Role.OFFICE_DESK, desk, date(2024, 1, 1))

    in_transaction(app.state.engines.write, make_office)
    invite_person(client_of("van-phong"), "culture_desk", "vhtt")
    tu = client_of("tu")
    assert decide(tu, asked_of(tu), accept=True).status_code == 200
    assert roles_of(app, "tu") == {("team_member", "qn.khac.kp1")}
    waiting = [row for row in ok(client_of("ha").get(REQUESTS)) if row["decider"] == "second_person"]
    assert [(row["kind"], "accept" in row["actions"]) for row in waiting] == [("role", True)]
    assert decide(client_of("ha"), waiting[0], accept=True).status_code == 200
    assert ("culture_desk", "qn.hg.vhtt") in roles_of(app, "tu")


def test_who_asked_must_still_have_the_right_when_it_is_agreed_to(app: FastAPI, client_of: ClientOf) -> None:
    invite_person(client_of("minh"), "neighbourhood_head", "kp1")

    def take_away(session: Session) -> None:
        user = find_account(session, "minh")
        assert user
        mine = col(Assignment.user_id) == user.id
        session.execute(sa.update(Assignment).where(mine).values(valid_to=today() - timedelta(days=1)))

    in_transaction(app.state.engines.write, take_away)
    tu = client_of("tu")
    refused = decide(tu, asked_of(tu), accept=True)
    assert (refused.status_code, refused.json()["code"]) == (409, "asker-may-not")
    assert roles_of(app, "tu") == {("team_member", "qn.khac.kp1")}
    assert decide(tu, asked_of(tu), accept=False).status_code == 200


def test_a_spreadsheet_asks_too(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 8, 5))
    ha, tu = client_of("ha"), client_of("tu")
    sheet = "Họ và tên,Số điện thoại,Vai trò,Đơn vị\nBà Tú,0981000001,Thành viên,Khu phố 1\n"
    seen = ok(ha.post(f"{API}/user-imports", files={"file": ("ds.csv", sheet.encode())}), 201)
    assert [(line["action"], line["messages"][0]["level"]) for line in seen["lines"]] == [("ask", "warning")]
    done = ha.post(f"{API}/user-imports/{seen['id']}/accept", headers={"If-Match": f'"{seen["version"]}"'})
    assert (done.status_code, done.json()["user_ids"]) == (200, []), done.text
    team = ok(client_of("hoa").get(f"{API}/teams"))[0]["id"]
    named = next(m for m in ok(ha.get(f"{API}/teams/{team}/members")) if m["full_name"] == "Bà Tú")
    assert (named["user_id"], named["phone"]) == (None, PHONE)
    assert decide(tu, asked_of(tu), accept=True).status_code == 200
    assert ("team_member", "qn.hg.kp1") in roles_of(app, "tu")


@pytest.mark.parametrize("by_loan", [False, True])
def test_a_code_buys_nothing_once_its_giver_could_not_give_what_it_opens(
    app: FastAPI, client_of: ClientOf, by_loan: bool
) -> None:
    """Minh invites a member and keeps the code; then the person gets what Minh may not give."""
    minh, ha = client_of("minh"), client_of("ha")
    made = invite_person(minh, "team_member", "kp1", phone="0912 345 678")
    if by_loan:
        me = ok(client_of("dung").get(f"{API}/auth/me"))["assignments"][0]
        lent = {
            "to_user_id": made["user_id"],
            "role": me["role"],
            "unit_id": me["unit_id"],
            "reason": "Đi công tác",
            "starts_at": system_now().isoformat(),
            "ends_at": (system_now() + timedelta(days=3)).isoformat(),
        }
        ok(client_of("dung").post(f"{API}/delegations", json=lent), 201)
    else:
        user = ok(ha.get(f"{USERS}/{made['user_id']}"))
        given = act(ha, user, "assignments", {"role": "police", "unit_id": unit_id(ha, "ca")})
        assert given.status_code == 201, given.text
    body = {"code": made["link"]["code"], "phone": "0912345678", "new_password": GOOD}
    spent = browser(app).post(f"{API}/auth/redeem", json=body)
    assert (spent.status_code, spent.json()["code"]) == (410, "code-spent")
    cards = minh.post(f"{API}/invitations/cards", json={"user_ids": [made["user_id"]]})
    assert cards.json()["code"] == "role-not-to-give"
