"""Copies of issued documents: numbered together, on paper and electronic, the original's bytes as they were."""

import hashlib
from datetime import date
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.drafts import approved_draft
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from fixtures.signing import run_jobs, scanned
from toso.documents.linter import lint_pdf


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


@pytest.fixture
def notice(client_of: ClientOf, app: FastAPI) -> dict[str, Any]:
    """A notice that was issued, with its files."""
    ha = client_of("ha")
    document = approved_draft(client_of, "notice", blocks=[{"kind": "paragraph", "text": "Nghỉ lễ."}])
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-08-09"))
    run_jobs(app, "document.render")
    return ok(ha.get(f"{API}/documents/{document['id']}"))


def copied(client: TestClient, document: dict[str, Any], **fields: Any) -> Any:
    return client.post(f"{API}/documents/{document['id']}/copies", json={"form": "SY", "electronic": False, **fields})


def words(client: TestClient, document: dict[str, Any], copy: dict[str, Any]) -> list[str]:
    answer = client.get(f"{API}/documents/{document['id']}/copies/{copy['id']}/file")
    assert answer.status_code == 200
    with pdfplumber.open(BytesIO(answer.content)) as pdf:
        return [page.extract_text() for page in pdf.pages]


def test_a_true_copy_on_paper_stands_below_the_last_part_and_leaves_the_original(
    client_of: ClientOf, app: FastAPI, notice: dict[str, Any]
) -> None:
    ha = client_of("ha")
    before = ha.get(f"{API}/documents/{notice['id']}/files/pdf").content
    made = ok(copied(ha, notice, recipients=[{"name": "Các khu phố", "purpose": "T/h"}]), 201)
    assert (made["code"], made["form_label"], made["ready"]) == ("01/SY-UBND", "Sao y", False)
    assert ha.get(f"{API}/documents/{notice['id']}/copies/{made['id']}/file").status_code == 404
    run_jobs(app, "document.copy")
    (page,) = words(ha, notice, made)
    below = page[page.index("SAO Y") :]
    for said in (
        "Số: 01/SY-UBND Hồng Gai, ngày 09 tháng 8 năm 2024",
        "- Các khu phố (T/h);",
        "- Lưu: VT.",
        "Nơi nhận:",
        "(Sao y từ Thông báo số 01/TB-UBND ngày 09 tháng 8 năm 2024 của Ủy ban nhân dân phường Hồng Gai)",
    ):
        assert said in " ".join(below.split())
    assert page.index("Nghỉ lễ./.") < page.index("SAO Y")
    after = ha.get(f"{API}/documents/{notice['id']}/files/pdf").content
    assert after == before
    shown = ok(ha.get(f"{API}/documents/{notice['id']}/copies"))
    assert shown["copies"][0]["sha256"] != hashlib.sha256(before).hexdigest()
    assert (shown["actions"], shown["signed"]) == (["copy"], False), "whoever copies is told that it is the bare print"


def test_a_copy_whose_file_was_not_made_says_so_and_is_made_again_under_its_number(
    client_of: ClientOf, app: FastAPI, notice: dict[str, Any]
) -> None:
    ha = client_of("ha")
    made = ok(copied(ha, notice), 201)
    copies = f"{API}/documents/{notice['id']}/copies"
    again = f"{copies}/{made['id']}/file"
    assert (made["failed"], ha.post(again).status_code) == (False, 409), "it is being made"
    ok(ha.post(f"{API}/jobs/{made['job']['id']}/cancel"))
    (shown,) = ok(ha.get(copies))["copies"]
    assert (shown["ready"], shown["failed"]) == (False, True)
    ok(ha.post(again), 202)
    assert ok(ha.get(copies))["copies"][0]["failed"] is False
    run_jobs(app, "document.copy")
    (shown,) = ok(ha.get(copies))["copies"]
    assert (shown["code"], shown["ready"], shown["failed"]) == (made["code"], True, False)
    assert ha.post(again).status_code == 409


def test_a_paper_that_was_signed_with_a_pen_is_copied_from_its_scan(
    client_of: ClientOf, app: FastAPI, notice: dict[str, Any]
) -> None:
    ha = client_of("ha")
    scan = {"file": ("quet.pdf", scanned(ha.get(f"{API}/documents/{notice['id']}/files/pdf").content))}
    ok(ha.post(f"{API}/documents/{notice['id']}/signing/scan", files=scan), 202)
    assert ok(ha.get(f"{API}/documents/{notice['id']}/copies"))["signed"] is True
    made = ok(copied(ha, notice), 201)
    run_jobs(app, "document.copy")
    paper, block = words(ha, notice, made)
    assert paper.strip() == "", "a picture of the page, with the pen's stroke"
    assert block.index("SAO Y") < block.index("Lưu: VT")


def test_an_electronic_copy_shows_its_mark_and_still_passes_the_check(
    client_of: ClientOf, app: FastAPI, notice: dict[str, Any]
) -> None:
    ha = client_of("ha")
    made = ok(copied(ha, notice, electronic=True), 201)
    run_jobs(app, "document.copy")
    text = words(ha, notice, made)[0]
    assert text.startswith("SAO Y; Ủy ban nhân dân phường Hồng Gai; 09/08/2024 ")
    pdf = ha.get(f"{API}/documents/{notice['id']}/copies/{made['id']}/file").content
    assert [finding.line() for finding in lint_pdf(pdf).errors] == []


def told_of(app: FastAPI, path: str = "", file: bytes | None = None, **code: str) -> dict[str, Any]:
    """The answer to a code, or to a file, for somebody without an account."""
    stranger = TestClient(app)
    if file is None:
        return ok(stranger.get(f"{API}/verify/{path}"))
    return ok(stranger.post(f"{API}/verify", json={"sha256": hashlib.sha256(file).hexdigest(), **code}))


@pytest.mark.both_databases("resource")
def test_anybody_checks_a_copy_by_its_code_and_by_its_file(
    client_of: ClientOf, app: FastAPI, notice: dict[str, Any]
) -> None:
    ha = client_of("ha")
    made = [ok(copied(ha, notice, **more), 201) for more in ({}, {"electronic": True})]
    run_jobs(app, "document.copy")
    paper, electronic = (ha.get(f"{API}/documents/{notice['id']}/copies/{one['id']}/file").content for one in made)
    code, other = (one["check_url"].rsplit("/xac-minh/", 1)[-1] for one in made)
    document = {
        "number": "01/TB-UBND",
        "issuer": told_of(app, code)["issuer"],
        "issued_on": "2024-08-09",
        "recalled": False,
        "recalled_on": None,
        "related": [],
    }
    copy = {**document, "part": {"label": "Bản sao y số 01/SY-UBND", "made_on": "2024-08-09"}}
    assert told_of(app, code) == copy
    for asked in ({}, {"code": code}, {"code": notice["content"]["check_url"].rsplit("/", 1)[-1]}):
        assert told_of(app, file=paper, **asked) == {"matches": True, "scan": False, "document": copy}
    assert told_of(app, file=electronic, code=other)["document"]["part"]["label"] == "Bản sao y số 02/SY-UBND"
    assert told_of(app, file=paper + b" ", code=code) == {"matches": False, "scan": False, "document": copy}
    assert told_of(app, file=paper + b" ") == {"matches": False, "scan": False, "document": None}
    original = ha.get(f"{API}/documents/{notice['id']}/files/pdf").content
    whole = {"matches": True, "scan": False, "document": {**document, "part": None}}
    assert told_of(app, file=original, code=code) == whole
    ok(step(ha, f"/documents/{notice['id']}/recall", notice, reason="Sai nội dung"))
    recalled = told_of(app, code)
    assert (recalled["recalled"], recalled["recalled_on"]) == (True, "2024-08-09")


def test_a_copy_on_paper_shows_where_it_is_checked(client_of: ClientOf, app: FastAPI, notice: dict[str, Any]) -> None:
    """Its own code stands below Nơi nhận; an electronic copy carries one line of text and no picture (ô 14)."""
    ha = client_of("ha")
    made = [ok(copied(ha, notice, **more), 201)["id"] for more in ({}, {"electronic": True})]
    paths = ["files/pdf", *(f"copies/{one}/file" for one in made)]
    run_jobs(app, "document.copy")
    original, paper, electronic = (_strokes(ha.get(f"{API}/documents/{notice['id']}/{path}").content) for path in paths)
    assert paper > original + 100, "the bars of a QR code"
    assert electronic == original


def _strokes(content: bytes) -> int:
    with pdfplumber.open(BytesIO(content)) as pdf:
        return sum(len(page.lines) for page in pdf.pages)


def test_all_forms_are_numbered_together_and_a_copy_of_a_copy_needs_one(
    client_of: ClientOf, app: FastAPI, notice: dict[str, Any]
) -> None:
    ha = client_of("ha")
    none = copied(ha, notice, form="SL")
    assert none.json()["code"] == "copy-of-no-copy"
    ok(copied(ha, notice), 201)
    run_jobs(app, "document.copy")
    assert ok(copied(ha, notice, form="TrS", first_page=1, last_page=1), 201)["code"] == "02/TrS-UBND"
    again = ok(copied(ha, notice, form="SL"), 201)
    assert again["code"] == "03/SL-UBND"
    run_jobs(app, "document.copy")
    pages = "\n".join(words(ha, notice, again))
    assert pages.index("SAO Y") < pages.index("SAO LỤC")
    page = ok(ha.get(f"{API}/document-copies", params={"limit": 2}))
    assert [row["code"] for row in page["items"]] == ["03/SL-UBND", "02/TrS-UBND"]
    assert page["items"][0]["document_code"] == "01/TB-UBND"
    rest = ok(ha.get(f"{API}/document-copies", params={"cursor": page["next"]}))
    assert ([row["code"] for row in rest["items"]], rest["next"]) == (["01/SY-UBND"], None)
    assert ok(ha.get(f"{API}/document-copies", params={"year": 2023}))["items"] == []


def test_what_cannot_be_copied_is_refused(client_of: ClientOf, notice: dict[str, Any]) -> None:
    ha, minh = client_of("ha"), client_of("minh")
    assert copied(minh, notice).status_code == 403
    assert "last_page" in errors_of(copied(ha, notice, form="TrS", first_page=1, last_page=9))
    assert copied(ha, notice, form="TrS").status_code == 422
    assert ok(minh.get(f"{API}/documents/{notice['id']}/copies"))["actions"] == []
    ok(step(ha, f"/documents/{notice['id']}/recall", notice, reason="Sai nội dung"))
    assert copied(ha, notice).json()["code"] == "copy-not-issued"
