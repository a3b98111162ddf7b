"""Who gives which role where: nobody their own, a lent role none, a role of another ward none here."""

from datetime import timedelta
from itertools import product

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from api.test_user_roles import neighbour_ward
from fixtures.accounts import USERS, act, find, unit_id
from fixtures.confirmations import approve_first_report, ask_role, decide, give, lend, requests_of, roles_of
from fixtures.people import ClientOf, sign_in, user_id
from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.problems import Problem
from toso.identity.queries import find_account
from toso.identity.users import rules
from toso.identity.users.roles import NotToGive, give_role
from toso.identity.users.schemas import AssignmentWrite
from toso.kit.clock import today
from toso.kit.ids import new_id
from toso.organisation.tables import Unit

# Written out once more, so that a change of the table is seen here.
GIVERS = {
    Role.ADMINISTRATOR: set(Role) - {Role.SUPERIOR},
    Role.OFFICE_DESK: set(Role) - {Role.ADMINISTRATOR, Role.SUPERIOR},
    Role.CULTURE_DESK: {Role.NEIGHBOURHOOD_HEAD, Role.TEAM_MEMBER},
}
PLACES = ("qn.hg", "qn.hg.vhtt", "qn.hg.kp1", "qn.bc", "qn.bc.kp1")


def test_roles_that_weigh_are_those_of_leader_desks_auditor_and_administrator() -> None:
    assert {Role.WARD_LEADER, Role.CULTURE_DESK, Role.OFFICE_DESK, Role.AUDITOR, Role.ADMINISTRATOR} == rules.CONFIRMED


def test_giver_by_lent_or_own_by_role_by_unit(sqlite_app: FastAPI) -> None:
    """Each role, held in our ward, own and lent, gives each role in units of ours and of another."""
    in_transaction(sqlite_app.state.engines.write, neighbour_ward)
    tried = 0
    with Session(sqlite_app.state.engines.write) as session:
        units = {u.path: u for u in session.execute(sa.select(Unit).where(col(Unit.path).in_(PLACES))).scalars()}
        person, giver_account = (find_account(session, name) for name in ("dung", "nga"))
        assert person
        assert giver_account
        session.commit()
        for giver, lent, role, path in product(Role, (False, True), Role, PLACES):
            ward = units["qn.hg"]
            held = Grant(giver, ward.id, ward.path, ward.id, ward.path, new_id() if lent else None)
            scope = Actor(giver_account.id, "Người giao", (held,)).scope(Action.INVITE)
            unit = units[path]
            allowed = not lent and role in GIVERS.get(giver, set()) and path.startswith("qn.hg")
            wanted = AssignmentWrite(role=role, unit_id=unit.id)
            refusal = _refusal(session, scope, person, wanted)
            tried += 1
            fits = rules.fits(role, unit.kind)
            assert (refusal is None) == (allowed and fits), f"{giver} lent={lent} {role} {path}: {refusal}"
    assert tried == len(Role) * 2 * len(Role) * len(PLACES)


def _refusal(session: Session, scope: object, person: object, body: AssignmentWrite) -> Problem | None:
    try:
        with session.begin_nested() as kept:
            give_role(session, scope, person, body)  # pyright: ignore[reportArgumentType] — as the caller made them
            kept.rollback()
    except Problem as problem:
        return problem
    return None


@pytest.mark.both_databases("resource")
def test_a_role_of_one_ward_gives_nothing_in_the_other(app: FastAPI) -> None:
    """An administrator there who is at the culture desk here gives here what the culture desk gives."""
    in_transaction(app.state.engines.write, neighbour_ward)
    with Session(app.state.engines.write) as session:
        ours, theirs = (
            session.execute(sa.select(Unit).where(col(Unit.path) == path)).scalar_one() for path in ("qn.hg", "qn.bc")
        )
        desk = Grant(Role.CULTURE_DESK, ours.id, f"{ours.path}.vhtt", ours.id, ours.path)
        admin = Grant(Role.ADMINISTRATOR, theirs.id, theirs.path, theirs.id, theirs.path)
        for grants in ((desk, admin), (admin, desk)):
            scope = Actor(new_id(), "Người giao", grants).scope(Action.INVITE)
            person = find_account(session, "dung")
            assert person
            with pytest.raises(NotToGive):
                give_role(session, scope, person, AssignmentWrite(role=Role.ADMINISTRATOR, unit_id=ours.id))
        session.rollback()


def test_nobody_changes_roles_of_their_own(client_of: ClientOf) -> None:
    ha = client_of("ha")
    own = find(ha, "ha")
    assert "assign" not in own["actions"]
    given = ask_role(ha, "ha", "ward_leader", "hg")
    assert (given.status_code, given.json()["code"]) == (403, "role-not-to-give")
    for role in own["assignments"]:
        ended = act(ha, own, f"assignments/{role['id']}/end", {"last_day": str(today() - timedelta(days=1))})
        assert (ended.status_code, ended.json()["code"]) == (403, "role-not-to-give")
    invited = ha.post("/api/v1/invitations", json={"invitees": [{"user_id": own["id"]}]})
    assert invited.status_code == 409
    sheet = "Họ và tên,Số điện thoại,Vai trò,Đơn vị\nLê Thu Hà,0912000003,Trưởng khu phố,Khu phố 1\n"
    seen = ha.post("/api/v1/user-imports", files={"file": ("ds.csv", sheet.encode())}).json()
    messages = [m["message"] for line in seen["lines"] for m in line["messages"] if m["level"] == "error"]
    assert messages == ["Không tự đổi vai trò của mình."]


def test_the_end_of_a_role_is_never_put_off(client_of: ClientOf) -> None:
    """Moving a past end into the future would be giving the role, with nobody asked."""
    ha = client_of("ha")
    user = find(ha, "minh")
    role = user["assignments"][0]
    ended = act(ha, user, f"assignments/{role['id']}/end", {"last_day": str(today() - timedelta(days=1))})
    assert ended.status_code == 200, ended.text
    again = act(ha, ended.json(), f"assignments/{role['id']}/end", {"last_day": str(today() + timedelta(days=300))})
    assert (again.status_code, [e["field"] for e in again.json()["errors"]]) == (422, ["last_day"])


def test_a_borrowed_role_manages_nobody(app: FastAPI, client_of: ClientOf) -> None:
    """Dũng, to whom Hà lent the administrator's role, finds every door to accounts shut, and keeps the rest."""
    lend(app, "ha", "dung", Role.ADMINISTRATOR, "qn.hg")
    lend(app, "ha", "dung", Role.OFFICE_DESK, "qn.hg.vptk")
    dung, ha = client_of("dung"), client_of("ha")
    assert dung.get(USERS).status_code == 200, "seeing people is not managing them"
    son = find(ha, "son")
    kp1 = unit_id(ha, "kp1")
    role = {"role": "team_member", "unit_id": kp1}
    tries = [
        dung.post(USERS, json={"full_name": "Ngô Văn Bình", "assignments": [role]}),
        act(dung, son, "assignments", {"role": "neighbourhood_head", "unit_id": kp1}),
        act(dung, son, f"assignments/{son['assignments'][0]['id']}/end", {"last_day": str(today())}),
        *(act(dung, son, name) for name in ("reset", "end-sessions", "enable")),
        act(dung, son, "disable", {"reason": "Thử mượn vai trò"}),
        dung.patch(f"{USERS}/{son['id']}", json={"phone": None}, headers={"If-Match": f'"{son["version"]}"'}),
        dung.post("/api/v1/invitations", json={"invitees": [{"user_id": son["id"]}]}),
        dung.post("/api/v1/invitations/cards", json={"user_ids": [son["id"]]}),
        dung.post("/api/v1/user-imports", files={"file": ("ds.csv", b"a,b\n")}),
    ]
    assert [answer.status_code for answer in tries] == [403] * len(tries)
    assert dung.get("/api/v1/roles").json() == []
    assert "user.manage" not in dung.get("/api/v1/auth/me").json()["actions"]
    assert find(ha, "son") == son


def test_a_borrower_sees_and_hands_back_the_own_delegation_alone(app: FastAPI, client_of: ClientOf) -> None:
    lend(app, "ha", "son", Role.ADMINISTRATOR, "qn.hg")
    lend(app, "minh", "dung", Role.CULTURE_DESK, "qn.hg.vhtt")
    son = client_of("son")
    (own,) = son.get("/api/v1/delegations").json()["items"]
    assert (own["from_name"], own["to_user_id"]) == ("Lê Thu Hà", user_id(son))
    back = son.post(f"/api/v1/delegations/{own['id']}/revoke", headers={"If-Match": f'"{own["version"]}"'})
    assert back.status_code == 200, back.text


def test_a_borrowed_role_confirms_nothing(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    lend(app, "ha", "dung", Role.ADMINISTRATOR, "qn.hg")
    give(app, "nga", Role.OFFICE_DESK, "qn.hg.vptk")
    assert ask_role(client_of("nga"), "son", "culture_desk", "vhtt").status_code == 201
    assert requests_of(client_of("dung")) == []
    assert len(requests_of(client_of("ha"))) == 1
    assert roles_of(client_of("ha"), "son") == {"team_member"}


def test_a_temporary_password_does_not_sign_in_before_the_role_is_there(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    give(app, "nga", Role.OFFICE_DESK, "qn.hg.vptk")
    nga = client_of("nga")
    body = {
        "full_name": "Ngô Văn Bình",
        "username": "binh",
        "temporary_password": "tạm thời bảy con cua",
        "assignments": [{"role": "culture_desk", "unit_id": unit_id(nga, "vhtt")}],
    }
    made = nga.post(USERS, json=body)
    assert made.status_code == 201, made.text
    assert made.json()["user"]["assignments"] == []
    login = {"username": "binh", "password": "tạm thời bảy con cua"}
    refused = client_of("son").post("/api/v1/auth/login", json=login)
    assert (refused.status_code, refused.json()["code"]) == (403, "no-role")
    (asked,) = requests_of(client_of("ha"))
    assert (asked["full_name"], asked["new_account"]) == ("Ngô Văn Bình", False)
    assert decide(client_of("ha"), asked).status_code == 200
    assert sign_in(app, "binh", "tạm thời bảy con cua")
