"""Search without accents in any word order, on both databases alike; lists that filter, sort and keep their place."""

import unicodedata
from datetime import date, timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.households import CAY_THAP, LE_THANH_TONG, Register, enter_household, enter_person, see
from fixtures.monthly_reports import API, SetDay, errors_of, ok
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.households.model.items import Item
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import Household, Person, Street

DAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def found(client: Any, text: str, **more: Any) -> list[str]:
    return [row["code"] for row in ok(client.post(f"{API}/households/search", json={"text": text, **more}))["items"]]


def listed(client: Any, query: str = "") -> list[str]:
    return [row["code"] for row in ok(client.get(f"{API}/households{query}"))["items"]]


@pytest.mark.both_databases("collation")
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Bùi Văn Đạt", ["KP1-0001"]),
        ("đạt bùi", ["KP1-0001"]),
        ("dat bui van", ["KP1-0001"]),
        ("BÙI VĂN ĐẠT", ["KP1-0001"]),
        (unicodedata.normalize("NFD", "Đỗ Thị Mùi"), ["KP1-0001"]),
        ("do thi", ["KP1-0001", "KP1-0002"]),
        ("mu", ["KP1-0001"]),
        ("ui", []),
        ("75/12", ["KP1-0004"]),
        ("75/1", ["KP1-0004"]),
        ("12 75", ["KP1-0004"]),
        ("ngõ 75", ["KP1-0004", "KP1-0005"]),
        ("kp1-0003", ["KP1-0003"]),
        ("sao biển 75/3", ["KP1-0005"]),
        ("thắng lê thánh tông", []),
        ("0912 345 601", ["KP1-0001"]),
        ("0912345", []),
        ("hồ", ["KP1-0003", "KP1-0004"]),
        ("a%", []),
        ("' OR 1=1 --", []),
        ('"ngo" *', ["KP1-0004", "KP1-0005"]),
    ],
)
def test_words_are_found_however_they_are_typed(
    client_of: ClientOf, register: Register, text: str, codes: list[str]
) -> None:
    assert found(client_of("hoa"), text) == codes


@pytest.mark.both_databases("resource")
def test_hits_in_names_come_before_hits_in_streets(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    def enter(session: Session) -> None:
        street = session.get_one(Street, (register.ward_id, register.streets[CAY_THAP]))
        enter_household(session, street, "Lê Thánh Tông")

    in_transaction(app.state.engines.write, enter)
    minh = client_of("minh")
    assert found(minh, "lê thánh tông") == ["KP2-0003", "KP1-0001", "KP1-0002", "KP1-0003"]
    assert found(minh, "le thanh tong xuan") == ["KP1-0002"]


@pytest.mark.both_databases("collation")
def test_search_goes_on_page_by_page_and_takes_the_filters_of_the_list(client_of: ClientOf, register: Register) -> None:
    minh, pages, cursor = client_of("minh"), list[list[str]](), None
    while True:
        page = ok(minh.post(f"{API}/households/search", json={"text": "kp", "limit": 3, "cursor": cursor}))
        pages.append([row["code"] for row in page["items"]])
        cursor = page["next"]
        if cursor is None:
            break
    assert [len(page) for page in pages] == [3, 3, 1]
    assert sorted(code for page in pages for code in page) == sorted(listed(minh))
    assert found(minh, "to 1", kind="business") == ["KP1-0003"]
    assert found(minh, "to 1", street_id=str(register.streets[CAY_THAP])) == ["KP2-0001", "KP2-0002"]
    assert found(client_of("nga"), "bui van dat") == []
    assert found(client_of("son"), "ngo van thang") == []
    assert list(errors_of(minh.post(f"{API}/households/search", json={"text": "!!"}))) == ["text"]
    wrong = minh.post(f"{API}/households/search", json={"text": "kp", "cursor": "AAAA"})
    assert list(errors_of(wrong)) == ["cursor"]


def test_what_is_found_follows_every_change(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")

    def rename(session: Session) -> None:
        household = session.get_one(Household, (register.ward_id, register.households["xuan"]))
        enter_person(session, household, "Trịnh Đăng Khoa")
        street = session.get_one(Street, (register.ward_id, register.streets[LE_THANH_TONG]))
        enter_household(session, street, "Phở Đêm")

    in_transaction(app.state.engines.write, rename)
    assert found(hoa, "đăng trịnh") == ["KP1-0002"]
    assert found(hoa, "pho dem") == ["KP1-0006"]


def _visited(app: FastAPI, register: Register) -> None:
    def see_some(session: Session) -> None:
        homes = {k: session.get_one(Household, (register.ward_id, i)) for k, i in register.households.items()}
        see(session, homes["dat"], Item.VISITED, "yes", date(2024, 3, 1))
        see(session, homes["xuan"], Item.VISITED, "yes", date(2024, 1, 5))
        for key, result, day in (
            ("dat", VisitResult.MET, date(2024, 3, 1)),
            ("xuan", VisitResult.REFUSED, date(2024, 7, 1)),
            ("thang", VisitResult.ABSENT, date(2024, 8, 1)),
            ("sao", VisitResult.ABSENT, date(2023, 8, 1)),
        ):
            homes[key].last_result, homes[key].last_visited_on = result, day
        homes["thang"].revisit_on, homes["sao"].revisit_on = DAY, DAY + timedelta(days=1)
        person = session.get_one(Person, (register.ward_id, register.persons["xuan"]))
        for item, value in ((Item.PHONE, "basic"), (Item.SIM, "2g"), (Item.SERVICES, "need"), (Item.ACCOUNT, "no")):
            see(session, person, item, value, date(2024, 1, 5))

    in_transaction(app.state.engines.write, see_some)


@pytest.mark.both_databases("collation")
def test_the_list_is_narrowed_by_what_is_still_to_do(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    _visited(app, register)
    hoa = client_of("hoa")
    assert listed(hoa, "?status=not_visited") == ["KP1-0003", "KP1-0004", "KP1-0005"]
    assert listed(hoa, "?status=absent") == ["KP1-0004"], "last year's absence is history"
    assert listed(hoa, "?status=refused") == ["KP1-0002"]
    assert listed(hoa, "?status=revisit_due") == ["KP1-0004"]
    assert listed(hoa, "?missing=phone") == ["KP1-0001", "KP1-0004"]
    assert listed(hoa, "?missing=apps") == ["KP1-0001", "KP1-0002", "KP1-0004"]
    assert listed(hoa, "?missing=young_payer") == ["KP1-0001", "KP1-0002", "KP1-0004"]
    assert listed(hoa, "?missing=opened&kind=enterprise") == ["KP1-0005"]
    assert listed(hoa, "?group_name=Tổ 2") == ["KP1-0004", "KP1-0005"]
    assert list(errors_of(hoa.get(f"{API}/households?missing=visited"))) == ["missing"]
    rows = {row["code"]: row for row in ok(hoa.get(f"{API}/households"))["items"]}
    assert [rows[f"KP1-000{n}"]["visited"] for n in (1, 2, 3)] == [True, True, False]
    assert (rows["KP1-0004"]["revisit_due"], rows["KP1-0005"]["revisit_due"]) == (True, False)
    assert rows["KP1-0002"]["last_result_label"] == "Từ chối"


@pytest.mark.both_databases("collation")
@pytest.mark.parametrize(
    ("sort", "codes"),
    [
        ("place", ["KP1-0001", "KP1-0002", "KP1-0003", "KP1-0004", "KP1-0005"]),
        ("name", ["KP1-0001", "KP1-0005", "KP1-0002", "KP1-0004", "KP1-0003"]),
        ("visit", ["KP1-0003", "KP1-0005", "KP1-0001", "KP1-0002", "KP1-0004"]),
    ],
)
def test_a_sorted_list_goes_on_where_it_stopped(
    app: FastAPI, client_of: ClientOf, register: Register, sort: str, codes: list[str]
) -> None:
    _visited(app, register)
    hoa, seen, cursor = client_of("hoa"), list[str](), ""
    for total in (5, None, None):
        page = ok(hoa.get(f"{API}/households?sort={sort}&limit=2{cursor}"))
        assert page["total"] == total
        seen += [row["code"] for row in page["items"]]
        cursor = f"&cursor={page['next']}"
    assert page["next"] is None
    assert seen == codes


def test_a_cursor_holds_no_name_and_is_refused_elsewhere(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    cursor = ok(hoa.get(f"{API}/households?sort=name&limit=1"))["next"]
    assert "bui" not in unicodedata.normalize("NFC", cursor)
    assert hoa.get(f"{API}/households?sort=visit&cursor={cursor}").status_code == 422
    assert client_of("nga").get(f"{API}/households?sort=name&cursor={cursor}").status_code == 422


def test_every_prefix_of_every_word_is_found_on_both_databases(client_of: ClientOf, register: Register) -> None:
    """100 % recall against the rows themselves."""
    minh = client_of("minh")
    rows = ok(minh.get(f"{API}/households"))["items"]
    for row in rows:
        for word in (*row["name"].split(), row["house_no"], *row["street_name"].split()):
            for length in {1, 2, len(word)}:
                assert row["code"] in found(minh, word[:length], limit=100), (row["code"], word[:length])
