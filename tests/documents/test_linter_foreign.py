"""Documents that others make in Word: nothing is found in a correct one, and in a faulty one its own fault alone."""

from io import BytesIO

import docx
import pikepdf
import pytest

from factories.word_documents import CORRECT, FAULTY, word_document
from fixtures.office import needs_office, printed
from toso.documents.linter import RULES, Severity, lint_pdf

pytestmark = needs_office


@pytest.fixture(scope="module")
def prints() -> dict[str, bytes]:
    """Every document of this module, printed by one run of the office suite."""
    wanted = {f"correct {name}": habits for name, habits in CORRECT.items()}
    wanted |= {f"faulty {name}": habits for name, (_, habits) in FAULTY.items()}
    return printed({name: word_document(**habits) for name, habits in wanted.items()})


@pytest.mark.parametrize("name", CORRECT)
def test_nothing_is_found_in_a_correct_document(prints, name):
    assert [finding.line() for finding in lint_pdf(prints[f"correct {name}"]).errors] == []


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_found_by_its_own_rule_alone(prints, name):
    rules, _ = FAULTY[name]
    found = lint_pdf(prints[f"faulty {name}"])
    assert {finding.rule for finding in found.errors} == set(rules.split())
    assert all(finding.found for finding in found.errors)
    assert all(finding.wanted and finding.steps for finding in found.errors)
    assert any(finding.box for finding in found.errors)


def test_every_rule_of_a_page_has_a_document_with_its_fault():
    of_the_file = {"F1", "F2", "F3", "P4n", "U1", "S0", "S1", "D1"}
    of_other_kinds = {"C5e", "C6f", "C6g", "C10", "B1", "P2", "P6", "L2"}  # tests/documents/test_linter_wording.py
    assert {rule for rules, _ in FAULTY.values() for rule in rules.split()} | of_the_file | of_other_kinds == set(RULES)


def test_marks_typed_one_by_one_are_a_warning_and_not_an_error(prints):
    found = lint_pdf(prints["correct decomposed"])
    assert "U1" in {finding.rule for finding in found.findings if finding.severity is Severity.WARNING}


def test_the_copy_of_another_printer_that_hides_font_names_is_measured_as_far_as_it_can_be(prints):
    with pikepdf.open(BytesIO(prints["correct plain"])) as pdf:
        for number, thing in enumerate(pdf.objects):
            if isinstance(thing, pikepdf.Dictionary):
                for key in ("/BaseFont", "/FontName"):
                    if key in thing:
                        thing[key] = pikepdf.Name(f"/CIDFont+F{number}")
        buffer = BytesIO()
        pdf.save(buffer)
    found = lint_pdf(buffer.getvalue())
    assert [finding.line() for finding in found.errors] == []
    assert "P4" in {finding.rule for finding in found.findings if finding.severity is Severity.NOTE}


def test_the_documents_are_word_documents_of_their_own_and_not_ours():
    word = docx.Document(BytesIO(word_document(head="tabs")))
    assert not [table for table in word.tables if "CỘNG HÒA" in table.cell(0, 0).text]
