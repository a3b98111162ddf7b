"""Files of others are handled with tongs: nothing in them runs or fetches, nothing takes the machine, all of it ends."""

import http.server
import io
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
import pytest
from typer.testing import CliRunner

from factories.documents import report
from factories.word_documents import word_document
from fixtures.office import needs_office
from toso.cli import app
from toso.documents.file_checks import office
from toso.documents.file_checks.child import measure
from toso.documents.file_checks.html_report import as_page, numbered
from toso.documents.linter import UnreadablePdf
from toso.documents.render.engine import print_pdf
from toso.documents.render.pdf import STYLE_SHEET, page_source, render_pdf
from toso.kit.clock import today

RELATIONSHIP = (
    '<Relationship Id="rX{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}" TargetMode="External"/>'
)


def with_members(data: bytes, **changes: bytes) -> bytes:
    """A DOCX with members replaced or added; `__` in a name stands for a slash, the last `_` for a dot."""
    buffer = io.BytesIO()
    named = {name.replace("__", "/")[::-1].replace("_", ".", 1)[::-1]: content for name, content in changes.items()}
    with ZipFile(io.BytesIO(data)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, named.pop(name, None) or source.read(name))
        for name, content in named.items():
            target.writestr(name, content)
    return buffer.getvalue()


def luring(site: str) -> bytes:
    """A document that wants its template, a picture and a field's picture from elsewhere, and carries a program."""
    data = word_document()
    with ZipFile(io.BytesIO(data)) as archive:
        links = archive.read("word/_rels/document.xml.rels").decode()
        text = archive.read("word/document.xml").decode()
    kinds = {
        "image": f"{site}/a.png",
        "attachedTemplate": f"{site}/b.dotx",
        "oleObject": f"{site}/c",
        "hyperlink": site,
    }
    wanted = "".join(RELATIONSHIP.format(n=n, kind=kind, target=to) for n, (kind, to) in enumerate(kinds.items()))
    picture = (
        '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:50pt;height:50pt">'
        '<v:imagedata xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:href="rX0"/>'
        "</v:shape></w:pict></w:r></w:p>"
        f'<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;{site}/d.png&quot; "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    )
    place = text.index("<w:p>", text.index("</w:tbl>"))
    return with_members(
        data,
        **{
            "word___rels__document.xml_rels": links.replace("</Relationships>", f"{wanted}</Relationships>").encode(),
            "word__document_xml": (text[:place] + picture + text[place:]).encode(),
            "word__vbaProject_bin": b"program",
            "word__embeddings__thing_bin": b"object",
        },
    )


def test_programs_objects_and_what_would_be_fetched_are_taken_out() -> None:
    tame = office.harmless(luring("http://127.0.0.1:1"))
    with ZipFile(io.BytesIO(tame)) as archive:
        names, links = archive.namelist(), archive.read("word/_rels/document.xml.rels").decode()
    assert not [name for name in names if "vbaProject" in name or "embeddings" in name]
    assert [kind for kind in ("image", "attachedTemplate", "oleObject") if f'/{kind}" Target="http' in links] == []
    assert '/hyperlink" Target="http' in links


def test_entities_and_bombs_are_refused_with_a_reason() -> None:
    bad = with_members(word_document(), word__document_xml=b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>')
    with pytest.raises(UnreadablePdf, match="thực thể XML"):
        office.harmless(bad)
    with pytest.raises(UnreadablePdf, match="phình ra"):
        office.harmless(with_members(word_document(), word__media__a_png=b"\x00" * 110_000_000))
    with pytest.raises(UnreadablePdf, match="tệp hỏng"):
        office.harmless(b"PK\x03\x04 no archive")


class _Counter(http.server.BaseHTTPRequestHandler):
    hits: list[str] = []  # noqa: RUF012 — one list for the server's whole life

    def do_GET(self) -> None:
        self.hits.append(self.path)
        self.send_response(404)
        self.end_headers()

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_OPTIONS(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Nothing is to be printed."""


@pytest.fixture
def site() -> Iterator[str]:
    server = http.server.HTTPServer(("127.0.0.1", 0), _Counter)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@needs_office
def test_opening_a_word_file_asks_no_other_machine(site: str) -> None:
    measured = measure(luring(site))
    assert measured.report.pages >= 1
    assert _Counter.hits == []


@needs_office
def test_a_font_is_named_as_its_author_knows_it() -> None:
    found = measure(word_document(other_font="Arial")).report.errors
    assert [(one.rule, one.found) for one in found] == [("P4", "phông Arial")]


@needs_office
def test_the_themes_font_for_vietnamese_letters_is_the_one_word_shows() -> None:
    assert [found.line() for found in measure(word_document(theme=True)).report.errors] == []


def test_without_the_office_suite_the_sender_is_told_to_send_a_pdf(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadablePdf, match=r"chưa cài LibreOffice.*gửi tệp PDF"):
        measure(word_document())


def test_whoever_stops_waiting_stops_the_work() -> None:
    class Enough(Exception):
        pass

    def tell(_page: int, _pages: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        measure(render_pdf(report()), notify=tell)


def test_a_long_file_is_measured_page_by_page_with_few_pictures() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(report(annexes=())))) as one, pikepdf.new() as many:
        for _ in range(60):
            many.pages.extend(one.pages)
        buffer = io.BytesIO()
        many.save(buffer)
    seen: set[int] = set()
    measured = measure(buffer.getvalue(), notify=lambda page, _pages: seen.add(page))
    assert measured.report.pages == 120
    assert len(seen) > 1
    assert len(measured.pictures) <= 24
    most = [found for found in measured.report.findings if found.message.startswith("Còn ")]
    assert most
    assert max(len([f for f in measured.report.errors if f.rule == rule.rule]) for rule in most) == 21


def test_a_page_to_keep_holds_everything_and_names_no_address() -> None:
    source = page_source(report(annexes=())).replace("Số: 05/BC-UBND<", "Số 05/BC-UBND<")
    measured = measure(print_pdf(source, STYLE_SHEET))
    page = as_page("<script>.pdf", today(), measured)
    assert "<script>" not in page
    assert 'href="http' not in page.replace("data:image/png", "")
    assert page.count("data:image/png;base64,") == len(measured.pictures)
    for each in numbered(measured.report):
        assert f'id="loi-{each.number}"' in page


def test_the_command_prints_lines_json_or_a_page_and_tells_by_its_exit(tmp_path: Path) -> None:
    sound, faulty, none = tmp_path / "sound.pdf", tmp_path / "faulty.pdf", tmp_path / "none.pdf"
    sound.write_bytes(render_pdf(report(annexes=())))
    source = page_source(report(annexes=())).replace("Số: 05/BC-UBND<", "Số 05/BC-UBND<")
    faulty.write_bytes(print_pdf(source, STYLE_SHEET))
    none.write_bytes(b"nothing")
    runner = CliRunner()
    clean = runner.invoke(app, ["lint", str(sound)])
    assert (clean.exit_code, clean.output.splitlines()[-1]) == (0, "Đạt thể thức theo Nghị định 30/2020/NĐ-CP.")
    told = runner.invoke(app, ["lint", "--json", str(faulty)])
    assert told.exit_code == 1
    assert [one["rule"] for one in json.loads(told.output)["findings"] if one["severity"] == "error"] == ["C3"]
    page = runner.invoke(app, ["lint", "--html", str(faulty)])
    assert page.exit_code == 1
    assert page.output.startswith("<!DOCTYPE html>")
    assert "gõ lại: Số: 05/BC-UBND" in page.output
    assert runner.invoke(app, ["lint", str(none)]).exit_code == 1
