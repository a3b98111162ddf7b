"""A ward's own workbooks into the register: what is sure is taken, what is not is asked, cell by cell; nothing is guessed."""

import os
import sys
from collections import Counter
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.import_export import (
    IMPORTS,
    NEW_FAMILY,
    asked,
    check,
    checked,
    lines,
    mend,
    read_in,
    take,
    workbook,
)
from fixtures.ledgers import book, rows
from fixtures.messy_workbooks import OF_GROUPS, STREET, Messy, person, twelve
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from toso.core.sandbox import FOREIGN
from toso.files.spreadsheets import read
from toso.files.upload_check import XLSX
from toso.households.import_export.fields import field_of
from toso.households.model.tables import Household, Person, PersonSpan, Street


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


def sizes(app: FastAPI) -> tuple[int, int]:
    with Session(app.state.engines.read) as session:
        homes, people = (
            session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in (Household, Person)
        )
    return homes, people


def phones(app: FastAPI) -> Counter[str]:
    """How many people have which kind of telephone."""
    with Session(app.state.engines.read) as session:
        found = session.execute(sa.select(col(PersonSpan.phone)).where(col(PersonSpan.phone).is_not(None)))
        return Counter(str(kind) for kind in found.scalars())


@pytest.mark.parametrize("messy", twelve(), ids=lambda one: one.name)
def test_each_workbook_gives_what_is_expected_of_it(app: FastAPI, client_of: ClientOf, messy: Messy) -> None:
    client = client_of("minh" if len(messy.aside) == 1 and messy.homes == 120 else "hoa")
    before, phones_before = sizes(app), phones(app)
    row = read_in(app, client, messy.content)
    if not messy.tables:
        assert row["state"] == "failed" or row["missing"], "what names no household is told, and nothing is taken"
        assert "accept" not in row["actions"]
        assert sizes(app) == before
        return
    assert [c["heading"] for c in row["columns"] if c["field"] is None] == messy.unread
    assert [(a["sheet"], a["row"], a["why_label"]) for a in row["sheet"]["aside"]] == messy.aside
    row = check(app, client, row)
    told = asked(client, row)
    assert told.keys() == messy.asked.keys()
    assert {cell: words for cell, words in messy.asked.items() if words not in told[cell]} == {}
    row = take(app, client, row)
    homes, persons = (after - was for after, was in zip(sizes(app), before, strict=True))
    assert phones(app) - phones_before == messy.phones
    assert (homes, persons) == (messy.homes, messy.persons)
    assert row["state"] == ("checked" if messy.asked else "accepted")
    guessed = homes - messy.homes
    said = f"{messy.name}: {homes} hộ, {persons} người vào sổ, {len(told)} ô hỏi lại, {guessed} đoán ngầm\n"
    sys.stdout.write(said)


def test_what_stands_above_a_group_is_said_of_its_rows(app: FastAPI, client_of: ClientOf) -> None:
    """Three groups below each other: each row is of the group above it, and another one than the street's is asked."""
    hoa, head = client_of("hoa"), ("Chủ hộ", "Số nhà", "Đường")
    messy = next(one for one in twelve() if one.name == "ba tổ có dòng cộng")
    row = check(app, hoa, read_in(app, hoa, messy.content))
    noted = [m for one in lines(hoa, row, show="noted", limit=100) for m in one["messages"]]
    assert Counter(m["message"] for m in noted if "của dòng" in m["message"]) == {
        "Lấy “Tổ 1” của dòng 1.": 8,
        "Lấy “Tổ 2” của dòng 12.": 8,
        "Lấy “Tổ 3” của dòng 23.": 8,
    }
    take(app, hoa, row)
    with Session(app.state.engines.read) as session:
        groups = {one.name: one.group_name for one in session.execute(sa.select(Street)).scalars()}
    assert [groups[name] for name in OF_GROUPS] == ["Tổ 1", "Tổ 2", "Tổ 3"]
    other = [("TỔ 3",), head, (person(750), "940", STREET), ("Tổ CNSCĐ",), (person(751), "941", STREET)]
    row = checked(app, hoa, book(("Một tổ", rows(*other)), ("Hai", rows(head, (person(752), "942", STREET)))))
    refused = lines(hoa, row, show="refused", limit=100)
    assert ["thuộc “Tổ 1”" in str(one["messages"]) for one in refused] == [True, True], "not of the next sheet"


def marked(*answers: tuple[Any, ...]) -> bytes:
    """A list with two rows of headings: two columns of telephones, two of accounts, two of sex; a row for each answer."""
    across = (
        ("Điện thoại", ("Thông minh", "Phím bấm")),
        ("Tài khoản thanh toán", ("Có", "Chưa")),
        ("Giới tính", ("Nam", "Nữ")),
    )

    def fill(_book: Any, sheet: Any) -> None:
        for column, text in enumerate(("Họ và tên", "Số nhà", "Tuyến phố")):
            sheet.merge_range(0, column, 1, column, text)
        for n, (over, below) in enumerate(across):
            sheet.merge_range(0, 3 + 2 * n, 0, 4 + 2 * n, over)
            sheet.write_row(1, 3 + 2 * n, below)
        for n, answer in enumerate(answers):
            sheet.write_row(2 + n, 0, (person(560 + n), f"{760 + n}", STREET, *answer))

    return book(("Danh sách", fill))


_ANSWERS = [
    ("x", "", "✓", "", "X", ""),
    ("", "X", "", "x", "", "x"),
    ("x", "x", "", "", "", ""),
    ("", "", "", "", "", ""),
    ("không", "", "", "", "", ""),
    ("2", "", "", "", "", ""),
]


def test_marks_in_columns_beside_each_other_are_one_choice(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = read_in(app, hoa, marked(*_ANSWERS))
    assert [c["field"] for c in row["columns"]][3:] == [
        "phone_state.smart",
        "phone_state.basic",
        "account_state.yes",
        "account_state.no",
        "sex.male",
        "sex.female",
    ]
    row = check(app, hoa, row)
    told = asked(hoa, row)
    assert told.keys() == {"E5", "D8"}
    assert "hai dấu: ô này và ô ở cột D" in told["E5"]
    noted = {m["cell"]: m["message"] for one in lines(hoa, row, show="noted", limit=100) for m in one["messages"]}
    assert "chưa biết là giá trị nào" in noted["D7"]
    row = mend(app, hoa, row, number=5, field="phone_state.basic", value="")
    assert asked(hoa, row).keys() == {"D8"}
    take(app, hoa, row)
    with Session(app.state.engines.read) as session:
        known = sa.select(col(Person.full_name), col(Person.sex), col(PersonSpan.phone), col(PersonSpan.account)).join(
            PersonSpan, col(PersonSpan.person_id) == col(Person.id)
        )
        found = {name: (sex, phone, account) for name, sex, phone, account in session.execute(known)}
    assert [found.get(person(560 + n)) for n in range(6)] == [
        ("male", "smart", True),
        ("female", "basic", False),
        (None, "smart", None),
        (None, None, None),
        (None, None, None),
        None,
    ]


def test_no_word_of_an_address_comes_from_a_column_of_notes(app: FastAPI, client_of: ClientOf) -> None:
    hoa, head = client_of("hoa"), ("Chủ hộ", "Số nhà", "Đường", "Ghi chú")
    content = book(("Danh sách", rows(head, (person(580), "780", STREET, "nhà có chó"))))
    row = read_in(app, hoa, content)
    assert [c["heading"] for c in row["columns"] if c["field"] is None] == ["Ghi chú"]
    take(app, hoa, check(app, hoa, row))
    with Session(app.state.engines.read) as session:
        kept = session.execute(sa.select(Household).where(col(Household.house_no) == "780")).scalar_one()
    assert (kept.place_note, "cho" in kept.place_search.split()) == ("", False)


def test_a_group_that_is_named_at_its_first_row_alone_is_read_with_the_row_it_stands_in(
    app: FastAPI, client_of: ClientOf
) -> None:
    hoa, head = client_of("hoa"), ("Tổ dân", "Chủ hộ", "Số nhà", "Đường")
    streets = ("Ngõ Mẫu Một", "Ngõ Mẫu Hai", "Ngõ Mẫu Ba")
    homes = [
        ("" if home else f"Tổ {group}", person(500 + 3 * group + home), f"{700 + 3 * group + home}", streets[home])
        for group in (1, 2)
        for home in range(3)
    ]
    content = book(("Danh sách", rows(head, *homes)))
    row = checked(app, hoa, content, new_streets=True)
    assert asked(hoa, row) == {
        cell: f"Tuyến này ở dòng {first} thuộc “Tổ 1”. Cần: tổ của tuyến, hoặc chọn lấy theo tuyến."
        for cell, first in (("A5", 2), ("A6", 3), ("A7", 4))
    }, "a street stands in one group: another one is never lost in silence"
    row = check(app, hoa, row, new_streets=True, street_groups=True)
    told = {m["cell"]: (m["level"], m["message"]) for m in _said(hoa, row)}
    assert {cell: said for cell, said in told.items() if cell in {"A3", "A4"}} == dict.fromkeys(
        ("A3", "A4"), ("warning", "Ô trống: lấy “Tổ 1” của dòng 2.")
    )
    assert told["A5"] == ("warning", "Tuyến này ở dòng 2 thuộc “Tổ 1”: lấy theo tuyến.")
    row = mend(app, hoa, row, number=4, field="group_name", value="Tổ 9")
    assert "A4" not in {m["cell"] for m in _said(hoa, row)}
    take(app, hoa, row)
    groups = {one["name"]: one["group_name"] for one in ok(hoa.get(f"{API}/streets"))}
    assert [groups[street] for street in streets] == ["Tổ 1", "Tổ 1", "Tổ 9"]


def _said(client: Any, row: dict[str, Any]) -> list[dict[str, Any]]:
    """The messages about the groups of households."""
    return [m for one in lines(client, row, limit=100) for m in one["messages"] if m["field"] == "group_name"]


def test_a_column_with_gaps_that_names_its_groups_more_than_once_is_not_filled(
    app: FastAPI, client_of: ClientOf
) -> None:
    hoa, head = client_of("hoa"), ("Tổ dân", "Chủ hộ", "Số nhà", "Đường")
    said = ("Tổ 1", "", "Tổ 1", "", "", "Tổ 2")
    homes = [(group, person(540 + n), f"{740 + n}", STREET) for n, group in enumerate(said)]
    row = checked(app, hoa, book(("Danh sách", rows(head, *homes))))
    assert [m["cell"] for m in _said(hoa, row)] == ["A7"], "of empty cells nothing is said; another group is asked"


@pytest.mark.both_databases("resource")
def test_good_households_go_in_and_the_wrong_cell_is_mended_on_the_screen(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    bad = ("", "Khu phố 1", STREET, "22", "Hà Văn Mẫn", "Hà Văn Mẫn", "Chủ hộ", "31/02/1990", "", "")
    before = sizes(app)
    row = take(app, hoa, checked(app, hoa, workbook(*NEW_FAMILY, bad)))
    assert (row["state"], row["taken"]["new"], row["counts"]["homes"], row["counts"]["errors"]) == ("checked", 1, 1, 1)
    assert sizes(app) == (before[0] + 1, before[1] + 2)
    assert "accept" not in row["actions"], "nothing that is left may be taken"
    refused = step(hoa, f"{IMPORTS}/{row['id']}/accept", row)
    assert (refused.status_code, refused.json()["code"]) == (409, "household-import-has-errors")
    ((line,), ((message,),)) = (found := lines(hoa, row, show="refused")), [one["messages"] for one in found]
    assert (message["cell"], message["value"], message["field"]) == ("H6", "31/02/1990", "birth_on")
    unknown = step(hoa, f"{IMPORTS}/{row['id']}/mend", row, cells=[{"number": 4, "field": "birth_on", "value": "1990"}])
    assert unknown.status_code == 422, "what is in the register already is changed there"
    still = mend(app, hoa, row, number=line["number"], field="birth_on", value="31/04/1990")
    assert asked(hoa, still).keys() == {"H6"}
    row = mend(app, hoa, still, number=line["number"], field="birth_on", value="20/02/1990")
    assert (row["counts"]["lines"], row["counts"]["new"], row["counts"]["errors"]) == (1, 1, 0), "the others are done"
    row = take(app, hoa, row)
    assert (row["state"], row["taken"]["new"], row["taken"]["persons"]) == ("accepted", 2, 3)
    with Session(app.state.engines.read) as session:
        born = session.execute(
            sa.select(col(Person.birth_on)).where(col(Person.full_name) == "Hà Văn Mẫn")
        ).scalar_one()
    assert born == date(1990, 2, 20)


def test_twelve_sheets_of_nine_hundred_rows_are_read_within_a_second() -> None:
    head = ("STT", "Chủ hộ", "Số nhà", "Tuyến phố", "Số điện thoại")
    each = rows(head, *((n, person(n), f"{n}", STREET, 912_345_000 + n) for n in range(900)))
    content = book(*((f"KP{k}", each) for k in range(1, 13)))
    began = os.times()
    _, read_rows = read(content, XLSX, field_of, FOREIGN, 100_000, whole=True)
    assert sum(1 for _ in read_rows) == 10_800
    ended = os.times()
    assert sum(ended[:4]) - sum(began[:4]) <= 1, "seconds of the processor, those of the sandbox too"


def test_a_cell_is_found_by_its_sheet_and_row(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    several = next(one for one in twelve() if one.homes == 120)
    row = check(app, minh, read_in(app, minh, several.content))
    assert row["sheet"]["read"] == [f"Khu phố {n}" for n in range(1, 5)]
    last = lines(minh, row, limit=100, show="noted")[-1]
    assert (last["sheet"], last["row"], last["place"].endswith("Khu phố 4")) == ("Khu phố 4", last["row"], True)
    assert {m["cell"].split("!")[0] for m in last["messages"]} == {"Khu phố 4"}
