"""How an agency's documents are headed: whatever is taken can be printed, and no two hold from one day."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, compiled, errors_of, ok
from fixtures.people import ClientOf


def heads(ha: TestClient) -> tuple[str, list[dict[str, Any]]]:
    ward = next(u for u in ok(ha.get(f"{API}/units")) if u["kind"] == "ward")
    return ward["id"], ok(ha.get(f"{API}/units/{ward['id']}/letterheads"))


def body_of(head: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {name: value for name, value in head.items() if name not in {"id", "unit_id", "version"}} | more


@pytest.mark.both_databases("locking")
def test_a_letterhead_is_not_moved_to_where_another_holds(client_of: ClientOf) -> None:
    ha = client_of("ha")
    unit_id, rows = heads(ha)
    last = max(rows, key=lambda row: row["valid_from"])
    new = body_of(last, valid_from="2027-01-01", valid_to=None)
    later = ok(ha.post(f"{API}/units/{unit_id}/letterheads", json=new), 201)
    for day in (last["valid_from"], "2026-12-01"):
        answer = ha.put(
            f"{API}/letterheads/{later['id']}",
            json=body_of(later, valid_from=day),
            headers={"If-Match": f'"{later["version"]}"'},
        )
        assert (answer.status_code, list(errors_of(answer))) == (409, ["valid_from"]), answer.text
    moved = ok(
        ha.put(
            f"{API}/letterheads/{later['id']}",
            json=body_of(later, valid_from="2027-02-01"),
            headers={"If-Match": f'"{later["version"]}"'},
        )
    )
    assert moved["valid_from"] == "2027-02-01"


def test_the_longest_letterhead_that_is_taken_can_be_printed(client_of: ClientOf, july_rows: object) -> None:
    """A report is headed by what an administrator has typed: what cannot be printed is refused there, by field."""
    ha, minh = client_of("ha"), client_of("minh")
    report = compiled(minh)
    _, rows = heads(ha)
    head = next(row for row in rows if row["valid_from"] <= "2024-07-14" <= (row["valid_to"] or "9999"))
    longest = {
        "superior_lines": ["Ă" * 200, "Ă" * 98],
        "agency_lines": ["Ă" * 200] * 4,
        "place": "Ă" * 100,
        "symbol": "Đ" * 30,
        "full_name": "Ă" * 200,
        "superior_name": "Ă" * 200,
        "archive": "Ă" * 100,
        "recipients": [{"name": "Ă" * 200, "purpose": "Ă" * 60}] * 30,
    }
    path = f"{API}/letterheads/{head['id']}"
    for field, text in (
        ("superior_lines", ["Ă" * 200, "Ă" * 101]),
        ("recipients", [{"name": "Như trên", "purpose": "Ă" * 61}]),
    ):
        answer = ha.put(path, json=body_of(head, **{field: text}), headers={"If-Match": f'"{head["version"]}"'})
        assert answer.status_code == 422
        assert next(iter(errors_of(answer))).startswith(field)
    ok(ha.put(path, json=body_of(head, **longest), headers={"If-Match": f'"{head["version"]}"'}))
    shown = ok(minh.post(f"{API}/reports/{report['id']}/document"))
    assert shown["content"]["letterhead"]["superior"] == f"{'Ă' * 200} {'Ă' * 98}"
