"""Whoever locks an account or ends a role sees what is left open, and who can go on with it."""

from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.accounts import act, find
from fixtures.corrections import july_rows
from fixtures.help_desk import at_the_desk
from fixtures.households import Register
from fixtures.monthly_reports import API, compiled, laid, ok
from fixtures.people import ClientOf
from toso.authz.roles import Role

pytestmark = pytest.mark.both_databases("resource")
__all__ = ["july_rows"]


def left_by(client: TestClient, username: str) -> dict[str, Any]:
    return ok(client.get(f"{API}/users/{find(client, username)['id']}/open-work"))


def counted(work: dict[str, Any]) -> int:
    return sum(one["number"] for one in work["waiting"])


def others_of(work: dict[str, Any], role: str) -> list[list[str]]:
    return [one["others"] for one in work["roles"] if one["role"] == role]


def test_of_the_last_of_a_desk_what_waits_is_told_and_that_nobody_else_is_there(
    app: FastAPI, client_of: ClientOf, july_rows: list[dict[str, Any]]
) -> None:
    ha = client_of("ha")
    work = left_by(ha, "minh")
    assert others_of(work, "culture_desk") == [[]]
    assert counted(work) > 0
    before = counted(left_by(ha, "lan"))
    laid(client_of("minh"), compiled(client_of("minh")))
    assert counted(left_by(ha, "lan")) == before + 1, "a report to approve"


def test_who_holds_the_same_role_there_and_can_sign_in_goes_on(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    at_the_desk(app, "quan", Role.OFFICE_DESK, "vptk")
    (others,) = others_of(left_by(ha, "ha"), "office_desk")
    assert len(others) == 1
    ok(act(ha, find(ha, "quan"), "disable", {"reason": "Chuyển công tác"}))
    assert others_of(left_by(ha, "ha"), "office_desk") == [[]]
    assert left_by(ha, "quan") == {"roles": [], "waiting": [], "held": []}, "of a locked one nothing can be asked"


def test_a_member_s_streets_are_counted_and_no_home_is_named(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    ha = client_of("ha")
    work = left_by(ha, "son")
    assert {one["label"]: one["number"] for one in work["held"]}
    assert "Lê Thánh Tông" not in str(work), "kinds and numbers alone"
    assert client_of("hoa").get(f"{API}/users/{find(ha, 'son')['id']}/open-work").status_code == 403
