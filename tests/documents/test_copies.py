"""Copies as they look: the block below the last part under a rule, or on a page of its own; the mark at the top right."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from factories.documents import CHAIR, WARD
from factories.written import DAY, annex, block, written
from toso.documents.content import Recipient
from toso.documents.copy_content import Copy, CopyForm
from toso.documents.kinds import DocumentKind
from toso.documents.layout import measures as m
from toso.documents.linter import lint_pdf
from toso.documents.linter.pdf_lines import MM, read
from toso.documents.render.copy import page_count, render_copy
from toso.documents.render.pdf import render_pdf
from toso.drafts.kinds import BlockKind as K

SHORT = render_pdf(written(DocumentKind.NOTICE, blocks=[block(K.PARAGRAPH)]))
LONG = render_pdf(written(DocumentKind.NOTICE))
LYING = render_pdf(written(DocumentKind.DECISION, annexes=[annex(4, landscape=True)]))


OF = "Thông báo số 12/TB-UBND ngày 08 tháng 8 năm 2024 của Ủy ban nhân dân phường Hồng Gai"


def copy(form: CopyForm = CopyForm.TRUE, **more: Any) -> Copy:
    return Copy(
        form=form,
        letterhead=WARD,
        number=3,
        symbol=f"{form.value}-UBND",
        made_on=DAY,
        archive="Lưu: VT",
        recipients=(Recipient(name="Các khu phố", purpose="T/h"),),
        signature=CHAIR,
        of=OF,
        **more,
    )


@pytest.mark.parametrize("form", list(CopyForm))
def test_the_block_stands_below_the_last_part_under_a_rule_over_the_whole_width(form: CopyForm) -> None:
    (sheet,) = read(render_copy(SHORT, copy(form))).sheets
    title = next(
        line for line in sheet.lines if line.text == {"SY": "SAO Y", "TrS": "TRÍCH SAO", "SL": "SAO LỤC"}[form]
    )
    assert (title.bold, round(title.size), title.middle > sheet.width / 2) == (True, 14, True)
    signer = next(line for line in sheet.lines if line.text == "Vũ Mạnh Hải")
    stroke = max(sheet.strokes, key=lambda one: one.width)
    assert signer.baseline < stroke.y < title.baseline
    assert stroke.width == pytest.approx(160 * MM, abs=1)
    number = next(line for line in sheet.lines if line.text == f"Số: 03/{form.value}-UBND")
    place = next(line for line in sheet.lines if line.baseline > stroke.y and "ngày 09 tháng 8" in line.text)
    assert place.italic
    assert number.baseline == pytest.approx(place.baseline, abs=1)
    ends = [line.text for line in sheet.lines if line.baseline > number.baseline + 5]
    assert [text for text in ends if text.startswith(("Nơi nhận", "- "))] == [
        "Nơi nhận:",
        "- Các khu phố (T/h);",
        "- Lưu: VT.",
    ]
    assert ends[-1] == "Nguyễn Thị Lan"
    assert sheet.lines[-1].middle == pytest.approx(signer.middle, abs=1)


@pytest.mark.parametrize("original", [LONG, LYING], ids=["no room", "a lying page"])
def test_where_there_is_no_room_the_block_has_a_page_of_its_own(original: bytes) -> None:
    made = read(render_copy(original, copy())).sheets
    assert len(made) == page_count(original) + 1
    assert made[-1].height > made[-1].width
    assert made[-1].lines[0].text != "2"
    assert any(line.text == "SAO Y" for line in made[-1].lines)
    assert not any(line.text == "SAO Y" for sheet in made[:-1] for line in sheet.lines)
    with pikepdf.open(BytesIO(render_copy(original, copy()))) as opened:
        parts = [part.read_bytes() for page in opened.pages for part in page.obj.Contents.wrap_in_array()]
    assert all(parts), "Poppler shows nothing of a page after an empty part of its content"


def test_the_original_is_all_there_and_an_extract_is_its_pages() -> None:
    text = [line.text for sheet in read(LYING).sheets for line in sheet.lines]
    whole = [line.text for sheet in read(render_copy(LYING, copy())).sheets for line in sheet.lines]
    assert whole[: len(text)] == text
    part = read(render_copy(LYING, copy(CopyForm.EXTRACT), [2])).sheets
    assert part[0].lines[0].text == "Phụ lục"
    assert any(line.text == "TRÍCH SAO" for line in part[-1].lines)


def test_an_electronic_copy_shows_ten_points_at_the_top_right_and_nothing_else() -> None:
    made = render_copy(LONG, copy(signed_at=datetime(2024, 8, 9, 2, 15, tzinfo=UTC)))
    (sheet,) = read(made).sheets
    mark = sheet.lines[0]
    assert mark.text == "SAO Y; Ủy ban nhân dân phường Hồng Gai; 09/08/2024 09:15:00 +07:00"
    assert (round(mark.size, 1), mark.bold, mark.italic) == (10, False, False)
    assert sheet.width - mark.right == pytest.approx(20 * MM, abs=2)
    assert [line.text for line in sheet.lines[1:]] == [line.text for line in read(LONG).sheets[0].lines]


@pytest.mark.parametrize("original", [SHORT, LONG, LYING], ids=["below", "on a page of its own", "after a lying page"])
@pytest.mark.parametrize("form", list(CopyForm))
def test_a_copy_on_paper_is_checked_as_the_document_that_was_copied(form: CopyForm, original: bytes) -> None:
    assert [finding.line() for finding in lint_pdf(render_copy(original, copy(form))).errors] == []
    spoilt = render_pdf(written(DocumentKind.NOTICE, blocks=[block(K.PARAGRAPH)], archive="Lưu VT"))
    assert [finding.rule for finding in lint_pdf(render_copy(spoilt, copy(form))).errors] == ["C9g"]


def test_the_same_copy_has_the_same_bytes() -> None:
    assert render_copy(SHORT, copy()) == render_copy(SHORT, copy())


@pytest.mark.parametrize("form", list(CopyForm))
@pytest.mark.parametrize("original", [SHORT, LONG], ids=["room", "no room"])
def test_a_copy_on_paper_names_what_it_is_a_copy_of(form: CopyForm, original: bytes) -> None:
    made = render_copy(original, copy(form))
    assert OF in " ".join(line.text for line in read(made).sheets[-1].lines)
    with pikepdf.open(BytesIO(made)) as opened, opened.open_metadata() as told:
        assert told["dc:title"] == f"{form.label} số 03/{form.value}-UBND: {OF}"


@pytest.mark.parametrize("more", [{}, {"signed_at": datetime(2024, 8, 9, 2, 15, tzinfo=UTC)}], ids=["paper", "mark"])
@pytest.mark.parametrize("original", [SHORT, LONG], ids=["room", "no room"])
def test_what_is_laid_over_is_part_of_the_structure(original: bytes, more: dict[str, Any]) -> None:
    one = copy(**more)
    with pikepdf.open(BytesIO(render_copy(original, one))) as opened:
        page = opened.pages[0] if one.mark else opened.pages[-1]
        numbers = opened.Root.StructTreeRoot.ParentTree.Nums
        own = next(numbers[n + 1] for n in range(0, len(numbers), 2) if numbers[n] == page.obj.StructParents)
        assert str(own[-1].ActualText) == one.spoken
        marked = [str(op.operands[1].MCID) for op in pikepdf.parse_content_stream(page) if str(op.operator) == "BDC"]
        assert marked[-1] == str(len(own) - 1)
        laid = next(x for name, x in page.resources.XObject.items() if name.startswith("/Copy"))
        assert b"BDC" not in laid.read_bytes()


def test_an_extract_holds_nothing_of_the_pages_that_were_left_out() -> None:
    with pikepdf.open(BytesIO(render_copy(LYING, copy(CopyForm.EXTRACT), [2]))) as opened:
        kept = [
            each for each in opened.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Page"
        ]
        assert len(kept) == len(opened.pages)
        assert len(opened.Root.StructTreeRoot.K) == 1


@pytest.mark.parametrize("count", [20, 60, 90])
def test_a_long_list_of_recipients_is_all_there_with_the_signature_and_its_last_lines_together(count: int) -> None:
    long = tuple(Recipient(name=f"Ủy ban nhân dân phường số {n}", purpose="T/h") for n in range(count))
    sheets = read(render_copy(SHORT, copy().model_copy(update={"recipients": long}))).sheets
    listed = [line.text for sheet in sheets for line in sheet.lines if line.text.startswith("- Ủy ban nhân dân phường")]
    assert listed == [f"- Ủy ban nhân dân phường số {n} (T/h);" for n in range(count)]
    assert sum(line.text == "SAO Y" for sheet in sheets for line in sheet.lines) == 1
    assert [line.text for line in sheets[0].lines].count("Nguyễn Thị Lan") == 1, "beside the first of them"
    assert len([line for line in sheets[-1].lines if line.text.startswith("- ")]) >= m.RECIPIENTS_KEPT
