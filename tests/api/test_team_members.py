"""Members of a team and their telephone numbers."""

import pytest

from fixtures.people import ClientOf

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
