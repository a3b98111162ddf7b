"""The head of a plan as clerks set it, a table of two columns: the same facts in every font and kind of file."""

import io
from functools import partial

import docx
import pytest
from docx.oxml import OxmlElement
from weasyprint import HTML

from fixtures.plan_texts import tcvn3_font, vni
from toso.plans.text_import.errors import CorruptFile
from toso.plans.text_import.parse import parse_plan

LEFT = "ỦY BAN NHÂN DÂN\nXÃ NẬM KHAO\n\nSố: 17/KH-UBND"
RIGHT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nNậm Khao, ngày 12 tháng 01 năm 2026"
TEXT = """KẾ HOẠCH
Hoạt động của Tổ công nghệ số cộng đồng các bản trên địa bàn xã Nậm Khao năm 2026
I. MỤC TIÊU
1. Ít nhất 75% người từ đủ 18 tuổi trở lên có tài khoản thanh toán điện tử.
2. Ứng dụng thanh toán số có ở 80% hộ kinh doanh tại chợ phiên.
II. NHIỆM VỤ
1. Gắn biển địa chỉ số
- Nội dung: Rà soát từng ngôi nhà, gắn biển mã địa chỉ.
- Đơn vị chủ trì: Công an xã
- Đơn vị phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam xã
- Thời gian hoàn thành: trước ngày 30/9/2026
Trên đây là Kế hoạch hoạt động của Tổ công nghệ số cộng đồng các bản năm 2026./.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Thắng"""


def as_latin(text, typed=str.encode, code="utf-8"):
    return typed(text).decode(code)


FONTS = {
    "Unicode": as_latin,
    "TCVN3": partial(as_latin, typed=tcvn3_font, code="latin-1"),
    "VNI": partial(as_latin, typed=vni, code="cp1252"),
}


def word_file(written, text=TEXT):
    document, buffer = docx.Document(), io.BytesIO()
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = written(LEFT), written(RIGHT)
    for line in text.split("\n"):
        document.add_paragraph(written(line))
    document.save(buffer)
    return buffer.getvalue()


def facts(parsed):
    return parsed.plan.model_dump()


@pytest.mark.parametrize("font", FONTS)
def test_a_table_of_the_letterhead_tells_number_day_and_issuer_in_every_font(font):
    plan = parse_plan(word_file(FONTS[font]), "ke-hoach.docx")
    assert (plan.plan.number, plan.plan.place, str(plan.plan.issued_on)) == ("17/KH-UBND", "Nậm Khao", "2026-01-12")
    assert plan.plan.issuer == "UBND xã Nậm Khao"
    assert facts(plan) == facts(parse_plan(word_file(str), "ke-hoach.docx"))


COLUMNS = "<style>table{table-layout:fixed;width:16cm}td{vertical-align:top;text-align:center}</style>"


@pytest.mark.parametrize("width", ["9cm", "6.4cm", "5.4cm", "4.4cm"])
def test_the_country_s_name_in_a_narrow_column_is_not_the_issuer(width):
    """Where its line is parted depends on the column."""
    head = "".join(f"<td style='width:{w}'>{t.replace(chr(10), '<br>')}" for w, t in (("7cm", LEFT), (width, RIGHT)))
    rest = "".join(f"<p>{line}" for line in TEXT.split("\n"))
    page = HTML(string=f"{COLUMNS}<body style=\"font:13pt 'Liberation Serif'\"><table><tr>{head}</table>{rest}")
    plan = parse_plan(page.write_pdf(), "ke-hoach.pdf").plan
    assert (plan.issuer, plan.number) == ("UBND xã Nậm Khao", "17/KH-UBND")


def test_a_file_of_tcvn3_whose_letter_was_lost_is_refused():
    """The code of "ư" is a hyphen that may be left out; every "được" would be another word."""
    with pytest.raises(CorruptFile, match="mất hết chữ “ư”"):
        parse_plan(word_file(lambda text: FONTS["TCVN3"](text).replace("\xad", "")), "ke-hoach.docx")


def test_the_letter_that_word_keeps_as_an_optional_hyphen_is_read():
    document = docx.Document(io.BytesIO(word_file(FONTS["TCVN3"])))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            parts = run.text.split("\xad")
            run.text = parts[0]
            for part in parts[1:]:
                run._r.append(OxmlElement("w:softHyphen"))
                rest = OxmlElement("w:t")
                rest.text, rest.attrib["{http://www.w3.org/XML/1998/namespace}space"] = part, "preserve"
                run._r.append(rest)
    buffer = io.BytesIO()
    document.save(buffer)
    plan = parse_plan(buffer.getvalue(), "ke-hoach.docx")
    assert facts(plan) == facts(parse_plan(word_file(str), "ke-hoach.docx"))
