"""A ward called xã with thôn: nothing that the API answers or a document prints says phường or khu phố."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pdfplumber
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from icalendar import Calendar
from openpyxl import load_workbook
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.communes import strings
from fixtures.demonstration import copied
from fixtures.monthly_reports import API, ok
from fixtures.people import browser, enter
from fixtures.rural_ward import XA, foreign_words, make_rural
from fixtures.visits import held_sheet, results
from toso.core.execution import close_execution
from toso.documents.content import OfficialDocument
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf
from toso.documents.render.xlsx import render_xlsx
from toso.files.store import open_store
from toso.households.import_export.fields import field_of
from toso.kit.clock import install_business_date
from toso.kit.place_words import PlaceWords, speaking, suggest
from toso.reports.model.report_tables import Report
from toso.reports.printing.document import report_document
from toso.worker import work_once

Enter = Callable[[str], TestClient]
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture(scope="module")
def rural(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    folder = tmp_path_factory.mktemp("rural")
    shutil.copytree(demonstration_folder, folder / "rewritten")
    make_rural(folder / "rewritten/toso.sqlite3")
    made = copied(folder / "rewritten", folder / "served")
    yield made
    close_execution(made)
    install_business_date(None)


@pytest.mark.parametrize("who", ["minh", "ha", "lan", "hoa", "son"])
def test_no_answer_says_phuong_or_khu_pho(rural: FastAPI, who: str) -> None:
    """Every list and page of data that needs no id, refusals for want of a parameter too."""
    client, said, seen = enter(rural, who), dict[str, str](), 0
    for path, methods in rural.openapi()["paths"].items():
        if "get" not in methods or "{" in path or path.endswith(("/audit/anchor", "/openapi.json")):
            continue
        answer = client.get(path)
        if "json" not in answer.headers.get("content-type", ""):
            continue
        seen += 1
        for text in strings(answer.json()):
            if found := foreign_words(text):
                said[path] = found
    assert seen > 40
    assert said == {}


def test_refusals_speak_so_too(rural: FastAPI) -> None:
    minh, unknown = enter(rural, "minh"), "01920000-0000-7000-8000-0000000000ff"
    refused = minh.post(f"{API}/streets", json={"unit_id": unknown, "name": "Đường mới"})
    assert refused.status_code in {403, 404, 422}
    hoa = enter(rural, "hoa")
    refused = hoa.post(f"{API}/streets", json={"unit_id": unknown, "name": "Đường mới"})
    assert "Không có thôn này trong phạm vi của bạn." in json.dumps(refused.json(), ensure_ascii=False)
    asked = browser(rural).get(f"{API}/help/ask", params={"neighbourhood": "qn.hg.kp99"})
    assert asked.json()["detail"] == "Mã thôn này không có; hãy quét lại mã QR.", "a stranger reads the ward's words"


def test_a_phone_is_answered_so_though_its_sheets_are_written_with_those_of_others(rural: FastAPI) -> None:
    son = enter(rural, "son")
    made = held_sheet(son)
    (again,) = results(son, made)
    assert again["message"] == "Đã gửi, chờ trưởng thôn quyết định."


def test_the_form_of_a_resident_and_the_first_page_tell_the_words(rural: FastAPI) -> None:
    page = ok(browser(rural).get(f"{API}/help/ask", params={"neighbourhood": "qn.hg.kp1"}))
    assert page["words"]["neighbourhood"] == "thôn"
    assert "cộng đồng của thôn" in page["consent"]
    assert ok(browser(rural).get(f"{API}/setup"))["words"]["ward"] == "xã"
    accounts = ok(enter(rural, "hoa").get(f"{API}/auth/me"))
    assert accounts["assignments"][0]["role_label"] == "Trưởng thôn"


def test_the_report_is_printed_so(rural: FastAPI) -> None:
    with Session(rural.state.engines.read) as session, speaking(XA):
        reports = session.execute(sa.select(Report).order_by(col(Report.id))).scalars().all()
        assert reports
        for row in reports:
            content: OfficialDocument = report_document(session, row)
            assert foreign_words("\n".join(strings(content.model_dump(mode="json")))) == ""
        with pdfplumber.open(BytesIO(render_pdf(content))) as pdf:
            printed = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
        book = load_workbook(BytesIO(render_xlsx(content)))
    cells = [str(v) for sheet in book for row in sheet.iter_rows(values_only=True) for v in row if v is not None]
    assert foreign_words(printed) == ""
    assert foreign_words("\n".join(cells)) == ""
    assert "Toàn xã" in "\n".join(cells)


def test_a_word_file_is_written_so(rural: FastAPI) -> None:
    """Body, tables, heads and feet, and the titles of the document."""
    with Session(rural.state.engines.read) as session, speaking(XA):
        row = session.execute(sa.select(Report).order_by(col(Report.id)).limit(1)).scalar_one()
        written = render_docx(report_document(session, row))
    with ZipFile(BytesIO(written)) as parts:
        texts = {name: parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")}
    assert "Toàn xã" in re.sub("<[^>]+>", "", texts["word/document.xml"])
    said = {name: foreign_words(re.sub("</w:p>", "\n", text)) for name, text in texts.items()}
    assert {name: words for name, words in said.items() if words} == {}


def test_a_subscribed_calendar_is_written_so(rural: FastAPI) -> None:
    seen = 0
    for who in ("minh", "hoa"):
        url = ok(enter(rural, who).post(f"{API}/calendar-feed"), 201)["url"]
        answer = browser(rural).get(url.removeprefix(rural.state.settings.public_url))
        text = "\n".join(str(event[name]) for event in events_of(answer.content) for name in ("summary", "description"))
        seen += len(text)
        assert foreign_words(text) == "", who
    assert seen > 100


def events_of(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def print_file(ward: FastAPI, client: TestClient, path: str, body: dict[str, object]) -> str:
    """The text of the PDF that a job makes."""
    made = ok(client.post(f"{API}{path}", json=body), 202)
    job = made.get("job", made)
    while work_once(ward.state.engines, open_store(ward.state.settings), ward.state.settings):
        pass
    done = ok(client.get(f"{API}/jobs/{job['id']}"))
    assert done["state"] == "done", done
    content = client.get(f"{API}/files/{done['result']['file_id']}").content
    with pdfplumber.open(BytesIO(content)) as pdf:
        return " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)


def test_sheets_and_posters_are_printed_so(rural: FastAPI) -> None:
    hoa = enter(rural, "hoa")
    unit = ok(hoa.get(f"{API}/auth/me"))["assignments"][0]["unit_id"]
    poster = print_file(rural, hoa, "/help/poster", {"unit_id": unit})
    assert foreign_words(poster) == ""
    assert "Trưởng thôn" in poster
    streets = [s["id"] for s in ok(hoa.get(f"{API}/streets?unit_id={unit}")) if s["households"]]
    sheet = print_file(rural, hoa, "/paper/sheets", {"street_ids": streets[:2], "which": "all"})
    assert foreign_words(sheet) == ""
    assert "Thôn 1" in sheet
    minh = enter(rural, "minh")
    head = {"full_name": "Ngô Văn Bình", "phone": "0912345678", "role": "neighbourhood_head", "unit_id": unit}
    invited = ok(minh.post(f"{API}/invitations", json={"invitees": [{"person": head}]}), 201)["items"]
    cards = print_file(rural, minh, "/invitations/cards", {"user_ids": [i["user_id"] for i in invited]})
    assert foreign_words(cards) == ""
    assert "Trưởng thôn, Thôn 1" in cards
    handed = ok(hoa.get(f"{API}/submissions?period=2024-07"))["items"][0]
    form = print_file(rural, hoa, f"/submissions/{handed['id']}/form", {})
    assert foreign_words(form) == ""
    assert "TRƯỞNG THÔN" in form
    template = hoa.get(f"{API}/household-imports/template")
    cells = [
        str(value)
        for sheet in load_workbook(BytesIO(template.content))
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if value is not None
    ]
    assert [c for c in cells if c.endswith(" Ví Dụ")] == ["Tuyến đường Ví Dụ"], "the example is a place of theirs"
    assert cells
    assert foreign_words("\n".join(cells)) == ""


def test_every_word_that_the_template_of_accounts_offers_is_read_back(rural: FastAPI) -> None:
    """Roles are offered in the words of the place: "Lãnh đạo UBND / Ban chỉ đạo số xã"."""
    ha = enter(rural, "ha")
    book = load_workbook(BytesIO(ha.get(f"{API}/user-imports/template").content))
    lists = [[cell.value for cell in column[1:] if cell.value] for column in book["Danh mục"].iter_cols()]
    roles, units, kinds = lists
    assert "Lãnh đạo UBND / Ban chỉ đạo số xã" in roles
    sheet = book["Người dùng"]
    for row, role in enumerate(roles, 2):
        for place, value in enumerate((f"Ngô Văn {'ABCDEGHIKLMNOPQRSTUVXY'[row - 2]}", "", role, units[0]), 1):
            sheet.cell(row, place, value)
    for row, kind in enumerate(kinds, 2):
        sheet.cell(row, 6, kind)
    filled = BytesIO()
    book.save(filled)
    answer = ha.post(f"{API}/user-imports", files={"file": ("mau.xlsx", filled.getvalue(), XLSX_TYPE)})
    unread = [m["message"] for line in ok(answer, 201)["lines"] for m in line["messages"] if "Không rõ" in m["message"]]
    assert unread == []


def test_a_column_called_as_the_place_calls_its_streets_holds_streets() -> None:
    """ "Xóm" is a part of a ward elsewhere."""
    assert field_of("Xóm") == "unit"
    with speaking(replace(XA, group="tổ", street="xóm")):
        assert (field_of("Xóm"), field_of("XÓM *"), field_of("Thôn"), field_of("Đường")) == (
            "street",
            "street",
            "unit",
            "street",
        )


def call_places(ha: TestClient, words: PlaceWords) -> None:
    """The administrator's choice of the words, from now on."""
    ward = next(u for u in ok(ha.get(f"{API}/units")) if u["kind"] == "ward")
    kept = {name: ward[name] for name in ("aliases", "reports", "position", "valid_to")}
    head = {"If-Match": f'"{ward["version"]}"'}
    ok(ha.patch(f"{API}/units/{ward['id']}", json={**kept, "words": asdict(words)}, headers=head))


OTHERS = [suggest("Đặc khu Hòn Nghê", "Tổ dân phố 1"), replace(suggest("Phường Sông Lặng", "Bản Mạ"), group="xóm")]


@pytest.mark.parametrize("words", OTHERS, ids=["đặc khu, tổ dân phố", "phường, bản"])
def test_sheets_posters_and_reports_are_printed_in_other_words(rural: FastAPI, words: PlaceWords) -> None:
    """Names of units and what the plan says stay as they were written: xã, thôn."""
    ha, hoa, minh = enter(rural, "ha"), enter(rural, "hoa"), enter(rural, "minh")
    call_places(ha, words)
    unit = ok(hoa.get(f"{API}/auth/me"))["assignments"][0]["unit_id"]
    streets = [s["id"] for s in ok(hoa.get(f"{API}/streets?unit_id={unit}")) if s["households"]]
    phone = f"091234567{OTHERS.index(words)}"
    person = {"full_name": "Ngô Văn Minh", "phone": phone, "role": "neighbourhood_head", "unit_id": unit}
    invited = ok(minh.post(f"{API}/invitations", json={"invitees": [{"person": person}]}), 201)["items"]
    handed = ok(hoa.get(f"{API}/submissions?period=2024-07"))["items"][0]
    printed = {
        "poster": print_file(rural, hoa, "/help/poster", {"unit_id": unit}),
        "sheet": print_file(rural, hoa, "/paper/sheets", {"street_ids": streets[:1], "which": "all"}),
        "cards": print_file(rural, minh, "/invitations/cards", {"user_ids": [i["user_id"] for i in invited]}),
        "form": print_file(rural, hoa, f"/submissions/{handed['id']}/form", {}),
    }
    with Session(rural.state.engines.read) as session, speaking(words):
        row = session.execute(sa.select(Report).order_by(col(Report.id)).limit(1)).scalar_one()
        printed["report"] = "\n".join(strings(report_document(session, row).model_dump(mode="json")))
    said = {name: foreign_words(text, words) for name, text in printed.items()}
    assert {name: found for name, found in said.items() if found} == {}
    head = words.head[0].upper() + words.head[1:]
    assert head in printed["poster"]
    assert f"{head}, Thôn 1" in printed["cards"]
    assert words.head.upper() in printed["form"]
    assert f"Toàn {words.ward}" in printed["report"]
    assert f"theo {words.neighbourhood}".upper() in printed["report"].upper()
    call_places(ha, XA)


def test_an_administrator_changes_the_words_and_the_log_says_so(rural: FastAPI) -> None:
    ha = enter(rural, "ha")
    ward = next(u for u in ok(ha.get(f"{API}/units")) if u["kind"] == "ward")
    kept = {name: ward[name] for name in ("aliases", "reports", "position", "valid_to")}
    words = ok(ha.get(f"{API}/auth/me"))["ward"]["words"]
    place = next(u for u in ok(ha.get(f"{API}/units")) if u["kind"] == "neighbourhood")
    own = {name: place[name] for name in ("aliases", "reports", "position", "valid_to")}
    refused = ha.patch(
        f"{API}/units/{place['id']}", json={**own, "words": words}, headers={"If-Match": f'"{place["version"]}"'}
    )
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "words")
    chosen = {**words, "neighbourhood": "ấp", "head": "trưởng ấp"}
    head = {"If-Match": f'"{ward["version"]}"'}
    ok(ha.patch(f"{API}/units/{ward['id']}", json={**kept, "words": chosen}, headers=head))
    assert ok(enter(rural, "hoa").get(f"{API}/auth/me"))["assignments"][0]["role_label"] == "Trưởng ấp"
    ward = next(u for u in ok(ha.get(f"{API}/units")) if u["kind"] == "ward")
    head = {"If-Match": f'"{ward["version"]}"'}
    ok(ha.patch(f"{API}/units/{ward['id']}", json={**kept, "words": words}, headers=head))
    logged = ok(ha.get(f"{API}/audit/events", params={"limit": 5}))["items"]
    assert any("words" in entry["fields"] for entry in logged)
