"""Lending a role for a time: who may, what it gives, when it ends."""

from datetime import UTC, datetime, timedelta

import pytest
from starlette.testclient import TestClient

from fixtures.people import ClientOf, user_id
from toso.kit.clock import now

DELEGATIONS = "/api/v1/delegations"


def role_of(client: TestClient) -> dict:
    return client.get("/api/v1/auth/me").json()["assignments"][0]


def lend(lender: TestClient, to: TestClient, **change: object) -> object:
    role = role_of(lender)
    body = {
        "to_user_id": user_id(to),
        "role": role["role"],
        "unit_id": role["unit_id"],
        "reason": "Đi công tác",
        "starts_at": (now() - timedelta(minutes=1)).isoformat(),
        "ends_at": (now() + timedelta(days=7)).isoformat(),
        **change,
    }
    return lender.post(DELEGATIONS, json=body)


def test_a_lent_role_gives_its_rights_and_names_the_lender(client_of: ClientOf) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    assert "report.approve" not in minh.get("/api/v1/auth/me").json()["actions"]
    made = lend(lan, minh)
    assert made.status_code == 201, made.text
    assert made.json()["state"] == "active"
    me = minh.get("/api/v1/auth/me").json()
    assert "report.approve" in me["actions"]
    assert [(a["role"], a["delegated_from"]) for a in me["assignments"]] == [
        ("culture_desk", None),
        ("ward_leader", "Nguyễn Thị Lan"),
    ]
    assert [d["id"] for d in minh.get(DELEGATIONS).json()["items"]] == [made.json()["id"]]


@pytest.mark.both_databases("resource")
def test_a_role_taken_back_is_gone_on_the_next_request(client_of: ClientOf) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    made = lend(lan, minh).json()
    revoke = f"{DELEGATIONS}/{made['id']}/revoke"
    assert lan.post(revoke).status_code == 428
    back = lan.post(revoke, headers={"If-Match": f'"{made["version"]}"'})
    assert (back.status_code, back.json()["state"]) == (200, "revoked")
    assert "report.approve" not in minh.get("/api/v1/auth/me").json()["actions"]
    again = lan.post(revoke, headers={"If-Match": f'"{back.json()["version"]}"'})
    assert (again.status_code, again.json()["code"]) == (409, "delegation-over")


def test_it_counts_within_its_window_only(client_of: ClientOf) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    later = lend(lan, minh, starts_at=(now() + timedelta(days=1)).isoformat())
    assert later.json()["state"] == "upcoming"
    assert "report.approve" not in minh.get("/api/v1/auth/me").json()["actions"]


def test_a_lent_role_ends_with_the_lender(client_of: ClientOf) -> None:
    lan, minh, ha = client_of("lan"), client_of("minh"), client_of("ha")
    lend(lan, minh)
    user = next(u for u in ha.get("/api/v1/users?q=lan").json()["items"] if u["username"] == "lan")
    headers = {"If-Match": f'"{user["version"]}"'}
    assert (
        ha.post(f"/api/v1/users/{user['id']}/disable", json={"reason": "Nghỉ hưu"}, headers=headers).status_code == 200
    )
    assert "report.approve" not in minh.get("/api/v1/auth/me").json()["actions"]


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"role": "culture_desk"}, 403, None),
        (
            {
                "starts_at": datetime(2020, 1, 1, tzinfo=UTC).isoformat(),
                "ends_at": datetime(2020, 1, 2, tzinfo=UTC).isoformat(),
            },
            422,
            "ends_at",
        ),
        ({"ends_at": datetime(2020, 1, 1, tzinfo=UTC).isoformat()}, 422, "body"),
        ({"starts_at": "2030-01-01T00:00:00"}, 422, "starts_at"),
        ({"reason": ""}, 422, "reason"),
        ({"to_user_id": "00000000-0000-7000-8000-000000000000"}, 422, "to_user_id"),
    ],
)
def test_what_cannot_be_lent_is_refused(client_of: ClientOf, change: dict, status: int, field: str | None) -> None:
    answer = lend(client_of("lan"), client_of("minh"), **change)
    assert answer.status_code == status, answer.text
    if field is not None:
        assert [e["field"] for e in answer.json()["errors"]] == [field]
    assert client_of("lan").get(DELEGATIONS).json()["total"] == 0


def test_a_lent_role_is_not_lent_on_and_not_lent_twice(client_of: ClientOf) -> None:
    lan, minh, ha = client_of("lan"), client_of("minh"), client_of("ha")
    lend(lan, minh)
    role = role_of(lan)
    onward = lend(minh, ha, role=role["role"], unit_id=role["unit_id"])
    assert (onward.status_code, onward.json()["code"]) == (403, "not-your-role")
    assert lend(lan, minh).json()["code"] == "delegation-overlaps"


def test_others_do_not_see_it_and_team_members_lend_nothing(client_of: ClientOf) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    made = lend(lan, minh).json()
    assert client_of("hoa").get(DELEGATIONS).json()["items"] == []
    assert client_of("hoa").post(f"{DELEGATIONS}/{made['id']}/revoke", headers={"If-Match": '"1"'}).status_code == 404
    assert client_of("son").get(DELEGATIONS).status_code == 403
    assert client_of("ha").get(DELEGATIONS).json()["total"] == 1
