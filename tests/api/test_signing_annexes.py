"""Annexes in files of their own are sealed with the document: each with its mark at the top right, no image."""

import io
from hashlib import sha256
from typing import Any

import pdfplumber
import pikepdf
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from factories.documents import report
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import (
    AGENCY,
    issued_document,
    leader,
    office,
    person_of,
    run_jobs,
    seal_of,
    sign,
    state,
    trusting,
)
from toso.documents.content import Annex, Orientation
from toso.documents.linter.pdf_lines import MM
from toso.documents.signing.validity import Validity
from toso.documents.signing.verification import verify

ANNEXES = tuple(
    Annex(title=f"Danh sách thứ {n}", blocks=report().annexes[0].blocks, orientation=way, separate=True)
    for n, way in ((1, Orientation.PORTRAIT), (2, Orientation.LANDSCAPE))
)


def annex(app: FastAPI, document: object, number: int) -> bytes:
    return leader(app).get(f"/api/v1/documents/{document.id}/annexes/{number}/pdf").content  # pyright: ignore[reportAttributeAccessIssue] — a document


@pytest.mark.both_databases("resource")
def test_each_annex_gets_the_organisations_signature_and_mark(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app, annexes=ANNEXES)
    before = [annex(app, document, n) for n in (1, 2)]
    assert verify(before[0], trusting(trusted)).reason == "Tệp không có chữ ký số nào."
    sign(leader(app), document, "person", person_of(app, trusted))
    run_jobs(app)
    assert [annex(app, document, n) for n in (1, 2)] == before  # the person signs the document alone
    sign(office(app), document, "seal", seal_of(app, trusted))
    assert [job.state for job in run_jobs(app)] == ["done"]
    assert state(leader(app), document)["standing"] == "sealed"
    for number in (1, 2):
        sealed = annex(app, document, number)
        assert sealed.startswith(before[number - 1])
        found = verify(sealed, trusting(trusted))
        assert (found.validity, [one.name for one in found.verdicts]) == (Validity.VALID, [AGENCY])
        with pdfplumber.open(io.BytesIO(sealed)) as pdf:
            page = pdf.pages[0]
            mark = next(one for one in page.annots if one["data"].get("FT") is not None)
        assert abs(page.width - 20 * MM - mark["x1"]) < 2
        assert abs(mark["top"] - 10 * MM) < 2
        shown = appearance_text(sealed)
        assert shown.startswith("Số: 01/BC-UBND; ")
        assert shown.endswith(" +07:00")
        told = checked(app, sealed)
        assert (told["matches"], told["document"]["number"]) == (True, "01/BC-UBND")
        assert told["document"]["part"] == {"label": f"Phụ lục {'I' * number}", "made_on": None}


def checked(app: FastAPI, file: bytes) -> dict[str, Any]:
    """The answer to a file for somebody without an account."""
    told = TestClient(app).post("/api/v1/verify", json={"sha256": sha256(file).hexdigest()})
    return told.json()


def appearance_text(pdf: bytes) -> str:
    """The text of the form that the signature's appearance draws."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        widget = next(w for w in opened.pages[0].Annots if w.get("/FT") == "/Sig")
        alone = pikepdf.new()
        page = alone.add_blank_page(page_size=(400, 40))
        drawn = alone.copy_foreign(widget.AP.N)
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Mark=drawn))
        page.Contents = alone.make_stream(b"/Mark Do")
        written = io.BytesIO()
        alone.save(written)
    with pdfplumber.open(written) as shown:
        return str(shown.pages[0].extract_text()).strip()
