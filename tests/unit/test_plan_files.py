"""The same plan from Markdown, Word, PDF and the clipboard; and files that are refused."""

import html
import io
import re
import unicodedata
import zipfile
import zlib
from importlib.resources import files

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from weasyprint import HTML

from fixtures.import_export import windows_1258
from fixtures.plan_texts import tcvn3_font, vni
from toso.plans.text_import.errors import (
    CorruptFile,
    FileTooLarge,
    NotAPlan,
    NoText,
    PackedTooLarge,
    PlanRefused,
    WrongFileType,
)
from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.source import read_source

SEED = files("toso.demo").joinpath("data", "ke-hoach-62-KH-UBND.md").read_text("utf-8")
PARAGRAPHS = read_source(SEED)
PLAIN = str.maketrans({"“": '"', "”": '"', "–": "-", "…": "..."})  # typed before Unicode


def word_file(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def seed_as_word():
    document = docx.Document()
    for paragraph in PARAGRAPHS:
        run = document.add_paragraph().add_run(paragraph.text)
        run.bold = paragraph.bold
    return word_file(document)


def seed_as_pdf():
    """In the layout of Mẫu 1.4: letterhead and signature in two columns, justified text with the first line set in."""
    rows = [f"<b>{html.escape(p.text)}</b>" if p.bold else html.escape(p.text) for p in PARAGRAPHS]
    recipients = next(i for i, p in enumerate(PARAGRAPHS) if p.text.startswith("Nơi nhận"))
    signature = next(i for i, p in enumerate(PARAGRAPHS) if p.text.startswith("TM."))
    head = f"<table><tr><td>{rows[0]}<td><i>{rows[1]}</i></table>"
    title = "".join(f"<p class=c>{row}</p>" for row in rows[2:5])
    body = "".join(f"<p>{row}</p>" for row in rows[5:recipients])
    foot = "<br>".join(rows[recipients:signature]), "<br>".join(rows[signature:])
    style = (
        "@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page)}}"
        "body{font:14pt 'Liberation Serif'}p{margin:6pt 0;text-align:justify;text-indent:1.27cm}"
        ".c{text-align:center;text-indent:0}table{width:100%;font-size:11pt}td{width:50%;vertical-align:top}"
        "td+td{text-align:center}"
    )
    end = f"<table><tr><td>{foot[0]}<td>{foot[1]}</table>"
    return HTML(string=f"<style>{style}</style><body>{head}{title}{body}{end}").write_pdf()


@pytest.fixture(scope="module")
def expected():
    return parse_plan(SEED).to_json()


def test_the_seed_as_word_gives_the_same_json(expected):
    assert parse_plan(seed_as_word(), "ke-hoach.docx").to_json() == expected


def test_the_seed_as_pdf_gives_the_same_json(expected):
    assert parse_plan(seed_as_pdf(), "ke-hoach.pdf").to_json() == expected


def test_the_seed_pasted_without_any_dress_gives_the_same_json(expected):
    assert parse_plan("\n".join(paragraph.text for paragraph in PARAGRAPHS)).to_json() == expected
    assert parse_plan("\r\n\r\n".join(paragraph.text for paragraph in PARAGRAPHS)).to_json() == expected


def test_decomposed_letters_give_the_same_json(expected):
    assert parse_plan(unicodedata.normalize("NFD", SEED)).to_json() == expected
    assert parse_plan(SEED.encode("utf-16"), "ke-hoach.txt").to_json() == expected


def test_windows_1258_gives_the_same_json(expected):
    assert parse_plan(windows_1258(SEED), "ke-hoach.txt").to_json() == expected


@pytest.mark.parametrize(("typed", "font"), [(vni, "VNI"), (tcvn3_font, "TCVN3 (ABC)")])
def test_old_fonts_give_the_same_plan_and_are_named(typed, font):
    """Fonts of TCVN3 drew capitals with a tone by the codes of small letters, so that the case of some is lost."""
    plain = SEED.translate(PLAIN)
    found, plan = parse_plan(typed(plain), "ke-hoach.txt"), parse_plan(plain)
    as_read = [str(parsed.plan.model_dump()).casefold() for parsed in (found, plan)]
    assert as_read[0] == as_read[1]
    assert [font in doubt.reason for doubt in found.doubts if doubt.code == "old-font"] == [True]


@pytest.mark.parametrize(("typed", "font"), [(vni, "VNI"), (tcvn3_font, "TCVN3 (ABC)")])
def test_word_files_in_old_fonts_are_read(typed, font):
    """Word keeps the codes of such fonts as Latin letters."""
    document = docx.Document()
    for paragraph in PARAGRAPHS:
        document.add_paragraph(typed(paragraph.text.translate(PLAIN)).decode("cp1252", "ignore"))
    found = parse_plan(word_file(document), "ke-hoach.docx")
    assert len(found.plan.tasks) == 8
    assert [font in doubt.reason for doubt in found.doubts if doubt.code == "old-font"] == [True]


def numbered(paragraph, list_id, level):
    properties = paragraph._p.get_or_add_pPr()
    numbering = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", level), ("w:numId", list_id)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), str(value))
        numbering.append(element)
    properties.append(numbering)


def automatic_list(document):
    """A Word list "I. / 1." as authors make it: the numbers stand in the numbering part, not in the text."""
    root = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "90")
    for level, (kind, text) in enumerate([("upperRoman", "%1."), ("decimal", "%2.")]):
        element = OxmlElement("w:lvl")
        element.set(qn("w:ilvl"), str(level))
        for tag, value in (("w:start", "1"), ("w:numFmt", kind), ("w:lvlText", text)):
            child = OxmlElement(tag)
            child.set(qn("w:val"), value)
            element.append(child)
        abstract.append(element)
    root.insert(0, abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "90")
    target = OxmlElement("w:abstractNumId")
    target.set(qn("w:val"), "90")
    number.append(target)
    root.append(number)


def test_the_automatic_numbers_of_word_are_read():
    document = docx.Document()
    automatic_list(document)
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Giúp dân dùng điện thoại năm 2025")
    for text, level in [
        ("MỤC TIÊU", 0),
        ("80% hộ có mã quét.", 1),
        ("60% người già biết gọi hình.", 1),
        ("NHIỆM VỤ", 0),
        ("Mở lớp buổi tối.", 1),
    ]:
        numbered(document.add_paragraph(text), 90, level)
    document.add_paragraph("Chủ trì: Xã đoàn")
    plan = parse_plan(word_file(document), "ke-hoach.docx").plan
    assert [(target.ref, target.goal_percent) for target in plan.targets] == [("1", 80), ("2", 60)]
    assert [(task.ref, task.text, task.leads) for task in plan.tasks] == [("1", "Mở lớp buổi tối.", ["Xã đoàn"])]


def test_a_merged_cell_of_a_word_table_counts_for_each_of_its_rows():
    document = docx.Document()
    letterhead = document.add_table(1, 2)
    letterhead.cell(0, 0).text = "UBND XÃ KHE LẠNH\nSố: 5/KH-UBND"
    letterhead.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKhe Lạnh, ngày 06 tháng 5 năm 2025"
    for text in ("KẾ HOẠCH", "Ra quân hè năm 2025", "I. NHIỆM VỤ"):
        document.add_paragraph(text)
    table = document.add_table(3, 4)
    for row, cells in enumerate(
        [
            ["TT", "Nội dung", "Chủ trì", "Thời hạn"],
            ["1", "Dọn kho", "Xã đoàn", "30/5/2025"],
            ["2", "Kẻ bảng", "", "quý II/2025"],
        ]
    ):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    document.add_paragraph("II. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph("1. Xã đoàn: cử người trực.")
    plan = parse_plan(word_file(document), "ke-hoach.docx").plan
    assert (plan.number, plan.place, str(plan.issued_on)) == ("5/KH-UBND", "Khe Lạnh", "2025-05-06")
    assert [task.leads for task in plan.tasks] == [["Xã đoàn"], ["Xã đoàn"]]
    assert [task.deadline.kind for task in plan.tasks] == ["by", "within_quarter"]


def test_deleted_words_of_a_tracked_change_are_not_read():
    document = docx.Document()
    for text in ("KẾ HOẠCH", "Ra quân hè năm 2025", "I. MỤC TIÊU"):
        document.add_paragraph(text)
    paragraph = document.add_paragraph("1. 80% hộ")
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText")
    words.text = " nghèo"
    run.append(words)
    deleted.append(run)
    paragraph._p.append(deleted)
    paragraph.add_run(" có mã quét.")
    assert parse_plan(word_file(document), "a.docx").plan.targets[0].text == "80% hộ có mã quét."


def test_a_ruled_table_of_a_pdf_gives_tasks():
    rows = [
        ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian"),
        ("1", "Lắp loa ở nhà văn hóa cho cả ba thôn vùng trên", "Trưởng các thôn", "Quý III/2025"),
        ("2", "Thử loa", "Công chức Văn hóa", "trước 10/10/2025"),
    ]
    cells = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in rows)
    page = (
        "<style>body{font:13pt 'Liberation Serif'}td{border:1px solid;width:25%}table{border-collapse:collapse}</style>"
        f"<p>KẾ HOẠCH<p>Lắp loa năm 2025<p>I. MỤC ĐÍCH<p>- Ai cũng nghe được.<p>II. NHIỆM VỤ<table>{cells}</table>"
    )
    plan = parse_plan(HTML(string=page).write_pdf(), "ke-hoach.pdf").plan
    assert [(task.text, task.leads, task.deadline.kind) for task in plan.tasks] == [
        ("Lắp loa ở nhà văn hóa cho cả ba thôn vùng trên", ["Trưởng các thôn"], "within_quarter"),
        ("Thử loa", ["Công chức Văn hóa"], "before"),
    ]


def zipped(entries):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


def pdf_bomb():
    stream = zlib.compress(b" " * (200 * 1024 * 1024), 9)
    return b"%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + stream + b"\nendstream\nendobj\n"


DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
REFUSED = {
    "picture": (b"\x89PNG\r\n\x1a\n....", "a.png", WrongFileType),
    "picture called pdf": (b"\x89PNG\r\n\x1a\n....", "a.pdf", WrongFileType),
    "text called docx": ("KẾ HOẠCH".encode(), "a.docx", WrongFileType),
    "old word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.doc", WrongFileType),
    "workbook": (zipped([("xl/workbook.xml", "<a/>")]), "a.xlsx", WrongFileType),
    "another zip": (zipped([("a.txt", "KẾ HOẠCH")]), "a.zip", WrongFileType),
    "no encoding": ("KẾ HOẠCH".encode("cp1258", "replace") + b"\xff\xfe\xfd", "a.txt", WrongFileType),
    "bytes of nothing": (b"abc\x00def", None, WrongFileType),
    "unpacks too large": (zipped([("word/document.xml", b" " * (40 * 1024 * 1024))]), "a.docx", PackedTooLarge),
    "too many entries": (zipped([(f"word/{i}.bin", b"") for i in range(2100)]), "a.docx", PackedTooLarge),
    "entity in xml": (zipped([("word/document.xml", DOCTYPE)]), "a.docx", CorruptFile),
    "no word document": (zipped([("word/document.xml", b"<a/>")]), "a.docx", CorruptFile),
    "cut off": (seed_as_word()[:4000], "a.docx", CorruptFile),
    "broken pdf": (b"%PDF-1.7\nnothing", "a.pdf", CorruptFile),
    "pdf bomb": (pdf_bomb(), "a.pdf", PackedTooLarge),
    "scan": (HTML(string="<div style='width:3cm;height:3cm;background:black'>").write_pdf(), "a.pdf", NoText),
    "empty": (b"", "a.md", NoText),
    "blank": (" \n---\n", None, NoText),
    "too long": ("KẾ HOẠCH " * 60_000, None, FileTooLarge),
    "recipe": ("Công thức nấu phở\n1. Nguyên liệu: xương bò.\n2. Cách làm: ninh tám tiếng.", None, NotAPlan),
    "report": ("BÁO CÁO\nKết quả tháng 7\nI. NHIỆM VỤ\nII. MỤC TIÊU", None, NotAPlan),
    "only the word": ("KẾ HOẠCH\nđi chơi cuối tuần với cả nhà.", None, NotAPlan),
}


@pytest.mark.parametrize("case", REFUSED)
def test_the_file_is_refused_in_one_vietnamese_line(case):
    data, name, error = REFUSED[case]
    with pytest.raises(error) as refused:
        parse_plan(data, name)
    assert isinstance(refused.value, PlanRefused)
    assert isinstance(refused.value, ValueError)
    assert refused.value.code == error.code
    assert "\n" not in refused.value.reason
    assert re.search(r"[ăâêôơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", refused.value.reason.lower())
