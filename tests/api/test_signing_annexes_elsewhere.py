"""Annexes in files of their own signed elsewhere: fetched together, attached together, each known by its beginning."""

import io
import zipfile
from typing import Any

import pytest
from fastapi import FastAPI

from factories.documents import report
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import (
    AGENCY,
    DOCUMENTS,
    SIGNER,
    annex_signed_by,
    attach,
    bytes_of,
    issued_document,
    leader,
    office,
    place,
    printed,
    run_jobs,
    seal_of,
    sign,
    signed_by,
    state,
)
from toso.documents.content import Annex
from toso.documents.tables import Document

ANNEXES = tuple(Annex(title=f"Danh sách {n}", blocks=report().annexes[0].blocks, separate=True) for n in (1, 2))


def package(app: FastAPI, document: Document) -> dict[str, bytes]:
    """The files of the ZIP: "document", "phu-luc-1" for the first annex."""
    answer = office(app).get(f"{place(document)}/package")
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        files = {name.removesuffix(".pdf"): archive.read(name) for name in archive.namelist()}
    return {name[-9:] if "phu-luc" in name else "document": content for name, content in files.items()}


def annex(app: FastAPI, document: Document, number: int) -> bytes:
    return leader(app).get(f"{DOCUMENTS}/{document.id}/annexes/{number}/pdf").content


def signed_by_the_person(app: FastAPI, authority: SampleAuthority) -> Document:
    document = issued_document(app, annexes=ANNEXES)
    attach(leader(app), document, signed_by(bytes_of(leader(app), document), authority.issue(SIGNER)))
    run_jobs(app)
    assert state(leader(app), document)["standing"] == "signed"
    return document


def refusal(answer: Any) -> str:
    assert (answer.status_code, answer.json()["code"]) == (415, "not-our-file"), answer.text
    return answer.json()["errors"][0]["message"]


@pytest.mark.both_databases("resource")
def test_all_files_are_fetched_at_once_and_come_back_at_once(app: FastAPI, trusted: SampleAuthority) -> None:
    document = signed_by_the_person(app, trusted)
    prints = [annex(app, document, n) for n in (1, 2)]
    fetched = package(app, document)
    assert [fetched["phu-luc-1"], fetched["phu-luc-2"]] == prints
    assert len(fetched) == 3
    seal = trusted.issue(AGENCY)
    outside = [annex_signed_by(one, seal) for one in prints]
    whole = signed_by(bytes_of(office(app), document), seal, seal=True)
    answer = attach(office(app), document, outside[1], whole, outside[0])  # in whatever order they were chosen
    assert answer.status_code == 202, answer.text
    assert [one["validity"] for one in answer.json()["signed"]] == ["unchecked"] * 3
    assert [one["signed"] for one in state(office(app), document)["annexes"]] == [False, False]
    run_jobs(app)
    found = state(office(app), document)
    assert (found["standing"], found["actions"]) == ("sealed", ["check"])
    assert [(one["label"], one["standing_label"]) for one in found["annexes"]] == [
        ("Phụ lục I", "Đã ký"),
        ("Phụ lục II", "Đã ký"),
    ]
    assert {one["files"][0]["validity_label"] for one in found["annexes"]} == {"Hợp lệ"}
    assert [annex(app, document, n) for n in (1, 2)] == outside
    assert package(app, document) == {"document": whole, "phu-luc-1": outside[0], "phu-luc-2": outside[1]}
    known = office(app).post("/api/v1/verify", json={"sha256": found["annexes"][1]["sha256"]}).json()
    assert known["matches"] is True
    assert attach(office(app), document, outside[0]).status_code == 409


def test_the_document_waits_for_every_annex_and_what_is_left_is_sealed_here(
    app: FastAPI, trusted: SampleAuthority
) -> None:
    document = signed_by_the_person(app, trusted)
    seal = trusted.issue(AGENCY)
    attach(office(app), document, signed_by(bytes_of(office(app), document), seal, seal=True))
    run_jobs(app)
    found = state(office(app), document)
    assert (found["standing"], found["actions"]) == ("annexes", ["seal", "attach", "check"])
    assert sorted(package(app, document)) == ["phu-luc-1", "phu-luc-2"]
    outside = annex_signed_by(annex(app, document, 1), seal)
    assert attach(office(app), document, outside).status_code == 202
    run_jobs(app)
    assert state(office(app), document)["standing"] == "annexes"
    whole = bytes_of(office(app), document)
    assert sign(office(app), document, "seal", seal_of(app, trusted)).status_code == 202
    assert [job.state for job in run_jobs(app)] == ["done"]
    found = state(office(app), document)
    assert found["standing"] == "sealed"
    assert [one["files"][0]["origin"] for one in found["annexes"]] == ["attached", "seal"]
    assert (annex(app, document, 1), bytes_of(office(app), document)) == (outside, whole)


def test_changed_swapped_or_strange_files_are_refused_together_and_nothing_is_kept(
    app: FastAPI, trusted: SampleAuthority
) -> None:
    document = signed_by_the_person(app, trusted)
    prints, seal, who = [annex(app, document, n) for n in (1, 2)], trusted.issue(AGENCY), office(app)
    good = annex_signed_by(prints[0], seal)
    changed = bytearray(annex_signed_by(prints[1], seal))
    changed[len(prints[1]) // 2] ^= 1
    assert "Tệp thứ 2 không nối tiếp" in refusal(attach(who, document, good, bytes(changed)))
    assert "Tệp thứ 2 không nối tiếp" in refusal(attach(who, document, good, signed_by(printed(), seal)))
    assert "chưa được ký thêm" in refusal(attach(who, document, prints[0]))
    assert "Tệp thứ 2 trùng" in refusal(attach(who, document, good, annex_signed_by(prints[0], seal)))
    first = leader(app).get(f"{DOCUMENTS}/{document.id}/files/pdf").content
    assert "bản cũ" in refusal(attach(who, document, signed_by(first, seal, seal=True)))
    assert all(one["files"] == [] for one in state(who, document)["annexes"])
    attach(who, document, good)
    run_jobs(app)
    assert "Phụ lục I, đã có chữ ký" in refusal(attach(who, document, annex_signed_by(prints[0], seal)))


def test_an_annex_needs_the_agency_and_its_mark(app: FastAPI, trusted: SampleAuthority) -> None:
    document, who = signed_by_the_person(app, trusted), office(app)
    pdf, seal = annex(app, document, 1), trusted.issue(AGENCY)
    torn = bytearray(annex_signed_by(pdf, seal))
    torn[len(pdf) + (len(torn) - len(pdf)) // 2] ^= 1
    for content, said in (
        (annex_signed_by(pdf, trusted.issue(SIGNER)), "không phải của người ký"),
        (annex_signed_by(pdf, seal, shown=False), "góc trên bên phải"),
        (bytes(torn), ""),
    ):
        assert attach(who, document, content).status_code == 202
        run_jobs(app)
        newest = state(who, document)["annexes"][0]
        assert (newest["signed"], newest["files"][0]["validity"]) == (False, "invalid")
        assert said in newest["files"][0]["reason"]
        assert annex(app, document, 1) == pdf
    assert attach(who, document, annex_signed_by(pdf, trusted.issue("Trung tâm khác"))).status_code == 202
    run_jobs(app)
    strange = state(who, document)["annexes"][0]
    assert (strange["signed"], strange["files"][0]["validity"]) == (False, "unknown")  # whoever it is, not the agency
    assert "khác cơ quan ban hành" in strange["files"][0]["reason"]
    for _ in range(2):  # both wait for their check: the first one checked stands
        assert attach(who, document, annex_signed_by(pdf, seal)).status_code == 202
    run_jobs(app)
    later, first = state(who, document)["annexes"][0]["files"][:2]
    assert (first["validity"], first["in_force"], later["validity"]) == ("valid", True, "invalid")
    assert who.post(f"{place(document)}/{first['id']}/check").status_code == 202
    run_jobs(app)
    assert state(who, document)["annexes"][0]["signed"] is True


def test_annexes_come_after_the_person_or_with_the_whole(app: FastAPI, trusted: SampleAuthority) -> None:
    document, seal = issued_document(app, annexes=ANNEXES), trusted.issue(AGENCY)
    assert list(package(app, document)) == ["document"]
    outside = [annex_signed_by(annex(app, document, n), seal) for n in (1, 2)]
    early = attach(office(app), document, *outside)
    assert (early.status_code, early.json()["code"]) == (409, "annexes-too-soon")
    whole = signed_by(signed_by(bytes_of(office(app), document), trusted.issue(SIGNER)), seal, seal=True)
    assert attach(office(app), document, *outside, whole).status_code == 202
    run_jobs(app)
    assert state(office(app), document)["standing"] == "sealed"
