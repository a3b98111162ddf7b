"""Somebody entered twice is one person to the law as well: what they answered, asked for and had erased holds for both."""

import json
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step
from fixtures.people import ClientOf
from fixtures.privacy import acknowledged, acknowledged_of, erase, holding, take
from fixtures.twins import (
    DAY,
    TWIN_NAME,
    TWIN_NOTE,
    TWIN_PHONE,
    look,
    merged,
    numbered,
    said,
    twin_of,
)
from toso.core.database import in_transaction
from toso.households.consents.tables import Erasure
from toso.households.model.tables import Household, Person
from toso.households.model.visit_tables import VisitPhoto
from toso.households.privacy.retention import RULES

NUMBER, OTHER_NUMBER = "022060001234", "022060009876"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def _photos(app: FastAPI) -> int:
    with Session(app.state.engines.read) as session:
        return session.execute(sa.select(sa.func.count()).select_from(VisitPhoto)).scalar_one()


@pytest.mark.parametrize("whose", ["twin", "dat"])
def test_the_newest_answer_of_either_holds_after_the_merger(
    client_of: ClientOf, register: Register, whose: str
) -> None:
    hoa, dat = client_of("hoa"), register.persons["dat"]
    twin = twin_of(hoa, register)
    ids = {"twin": twin["members"][0]["id"], "dat": dat}
    said(hoa, ids["dat" if whose == "twin" else "twin"], "contact", "given")
    said(hoa, ids[whose], "contact", "withdrawn")
    row = ok(merged(hoa, register, twin))
    assert (row["phone"], row["members"][0]["phone"]) == (None, None)
    for one in ids.values():
        consents = ok(hoa.get(f"{API}/persons/{one}/consents"))
        assert [e["answer"] for e in consents["log"]] == ["withdrawn", "given"]
        assert {s["purpose"]: s["answer"] for s in consents["standing"]}["contact"] == "withdrawn"


def test_photos_go_with_the_consent_also_where_the_twin_was_visited(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    twin = twin_of(hoa, register)
    ok(merged(hoa, register, twin))
    assert _photos(app) == 1
    said(hoa, register.persons["dat"], "photo", "withdrawn")
    assert _photos(app) == 0


def test_the_number_of_the_twin_is_read_at_the_person(client_of: ClientOf, register: Register) -> None:
    ha, hoa, home, dat = (
        client_of("ha"),
        client_of("hoa"),
        register.households["dat"],
        register.persons["dat"],
    )
    twin = twin_of(hoa, register)
    numbered(ha, hoa, twin["id"], twin["members"][0]["id"], NUMBER)
    ok(merged(hoa, register, twin))
    path = f"/households/{home}/persons/{dat}/citizen-id"
    assert ok(hoa.get(API + path))["masked"].endswith("234")
    ok(put(hoa, path, look(hoa, home), {"citizen_id": NUMBER}))


def test_two_numbers_are_two_persons(client_of: ClientOf, register: Register) -> None:
    ha, hoa, home = client_of("ha"), client_of("hoa"), register.households["dat"]
    twin = twin_of(hoa, register)
    numbered(ha, hoa, twin["id"], twin["members"][0]["id"], NUMBER)
    numbered(ha, hoa, home, register.persons["dat"], OTHER_NUMBER)
    assert errors_of(merged(hoa, register, twin)).keys() == {"same_persons"}


@pytest.mark.parametrize("duplicate", [True, False])
@pytest.mark.parametrize("whole", [True, False])
def test_whoever_is_erased_is_erased_as_the_twin_too(
    app: FastAPI, client_of: ClientOf, register: Register, duplicate: bool, whole: bool
) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    ok(merged(hoa, register, twin_of(hoa, register), duplicate=duplicate))
    words = (
        "Bùi Văn Đạt",
        TWIN_NAME,
        "bui van dat",
        "+84912345601",
        "+84912345677",
        TWIN_NOTE,
    )
    assert {"person", "household", "visit"} <= set(holding(app, *words))
    ok(erase(ha, register, "dat", whole_household=whole))
    assert holding(app, *words) == {}
    assert ("Bùi Thị Lụa" in str(holding(app, "Bùi Thị Lụa"))) is not whole


def test_who_moved_gives_the_household_left_no_name(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    into, other = (
        look(hoa, register.households["xuan"]),
        look(hoa, register.households["dat"]),
    )
    body = {
        "from_id": other["id"],
        "from_version": other["version"],
        "on": str(DAY),
        "reason": "Về ở chung",
    }
    ok(step(hoa, f"/households/{into['id']}/merge", into, **body))
    ok(erase(ha, register, "dat"))
    assert holding(app, "Bùi Văn Đạt", "bui van dat", "+84912345601") == {}


def test_a_request_that_names_the_twin_is_about_the_person(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    twin = twin_of(hoa, register)
    row = acknowledged_of(ha, "deletion", twin["members"][0]["id"])
    ok(merged(hoa, register, twin))
    (found,) = ok(ha.post(f"{API}/privacy/find", json={"phone": TWIN_PHONE}))["items"]
    assert (found["person_id"], found["household_code"]) == (
        str(register.persons["dat"]),
        "KP1-0001",
    )
    ok(take(ha, row, "erase", outcome="Đã xóa"))
    assert holding(app, "Bùi Văn Đạt", TWIN_NAME, TWIN_NOTE) == {}


def test_both_ids_are_on_the_list_for_a_backup_of_before(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    twin = twin_of(hoa, register)
    ok(merged(hoa, register, twin))
    ok(erase(ha, register, "dat"))
    with Session(app.state.engines.read) as session:
        erased = {str(row.subject_id) for row in session.execute(sa.select(Erasure)).scalars()}
    assert erased == {str(register.persons["dat"]), twin["members"][0]["id"]}


@pytest.mark.both_databases("resource")
def test_the_extract_tells_of_the_twin(client_of: ClientOf, register: Register) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    twin = twin_of(hoa, register)
    said(hoa, twin["members"][0]["id"], "contact", "given")
    ok(merged(hoa, register, twin))
    made = ok(
        take(ha, acknowledged(ha, "access", register, "dat"), "extract", format="json"),
        201,
    )
    sections = json.loads(ha.get(f"{API}/files/{made['file_id']}").content)["sections"]
    assert [line["Ghi chú"] for line in sections["Các lượt đến nhà khi người này ở hộ"]] == [TWIN_NOTE]
    assert [line["Trả lời"] for line in sections["Sự đồng ý"]] == ["Đồng ý"]
    named = {line["Mục"]: line["Dữ liệu"] for line in sections["Thông tin về người"]}
    assert named["Mục ghi trùng: Họ và tên"] == TWIN_NAME
    assert {line["Mã hộ"] for line in sections["Đã ở hộ nào"]} == {
        "KP1-0001",
        twin["code"],
    }


@pytest.mark.parametrize("held", ["KP1-0001", "twin"])
def test_a_hold_on_either_household_keeps_both(client_of: ClientOf, register: Register, held: str) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    twin = twin_of(hoa, register)
    code = twin["code"] if held == "twin" else held
    ok(
        ha.post(
            f"{API}/privacy/holds",
            json={"household_code": code, "reason": "Cơ quan điều tra yêu cầu"},
        ),
        201,
    )
    ok(merged(hoa, register, twin))
    row = acknowledged(ha, "deletion", register, "dat")
    assert take(ha, row, "erase", outcome="Xóa").json()["code"] == "on-legal-hold"
    rule = next(r for r in ok(ha.get(f"{API}/privacy/choice"))["rules"] if r["code"] == "closed_households")
    assert rule["held"] == rule["due"]


def test_the_end_of_the_twins_time_takes_nothing_from_who_lives_on(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    twin = twin_of(hoa, register)
    ok(merged(hoa, register, twin))
    dat, home = register.persons["dat"], register.households["dat"]
    settings = app.state.settings

    def end(session: Session) -> None:
        path = settings.data_dir / "erasures.jsonl"
        RULES["closed_households"].do(session, register.ward_id, [UUID(twin["id"])], path)

    in_transaction(app.state.engines.write, end)
    with Session(app.state.engines.read) as session:
        person, household = (
            session.get_one(Person, (register.ward_id, dat)),
            session.get_one(Household, (register.ward_id, home)),
        )
    assert (person.full_name, person.phone, household.phone) == (
        "Bùi Văn Đạt",
        "+84912345601",
        "+84912345601",
    )
    assert holding(app, TWIN_NAME, TWIN_NOTE) == {}
