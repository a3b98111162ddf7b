"""Roles: where they can be held, who may give them, what takes effect when, and what keeps a ward manageable."""

from datetime import timedelta
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlmodel import Session, select

from fixtures.accounts import USERS, act, find, unit_id
from fixtures.people import ClientOf, sign_in
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.accounts import add_account, add_assignment
from toso.identity.grants import grants_from, held_now
from toso.identity.tables import UserAccount
from toso.identity.users.roles import LastAdministrator, end_role
from toso.identity.users.schemas import EndWrite
from toso.kit.clock import today
from toso.organisation.tables import Unit, UnitKind

GOOD = "ba chiếc thuyền thúng xanh"


@pytest.mark.both_databases("resource")
def test_a_change_of_role_takes_effect_on_the_very_next_request(client_of: ClientOf) -> None:
    ha, son = client_of("ha"), client_of("son")
    assert son.get(USERS).status_code == 403
    user = find(ha, "son")
    answer = act(ha, user, "assignments", {"role": "neighbourhood_head", "unit_id": unit_id(ha, "kp1")})
    assert answer.status_code == 201, answer.text
    assert son.get("/api/v1/auth/me").status_code == 401
    assert son.post("/api/v1/auth/refresh").status_code == 204
    assert son.get(USERS).status_code == 200
    user = answer.json()
    role = next(a for a in user["assignments"] if a["role"] == "neighbourhood_head")
    ended = act(ha, user, f"assignments/{role['id']}/end", {"last_day": str(today() - timedelta(days=1))})
    assert ended.status_code == 200, ended.text
    son.post("/api/v1/auth/refresh")
    assert son.get(USERS).status_code == 403


def test_a_role_is_held_once_and_only_in_a_fitting_unit_of_the_own_ward(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    user = find(ha, "son")
    twice = act(ha, user, "assignments", {"role": "team_member", "unit_id": unit_id(ha, "kp1")})
    assert (twice.status_code, twice.json()["code"]) == (409, "role-already-held")
    misplaced = act(ha, user, "assignments", {"role": "neighbourhood_head", "unit_id": unit_id(ha, "hg")})
    assert (misplaced.status_code, misplaced.json()["errors"][0]["field"]) == (422, "unit_id")
    foreign = in_transaction(app.state.engines.write, neighbour_ward)
    outside = act(ha, user, "assignments", {"role": "team_member", "unit_id": str(foreign)})
    assert (outside.status_code, outside.json()["errors"][0]["field"]) == (422, "unit_id")


def neighbour_ward(session: Session) -> object:
    """A ward beside ours with one khu phố and an administrator, Thu, who also is a team member with us."""
    province = session.exec(select(Unit).where(Unit.path == "qn")).one()
    ward = Unit(code="bc", path="qn.bc", kind=UnitKind.WARD, parent_id=province.id, aliases=[], valid_from=today())
    session.add(ward)
    session.flush()
    ward.ward_id = ward.id
    inner = Unit(
        code="kp1",
        path="qn.bc.kp1",
        kind=UnitKind.NEIGHBOURHOOD,
        parent_id=ward.id,
        ward_id=ward.id,
        aliases=[],
        valid_from=today(),
    )
    session.add(inner)
    session.flush()
    thu = add_account(session, "thu", "Bùi Thị Thu")
    add_assignment(session, thu, Role.ADMINISTRATOR, ward, today())
    ours = session.exec(select(Unit).where(Unit.path == "qn.hg.kp1")).one()
    add_assignment(session, thu, Role.TEAM_MEMBER, ours, today())
    return inner.id


def test_somebody_who_also_works_in_another_ward_is_not_ours_to_reset(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    in_transaction(app.state.engines.write, neighbour_ward)
    thu = find(ha, "thu")
    assert thu["actions"] == ["assign"]
    assert [a["role"] for a in thu["assignments"]] == ["team_member"], "roles elsewhere are not shown"
    for action, body in (("reset", None), ("disable", {"reason": "thử"}), ("end-sessions", None)):
        refused = act(ha, thu, action, body)
        assert (refused.status_code, refused.json()["code"]) == (403, "managed-elsewhere")


@pytest.mark.parametrize("days", [-1, 0, 7])
def test_of_two_administrators_who_end_each_other_one_stays(app: FastAPI, client_of: ClientOf, days: int) -> None:
    """The second was let in while both still held the role; the ward's row makes them follow each other. An end that
    is still to come leaves the ward without one just the same.
    """
    ha = client_of("ha")
    admin, minh = find(ha, "ha"), find(ha, "minh")
    last_day = today() + timedelta(days=days)
    body = {"last_day": str(last_day)}
    own = next(a for a in admin["assignments"] if a["role"] == "administrator")
    refused = act(ha, admin, f"assignments/{own['id']}/end", body)
    assert (refused.status_code, refused.json()["code"]) == (403, "role-not-to-give")
    given = act(ha, minh, "assignments", {"role": "administrator", "unit_id": unit_id(ha, "hg")})
    assert given.status_code == 201, given.text
    second = next(a for a in given.json()["assignments"] if a["role"] == "administrator")

    def let_in(session: Session) -> Scope:
        grants = grants_from(held_now(session, UUID(minh["id"])))
        return Actor(UUID(minh["id"]), "Trần Văn Minh", grants).scope(Action.USER_MANAGE)

    scope = in_transaction(app.state.engines.write, let_in)
    assert act(ha, given.json(), f"assignments/{second['id']}/end", body).status_code == 200

    def end_the_last(session: Session) -> None:
        version = session.get_one(UserAccount, UUID(admin["id"])).version
        wanted = EndWrite(last_day=last_day)
        end_role(session, scope, UUID(admin["id"]), UUID(own["id"]), version, wanted)

    with pytest.raises(LastAdministrator):
        in_transaction(app.state.engines.write, end_the_last)


def test_the_office_desk_cannot_lift_itself_or_touch_an_administrator(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    body = {
        "full_name": "Ngô Văn Bình",
        "username": "binh",
        "temporary_password": "tạm thời bảy con cua",
        "assignments": [{"role": "office_desk", "unit_id": unit_id(ha, "vptk")}],
    }
    assert ha.post(USERS, json=body).status_code == 201
    binh = sign_in(app, "binh", "tạm thời bảy con cua")
    binh.post("/api/v1/auth/password", json={"current_password": "tạm thời bảy con cua", "new_password": GOOD})
    lifted = act(binh, find(binh, "binh"), "assignments", {"role": "ward_leader", "unit_id": unit_id(ha, "hg")})
    assert (lifted.status_code, lifted.json()["code"]) == (403, "role-not-to-give")
    given = act(binh, find(binh, "minh"), "assignments", {"role": "administrator", "unit_id": unit_id(ha, "hg")})
    assert (given.status_code, given.json()["code"]) == (403, "role-not-to-give")
    admin = find(binh, "ha")
    assert admin["actions"] == []
    assert act(binh, admin, "reset").json()["code"] == "role-not-to-give"
