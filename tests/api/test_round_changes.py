"""Changes of a round since a phone took it: the copy kept by changes is the round, whatever happened in between."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from pydantic import ValidationError
from sqlmodel import Session, col

from fixtures.households import LE_THANH_TONG, Register
from fixtures.monthly_reports import SetDay, errors_of, ok
from fixtures.people import ClientOf
from fixtures.phone_copies import PATH, ChangingWard, Copy
from fixtures.redrawn_streets import end_street, leave_team
from fixtures.visits import answer, send, sheet, stored, take_round
from toso.audit.tables import AuditEvent
from toso.households.phone.round_households import tag_of
from toso.households.visits.round_schemas import TAG, RoundHouseholdRead, RoundWishRead
from toso.kit.clock import now
from toso.kit.ids import new_id

TURNS = 100


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("seed", [0, 1])
def test_a_copy_kept_by_changes_is_the_round(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay, seed: int
) -> None:
    ward = ChangingWard(seed, app, client_of, register, on_day)
    ward.run_compared(TURNS)
    assert len(ward.done) > 20, "the seed is too tame to prove anything"
    assert ward.came > TURNS / 4
    for copy in ward.copies.values():
        copy.catch_up()
        assert copy.is_the_round()


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


OTHER = (
    True,
    False,
    7,
    "smart",
    "2g",
    "2024-01-01",
    "met",
    "absent",
    "female",
    "male",
    "spouse",
    "child",
    str(new_id()),
    "2024-01-01T00:00:00Z",
)


def leaves(part: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to every single value of a JSON document, and to every list."""
    inside = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    below = [way for key, value in inside for way in leaves(value, (*path, key))]
    return below + ([] if isinstance(part, dict) else [path])


def with_another(shown: RoundHouseholdRead, path: tuple[Any, ...]) -> RoundHouseholdRead:
    """The same household with another value of the same kind in one place."""
    for other in (*OTHER, [], ["dvc"]):
        document = shown.model_dump(mode="json")
        *way, last = path
        place: Any = document
        for key in way:
            place = place[key]
        if place[last] == other:
            continue
        place[last] = other
        try:
            return RoundHouseholdRead.model_validate(document, strict=False)
        except ValidationError:
            continue
    raise AssertionError(f"no other value fits {path}")


def test_anything_that_a_phone_shows_of_a_household_moves_its_tag(register: Register, client_of: ClientOf) -> None:
    son = client_of("son")
    stored(son, sheet(register.households["dat"], answer(register.persons["dat"], "topics", "dvc"), note="Chó dữ"))
    shown = RoundHouseholdRead.model_validate(take_round(son)["households"][0])
    assert (shown.tag, len(shown.tag)) == (tag_of(shown), TAG)
    wish = RoundWishRead(full_name="Lê Thị Tình", phone="+84911222333", need="VNeID", note="", asked_at=now())
    shown = shown.model_copy(update={"wishes": [wish]})
    assert tag_of(shown) != shown.tag
    shown = shown.model_copy(update={"tag": tag_of(shown)})
    ways = [way for way in leaves(shown.model_dump(mode="json")) if way != ("tag",)]
    assert len(ways) > 60
    assert [way for way in ways if tag_of(with_another(shown, way)) == shown.tag] == []


def test_a_phone_gets_only_what_changed_and_loses_what_is_no_longer_its_own(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = Copy(client_of("son")), client_of("hoa")
    assert (son.catch_up(), son.catch_up()) == (3, 0)
    stored(hoa, sheet(register.households["dat"], note="Nhà có chó"))
    assert son.catch_up() == 1
    assert son.households[str(register.households["dat"])]["notes"] == "Nhà có chó"
    end_street(hoa, register.streets[LE_THANH_TONG], date(2024, 8, 8))
    assert (son.catch_up(), son.households, son.head["streets"]) == (0, {}, [])
    with Session(app.state.engines.read) as session:
        wanted = sa.select(col(AuditEvent.note)).where(col(AuditEvent.action) == "visit.round")
        assert list(session.execute(wanted).scalars()) == [{"households": n} for n in (3, 1, 0)]


def test_what_came_by_changes_was_handed_out_too(register: Register, client_of: ClientOf) -> None:
    son, hoa = Copy(client_of("son")), client_of("hoa")
    son.catch_up()
    leave_team(hoa, register.member_id, date(2024, 8, 8))
    (said,) = send(son.client, sheet(register.households["dat"]))["results"]
    assert said["state"] == "stored"


def test_the_answer_of_a_sync_tells_only_of_households_in_reach(register: Register, client_of: ClientOf) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    take_round(son)
    first, again = sheet(register.households["dat"]), sheet(register.households["xuan"])
    said = send(son, first, sheet(register.households["lam"]), sheet(new_id()), {**again, "needs": ["viec-cu"]})
    assert [r["state"] for r in said["results"]] == ["stored", "held", "held", "rejected"]
    assert [h["id"] for h in said["households"]] == [str(register.households["dat"])]
    assert send(son, first)["households"] == said["households"], "a lost answer is asked for again"
    end_street(hoa, register.streets[LE_THANH_TONG], date(2024, 8, 8))
    late = send(son, sheet(register.households["xuan"]), first)
    assert [r["state"] for r in late["results"]] == ["stored", "repeated"]
    assert late["households"] == []


def test_chosen_streets_are_compared_alone(register: Register, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    street = str(register.streets[LE_THANH_TONG])
    body = {"tag": "", "tags": "", "street_id": [street]}
    chosen = ok(hoa.post(PATH, json=body))
    assert {h["street_id"] for h in chosen["households"]} == {street}
    tags = "".join(h["tag"] for h in chosen["households"])
    assert hoa.post(PATH, json={**body, "tag": chosen["tag"], "tags": tags}).status_code == 204
    assert len(ok(hoa.post(PATH, json={"tag": chosen["tag"], "tags": tags}))["households"]) == 2


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize("tags", ["abc", "abcdef!", "a" * (TAG * 6_000 + TAG), "ả" * TAG])
def test_what_are_no_tags_is_refused(register: Register, client_of: ClientOf, tags: str) -> None:
    said = client_of("son").post(PATH, json={"tag": "", "tags": tags})
    assert (said.status_code, set(errors_of(said))) == (422, {"tags"})
