"""Pairs of households that may be one: searched for by a job, shown while they stand, found to be two."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.households import LE_THANH_TONG, NGO_75, Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.households.register.pair_search import FIND, find_pairs
from toso.jobs.claim import claim_next, run_job

DAY = date(2024, 8, 9)
PAIRS = f"{API}/households/duplicates"
WHY = "Một hộ ghi hai lần"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def search(app: FastAPI, client: TestClient) -> list[dict[str, Any]]:
    """Orders a search, runs it and gives the pairs found."""
    job = ok(client.post(f"{PAIRS}/find"), 202)
    assert ok(client.get(PAIRS))["running_job_id"] == job["id"]
    state = app.state
    while found := in_transaction(state.engines.write, lambda session: claim_next(session, [FIND])):
        run_job(found, find_pairs, state.engines, state.store, state.settings)
    read = ok(client.get(PAIRS))
    assert read["running_job_id"] is None
    assert read["found_at"] is not None
    return read["pairs"]


def twin(register: Register, **more: Any) -> dict[str, Any]:
    """The family of Đạt once more."""
    head = {"full_name": "Bùi Văn Đạt", "relation": "head", "birth_year": 1960}
    street = str(register.streets[LE_THANH_TONG])
    return {
        "street_id": street,
        "house_no": "12",
        "on": "2024-08-01",
        "persons": [head],
        "confirm_not_duplicate": True,
        **more,
    }


def test_pairs_are_found_within_the_reach_of_whoever_asks(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    assert ok(hoa.get(PAIRS)) == {"found_at": None, "running_job_id": None, "pairs": []}
    ok(hoa.post(f"{API}/households", json=twin(register)), 201)
    (pair,) = search(app, hoa)
    assert {pair["one"]["code"], pair["other"]["code"]} == {"KP1-0001", "KP1-0006"}
    assert {one["code"] for one in pair["likenesses"]} == {"name_and_house", "person"}
    assert search(app, client_of("nga")) == []
    assert client_of("son").post(f"{PAIRS}/find").status_code == 403


def test_a_family_written_with_a_slip_of_the_hand_is_found_and_held_up(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    head = {"full_name": "Bùi Văn Đạtt", "relation": "head", "birth_year": 1960}
    body = twin(register, house_no="Số 12", persons=[head])
    refused = hoa.post(f"{API}/households", json=body | {"confirm_not_duplicate": False})
    assert refused.json()["code"] == "possible-duplicate"
    assert "họ tên gần giống, cùng năm sinh, cùng số nhà" in refused.text
    ok(hoa.post(f"{API}/households", json=body), 201)
    (pair,) = search(app, hoa)
    assert {one["code"] for one in pair["likenesses"]} == {"near_person_and_house", "near_name_and_house"}


@pytest.mark.both_databases("collation")
@pytest.mark.parametrize(("street", "house_no"), [(NGO_75, "12"), ("Phố Trần Hưng Đạo", "75/12"), (NGO_75, "Nhà 12")])
def test_a_house_in_an_alley_is_one_however_its_number_is_written(
    app: FastAPI, client_of: ClientOf, register: Register, street: str, house_no: str
) -> None:
    hoa, unit_id = client_of("hoa"), str(client_of("hoa").get(f"{API}/streets").json()[0]["unit_id"])
    street_id = (
        register.streets.get(street)
        or ok(hoa.post(f"{API}/streets", json={"unit_id": unit_id, "name": street}), 201)["id"]
    )
    head = {"full_name": "Ngô Văn Thăngg", "relation": "head", "birth_year": 1985}
    body = twin(register, street_id=str(street_id), house_no=house_no, persons=[head])
    refused = hoa.post(f"{API}/households", json=body | {"confirm_not_duplicate": False})
    assert refused.json()["code"] == "possible-duplicate"
    assert list(errors_of(refused)) == [f"duplicate.{register.households['thang']}"]
    ok(hoa.post(f"{API}/households", json=body), 201)
    (pair,) = search(app, hoa)
    assert {pair["one"]["code"], pair["other"]["code"]} == {"KP1-0004", "KP1-0006"}
    assert "near_name_and_house" in {one["code"] for one in pair["likenesses"]}


@pytest.mark.both_databases("collation")
def test_a_second_search_waits_for_the_first(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    ok(hoa.post(f"{PAIRS}/find"), 202)
    assert hoa.post(f"{PAIRS}/find").json()["code"] == "job-running"


@pytest.mark.both_databases("resource")
def test_a_pair_that_became_one_is_not_shown_any_more(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    new = ok(hoa.post(f"{API}/households", json=twin(register)), 201)
    assert len(search(app, hoa)) == 1
    old = ok(hoa.get(f"{API}/households/{register.households['dat']}"))
    joined = {
        "from_id": new["id"],
        "from_version": new["version"],
        "duplicate": True,
        "on": "2024-08-09",
        "reason": WHY,
    }
    ok(step(hoa, f"/households/{old['id']}/merge", old, **joined))
    assert ok(hoa.get(PAIRS))["pairs"] == []
    late = {"one_id": new["id"], "other_id": old["id"]}
    answer = client_of("minh").post(f"{PAIRS}/apart", json=late)
    assert answer.json()["code"] == "household-closed", "who looks at an older page is told that they are one by now"


@pytest.mark.both_databases("resource")
def test_two_households_found_to_be_two_are_not_named_again_until_that_is_taken_back(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    new = ok(hoa.post(f"{API}/households", json=twin(register)), 201)
    assert len(search(app, hoa)) == 1
    body = {"one_id": new["id"], "other_id": str(register.households["dat"])}
    for _ in range(2):
        assert hoa.post(f"{PAIRS}/apart", json=body).status_code == 204
    assert ok(hoa.get(PAIRS))["pairs"] == []
    assert search(app, hoa) == []
    assert hoa.post(f"{PAIRS}/apart", json={**body, "apart": False}).status_code == 204
    assert len(search(app, hoa)) == 1
    assert hoa.post(f"{PAIRS}/apart", json={**body, "other_id": new["id"]}).status_code == 422
    assert hoa.post(f"{PAIRS}/apart", json={**body, "other_id": str(register.households["lam"])}).status_code == 404
    assert client_of("nga").post(f"{PAIRS}/apart", json=body).status_code == 404


def test_pairs_can_be_asked_of_one_khu_pho_alone(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    minh = client_of("minh")
    units = {u["code"]: u["id"] for u in ok(minh.get(f"{API}/units"))}
    ok(client_of("hoa").post(f"{API}/households", json=twin(register, name="Hộ khác", phone="0912345601")), 201)
    assert len(search(app, minh)) == 1
    assert [len(ok(minh.get(f"{PAIRS}?unit_id={units[kp]}"))["pairs"]) for kp in ("kp1", "kp2")] == [1, 0]


def member(name: str, born: int | None, relation: str = "head") -> dict[str, Any]:
    return {"full_name": name, "relation": relation, **({"birth_year": born} if born else {})}


# Two households each, alike in one thing alone, by the block of the search that brings them together.
ALIKE_IN = {
    "one door": (
        {"house_no": "71", "persons": [member("Tạ Quang Khải", None)]},
        {"house_no": "71", "persons": [member("Tạ Quang Khaỉi", None)]},
    ),
    "one birth year, the same member": (
        {"house_no": "72", "persons": [member("Phùng Gia Bảo", 1971), member("Kiều Oanh", 1984, "spouse")]},
        {"house_no": "88", "persons": [member("Trịnh Hoài", 1950), member("Kiều Oanh", 1984, "child")]},
    ),
    "two birth years, members with slips": (
        {"house_no": "73", "persons": [member("Lương Thế Vinh", 1966), member("Mạc Thị Bưởi", 1969, "spouse")]},
        {"house_no": "89", "persons": [member("Lương Thế Vịnhh", 1966), member("Mạc Thị Bưởii", 1969, "spouse")]},
    ),
    "one phone": (
        {"house_no": "74", "phone": "0912000741", "persons": [member("Quách Tĩnh", 1958)]},
        {"house_no": "90", "phone": "0912000741", "persons": [member("Hứa Văn Cường", 1990)]},
    ),
    "one tax code": (
        {"house_no": "75", "tax_code": "5700101234", "kind": "business", "name": "Tạp hóa Sáu"},
        {"house_no": "91", "tax_code": "5700101234", "kind": "business", "name": "Quán Bảy"},
    ),
}


@pytest.mark.parametrize("block", list(ALIKE_IN))
def test_each_block_of_the_search_finds_what_no_other_does(
    app: FastAPI, client_of: ClientOf, register: Register, block: str
) -> None:
    hoa = client_of("hoa")
    for one in ALIKE_IN[block]:
        ok(hoa.post(f"{API}/households", json={**twin(register), "persons": [], **one}), 201)
    assert len(search(app, hoa)) == 1
