"""Figures of the nine targets over HTTP: by place, evidence and street, with the list behind each for who may see it."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, errors_of, ok, open_period, put, unit_id
from fixtures.people import ClientOf
from fixtures.random_ward import keep_random_ward
from fixtures.settled_targets import settle_targets
from toso.households.indicators.rules import LEDGER, RULES
from toso.households.indicators.summary_check import keep_sums
from toso.reports.indicators.detail import joined_where_small
from toso.reports.indicators.schemas import PartCountRead

DAY = date(2024, 8, 9)


@layer
def counted_ward(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(DAY)
    settle_targets(client_of("minh"))
    keep_random_ward(app, 5, households=30, sights=700)


@pytest.fixture
def ward(app: FastAPI, counted_ward: None) -> FastAPI:
    """A random ward on 9/8/2024."""
    return app


def rows_of(read: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["code"]: row for group in read["groups"] for row in group["rows"]}


def everything(client: TestClient, path: str, **query: Any) -> list[dict[str, Any]]:
    """A list walked to its end."""
    found: list[dict[str, Any]] = []
    cursor = None
    while True:
        page = ok(client.get(f"{API}{path}", params={"limit": 40, **query, **({"cursor": cursor} if cursor else {})}))
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            assert page["total"] == len(found)
            return found


@pytest.mark.usefixtures("ward")
def test_a_leader_sees_all_khu_pho_side_by_side_and_their_sum(client_of: ClientOf) -> None:
    read = ok(client_of("lan").get(f"{API}/indicators"))
    assert read["on"] == "2024-08-09"
    assert read["period"]["code"] == "2024-08"
    assert [p["name"] for p in read["places"]][:3] == ["Khu phố 1", "Khu phố 2", "Khu phố 3"]
    assert [g["ref"] for g in read["groups"]] == [None, *"123456789", None]
    rows = rows_of(read)
    assert set(RULES) <= set(rows)
    for row in rows.values():
        assert row["total"]["counted"] == sum(c["counted"] for c in row["places"])
        assert row["total"]["in_period"] == sum(c["in_period"] for c in row["places"])
    assert rows["t7.done"]["total"]["counted"] > 0
    assert rows["t9.done"]["of"] == "team.members"
    assert (rows["t5.done"]["goal_percent"], rows["t5.done"]["goal_text"]) == (90, "tối thiểu 90%")
    origins = {g["ref"]: g["origin"] for g in read["groups"]}
    assert origins["5"] == "Sổ hộ (phiếu đến nhà, buổi họp, lượt giúp dân)"
    assert origins["9"] == "Danh sách tổ và thành viên, khóa học đã xong"
    assert read["actions"] == []  # figures only


@pytest.mark.usefixtures("ward")
def test_what_a_period_added_is_the_difference_of_two_evenings(client_of: ClientOf) -> None:
    minh = client_of("minh")
    july = rows_of(ok(minh.get(f"{API}/indicators", params={"period": "2024-07"})))
    august = rows_of(ok(minh.get(f"{API}/indicators", params={"period": "2024-08"})))
    before = rows_of(ok(minh.get(f"{API}/indicators", params={"on": "2024-07-14"})))
    assert {c: r["total"]["counted"] for c, r in before.items()} == {c: r["total"]["counted"] for c, r in july.items()}
    for code, row in august.items():
        assert row["total"]["in_period"] == row["total"]["counted"] - july[code]["total"]["counted"], code
    first = rows_of(ok(minh.get(f"{API}/indicators", params={"period": "2024-01"})))
    for code in ("t7.done", "t1.done", "act.visited"):  # counts begin anew on 15/12
        assert first[code]["total"]["in_period"] == first[code]["total"]["counted"]


def test_kept_sums_and_counting_give_one_answer(ward: FastAPI, client_of: ClientOf) -> None:
    lan = client_of("lan")
    counted = ok(lan.get(f"{API}/indicators"))
    keep_sums(ward.state.settings, ward.state.engines)
    assert ok(lan.get(f"{API}/indicators")) == counted


@pytest.mark.usefixtures("ward")
def test_the_list_behind_every_figure_has_as_many_lines_as_the_figure_says(client_of: ClientOf) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    kp1 = unit_id(minh, "kp1")
    for client, query in ((minh, {}), (hoa, {}), (minh, {"unit_id": kp1, "on": "2024-06-14"})):
        read = rows_of(ok(client.get(f"{API}/indicators", params=query)))
        for code in RULES:
            lines = everything(client, f"/indicators/{code}/list", **query)
            assert len(lines) == read[code]["total"]["counted"], code
            assert len({(line["household_id"], line["person_id"]) for line in lines}) == len(lines)


@pytest.mark.usefixtures("ward")
def test_phones_in_lists_are_masked(client_of: ClientOf) -> None:
    lines = everything(client_of("hoa"), "/indicators/pop.residents/list", limit=3)
    assert len(lines) > 3
    assert all(line["phone"].startswith("09xx xxx ") for line in lines)
    assert all("+84" not in str(line) for line in lines)


@pytest.mark.usefixtures("ward")
def test_a_neighbour_sees_neither_figures_nor_people_of_another_khu_pho(client_of: ClientOf) -> None:
    nga, minh = client_of("nga"), client_of("minh")
    kp1 = unit_id(minh, "kp1")
    assert [p["name"] for p in ok(nga.get(f"{API}/indicators"))["places"]] == ["Khu phố 2"]
    for path in ("", "/ledger", "/t7.done", "/t7.done/list"):
        assert nga.get(f"{API}/indicators{path}", params={"unit_id": kp1}).status_code == 404, path
    own = {line["household_id"] for line in everything(nga, "/indicators/pop.residents/list")}
    theirs = {line["household_id"] for line in everything(client_of("hoa"), "/indicators/pop.residents/list")}
    assert own
    assert not own & theirs


@pytest.mark.both_databases("resource")
@pytest.mark.usefixtures("ward")
def test_who_sees_figures_only_gets_no_list_and_no_small_parts(client_of: ClientOf) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    kp1 = unit_id(lan, "kp1")
    assert lan.get(f"{API}/indicators/t7.done/list").status_code == 403
    assert lan.get(f"{API}/indicators", params={"unit_id": kp1, "by": "street"}).status_code == 403
    for code in RULES:
        shown = ok(lan.get(f"{API}/indicators/{code}", params={"unit_id": kp1}))
        assert shown["reachable"] is None
        assert all(part["count"] == 0 or part["count"] >= 5 for part in shown["streets"] + shown["groups"]), code
        whole = ok(minh.get(f"{API}/indicators/{code}", params={"unit_id": kp1}))
        assert sum(p["count"] for p in whole["streets"]) == whole["row"]["total"]["counted"] == whole["reachable"]


@pytest.mark.both_databases("resource")
@pytest.mark.usefixtures("ward")
def test_a_khu_pho_is_shown_by_its_streets_and_groups_to_those_who_keep_its_register(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    kp1 = unit_id(client_of("minh"), "kp1")
    whole = rows_of(ok(hoa.get(f"{API}/indicators", params={"unit_id": kp1})))
    for by in ("street", "group"):
        inside = ok(hoa.get(f"{API}/indicators", params={"unit_id": kp1, "by": by}))
        assert len(inside["places"]) >= 2
        for code in RULES:
            assert rows_of(inside)[code]["total"]["counted"] == whole[code]["total"]["counted"], (by, code)


@pytest.mark.usefixtures("ward")
def test_a_result_is_told_apart_by_where_it_was_seen_and_how_strongly(client_of: ClientOf) -> None:
    minh = client_of("minh")
    for code in (
        "t1.done",
        "t3.done",
        "t5.done",
        "t6.done",
        "t7.done",
        "t8.done",
        "t2.opened_household",
        "act.visited",
    ):
        shown = ok(minh.get(f"{API}/indicators/{code}"))
        for parts in shown["split"].values():
            assert sum(p["count"] for p in parts) == shown["row"]["total"]["counted"], code
    assert ok(minh.get(f"{API}/indicators/t3.of"))["split"] is None
    assert minh.get(f"{API}/indicators/t7.reach").status_code == 404


@pytest.mark.usefixtures("ward")
def test_the_ledger_closes_where_the_next_month_opens(client_of: ClientOf) -> None:
    lan = client_of("lan")
    july, august = (ok(lan.get(f"{API}/indicators/ledger", params={"period": f"2024-0{m}"})) for m in (7, 8))
    assert [line["code"] for line in august["lines"]] == list(LEDGER)
    for old, new in zip(july["lines"], august["lines"], strict=True):
        assert old["total"]["closing"] == new["total"]["opening"], new["code"]
        for account in (new["total"], *new["places"]):
            entered, left = (sum(c["count"] for c in account[side]) for side in ("entered", "left"))
            assert account["opening"] + entered - left == account["closing"]
    figures = rows_of(ok(lan.get(f"{API}/indicators")))
    assert {line["code"]: line["total"]["closing"] for line in august["lines"]} == {
        code: figures[code]["total"]["counted"] for code in LEDGER
    }


@pytest.mark.usefixtures("ward")
def test_days_and_periods_that_cannot_be_are_refused_at_their_field(client_of: ClientOf) -> None:
    lan = client_of("lan")
    for query, field in (
        ({"on": "2024-08-10"}, "on"),
        ({"period": "2024-09"}, "period"),
        ({"period": "2024-07", "on": "2024-08-01"}, "on"),
        ({"by": "street"}, "unit_id"),
    ):
        answer = lan.get(f"{API}/indicators", params=query)
        assert (answer.status_code, set(errors_of(answer))) == (422, {field}), query
    assert lan.get(f"{API}/indicators/t7.done/list", params={"cursor": "x"}).status_code == 403
    assert client_of("minh").get(f"{API}/indicators/t7.done/list", params={"cursor": "x"}).status_code == 422


@pytest.mark.usefixtures("ward")
def test_the_desk_sets_from_which_share_on_the_register_speaks(client_of: ClientOf) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    open_period(minh, "2024-08")
    seen = ok(minh.get(f"{API}/indicators/coverage"))
    assert (seen["percent"], seen["actions"]) == (100, ["set_threshold"])
    assert ok(lan.get(f"{API}/indicators/coverage"))["actions"] == []
    kp1 = unit_id(minh, "kp1")
    wanted = {"percent": 80, "places": [{"unit_id": kp1, "percent": 60}]}
    changed = ok(put(minh, "/indicators/threshold", seen, wanted))
    assert [(p["percent"], p["own"]) for p in changed["places"]][:2] == [(60, True), (80, False)]
    assert put(minh, "/indicators/threshold", seen, {**wanted, "percent": 81}).status_code == 412
    assert put(lan, "/indicators/threshold", changed, wanted).status_code == 403
    far = {"percent": 80, "places": [{"unit_id": "00000000-0000-7000-8000-000000000000", "percent": 60}]}
    assert set(errors_of(put(minh, "/indicators/threshold", changed, far))) == {"places.0.unit_id"}


def test_a_ward_that_chose_nothing_yet_has_no_stored_share_to_change(client_of: ClientOf) -> None:
    assert ok(client_of("minh").get(f"{API}/indicators/coverage"))["version"] is None


def _parts(*counts: int) -> list[PartCountRead]:
    return [PartCountRead(code=str(n), label=f"Phố {n}", count=count) for n, count in enumerate(counts)]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((9, 12), [9, 12]),
        ((9, 12, 3, 4), [9, 12, 7]),
        ((9, 12, 3), [12, 12]),  # a single small part would follow from the total
        ((2, 1), []),
        ((4, 0, 8), [12]),
        ((9, 0), [9, 0]),
    ],
)
def test_parts_under_five_are_joined_until_nobody_can_be_made_out(counts: tuple[int, ...], shown: list[int]) -> None:
    assert [p.count for p in joined_where_small(_parts(*counts))] == shown
