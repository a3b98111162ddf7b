"""Roles that weigh, and codes for their holders, take two people: who may be the second, and what nobody can do alone."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.accounts import act, find, unit_id
from fixtures.confirmations import (
    REQUESTS,
    approve_first_report,
    ask_role,
    decide,
    give,
    lend,
    let_time_pass,
    requests_of,
    roles_of,
)
from fixtures.monthly_reports import ok
from fixtures.people import ClientOf
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.queries import find_account
from toso.identity.tables import Assignment
from toso.kit.clock import now, today

GOOD = "ba chiếc thuyền thúng xanh"
WEIGHING = (("ward_leader", "hg"), ("culture_desk", "vhtt"), ("office_desk", "vptk"), ("auditor", "hg"))


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize(("role", "code"), WEIGHING)
def test_a_role_that_weighs_waits_for_another_person(
    clerk: TestClient, client_of: ClientOf, role: str, code: str
) -> None:
    ha = client_of("ha")
    answer = ask_role(clerk, "son", role, code)
    assert answer.status_code == 201, answer.text
    assert [r["state"] for r in answer.json()["requests"]] == ["waiting"]
    assert roles_of(ha, "son") == {"team_member"}
    twice = ask_role(clerk, "son", role, code)
    assert (twice.status_code, twice.json()["code"]) == (409, "asked-already")
    (mine,) = requests_of(clerk)
    assert mine["actions"] == ["withdraw"]
    assert decide(clerk, mine).status_code == 403, "who asks does not confirm"
    assert decide(client_of("minh"), mine).status_code == 404, "no business of the culture desk"
    (theirs,) = requests_of(ha)
    assert theirs["actions"] == ["accept", "refuse"]
    assert theirs["words"].startswith("giao vai trò")
    done = decide(ha, theirs)
    assert (done.status_code, done.json()["state"]) == (200, "done")
    assert roles_of(ha, "son") == {"team_member", role}
    assert decide(ha, done.json()).status_code == 409
    assert requests_of(ha) == []


@pytest.mark.parametrize(("role", "code"), [("school", "truonghoc"), ("neighbourhood_head", "kp1"), ("police", "ca")])
def test_other_roles_are_given_at_once(clerk: TestClient, client_of: ClientOf, role: str, code: str) -> None:
    assert ask_role(clerk, "son", role, code).json()["requests"] == []
    assert role in roles_of(client_of("ha"), "son")


def test_the_subject_and_a_lent_role_confirm_nothing_and_the_leader_can_refuse(
    app: FastAPI, clerk: TestClient, client_of: ClientOf
) -> None:
    lend(app, "ha", "son", Role.ADMINISTRATOR, "qn.hg")
    give(app, "dung", Role.OFFICE_DESK, "qn.hg.vptk")
    ask_role(clerk, "dung", "ward_leader", "hg")
    (seen,) = requests_of(client_of("dung"))
    assert seen["actions"] == ["refuse"], "the account's owner refuses, and does not confirm"
    assert decide(client_of("dung"), seen).status_code == 403
    assert requests_of(client_of("son")) == []
    assert decide(client_of("son"), seen).status_code == 404
    (led,) = requests_of(client_of("lan"))
    assert led["actions"] == ["refuse"]
    assert decide(client_of("lan"), led, accept=False).json()["state"] == "refused"
    assert roles_of(client_of("ha"), "dung") == {"office_desk", "police"}


def test_a_puppet_confirms_nothing_for_30_days(app: FastAPI, clerk: TestClient, client_of: ClientOf) -> None:
    """Whom the asker gave a role, or made a code for, is not a second person."""
    give(app, "dung", Role.OFFICE_DESK, "qn.hg.vptk")
    dung = client_of("dung")
    assert ask_role(clerk, "dung", "school", "truonghoc").status_code == 201  # now Nga gave Dũng something
    ask_role(clerk, "son", "culture_desk", "vhtt")
    (asked,) = requests_of(client_of("ha"))
    dung.post("/api/v1/auth/refresh")
    assert requests_of(dung) == []
    assert decide(dung, asked).status_code == 404

    def long_ago(session: Session) -> None:
        user = find_account(session, "dung")
        assert user
        row = session.execute(
            sa.select(Assignment).where(col(Assignment.user_id) == user.id, col(Assignment.role) == Role.SCHOOL)
        ).scalar_one()
        row.created_at = now() - timedelta(days=31)
        session.add(row)

    in_transaction(app.state.engines.write, long_ago)
    assert [r["actions"] for r in requests_of(dung)] == [["accept", "refuse"]]


def test_an_import_asks_for_roles_that_weigh_and_gives_the_others(clerk: TestClient, client_of: ClientOf) -> None:
    sheet = (
        "Họ và tên,Số điện thoại,Vai trò,Đơn vị\n"
        "Ngô Văn Bình,0912345678,Bộ phận Văn hóa - Thông tin,Bộ phận Văn hóa - Thông tin\n"
        "Đỗ Thị Mai,0912345671,Trưởng khu phố,Khu phố 1\n"
    )
    seen = clerk.post("/api/v1/user-imports", files={"file": ("ds.csv", sheet.encode())}).json()
    assert seen["errors"] == 0, [line["messages"] for line in seen["lines"]]
    waits = "Vai trò này chờ người thứ hai xác nhận rồi mới có hiệu lực."
    assert [[m["message"] for m in line["messages"] if m["field"] == "role"] for line in seen["lines"]] == [[waits], []]
    taken = clerk.post(f"/api/v1/user-imports/{seen['id']}/accept", headers={"If-Match": f'"{seen["version"]}"'})
    assert taken.status_code == 200, taken.text
    ha = client_of("ha")
    assert roles_of(ha, "mai.dt") == {"neighbourhood_head"}
    assert roles_of(ha, "binh.nv") == set()
    assert [r["full_name"] for r in requests_of(ha)] == ["Ngô Văn Bình"]


def test_an_import_of_the_first_administrator_waits_for_nobody_and_says_so(client_of: ClientOf) -> None:
    ha = client_of("ha")
    sheet = "Họ và tên,Số điện thoại,Vai trò,Đơn vị\nNgô Văn Bình,0912345678,Bộ phận Văn hóa - Thông tin,Bộ phận Văn hóa - Thông tin\n"
    seen = ha.post("/api/v1/user-imports", files={"file": ("ds.csv", sheet.encode())}).json()
    assert [line["messages"] for line in seen["lines"]] == [[]]


def test_an_import_shows_beforehand_where_a_role_cannot_be_held(clerk: TestClient, client_of: ClientOf) -> None:
    """A desk inside a khu phố: its role would reach the whole ward."""
    ha = client_of("ha")
    inner = {"code": "bp", "kind": "desk", "parent_id": unit_id(ha, "kp1"), "name": "Bộ phận nhỏ", "short_name": "BPN"}
    ok(ha.post("/api/v1/units", json={**inner, "valid_from": "2024-01-01"}), 201)
    role = "Bộ phận Văn hóa - Thông tin"
    sheet = f"Họ và tên,Số điện thoại,Vai trò,Đơn vị\nNgô Văn Bình,0912345678,{role},Bộ phận nhỏ\n"
    seen = clerk.post("/api/v1/user-imports", files={"file": ("ds.csv", sheet.encode())}).json()
    assert seen["errors"] == 1
    told = [m["message"] for m in seen["lines"][0]["messages"] if m["field"] == "unit"]
    assert told == ["Vai trò này không giữ ở loại đơn vị này."]


def test_after_a_day_without_an_answer_it_lapses(app: FastAPI, clerk: TestClient, client_of: ClientOf) -> None:
    ask_role(clerk, "son", "culture_desk", "vhtt")
    (asked,) = requests_of(client_of("ha"))
    assert let_time_pass(app, 23) == 0
    assert let_time_pass(app, 2) == 1
    late = decide(client_of("ha"), asked)
    assert late.status_code in {409, 412}
    assert roles_of(client_of("ha"), "son") == {"team_member"}


def test_a_late_answer_is_refused_also_before_the_chore_has_run(
    app: FastAPI, clerk: TestClient, client_of: ClientOf
) -> None:
    ask_role(clerk, "son", "culture_desk", "vhtt")
    (asked,) = requests_of(client_of("ha"))
    with app.state.engines.write.begin() as connection:
        connection.execute(sa.text("UPDATE account_request SET expires_at = '2020-01-01 00:00:00+00:00'"))
    late = decide(client_of("ha"), asked)
    assert (late.status_code, late.json()["code"]) == (409, "request-over")


def test_with_nobody_else_it_takes_effect_after_a_day_unless_the_leader_refuses(
    app: FastAPI, client_of: ClientOf
) -> None:
    """Hà is the only person in the ward who gives such roles."""
    approve_first_report(app)
    ha, lan = client_of("ha"), client_of("lan")
    answer = ask_role(ha, "son", "culture_desk", "vhtt").json()
    assert answer["requests"][0]["takes_effect_at"] is not None
    ask_role(ha, "dung", "auditor", "hg")
    refused = next(r for r in requests_of(lan) if r["full_name"] == "Phạm Tiến Dũng")
    assert decide(lan, refused, accept=False).status_code == 200
    assert let_time_pass(app, 23) == 0
    assert let_time_pass(app, 2) == 1
    assert roles_of(ha, "son") == {"team_member", "culture_desk"}
    assert roles_of(ha, "dung") == {"police"}


def test_what_takes_effect_by_itself_asks_for_the_right_again(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    ha = client_of("ha")
    ask_role(ha, "son", "culture_desk", "vhtt")
    with app.state.engines.write.begin() as connection:
        ended = sa.text("UPDATE assignment SET valid_to = '2024-01-02' WHERE role IN ('administrator', 'office_desk')")
        connection.execute(ended)
    assert let_time_pass(app, 25) == 1
    assert {r["role"] for r in client_of("lan").get("/api/v1/people?q=sơn").json()["items"][0]["roles"]} == {
        "team_member"
    }


def test_who_confirms_is_told_when_the_asker_may_no_longer(
    app: FastAPI, clerk: TestClient, client_of: ClientOf
) -> None:
    ask_role(clerk, "son", "culture_desk", "vhtt")
    ha = client_of("ha")
    nga = find(ha, "nga")
    role = next(a for a in nga["assignments"] if a["role"] == "office_desk")
    act(ha, nga, f"assignments/{role['id']}/end", {"last_day": str(today() - timedelta(days=1))})
    (asked,) = requests_of(ha)
    refused = decide(ha, asked)
    assert (refused.status_code, refused.json()["code"]) == (409, "asker-may-not")
    assert decide(ha, asked, accept=False).status_code == 200


def test_a_request_is_withdrawn_by_who_asked(clerk: TestClient, client_of: ClientOf) -> None:
    ask_role(clerk, "son", "culture_desk", "vhtt")
    (asked,) = requests_of(clerk)
    headers = {"If-Match": f'"{asked["version"]}"'}
    path = f"{REQUESTS}/{asked['id']}/withdraw"
    assert client_of("ha").post(path, headers=headers).status_code == 404
    assert clerk.post(path, headers=headers).json()["state"] == "withdrawn"
    assert requests_of(client_of("ha")) == []


def test_until_the_first_report_the_first_administrator_needs_nobody(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    assert ask_role(ha, "son", "culture_desk", "vhtt").json()["requests"] == []
    assert act(ha, find(ha, "minh"), "reset").json()["link"]
    give(app, "dung", Role.ADMINISTRATOR, "qn.hg")
    later = ask_role(client_of("dung"), "nga", "culture_desk", "vhtt").json()
    assert len(later["requests"]) == 1, "an administrator who came later does"
    approve_first_report(app)
    assert len(ask_role(ha, "hoa", "culture_desk", "vhtt").json()["requests"]) == 1
