"""A target whose last day has passed is told: on the start pages of who leads and reports, in the overview, in the report."""

from datetime import date
from typing import Any

import pytest

from fixtures.monthly_reports import API, SetDay, approved, compiled, july_accepted, ok
from fixtures.people import ClientOf


def overdue(client: Any) -> list[tuple[str, str, str]]:
    items = ok(client.get(f"{API}/today"))["items"]
    return [(one["title"], one["detail"], one["href"]) for one in items if one["kind"] == "Mục tiêu"]


@pytest.mark.both_databases("resource")
def test_a_target_past_its_day_is_told_with_where_it_stands(
    client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    lan, minh, hoa = client_of("lan"), client_of("minh"), client_of("hoa")
    (due,) = {one["deadline_on"] for one in plan_in_force["content"]["targets"] if one["ref"] == "9"}
    assert due == "2024-06-29"
    on_day(date(2024, 6, 29))
    assert overdue(lan) == [], "on its last day it is not late"
    on_day(date(2024, 6, 30))
    told = ("Mục tiêu 9 đã hết hạn, chưa đạt", "Hạn 29/06/2024: chưa có số liệu", "/muc-tieu")
    assert (overdue(lan), overdue(minh), overdue(hoa)) == ([told], [told], [])
    july_accepted(client_of, on_day)
    report = compiled(minh)
    texts = ["".join(run["text"] for run in line) for part in report["sections"] for line in part["lines"]]
    said = "Trong 2/6 khu phố có số liệu, mục tiêu (9), thời hạn 29/6/2024: "
    assert any(said in text for text in texts), [text for text in texts if "(9)" in text]
    approved(client_of, report)
    (row,) = [one for one in ok(lan.get(f"{API}/overview"))["targets"] if one["ref"] == "9"]
    assert (row["due_on"], row["attained"]) == (due, False)
    ((title, detail, _),) = overdue(lan)
    assert (title, detail) == (told[0], f"Hạn 29/06/2024: {row['text']} (mục tiêu {row['goal_text']})")
