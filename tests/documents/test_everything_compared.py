"""Whatever can be made is among what is compared: the lists are those of the product, so a new kind without a comparison fails."""

import re
from pathlib import Path
from typing import get_args

import pytest

from documents.test_workbooks_equal import DOCUMENTS as WORKBOOKS
from factories.exported import ALONE, APART, DOCUMENTS, FROM_ROWS, KINDS
from factories.written import LEVELS, STATUTE, rows
from toso.copies.tables import DocumentCopy
from toso.documents import blocks
from toso.documents.blocks import Heading, HeadingLevel, Table
from toso.documents.content import Circulation, Orientation, Urgency
from toso.documents.copy_content import CopyForm
from toso.documents.register.printed_register import WRITERS
from toso.documents.rendering import PART_RENDERERS, RENDERERS
from toso.drafts.content import AttachedKind
from toso.drafts.kinds import TEMPLATES, BlockKind, Template
from toso.drafts.preview_job import _RENDERERS as PREVIEWS
from toso.kit.periods import PeriodKind
from toso.reports.batches.kinds import CONTENTS, BatchContent
from toso.reports.messages.kinds import AUDIENCES

BACKEND = Path(blocks.__file__).parents[2]
EQUAL, WORKBOOK = "test_exports_of_*.py", "test_workbooks_equal.py"
# What is made as PDF alone, or is a text and no page, has nothing to be equal to.
NOTHING_BESIDE = "—"
COMPARED: dict[tuple[str, str], str] = {
    ("document", "pdf"): EQUAL,
    ("document", "docx"): EQUAL,
    ("document", "xlsx"): WORKBOOK,
    ("annex in a file of its own", "pdf"): EQUAL,
    ("annex in a file of its own", "docx"): EQUAL,
    ("preview of a draft", "pdf"): EQUAL,
    ("preview of a draft", "docx"): EQUAL,
    ("register", "pdf"): WORKBOOK,
    ("register", "xlsx"): WORKBOOK,
    ("batch of reports", "pdf"): EQUAL,
    ("batch of reports", "docx"): EQUAL,
    ("batch of reports", "xlsx"): WORKBOOK,
    ("batch: sheet", "pdf"): NOTHING_BESIDE,
    ("batch: form", "pdf"): NOTHING_BESIDE,
    ("loudspeaker", "docx"): NOTHING_BESIDE,
    ("news", "docx"): NOTHING_BESIDE,
    ("brief", "pdf"): NOTHING_BESIDE,
    **{(f"copy {form.name.lower()}", "pdf"): EQUAL for form in CopyForm},
}
_MAKES = re.compile(r"(?<!class )\bOfficialDocument\(")
MAKERS = {
    "toso/plans/document.py": ["plan"],
    "toso/drafts/document_builder.py": [f"template {template.value}" for template in Template],
    "toso/reports/printing/document.py": [*PeriodKind, "correction"],
    # The demonstration's letter is one of those that people write from the template.
    "toso/demo/letters.py": ["template letter"],
}
"""Modules that make an official document, and what is compared of each."""


def test_each_format_of_whatever_is_made_is_compared_or_has_nothing_beside_it() -> None:
    made = {("document", wanted) for wanted in RENDERERS}
    made |= {("annex in a file of its own", wanted) for wanted in PART_RENDERERS}
    made |= {("preview of a draft", wanted) for wanted in PREVIEWS}
    made |= {("register", wanted) for wanted in WRITERS}
    for content, kind in CONTENTS.items():
        name = "batch of reports" if content is BatchContent.REPORT else f"batch: {content.value}"
        made |= {(name, wanted) for wanted in kind.formats}
    made |= {(kind.value, wanted) for kind, voice in AUDIENCES.items() for wanted in voice.formats}
    made |= {(f"copy {form.name.lower()}", "pdf") for form in CopyForm}
    assert made == set(COMPARED)
    assert DocumentCopy.__tablename__ == "document_copy"


def test_each_module_that_makes_an_official_document_has_its_documents_compared() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in (BACKEND / "toso").rglob("*.py")}
    # To read one from what is kept is not to make one.
    making = {path.relative_to(BACKEND).as_posix() for path, text in sources.items() if _MAKES.search(text)}
    assert making == set(MAKERS)
    assert {name for names in MAKERS.values() for name in names} <= {*DOCUMENTS, *FROM_ROWS}
    assert len(ALONE) == 2 * len(APART.separate_parts())


def test_each_document_is_compared_by_a_file_of_its_kind() -> None:
    files = {path.stem.removeprefix("test_exports_of_") for path in Path(__file__).parent.glob(EQUAL)}
    assert files == set(KINDS)
    assert sorted(name for names in KINDS.values() for name in names) == sorted([*DOCUMENTS, *FROM_ROWS, *ALONE])


def test_each_kind_of_document_is_among_them() -> None:
    kinds = {document.kind for document in DOCUMENTS.values()}
    assert {names.kind for names in TEMPLATES.values()} <= kinds
    attached = {document.attached.kind for document in DOCUMENTS.values() if document.attached}
    assert attached == {kind.kind for kind in AttachedKind}


def test_each_part_that_a_document_may_have_is_among_them() -> None:
    documents = list(DOCUMENTS.values())
    found = [block for document in documents for block in document.blocks()]
    assert {type(block) for block in found} == set(get_args(get_args(blocks.Block)[0]))
    assert {block.level for block in found if isinstance(block, Heading)} == set(HeadingLevel)
    tables = [block for block in found if isinstance(block, Table)]
    cells = {type(cell) for table in tables for row in table.rows for cell in row.cells}
    assert cells == set(get_args(get_args(blocks.Cell)[0]))
    assert {document.urgency for document in documents} == {None, *Urgency}
    assert {document.circulation for document in documents} == {None, *Circulation}
    assert {annex.orientation for document in documents for annex in document.annexes} == set(Orientation)
    assert {annex.orientation for annex in APART.annexes} == set(Orientation)
    for optional in (
        "draft",
        "addressees",
        "legal_bases",
        "enactment",
        "authority",
        "closing",
        "co_signature",
        "drafter_mark",
        "contact",
        "attached",
        "check_url",
    ):
        assert {bool(getattr(document, optional)) for document in documents} == {True, False}, optional


@pytest.mark.parametrize("kind", list(BlockKind))
def test_each_kind_of_block_that_people_write_is_among_them(kind: BlockKind) -> None:
    assert kind in {block.kind for block in [*LEVELS, *STATUTE, rows(1)]}


def test_workbooks_of_documents_with_and_without_tables_are_compared() -> None:
    assert {any(isinstance(block, Table) for block in document.blocks()) for document in WORKBOOKS.values()} == {
        True,
        False,
    }
