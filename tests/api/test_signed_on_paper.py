"""A document signed with a pen: wherever its PDF is read, passed on or kept, it is the scan, never the unsigned print."""

import io
import zipfile
from base64 import b64decode
from datetime import date
from hashlib import sha256
from typing import Any

import pytest
from fastapi import FastAPI
from lxml import etree
from sqlmodel import Session

from fixtures.confirmations import give
from fixtures.monthly_reports import API, SetDay, approved, compiled, ok, put, step
from fixtures.people import ClientOf
from fixtures.signing import DOCUMENTS, bytes_of, issued_document, office, place, run_jobs, scanned
from toso.authz.roles import Role
from toso.documents.tables import Document
from toso.operations.ward_documents import listed_documents
from toso.reports.approval.report_file import print_report

DAY = date(2024, 8, 9)
DOSSIER = {"year": 2024, "notation": "01.CĐS", "title": "Tổ công nghệ số cộng đồng năm 2024"}


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


@pytest.fixture
def papers(app: FastAPI) -> tuple[Document, bytes, bytes]:
    """A document that is out, its print, and the scan of the paper that was signed."""
    document = issued_document(app)
    plain = bytes_of(office(app), document)
    scan = scanned(plain)
    files = {"file": ("quet.pdf", scan, "application/pdf")}
    ok(office(app).post(f"{place(document)}/scan", files=files), 202)
    return document, plain, scan


def unpacked(content: bytes) -> list[bytes]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return [archive.read(name) for name in archive.namelist() if name.endswith(".pdf")]


def test_who_reads_it_gets_the_scan_and_who_signs_on_gets_the_print(
    app: FastAPI, papers: tuple[Document, bytes, bytes]
) -> None:
    document, plain, scan = papers
    assert office(app).get(f"{place(document)}/file").content == scan
    assert office(app).get(f"{place(document)}/file", params={"to_sign": True}).content == plain
    assert unpacked(office(app).get(f"{place(document)}/package").content) == [scan]
    assert office(app).get(f"{DOCUMENTS}/{document.id}/files/pdf").content == plain


def test_the_package_for_others_the_dossier_and_the_archive_hold_the_scan(
    app: FastAPI, papers: tuple[Document, bytes, bytes]
) -> None:
    document, plain, scan = papers
    run_jobs(app)
    sent = etree.fromstring(office(app).get(f"{DOCUMENTS}/{document.id}/edxml").content)
    (encoded,) = [node.text for node in sent.iter() if str(node.tag).endswith("ContentTransferEncoded")]
    assert unpacked(b64decode(encoded or "")) == [scan]
    client = office(app)
    dossier = ok(client.post(f"{API}/dossiers", json=DOSSIER), 201)
    ok(put(client, f"/dossiers/{dossier['id']}/documents", dossier, {"document_ids": [str(document.id)]}))
    with Session(app.state.engines.read) as session:
        listed = listed_documents(session, document.ward_id)
    assert set(listed) == {sha256(scan).hexdigest()}, "the archive of a ward hands out what was signed"
    assert sha256(plain).hexdigest() not in listed
    job = ok(office(app).post(f"{API}/dossiers/{dossier['id']}/export"), 202)
    give(app, "son", Role.OFFICE_DESK, "qn.hg.vptk")
    run_jobs(app)
    file = ok(office(app).get(f"{API}/jobs/{job['id']}"))["result"]["file_id"]
    assert unpacked(office(app).get(f"{API}/files/{file}").content) == [scan]


@pytest.mark.both_databases("resource")
def test_a_scan_that_was_withdrawn_is_handed_out_no_more(app: FastAPI, papers: tuple[Document, bytes, bytes]) -> None:
    document, plain, _scan = papers
    run_jobs(app)
    (row,) = ok(office(app).get(place(document)))["files"]
    ok(office(app).post(f"{place(document)}/{row['id']}/withdrawal", json={"reason": "Quét nhầm văn bản khác"}))
    assert office(app).get(f"{place(document)}/file").content == plain


def test_a_report_signed_with_a_pen_is_its_scan_from_the_shell_and_among_the_files_of_a_year(
    app: FastAPI, client_of: ClientOf, july_rows: Any
) -> None:
    del july_rows
    minh, ha = client_of("minh"), client_of("ha")
    document = ok(ha.get(f"{API}/documents/{approved(client_of, compiled(minh))['document_id']}"))
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    run_jobs(app, "document.render")
    scan = scanned(ha.get(f"{DOCUMENTS}/{document['id']}/files/pdf").content)
    ok(ha.post(f"{DOCUMENTS}/{document['id']}/signing/scan", files={"file": ("quet.pdf", scan)}), 202)
    run_jobs(app)
    assert print_report(app.state.engines, app.state.store, "2024-07")[0] == scan
    made = ok(minh.post(f"{API}/file-batches", json={"periods": ["2024-07"], "contents": ["report"]}), 202)
    run_jobs(app)
    batch = ok(minh.get(f"{API}/file-batches/{made['id']}"))
    assert unpacked(minh.get(f"{API}/files/{batch['file_id']}").content) == [scan]
