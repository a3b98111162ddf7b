"""The register from a spreadsheet: columns, a message per cell, update by code, duplicates, whole households or none."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import LE_THANH_TONG, Register
from fixtures.import_export import (
    IMPORTS,
    NEW_FAMILY,
    check,
    checked,
    lines,
    look,
    messages,
    run_transfers,
    send,
    take,
    workbook,
)
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.files.tables import StoredFile
from toso.households.import_export.service import forget_old
from toso.households.import_export.tables import HouseholdImport, ImportLine
from toso.households.indicators.summary_check import check_sums
from toso.households.model.tables import Household, Observation, Person, Street


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


def count(app: FastAPI, table: Any) -> int:
    with Session(app.state.engines.read) as session:
        return session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def whole_register(app: FastAPI) -> list[int]:
    return [count(app, table) for table in (Household, Person, Observation, Street)]


def found(client: Any, text: str) -> list[dict[str, Any]]:
    return ok(client.post(f"{API}/households/search", json={"text": text}))["items"]


@pytest.mark.both_databases("resource")
def test_a_new_family_is_read_shown_and_taken_whole(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = send(hoa, workbook(*NEW_FAMILY))
    assert (row["state"], row["sheet"], row["actions"]) == ("reading", None, [])
    assert run_transfers(app) == ["done"]
    row = look(hoa, row)
    assert (row["state"], row["sheet"]["heading_row"], row["sheet"]["rows"], row["missing"]) == ("columns", 3, 2, [])
    assert [(c["letter"], c["heading"], c["field"]) for c in row["columns"]][5] == ("F", "Họ và tên", "full_name")
    assert row["columns"][5]["samples"] == ["Vũ Văn Tư", "Trịnh Thị Bảy"]
    before = whole_register(app)
    check_sums(app.state.engines)
    row = check(app, hoa, row)
    assert (row["state"], row["problem"]) == ("checked", None)
    assert {k: row["counts"][k] for k in ("lines", "homes", "persons", "new", "errors", "undecided")} == {
        "lines": 2,
        "homes": 1,
        "persons": 2,
        "new": 1,
        "errors": 0,
        "undecided": 0,
    }
    assert whole_register(app) == before, "nothing is stored before it is accepted"
    assert "accept" in row["actions"]
    row = take(app, hoa, row)
    assert (row["state"], row["taken"]) == (
        "accepted",
        {"new": 1, "changed": 0, "persons": 2, "observations": 2, "streets": 0},
    )
    assert [a - b for a, b in zip(whole_register(app), before, strict=True)] == [1, 2, 2, 0]
    (home,) = found(hoa, "tu vu")
    home = ok(hoa.get(f"{API}/households/{home['id']}"))
    assert (home["code"], home["house_no"], home["street_name"]) == ("KP1-0006", "21", LE_THANH_TONG)
    assert [(m["full_name"], m["relation"], m["birth_year"]) for m in home["members"]] == [
        ("Vũ Văn Tư", "head", 1960),
        ("Trịnh Thị Bảy", "spouse", 1964),
    ]
    assert [c["act"] for c in home["changes"]] == ["created"]
    assert (count(app, ImportLine), count(app, StoredFile)) == (0, 0), "the rows and the file go when they are taken"
    assert check_sums(app.state.engines) == []


def test_the_same_file_again_changes_nothing_when_it_has_the_codes(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    coded = [("KP1-0100", *NEW_FAMILY[0][1:]), ("KP1-0100", *NEW_FAMILY[1][1:])]
    take(app, hoa, checked(app, hoa, workbook(*coded)))
    before = whole_register(app)
    again = checked(app, hoa, workbook(*coded))
    assert {k: again["counts"][k] for k in ("new", "changed", "unchanged", "duplicate")} == {
        "new": 0,
        "changed": 0,
        "unchanged": 1,
        "duplicate": 0,
    }
    assert take(app, hoa, again)["taken"]["changed"] == 0
    assert whole_register(app) == before


def test_a_code_updates_its_household_and_empty_cells_keep_what_is_known(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    before = ok(hoa.get(f"{API}/households/{register.households['dat']}"))
    sheet = workbook(
        (before["code"], "", "", "12B", "", "Bùi Văn Đạt", "", "", "", "SIM 2G"),
        (before["code"], "", "", "", "", "Bùi Thị Sen", "Con", "1999", "", ""),
    )
    row = checked(app, hoa, sheet)
    assert [line["state"] for line in lines(hoa, row)] == ["changed", "changed"]
    taken = take(app, hoa, row)["taken"]
    assert (taken["new"], taken["changed"], taken["persons"], taken["observations"]) == (0, 1, 1, 1)
    after = ok(hoa.get(f"{API}/households/{register.households['dat']}"))
    assert (after["house_no"], after["name"], after["phone"]) == ("12B", before["name"], before["phone"])
    assert after["version"] > before["version"]
    assert {m["full_name"]: m["relation"] for m in after["members"]} == {
        "Bùi Văn Đạt": "head",
        "Đỗ Thị Mùi": "spouse",
        "Bùi Minh Quân": "child",
        "Bùi Thị Sen": "child",
    }
    assert after["changes"][0]["act"] == "edited"
    assert [h["code"] for h in found(hoa, "sen bui 12b")] == [before["code"]]


@pytest.mark.both_databases("resource")
def test_duplicates_are_proposed_and_wait_for_a_decision(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    twin = (
        "",
        "Khu phố 1",
        LE_THANH_TONG,
        "12",
        "Bùi Văn Đạt",
        "Bùi Văn Đạt",
        "Chủ hộ",
        "1960",
        "0912345601",
        "SIM 2G",
    )
    row = checked(app, hoa, workbook(twin, *NEW_FAMILY))
    assert (row["counts"]["duplicate"], row["counts"]["undecided"]) == (1, 1)
    assert ("accept" in row["actions"], "decide" in row["actions"]) == (False, True)
    refused = step(hoa, f"{IMPORTS}/{row['id']}/accept", row)
    assert (refused.status_code, refused.json()["code"]) == (409, "household-import-undecided")
    (line,) = lines(hoa, row, show="duplicate")
    assert (line["like_id"], line["decision"]) == (str(register.households["dat"]), None)
    assert "trùng số điện thoại" in line["like_why"]
    row = ok(step(hoa, f"{IMPORTS}/{row['id']}/decide", row, homes=[line["number"]], decision="merge"))
    assert (row["counts"]["undecided"], "accept" in row["actions"]) == (0, True)
    assert lines(hoa, row, show="duplicate")[0]["decision"] == "merge"
    taken = take(app, hoa, row)["taken"]
    assert (taken["new"], taken["changed"], taken["persons"]) == (1, 1, 2)
    assert len(found(hoa, "bui van dat")) == 1


@pytest.mark.parametrize(("decision", "homes"), [("skip", 0), ("new", 1)])
def test_a_duplicate_may_be_left_out_or_entered_as_another(
    app: FastAPI, client_of: ClientOf, decision: str, homes: int
) -> None:
    hoa = client_of("hoa")
    twin = ("", "Khu phố 1", LE_THANH_TONG, "12", "Bùi Văn Đạt", "Bùi Văn Đạt", "Chủ hộ", "1960", "", "")
    row = checked(app, hoa, workbook(twin))
    row = ok(step(hoa, f"{IMPORTS}/{row['id']}/decide", row, decision=decision))
    before = whole_register(app)
    assert take(app, hoa, row)["taken"]["new"] == homes
    assert [a - b for a, b in zip(whole_register(app), before, strict=True)][:2] == [homes, homes]


BAD = {
    1: ("Khu phố 99", "Không có khu phố"),
    2: ("", "Thiếu tuyến phố"),
    5: ("=HYPERLINK(1)", "ký tự lạ"),
    6: ("Hàng xóm", "Không rõ"),
    7: ("31/02/1990", "Ngày này không có"),
    8: ("12345", "điện thoại"),
    9: ("SIM 9G", "Không rõ"),
}


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize("place", BAD)
def test_a_wrong_cell_is_named_and_its_household_stays_out(app: FastAPI, client_of: ClientOf, place: int) -> None:
    hoa, bad = client_of("hoa"), list(NEW_FAMILY[0])
    bad[place], said = BAD[place]
    other = ("", "Khu phố 1", LE_THANH_TONG, "23", "Phạm Văn Ba", "Phạm Văn Ba", "Chủ hộ", "1970", "", "")
    row = checked(app, hoa, workbook(other, bad))
    ((number, column, words),) = messages(hoa, row)
    assert (number, column) == (5, chr(65 + place))
    assert said in words
    assert BAD[place][0] not in words or not BAD[place][0], "a message does not repeat what was typed"
    assert (row["counts"]["errors"], row["counts"]["refused"], row["counts"]["new"]) == (1, 1, 1)
    before = whole_register(app)
    row = take(app, hoa, row)
    assert (row["state"], row["taken"]["new"], row["counts"]["lines"]) == ("checked", 1, 1)
    assert [after - was for after, was in zip(whole_register(app), before, strict=True)][:2] == [1, 1]
    assert [line["number"] for line in lines(hoa, row, show="refused")] == [5]
    refused = step(hoa, f"{IMPORTS}/{row['id']}/accept", row)
    assert (refused.status_code, refused.json()["code"]) == (409, "household-import-has-errors")
    assert run_transfers(app) == []


def test_a_new_street_is_announced_or_refused(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    sheet = workbook(("", "Khu phố 1", "Ngõ Mới Mở", "1", "Hà Văn Mẫn", "Hà Văn Mẫn", "Chủ hộ", "1970", "", ""))
    row = checked(app, hoa, sheet, new_streets=False)
    assert [(n, c) for n, c, _ in messages(hoa, row)] == [(4, "C")]
    row = check(app, hoa, row, new_streets=True)
    assert (row["counts"]["streets"], row["counts"]["street_names"], row["counts"]["errors"]) == (1, ["Ngõ Mới Mở"], 0)
    assert take(app, hoa, row)["taken"]["streets"] == 1
    assert "Ngõ Mới Mở" in [s["name"] for s in ok(hoa.get(f"{API}/streets"))]


@pytest.mark.both_databases("resource")
def test_nobody_imports_beyond_their_reach(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa, nga, son = (client_of(name) for name in ("hoa", "nga", "son"))
    theirs = ok(nga.get(f"{API}/households/{register.households['lam']}"))["code"]
    sheet = workbook(
        ("", "Khu phố 2", "Phố Cây Tháp", "9", "Hà Văn Mẫn", "Hà Văn Mẫn", "Chủ hộ", "1970", "", ""),
        (theirs, "", "", "77", "", "", "", "", "", ""),
    )
    row = checked(app, hoa, sheet)
    assert [(n, c) for n, c, _ in messages(hoa, row)] == [(4, "B"), (5, "A")]
    assert nga.get(f"{API}{IMPORTS}/{row['id']}").status_code == 404
    assert ok(nga.get(f"{API}{IMPORTS}")) == []
    assert [one["id"] for one in ok(hoa.get(f"{API}{IMPORTS}"))] == [row["id"]]
    with Session(app.state.engines.read) as session:
        file_id = session.execute(sa.select(col(HouseholdImport.file_id))).scalar_one()
    assert client_of("minh").get(f"{API}/files/{file_id}").status_code == 404
    assert son.post(f"{API}{IMPORTS}", files={"file": ("a.xlsx", sheet)}).status_code == 403
    minh = client_of("minh")
    assert checked(app, minh, sheet)["counts"]["errors"] == 0, "the desk keeps the whole ward"


def test_what_changed_since_the_check_stops_the_acceptance_whole(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    code = ok(hoa.get(f"{API}/households/{register.households['xuan']}"))["code"]
    row = checked(app, hoa, workbook(*NEW_FAMILY, (code, "", "", "14B", "", "", "", "", "", "")))
    home = ok(hoa.get(f"{API}/households/{register.households['xuan']}"))
    ok(step(hoa, f"/households/{home['id']}/close", home, cause="moved", on="2024-08-09", reason="Chuyển đi"))
    before = whole_register(app)
    ok(step(hoa, f"{IMPORTS}/{row['id']}/accept", row))
    assert run_transfers(app) == ["failed"]
    row = look(hoa, row)
    assert (row["state"], whole_register(app)) == ("checked", before)
    assert "Sổ đã thay đổi" in row["problem"]
    assert check(app, hoa, row)["counts"]["errors"] == 1


def test_each_act_leaves_its_line_without_names(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    take(app, hoa, checked(app, hoa, workbook(*NEW_FAMILY)))
    with Session(app.state.engines.read) as session:
        query = sa.select(AuditEvent).where(col(AuditEvent.action) == "household.import")
        events = session.execute(query.order_by(col(AuditEvent.seq))).scalars().all()
    assert [e.note.get("act", "taken") for e in events] == ["upload", "check", "accept", "taken"]
    assert "Vũ" not in str([e.note for e in events])


def test_a_file_is_thrown_away_by_hand_or_by_age(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = checked(app, hoa, workbook(*NEW_FAMILY))
    gone = hoa.request("DELETE", f"{API}{IMPORTS}/{row['id']}", headers={"If-Match": f'"{row["version"]}"'})
    assert gone.status_code == 204
    assert (count(app, ImportLine), count(app, HouseholdImport), count(app, StoredFile)) == (0, 0, 0)
    row = checked(app, hoa, workbook(*NEW_FAMILY))

    def age(session: Session) -> None:
        old = session.execute(sa.select(HouseholdImport)).scalar_one()
        old.created_at -= timedelta(days=8)
        session.add(old)

    in_transaction(app.state.engines.write, age)
    in_transaction(app.state.engines.write, forget_old)
    assert (count(app, ImportLine), count(app, HouseholdImport)) == (0, 0)
    assert hoa.get(f"{API}{IMPORTS}/{row['id']}").status_code == 404
