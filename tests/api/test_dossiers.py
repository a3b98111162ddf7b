"""Dossiers hold documents in time order and leave as PDF and XML; who looked or took is in the log."""

import io
import zipfile
from datetime import date
from hashlib import sha256
from importlib.resources import files
from typing import Any

import pytest
from fastapi import FastAPI
from lxml import etree
from starlette.testclient import TestClient

from factories.documents import report
from fixtures.inbox import content, issued, waiting
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step
from fixtures.people import ClientOf
from fixtures.signing import run_jobs
from toso.documents.content import Annex, Urgency
from toso.documents.kinds import DocumentKind

NS = {"d": "urn:toso:van-ban-di:1"}
DOSSIER = {"year": 2024, "notation": "01.CĐS", "title": "Tổ công nghệ số cộng đồng năm 2024"}


@pytest.fixture(scope="module")
def schema() -> Any:
    """The description of the metadata that the product ships."""
    source = files("toso.documents.dossiers").joinpath("data/van-ban-di.xsd").read_bytes()
    return etree.XMLSchema(etree.fromstring(source))


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 5))


def named(answer: Any) -> list[str]:
    """The fields for which a body was refused."""
    assert answer.status_code == 422, answer.text
    return list(errors_of(answer))


def made(client: TestClient, *documents: dict[str, Any], **more: Any) -> dict[str, Any]:
    row = ok(client.post(f"{API}/dossiers", json={**DOSSIER, **more}), 201)
    return ok(fill(client, row, *documents)) if documents else row


def fill(client: TestClient, row: dict[str, Any], *documents: dict[str, Any]) -> Any:
    body = {"document_ids": [one["id"] for one in documents]}
    return put(client, f"/dossiers/{row['id']}/documents", row, body)


def test_a_dossier_holds_documents_by_day_and_a_document_lies_in_one(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    ha = client_of("ha")
    first = issued(app, ha, "Các khu phố", kind=DocumentKind.PLAN)
    on_day(date(2024, 8, 9))
    second = issued(app, ha, "Các khu phố")
    row = made(ha, second, first)
    assert [(one["ordinal"], one["code"]) for one in row["filed"]] == [(1, first["code"]), (2, second["code"])]
    assert (row["documents"], row["first_on"], row["last_on"]) == (2, "2024-08-05", "2024-08-09")
    assert ha.post(f"{API}/dossiers", json=DOSSIER).status_code == 409
    other = made(ha, notation="02.CĐS")
    assert named(fill(ha, other, first)) == ["document_ids"]
    row = ok(fill(ha, row, second))
    assert ok(fill(ha, other, first))["documents"] == 1
    assert [one["notation"] for one in ok(ha.get(f"{API}/dossiers?year=2024"))["items"]] == ["02.CĐS", "01.CĐS"]
    renamed = ok(put(ha, f"/dossiers/{row['id']}", row, {**DOSSIER, "title": "Chuyển đổi số"}))
    assert renamed["title"] == "Chuyển đổi số"


def test_what_has_no_number_lies_in_no_dossier(app: FastAPI, client_of: ClientOf) -> None:
    ha, row = client_of("ha"), waiting(app, content("Các khu phố"))
    assert named(fill(ha, made(ha), {"id": str(row.id)})) == ["document_ids"]
    assert ha.get(f"{API}/documents/{row.id}/metadata").status_code == 404


@pytest.mark.both_databases("resource")
def test_dossiers_are_kept_by_the_office_and_read_by_those_who_follow(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    row = made(ha, issued(app, ha, "Các khu phố"))
    for name in ("hoa", "son", "dung"):
        assert client_of(name).get(f"{API}/dossiers").status_code == 403
        assert client_of(name).get(f"{API}/dossiers/{row['id']}").status_code == 403
    assert client_of("minh").post(f"{API}/dossiers", json=DOSSIER).status_code == 403
    assert ok(client_of("lan").get(f"{API}/dossiers/{row['id']}"))["actions"] == ["export"]


def test_the_whole_dossier_leaves_as_pdf_and_valid_xml_in_time_order(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, schema: Any
) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    ok(ha.put(f"{API}/documents/number-scheme", json={"one_series": False, "organ_id": "H49.61.21"}))
    plan = issued(app, ha, "Các khu phố", kind=DocumentKind.PLAN, urgency=Urgency.URGENT)
    on_day(date(2024, 8, 9))
    row = made(ha, issued(app, ha, "Khu phố 1"), plan)
    assert [job.state for job in run_jobs(app)] == ["done", "done"]
    job = ok(lan.post(f"{API}/dossiers/{row['id']}/export"), 202)
    run_jobs(app)
    result = ok(lan.get(f"{API}/jobs/{job['id']}"))["result"]
    assert result["name"] == "ho-so-2024-01.CĐS.zip"
    archive = zipfile.ZipFile(io.BytesIO(lan.get(f"{API}/files/{result['file_id']}").content))
    assert archive.namelist() == [
        "ho-so.xml",
        "001-01-KH-UBND-2024-08-05.pdf",
        "001-01-KH-UBND-2024-08-05.xml",
        "002-01-BC-UBND-2024-08-09.pdf",
        "002-01-BC-UBND-2024-08-09.xml",
    ]
    assert archive.read("001-01-KH-UBND-2024-08-05.pdf").startswith(b"%PDF-1.")
    xml = etree.fromstring(archive.read("001-01-KH-UBND-2024-08-05.xml"))
    schema.assertValid(xml)
    said = {name: xml.findtext(f".//d:{name}", namespaces=NS) for name in ("OrganId", "FileNotation", "DocOrdinal")}
    assert said == {"OrganId": "H49.61.21", "FileNotation": "01.CĐS", "DocOrdinal": "1"}
    assert xml.findtext("d:Priority", namespaces=NS) == "1"
    assert int(xml.findtext("d:PageAmount", namespaces=NS)) > 1
    assert [one.text for one in xml.findall("d:To/d:OrganName", NS)] == [
        "Ủy ban nhân dân thành phố Hạ Long",
        "Các khu phố",
    ]
    acts = [(one["who"].split()[-1], one["what"]) for one in ok(lan.get(f"{API}/dossiers/{row['id']}/accesses"))]
    assert acts == [("Lan", "Xuất hồ sơ"), ("Hà", "Xếp văn bản vào hồ sơ"), ("Hà", "Lập hồ sơ văn bản")]
    ok(client_of("minh").get(f"{API}/dossiers/{row['id']}"))
    assert ok(lan.get(f"{API}/dossiers/{row['id']}/accesses"))[0]["what"] == "Mở xem hồ sơ"


def test_annexes_in_files_of_their_own_leave_with_their_document(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    annexes = tuple(
        Annex(title=f"Danh sách thứ {n}", blocks=report().annexes[0].blocks, separate=n == 2) for n in (1, 2)
    )
    row = made(ha, issued(app, ha, "Khu phố 1", annexes=annexes))
    run_jobs(app)
    job = ok(ha.post(f"{API}/dossiers/{row['id']}/export"), 202)
    run_jobs(app)
    file = ok(ha.get(f"{API}/jobs/{job['id']}"))["result"]["file_id"]
    archive = zipfile.ZipFile(io.BytesIO(ha.get(f"{API}/files/{file}").content))
    (annex,) = (name for name in archive.namelist() if "-phu-luc-" in name)
    assert annex.endswith("-phu-luc-2.pdf")
    cover = etree.fromstring(archive.read("ho-so.xml"))
    said = cover.find(".//d:Annex", NS)
    assert said.attrib == {"name": annex.removesuffix(".pdf"), "sha256": sha256(archive.read(annex)).hexdigest()}
    pdfs = [name for name in archive.namelist() if name.endswith(".pdf")]
    for name in pdfs:  # whoever is handed the dossier checks each document of it without an account
        asked = {"sha256": sha256(archive.read(name)).hexdigest()}
        told = ok(TestClient(app).post(f"{API}/verify", json=asked))
        part = told["document"]["part"]
        assert (told["matches"], part["label"] if part else "") == (True, "Phụ lục II" if name == annex else "")


def test_an_empty_dossier_is_not_taken_out(client_of: ClientOf) -> None:
    ha = client_of("ha")
    refused = ha.post(f"{API}/dossiers/{made(ha)['id']}/export")
    assert (refused.status_code, refused.json()["code"]) == (409, "dossier-empty")


def test_every_document_has_metadata_also_a_recalled_one_in_no_dossier(
    app: FastAPI, client_of: ClientOf, schema: Any
) -> None:
    ha = client_of("ha")
    document = issued(app, ha, kind=DocumentKind.LETTER, summary="Đề nghị " + "phối hợp " * 90)
    ok(step(ha, f"/documents/{document['id']}/recall", document, reason="Sai nội dung"))
    answer = client_of("hoa").get(f"{API}/documents/{document['id']}/metadata")
    xml = etree.fromstring(answer.content)
    schema.assertValid(xml)
    assert answer.headers["content-type"] == "application/xml"
    assert (xml.get("state"), xml.findtext("d:Description", namespaces=NS)) == ("recalled", "Sai nội dung")
    assert xml.findtext("d:Subject", namespaces=NS).endswith("…")
