"""Pages are read as XML and styled by a shorter sheet than WeasyPrint's own: every byte is as by its own way."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from weasyprint import HTML

from documents.test_brief import brief, goals, year
from documents.test_copies import SHORT, copy
from documents.test_paper import card, form
from documents.test_unit_sheets import signed_sheet
from documents.test_visit_sheets import sheet
from documents.test_workbooks_equal import BOOK
from factories.documents import letter, report
from toso.documents.file_checks.child import measure
from toso.documents.file_checks.html_report import as_pdf
from toso.documents.register.printed_register import print_book
from toso.documents.render.brief import render_brief
from toso.documents.render.campaign_poster import (
    CampaignPoster,
    PosterGoal,
    render_campaign_poster,
)
from toso.documents.render.cards import render_cards
from toso.documents.render.charts import document_png
from toso.documents.render.copy import render_copy
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.form import render_form
from toso.documents.render.page import PageSource
from toso.documents.render.pdf import render_part_pdf, render_pdf
from toso.documents.render.poster import Poster, render_poster
from toso.documents.render.visit_sheet import render_sheets
from toso.kit.clock import today

LAYOUT = Path(__file__).resolve().parents[2] / "backend/toso/documents/layout"
NEVER_PRINTED = {"ward_index.html.j2"}
UNCLOSED = re.compile(
    r"<(?:br|col|hr|image|img|input|link|meta|wbr)\b(?:[^>{]|\{\{[^}]*\}\}|\{%[^%]*%\})*(?<!/)>|<!doctype"
)


def _poster() -> bytes:
    url = "https://toso.example/giup"
    return render_poster(
        Poster(
            issuer="UBND phường",
            title="Góp ý",
            place="Nhà văn hóa",
            lead="Quét",
            url=url,
            steps=("Một",),
        )
    )


def _campaign() -> bytes:
    goal = PosterGoal(label="Người", result="+118 người", words="trên 90", share=80, goal_share=60)
    issued = {
        "issuer": "UBND phường",
        "title": "Chiến dịch",
        "facts": ("Từ 1/7",),
        "foot": "Số liệu tạm",
    }
    return render_campaign_poster(CampaignPoster(**issued, goals=(goal,), chart=year()))


def _checked() -> bytes:
    return as_pdf(
        "giấy mời.pdf",
        today(),
        measure(render_cards("UBND phường", "toso.example", [card()])),
    )


PRINTERS: dict[str, Callable[[], Any]] = {
    "report": lambda: render_pdf(report()),
    "picture": lambda: render_pdf(report(), pictured=True),
    "letter": lambda: render_pdf(letter()),
    "part": lambda: render_part_pdf(report(), 1),
    "copy": lambda: render_copy(SHORT, copy()),
    "brief": lambda: render_brief(brief(12)),
    "campaign": _campaign,
    "cards": lambda: render_cards("Ủy ban nhân dân phường", "toso.example", [card() for _ in range(9)]),
    "poster": _poster,
    "form": lambda: render_form(form(9)),
    "visit sheet": lambda: render_sheets([sheet(12)]),
    "unit sheet": lambda: signed_sheet(40, ("Người lập bảng", "Lãnh đạo duyệt")),
    "register": lambda: print_book(BOOK),
    "checked file": _checked,
    "chart": lambda: document_png(goals(), 160),
    "mark": lambda: print_pdf(fill("mark.html.j2", text="Ký số"), "mark.css.j2"),
}


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of each page that is printed, whether its bytes are those of the same source by WeasyPrint's own way."""
    read, write, sources, equal = ET.fromstring, HTML.write_pdf, list[str](), list[bool]()

    def noted(text: str) -> Any:
        sources.append(text)
        return read(text)

    def written(html: HTML, **options: Any) -> Any:
        usual = HTML(string=sources[-1], url_fetcher=html.url_fetcher)
        made = write(html, **options)
        equal.append(made == write(usual, **options))
        return made

    monkeypatch.setattr(ET, "fromstring", noted)
    monkeypatch.setattr(HTML, "write_pdf", written)
    return equal


@pytest.mark.parametrize("name", list(PRINTERS))
def test_the_bytes_are_those_of_the_usual_way(name: str, compared: list[bool]) -> None:
    PRINTERS[name]()
    assert compared
    assert all(compared)


def test_every_element_of_a_template_closes() -> None:
    templates = [path for path in LAYOUT.glob("*.html.j2") if path.name not in NEVER_PRINTED]
    assert [(p.name, found.group()) for p in templates for found in UNCLOSED.finditer(p.read_text())] == []


def test_a_mark_that_xml_does_not_know_is_left_out() -> None:
    plain, marked = (fill("mark.html.j2", text=text) for text in ("Ký số", "Ký\x0b \x01số\ufffe"))
    assert PageSource(marked).etree_element.findtext("body/p") == "Ký số"
    assert PageSource(plain).etree_element.findtext("body/p") == "Ký số"
