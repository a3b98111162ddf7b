"""A merger that was a mistake is taken back: the household is there again as it was, what came since stays."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import CAY_THAP, LE_THANH_TONG, NGO_75, Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from fixtures.redrawn_streets import close, merge, move
from fixtures.twins import DAY, look, merged, twin_of
from fixtures.undone_mergers import WHY, everything, preview, unmerge, unmerged
from fixtures.visits import answer, doubtful_sheet, results, sheet, stored, take_round
from toso.core.database import in_transaction
from toso.households.model.tables import Household, HouseholdLineage, Person, PersonSpan


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def _seen(client: Any, household: dict[str, Any]) -> dict[str, Any]:
    """Something is known of the household and of each of its members."""
    items = [{"subject_id": m["id"], "item": "account", "value": "yes"} for m in household["members"]]
    items.append({"subject_id": household["id"], "item": "opened", "value": "yes"})
    path = f"/households/{household['id']}/observations"
    return ok(step(client, path, household, on="2024-05-02", items=items), 201)


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("duplicate", [True, False])
def test_both_households_are_as_before(app: FastAPI, client_of: ClientOf, register: Register, duplicate: bool) -> None:
    hoa = client_of("hoa")
    twin = _seen(hoa, twin_of(hoa, register))
    before = everything(app)
    ok(merged(hoa, register, twin, duplicate=duplicate))
    assert everything(app) != before
    shown = preview(hoa, twin["id"])
    assert (shown["obstacles"], shown["persons"], shown["duplicate"]) == ([], 2, duplicate)
    assert look(hoa, twin["id"])["actions"] == ["unmerge", "reveal"]
    back = unmerged(hoa, twin["id"])
    assert everything(app) == before
    assert (back["closed_on"], back["merged_into_id"], back["lineage"]) == (None, None, [])
    assert (back["changes"][0]["act"], back["changes"][0]["reason"]) == ("unmerged", WHY)
    into = look(hoa, register.households["dat"])
    assert [m["full_name"] for m in into["members"] if m["left_on"]] == [], "nobody ever lived there"
    assert unmerge_again(hoa, back)["code"] == "not-merged"


def unmerge_again(client: Any, row: dict[str, Any]) -> dict[str, Any]:
    return step(client, f"/households/{row['id']}/unmerge", row, into_version=1, reason=WHY).json()


def test_what_came_since_stays_and_is_told_before(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa, dat = client_of("hoa"), register.households["dat"]
    twin = twin_of(hoa, register)
    lua = twin["members"][1]["id"]
    into = ok(merged(hoa, register, twin))
    newcomer = {"full_name": "Bùi Thị Na", "relation": "child", "birth_year": 2020, "on": str(DAY)}
    into = ok(step(hoa, f"/households/{dat}/persons", into, **newcomer), 201)
    into = ok(step(hoa, f"/households/{dat}/persons/{lua}/leave", into, cause="moved", on=str(DAY), reason=WHY))
    stored(hoa, sheet(dat, answer(register.persons["dat"], "phone", "smart")))
    told = " ".join(preview(hoa, twin["id"])["notes"])
    for words in ("1 lượt đến nhà", "1 người thêm vào", "1 người đã rời hộ", "giữ nguyên"):
        assert words in told, words
    back = unmerged(hoa, twin["id"])
    assert [(m["full_name"], m["left_on"]) for m in back["members"]] == [
        ("Bùi Văn Đat", None),
        ("Bùi Thị Lụa", str(DAY)),
    ]
    into = look(hoa, dat)
    assert "Bùi Thị Na" in {m["full_name"] for m in into["members"]}
    assert (into["last_visited_on"], back["last_visited_on"]) == (str(DAY), str(DAY))
    states = {m["full_name"]: m["state"] for m in [*into["members"], *back["members"]] if m["state"]}
    assert (states["Bùi Văn Đạt"]["phone"], states["Bùi Văn Đat"]["phone"]) == ("smart", None)


def test_phones_that_hold_either_lose_nothing_and_double_nothing(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    """A sheet of before the merger, one of the days as one household, and one sent twice across its end."""
    hoa, dat = client_of("hoa"), register.households["dat"]
    twin = twin_of(hoa, register)
    head, lua = (m["id"] for m in twin["members"])
    early = sheet(twin["id"], answer(head, "phone", "basic"))
    ok(merged(hoa, register, twin))
    taken = take_round(hoa)
    assert lua in {p["id"] for h in taken["households"] if h["id"] == str(dat) for p in h["persons"]}
    held_back = sheet(dat, answer(lua, "sim", "4g"), answer(register.persons["mui"], "sim", "2g"))
    repeated = sheet(twin["id"], answer(lua, "phone", "smart"))
    stored(hoa, repeated)
    unmerged(hoa, twin["id"])
    stored(hoa, early, held_back)
    assert results(hoa, repeated)[0]["state"] == "repeated"
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(PersonSpan).where(col(PersonSpan.until_on) == date(9999, 12, 31))).scalars()
        known = {str(r.person_id): (str(r.household_id), r.phone, r.sim) for r in rows}
    assert known[head] == (twin["id"], "basic", None)
    assert known[lua] == (twin["id"], "smart", "4g")
    assert known[str(register.persons["mui"])] == (str(dat), None, "2g")


def test_what_was_taken_back_meanwhile_was_wrong_at_the_twin_too(client_of: ClientOf, register: Register) -> None:
    hoa, dat = client_of("hoa"), register.households["dat"]
    twin = _seen(hoa, twin_of(hoa, register))
    into = ok(merged(hoa, register, twin))
    seen = ok(hoa.get(f"{API}/households/{dat}/observations"))["items"]
    wrong = next(o for o in seen if o["item"] == "opened")
    ok(step(hoa, f"/households/{dat}/observations/{wrong['id']}/retract", into, reason="Ghi nhầm"))
    back = unmerged(hoa, twin["id"])
    assert (back["state"]["opened"], look(hoa, dat)["state"]["opened"]) == (None, None)
    assert back["members"][0]["state"]["account"] is True


def test_a_visit_whose_day_is_put_right_meanwhile_is_the_twins_alone(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    twin = twin_of(hoa, register)
    head = twin["members"][0]["id"]
    made = doubtful_sheet(hoa, twin["id"], answer(head, "account", "yes"))
    ok(merged(hoa, register, twin))
    row = next(one for one in ok(hoa.get(f"{API}/visits/doubtful"))["items"] if one["id"] == made["id"])
    ok(step(hoa, f"/visits/{made['id']}/day", row, visited_on="2024-08-07"))
    back = unmerged(hoa, twin["id"])
    assert back["members"][0]["state"]["account"] is True
    dat = next(m for m in look(hoa, register.households["dat"])["members"] if m["relation"] == "head")
    assert dat["state"]["account"] is None


def test_mergers_are_taken_back_the_last_one_first(client_of: ClientOf, register: Register) -> None:
    minh, homes = client_of("minh"), register.households
    merge(minh, homes["dat"], homes["xuan"], DAY)
    merge(minh, homes["dat"], homes["thang"], DAY)
    merge(minh, homes["lam"], homes["dat"], DAY, duplicate=True)
    for key, words in (("xuan", "đã nhập vào hộ khác"), ("thang", "đã nhập vào hộ khác")):
        assert words in preview(minh, homes[key])["obstacles"][0]
        refused = unmerge(minh, homes[key])
        assert (refused.status_code, refused.json()["code"]) == (409, "merger-stands")
        assert words in refused.json()["detail"]
    unmerged(minh, homes["dat"])
    assert "KP1-0004" in preview(minh, homes["xuan"])["obstacles"][0]
    for key in ("thang", "xuan"):
        assert unmerged(minh, homes[key])["closed_on"] is None
    assert look(minh, homes["dat"])["persons"] == 3


def _closed(client: Any, register: Register) -> None:
    close(client, register.households["dat"], DAY)


def _elsewhere(client: Any, register: Register) -> None:
    move(client, register.households["dat"], register.streets[CAY_THAP], DAY)


@pytest.mark.parametrize(("deed", "words"), [(_closed, "mở lại hộ ấy"), (_elsewhere, "sang khu phố khác")])
def test_what_would_be_untrue_is_refused_in_a_sentence(
    client_of: ClientOf, register: Register, deed: Any, words: str
) -> None:
    minh, homes = client_of("minh"), register.households
    merge(minh, homes["dat"], homes["xuan"], DAY, duplicate=True)
    deed(minh, register)
    assert words in preview(minh, homes["xuan"])["obstacles"][0]
    assert words in unmerge(minh, homes["xuan"]).json()["detail"]


def test_a_merger_of_an_earlier_release_left_no_trace(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa, homes = client_of("hoa"), register.households
    merge(hoa, homes["dat"], homes["xuan"], DAY)

    def forget(session: Session) -> None:
        session.execute(sa.update(HouseholdLineage).values(changed=None))

    in_transaction(app.state.engines.write, forget)
    assert "Tách hộ" in preview(hoa, homes["xuan"])["obstacles"][0]
    assert unmerge(hoa, homes["xuan"]).json()["code"] == "merger-stands"


def test_whoever_saw_another_state_or_reaches_neither_is_refused(client_of: ClientOf, register: Register) -> None:
    hoa, homes = client_of("hoa"), register.households
    merge(hoa, homes["dat"], homes["xuan"], DAY)
    shown, path = preview(hoa, homes["xuan"]), f"/households/{homes['xuan']}/unmerge"
    stored(hoa, sheet(homes["dat"]))
    assert step(hoa, path, shown, into_version=shown["into_version"], reason=WHY).status_code == 412
    assert client_of("nga").get(f"{API}/households/{homes['xuan']}/merger").status_code == 404
    assert client_of("son").get(f"{API}/households/{homes['xuan']}/merger").status_code == 403
    assert hoa.get(f"{API}/households/{homes['dat']}/merger").json()["code"] == "not-merged"
    without = step(hoa, path, preview(hoa, homes["xuan"]), into_version=1)
    assert list(errors_of(without)) == ["reason"]


def test_a_street_and_a_house_number_taken_over_are_found_and_given_back(
    client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    street = str(register.streets[NGO_75])
    bare = {"street_id": street, "name": "Quán Không Số", "kind": "business", "on": "2024-02-01"}
    into = ok(hoa.post(f"{API}/households", json=bare), 201)
    full = {**bare, "street_id": str(register.streets[LE_THANH_TONG]), "house_no": "77B", "confirm_not_duplicate": True}
    gone = ok(hoa.post(f"{API}/households", json=full), 201)
    merge(hoa, into["id"], gone["id"], DAY, duplicate=True)

    def at_77b() -> set[str]:
        rows = ok(hoa.post(f"{API}/households/search", json={"text": "77b"}))["items"]
        return {row["code"] for row in rows}

    assert at_77b() == {into["code"]}
    unmerged(hoa, gone["id"])
    assert at_77b() == {gone["code"]}


def test_the_day_of_a_merger_in_the_past_counts_until_it_is_taken_back(
    app: FastAPI, client_of: ClientOf, register: Register, on_day: SetDay
) -> None:
    """Weeks later, after the household that stands was visited: days of both go on without a gap."""
    hoa, homes = client_of("hoa"), register.households
    before = everything(app)
    merge(hoa, homes["dat"], homes["xuan"], DAY - timedelta(days=50))
    on_day(DAY + timedelta(days=20))
    unmerged(hoa, homes["xuan"])
    assert everything(app) == before
    with Session(app.state.engines.read) as session:
        household = session.get_one(Household, (register.ward_id, homes["xuan"]))
        person = session.get_one(Person, (register.ward_id, register.persons["xuan"]))
    assert (household.closed_on, person.household_id) == (None, homes["xuan"])
