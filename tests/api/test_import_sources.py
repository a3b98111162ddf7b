"""An import tells of itself: another group than the street's, what goes in, the cell that a value came from."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.import_export import IMPORTS, NEW_FAMILY, asked, check, checked, lines, mend, read_in, take, workbook
from fixtures.ledgers import book, rows
from fixtures.messy_workbooks import STREET, person
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from toso.households.import_export.fields import FIELDS
from toso.households.model.tables import Household
from toso.households.register.import_sources import LABELS


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


@pytest.mark.parametrize("split", [True, False], ids=["cột tổ", "một cột địa chỉ"])
def test_another_group_than_that_of_the_street_is_asked(app: FastAPI, client_of: ClientOf, split: bool) -> None:
    """In the register a group (tổ) is of a street, here of "Tổ 1"."""
    hoa, said = client_of("hoa"), ("tổ dân phố 01", "Tổ 3", "")
    if split:
        head = ("Chủ hộ", "Số nhà", "Đường", "Tổ")
        homes = [(person(590 + n), f"79{n}", STREET, group) for n, group in enumerate(said)]
    else:
        head = ("Chủ hộ", "Địa chỉ")
        homes = [(person(590 + n), f"79{n} {STREET}, {group}") for n, group in enumerate(said)]
    cell, content = "D3" if split else "B3", book(("Danh sách", rows(head, *homes)))
    row = checked(app, hoa, content)
    told = asked(hoa, row)
    assert told == {cell: "Tuyến này trong sổ thuộc “Tổ 1”. Cần: tổ của tuyến, hoặc chọn lấy theo tuyến."}
    row = check(app, hoa, row, street_groups=True)
    assert (asked(hoa, row), row["street_groups"]) == ({}, True)
    (noted,) = (m for one in lines(hoa, row, show="noted") for m in one["messages"])
    assert (noted["cell"], noted["message"]) == (cell, "Tuyến này trong sổ thuộc “Tổ 1”: lấy theo tuyến.")


def test_the_confirmation_counts_what_goes_in(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    known = ("", "Khu phố 1", STREET, "12", "Bùi Văn Đạt", "Bùi Văn Đạt", "Chủ hộ", "1960", "0912345601", "SIM 2G")
    bad = [("", "", "", "", "", person(610 + n), "Con", "1990", "", "") for n in range(3)]
    wrong = ("", "Khu phố 1", STREET, "22", "Hà Văn Mẫn", "Hà Văn Mẫn", "Chủ hộ", "31/02/1990", "", "")
    child = ("", "", "", "", "", person(620), "Con", "2015", "", "")
    row = checked(app, hoa, workbook(*NEW_FAMILY, wrong, *bad, known, child))
    assert row["counts"]["persons"] == 8
    assert row["counts"]["taking"] == {"new": 1, "changed": 0, "persons": 2}, "nothing of who is refused or undecided"
    for decision, taking in (("skip", (1, 0, 2)), ("new", (2, 0, 4)), ("merge", (1, 1, 3))):
        row = ok(step(hoa, f"{IMPORTS}/{row['id']}/decide", row, decision=decision))
        assert tuple(row["counts"]["taking"].values()) == taking
    told, row = row["counts"]["taking"], take(app, hoa, row)
    assert {name: row["taken"][name] for name in told} == told, "what was said is what was done"
    assert row["counts"]["taking"] == {"new": 0, "changed": 0, "persons": 0}


@pytest.mark.both_databases("resource")
def test_what_an_import_brought_says_from_which_cell_it_came(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    states = ("Loại điện thoại", "Có phát sinh giao dịch thương mại điện tử", "Có tài khoản thanh toán điện tử")
    heads = ("Mã hộ", "Số nhà", "Tuyến phố", "Họ và tên", *states)
    first = ("", "802", "Ngõ Dấu", person(631), "Thông minh", "", "")
    sheets = [
        ("Khu phố 1", rows(heads, ("", "801", STREET, person(630), "Thông minh", "", "có"))),
        ("Khu phố 2", rows(heads, first, ("", "", "", person(632), "không rõ", "có", "chưa"))),
    ]
    row = check(app, minh, read_in(app, minh, book(*sheets), name="so-cua-to.xlsx"))
    number = lines(minh, row, show="refused")[0]["number"]
    row = mend(app, minh, row, number=number, field="phone_state", value="phím bấm")
    take(app, minh, row)
    with Session(app.state.engines.read) as session:
        home = session.execute(sa.select(Household).where(col(Household.house_no) == "802")).scalar_one()
    seen = ok(minh.get(f"{API}/households/{home.id}/observations"))["items"]
    assert {(one["subject_name"], one["item"]): one["source"] for one in seen} == {
        (person(631), "phone"): "so-cua-to.xlsx, ô Khu phố 2!E2",
        (person(632), "phone"): "so-cua-to.xlsx, ô Khu phố 2!E3 (đã sửa trên màn hình)",
        (person(632), "account"): "so-cua-to.xlsx, ô Khu phố 2!G3",
        (home.name, "transacting"): "so-cua-to.xlsx, ô Khu phố 2!F3",
    }
    shown = ok(minh.get(f"{API}/households/{home.id}"))
    assert [one["source"] for one in shown["changes"]] == ["so-cua-to.xlsx, trang Khu phố 2, dòng 2–3"]
    assert cells(shown, 0) == {
        (home.name, "Số nhà"): "Khu phố 2!B2",
        (home.name, "Tuyến phố"): "Khu phố 2!C2",
        (person(631), "Họ và tên"): "Khu phố 2!D2",
        (person(632), "Họ và tên"): "Khu phố 2!D3",
    }
    again = (home.code, "802", "Ngõ Dấu", person(631), "phím bấm", "", "")
    take(app, minh, checked(app, minh, book(("Khu phố 2", rows(heads, again))), name="lan-hai.xlsx"))
    newest = ok(minh.get(f"{API}/households/{home.id}/observations"))["items"][0]
    assert (newest["value"], newest["source"]) == ("basic", "lan-hai.xlsx, ô Khu phố 2!E2")
    assert client_of("hoa").get(f"{API}/households/{home.id}/observations").status_code == 404, "of khu phố 2"


def cells(household: dict[str, Any], change: int) -> dict[tuple[str, str], str]:
    told = household["changes"][change]["cells"]
    found = {(one["subject_name"], one["field_label"]): one["cell"] for one in told}
    assert len(found) == len(told)
    return found


BIRTHS = {
    "ngày sinh": (("Ngày sinh", "Giới tính"), ("05/08/1960", "Nam"), ("1992", "Nữ"), "Ngày sinh", "Ngày sinh"),
    "năm sinh": (("Năm sinh", "Giới tính"), ("1960", "Nam"), ("1992", ""), "Năm sinh", "Năm sinh"),
    "nam, nữ": (("Năm sinh nam", "Năm sinh nữ"), ("1960", ""), ("", "1992"), "Năm sinh", "Năm sinh"),
    "đánh dấu": (("Ngày sinh", "Giới tính: Nam"), ("tháng 8/1960", "x"), ("08/03/1992", ""), "Ngày sinh", "Ngày sinh"),
}


@pytest.mark.parametrize("kind", BIRTHS)
def test_a_birth_says_from_which_cell_it_came(app: FastAPI, client_of: ClientOf, kind: str) -> None:
    hoa = client_of("hoa")
    head, father, daughter, *_ = BIRTHS[kind]
    heads = ("Địa chỉ", "Chủ hộ", "Họ và tên", "Quan hệ với chủ hộ", *head)
    homes = [(f"803 {STREET}", person(640), person(640), "Chủ hộ", *father), ("", "", person(641), "Con", *daughter)]
    take(app, hoa, checked(app, hoa, book(("KP1", rows(heads, *homes)))))
    with Session(app.state.engines.read) as session:
        home = session.execute(sa.select(Household).where(col(Household.house_no) == "803")).scalar_one()
    shown = ok(hoa.get(f"{API}/households/{home.id}"))
    told = cells(shown, 0)
    for number, filled in ((2, father), (3, daughter)):
        who = person(638 + number)
        for place, (label, text) in enumerate(zip(head, filled, strict=True)):
            field = label.removesuffix(" nam").removesuffix(" nữ").removesuffix(": Nam")
            cell = told.get((who, field))
            assert not text or cell == f"KP1!{'EF'[place]}{number}", "a filled cell is told, one that is empty is not"
    assert told[home.name, "Địa chỉ"] == "KP1!A2"
    assert told[home.name, "Tên hộ"] == "KP1!B2"
    filled = sum(bool(text) for row in homes for text in row)
    assert len(told) == filled, "every filled cell once, none besides"


@pytest.mark.both_databases("resource")
def test_what_an_import_changed_says_the_cells_of_that_alone(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    dat = f"{API}/households/{register.households['dat']}"
    code, name = (ok(hoa.get(dat))[field] for field in ("code", "name"))
    row = ("Khu phố 1", STREET, "12C", name, name, "Chủ hộ", "15/03/1960", "", "")
    take(app, hoa, checked(app, hoa, workbook((code, *row))))
    shown = ok(hoa.get(dat))
    assert {field: cell.split("!")[-1] for (_, field), cell in cells(shown, 0).items()} == {
        "Số nhà": "D4",
        "Ngày sinh": "H4",
    }


def test_every_column_that_fills_the_register_has_a_word_for_its_cell() -> None:
    plain = {code for code, field in FIELDS.items() if not field.of and field.item is None}
    assert plain - LABELS.keys() == {"group_name", "citizen_id"}, "of the street; never kept"
    assert {code: FIELDS[code].written for code in LABELS} == LABELS


def test_a_household_of_a_street_is_not_told_to_be_along_another_in_silence(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    code = ok(hoa.get(f"{API}/households/{register.households['dat']}"))["code"]
    rest = ("Bùi Văn Đạt", "Chủ hộ", "1960", "0912345601", "")
    row = checked(app, hoa, workbook((code, "Khu phố 1", "Phố Cao Thắng", "12B", "", *rest)))
    (line,) = lines(hoa, row)
    assert line["state"] == "refused"
    assert "tuyến khác; hãy chuyển hộ ở trang của hộ trước" in str(line["messages"])
    row = checked(app, hoa, workbook(("", "Khu phố 1", "Phố Cao Thắng", "12", "Bùi Văn Đạt", *rest)))
    (line,) = lines(hoa, row)
    assert line["state"] == "duplicate"
    assert "nếu ghép thì giữ tuyến trong sổ" in str(line["messages"])
