"""Materials that members show to residents: marked, approved, in the version that was approved last."""

from datetime import date
from typing import Any

import pytest

from fixtures.materials import RULE, TEXT, WHY, approved, did, made, shown
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def to_show(client: Any) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/materials/to-show"))


@pytest.mark.both_databases("json")
def test_only_what_is_marked_and_approved_is_shown_until_it_is_withdrawn(client_of: ClientOf) -> None:
    hoa, minh, son, nga = (client_of(name) for name in ("hoa", "minh", "son", "nga"))
    approved(hoa, minh, title="Không đánh dấu")
    waiting = made(hoa, for_residents=True)
    assert to_show(son) == to_show(hoa) == []
    row = did(minh, did(hoa, waiting, "/step", step="submit"), "/review", step="approve")
    (seen,) = to_show(son)
    assert seen == {
        "id": row["id"],
        "title": row["title"],
        "kind_label": "Tin, bài",
        "number": 1,
        "text": TEXT["text"],
        "url": "",
        "file": None,
    }
    assert to_show(nga) == [seen]
    did(hoa, row, "/step", step="revise", reason=WHY)
    did(hoa, row, "/versions", text="Bản chưa duyệt")
    assert to_show(son) == to_show(hoa) == [seen], "the version that holds, for its makers too"
    did(hoa, row, "", method="PUT", title=row["title"], for_residents=False)
    assert (to_show(son), shown(hoa, row)["for_residents"]) == ([], False)
    did(hoa, row, "", method="PUT", title=row["title"], for_residents=True)
    did(minh, row, "/review", step="withdraw", reason=WHY)
    assert to_show(son) == []


def test_a_rule_that_all_have_to_read_may_be_shown_too(client_of: ClientOf) -> None:
    approved(client_of("minh"), client_of("lan"), **RULE, for_residents=True)
    assert [one["title"] for one in to_show(client_of("son"))] == [RULE["title"]]
