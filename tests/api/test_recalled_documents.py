"""A document that was signed outside and is recalled afterwards: its bytes stay what they were, every place says so."""

import io
import zipfile
from datetime import date
from hashlib import sha256
from typing import Any

import pytest
from fastapi import FastAPI
from lxml import etree
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.confirmations import give
from fixtures.monthly_reports import API, SetDay, ok, put, step
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import (
    AGENCY,
    DOCUMENTS,
    SIGNER,
    attach,
    bytes_of,
    issued_document,
    leader,
    office,
    person_of,
    place,
    run_jobs,
    seal_of,
    sign,
    signed_by,
    state,
)
from toso.authz.roles import Role
from toso.documents.tables import Document
from toso.operations.ward_documents import listed_documents

DAY = date(2024, 8, 9)
DOSSIER = {"year": 2024, "notation": "01.CĐS", "title": "Tổ công nghệ số cộng đồng năm 2024"}
Signed = tuple[Document, bytes, bytes]


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


@pytest.fixture
def signed(app: FastAPI, trusted: SampleAuthority) -> Signed:
    """A document, its print, and the same signed by the person and sealed, all outside."""
    document = issued_document(app)
    plain = bytes_of(office(app), document)
    both = signed_by(signed_by(plain, trusted.issue(SIGNER)), trusted.issue(AGENCY), seal=True)
    assert attach(office(app), document, both).status_code == 202
    return document, plain, both


def recall(app: FastAPI, document: Document) -> dict[str, Any]:
    row = ok(office(app).get(f"{DOCUMENTS}/{document.id}"))
    return ok(step(office(app), f"/documents/{document.id}/recall", row, reason="Sai nội dung"))


def told(app: FastAPI, content: bytes) -> tuple[bool, bool, str | None]:
    """A stranger's answer about a file: whether it is the document, whether that was recalled, and when."""
    answer = ok(TestClient(app).post(f"{API}/verify", json={"sha256": sha256(content).hexdigest()}))
    found = answer["document"]
    return answer["matches"], found["recalled"], found["recalled_on"]


@pytest.mark.both_databases("resource")
def test_the_signed_file_stays_and_is_said_to_be_recalled(app: FastAPI, signed: Signed) -> None:
    document, plain, both = signed
    run_jobs(app)
    assert state(office(app), document)["standing"] == "sealed"
    recalled = recall(app, document)
    assert (recalled["state"], recalled["state_label"]) == ("recalled", "Đã thu hồi")
    for content in (plain, both):
        assert told(app, content) == (True, True, DAY.isoformat())
    assert not ok(TestClient(app).post(f"{API}/verify", json={"sha256": sha256(both + b" ").hexdigest()}))["matches"]
    code = recalled["content"]["check_url"].rsplit("/", 1)[-1]
    assert ok(TestClient(app).get(f"{API}/verify/{code}"))["recalled_on"] == DAY.isoformat()
    found = state(office(app), document)
    assert (found["standing"], found["actions"]) == ("sealed", [])
    assert [(one["state"], one["withdrawable"]) for one in found["files"]] == [("signed", False)]
    assert bytes_of(office(app), document) == both


def test_nothing_more_is_done_with_it(app: FastAPI, signed: Signed, trusted: SampleAuthority) -> None:
    document, plain, both = signed
    run_jobs(app)
    pen, seal = person_of(app, trusted), seal_of(app, trusted)
    recall(app, document)
    (row,) = state(office(app), document)["files"]
    refused = [
        attach(office(app), document, signed_by(plain, trusted.issue(SIGNER))),
        attach(office(app), document, both, step="scan"),
        sign(leader(app), document, "person", pen),
        sign(office(app), document, "seal", seal),
        office(app).post(f"{place(document)}/{row['id']}/withdrawal", json={"reason": "Gắn nhầm"}),
        office(app).post(f"{DOCUMENTS}/{document.id}/copies", json={"form": "SY", "recipients": []}),
    ]
    assert [answer.status_code for answer in refused] == [409] * 6, [answer.text for answer in refused]
    assert office(app).get(f"{DOCUMENTS}/{document.id}/edxml").status_code == 404
    assert bytes_of(office(app), document) == both


def test_what_was_attached_before_and_is_checked_afterwards_is_judged_and_recalled(
    app: FastAPI, signed: Signed
) -> None:
    document, _plain, both = signed
    recall(app, document)
    assert {job.state for job in run_jobs(app)} == {"done"}
    (row,) = state(office(app), document)["files"]
    assert row["validity"] == "valid"
    assert told(app, both) == (True, True, DAY.isoformat())


def test_the_books_and_the_archives_hold_the_signed_bytes_and_say_so(app: FastAPI, signed: Signed) -> None:
    document, plain, both = signed
    run_jobs(app)
    give(app, "son", Role.OFFICE_DESK, "qn.hg.vptk")  # who orders a file is looked up again when it is made
    office_client = office(app)
    dossier = ok(office_client.post(f"{API}/dossiers", json=DOSSIER), 201)
    ok(put(office_client, f"/dossiers/{dossier['id']}/documents", dossier, {"document_ids": [str(document.id)]}))
    recall(app, document)
    (line,) = ok(office(app).get(f"{DOCUMENTS}/register", params={"year": 2024}))["items"]
    assert (line["state_label"], line["remarks"]) == ("Đã thu hồi", "Đã thu hồi ngày 09/08/2024")
    metadata = etree.fromstring(office(app).get(f"{DOCUMENTS}/{document.id}/metadata").content)
    assert metadata.get("state") == "recalled"
    (filed,) = ok(office(app).get(f"{API}/dossiers/{dossier['id']}"))["filed"]
    assert filed["recalled"]
    job = ok(office(app).post(f"{API}/dossiers/{dossier['id']}/export"), 202)
    run_jobs(app)
    file = ok(office(app).get(f"{API}/jobs/{job['id']}"))["result"]["file_id"]
    archive = zipfile.ZipFile(io.BytesIO(office(app).get(f"{API}/files/{file}").content))
    kept = {name: archive.read(name) for name in archive.namelist()}
    assert [content for name, content in kept.items() if name.endswith(".pdf")] == [both]
    assert [etree.fromstring(kept[n]).get("state") for n in kept if n.endswith(".xml") and n != "ho-so.xml"] == [
        "recalled"
    ]
    with Session(app.state.engines.read) as session:
        listed = listed_documents(session, document.ward_id)
    assert {digest: one.standing for digest, one in listed.items()} == {
        sha256(both).hexdigest(): "Đã thu hồi ngày 09/08/2024"
    }, "the archive of a ward hands out what is signed, never its print"
    assert sha256(plain).hexdigest() not in listed
