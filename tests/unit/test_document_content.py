"""The content of official documents: what is accepted, how its fixed phrases are worded, what is measured."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import docx
import pytest
from pydantic import ValidationError

from factories.documents import WARD, letter, plan, report
from toso.documents.blocks import (
    Column,
    DateCell,
    FigureCell,
    HeaderCell,
    Heading,
    HeadingLevel,
    NumberCell,
    PercentCell,
    Row,
    Table,
    TextCell,
    figure,
    item,
    paragraph,
    text,
)
from toso.documents.content import Annex, OfficialDocument, Recipient, archive_line, table_rows
from toso.documents.kinds import KINDS, DocumentKind, symbol_of
from toso.documents.layout.measures import NATION_COLUMN_MM
from toso.documents.layout.text_width import even_lines, width
from toso.documents.render.docx import render_docx
from toso.documents.wording import (
    addressee_lines,
    annex_heading,
    basis_lines,
    body_parts,
    enclosed_line,
    full_title,
    heading_text,
    number_line,
    place_date_line,
    recipient_lines,
    roman,
    subject_line,
    title,
)


def ending(**changes) -> str:
    """The text with which the document ends."""
    _, last = body_parts(report(**changes))
    return "".join(run.text for run in last.runs)


@pytest.mark.parametrize(
    ("kind", "agency", "unit", "symbol"),
    [
        (DocumentKind.REPORT, "UBND", "", "BC-UBND"),
        (DocumentKind.REGULATION, "UBND", "", "QyĐ-UBND"),
        (DocumentKind.PROPOSAL, "BCĐ", "", "TTr-BCĐ"),
        (DocumentKind.LETTER, "UBND", "VX", "UBND-VX"),
        (DocumentKind.LETTER, "UBND", "", "UBND"),
    ],
)
def test_a_symbol_joins_the_kind_and_the_agency(kind, agency, unit, symbol):
    assert symbol_of(kind, agency, unit) == symbol


def test_every_kind_has_a_name_and_all_but_letters_an_abbreviation():
    assert set(KINDS) == set(DocumentKind)
    assert [kind for kind, names in KINDS.items() if names.abbreviation is None] == [DocumentKind.LETTER]


@pytest.mark.parametrize(
    ("number", "printed"), [(5, "Số: 05/BC-UBND"), (62, "Số: 62/BC-UBND"), (1234, "Số: 1234/BC-UBND")]
)
def test_a_number_below_ten_has_a_leading_zero(number, printed):
    assert number_line(report(number=number)) == printed


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2024, 1, 5), "Hồng Gai, ngày 05 tháng 01 năm 2024"),
        (date(2024, 7, 12), "Hồng Gai, ngày 12 tháng 7 năm 2024"),
        (date(2024, 12, 1), "Hồng Gai, ngày 01 tháng 12 năm 2024"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_leading_zero(day, printed):
    assert place_date_line(report(issued_on=day)) == printed


def test_a_number_that_comes_later_leaves_room():
    document = report(number=None, issued_on=None)
    assert number_line(document).split("/") == ["Số:" + "\u00a0" * 8, "BC-UBND"]
    assert place_date_line(document).endswith("năm 2024")


def test_recipients_begin_as_above_only_where_there_are_addressees():
    assert recipient_lines(report())[0] == "- Như trên;"
    assert recipient_lines(plan())[0].startswith("- Thường trực Đảng ủy phường")


def test_as_above_that_was_typed_too_stands_once():
    typed = (Recipient(name="- Như trên;", purpose=""), Recipient(name="Các khu phố", purpose="T/h"))
    lines = recipient_lines(report(recipients=typed))
    assert [line.replace("\u00a0", " ") for line in lines[:2]] == ["- Như trên;", "- Các khu phố (T/h);"]
    assert len([line for line in lines if "Như trên" in line]) == 1


def test_purposes_stand_in_brackets_and_the_archive_line_comes_last():
    lines = recipient_lines(report(recipients=(Recipient(name="Thường trực", purpose="Chỉ đạo"),)))
    assert lines[1].replace("\u00a0", " ") == "- Thường trực (Chỉ đạo);"
    assert lines[-1] == "- Lưu: VT, VHTT (03)."


def test_a_plans_own_archive_wording_is_kept():
    assert recipient_lines(plan(archive="Lưu VT."))[-1] == "- Lưu VT."


def test_the_archive_line_names_the_clerks_office_units_and_copies():
    assert archive_line(("VHTT", "VP"), 5) == "Lưu: VT, VHTT, VP (05)"
    assert archive_line(("VHTT",)) == "Lưu: VT, VHTT"


def test_several_addressees_end_with_semicolons_and_a_full_stop():
    assert addressee_lines(letter())[1:] == ["- Công an phường;", "- Bộ phận Văn hóa - Thông tin."]


def test_legal_bases_end_with_semicolons_and_a_full_stop_whatever_was_typed():
    document = plan(legal_bases=("Căn cứ Luật A;", "Căn cứ Luật B.", "Căn cứ Kế hoạch C"))
    assert basis_lines(document) == ["Căn cứ Luật A;", "Căn cứ Luật B;", "Căn cứ Kế hoạch C."]


@pytest.mark.parametrize(
    "typed", ["Trân trọng báo cáo", "Trân trọng báo cáo.", "Trân trọng báo cáo./.", "Trân trọng báo cáo ;"]
)
def test_the_text_ends_with_its_mark_whatever_was_typed(typed):
    assert ending(closing=(text(typed),)) == "Trân trọng báo cáo./."


def test_the_mark_follows_a_figure_or_a_stop_in_a_run_of_its_own():
    assert ending(closing=(text("Tổng số "), figure("n", "12"))) == "Tổng số 12./."
    assert ending(closing=(text("Trân trọng", bold=True), text("."))) == "Trân trọng./."


def test_the_mark_stands_alone_below_a_table_and_ends_a_heading():
    table = Table(columns=(Column(width=1),), rows=(Row(cells=(TextCell(value="x"),)),))
    assert ending(body=(table,), closing=None) == "./."
    heading = Heading(level=HeadingLevel.POINT, label="a)", title="Nội dung.")
    _, last = body_parts(report(body=(paragraph("x"), heading), closing=None))
    assert last.title == "Nội dung./."


def test_sections_are_printed_in_capitals_and_clauses_as_written():
    assert heading_text(Heading(level=HeadingLevel.SECTION, label="I.", title="Mục đích")) == "I. MỤC ĐÍCH"
    assert heading_text(Heading(level=HeadingLevel.CLAUSE, label="1.", title="Mục đích")) == "1. Mục đích"


def test_a_letter_has_a_subject_line_and_no_title():
    assert title(letter()) is None
    assert subject_line(letter()).startswith("V/v đôn đốc nộp báo cáo")
    assert subject_line(letter(summary="V/v báo cáo")) == "V/v báo cáo"


@pytest.mark.parametrize(
    ("summary", "printed"),
    [
        ("Đôn đốc nộp báo cáo", "V/v đôn đốc nộp báo cáo"),
        ("Về việc cử cán bộ", "V/v cử cán bộ"),
        ("UBND phường đề nghị hỗ trợ", "V/v UBND phường đề nghị hỗ trợ"),
        ("Ủy ban nhân dân phường đề nghị hỗ trợ", "V/v Ủy ban nhân dân phường đề nghị hỗ trợ"),
        ("Hồng Gai tổ chức ngày hội số", "V/v Hồng Gai tổ chức ngày hội số"),
        ("VNeID mức 2", "V/v VNeID mức 2"),
        ("v/v triển khai", "V/v triển khai"),
        ("V/V: Đoàn kiểm tra", "V/v Đoàn kiểm tra"),
        ("về việc cử cán bộ", "V/v cử cán bộ"),
        ("Về việc VNeID", "V/v VNeID"),
    ],
)
def test_a_subject_line_keeps_the_capital_of_a_name(summary, printed):
    assert subject_line(letter(summary=summary)) == printed


def test_a_title_longer_than_a_file_property_may_be_is_cut_between_words():
    document = report(summary="Kết quả hoạt động của Tổ Công nghệ số cộng đồng " * 8, annexes=())
    title_ = docx.Document(BytesIO(render_docx(document))).core_properties.title
    assert 200 < len(title_) <= 255
    assert title_.endswith(" …")
    assert title_.removesuffix(" …") in full_title(document)


def test_annexes_are_numbered_in_roman_only_where_there_are_several():
    two = report()
    assert [annex_heading(two, n) for n in (1, 2)] == ["Phụ lục I", "Phụ lục II"]
    one = report(annexes=two.annexes[:1])
    assert annex_heading(one, 1) == "Phụ lục"
    expected = "(Kèm theo Báo cáo số 05/BC-UBND ngày 12 tháng 7 năm 2024 của Ủy ban nhân dân phường Hồng Gai)"
    assert enclosed_line(two) == expected


@pytest.mark.parametrize(("number", "printed"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (20, "XX")])
def test_roman_numerals(number, printed):
    assert roman(number) == printed


def test_cells_print_as_officials_write_them():
    cells = [
        NumberCell(value=1234),
        NumberCell(value=Decimal("1234.5"), decimals=1),
        NumberCell(value=None),
        PercentCell(value=Decimal("87.45")),
        PercentCell(value=None),
        DateCell(value=date(2024, 7, 5)),
        DateCell(value=None),
        FigureCell(figure_id="x", value=Decimal("99.96"), percent=True, decimals=1),
        FigureCell(figure_id="x", value=0),
    ]
    assert [cell.text for cell in cells] == ["1.234", "1.234,5", "—", "87,5%", "—", "05/7/2024", "—", "100%", "0"]


def test_text_is_kept_composed_and_blanks_beside_figures_stay():
    made = paragraph("Đa\u0303 đến ", figure("n", "12"), "  hộ\n")
    assert [run.text for run in made.runs] == ["Đã đến ", "12", " hộ "]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"issued_on": date(2023, 1, 1)}, "Năm của văn bản"),
        ({"draft": True}, "không còn là dự thảo"),
        ({"body": (), "closing": None}, "chưa có nội dung"),
        ({"number": 0}, "greater than or equal to 1"),
        ({"symbol": "BC UBND"}, "pattern"),
        ({"summary": ""}, "at least 1"),
        ({"unknown": 1}, "Extra inputs"),
        ({"annexes": (Annex(title="x", blocks=()),) * 21}, "at most 20"),
    ],
)
def test_inconsistent_content_is_refused(changes, reason):
    with pytest.raises(ValidationError, match=reason):
        report(**changes)


@pytest.mark.parametrize(
    ("header", "row", "reason"),
    [
        ((("a", 1, 1),), (1, 1), "không đủ số cột"),
        ((("a", 1, 1), ("b", 1, 1)), (1,), "không đủ số cột"),
        ((("a", 1, 2), ("b", 1, 1)), (1, 1), "không đủ số cột"),
    ],
)
def test_a_table_whose_rows_do_not_fill_its_columns_is_refused(header, row, reason):
    cells = tuple(HeaderCell(text=name, colspan=columns, rowspan=rows) for name, columns, rows in header)
    with pytest.raises(ValidationError, match=reason):
        Table(
            columns=(Column(width=1), Column(width=1)),
            header=(cells,),
            rows=(Row(cells=tuple(TextCell(value="x", colspan=span) for span in row)),),
        )


def test_content_survives_storage_as_json_unchanged():
    for document in (report(), plan(), letter()):
        assert OfficialDocument.model_validate_json(document.model_dump_json()) == document


def test_table_rows_are_counted_in_body_and_annexes():
    assert table_rows(report()) == 5 + 5 + 60


def test_titles_break_into_even_lines_that_fit():
    long = "Triển khai hoạt động của Tổ Công nghệ số cộng đồng trên địa bàn phường Hồng Gai năm 2024"
    lines = even_lines(long, 14, 300, bold=True)
    widths = [width(each, 14, bold=True) for each in lines]
    assert " ".join(lines) == long
    assert len(lines) == 2
    assert max(widths) <= 300
    assert max(widths) - min(widths) < 60
    assert even_lines("Ngắn", 14, 300) == ["Ngắn"]
    assert even_lines("Từ_rất_dài_không_cắt_được", 14, 20) == ["Từ_rất_dài_không_cắt_được"]


def test_the_nations_name_fits_its_column_on_one_line():
    millimetres = width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True) * 25.4 / 72
    assert 87 < millimetres < NATION_COLUMN_MM


def test_list_items_carry_their_marker_and_depth():
    made = item("Nội dung", marker="+", depth=2)
    assert (made.marker, made.depth) == ("+", 2)
    assert WARD.agency == ("Ủy ban nhân dân", "phường Hồng Gai")


def test_dashes_that_were_typed_stand_once():
    typed = report(addressees=("- Phòng Kinh tế;", "– Các thôn."), legal_bases=("- Căn cứ Luật;",))
    assert addressee_lines(typed) == ["- Phòng Kinh tế;", "- Các thôn."]
    assert basis_lines(typed) == ["Căn cứ Luật."]
