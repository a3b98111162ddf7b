"""Members of a team and their telephone numbers."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from fixtures.monthly_reports import unit_id
from fixtures.people import ClientOf
from toso.kit.text import fold

MEMBER = {"full_name": "Bùi Văn Mẫu", "kind": "member", "joined_on": "2024-08-01"}


@pytest.mark.parametrize("typed", ["0912 345 678", "+84 912.345.678", "(0912) 345-678"])
def test_a_phone_is_stored_in_one_form_however_it_is_typed(client_of: ClientOf, typed: str) -> None:
    hoa = client_of("hoa")
    team = hoa.get("/api/v1/teams").json()[0]["id"]
    made = hoa.post(f"/api/v1/teams/{team}/members", json={**MEMBER, "phone": typed})
    assert (made.status_code, made.json()["phone"]) == (201, "+84912345678")
    row = made.json()
    kept = hoa.put(
        f"/api/v1/team-members/{row['id']}",
        json={**MEMBER, "phone": row["phone"]},
        headers={"If-Match": f'"{row["version"]}"'},
    )
    assert kept.json()["phone"] == row["phone"]


@pytest.mark.both_databases("resource")
def test_what_is_no_phone_is_refused_by_name(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    team = hoa.get("/api/v1/teams").json()[0]["id"]
    refused = hoa.post(f"/api/v1/teams/{team}/members", json={**MEMBER, "phone": "0912"})
    assert refused.status_code == 422
    assert refused.json()["errors"] == [{"field": "phone", "message": "Số điện thoại không hợp lệ."}]


def test_a_member_is_invited_with_the_number_of_the_team_list(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    team = hoa.get("/api/v1/teams").json()[0]["id"]
    made = hoa.post(f"/api/v1/teams/{team}/members", json={**MEMBER, "phone": "0912 345 678"}).json()
    invited = minh.post("/api/v1/invitations", json={"invitees": [{"team_member_id": made["id"]}]}).json()["items"]
    assert [item["phone"] for item in invited] == ["+84912345678"]


def _account(ha: TestClient, name: str) -> dict[str, Any]:
    body = {"full_name": name, "assignments": [{"role": "team_member", "unit_id": unit_id(ha, "kp1")}]}
    made = ha.post("/api/v1/users", json={**body, "username": fold(name).replace(" ", ".")})
    assert made.status_code == 201, made.text
    return made.json()["user"]


def test_whoever_had_an_account_first_is_the_member_of_the_same_name(client_of: ClientOf) -> None:
    """The head who adds the member cannot name accounts; streets given to the member have to reach the person."""
    ha, hoa = client_of("ha"), client_of("hoa")
    user = _account(ha, "Tao Văn Sơn")
    team = hoa.get("/api/v1/teams").json()[0]["id"]
    made = hoa.post(f"/api/v1/teams/{team}/members", json={**MEMBER, "full_name": "Tao  Văn Sơn"}).json()
    assert made["user_id"] == user["id"]
    again = hoa.post(f"/api/v1/teams/{team}/members", json={**MEMBER, "full_name": "Tao Văn Sơn"}).json()
    assert again["user_id"] is None, "an account is one member"
    other = hoa.post(f"/api/v1/teams/{team}/members", json={**MEMBER, "full_name": "Nguyễn Thu Hà"}).json()
    assert other["user_id"] is None, "a name with no role in the unit"


def test_who_gets_an_account_later_is_the_member_of_the_same_name(client_of: ClientOf) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    team = hoa.get("/api/v1/teams").json()[0]["id"]
    made = hoa.post(f"/api/v1/teams/{team}/members", json=MEMBER).json()
    assert made["user_id"] is None
    user = _account(ha, MEMBER["full_name"])
    listed = {one["id"]: one for one in hoa.get(f"/api/v1/teams/{team}/members").json()}
    assert (listed[made["id"]]["user_id"], listed[made["id"]]["version"]) == (user["id"], made["version"] + 1)
