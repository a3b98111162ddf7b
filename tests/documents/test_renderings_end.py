"""A document of our own that takes too long is refused in words, and the lane goes on with the next."""

import ast
import io
import time
from pathlib import Path

import pikepdf
import pytest
from fastapi import FastAPI

from factories.documents import letter, report
from fixtures.monthly_reports import API, ok
from fixtures.patience import patience
from fixtures.people import ClientOf
from fixtures.signing import issued_document, run_jobs
from toso.core.problems import TooLarge
from toso.core.processor_time import OutOfTime, allowing, bounded
from toso.documents.blocks import Column, NumberCell, Row, Table
from toso.documents.content import Annex, OfficialDocument
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf
from toso.documents.render.xlsx import render_xlsx
from toso.reports.approval.pictures import draw_strip
from toso.reports.batches.render_pool import paint

RENDER = Path(__file__).resolve().parents[2] / "backend/toso/documents/render"
SAID = "lâu quá mức cho phép"


def _long(rows_of_numbers: int = 250) -> Annex:
    rows = tuple(Row(cells=(NumberCell(value=n),) * 6) for n in range(rows_of_numbers))
    return Annex(title="Dài", blocks=(Table(columns=(Column(width=1),) * 6, rows=rows),))


def _document() -> OfficialDocument:
    return report(annexes=(_long(),))


@pytest.mark.parametrize("render", [render_pdf, render_docx, render_xlsx])
def test_what_takes_too_long_ends_and_the_next_is_made_as_ever(render) -> None:
    before = render(letter())
    long = report(annexes=(_long(1_500),))  # even its XLSX takes ten times what is allowed
    begun = time.monotonic()
    with allowing(0.01), pytest.raises(TooLarge, match=SAID):
        render(long)
    assert time.monotonic() - begun < patience(8)
    with allowing(30):
        assert render(letter()) == before


def test_what_a_picture_is_made_of_shows_the_same_without_tags() -> None:
    headings = {"first": "I.", "second": "II."}
    printed, bare = render_pdf(report()), render_pdf(report(), pictured=True)
    assert draw_strip(bare, headings) == draw_strip(printed, headings)
    for content, tagged in ((printed, True), (bare, False)):
        with pikepdf.open(io.BytesIO(content)) as pdf:
            assert ("/StructTreeRoot" in pdf.Root) is tagged


def test_a_batch_says_which_file_took_too_long() -> None:
    with allowing(0.1):
        assert SAID in paint("pdf", _document().model_dump_json()).refused


def test_a_job_that_takes_too_long_fails_in_words_and_the_next_is_done(app: FastAPI, client_of: ClientOf) -> None:
    client = client_of("ha")
    long, short = issued_document(app, annexes=(_long(),)), issued_document(app)
    run_jobs(app)
    with allowing(0.1):
        job = ok(client.post(f"{API}/documents/{long.id}/render", json={"formats": ["docx"]}), 202)
        run_jobs(app, "document.render")
    ended = ok(client.get(f"{API}/jobs/{job['id']}"))
    assert ended["state"] == "failed"
    assert SAID in ended["error"]
    job = ok(client.post(f"{API}/documents/{short.id}/render", json={"formats": ["docx"]}), 202)
    run_jobs(app, "document.render")
    assert ok(client.get(f"{API}/jobs/{job['id']}"))["state"] == "done"


def test_an_alarm_that_foreign_code_swallowed_rings_again_and_none_rings_later() -> None:
    def swallow() -> None:
        try:
            while True:
                pass
        except OutOfTime:
            return

    def go_on() -> None:
        swallow()
        with bounded():  # the inner bound is the outer one
            while True:
                pass

    with allowing(0.1), pytest.raises(OutOfTime), bounded():
        go_on()
    begun = time.process_time()
    while time.process_time() - begun < 0.7:
        pass


def test_every_rendering_has_an_end() -> None:
    """A function `render_…` of the renderers, and what prints PDF, without the bound."""
    found = [
        (path.name, node.name, {ast.unparse(mark) for mark in node.decorator_list})
        for path in RENDER.glob("*.py")
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.FunctionDef) and (node.name.startswith("render_") or node.name == "print_pdf")
    ]
    assert len(found) > 12
    assert [(file, name) for file, name, marks in found if "time_limited" not in marks] == []
