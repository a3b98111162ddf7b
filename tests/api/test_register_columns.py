"""The register of outgoing documents: columns that people fill, filters, print, what corrects or replaces what."""

import io
from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from openpyxl import load_workbook
from starlette.testclient import TestClient

from fixtures.inbox import content, issued, waiting
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step
from fixtures.people import ClientOf, browser
from fixtures.signing import run_jobs
from toso.documents.kinds import DocumentKind
from toso.documents.linter.pdf_lines import read

REGISTER = f"{API}/documents/register"
FILLED = {"kept_by": "VT, VHTT", "copies": 14, "handed_on": "2024-08-05", "received_by": "Bà Hoa", "note": "Gửi tay"}


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 5))


def named(answer: Any) -> list[str]:
    """The fields for which a body was refused."""
    assert answer.status_code == 422, answer.text
    return list(errors_of(answer))


def register(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    return ok(client.get(REGISTER, params={"year": 2024, **query}))["items"]


def line(client: TestClient, document: dict[str, Any]) -> dict[str, Any]:
    return ok(client.get(f"{API}/documents/{document['id']}/register-line"))


def relate(client: TestClient, document: dict[str, Any], kind: str, target: dict[str, Any]) -> Any:
    body = {"kind": kind, "target_id": target["id"]}
    return client.post(f"{API}/documents/{document['id']}/relations", json=body)


def test_people_fill_the_columns_and_the_rest_stays_as_the_document_says(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    document = issued(app, ha, "Các khu phố")
    row = line(ha, document)
    assert (row["line"]["kept_by"], row["line"]["copies"]) == ("VT, VHTT", None)
    path = f"/documents/{document['id']}/register-line"
    row = ok(put(ha, path, row["line"], FILLED))
    assert (row["line"]["copies"], row["line"]["handed_on"], row["remarks"]) == (14, "2024-08-05", "Gửi tay")
    assert put(ha, path, {"version": 1}, {**FILLED, "copies": 15}).status_code == 412
    for day in ("2024-08-04", "2024-08-06"):
        assert named(put(ha, path, row["line"], {**FILLED, "handed_on": day})) == ["handed_on"]
    assert put(client_of("minh"), path, row["line"], FILLED).status_code == 403
    assert register(client_of("hoa"))[0]["line"]["received_by"] == "Bà Hoa"


@pytest.mark.both_databases("collation")
def test_it_is_narrowed_and_searched_without_marks(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    first = issued(app, ha, "Các khu phố")
    second = issued(app, ha, "Công an phường", kind=DocumentKind.LETTER, summary="Đề nghị phối hợp cấp tài khoản VNeID")
    codes = [first["code"], second["code"]]
    assert [row["code"] for row in register(ha)] == codes
    assert [row["code"] for row in register(ha, kind="letter")] == codes[1:]
    assert [row["code"] for row in register(ha, q="phoi hop CONG AN")] == codes[1:]
    assert [row["code"] for row in register(ha, q="01/bc-ubnd")] == codes[:1]
    assert register(ha, q="không có chữ này") == []
    assert register(ha, state="recalled") == []
    ok(put(ha, f"/documents/{first['id']}/register-line", line(ha, first)["line"], FILLED))
    assert [row["code"] for row in register(ha, waiting=True)] == codes[1:]


def test_pages_follow_series_and_number(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    given = [issued(app, ha)["code"] for _ in range(3)] + [issued(app, ha, kind=DocumentKind.LETTER)["code"]]
    seen, cursor = [], None
    while True:
        page = ok(ha.get(REGISTER, params={"year": 2024, "limit": 1, **({"cursor": cursor} if cursor else {})}))
        seen += [row["code"] for row in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == given


@pytest.mark.both_databases("collation")
def test_a_search_is_kept_by_who_saved_it(client_of: ClientOf) -> None:
    ha, minh = client_of("ha"), client_of("minh")
    wanted = {"name": "Kế hoạch 2024", "query": {"nam": "2024", "kind": "plan"}}
    kept = ok(ha.post(f"{REGISTER}/searches", json=wanted), 201)
    assert ha.post(f"{REGISTER}/searches", json=wanted).status_code == 409
    assert ok(ha.get(f"{REGISTER}/searches")) == [{**wanted, "id": kept["id"]}]
    assert ok(minh.get(f"{REGISTER}/searches")) == []
    assert minh.delete(f"{REGISTER}/searches/{kept['id']}").status_code == 404
    assert ha.delete(f"{REGISTER}/searches/{kept['id']}").status_code == 204


@pytest.mark.both_databases("resource")
def test_a_letter_corrects_and_both_registers_and_strangers_see_it(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    plan = issued(app, ha, "Các khu phố", kind=DocumentKind.PLAN)
    letter = waiting(app, content("Các khu phố", kind=DocumentKind.LETTER, summary="Đính chính kế hoạch"))
    source = {"id": str(letter.id), "version": letter.version}
    assert named(relate(ha, source, "replaces", plan)) == ["kind"]
    (stated,) = ok(relate(ha, source, "corrects", plan), 201)
    assert (stated["label"], stated["code"]) == ("Đính chính", plan["code"])
    assert relate(ha, source, "corrects", plan).status_code == 409
    assert relate(ha, plan, "corrects", source).status_code == 422
    assert line(ha, plan)["relations"] == []  # not before the letter is out
    numbered = ok(step(ha, f"/documents/{letter.id}/number", source, issued_on="2024-08-05"))
    assert line(ha, plan)["remarks"] == f"Được đính chính bởi {numbered['code']} ngày 05/08/2024"
    assert line(ha, numbered)["remarks"] == f"Đính chính {plan['code']} ngày 05/08/2024"
    code = ok(ha.get(f"{API}/documents/{plan['id']}"))["content"]["check_url"].rsplit("/", 1)[-1]
    told = ok(browser(app).get(f"{API}/verify/{code}"))
    assert told["related"] == [{"label": "Được đính chính bởi", "number": numbered["code"], "issued_on": "2024-08-05"}]
    path = f"{API}/documents/{plan['id']}/relations"
    assert client_of("minh").delete(f"{path}/{stated['id']}").status_code == 403
    assert ha.delete(f"{path}/{stated['id']}").status_code == 204
    assert ok(ha.get(path)) == []


def test_a_document_of_the_same_type_takes_the_place(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    ha = client_of("ha")
    old = issued(app, ha, kind=DocumentKind.PLAN)
    on_day(date(2024, 8, 6))
    new = issued(app, ha, kind=DocumentKind.PLAN)
    assert named(relate(ha, old, "replaces", new)) == ["target_id"]
    assert named(relate(ha, new, "corrects", old)) == ["kind"]
    assert named(relate(ha, new, "replaces", new)) == ["target_id"]
    ok(relate(ha, new, "replaces", old), 201)
    assert [row["remarks"] for row in register(client_of("hoa"))] == [
        f"Được thay thế bởi {new['code']} ngày 06/08/2024",
        f"Thay thế {old['code']} ngày 05/08/2024",
    ]
    ok(step(ha, f"/documents/{new['id']}/recall", new, reason="Ban hành nhầm"))
    code = ok(ha.get(f"{API}/documents/{old['id']}"))["content"]["check_url"].rsplit("/", 1)[-1]
    (told,) = ok(browser(app).get(f"{API}/verify/{code}"))["related"]
    assert told["label"] == "Được thay thế bởi văn bản đã thu hồi", "nobody takes the old one for replaced"


def test_the_printed_register_has_ten_columns_and_its_head_on_every_page(app: FastAPI, client_of: ClientOf) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    many = [issued(app, ha, *(f"Đơn vị thứ {n} ngoài phường" for n in range(12))) for _ in range(9)]
    ok(step(ha, f"/documents/{many[3]['id']}/recall", many[3], reason="Sai nội dung"))
    ok(put(ha, f"/documents/{many[0]['id']}/register-line", line(ha, many[0])["line"], FILLED))
    job = ok(hoa.post(f"{REGISTER}/print", json={"year": 2024, "format": "pdf"}), 202)
    run_jobs(app, "document.register_print")
    made = ok(hoa.get(f"{API}/jobs/{job['id']}"))
    assert (made["state"], made["result"]["rows"]) == ("done", 9)
    assert ha.get(f"{API}/files/{made['result']['file_id']}").status_code == 404
    reading = read(hoa.get(f"{API}/files/{made['result']['file_id']}").content)
    assert len(reading.sheets) > 1
    for sheet in reading.sheets:
        assert sheet.width > sheet.height
        words = " ".join(one.text for one in sheet.lines)
        assert "(10)" in words
        assert "2024" in words
    text = " ".join(one.text for sheet in reading.sheets for one in sheet.lines)
    assert "Đã thu hồi" in text
    assert "Bà Hoa" in text


def test_the_workbook_says_the_same(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    document = issued(app, ha, "Các khu phố")
    ok(put(ha, f"/documents/{document['id']}/register-line", line(ha, document)["line"], FILLED))
    run_jobs(app, "document.register_print")
    job = ok(ha.post(f"{REGISTER}/print", json={"year": 2024, "format": "xlsx", "kind": "report"}), 202)
    run_jobs(app, "document.register_print")
    result = ok(ha.get(f"{API}/jobs/{job['id']}"))["result"]
    sheet = load_workbook(io.BytesIO(ha.get(f"{API}/files/{result['file_id']}").content)).active
    assert sheet["A2"].value == "SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2024 (báo cáo)"
    assert [cell.value for cell in sheet[5]] == [f"({n})" for n in range(1, 11)]
    row = [cell.value for cell in sheet[6]]
    assert (row[0], row[1], row[6], row[7], row[8]) == (document["code"], "05/8/2024", "14", "05/8/2024", "Bà Hoa")
    assert sheet.print_title_rows == "$4:$5"
    assert sheet.page_setup.orientation == "landscape"
