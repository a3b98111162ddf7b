"""Requests of residents about their data: the register, the law's clock, the steps, the extract."""

import io
import json
from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from openpyxl import load_workbook
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok
from fixtures.people import ClientOf
from fixtures.privacy import acknowledged, receive, take
from fixtures.visits import answer, sheet, stored

DAY = date(2026, 2, 12)  # a Thursday; Tết Bính Ngọ is off from 16 to 20/2/2026


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def test_a_request_is_numbered_and_its_days_run_over_tet(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    first = receive(ha, "access", register, "dat", note="Muốn biết phường giữ gì")
    assert (first["code"], first["state"], first["person_name"]) == ("YC-2026-0001", "received", "Bùi Văn Đạt")
    assert (first["acknowledge_by"], first["due_on"]) == ("2026-02-23", "2026-02-23")
    assert (first["next_due"], first["days_left"]) == ("2026-02-23", 11)
    second = receive(ha, "deletion", third_party=True, received_on="2026-02-02")
    assert (second["code"], second["due_on"], second["person_name"]) == ("YC-2026-0002", "2026-03-04", None)
    last_year = receive(ha, "objection", received_on="2025-12-30")
    assert (last_year["code"], last_year["days_left"] < 0) == ("YC-2025-0001", True)
    rows = ok(ha.get(f"{API}/privacy/requests?open=true"))
    assert [r["code"] for r in rows["items"]] == ["YC-2025-0001", "YC-2026-0002", "YC-2026-0001"]
    assert "Bùi" not in json.dumps(rows, ensure_ascii=False), "no name in the list"


def test_the_steps_go_in_order_and_are_taken_once(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    row = receive(ha, "correction", register, "dat")
    assert row["actions"] == ["acknowledge", "refuse", "name_person", "extend"]
    assert take(ha, row, "done", outcome="Đã sửa năm sinh").json()["code"] == "wrong-state"
    row = ok(take(ha, row, "acknowledge"))
    assert (row["state"], row["acknowledged_on"], row["next_due"]) == ("acknowledged", "2026-02-12", row["due_on"])
    row = ok(take(ha, row, "extend", reason="Phải hỏi khu phố"))
    assert (row["extended"], row["due_on"], row["extension_reason"]) == (True, "2026-03-05", "Phải hỏi khu phố")
    assert take(ha, row, "extend", reason="Lần nữa").json()["code"] == "request-extended"
    assert take(ha, {**row, "version": 1}, "done", outcome="Đã sửa").status_code == 412
    row = ok(take(ha, row, "done", outcome="Đã sửa năm sinh"))
    assert (row["state"], row["closed_on"], row["days_left"], row["actions"]) == ("done", "2026-02-12", None, [])
    for name, body in (("refuse", {"reason": "Thôi"}), ("extend", {"reason": "Thôi"}), ("acknowledge", {})):
        assert take(ha, row, name, **body).status_code == 409, name


@pytest.mark.both_databases("resource")
def test_a_refusal_keeps_its_reason(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    row = ok(take(ha, receive(ha, "objection", register, "dat"), "refuse", reason="Nhiệm vụ theo luật"))
    assert (row["state"], row["outcome"]) == ("refused", "Nhiệm vụ theo luật")
    assert ok(ha.get(f"{API}/privacy/requests?open=true"))["items"] == []
    assert [r["code"] for r in ok(ha.get(f"{API}/privacy/requests?open=false"))["items"]] == [row["code"]]


def test_the_register_is_the_offices_alone(client_of: ClientOf, register: Register) -> None:
    row = receive(client_of("ha"), "access", register, "dat")
    one = f"{API}/privacy/requests/{row['id']}"
    assert ok(client_of("lan").get(one))["actions"] == []
    for who in ("minh", "hoa", "son", "dung"):
        assert client_of(who).get(one).status_code == 403
    assert (
        client_of("lan").post(f"{API}/privacy/requests", json={"kind": "access", "channel": "phone"}).status_code == 403
    )


def test_whom_it_concerns_is_found_by_a_whole_number_or_name(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    row = receive(ha, "access")
    (found,) = ok(ha.post(f"{API}/privacy/find", json={"full_name": "bui van dat", "birth_year": 1960}))["items"]
    assert (found["household_code"], found["phone"], found["left_on"]) == ("KP1-0001", "09xx xxx 601", None)
    for body in ({"phone": "0912345601", "birth_year": 1961}, {"full_name": "Bùi Văn", "birth_year": 1960}):
        assert ok(ha.post(f"{API}/privacy/find", json=body))["items"] == []
    for body in ({}, {"full_name": "Bùi Văn Đạt"}, {"birth_year": 1960}, {"citizen_id": "123"}):
        assert ha.post(f"{API}/privacy/find", json=body).status_code == 422
    row = ok(take(ha, row, "person", person_id=found["person_id"]))
    assert (row["person_name"], row["unit_name"]) == ("Bùi Văn Đạt", "Khu phố 1")
    assert "extract" in row["actions"]
    assert errors_of(take(ha, row, "person", person_id=str(register.ward_id))).keys() == {"person_id"}


@pytest.mark.parametrize("kind", ["withdrawal", "restriction", "objection"])
def test_what_is_withdrawn_ends_at_once(client_of: ClientOf, register: Register, kind: str) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    row = acknowledged(ha, kind, register, "dat")
    if kind == "withdrawal":
        assert errors_of(take(ha, row, "done", outcome="Đã rút")).keys() == {"purposes"}
    assert errors_of(take(ha, row, "done", outcome="Đã rút", purposes=["register"])).keys() == {"purpose"}
    ok(take(ha, row, "done", outcome="Đã rút", purposes=["contact"]))
    log = ok(hoa.get(f"{API}/persons/{register.persons['dat']}/consents"))["log"]
    assert [(entry["purpose"], entry["answer"]) for entry in log] == [("contact", "withdrawn")]
    assert ok(hoa.get(f"{API}/households/{register.households['dat']}"))["phone"] is None


def test_a_correction_ends_no_purpose(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    row = acknowledged(ha, "correction", register, "dat")
    assert errors_of(take(ha, row, "done", outcome="Đã sửa", purposes=["contact"])).keys() == {"purposes"}


def _known(client_of: ClientOf, register: Register) -> None:
    hoa, person = client_of("hoa"), register.persons["dat"]
    stored(hoa, sheet(register.households["dat"], answer(person, "phone", "smart"), note="Hẹn buổi tối"))
    said = {"purpose": "contact", "text_number": 1, "answer": "given", "how": "paper"}
    ok(hoa.post(f"{API}/persons/{person}/consents", json=said), 201)
    ok(hoa.get(f"{API}/households/{register.households['dat']}"))


@pytest.fixture
def extract(client_of: ClientOf, register: Register) -> tuple[TestClient, dict[str, Any]]:
    _known(client_of, register)
    ha = client_of("ha")
    return ha, acknowledged(ha, "access", register, "dat", note="Muốn xem")


@pytest.mark.both_databases("resource")
def test_the_extract_holds_all_that_is_known(extract: tuple[TestClient, Any], client_of: ClientOf) -> None:
    ha, row = extract
    made = ok(take(ha, row, "extract", format="json"), 201)
    assert (made["name"], made["days"]) == ("YC-2026-0001.json", 7)
    sections = json.loads(ha.get(f"{API}/files/{made['file_id']}").content)["sections"]
    person = {line["Mục"]: line["Dữ liệu"] for line in sections["Thông tin về người"]}
    assert (person["Họ và tên"], person["Năm sinh"], person["Số điện thoại"]) == ("Bùi Văn Đạt", "1960", "+84912345601")
    assert sections["Các lượt đến nhà khi người này ở hộ"][0]["Ghi chú"] == "Hẹn buổi tối"
    assert sections["Sự đồng ý"][0]["Trả lời"] == "Đồng ý"
    assert sections["Các yêu cầu đã gửi"][0]["Nội dung"] == "Muốn xem"
    assert any(line["Việc"] == "Xem sổ hộ" for line in sections["Ai đã xem, đã sửa"])
    assert len(sections["Giữ để làm gì"]) == 4
    for who in ("lan", "minh", "hoa"):
        assert client_of(who).get(f"{API}/files/{made['file_id']}").status_code == 404, "whoever made it alone opens it"


def test_the_extract_is_a_workbook_of_plain_text(extract: tuple[TestClient, Any]) -> None:
    ha, row = extract
    made = ok(take(ha, row, "extract", format="xlsx"), 201)
    sheet_of = load_workbook(io.BytesIO(ha.get(f"{API}/files/{made['file_id']}").content)).active
    assert sheet_of is not None
    cells = {cell.value: cell.data_type for line in sheet_of.iter_rows() for cell in line if cell.value is not None}
    assert "Bùi Văn Đạt" in cells
    assert set(cells.values()) == {"s"}, "no formula, no number"


def test_an_extract_is_made_for_an_access_alone(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    other = acknowledged(ha, "correction", register, "dat")
    assert take(ha, other, "extract", format="json").json()["code"] == "request-of-other-kind"
    unknown = receive(ha, "access")
    assert take(ha, unknown, "extract", format="json").json()["code"] == "request-without-person"


def test_a_request_is_recorded_without_its_words(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    row = receive(ha, "access", register, "dat", note="Bà con hỏi")
    ok(take(ha, row, "refuse", reason="Không đúng người"))
    text = json.dumps(ok(client_of("lan").get(f"{API}/audit/events")), ensure_ascii=False)
    assert '"subject_request"' in text
    assert not [word for word in ("Bà con hỏi", "Không đúng người", "Bùi") if word in text]


def test_what_is_due_stands_on_the_start_page_of_whoever_answers(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    row = receive(ha, "access", register, "dat", received_on="2026-02-02")
    item = next(i for i in ok(ha.get(f"{API}/today"))["items"] if i["href"].endswith(row["id"]))
    assert (item["due_on"], item["tone"]) == ("2026-02-04", "danger")
    assert item["title"] == "Xem, nhận dữ liệu của mình (YC-2026-0001)"
    assert row["id"] not in client_of("lan").get(f"{API}/today").text


def test_a_request_from_before_the_law_is_a_slip_of_the_year(client_of: ClientOf) -> None:
    body = {"kind": "access", "channel": "paper", "note": "Xin xem", "person_id": None, "received_on": "1000-01-01"}
    assert errors_of(client_of("ha").post(f"{API}/privacy/requests", json=body)).keys() == {"received_on"}
