"""A plan that went out under a number of its own gets no second one, whatever that number looks like."""

from typing import Any

import pytest

from fixtures.monthly_reports import API, ok, step
from fixtures.people import ClientOf
from fixtures.plan_steps import edited, submitted


@pytest.mark.parametrize("number", ["45a", "7đ"])
def test_a_number_with_a_letter_takes_no_number_of_the_register(
    client_of: ClientOf, draft: dict[str, Any], number: str
) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    plan = edited(minh, draft, number=number, symbol="KH-UBND")
    plan = ok(step(client_of("lan"), f"/plans/{plan['id']}/approve", submitted(minh, plan)))
    refused = step(minh, f"/plans/{plan['id']}/document", plan)
    assert (refused.status_code, refused.json()["code"]) == (409, "plan-numbered-elsewhere")
    assert ok(minh.get(f"{API}/plans/{plan['id']}"))["code"] == f"{number}/KH-UBND"
    assert ok(ha.get(f"{API}/documents", params={"state": "approved"}))["items"] == []


@pytest.mark.both_databases("locking")
def test_one_in_figures_keeps_its_own(client_of: ClientOf, draft: dict[str, Any]) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    plan = edited(minh, draft, number="45", symbol="KH-UBND")
    plan = ok(step(client_of("lan"), f"/plans/{plan['id']}/approve", submitted(minh, plan)))
    document = ok(step(minh, f"/plans/{plan['id']}/document", plan), 201)
    second = {"number": 46, "issued_on": plan["issued_on"]}
    assert step(ha, f"/documents/{document['id']}/number", document, **second).status_code == 422
    given = step(ha, f"/documents/{document['id']}/number", document, issued_on=plan["issued_on"])
    assert given.status_code in {200, 202}
