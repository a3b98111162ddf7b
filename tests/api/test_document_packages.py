"""Packages of documents (edXML): ours out and in again, and hostile ones of others."""

import base64
import hashlib
import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from fixtures.signing import issued_document
from toso.documents.exchange.package import NAMESPACE, OLDER
from toso.documents.exchange.package_reader import MOST_BYTES, BadPackage, parse
from toso.files.virus_scan import install_scanner

RECEIVED = f"{API}/documents/received"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"
HEAD = (
    "<From><OrganId>H49.1</OrganId><OrganName>Sở Khoa học và Công nghệ</OrganName></From><DocumentId>a-1</DocumentId>"
    "<Code><CodeNumber>7</CodeNumber><CodeNotation>CV-SKHCN</CodeNotation></Code><Subject>V/v {subject}</Subject>"
    "<PromulgationInfo><PromulgationDate>05/07/2024</PromulgationDate></PromulgationInfo>"
)


def packed(content: bytes, name: str = "a.pdf") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


def package(
    *files: tuple[str, bytes], subject: str = "chuyển đổi số", namespace: str = NAMESPACE, before: str = ""
) -> bytes:
    """As another system writes it: no prefixes, the files beside the envelope."""
    told = "".join(
        f"<Reference><ContentId>{n}</ContentId><AttachmentName>{name}</AttachmentName></Reference>"
        for n, (name, _) in enumerate(files)
    )
    sent = "".join(
        f"<Attachment><ContentId>{n}</ContentId><ContentTransferEncoded>{base64.b64encode(content).decode()}"
        "</ContentTransferEncoded></Attachment>"
        for n, (_, content) in enumerate(files)
    )
    header = f"<edXMLHeader><MessageHeader>{HEAD.format(subject=subject)}</MessageHeader></edXMLHeader>"
    body = f"<edXMLEnvelope>{header}<edXMLBody><edXMLManifest>{told}</edXMLManifest></edXMLBody></edXMLEnvelope>"
    return f'{before}<edXML xmlns="{namespace}">{body}<AttachmentEncoded>{sent}</AttachmentEncoded></edXML>'.encode()


def send(client: TestClient, content: bytes) -> Any:
    return client.post(RECEIVED, files={"file": ("den.edxml", content)})


@pytest.mark.both_databases("resource")
def test_what_goes_out_comes_in_as_it_was(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    document = ok(ha.get(f"{API}/documents/{issued_document(app).id}"))
    address = f"{API}/documents/{document['id']}/edxml"
    out = ha.get(address)
    assert out.headers["content-type"] == "application/xml"
    assert ha.get(address).content == out.content, "the same bytes again"
    read = parse(out.content)
    assert (read["external_id"], read["subject"]) == (document["id"], document["summary"])
    assert (f"{read['number']}/{read['symbol']}", read["issued_on"]) == (document["code"], document["issued_on"])
    row = ok(send(ha, out.content), 201)
    assert (row["summary"], row["kind_name"]) == (document["summary"], read["kind"])
    (file,) = row["files"]
    got = ha.get(f"{RECEIVED}/{row['id']}/files/{file['file_id']}")
    pdf = base64.b64decode(read["attachments"][0]["content"])
    assert got.content == pdf
    assert pdf.startswith(b"%PDF")
    again = send(ha, out.content)
    assert (again.status_code, again.json()["code"]) == (409, "document-received")
    assert [one["id"] for one in ok(ha.get(RECEIVED))["items"]] == [row["id"]]
    assert ok(ha.get(RECEIVED, params={"updated_since": "2190-01-01T00:00:00Z"}))["items"] == []


@pytest.mark.both_databases("resource")
def test_who_has_no_code_is_a_name_and_a_code_is_one_sender_however_named(client_of: ClientOf) -> None:
    ha = client_of("ha")

    def sent(organ_id: str, name: str, subject: str) -> Any:
        head = f"<OrganId>{organ_id}</OrganId><OrganName>{name}</OrganName>"
        told = "<OrganId>H49.1</OrganId><OrganName>Sở Khoa học và Công nghệ</OrganName>"
        return send(ha, package(("a.pdf", PDF), subject=subject).replace(told.encode(), head.encode()))

    ok(sent("", "Trường Tiểu học A", "một"), 201)
    ok(sent("", "Trường Tiểu học B", "hai"), 201)
    ok(sent("H49.2", "Trường Tiểu học A", "ba"), 201)
    for again in (sent("", "TRƯỜNG TIỂU HỌC  A", "một"), sent("H49.2", "Trường Tiểu học A (mới)", "ba")):
        assert (again.status_code, again.json()["code"]) == (409, "document-received")
    assert [one["summary"] for one in ok(ha.get(RECEIVED))["items"]] == ["V/v ba", "V/v hai", "V/v một"]


def test_packages_of_others_are_read_and_their_names_are_names(client_of: ClientOf) -> None:
    ha = client_of("ha")
    files = (("../../etc/passwd.pdf", packed(PDF, "../../x.pdf")), ("a.exe", b"MZ" * 20), ("C:\\b.pdf", PDF))
    row = ok(send(ha, package(*files, namespace=OLDER)), 201)
    assert (row["organ_name"], row["code"], row["issued_on"]) == (
        "Sở Khoa học và Công nghệ",
        "7/CV-SKHCN",
        "2024-07-05",
    )
    assert [(one["name"], one["file_id"] is not None) for one in row["files"]] == [
        ("passwd.pdf", True),
        ("a.exe", False),
        ("b.pdf", True),
    ]
    assert "Chỉ nhận" in row["files"][1]["reason"]
    assert send(client_of("hoa"), package(files[0])).status_code == 403
    assert client_of("hoa").get(f"{RECEIVED}/{row['id']}/files/{row['files'][0]['file_id']}").status_code == 403


def test_a_package_waits_for_the_scanner_and_loses_no_file(client_of: ClientOf) -> None:
    ha = client_of("ha")
    install_scanner("127.0.0.1:9", 20)
    away = send(ha, package(("a.pdf", PDF)))
    install_scanner("", 20)
    assert (away.status_code, ok(ha.get(RECEIVED))["items"]) == (503, [])
    (file,) = ok(send(ha, package(("a.pdf", PDF))), 201)["files"]
    assert file["file_id"]


def test_what_unpacks_is_counted_over_the_whole_package(client_of: ClientOf) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
        archive.writestr("xl/media/a.bin", bytes(60 * 1024 * 1024))
    row = ok(send(client_of("ha"), package(*[(f"{n}.xlsx", made.getvalue()) for n in range(3)], ("a.pdf", PDF))), 201)
    assert [one["file_id"] is not None for one in row["files"]] == [True, False, False, True]
    assert "phình ra" in row["files"][1]["reason"]


BOMB = (
    '<!DOCTYPE edXML [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
HOSTILE: dict[str, Callable[[], bytes]] = {
    "entities": lambda: package(subject="&i;", before=BOMB),
    "a file of the server": lambda: package(
        subject="&x;", before='<!DOCTYPE edXML [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    "a document type": lambda: package(before='<!DOCTYPE edXML SYSTEM "http://192.0.2.1/a.dtd">'),
    "another format": lambda: package(namespace="urn:other"),
    "no XML": lambda: PDF,
    "cut off": lambda: package(("a.pdf", PDF))[:-20],
    "no base64": lambda: package(("a.pdf", PDF)).replace(b"<ContentTransferEncoded>", b"<ContentTransferEncoded>*"),
    "a broken archive": lambda: package(("a.pdf", b"PK\x03\x04 no archive")),
    "what unpacks to too much": lambda: package(("a.pdf", packed(bytes(MOST_BYTES + 1)))),
    "too many files": lambda: package(*[("a.pdf", PDF)] * 30),
    "deep": lambda: package(subject="<a>" * 5_000 + "</a>" * 5_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_packages_are_refused_before_anything_is_unpacked(name: str) -> None:
    with pytest.raises(BadPackage):
        parse(HOSTILE[name]())


def line(client: TestClient, row: dict[str, Any], **body: Any) -> Any:
    headers = {"If-Match": f'"{row["version"]}"'}
    return client.put(f"{RECEIVED}/{row['id']}/register-line", json=body, headers=headers)


@pytest.mark.both_databases("resource")
def test_what_is_taken_in_gets_the_next_number_of_its_year_and_keeps_it(client_of: ClientOf) -> None:
    ha = client_of("ha")
    rows = [ok(send(ha, package(("a.pdf", PDF)).replace(b"a-1", f"a-{n}".encode())), 201) for n in range(3)]
    assert [(row["number"], row["year"]) for row in rows] == [(None, None)] * 3
    for early in ("2024-07-04", "2190-01-01"):
        refused = line(ha, rows[0], arrived_on=early)
        assert (refused.status_code, [e["field"] for e in refused.json()["errors"]]) == (422, ["arrived_on"])
    assert line(client_of("hoa"), rows[0], arrived_on="2024-07-08").status_code == 403
    taken = [ok(line(ha, row, arrived_on="2024-07-08", handed_to="VHTT")) for row in (rows[1], rows[0])]
    assert [(one["year"], one["number"], one["handed_to"]) for one in taken] == [(2024, 1, "VHTT"), (2024, 2, "VHTT")]
    changed = ok(line(ha, taken[0], arrived_on="2024-07-09", note="hẹn trả lời"))
    assert (changed["number"], changed["note"], changed["handed_to"]) == (1, "hẹn trả lời", "")
    assert line(ha, changed, arrived_on="2025-01-02").status_code == 422
    assert line(ha, taken[0], arrived_on="2024-07-10", note="x").status_code == 412
    assert ok(line(ha, rows[2], arrived_on="2024-07-10"))["number"] == 3
    logged = ok(ha.get(f"{API}/audit/events", params={"action": "document.take_in"}))["items"]
    assert len(logged) == 4


def test_a_refusal_names_the_file_and_leaves_nothing(client_of: ClientOf) -> None:
    ha = client_of("ha")
    for content in (HOSTILE["entities"](), b"x", package(("a.pdf", PDF)).replace(b"a-1", b"")):
        refused = send(ha, content)
        assert (refused.status_code, [e["field"] for e in refused.json()["errors"]]) == (422, ["file"])
    assert ok(ha.get(RECEIVED))["items"] == []
    tampered = package(("a.pdf", PDF)).replace(
        b"</ContentId><AttachmentName>", b"</ContentId><Sha256>00</Sha256><AttachmentName>", 1
    )
    assert "mã băm" in send(ha, tampered).json()["errors"][0]["message"]


def addressed(to: str, external_id: str) -> bytes:
    return package(("a.pdf", PDF)).replace(b"</From>", b"</From>" + to.encode()).replace(b"a-1", external_id.encode())


def test_a_package_for_another_agency_is_sent_back(client_of: ClientOf) -> None:
    """Told by the codes of both sides; where one of them goes by names alone, people tell."""
    ha, foreign = client_of("ha"), "<To><OrganId>H49.61.99</OrganId><OrganName>UBND phường khác</OrganName></To>"
    named = "<To><OrganName>Các phường, xã</OrganName></To>"
    own = "<To><OrganId>h49.61.21</OrganId><OrganName>UBND phường</OrganName></To>"
    ok(send(ha, addressed(foreign, "before-1")), 201)
    ok(ha.put(f"{API}/documents/number-scheme", json={"one_series": False, "organ_id": "H49.61.21"}))
    refused = send(ha, addressed(foreign * 2, "for-others"))
    assert (refused.status_code, [e["field"] for e in refused.json()["errors"]]) == (422, ["file"])
    assert "cơ quan khác" in refused.json()["errors"][0]["message"]
    for number, to in enumerate((foreign + own, foreign + named, named, "")):
        ok(send(ha, addressed(to, f"ours-{number}")), 201)
    assert "for-others" not in {one["external_id"] for one in ok(ha.get(RECEIVED))["items"]}


def test_a_digest_is_the_same_in_large_letters(client_of: ClientOf) -> None:
    digest = hashlib.sha256(PDF).hexdigest().upper()
    told = f"</ContentId><Sha256>{digest}</Sha256><AttachmentName>".encode()
    row = ok(send(client_of("ha"), package(("a.pdf", PDF)).replace(b"</ContentId><AttachmentName>", told, 1)), 201)
    assert row["files"][0]["file_id"]
