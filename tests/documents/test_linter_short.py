"""A document of one sentence or two is looked at as any other: its words by every rule, its lines as far as they tell."""

import pytest

from documents.test_linter_rules import TEXT
from documents.test_linter_wording import fired, spoilt
from factories.written import KINDS, block, rows, written
from toso.documents.content import OfficialDocument
from toso.documents.kinds import DocumentKind
from toso.documents.linter import Severity, lint_pdf
from toso.documents.render.pdf import render_pdf
from toso.drafts.content import DraftBlock
from toso.drafts.kinds import BlockKind as K

INVITED = "Ủy ban nhân dân phường mời ông Nguyễn Văn An dự họp Tổ công nghệ số cộng đồng lúc 08 giờ ngày 12/8/2024 tại Nhà văn hóa"
SHORT: dict[str, OfficialDocument] = {
    "invitation": written(DocumentKind.INVITATION, blocks=[block(K.PARAGRAPH, INVITED)]),
    "decision": written(
        DocumentKind.DECISION,
        blocks=[block(K.ARTICLE, "Thành lập Tổ công nghệ số khu phố 1")],
        legal_bases=["Căn cứ Kế hoạch số 62/KH-UBND", "Theo đề nghị của Văn phòng"],
    ),
    "letter": written(DocumentKind.LETTER, blocks=[block(K.PARAGRAPH, "Đề nghị các khu phố gửi số liệu tháng 7")]),
    "introduction": written(DocumentKind.INTRODUCTION, blocks=[block(K.PARAGRAPH, "Giới thiệu bà Hoàng Thị Hoa")]),
    "notice": written(
        DocumentKind.NOTICE,
        blocks=[
            block(K.PARAGRAPH, "Các khu phố:"),
            block(K.NUMBERED, "Gửi số liệu trước ngày 14/8/2024"),
            block(K.NUMBERED, "Cử người dự tập huấn"),
        ],
    ),
}
EACH = f"{TEXT}, .ending > p"
EDGES: dict[str, list[DraftBlock]] = {
    "one line": [block(K.PARAGRAPH, "Kính báo")],
    "points": [block(K.CLAUSE, "Yêu cầu"), block(K.POINT, "Một"), block(K.POINT, "Hai")],
    "dashes": [block(K.DASH, "Khu phố 1"), block(K.DASH, "Khu phố 2"), block(K.PLUS, "Hộ nghèo")],
    "sections": [
        block(K.SECTION, "Mục đích"),
        block(K.PARAGRAPH, "Ngắn."),
        block(K.SECTION, "Tổ chức"),
        block(K.PARAGRAPH, "Ngắn"),
    ],
    "table alone": [rows(3)],
    "table below a line": [block(K.PARAGRAPH, "Danh sách như sau:"), rows(2)],
    "table above a line": [rows(2), block(K.PARAGRAPH, "Đề nghị các khu phố thực hiện")],
    "an address that cannot be broken": [block(K.PARAGRAPH, f"https://toso.vn/{'ho-so-' * 20}")],
    "long": [block(K.PARAGRAPH) for _ in range(40)],
}
"""Bodies that are short, odd or long."""
DECIDED, ASKED, CALLED, TOLD = (SHORT[name] for name in ("decision", "letter", "invitation", "notice"))


@pytest.mark.parametrize(
    "margins", ["", "@page { margin: 25mm 15mm 25mm 35mm }", "@page { margin: 20mm 15mm 20mm 30mm }"]
)
@pytest.mark.parametrize("name", SHORT)
def test_nothing_is_found_in_a_short_document(name: str, margins: str) -> None:
    assert fired(spoilt(SHORT[name], css=margins)) == set()


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("kind", [*KINDS, DocumentKind.INTRODUCTION, DocumentKind.REPORT])
def test_nothing_is_found_in_what_is_written_with_any_body(kind: DocumentKind, edge: str) -> None:
    data = render_pdf(written(kind, blocks=EDGES[edge]))
    assert [found.line() for found in lint_pdf(data).findings if found.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    ("rule", "document", "change", "css"),
    [
        ("C4c", CALLED, ("12/8/2024", "31/6/2024"), ""),
        ("C6f", DECIDED, ('<p class="italic">Căn cứ', "<p>Căn cứ"), ""),
        ("C6f", DECIDED, ("Văn phòng.", "Văn phòng;"), ""),
        ("C6g", DECIDED, ("Điều 1.", '<span style="font-weight: normal">Điều 1.</span>'), ""),
        ("C6h", TOLD, ("2. Cử", "3. Cử"), ""),
        ("W1", CALLED, ("Ủy ban nhân dân phường mời", "ủy ban nhân dân phường mời"), ""),
        ("C6a", ASKED, None, f"{EACH} {{ font-size: 12pt }}"),
        ("C6a", CALLED, None, f"{EACH} {{ font-size: 12pt }}"),
        ("C6b", CALLED, ("lúc 08 giờ", "nghiêm chỉnh, đúng giờ, từ"), f"{EACH} {{ text-align: left }}"),
        ("C6c", ASKED, None, f"{EACH} {{ text-indent: 0 !important }}"),
        ("C6c", CALLED, None, f"{EACH} {{ text-indent: 0 !important }}"),
        ("C6c", CALLED, None, f"{EACH} {{ text-indent: 20mm !important }}"),
        ("C6d", TOLD, None, f"{EACH} {{ margin-top: 0; line-height: 17pt }}"),
        ("C6e", CALLED, None, f"{EACH} {{ line-height: 14pt }}"),
        ("C6e", CALLED, None, f"{EACH} {{ line-height: 26pt }}"),
    ],
)
def test_a_slip_in_a_short_document_makes_its_rule_fire_alone(
    rule: str, document: OfficialDocument, change: tuple[str, str] | None, css: str
) -> None:
    assert fired(spoilt(document, *([change] if change else []), css=css)) == {rule}


def test_what_single_lines_do_not_tell_is_said() -> None:
    notes = [found for found in lint_pdf(render_pdf(ASKED)).findings if found.severity is Severity.NOTE]
    assert [found.message for found in notes if found.rule == "C6b"] == [
        "Không đoạn nào có từ hai dòng: không đo được canh đều hai lề, lùi đầu đoạn và giãn dòng."
    ]
    assert "C6b" not in {found.rule for found in lint_pdf(render_pdf(CALLED)).findings}
