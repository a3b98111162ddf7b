"""Printed sheets: frozen as printed, typed in by row, corrected, never over what a phone said since."""

import io
from datetime import date
from typing import Any

import pdfplumber
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import LE_THANH_TONG, NGO_75, Register, enter_household, enter_person, see
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.paper_sheets import enter_rows, open_sheet, print_sheets
from fixtures.people import ClientOf
from fixtures.visits import answer, person_of, sheet, stored, take_round
from toso.core.database import in_transaction
from toso.files.store import open_store
from toso.households.model.items import Item
from toso.households.model.kinds import Relation
from toso.households.model.tables import Observation, Person, Street
from toso.households.model.visit_tables import Visit
from toso.households.paper import print_job
from toso.households.paper.tables import PaperRow
from toso.jobs.claim import claim_next, run_job

PRINTED, WALKED = date(2024, 8, 1), date(2024, 8, 3)


@layer
def register_on_paper(app: FastAPI, register: Register, on_day: SetDay) -> Register:
    on_day(PRINTED)

    def known(session: Session) -> None:
        see(session, session.get_one(Person, (register.ward_id, register.persons["dat"])), Item.SIM, "2g", PRINTED)

    in_transaction(app.state.engines.write, known)
    return register


@pytest.fixture
def ward(register_on_paper: Register) -> Register:
    return register_on_paper


def row(code: str, *answers: dict[str, Any], on: date = WALKED, result: str = "met", **more: Any) -> dict[str, Any]:
    plain = [{k: a[k] for k in ("subject_id", "item", "value")} for a in answers]
    return {"code": code, "visited_on": str(on), "result": result, "answers": plain, **more}


def states(rows: list[dict[str, Any]]) -> list[str]:
    return [one["state"] for one in rows]


def test_a_sheet_holds_the_households_of_its_street_in_their_order_with_what_was_known(
    client_of: ClientOf, ward: Register
) -> None:
    paper = open_sheet(client_of("hoa"), ward)
    assert [(r["position"], r["name"]) for r in paper["rows"]] == [
        (1, "Bùi Văn Đạt"),
        (2, "Đỗ Thị Xuân"),
        (3, "Tạp hóa Hồng Phúc"),
    ]
    first = paper["rows"][0]["persons"]
    assert [p["full_name"] for p in first] == ["Bùi Văn Đạt", "Đỗ Thị Mùi", "Bùi Minh Quân"]
    assert first[0]["printed"] == {"sim": "2g"}
    assert (paper["member_name"], paper["printed_by"], paper["printed_on"]) == (
        "Vũ Ngọc Sơn",
        "Hoàng Thị Hoa",
        "2024-08-01",
    )
    assert len({r["code"] for r in paper["rows"]}) == 3


def test_a_long_street_is_cut_into_sheets_of_forty(app: FastAPI, client_of: ClientOf, ward: Register) -> None:
    def fill(session: Session) -> None:
        street = session.get_one(Street, (ward.ward_id, ward.streets[NGO_75]))
        for n in range(43):
            enter_household(session, street, f"Hộ {n}", house_no=str(n))

    in_transaction(app.state.engines.write, fill)
    sheets = print_sheets(client_of("hoa"), ward, NGO_75)["sheets"]
    assert [(s["part"], s["parts"], s["households"]) for s in sheets] == [(1, 2, 40), (2, 2, 5)]


@pytest.mark.both_databases("resource")
def test_only_those_whom_nobody_met_this_year_are_printed_unless_all_are_asked_for(
    client_of: ClientOf, ward: Register
) -> None:
    hoa = client_of("hoa")
    paper = open_sheet(hoa, ward)
    enter_rows(hoa, paper, row(paper["rows"][0]["code"], on=PRINTED))
    left = print_sheets(hoa, ward, which="unvisited")["sheets"][0]
    assert left["households"] == 2


@pytest.mark.both_databases("collation")
def test_rows_become_visits_of_the_member_typed_in_by_somebody_else(
    app: FastAPI, client_of: ClientOf, ward: Register, on_day: SetDay
) -> None:
    hoa, paper = client_of("hoa"), open_sheet(client_of("hoa"), ward)
    on_day(date(2024, 8, 5))
    one, two, three = paper["rows"]
    dat = one["persons"][0]["id"]
    found = enter_rows(
        hoa,
        paper,
        row(one["code"], answer(dat, "sim", "4g"), answer(dat, "topics", "dvc+portal"), note="Hẹn lại"),
        row(two["code"], result="absent"),
        row(three["code"], answer(three["household_id"], "guided", "yes")),
    )
    assert states(found) == ["stored"] * 3
    (visit,) = ok(hoa.get(f"{API}/visits?household_id={one['household_id']}"))["items"]
    assert (visit["visitor_name"], visit["entered_by"], visit["channel_label"]) == (
        "Vũ Ngọc Sơn",
        "Hoàng Thị Hoa",
        "Phiếu giấy",
    )
    assert (visit["visited_on"], visit["note"]) == (str(WALKED), "Hẹn lại")
    assert person_of(take_round(client_of("son")), dat)["state"]["sim"] == "4g"
    with Session(app.state.engines.read) as session:
        query = sa.select(col(Observation.channel)).where(
            col(Observation.event_id)
            == sa.select(col(Visit.id)).where(col(Visit.household_id) == ward.households["dat"]).scalar_subquery()
        )
        assert set(session.execute(query).scalars()) == {2}
    again = ok(hoa.get(f"{API}/paper/sheets/{paper['id']}"))
    assert again["entered"] == 3
    assert again["rows"][0]["entry"]["entered_by"] == "Hoàng Thị Hoa"


def test_the_same_row_again_changes_nothing_and_another_answer_replaces_it(
    app: FastAPI, client_of: ClientOf, ward: Register, on_day: SetDay
) -> None:
    hoa, paper = client_of("hoa"), open_sheet(client_of("hoa"), ward)
    on_day(date(2024, 8, 5))
    one, two, _ = paper["rows"]
    dat, mui = one["persons"][0]["id"], one["persons"][1]["id"]
    typed = row(one["code"], answer(dat, "account", "yes"), answer(mui, "account", "yes"))
    assert states(enter_rows(hoa, paper, typed, row(two["code"], result="refused"))) == ["stored", "stored"]
    before = _counts(app)
    assert states(enter_rows(hoa, paper, typed)) == ["repeated"]
    assert _counts(app) == before
    (told,) = enter_rows(hoa, paper, row(one["code"], answer(dat, "account", "no"), on=date(2024, 8, 4)))
    assert told["state"] == "updated"
    taken = take_round(client_of("son"))
    assert person_of(taken, dat)["state"]["account"] == "no"
    assert person_of(taken, mui)["state"]["account"] is None
    (visit,) = ok(hoa.get(f"{API}/visits?household_id={one['household_id']}"))["items"]
    assert visit["visited_on"] == "2024-08-04"
    (told,) = enter_rows(hoa, paper, row(one["code"], result="absent", on=date(2024, 8, 4)))
    assert told["state"] == "updated"
    home = next(h for h in take_round(client_of("son"))["households"] if h["id"] == one["household_id"])
    assert (home["state"]["visited_on"], home["last_result"]) == (None, "absent")


def _counts(app: FastAPI) -> tuple[int, ...]:
    with Session(app.state.engines.read) as session:
        tables = (Observation, Visit, PaperRow)
        return tuple(session.execute(sa.select(sa.func.count()).select_from(t)).scalar_one() for t in tables)


def test_a_row_typed_in_by_mistake_is_undone_as_if_never_typed(
    client_of: ClientOf, ward: Register, on_day: SetDay
) -> None:
    hoa, paper = client_of("hoa"), open_sheet(client_of("hoa"), ward)
    on_day(date(2024, 8, 5))
    one, two = paper["rows"][:2]
    dat = one["persons"][0]["id"]
    enter_rows(hoa, paper, row(one["code"], answer(dat, "sim", "4g")), row(two["code"], result="absent"))
    path = f"{API}/paper/sheets/{paper['id']}/undo"
    assert ok(hoa.post(path, json={"codes": [one["code"]]}))["entered"] == 1
    again = ok(hoa.get(f"{API}/paper/sheets/{paper['id']}"))
    assert [r["entry"] is None for r in again["rows"]] == [True, False, True]
    assert person_of(take_round(client_of("son")), dat)["state"]["sim"] == "2g"
    assert ok(hoa.get(f"{API}/visits?household_id={one['household_id']}"))["items"] == []
    wrong = f"{one['code'][:2]}{'A' if one['code'][2] != 'A' else 'B'}"
    assert hoa.post(path, json={"codes": [wrong]}).status_code == 422
    assert states(enter_rows(hoa, paper, row(one["code"], answer(dat, "sim", "4g")))) == ["stored"]


@pytest.mark.both_databases("collation")
def test_a_wrong_correction_leaves_what_was_typed_before(client_of: ClientOf, ward: Register, on_day: SetDay) -> None:
    hoa, paper = client_of("hoa"), open_sheet(client_of("hoa"), ward)
    on_day(date(2024, 8, 5))
    one = paper["rows"][0]
    dat = one["persons"][0]["id"]
    enter_rows(hoa, paper, row(one["code"], answer(dat, "account", "yes")))
    (told,) = enter_rows(hoa, paper, row(one["code"], answer(dat, "account", "maybe")))
    assert (told["state"], [e["field"] for e in told["errors"]]) == ("rejected", ["answers.0.value"])
    assert person_of(take_round(client_of("son")), dat)["state"]["account"] == "yes"
    assert states(enter_rows(hoa, paper, row(one["code"], answer(dat, "account", "yes")))) == ["repeated"]


def test_what_a_phone_wrote_after_printing_is_asked_about_and_not_overwritten(
    client_of: ClientOf, ward: Register, on_day: SetDay
) -> None:
    hoa, son, paper = client_of("hoa"), client_of("son"), open_sheet(client_of("hoa"), ward)
    on_day(date(2024, 8, 5))
    one = paper["rows"][0]
    dat = one["persons"][0]["id"]
    for phone, seen, typed in ((son, "none", "4g"), (hoa, "4g", "2g")):  # her own phone too is newer than her paper
        (home,) = [h for h in take_round(phone)["households"] if h["id"] == one["household_id"]]
        base = home["persons"][0]["state"]["sim"]
        stored(phone, sheet(one["household_id"], answer(dat, "sim", seen, base), base_version=home["version"]))
        (told,) = enter_rows(hoa, paper, row(one["code"], answer(dat, "sim", typed), on=date(2024, 8, 5)))
        assert told["state"] == "conflict"
        assert (told["conflicts"][0]["mine"], told["conflicts"][0]["theirs"]) == (typed, seen)
        assert person_of(take_round(son), dat)["state"]["sim"] == seen
        ok(hoa.post(f"{API}/visits/conflicts/{told['conflicts'][0]['id']}/resolve", json={"keep": "theirs"}))
        paper = open_sheet(hoa, ward)
        one = paper["rows"][0]
    assert person_of(take_round(son), dat)["state"]["sim"] == "4g"


def test_bad_rows_are_named_by_their_code_and_good_ones_stored(
    client_of: ClientOf, ward: Register, on_day: SetDay
) -> None:
    hoa, paper = client_of("hoa"), open_sheet(client_of("hoa"), ward)
    on_day(date(2024, 8, 5))
    one, two, three = (r["code"] for r in paper["rows"])
    wrong = f"{one[:2]}{'A' if one[2] != 'A' else 'B'}"
    stranger = answer(ward.persons["thang"], "account", "yes")
    found = enter_rows(
        hoa,
        paper,
        row(wrong),
        row(one),
        row(one),
        row(two, on=date(2024, 7, 31)),
        row(two, on=date(2024, 8, 6)),
        row(three, stranger),
    )
    assert [(f["code"], f["state"]) for f in found][:2] == [(wrong, "rejected"), (one, "stored")]
    assert [f["state"] for f in found[2:]] == ["rejected"] * 4
    assert [e["field"] for e in found[3]["errors"]] == ["visited_on"]
    assert found[5]["errors"][0]["field"] == "answers.0.subject_id"
    assert ok(hoa.get(f"{API}/paper/sheets/{paper['id']}"))["entered"] == 1


def test_forty_households_are_typed_in_with_one_request(app: FastAPI, client_of: ClientOf, ward: Register) -> None:
    def fill(session: Session) -> None:
        street = session.get_one(Street, (ward.ward_id, ward.streets[NGO_75]))
        for n in range(38):
            home = enter_household(session, street, f"Hộ {n}", house_no=str(n))
            enter_person(session, home, f"Kiều Văn {n}", relation=Relation.HEAD, birth_year=1970)

    in_transaction(app.state.engines.write, fill)
    hoa = client_of("hoa")
    made = print_sheets(hoa, ward, NGO_75)["sheets"][0]
    paper = ok(hoa.get(f"{API}/paper/sheets/{made['id']}"))
    rows = [
        row(r["code"], *(answer(p["id"], "informed", "yes") for p in r["persons"]), on=PRINTED) for r in paper["rows"]
    ]
    assert states(enter_rows(hoa, paper, *rows)) == ["stored"] * 40
    assert ok(hoa.get(f"{API}/paper/sheets?unfinished=true"))["items"] == []


def test_a_sheet_is_found_by_what_was_scanned_or_typed(client_of: ClientOf, ward: Register) -> None:
    hoa, code = client_of("hoa"), print_sheets(client_of("hoa"), ward)["sheets"][0]["code"]
    for typed in (code, code.lower(), f"{code[:3]}-{code[3:]}"):
        assert ok(hoa.get(f"{API}/paper/sheets/by-code/{typed}"))["code"] == code
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    assert hoa.get(f"{API}/paper/sheets/by-code/{wrong}").status_code == 404


def test_the_worker_prints_what_was_frozen_with_the_names_of_today(
    app: FastAPI, client_of: ClientOf, ward: Register
) -> None:
    hoa, state = client_of("hoa"), app.state
    body = {"street_ids": [str(ward.streets[LE_THANH_TONG])], "which": "all"}
    made = ok(hoa.post(f"{API}/paper/sheets", json=body), 202)
    job = in_transaction(state.engines.write, lambda session: claim_next(session, [print_job.KIND]))
    assert job is not None
    assert (
        run_job(job, print_job.print_sheets, state.engines, open_store(state.settings), state.settings).value == "done"
    )
    done = ok(hoa.get(f"{API}/jobs/{made['job']['id']}"))
    path = f"{API}/files/{done['result']['file_id']}"
    with pdfplumber.open(io.BytesIO(hoa.get(path).content)) as pdf:
        text = "".join(page.extract_text() for page in pdf.pages)
    code = made["sheets"][0]["code"]
    for wanted in (code, "Khu phố 1", LE_THANH_TONG, "Vũ Ngọc Sơn", "Bùi Văn Đạt", "Tạp hóa Hồng Phúc", "…601"):
        assert wanted in text, wanted
    assert "912345601" not in text
    for name in ("nga", "minh"):  # whoever asked, nobody else
        assert client_of(name).get(path).status_code == 404


def test_sheets_are_for_those_who_keep_the_register_of_that_khu_pho(client_of: ClientOf, ward: Register) -> None:
    paper = print_sheets(client_of("hoa"), ward)["sheets"][0]
    for name, status in (("nga", 404), ("son", 403), ("lan", 403)):
        assert client_of(name).get(f"{API}/paper/sheets/{paper['id']}").status_code == status
    assert client_of("minh").get(f"{API}/paper/sheets/{paper['id']}").status_code == 200
    body = {"street_ids": [str(ward.streets[LE_THANH_TONG])]}
    assert client_of("nga").post(f"{API}/paper/sheets", json=body).status_code == 422
