"""Re-checks: a sample drawn once and reproducibly, checked by somebody else, with what was found and its interval."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.households import Register, see
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.visits import answer, sheet, stored
from toso.core.database import in_transaction
from toso.households.model.items import Channel, Item
from toso.households.model.tables import Household
from toso.households.privacy.anonymisation import scrub_household
from toso.households.rechecks.sampling import sample

ClientOf = Callable[[str], TestClient]
VISITED, CHECKED = date(2024, 7, 20), date(2024, 8, 9)
PERIOD = "2024-08"


@layer
def visited_in_august(register: Register, client_of: ClientOf, on_day: SetDay) -> Register:
    """Sơn met Đạt's family, Hoa Xuân and Thắng's, Nga Lâm's; all in the period of August."""
    on_day(VISITED)
    homes, persons = register.households, register.persons
    stored(
        client_of("son"),
        sheet(
            homes["dat"],
            answer(persons["dat"], "account", "yes"),
            answer(persons["dat"], "topics", "dvc+portal"),
            answer(homes["dat"], "guided", "yes"),
        ),
    )
    stored(client_of("hoa"), sheet(homes["xuan"], answer(persons["xuan"], "informed", "yes")), sheet(homes["thang"]))
    stored(client_of("hoa"), sheet(homes["phuc"], result="absent"))
    stored(client_of("nga"), sheet(homes["lam"], answer(persons["lam"], "sim", "4g")))
    on_day(CHECKED)
    return register


@pytest.fixture
def ward(visited_in_august: Register) -> Register:
    return visited_in_august


def draw(client: TestClient, **more: Any) -> dict[str, Any]:
    return ok(client.post(f"{API}/rechecks", json={"period": PERIOD, **more}), 201)


def cases(client: TestClient, query: str = "") -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/rechecks/cases?{query}"))["items"]


def opened(client: TestClient, household_id: UUID) -> dict[str, Any]:
    row = next(c for c in cases(client) if c["household_id"] == str(household_id))
    return ok(client.get(f"{API}/rechecks/cases/{row['id']}"))


def send(client: TestClient, case: dict[str, Any], body: dict[str, Any]) -> Any:
    headers = {"If-Match": f'"{case["version"]}"'}
    return client.put(f"{API}/rechecks/cases/{case['id']}/result", json=body, headers=headers)


def checked(case: dict[str, Any], *wrong: str, **corrections: str) -> dict[str, Any]:
    """Every claim right but those about the items named."""
    answers = [
        {
            "subject_id": c["subject_id"],
            "item": c["item"],
            "right": c["item"] not in {*wrong, *corrections},
            "found": corrections.get(c["item"]),
        }
        for c in case["claims"]
    ]
    return {"outcome": "checked", "checked_on": str(CHECKED), "answers": answers}


def not_met(**more: Any) -> dict[str, Any]:
    return {"outcome": "unreachable", "checked_on": str(CHECKED), **more}


def everything(client_of: ClientOf) -> None:
    """All visited households of both khu phố, in one sample of each."""
    minh = client_of("minh")
    units = {u["path"]: u["id"] for u in ok(minh.get(f"{API}/units"))}
    for code in ("kp1", "kp2"):
        draw(minh, percent=100, unit_id=units[f"qn.hg.{code}"])


def test_of_every_khu_pho_at_least_one_is_drawn_and_the_seed_draws_the_same_again(
    client_of: ClientOf, ward: Register
) -> None:
    made = draw(client_of("minh"))
    assert [(p["name"], p["households"], p["visited"], p["share"]["drawn"]) for p in made["places"]] == [
        ("Khu phố 1", 5, 3, 1),
        ("Khu phố 2", 2, 1, 1),
    ]
    assert (made["share"]["drawn"], made["visited"], made["visited_percent"]) == (2, 4, 57.1)
    homes = ward.households
    met = {"kp1": [homes["dat"], homes["xuan"], homes["thang"]], "kp2": [homes["lam"]]}
    again = sample(made["seed"], met, 5)
    assert {c["household_id"] for c in cases(client_of("minh"))} == {str(i) for ids in again.values() for i in ids}


@pytest.mark.both_databases("resource")
def test_what_was_drawn_is_not_drawn_anew_until_it_suits(client_of: ClientOf, ward: Register) -> None:
    minh = client_of("minh")
    draw(minh)
    assert minh.post(f"{API}/rechecks", json={"period": PERIOD, "percent": 20}).json()["code"] == "already-drawn"
    wrong = {"2024-07": 409, "2024-09": 422, "2024-13": 422, "x": 422}
    assert {p: minh.post(f"{API}/rechecks", json={"period": p}).status_code for p in wrong} == wrong
    assert len(ok(minh.get(f"{API}/rechecks"))["items"]) == 1


def test_whoever_checks_had_no_part_in_the_visit(client_of: ClientOf, ward: Register) -> None:
    everything(client_of)
    homes, hoa = ward.households, client_of("hoa")
    names = {c["household_id"]: (c["visitor"], c["assigned_to"]) for c in cases(client_of("minh"))}
    assert set(names.values()) == {
        ("Vũ Ngọc Sơn", "Hoàng Thị Hoa"),
        ("Hoàng Thị Hoa", "Trần Văn Minh"),
        ("Đặng Thúy Nga", "Trần Văn Minh"),
    }
    own = [c for c in cases(hoa) if c["household_id"] != str(homes["dat"])]
    assert own
    assert not any(c["may_record"] or c["mine"] for c in own)
    case = ok(hoa.get(f"{API}/rechecks/cases/{own[0]['id']}"))
    assert send(hoa, case, not_met()).json()["code"] == "own-visit"


def test_what_was_found_is_shown_beside_what_was_reported_with_its_interval(
    client_of: ClientOf, ward: Register
) -> None:
    minh = client_of("minh")
    made = draw(minh, percent=50)
    chosen = cases(minh)
    assert len(chosen) == 3
    (other,) = [c for c in chosen if c["unit_name"] == "Khu phố 2"]
    one, two = [c for c in chosen if c["unit_name"] == "Khu phố 1"]
    first, second, third = (ok(minh.get(f"{API}/rechecks/cases/{c['id']}")) for c in (one, two, other))
    assert ok(send(minh, first, checked(first)))["result"] == "right"
    assert ok(send(minh, second, not_met(note="Đã đến hai lần")))["result"] == "unreachable"
    told = ok(send(minh, third, checked(third, sim="2g")))
    assert (told["result"], told["checked_by"]) == ("wrong", "Trần Văn Minh")
    assert [(c["item"], c["right"], c["found"]) for c in told["claims"]] == [
        ("visited", True, None),
        ("sim", False, "2g"),
    ]
    found = ok(client_of("lan").get(f"{API}/rechecks/{made['id']}"))
    share = found["share"]
    assert {k: share[k] for k in ("drawn", "checked", "right", "unreachable", "waiting")} == {
        "drawn": 3,
        "checked": 2,
        "right": 1,
        "unreachable": 1,
        "waiting": 0,
    }
    assert (share["percent"], share["low"], share["high"]) == (50.0, 9.5, 90.5)
    sim = next(i for i in found["items"] if i["item"] == "sim")
    assert (sim["checked"], sim["right"], sim["low"], sim["high"]) == (1, 0, 0.0, 79.3)
    assert [p["share"]["percent"] for p in found["places"]] == [100.0, 0.0]


def test_a_result_is_changed_only_by_who_saw_the_last_one(client_of: ClientOf, ward: Register) -> None:
    everything(client_of)
    minh = client_of("minh")
    case = opened(minh, ward.households["lam"])
    ok(send(minh, case, not_met()))
    assert send(minh, case, checked(case)).status_code == 412
    again = opened(minh, ward.households["lam"])
    assert ok(send(minh, again, checked(again)))["result"] == "right"
    assert cases(minh, "waiting=true&mine=true") == [c for c in cases(minh) if c["mine"] and c["result"] is None]


def test_an_answer_is_given_to_every_claim_and_to_nothing_else(client_of: ClientOf, ward: Register) -> None:
    everything(client_of)
    minh = client_of("minh")
    case = opened(minh, ward.households["lam"])
    whole = checked(case)
    half = {**whole, "answers": whole["answers"][:1]}
    twice = {**whole, "answers": whole["answers"] * 2}
    early, late = {**whole, "checked_on": "2024-07-01"}, {**whole, "checked_on": "2024-08-10"}
    same = {**whole, "answers": [whole["answers"][0], {**whole["answers"][1], "right": False, "found": "4g"}]}
    fields = [
        [e["field"] for e in send(minh, case, body).json()["errors"]]
        for body in (half, twice, early, late, same, not_met(answers=whole["answers"]))
    ]
    assert fields == [["answers"], ["answers"], ["checked_on"], ["checked_on"], ["answers.1.found"], ["answers"]]


def test_everybody_sees_as_far_as_their_duty_goes(client_of: ClientOf, ward: Register) -> None:
    made = draw(client_of("minh"))
    nga = ok(client_of("nga").get(f"{API}/rechecks/{made['id']}"))
    assert [p["name"] for p in nga["places"]] == ["Khu phố 2"]
    assert nga["share"]["drawn"] == 1
    assert {c["unit_name"] for c in cases(client_of("nga"))} == {"Khu phố 2"}
    foreign = next(c for c in cases(client_of("minh")) if c["unit_name"] == "Khu phố 1")
    assert client_of("nga").get(f"{API}/rechecks/cases/{foreign['id']}").status_code == 404
    for name in ("lan", "son"):
        assert client_of(name).get(f"{API}/rechecks/{made['id']}").status_code == 200
        assert client_of(name).get(f"{API}/rechecks/cases").status_code == 403
        assert client_of(name).post(f"{API}/rechecks", json={"period": PERIOD}).status_code == 403


def test_before_anybody_was_met_nothing_is_drawn(client_of: ClientOf, register: Register, on_day: SetDay) -> None:
    on_day(CHECKED)
    assert client_of("minh").post(f"{API}/rechecks", json={"period": PERIOD}).json()["code"] == "nobody-visited"


def test_what_was_imported_is_not_drawn_and_a_visit_without_a_sheet_is_checked_by_what_it_says(
    app: FastAPI, client_of: ClientOf, register: Register, on_day: SetDay
) -> None:
    on_day(CHECKED)

    def seen(session: Session) -> None:
        homes = {
            key: session.get_one(Household, (register.ward_id, register.households[key])) for key in ("dat", "lam")
        }
        see(session, homes["dat"], Item.VISITED, "yes", VISITED, channel=Channel.IMPORT)
        see(session, homes["lam"], Item.VISITED, "yes", VISITED, channel=Channel.VISIT)
        see(session, homes["lam"], Item.OPENED, "no", VISITED, channel=Channel.VISIT)

    in_transaction(app.state.engines.write, seen)
    minh = client_of("minh")
    assert draw(minh, percent=100)["visited"] == 1
    case = opened(minh, register.households["lam"])
    assert [(c["item"], c["value_label"]) for c in case["claims"]] == [("visited", "Đã làm"), ("opened", "Chưa")]
    assert (case["visitor"], case["may_record"]) == ("", True)


@pytest.mark.both_databases("resource")
def test_what_was_noted_at_a_re_check_goes_with_the_household(
    app: FastAPI, client_of: ClientOf, ward: Register
) -> None:
    everything(client_of)
    minh = client_of("minh")
    case = opened(minh, ward.households["lam"])
    ok(send(minh, case, not_met(note="Ông Lâm đi viện")))

    def erase(session: Session) -> None:
        scrub_household(session, session.get_one(Household, (ward.ward_id, ward.households["lam"])))

    in_transaction(app.state.engines.write, erase)
    gone = ok(minh.get(f"{API}/rechecks/cases/{case['id']}"))
    assert (gone["note"], gone["result"]) == ("", "unreachable")
    assert "Lâm" not in str(gone)
