"""Goals of a campaign: counted from the register before and after, equal to its figures and lists, told on one page."""

import io
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pdfplumber
import pytest
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.activities import did, planned, shown
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, accepted, errors_of, handed_in, ok, open_period, put, unit_id
from fixtures.people import ClientOf
from fixtures.random_ward import LAST, keep_random_ward
from fixtures.settled_targets import settle_targets
from fixtures.signing import run_jobs
from toso.activities.campaign_goals import COUNTED
from toso.households.indicators.counts import Area, count, summed
from toso.households.indicators.daily import count_daily
from toso.kit.periods import period_of

DAY = date(2024, 8, 15)
WINDOW = {"kind": "campaign", "title": "Chiến dịch thanh toán điện tử", "last_on": "2024-08-12"}
GOALS = [{"code": "t5.done", "by": "added", "value": 4}, {"code": "t8.done", "by": "percent", "value": 90}]


@layer
def campaign_ward(app: FastAPI, on_day: SetDay) -> UUID:
    on_day(DAY)
    return keep_random_ward(app, 7, households=30, sights=900).ward_id


@layer
def campaign(client_of: ClientOf, campaign_ward: UUID) -> dict[str, Any]:
    """Of the desk, from 20 February to 12 August, in khu phố 1 and 2, without goals yet."""
    assert campaign_ward
    minh = client_of("minh")
    settle_targets(minh)
    return planned(minh, "2024-02-20", **WINDOW)


def aimed(client: Any, row: dict[str, Any], *places: str, goals: Any = None) -> dict[str, Any]:
    body = {"place_ids": [unit_id(client, code) for code in places], "goals": goals or GOALS}
    return did(client, row, "/goals", method="PUT", **body)


def results(client: Any, row: dict[str, Any]) -> dict[str, Any]:
    return ok(client.get(f"{API}/activities/{row['id']}/results"))


def counted(client: Any, code: str, on: str, unit: str) -> tuple[int, int]:
    """The register's figure of a day in a unit, and how many lines its list has in all."""
    query = {"unit_id": unit, "on": on}
    figure = ok(client.get(f"{API}/indicators/{code}", params=query))["row"]["total"]["counted"]
    return figure, ok(client.get(f"{API}/indicators/{code}/list", params=query))["total"]


@pytest.mark.both_databases("resource")
def test_days_counted_together_are_each_day_counted_alone(app: FastAPI, campaign_ward: UUID) -> None:
    area = Area(campaign_ward, ("qn.hg",))
    year = period_of(LAST).cumulative_from
    days = [year + timedelta(days=n) for n in range(0, (LAST - year).days, 9)]
    with Session(app.state.engines.read) as session:
        found = count_daily(session, area, sorted(COUNTED), days, year)
        alone = {day: summed(count(session, area, day, year).values()) for day in days}
    assert found == {day: {code: alone[day][code].counted for code in COUNTED} for day in days}
    moved = {code for one, other in pairwise(days) for code in COUNTED if found[one][code] != found[other][code]}
    assert len(moved) > 15, "nearly every measure moves in that year"


@pytest.mark.both_databases("resource")
def test_before_and_after_are_the_registers_figures_and_open_their_lists(
    client_of: ClientOf, campaign: dict[str, Any]
) -> None:
    minh = client_of("minh")
    row = aimed(minh, campaign, "kp1", "kp2")
    assert [step["label"] for step in row["steps"]] == ["Lên lịch", "Đặt mục tiêu của chiến dịch"]
    found = results(minh, row)
    assert (found["before_on"], found["on"]) == ("2024-02-19", "2024-08-12")
    for goal in found["goals"]:
        assert [place["name"] for place in goal["places"]] == ["Khu phố 1", "Khu phố 2"]
        for place in goal["places"]:
            for side, on in (("before", found["before_on"]), ("now", found["on"])):
                assert counted(minh, goal["code"], on, place["unit_id"]) == (place[side], place[side])
        for side in ("before", "now", "added"):
            assert goal[side] == sum(place[side] for place in goal["places"])
        days = {day["on"]: day["counted"] for day in goal["days"]}
        assert (days["2024-02-19"], days["2024-08-12"]) == (goal["before"], goal["now"])
    first = found["goals"][0]
    assert all(goal["added"] for goal in found["goals"]), "both moved"
    assert (first["by"], first["reached"]) == ("added", first["added"] >= 4)
    assert {one["code"] for one in found["measures"]} == set(COUNTED), "what the desk may choose"


def test_goals_are_checked_and_stand_once_it_was_held(client_of: ClientOf, campaign: dict[str, Any]) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")

    def refused(goals: list[dict[str, Any]], *, places: tuple[str, ...] = ("kp1",), who: Any = minh) -> set[str]:
        body = {"place_ids": [unit_id(minh, code) for code in places], "goals": goals}
        answer = put(who, f"/activities/{campaign['id']}/goals", shown(minh, campaign), body)
        assert answer.status_code == 422, answer.text
        return set(errors_of(answer))

    goal = GOALS[0]
    assert refused([{**goal, "code": "pop.residents"}]) == {"goals.0.code"}, "a population is no result"
    assert refused([{**goal, "by": "percent", "value": 101}]) == {"goals.0.value"}
    assert refused([goal, goal]) == {"goals"}
    assert refused([]) == {"goals"}
    own = planned(hoa, "2024-08-01", **WINDOW)
    body = {"place_ids": [unit_id(minh, "kp2")], "goals": GOALS}
    assert set(errors_of(put(hoa, f"/activities/{own['id']}/goals", own, body))) == {"place_ids"}
    body = {"place_ids": [unit_id(minh, "kp1")], "goals": GOALS}
    meeting = planned(hoa, "2024-08-01")
    assert set(errors_of(put(hoa, f"/activities/{meeting['id']}/goals", meeting, body))) == {"goals"}
    assert hoa.get(f"{API}/activities/{meeting['id']}/results").status_code == 404
    assert put(hoa, f"/activities/{campaign['id']}/goals", campaign, body).status_code == 404, "not theirs yet"
    row = did(minh, aimed(minh, campaign, "kp1"), "/step", step="finish")
    answer = put(minh, f"/activities/{row['id']}/goals", row, body)
    assert (answer.status_code, answer.json()["code"]) == (409, "activity-held")


def test_who_reads_figures_of_a_place_sees_the_campaign_and_that_place_alone(
    client_of: ClientOf, campaign: dict[str, Any]
) -> None:
    minh, hoa, nga, son = (client_of(name) for name in ("minh", "hoa", "nga", "son"))
    assert nga.get(f"{API}/activities/{campaign['id']}").status_code == 404
    aimed(minh, campaign, "kp1", "kp2")
    for who, place in ((hoa, "Khu phố 1"), (nga, "Khu phố 2"), (son, "Khu phố 1")):
        assert "aim" not in shown(who, campaign)["actions"]
        found = results(who, campaign)
        assert {one["name"] for goal in found["goals"] for one in goal["places"]} == {place}
        assert found["goals"][0]["now"] == results(minh, campaign)["goals"][0]["now"], (
            "the campaign's total is everybody's"
        )
        assert (found["measures"], found["areas"]) == ([], [])
    aimed(minh, campaign, "kp1")
    assert nga.get(f"{API}/activities/{campaign['id']}/results").status_code == 404


def test_the_report_tells_goals_beside_what_came_of_them(client_of: ClientOf, campaign: dict[str, Any]) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    did(minh, aimed(minh, campaign, "kp1", "kp2"), "/step", step="finish")
    open_period(minh)
    accepted(minh, handed_in(hoa, unit_id(minh, "kp1")))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    table = next(one for one in report["tables"] if one["caption"].startswith("Mục tiêu của chiến dịch"))
    titles = [column["label"] for column in table["columns"]]
    told = dict(zip(titles, table["rows"][0], strict=True))
    assert (told["Mục tiêu"]["text"], told["Ngày đếm"]["text"].split(" - ")[0]) == ("thêm 4 người", "19/02")
    name = told["Trước đợt"]["figure"]
    assert name == "tab.campaign_goals.1.before.in@ward"
    figure = ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}"))
    assert figure["value"] == results(minh, campaign)["goals"][0]["before"]
    assert sum(int(part["text"]) for part in figure["parts"]) == figure["value"]


def test_the_page_to_hang_up_is_one_page_with_the_same_numbers(
    app: FastAPI, client_of: ClientOf, campaign: dict[str, Any]
) -> None:
    minh, nga = client_of("minh"), client_of("nga")
    path = f"{API}/activities/{campaign['id']}/poster"
    answer = minh.post(path)
    assert (answer.status_code, answer.json()["code"]) == (409, "campaign-without-goals")
    goals = [{"code": code, "by": "added", "value": 30} for code in sorted(COUNTED)[:6]]
    aimed(minh, campaign, "kp1", "kp2", goals=goals)
    ok(minh.post(path), 202)
    (job,) = run_jobs(app, "campaign.poster")
    assert (job.state, job.error) == ("done", None)
    content = minh.get(f"{API}/files/{job.result['file_id']}").content
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages) == 1
        said = " ".join(pdf.pages[0].extract_text().split())
    for goal in results(minh, campaign)["goals"]:
        assert f"Trước đợt {goal['before']}, nay {goal['now']} " in said
    assert "Nơi thực hiện: Khu phố 1 và Khu phố 2" in said
    assert nga.get(f"{API}/files/{job.result['file_id']}").status_code == 404
