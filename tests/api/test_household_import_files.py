"""Sheets as they come: any program, any encoding, merged cells, formulas, lost digits; columns chosen and remembered."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import sqlalchemy as sa
import xlsxwriter
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import LE_THANH_TONG, NGO_75, Register
from fixtures.import_export import (
    HEAD,
    IMPORTS,
    NEW_FAMILY,
    check,
    checked,
    columns_of,
    lines,
    messages,
    read_in,
    take,
    windows_1258,
    workbook,
)
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from toso.households.import_export.tables import ImportLine

SHEETS = Path(__file__).parent.parent / "fixtures" / "sheets"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


def found(client: Any, text: str) -> list[dict[str, Any]]:
    return ok(client.post(f"{API}/households/search", json={"text": text}))["items"]


def book(fill: Any) -> bytes:
    """An XLSX file with the headings in its first row."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        fill(made, sheet)
    return stream.getvalue()


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls", "csv"])
def test_files_of_libreoffice_are_read_with_merged_cells_formulas_and_days(
    app: FastAPI, client_of: ClientOf, ending: str
) -> None:
    """Made by LibreOffice 25.2 out of one sheet; its .xls holds a 0 where a formula gives text."""
    hoa = client_of("hoa")
    row = checked(app, hoa, (SHEETS / f"libreoffice.{ending}").read_bytes(), f"nguon.{ending}")
    counts = row["counts"]
    assert (counts["homes"], counts["persons"]) == (2, 4 if ending != "xls" else 3)
    assert row["sheet"]["heading_row"] == 3
    if ending == "xls":
        assert messages(hoa, row) == [(7, "F", "Là số, không phải tên. Cần: họ và tên.")]
        return
    assert messages(hoa, row) == []
    assert (7, "I", "Đã thêm số 0 bị mất ở đầu.") not in messages(hoa, row, "warning")
    assert (4, "I", "Đã thêm số 0 bị mất ở đầu.") in messages(hoa, row, "warning")
    take(app, hoa, row)
    (home,) = found(hoa, "vu van tu")
    shown = ok(hoa.get(f"{API}/households/{home['id']}"))
    assert (shown["house_no"], shown["street_name"]) == ("21", LE_THANH_TONG)
    assert [(m["full_name"], m["birth_year"]) for m in shown["members"]] == [
        ("Vũ Văn Tư", 1960),
        ("Trịnh Thị Bảy", 1964),
        ("Vũ Thị Chín", 1990),
    ]
    (other,) = found(hoa, "man kieu thi")
    assert [m["birth_year"] for m in ok(hoa.get(f"{API}/households/{other['id']}"))["members"]] == [1975]


def test_a_file_written_by_openpyxl_and_one_with_the_table_on_a_later_sheet_are_read(
    app: FastAPI, client_of: ClientOf
) -> None:
    hoa, made = client_of("hoa"), openpyxl.Workbook()
    made.active.append(["Hướng dẫn"])
    hidden = made.create_sheet("Ẩn")
    hidden.sheet_state = "hidden"
    for sheet in (hidden, made.create_sheet("Dữ liệu")):
        sheet.append(HEAD)
        for row in NEW_FAMILY:
            sheet.append(row)
    made.create_sheet("Trống")
    stream = io.BytesIO()
    made.save(stream)
    row = checked(app, hoa, stream.getvalue())
    assert (row["sheet"]["name"], row["sheet"]["sheets"]) == ("Dữ liệu", 3)
    assert (row["counts"]["persons"], row["counts"]["errors"]) == (2, 0)


def test_a_text_file_of_an_old_program_is_read_and_one_of_no_known_encoding_is_refused(
    app: FastAPI, client_of: ClientOf
) -> None:
    hoa, text = client_of("hoa"), "\r\n".join(";".join(row) for row in (HEAD, *NEW_FAMILY))
    row = checked(app, hoa, windows_1258(text), "so-ho.csv")
    assert (row["counts"]["persons"], messages(hoa, row)) == (2, [])
    assert [line["name"] for line in lines(hoa, row, limit=1)] == ["Vũ Văn Tư"]
    row = read_in(app, hoa, b"M\xe3 h\xf4;\x81\x8d\x8f\x90\x9d;\xff\xfe\x9d" * 40, "so-ho.csv")
    assert (row["state"], row["actions"]) == ("failed", ["discard"])
    assert "bảng mã" in row["problem"]


def test_text_that_was_broken_before_it_came_here_is_refused_by_cell(app: FastAPI, client_of: ClientOf) -> None:
    hoa, broken = client_of("hoa"), list(NEW_FAMILY[0])
    broken[5] = "Vũ Văn Tư".encode().decode("latin-1")
    row = checked(app, hoa, workbook(broken))
    assert [(n, c) for n, c, _ in messages(hoa, row)] == [(4, "F")]
    assert "bảng mã" in messages(hoa, row)[0][2]


def test_formulas_without_a_value_and_with_an_error_are_refused_by_cell(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")

    def fill(_made: Any, sheet: Any) -> None:
        sheet.write_row(1, 0, NEW_FAMILY[0])
        sheet.write_row(2, 0, NEW_FAMILY[1])
        sheet.write_formula(1, 3, '="21"&"B"', None, "21B")
        sheet.write_formula(1, 7, "=1/0", None, "#DIV/0!")
        sheet.write_formula(2, 5, '=A1&"x"', None, "")

    row = checked(app, hoa, book(fill))
    assert [(n, c) for n, c, _ in messages(hoa, row)] == [(2, "H"), (3, "F")]
    said = [words for _, _, words in messages(hoa, row)]
    assert "Công thức báo lỗi" in said[0]
    assert "chưa được tính" in said[1]


def test_merged_cells_fill_what_is_of_the_household_and_are_refused_for_what_is_of_a_person(
    app: FastAPI, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    second = ("", "", "", "", "Hà Văn Mẫn", "Hà Văn Mẫn", "Chủ hộ", "1970")

    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(1, 0, NEW_FAMILY[0])
        sheet.write_row(2, 0, NEW_FAMILY[1])
        sheet.write_row(3, 0, second)
        for column, text in ((1, "Khu phố 1"), (2, NGO_75)):
            sheet.merge_range(1, column, 3, column, text)
        sheet.merge_range(2, 9, 3, 9, "SIM 2G")

    row = checked(app, hoa, book(fill))
    assert row["sheet"]["merged"] == 3
    assert [(n, c) for n, c, _ in messages(hoa, row)] == [(4, "J")]
    assert {line["place"] for line in lines(hoa, row) if line["place"]} == {
        f"21, {NGO_75}, Khu phố 1",
        f"{NGO_75}, Khu phố 1",
    }


IDS = {
    38123456789.0: "11 chữ số",
    238123456789.0: None,
    "022060001234": None,
    "2,2060E+10": "rút gọn",
    "12345": "12 chữ số",
}


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize("given", IDS)
def test_identity_numbers_are_checked_for_lost_digits_and_never_kept(
    app: FastAPI, client_of: ClientOf, given: Any
) -> None:
    hoa = client_of("hoa")
    row = checked(app, hoa, workbook((*NEW_FAMILY[0], given), head=(*HEAD, "Số CCCD")))
    assert [f["kept"] for f in row["fields"] if f["code"] == "citizen_id"] == [False]
    said = messages(hoa, row)
    assert [(n, c) for n, c, _ in said] == ([(4, "K")] if IDS[given] else [])
    assert not said or IDS[given] in said[0][2]
    with Session(app.state.engines.read) as session:
        kept = b"".join(session.execute(sa.select(col(ImportLine.body))).scalars())
    assert "Vũ Văn Tư".encode() in kept
    assert b"22060001234" not in kept
    assert b"38123456789" not in kept


def test_chosen_columns_are_remembered_for_files_with_the_same_headings(app: FastAPI, client_of: ClientOf) -> None:
    hoa, strange = client_of("hoa"), ("Cột A", "Cột B", "Họ và tên", "Cột D")
    family = ("Phố Lê Thánh Tông", "31", "Hà Văn Mẫn", "1970")
    row = read_in(app, hoa, workbook(family, head=strange))
    assert (row["sheet"]["remembered"], columns_of(row)) == (False, {"full_name": 2})
    assert row["missing"] == ["Số nhà", "Tuyến phố"]
    missing = step(hoa, f"{IMPORTS}/{row['id']}/check", row, columns=columns_of(row), data_on="2024-08-05")
    assert (missing.status_code, list(errors_of(missing))) == (422, ["columns"])
    chosen = {"street": 0, "house_no": 1, "full_name": 2, "birth_on": 3}
    row = check(app, hoa, row, columns=chosen)
    assert row["counts"]["new"] == 1
    again = read_in(app, hoa, workbook(("Phố Lê Thánh Tông", "33", "Ô Văn Mười", "1971"), head=strange))
    assert (again["sheet"]["remembered"], columns_of(again)) == (True, chosen)


def test_choices_of_columns_and_days_that_cannot_be_are_refused(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = read_in(app, hoa, workbook(*NEW_FAMILY))
    good = columns_of(row)
    wrong = (
        ({"columns": {**good, "salary": 20}}, "columns"),
        ({"columns": {**good, "sex": good["name"]}}, "columns"),
        ({"columns": {"full_name": 99}}, "columns.full_name"),
        ({"data_on": "2024-08-10"}, "data_on"),
    )
    for more, field in wrong:
        body = {"columns": good, "data_on": "2024-08-05", **more}
        answer = step(hoa, f"{IMPORTS}/{row['id']}/check", row, **body)
        assert (answer.status_code, list(errors_of(answer))) == (422, [field])
    stale = step(hoa, f"{IMPORTS}/{row['id']}/check", {"version": 1}, columns=good, data_on="2024-08-05")
    assert stale.status_code == 412


@pytest.mark.both_databases("resource")
def test_one_row_may_stand_for_one_household(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    head = ("Tuyến phố", "Số nhà", "Chủ hộ", "Loại hộ", "Điện thoại chủ hộ", "Năm sinh")
    rows = (
        (LE_THANH_TONG, "41", "Hà Văn Mẫn", "Hộ gia đình", "0912345641", 1970),
        (LE_THANH_TONG, "43", "Quán Cà phê Biển", "Hộ sản xuất, kinh doanh", "0912345642", ""),
    )
    row = checked(app, hoa, workbook(*rows, head=head))
    assert (row["counts"]["homes"], row["counts"]["persons"], row["counts"]["errors"]) == (2, 1, 0), messages(hoa, row)
    take(app, hoa, row)
    (home,) = found(hoa, "man ha van")
    members = ok(hoa.get(f"{API}/households/{home['id']}"))["members"]
    assert [(m["full_name"], m["relation"], m["birth_year"]) for m in members] == [("Hà Văn Mẫn", "head", 1970)]
    assert [h["kind"] for h in found(hoa, "quan ca phe")] == ["business"]


def test_of_a_home_that_does_business_who_lives_there_is_kept(app: FastAPI, client_of: ClientOf) -> None:
    """A mark "Hộ KD" beside a name and a year of birth; of a shop only a number to call is told."""
    hoa = client_of("hoa")
    head = ("Tuyến phố", "Số nhà", "Chủ hộ", "Năm sinh", "Số điện thoại", "Loại hộ: Hộ sản xuất, kinh doanh")
    rows = (
        (LE_THANH_TONG, "41", "Hà Văn Mẫn", 1970, "0912345641", "x"),
        (LE_THANH_TONG, "43", "Quán Cà phê Biển", "", "0912345642", "x"),
    )
    row = checked(app, hoa, workbook(*rows, head=head))
    assert (row["counts"]["homes"], row["counts"]["persons"], row["counts"]["errors"]) == (2, 1, 0), messages(hoa, row)
    take(app, hoa, row)
    (home,), (shop,) = found(hoa, "man ha van"), found(hoa, "quan ca phe")
    assert [home["kind"], shop["kind"]] == ["business"] * 2
    members = ok(hoa.get(f"{API}/households/{home['id']}"))["members"]
    assert [(m["relation"], m["birth_year"]) for m in members] == [("head", 1970)]
    assert shop["phone"].endswith("42")
    assert not ok(hoa.get(f"{API}/households/{shop['id']}"))["members"]


def test_two_homes_of_one_name_and_no_number_are_told_apart_by_birth_or_phone(
    app: FastAPI, client_of: ClientOf
) -> None:
    hoa, head = client_of("hoa"), ("Tuyến phố", "Chủ hộ", "Năm sinh", "Số điện thoại")
    rows = (
        (LE_THANH_TONG, "Lê Đình Long", 1949, "0912345641"),
        (LE_THANH_TONG, "Hà Văn Mẫn", 1970, ""),
        (LE_THANH_TONG, "Lê Đình Long", 1972, "0912345642"),
        (LE_THANH_TONG, "Hà Văn Mẫn", 1970, ""),
    )
    row = checked(app, hoa, workbook(*rows, head=head))
    told = "Trùng tên với hộ ở dòng 4, khác năm sinh hoặc số điện thoại: ghi thành hộ khác."
    assert (6, "B", told) in messages(hoa, row, "warning")
    assert [(number, text[:20]) for number, _, text in messages(hoa, row)] == [(7, "Hộ này đã có ở dòng ")]


def test_who_signs_below_a_list_is_no_household(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    sign = [("", "", "", "", "", "Trưởng khu phố"), ("", "", "", "", "", "Hoàng Thị Hoa")]
    row = checked(app, hoa, workbook(*NEW_FAMILY, *sign))
    assert (row["counts"]["persons"], row["counts"]["errors"]) == (2, 0), messages(hoa, row)


@pytest.mark.both_databases("resource")
def test_headings_that_nothing_tells_can_be_chosen_by_hand(app: FastAPI, client_of: ClientOf) -> None:
    row = read_in(app, client_of("hoa"), workbook(("Phố A", "Vũ Văn Tư"), head=("Cột A", "Cột B")))
    assert [(c["heading"], c["field"]) for c in row["columns"]] == [("Cột A", None), ("Cột B", None)]
    assert set(HEAD) <= {f["label"] for f in row["fields"]}
