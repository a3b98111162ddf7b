"""Each deviation makes its own rule fire, and no other."""

import re
import unicodedata
from io import BytesIO

import pikepdf
import pytest

from factories.documents import letter, long_table, plan, report
from factories.fonts import foreign_face
from toso.documents.content import Annex, OfficialDocument
from toso.documents.layout.text_width import width
from toso.documents.linter import RULES, Severity, UnreadablePdf, lint_pdf
from toso.documents.linter.fixes import STEPS
from toso.documents.render.engine import print_pdf
from toso.documents.render.pdf import STYLE_SHEET, page_source, render_pdf
from toso.documents.wording import MOTTO


def spoilt(document: OfficialDocument, css: str = "", *changes: tuple[str, str]) -> bytes:
    """The document's PDF after a change of style or of wording; a wording must occur."""
    source = page_source(document)
    for old, new in changes:
        assert old in source
        source = source.replace(old, new)
    return print_pdf(source.replace("</style>", f"{css}</style>"), STYLE_SHEET)


def fired(data: bytes) -> set[str]:
    return {finding.rule for finding in lint_pdf(data).errors}


def short(**changes) -> OfficialDocument:
    """The report without annexes: quicker, and nothing else in the way."""
    return report(**{"annexes": (), **changes})


TEXT = "main > p, .text > p"
STYLES = {
    "P1": ["@page { size: Letter }"],
    "P3": [
        "@page { margin-left: 25mm }",
        "@page { margin-left: 40mm; margin-right: 15mm }",
        "@page { margin-right: 10mm }",
        "@page { margin-top: 15mm }",
        "@page { margin-bottom: 10mm } .title { margin-top: 70mm }",
    ],
    "P4": [f"{foreign_face('Foreign')} main p:first-child {{ font-family: Foreign }}"],
    "P5": ["main p:first-child { color: #00f }"],
    "P7": [
        "@page :first { @top-center { content: counter(page) } }",
        "@page { @top-center { content: none } }",
        "@page { @top-center { content: none } @bottom-center { content: counter(page); font-size: 14pt } }",
        "@page { @top-center { font-size: 11pt } }",
        "@page { @top-center { font-style: italic } }",
        "@page { @top-center { content: '5' } }",
        "@page { @top-center { text-align: left; width: 100% } }",
    ],
    "C1a": [".nation { font-size: 11pt !important }", ".nation { font-weight: normal !important }"],
    "C1b": [".head { margin-top: 40mm }"],
    "C1d": [
        f".motto {{ font-size: 12pt !important; --rule: {width(MOTTO, 12, bold=True)}pt !important }}",
        ".motto { font-style: italic }",
        ".motto { position: relative; left: -12mm }",
    ],
    "C1e": [".motto { --rule: 100pt !important }", ".motto::after { border: none }"],
    "C2": [".agency { font-size: 14pt !important }", ".agency div { font-style: italic }"],
    "C2b": [".agency .ruled { --rule: 90pt !important }", ".agency .ruled::after { border: none }"],
    "C3": [".number { font-size: 14pt !important }", ".number { font-weight: bold }"],
    "C4": [".place { font-style: normal !important }", ".place { font-size: 12pt !important }"],
    "C4b": [".place { padding-top: 14pt !important }"],
    "C5a": [".title h1 { font-size: 16pt }", ".title h1 { font-weight: normal }", ".title h1 { text-align: left }"],
    "C5b": [".summary { font-weight: normal }", ".summary { font-size: 12pt !important }"],
    "C5c": [".summary::after { border: none }", ".summary { --rule: 220pt !important }"],
    "C6a": [f"{TEXT} {{ font-size: 12pt }}", "main > p:first-child { font-size: 15pt }"],
    "C6b": [f"{TEXT} {{ text-align: left }}"],
    "C6c": [f"{TEXT} {{ text-indent: 0 !important }}", f"{TEXT} {{ text-indent: 18mm }}"],
    "C6d": [f"{TEXT} {{ margin-top: 0 }}", f"{TEXT} {{ margin-top: 4pt }}"],
    "C6e": [f"{TEXT} {{ line-height: 14pt }}", f"{TEXT} {{ line-height: 26pt }}"],
    "C7a": [".signature p:first-child { font-weight: normal }", ".signature p:first-child { font-size: 12pt }"],
    "C7b": [".signature p:last-child { font-style: italic }"],
    "C9a": [".addressees { font-weight: bold }", ".addressees { font-size: 12pt !important }"],
    "C9b": [".recipients .word { font-style: normal }", ".recipients .word { font-size: 14pt !important }"],
    "C9c": [".feet > div > div { vertical-align: top } .recipients { padding-top: 20pt }"],
    "C9d": [".recipients .each { font-size: 12pt }", ".recipients .each { font-style: italic }"],
    "L1": [".ending { break-inside: auto } .feet { break-before: page }"],
}


@pytest.mark.parametrize(("rule", "css"), [(rule, css) for rule, styles in STYLES.items() for css in styles])
def test_a_wrong_style_makes_its_rule_fire_alone(rule, css):
    assert fired(spoilt(short(), css)) == {rule}


WORDINGS = [
    ("C1a", ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM")),
    ("C1c", ("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")),
    ("C1c", ("Độc lập - Tự do - Hạnh phúc", "Độc Lập - Tự Do - Hạnh Phúc")),
    ("C2", ('class="line">PHƯỜNG HỒNG GAI', 'class="line">Phường Hồng Gai')),
    ("C3", ("Số: 05/BC-UBND<", "Số: 5/BC-UBND<")),
    ("C3", ("Số: 05/BC-UBND<", "Số: 05/BC - UBND<")),
    ("C3", ("Số: 05/BC-UBND<", "Số 05/BC-UBND<")),
    ("C4", ("ngày 12 tháng 7 năm 2024</div>", "ngày 12 tháng 07 năm 2024</div>")),
    ("C4", ("Hồng Gai, ngày 12", "Hồng Gai ngày 12")),
    ("C4", ("ngày 12 tháng 7 năm 2024</div>", "ngày 5 tháng 7 năm 2024</div>")),
    ("C4", ("ngày 12 tháng 7 năm 2024</div>", "ngày 12 tháng 1 năm 2024</div>")),
    ("C5a", ("<h1>BÁO CÁO", "<h1>Báo cáo")),
    ("C6", ("trân trọng báo cáo./.", "trân trọng báo cáo.")),
    ("C7a", ("KT. CHỦ TỊCH", "KT. Chủ tịch")),
    ("C7a", ("TM. ỦY BAN", "T/M ỦY BAN")),
    ("C7b", ("Vũ Mạnh Hải", "ThS. Vũ Mạnh Hải")),
    ("C9a", ("Kính gửi: ", "Kính gửi ")),
    ("C9b", ("Nơi nhận:", "Nơi nhận")),
    ("C9e", ("(T/h);", "(T/h)")),
    ("C9e", ("- Các khu phố ", "Các khu phố ")),
    ("C9f", ('<p class="each">- Như trên;</p>', "")),
    ("C9g", ("- Lưu: VT, VHTT ", "- Lưu VT ")),
]


@pytest.mark.parametrize(("rule", "change"), WORDINGS)
def test_a_wrong_wording_makes_its_rule_fire_alone(rule, change):
    assert fired(spoilt(short(), "", change)) == {rule}


def test_a_motto_without_spaces_at_its_hyphens_is_found():
    tight = MOTTO.replace(" - ", "-")
    css = f".motto {{ --rule: {width(tight, 13, bold=True)}pt !important }}"
    assert fired(spoilt(short(), css, (f"{MOTTO}</div>", f"{tight}</div>"))) == {"C1c"}


def test_as_above_without_addressees_is_found():
    change = ('<p class="word">Nơi nhận:</p>', '<p class="word">Nơi nhận:</p><p class="each">- Như trên;</p>')
    assert fired(spoilt(plan(), "", change)) == {"C9f"}


def test_a_letter_without_addressees_is_found():
    change = re.search(r'<div class="addressees".*?</div>\n</div>', page_source(letter()), re.DOTALL).group()
    document = letter(recipients=letter().recipients)
    assert fired(spoilt(document, "", (change, ""), ('<p class="each kept">- Như trên;</p>', ""))) == {"C9a"}


@pytest.mark.parametrize(
    ("css", "change"),
    [
        (".addressees .each { padding-left: 0 !important }", None),
        ("", ("- Bộ phận Văn hóa - Thông tin.", "- Bộ phận Văn hóa - Thông tin;")),
        ("", ("- Các khu phố trên địa bàn phường;", "Các khu phố trên địa bàn phường;")),
    ],
)
def test_several_addressees_set_wrongly_are_found(css, change):
    assert fired(spoilt(letter(), css, *([change] if change else []))) == {"C9a"}


def test_a_letters_subject_in_bold_is_found():
    assert fired(spoilt(letter(), ".subject { font-weight: bold }")) == {"C5b"}


@pytest.mark.parametrize(
    ("rule", "css", "change"),
    [
        ("A1", ".annex-head h2 { font-weight: normal !important }", None),
        ("A1", ".annex-head h2:first-child { font-size: 13pt !important }", None),
        ("A1", ".enclosed { font-style: normal !important }", None),
        ("A1", "", ("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ", "Tình hình thực hiện nhiệm vụ")),
        ("A2", "@page :nth(1 of annex2) { @top-center { content: counter(page) } }", None),
        ("A2", "", ("Phụ lục II", "Phụ lục 2")),
        ("A2", "", ("Phụ lục II", "Phụ lục số 02:")),
        ("P7", "@page :nth(1 of annex2) { counter-reset: none }", None),
    ],
)
def test_a_wrong_annex_is_found(rule, css, change):
    assert fired(spoilt(report(), css, *([change] if change else []))) == {rule}


def test_a_numbered_single_annex_is_asked_about_since_others_may_be_files_of_their_own():
    document = report(annexes=(Annex(title="Tình hình", blocks=(long_table(3),)),))
    found = lint_pdf(spoilt(document, "", ("<h2>Phụ lục</h2>", "<h2>Phụ lục I</h2>")))
    assert found.clean
    assert [(f.rule, f.severity) for f in found.findings if f.rule == "A2"] == [("A2", Severity.WARNING)]
    assert fired(spoilt(document, "", ("<h2>Phụ lục</h2>", "<h2>Phụ lục 1</h2>"))) == {"A2"}


def test_text_in_decomposed_unicode_is_found():
    word = "Thực hiện Kế hoạch"
    found = lint_pdf(spoilt(short(), "", (word, unicodedata.normalize("NFD", word))))
    assert {f.rule for f in found.findings if f.severity is Severity.WARNING} == {"U1"}
    assert found.clean  # TCVN 6909:2001 holds combining marks too


def test_an_old_pdf_version_is_found():
    with pikepdf.open(BytesIO(render_pdf(short()))) as pdf:
        buffer = BytesIO()
        pdf.save(buffer, force_version="1.3", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert fired(buffer.getvalue()) == {"F1"}


@pytest.mark.parametrize(("rule", "key"), [("F2", "/Metadata"), ("F3", "/Lang")])
def test_a_missing_mark_or_language_is_a_warning(rule, key):
    with pikepdf.open(BytesIO(render_pdf(short()))) as pdf:
        del pdf.Root[key]
        buffer = BytesIO()
        pdf.save(buffer)
    found = lint_pdf(buffer.getvalue())
    assert found.clean
    assert {f.rule for f in found.findings if f.severity is Severity.WARNING} == {rule}


def test_our_own_print_is_clean_without_a_warning_and_its_font_is_named_in_a_note():
    found = lint_pdf(render_pdf(short()))
    assert [(f.rule, f.severity) for f in found.findings] == [("P4n", Severity.NOTE)]
    assert "Liberation-Serif" in found.findings[0].message
    assert found.lines()[-1] == "Đạt thể thức theo Nghị định 30/2020/NĐ-CP."


def test_every_rule_has_a_test_that_makes_it_fire():
    worded = "C3b C4c C5d C5e C6f C6g C6h C7c W1 A3 C10 P2 P6 L2 B1 D1"  # tests/documents/test_linter_wording.py
    elsewhere = "F1 F2 F3 P4n C1c C6 C9e C9f C9g A1 A2 U1 S0 S1"
    assert set(STYLES) | set(worded.split()) | set(elsewhere.split()) == set(RULES)


def test_every_rule_names_its_clause_demand_and_remedy():
    for rule in RULES.values():
        assert rule.clause
        assert rule.demand
        assert rule.mend
    assert set(STEPS) == set(RULES)
    assert all(STEPS.values())


def test_an_unnumbered_document_is_allowed_with_a_draft_mark_or_with_room():
    marked = lint_pdf(render_pdf(short(number=None, issued_on=None, draft=True)))
    room = lint_pdf(render_pdf(short(number=None, issued_on=None)))
    assert marked.clean
    assert room.clean
    reasons = [next(f.message for f in r.findings if f.rule == "C3") for r in (marked, room)]
    assert "DỰ THẢO" in reasons[0]
    assert "chừa chỗ trống" in reasons[1]


def test_a_missing_number_without_mark_or_room_is_an_error():
    assert "C3" in fired(spoilt(short(), "", ("Số: 05/BC-UBND</div>", "</div>")))


def test_a_finding_names_page_box_and_remedy():
    report_ = lint_pdf(spoilt(short(), ".recipients .each { font-size: 12pt }"))
    found = report_.errors[0]
    assert found.page == 2
    assert found.box is not None
    assert 80 < found.box[0] < 90
    assert "cỡ chữ 12,0, quy định 11" in found.message
    assert (found.found, found.wanted) == ("cỡ chữ 12,0", "cỡ chữ 11")
    assert found.clause.startswith("Nghị định 30/2020/NĐ-CP, Phụ lục I")
    assert any("cỡ 11" in step for step in found.steps)
    assert report_.lines()[-1] == f"Có {len(report_.errors)} lỗi thể thức."


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "không phải là PDF"), (b"hello", "không phải là PDF"), (b"%PDF-1.7\nbroken", "không phải là PDF")],
)
def test_what_is_no_pdf_is_refused_with_a_reason(data, reason):
    with pytest.raises(UnreadablePdf, match=reason):
        lint_pdf(data)


@pytest.mark.parametrize("part", [0.3, 0.5, 0.9])
def test_a_truncated_pdf_is_refused_as_broken(part):
    data = render_pdf(short())
    with pytest.raises(UnreadablePdf, match="hỏng"):
        lint_pdf(data[: int(len(data) * part)])


def test_a_locked_and_a_blank_pdf_are_refused():
    buffer = BytesIO()
    with pikepdf.open(BytesIO(render_pdf(short()))) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(user="a", owner="b"))
    with pytest.raises(UnreadablePdf, match="mật khẩu"):
        lint_pdf(buffer.getvalue())
    blank = pikepdf.new()
    blank.add_blank_page(page_size=(595, 842))
    buffer = BytesIO()
    blank.save(buffer)
    with pytest.raises(UnreadablePdf, match="không có chữ"):
        lint_pdf(buffer.getvalue())


def test_a_missing_list_of_recipients_is_found():
    source = page_source(short())
    listed = re.search(r'<div class="recipients">.*?</div>', source, re.DOTALL).group()
    assert fired(spoilt(short(), "", (listed, '<div class="recipients"></div>'))) == {"C9b"}
