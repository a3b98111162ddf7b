"""How often a slip is told and how gravely: once for many pages, once for one line, a warning where nobody would see it."""

import pytest

from documents.test_linter_rules import TEXT, fired, short, spoilt
from factories.documents import report
from factories.written import attached, written
from toso.documents.kinds import DocumentKind
from toso.documents.linter import Severity, lint_pdf


def test_room_left_between_number_and_stroke_is_a_warning():
    found = lint_pdf(spoilt(short(), "", ("Số: 05/BC-UBND<", "Số: 05 /BC-UBND<")))
    assert found.clean
    assert [f.rule for f in found.findings if f.severity is Severity.WARNING] == ["C3"]


def test_a_first_line_between_one_centimetre_and_the_other_is_a_warning():
    found = lint_pdf(spoilt(short(), f"{TEXT} {{ text-indent: 11.3mm }}"))
    assert found.clean
    assert {f.rule for f in found.findings if f.severity is Severity.WARNING} == {"C6c"}


def test_a_slip_on_every_page_is_told_once_with_its_pages():
    faults = lint_pdf(spoilt(report(), "@page { @top-center { font-size: 11pt } }")).errors
    assert [f.rule for f in faults] == ["P7"]
    assert "Cũng vậy ở trang" in faults[0].message


def test_a_line_of_the_archive_without_its_full_stop_is_one_slip():
    change = ("(03).</span>", "(03)</span>")
    found = lint_pdf(spoilt(short(), "", change)).errors
    assert [(f.rule, f.message) for f in found] == [("C9g", "Dòng lưu thiếu dấu chấm ở cuối.")]


@pytest.mark.parametrize("css", ["", "@page :nth(1 of attached) { counter-reset: none }"])
def test_what_a_decision_issues_is_counted_anew_or_on_from_it(css):
    document = written(DocumentKind.DECISION, attached=attached())
    assert fired(spoilt(document, css)) == set()
