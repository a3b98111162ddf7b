"""The demonstration ward: everybody finds something to do, and July's report has figures of every source."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.kinds_held import kinds_missing
from fixtures.monthly_reports import API, cell, ok
from toso.demo.households import SURVEYED
from toso.identity.cast import AT_DESKS, CAST
from toso.identity.queries import list_demo_accounts

Browser = Callable[[str], TestClient]
EVERYBODY = [member.username for member in (*CAST, *AT_DESKS)]
READERS = {"hung": "/cap-duoi", "mai": "/cap-duoi", "binh": "/cap-duoi", "trung": "/cap-duoi", "khanh": "/bao-cao"}


@pytest.fixture(scope="module")
def july(as_member_of_cast: Browser) -> dict[str, Any]:
    minh = as_member_of_cast("minh")
    (issued,) = [row for row in ok(minh.get(f"{API}/reports"))["items"] if row["period"]["code"] == "2024-07"]
    return ok(minh.get(f"{API}/reports/{issued['id']}"))


def test_everybody_is_offered_at_the_door(demonstration: FastAPI) -> None:
    with Session(demonstration.state.engines.read) as session:
        assert [row.username for row in list_demo_accounts(session, demo=True)] == EVERYBODY


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name not in READERS])
def test_everybody_has_something_to_do(as_member_of_cast: Browser, name: str) -> None:
    assert ok(as_member_of_cast(name).get(f"{API}/today"))["items"]


def test_the_nine_targets_ask_every_item_at_the_door(as_member_of_cast: Browser) -> None:
    items = ok(as_member_of_cast("son").get(f"{API}/visits/round"))["items"]
    assert [item for item, spec in items.items() if not spec["asked"]] == []


@pytest.mark.parametrize("name", READERS)
def test_who_only_reads_is_asked_for_nothing_and_begins_with_the_reports(as_member_of_cast: Browser, name: str) -> None:
    today = ok(as_member_of_cast(name).get(f"{API}/today"))
    assert (today["items"], today["primary"]["href"]) == ([], READERS[name])


@pytest.mark.parametrize("name", ["ngoc", "thao"])
def test_a_school_and_the_one_stop_desk_hand_in_and_see_their_own_help(as_member_of_cast: Browser, name: str) -> None:
    me = as_member_of_cast(name)
    (own,) = ok(me.get(f"{API}/submissions?period=2024-07"))["items"]
    assert own["source"] == "unit"
    assert len(ok(me.get(f"{API}/help/mine/entries"))["items"]) >= 5


def test_in_july_some_registers_speak_and_other_figures_are_typed(as_member_of_cast: Browser) -> None:
    minh = as_member_of_cast("minh")
    handed = ok(minh.get(f"{API}/submissions?period=2024-07"))["items"]
    speaking = {}
    for row in handed:
        if row["kind"] == "neighbourhood":
            form = ok(minh.get(f"{API}/submissions/{row['id']}"))
            speaking[row["unit_path"]] = (form["surveyed"]["speaks"], cell(form, "t5.done")["origin"])
    registers = {f"qn.hg.kp{number}" for number in SURVEYED}
    assert {path for path, said in speaking.items() if said == (True, "register")} == registers
    assert {path for path, said in speaking.items() if said == (False, "aggregate")} == set(speaking) - registers


def test_july_s_report_says_where_people_were_helped(july: dict[str, Any]) -> None:
    helped = {line["unit_name"]: line["given"] for line in july["help"]}
    assert set(helped) == {"Công an phường", "Bộ phận Một cửa hiện đại", "Các trường học trên địa bàn"}
    assert all(helped.values())


def test_a_volunteer_has_homes_to_visit(as_member_of_cast: Browser) -> None:
    son = as_member_of_cast("son")
    streets = ok(son.get(f"{API}/visits/mine"))["streets"]
    assert sum(street["left"] for street in streets) >= 3
    first_visits = [home for home in ok(son.get(f"{API}/visits/round"))["households"] if not home["last_visited_on"]]
    assert len(first_visits) >= 3


def test_july_counts_meetings_from_the_log_and_each_opens_what_was_held(
    as_member_of_cast: Browser, july: dict[str, Any]
) -> None:
    minh = as_member_of_cast("minh")
    path = f"{API}/reports/{july['id']}/figures/act.meetings.cum@ward"
    figure = ok(minh.get(path))
    assert {source["origin_label"] for source in figure["sources"]} == {"Theo sổ hoạt động"}
    behind = [
        one["logged"]["text"]
        for source in figure["sources"]
        for one in ok(minh.get(f"{path}/subjects?submission_id={source['submission_id']}"))["items"]
    ]
    assert (figure["value"], len(behind)) == (2, 2), "the number is the length of its list"


def test_august_s_news_go_on_from_what_july_typed(as_member_of_cast: Browser) -> None:
    minh = as_member_of_cast("minh")
    rows = ok(minh.get(f"{API}/submissions?period=2024-08"))["items"]
    form = next(row["id"] for row in rows if row["unit_path"] == "qn.hg.kp2")
    news = cell(ok(minh.get(f"{API}/submissions/{form}")), "act.news")
    assert (news["origin"], news["cumulative"], news["addition"]) == ("log", 2, 1)


def test_no_list_of_what_the_plan_makes_happen_is_empty(as_member_of_cast: Browser) -> None:
    assert kinds_missing(as_member_of_cast("minh"), "2024-06-01", "2024-08-31") == {}
    assert [one["title"] for one in ok(as_member_of_cast("son").get(f"{API}/materials/to-show"))] == [
        "Đoạn phim hướng dẫn nộp hồ sơ trực tuyến",
        "Bài phát thanh: Nhận biết cuộc gọi lừa đảo",
    ]
