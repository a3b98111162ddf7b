"""A commune's first list, as it comes: two sheets, headings in two rows, merged rows between the people."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.communes import founded
from fixtures.import_export import IMPORTS, asked, check, lines, look, mend, read_in, run_transfers, take
from fixtures.ledgers import book, rows
from fixtures.messy_workbooks import person
from fixtures.monthly_reports import ok, step
from fixtures.people import enter
from toso.households.model.tables import Household, Person
from toso.households.register.import_sources import read_source
from toso.households.register.tables import HouseholdChange
from toso.kit.place_words import speaking, suggest

pytestmark = pytest.mark.both_databases("resource")

HEAD = ("STT", "Họ và tên", "Số nhà", "Đường")


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    units = ["Thôn Nậm Khao", "Thôn Bản Lang", "Thôn Đông"]
    with founded(tmp_path, date(2025, 8, 9), "Xã Trung Lương", units) as made:
        yield made


def checked(app: FastAPI, client: TestClient, row: dict[str, Any], **more: Any) -> dict[str, Any]:
    return check(app, client, row, data_on="2025-08-01", **more)


def home(n: int) -> tuple[Any, ...]:
    return n, person(n), f"{n}", "Đầu bản"


def sheet_of(*parts: tuple[str, bool, tuple[int, ...]]) -> Any:
    """Rows below headings; some of these are drawn across the table."""

    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, HEAD)
        at = 1
        for text, across, homes in parts:
            if across:
                sheet.merge_range(at, 0, at, 3, text)
            else:
                sheet.write(at, 0, text)
            for n, number in enumerate(homes, start=1):
                sheet.write_row(at + n, 0, home(number))
            at += len(homes) + 1

    return fill


def test_a_row_that_names_a_part_is_said_of_the_rows_below_and_is_no_household(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    first = sheet_of(("THÔN NẬM KHAO", True, (1, 2)), ("II. Bản Lang (2 hộ)", True, (3, 4)))
    second = sheet_of(("Thôn Đông", False, (5,)), ("HỘ MỚI CHUYỂN ĐẾN", True, (6,)), ("Xóm Trong", False, (7,)))
    row = read_in(commune, desk, book(("Trang 1", first), ("Trang 2", second)))
    assert row["missing"] == []
    assert [(a["sheet"], a["row"]) for a in row["sheet"]["aside"]] == [
        ("Trang 1", 2), ("Trang 1", 5), ("Trang 2", 2), ("Trang 2", 4), ("Trang 2", 6),
    ]  # fmt: skip
    row = checked(commune, desk, row)
    assert (row["counts"]["homes"], row["counts"]["refused"]) == (7, 1)
    found = lines(desk, row, limit=100)
    assert [one["place"].rsplit(", ", 1)[1] for one in found[:6]] == [
        "Thôn Nậm Khao", "Thôn Nậm Khao", "Thôn Bản Lang", "Thôn Bản Lang", "Thôn Đông", "Thôn Đông",
    ]  # fmt: skip
    assert any(m["message"] == "Lấy “Thôn Nậm Khao” của dòng 2 (Trang 1)." for m in found[0]["messages"])
    (refused,) = lines(desk, row, show="refused")
    assert [(m["field"], m["message"]) for m in refused["messages"] if m["level"] == "error"] == [
        ("unit", "Không có khu phố này. Cần: tên khu phố của phường.")
    ], "a part that the commune does not have is asked"


def test_a_part_is_known_by_its_name_alone_and_with_another_word(commune: FastAPI) -> None:
    desk, head = enter(commune, "vanhoa"), (*HEAD, "Thôn")
    spellings = ("Nậm Khao", "Bản Nậm Khao", "thôn nậm khao", "Đông", "Bản Lang", "Nậm")
    homes = [(*home(n), said) for n, said in enumerate(spellings, start=1)]
    row = checked(commune, desk, read_in(commune, desk, book(("Danh sách", rows(head, *homes)))))
    assert list(asked(desk, row)) == ["E7"]
    assert [one["place"].rsplit(", ", 1)[1] for one in lines(desk, row)[:5]] == [
        *["Thôn Nậm Khao"] * 3, "Thôn Đông", "Thôn Bản Lang",
    ]  # fmt: skip


def births(*answers: tuple[Any, ...]) -> bytes:
    """Two rows of headings as most lists have them: one column of birthdays for men, one for women."""

    def fill(_book: Any, sheet: Any) -> None:
        for column, text in ((0, "STT"), (1, "Họ và tên chủ hộ / nhân khẩu"), (2, "Q.hệ"), (6, "SĐT"), (7, "Số nhà")):
            sheet.merge_range(0, column, 1, column, text)
        sheet.merge_range(0, 3, 0, 4, "Ngày sinh")
        sheet.write_row(1, 3, ("Nam", "Nữ"))
        sheet.write(0, 5, "Nơi ở")
        sheet.write(1, 5, "Bản/thôn")
        sheet.merge_range(0, 8, 1, 8, "Đường")
        for n, answer in enumerate(answers, start=1):
            sheet.write_row(1 + n, 0, (n, person(n), *answer, "Nậm Khao", "không có", f"{n}", "Đầu bản"))

    return book(("Danh sách", fill))


def test_birthdays_of_men_and_women_in_columns_of_their_own_say_the_sex(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    answers = [("Chủ hộ", "1/1949", ""), ("Chủ hộ", "", "05/08/1960"), ("Chủ hộ", "1950", "1951"), ("Chủ hộ", "-", "-")]
    row = read_in(commune, desk, births(*answers))
    assert [c["field"] for c in row["columns"]] == [
        None, "full_name", "relation", "birth_on_male", "birth_on_female", "unit", "person_phone", "house_no", "street",
    ]  # fmt: skip
    row = checked(commune, desk, row)
    assert asked(desk, row) == {"E5": "Dòng này có hai ngày sinh: ô này và ô ở cột D."}
    row = mend(commune, desk, row, number=5, field="birth_on_female", value="")
    assert asked(desk, row) == {}
    take(commune, desk, row)
    with Session(commune.state.engines.read) as session:
        born = sa.select(col(Person.sex), col(Person.birth_on), col(Person.birth_year), col(Person.phone))
        found = session.execute(born.order_by(col(Person.full_name))).all()
    assert [tuple(one) for one in found] == [
        ("male", None, 1949, None),
        ("female", date(1960, 8, 5), 1960, None),
        ("male", None, 1950, None),
        (None, None, None, None),
    ]


def test_a_birthday_is_not_of_the_other_sex(commune: FastAPI) -> None:
    desk, head = enter(commune, "vanhoa"), (*HEAD, "Thôn", "Giới tính", "Năm sinh nam", "Năm sinh nữ")
    homes = [(*home(1), "Đông", "Nữ", 1950, ""), (*home(2), "Đông", "Nữ", "", 2030), (*home(3), "Đông", "", "", "x")]
    row = checked(commune, desk, read_in(commune, desk, book(("Danh sách", rows(head, *homes)))))
    told = asked(desk, row)
    assert told.keys() == {"G2", "H3", "H4"}
    assert told["G2"] == "Khác với giới tính của cùng dòng."


def mended(app: FastAPI, client: TestClient, row: dict[str, Any], **body: Any) -> dict[str, Any]:
    ok(step(client, f"{IMPORTS}/{row['id']}/mend", row, **body))
    run_transfers(app)
    return look(client, row)


def test_a_name_that_is_not_known_is_asked_once_for_all_cells(commune: FastAPI) -> None:
    desk, head = enter(commune, "vanhoa"), (*HEAD, "Thôn", "Loại điện thoại")
    said = ("Xóm Trong", "XÓM TRONG", "Đông", "Bản Xa", "Xóm  Trong")
    homes = [(*home(n), text, "may to") for n, text in enumerate(said, start=1)]
    row = checked(commune, desk, read_in(commune, desk, book(("Danh sách", rows(head, *homes)))))
    assert row["counts"]["unknown_units"] == [
        {"name": "Xóm Trong", "homes": 3}, {"name": "Bản Xa", "homes": 1},
    ], "one question, however it is written"  # fmt: skip
    words = [
        {"field": "unit", "word": "Xóm Trong", "value": "Thôn Đông"},
        {"field": "phone_state", "word": "may to", "value": "Thông minh"},
    ]
    row = mended(commune, desk, row, words=words)
    assert row["counts"]["unknown_units"] == [{"name": "Bản Xa", "homes": 1}]
    assert list(asked(desk, row)) == ["E5"]
    take(commune, desk, row)
    with Session(commune.state.engines.read) as session:
        found = session.execute(sa.select(col(HouseholdChange.source))).scalars().all()
    sources = [source for text in found if (source := read_source(text))]
    assert len(sources) == 4
    assert all("phone_state" in mended for source in sources for _, _, mended, _ in source.rows.values())


def test_any_line_may_be_left_out_and_brought_back(commune: FastAPI) -> None:
    desk, head = enter(commune, "vanhoa"), (*HEAD, "Thôn", "Q.hệ")
    people = [(*home(1), "Đông", "Chủ hộ"), (2, person(2), "", "", "", "Vợ"), (*home(3), "Đông", "Chủ hộ")]
    row = checked(commune, desk, read_in(commune, desk, book(("Danh sách", rows(head, *people)))))
    assert [one["home"] for one in lines(desk, row)] == [2, 2, 4]
    row = mended(commune, desk, row, leave_out=[3])
    assert ([one["number"] for one in lines(desk, row)], row["counts"]["left_out"]) == ([2, 4], 1)
    row = mended(commune, desk, row, bring_back=True)
    assert ([one["number"] for one in lines(desk, row)], row["counts"]["left_out"]) == ([2, 3, 4], 0)
    row = mended(commune, desk, row, leave_out=[2])
    assert [one["number"] for one in lines(desk, row)] == [4], "nobody is left to the household above"
    for wrong in ({}, {"leave_out": [2]}, {"words": [{"field": "nothing", "word": "x", "value": ""}]}):
        assert step(desk, f"{IMPORTS}/{row['id']}/mend", row, **wrong).status_code == 422
    take(commune, desk, row)
    assert sizes(commune) == 1


def sizes(app: FastAPI) -> int:
    with Session(app.state.engines.read) as session:
        return session.execute(sa.select(sa.func.count()).select_from(Household)).scalar_one()


def test_new_streets_are_told_with_their_part(commune: FastAPI) -> None:
    desk, head = enter(commune, "vanhoa"), (*HEAD, "Thôn")
    homes = [(*home(n), unit) for n, unit in ((1, "Đông"), (2, "Nậm Khao"))]
    row = checked(commune, desk, read_in(commune, desk, book(("Danh sách", rows(head, *homes)))))
    assert sorted(row["counts"]["street_names"]) == ["Đầu bản (Thôn Nậm Khao)", "Đầu bản (Thôn Đông)"]


def test_a_column_with_the_places_own_word_for_its_streets_holds_streets(commune: FastAPI) -> None:
    """The workbook is read by a process of its own, which has to know the words that the worker speaks in."""
    head, written = ("Họ và tên chủ hộ", "Thôn", "Xóm", "Số nhà"), ("Xóm Trong", "X. Trong", "x.Trong", "Đ. Trong")
    homes = rows(head, *((person(n), "Nậm Khao", street, str(n)) for n, street in enumerate(written, 1)))
    desk = enter(commune, "vanhoa")
    with speaking(replace(suggest("Xã Trung Lương", "Thôn Đông"), street="xóm")):
        row = read_in(commune, desk, book(("Hộ", homes)))
        assert [c["field"] for c in row["columns"]] == ["name", "unit", "street", "house_no"]
        row = checked(commune, desk, row)
    streets = [name.partition(" (")[0] for name in row["counts"]["street_names"]]
    assert streets == ["Đ. Trong", "Xóm Trong"], "the word of the place may be shortened"


@pytest.mark.parametrize(
    ("word", "short", "streets"),
    [
        ("tuyến phố", ("TP. Hồ Chí Minh", "tp.Hạ Long"), ["TP. Hồ Chí Minh", "tp.Hạ Long"]),
        ("thôn xóm", ("TX. Quảng Yên", "TX.Đông Triều"), ["TX. Quảng Yên", "TX.Đông Triều"]),
        ("ngõ phố", ("NP. Trong", "Ngõ phố Ngoài"), ["Ngõ phố Ngoài", "Ngõ phố Trong"]),
    ],
)
def test_a_city_is_no_street_whose_word_is_shortened(
    commune: FastAPI, word: str, short: tuple[str, str], streets: list[str]
) -> None:
    """Of the word "tuyến phố" the initials are those of "thành phố" too."""
    head = ("Họ và tên chủ hộ", "Thôn", "Đường", "Số nhà")
    homes = rows(head, *((person(n), "Nậm Khao", street, str(n)) for n, street in enumerate(short, 1)))
    desk = enter(commune, "vanhoa")
    with speaking(replace(suggest("Xã Trung Lương", "Thôn Đông"), street=word)):
        row = checked(commune, desk, read_in(commune, desk, book(("Hộ", homes))))
    assert sorted(name.partition(" (")[0] for name in row["counts"]["street_names"]) == streets


def test_homes_of_one_name_in_a_list_of_people_are_told_apart_by_their_heads(commune: FastAPI) -> None:
    head = ("Họ và tên", "Quan hệ với chủ hộ", "Năm sinh", "Thôn", "Đường")
    people = [
        ("Bùi Văn An", "Chủ hộ", 1949), ("Bùi Thị Ba", "Vợ", 1950), ("Hà Văn Tám", "Chủ hộ", 1960),
        ("Bùi Văn An", "Chủ hộ", 1972), ("Hà Văn Tám", "Chủ hộ", 1960),
    ]  # fmt: skip
    desk = enter(commune, "vanhoa")
    row = read_in(commune, desk, book(("Hộ", rows(head, *((*one, "Nậm Khao", "Đầu bản") for one in people)))))
    row = checked(commune, desk, row)
    said = [(one["number"], m["level"], m["message"]) for one in lines(desk, row) for m in one["messages"]]
    told = [(number, level, text[:24]) for number, level, text in said if "hộ" in text.lower() and "dòng" in text]
    assert told == [(5, "warning", "Trùng tên với hộ ở dòng "), (6, "error", "Hộ này đã có ở dòng 4; c")]
