"""Documents that people write: templates filled in, versions, submitting, approving, numbering, files of their own."""

import re
from datetime import date
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.drafts import BASIS, approved_draft, begun, did, filled
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step
from fixtures.people import ClientOf
from fixtures.signing import run_jobs
from toso.documents.linter import lint_pdf
from toso.drafts.kinds import TEMPLATES
from toso.jobs.tables import Job


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def texts(draft: dict[str, Any]) -> str:
    return "\n".join(block["text"] for block in draft["content"]["blocks"])


def test_the_decision_on_the_teams_lists_who_was_in_them_on_the_day(client_of: ClientOf) -> None:
    ha = client_of("ha")
    draft = begun(ha)
    rows = draft["content"]["annexes"][0]["blocks"][0]["table"]["rows"]
    teams = ok(ha.get(f"{API}/teams", params={"on": "2024-08-09"}))
    people = [row for row in rows if row[1]]
    assert len(people) == sum(team["member_count"] for team in teams)
    assert [row[0] for row in people] == [str(n) for n in range(1, len(people) + 1)]
    assert sum(not row[1] for row in rows) == len(teams)
    assert f"gồm {len(teams):02d} tổ với {len(people):02d} thành viên" in texts(draft)
    assert draft["content"]["legal_bases"][0] == "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
    assert set(draft["missing"]) <= {"legal_bases"}  # a ward without a plan in force names none
    before = ok(ha.get(f"{API}/document-drafts/team-list", params={"on": "2024-01-01"}))
    assert before["blocks"][0]["table"]["rows"] == []


WORDS = {
    "summary": "Về việc tháo gỡ khó khăn",
    "addressees": ["Sở Khoa học và Công nghệ"],
    "paragraphs": ["Một.", "Hai."],
}


def test_a_letter_that_begins_with_words_from_elsewhere_is_made_whole_or_not_at_all(client_of: ClientOf) -> None:
    minh = client_of("minh")
    made = begun(minh, "letter", begins_with=WORDS)
    content = made["content"]
    assert (content["summary"], content["addressees"]) == (WORDS["summary"], WORDS["addressees"])
    assert [(block["kind"], block["text"]) for block in content["blocks"]] == [
        ("paragraph", "Một."),
        ("paragraph", "Hai."),
    ]
    usual = begun(minh, "letter", begins_with={**WORDS, "addressees": None})["content"]
    assert usual["addressees"] == begun(minh, "letter")["content"]["addressees"]
    before = len(ok(minh.get(f"{API}/document-drafts"))["items"])
    for wrong in ({"summary": "x" * 2_001}, {"paragraphs": ["x" * 10_001]}, {"paragraphs": []}):
        body = {"template": "letter", "begins_with": {**WORDS, **wrong}}
        assert minh.post(f"{API}/document-drafts", json=body).status_code == 422
    assert len(ok(minh.get(f"{API}/document-drafts"))["items"]) == before


def test_marks_that_were_typed_behind_an_addressee_are_no_part_of_its_name(client_of: ClientOf) -> None:
    named = ["Ủy ban nhân dân thành phố Hạ Long,", "- Sở Khoa học và Công nghệ;"]
    recipients = [{"name": "Thường trực Đảng ủy,", "purpose": "B/cáo"}]
    document = approved_draft(client_of, "letter", addressees=named, recipients=recipients)
    shown = ok(client_of("ha").get(f"{API}/documents/{document['id']}"))
    assert shown["content"]["addressees"] == ["Ủy ban nhân dân thành phố Hạ Long", "Sở Khoa học và Công nghệ"]
    assert shown["recipients"] == ["Thường trực Đảng ủy"]


def test_every_version_is_kept_and_nothing_changes_after_submitting(client_of: ClientOf) -> None:
    ha, minh = client_of("ha"), client_of("minh")
    first = begun(ha, "decision")
    assert set(first["missing"]) == {"summary", "legal_bases", "blocks"}
    refused = step(ha, f"/document-drafts/{first['id']}/submit", first)
    assert "summary" in errors_of(refused)
    saved = filled(ha, first)
    late = put(minh, f"/document-drafts/{first['id']}", first, {"content": first["content"]})
    assert late.status_code == 412
    assert re.fullmatch(r"Lê Thu Hà đã sửa nội dung này lúc \d\d:\d\d ngày \d\d/\d\d/\d{4}\.", late.json()["detail"])
    sent = did(ha, saved, "submit")
    assert (sent["state"], sent["editable"], sent["actions"]) == ("submitted", False, ["withdraw"])
    closed = put(ha, f"/document-drafts/{first['id']}", sent, {"content": first["content"]})
    assert closed.json()["code"] == "draft-not-editable"
    steps = [one for one in sent["steps"] if one["saved"]]
    assert [one["name"] for one in steps] == ["create", "save"]
    old = ok(ha.get(f"{API}/document-drafts/{first['id']}/versions/{steps[0]['id']}"))
    assert old["content"] == first["content"]
    away = ha.get(f"{API}/document-drafts/{first['id']}/versions/{sent['steps'][-1]['id']}")
    assert away.status_code == 404


def test_only_who_approves_returns_approves_and_takes_back(client_of: ClientOf) -> None:
    ha, lan, hoa = client_of("ha"), client_of("lan"), client_of("hoa")
    draft = filled(ha, begun(ha, "notice"))
    assert hoa.get(f"{API}/document-drafts/{draft['id']}").status_code == 403
    sent = did(ha, draft, "submit")
    assert step(ha, f"/document-drafts/{draft['id']}/approve", sent).status_code == 403
    back = did(lan, draft, "return", reason="Ghi rõ thời gian")
    assert (back["state"], back["steps"][-1]["note"]) == ("returned", "Ghi rõ thời gian")
    did(ha, draft, "submit")
    done = did(lan, draft, "approve")
    document = ok(ha.get(f"{API}/documents/{done['document_id']}"))
    assert (document["state"], document["kind"]) == ("approved", "notice")
    again = did(lan, draft, "reopen", reason="Sửa địa điểm")
    assert (again["state"], again["document_id"]) == ("returned", None)
    assert ok(ha.get(f"{API}/documents/{document['id']}"))["state"] == "draft"
    did(ha, draft, "submit")
    did(lan, draft, "approve")
    document = ok(ha.get(f"{API}/documents/{document['id']}"))
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-08-09"))
    seen = ok(lan.get(f"{API}/document-drafts/{draft['id']}"))
    late = step(lan, f"/document-drafts/{draft['id']}/reopen", seen, reason="Muộn")
    assert (late.status_code, late.json()["code"]) == (409, "already-issued")
    assert seen["document_code"] == "01/TB-UBND"
    gone = ha.request("DELETE", f"{API}/document-drafts/{draft['id']}", headers={"If-Match": f'"{seen["version"]}"'})
    assert gone.json()["code"] == "draft-not-deletable"


@pytest.mark.both_databases("resource")
def test_a_draft_is_deleted_while_nobody_approved_it(client_of: ClientOf) -> None:
    ha = client_of("ha")
    draft = begun(ha, "letter")
    gone = ha.request("DELETE", f"{API}/document-drafts/{draft['id']}", headers={"If-Match": f'"{draft["version"]}"'})
    assert gone.status_code == 204
    assert ok(ha.get(f"{API}/document-drafts"))["items"] == []


@pytest.mark.one_case_on_postgres("text")
@pytest.mark.parametrize("template", [name.value for name in TEMPLATES])
def test_each_template_becomes_a_document_that_passes_the_check(
    client_of: ClientOf, app: FastAPI, template: str
) -> None:
    ha = client_of("ha")
    document = approved_draft(client_of, template)
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-08-09"))
    run_jobs(app, "document.render")
    pdf = ha.get(f"{API}/documents/{document['id']}/files/pdf").content
    assert [finding.line() for finding in lint_pdf(pdf).errors] == []


@pytest.mark.both_databases("resource")
def test_an_annex_may_be_a_file_of_its_own(client_of: ClientOf, app: FastAPI) -> None:
    ha = client_of("ha")
    draft = begun(ha)
    annexes = [{**draft["content"]["annexes"][0], "separate": True, "landscape": True}]
    document = approved_draft(client_of, annexes=annexes, legal_bases=[BASIS])
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-08-09"))
    run_jobs(app, "document.render")
    with pdfplumber.open(BytesIO(ha.get(f"{API}/documents/{document['id']}/files/pdf").content)) as pdf:
        assert "Phụ lục" not in pdf.pages[-1].extract_text()
    part = ha.get(f"{API}/documents/{document['id']}/annexes/1/pdf")
    assert part.headers["content-disposition"].count("phu-luc-1.pdf")
    with pdfplumber.open(BytesIO(part.content)) as pdf:
        first = pdf.pages[0].extract_text().split("\n")
    assert first[0] == "Phụ lục"  # the mark comes with the organisation's signature (test_signing_annexes)
    assert ha.get(f"{API}/documents/{document['id']}/annexes/1/docx").content[:2] == b"PK"
    assert ha.get(f"{API}/documents/{document['id']}/annexes/2/pdf").status_code == 404


def test_what_was_approved_for_a_signer_who_left_comes_back_for_another(client_of: ClientOf, app: FastAPI) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    ward = next(u["id"] for u in ok(ha.get(f"{API}/units")) if u["path"] == "qn.hg")
    deputy = {"full_name": "Vũ Đình Khoa", "lines": ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "valid_from": "2024-01-01"}
    signer = ok(ha.post(f"{API}/units/{ward}/signers", json=deputy), 201)
    draft = filled(ha, begun(ha, "notice"), signer_id=signer["id"])
    did(ha, draft, "submit")
    document = ok(ha.get(f"{API}/documents/{did(lan, draft, 'approve')['document_id']}"))
    assert document["signer_name"] == "Vũ Đình Khoa"
    ok(put(ha, f"/signers/{signer['id']}", signer, deputy | {"valid_to": "2024-08-08"}))
    looked_at = ok(lan.post(f"{API}/document-drafts/{draft['id']}/preview", json={"content": draft["content"]}), 202)
    run_jobs(app, "draft.preview")
    shown = ok(lan.get(f"{API}/jobs/{looked_at['id']}"))["result"]["file_id"]
    with pdfplumber.open(BytesIO(lan.get(f"{API}/files/{shown}").content)) as pdf:
        text = pdf.pages[-1].extract_text()
    assert "Vũ Đình Khoa" in text, "what was approved is shown as it was"
    back = did(lan, draft, "reopen", reason="Người ký đã chuyển công tác")
    assert (back["state"], ok(ha.get(f"{API}/documents/{document['id']}"))["state"]) == ("returned", "draft")
    kept = put(ha, f"/document-drafts/{draft['id']}", back, {"content": back["content"]})
    assert errors_of(kept).keys() == {"content.signer_id"}
    ok(put(ha, f"/document-drafts/{draft['id']}", back, {"content": back["content"] | {"signer_id": None}}))
    did(ha, draft, "submit")
    did(lan, draft, "approve")
    assert ok(ha.get(f"{API}/documents/{document['id']}"))["signer_name"] not in {"", "Vũ Đình Khoa"}


def test_the_print_of_what_is_being_typed_needs_no_saving(client_of: ClientOf, app: FastAPI) -> None:
    ha = client_of("ha")
    draft = begun(ha, "letter")
    content = {
        **draft["content"],
        "summary": "Về việc chưa lưu",
        "blocks": [{"kind": "paragraph", "text": "Chưa lưu."}],
    }
    job = ok(ha.post(f"{API}/document-drafts/{draft['id']}/preview", json={"content": content}), 202)
    run_jobs(app, "draft.preview")
    made = ok(ha.get(f"{API}/jobs/{job['id']}"))
    with pdfplumber.open(BytesIO(ha.get(f"{API}/files/{made['result']['file_id']}").content)) as pdf:
        text = pdf.pages[0].extract_text()
    assert "V/v chưa lưu" in text
    assert "DỰ THẢO" in text
    assert ok(ha.get(f"{API}/document-drafts/{draft['id']}"))["version"] == draft["version"]
    with Session(app.state.engines.read) as session:
        kept = [row.payload for row in session.execute(sa.select(Job)).scalars() if row.kind == "draft.preview"]
    assert kept == [{"draft_id": draft["id"], "format": "pdf"}]


def test_what_waits_stands_on_the_start_page(client_of: ClientOf) -> None:
    ha, lan = client_of("ha"), client_of("lan")

    def waiting(client: Any) -> list[str]:
        return [item["title"] for item in ok(client.get(f"{API}/today"))["items"] if "/soan-van-ban/" in item["href"]]

    did(ha, draft := filled(ha, begun(ha, "notice")), "submit")
    assert (waiting(lan), waiting(ha)) == (["Duyệt văn bản"], [])
    did(lan, draft, "return", reason="Ghi rõ thời gian")
    assert (waiting(lan), waiting(ha)) == ([], ["Sửa văn bản bị trả lại"])


def test_a_letter_to_every_unit_of_a_large_ward_is_printed_and_numbered(client_of: ClientOf) -> None:
    units = [f"Khu phố {number}" for number in range(1, 81)]
    document = approved_draft(client_of, "letter", addressees=units)
    issued = ok(step(client_of("ha"), f"/documents/{document['id']}/number", document, issued_on="2024-08-09"))
    assert issued["content"]["addressees"] == units


def test_a_year_that_no_document_has_is_refused_at_its_day(client_of: ClientOf) -> None:
    document = approved_draft(client_of, "notice")
    for day in ("1024-08-09", "0001-01-01"):
        refused = step(client_of("ha"), f"/documents/{document['id']}/number", document, issued_on=day)
        assert errors_of(refused).keys() == {"issued_on"}
