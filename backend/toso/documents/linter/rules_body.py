"""Rules about the text's end, the signature block and Nơi nhận (C6-C9), annexes (A), and the block's page (L1)."""

import re
from collections.abc import Iterator

from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.lines import MM, Line, around
from toso.documents.linter.report import Severity
from toso.documents.linter.rules import Deviation, at, number, rule, style_faults
from toso.documents.linter.rules_file import is_centred, off_centre
from toso.documents.wording import ENDING, roman

_C6, _C7, _C9 = (f"Phụ lục I, Phần I, Mục II, điểm {n}" for n in (6, 7, 9))
_ANNEX = "Phụ lục I, Phần I, Mục III, điểm 1"
_TITLES = re.compile(r"(ThS|TS|PGS|GS|BS|KS|CN|LS|Thạc sĩ|Tiến sĩ|Bác sĩ|Kỹ sư|Cử nhân|Phó Giáo sư|Giáo sư)\b\.?")
_ARCHIVE = re.compile(r"- Lưu: VT, .+\.")
_LEVEL = 4.0
"""Points between the baselines of 12 and 14 pt lines that stand side by side."""


@rule("C6", _C6 + "; Phụ lục III", "Nội dung kết thúc bằng “./.”", "Kết thúc nội dung bằng dấu “./.”.")
def text_ends_with_its_mark(document: Anatomy) -> Iterator[Deviation]:
    last = document.last_line
    if last and not last.text.endswith(ENDING):
        yield at(last, "Nội dung không kết thúc bằng “./.”.", None, f"“…{last.text[-20:]}”", "“…./.”")


@rule(
    "C7a",
    _C7,
    "Quyền hạn, chức vụ in hoa, đậm, cỡ 13-14",
    "In hoa, đậm, cỡ 13-14; mở đầu bằng TM., KT., TL., TUQ., Q. hoặc chức vụ.",
)
def authority_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    if not document.signature:
        yield Deviation("Không thấy quyền hạn, chức vụ của người ký.", len(document.main), None, None, "không có")
    for line in document.signature:
        if line.text != line.text.upper() or line.text.startswith(("T/M", "K/T", "T/L")):
            wanted = "in hoa, dạng “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”"
            yield at(line, f"Quyền hạn, chức vụ ghi “{line.text}”.", None, f"“{line.text}”", wanted)
        yield from style_faults(line, "Quyền hạn, chức vụ", 13, 14, bold=True, italic=False)


@rule("C7b", _C7, "Họ tên người ký đậm, cỡ 13-14, không học vị", "In đậm họ tên, cỡ 13-14, bỏ học hàm, học vị.")
def name_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    for line in document.signer:
        if _TITLES.match(line.text):
            yield at(
                line, f"Trước họ tên có học hàm, học vị: “{line.text}”.", None, f"“{line.text}”", "chỉ ghi họ và tên"
            )
        yield from style_faults(line, "Họ tên người ký", 13, 14, bold=True, italic=False)


@rule("C7c", _C7, "Có họ và tên người ký", "Ghi đầy đủ họ và tên người ký dưới chỗ ký.")
def signer_is_named(document: Anatomy) -> Iterator[Deviation]:
    lines = document.signature
    if lines and not document.signer and document.overleaf:
        message = f"Phần ký bị ngắt: họ tên người ký sang trang {document.overleaf[0].page}."
        yield at(lines[-1], message, None, "hai trang", "chức vụ, chữ ký, họ tên trên cùng một trang")
    elif lines and not document.signer and all(line.text == line.text.upper() for line in lines):
        draft = document.is_draft
        message = "Không có họ tên người ký" + ("; được phép vì văn bản có dấu DỰ THẢO." if draft else ".")
        severity = Severity.NOTE if draft else None
        yield at(lines[-1], message, severity, "không có", "họ và tên dưới chỗ ký")


@rule(
    "C9a",
    _C9,
    "“Kính gửi:” cỡ 13-14, đứng",
    "Một nơi: cùng dòng; từ hai nơi: mỗi nơi một dòng “- …;” thẳng dưới dấu hai chấm, dòng cuối dấu chấm.",
)
def addressees_are_set_right(document: Anatomy) -> Iterator[Deviation]:
    lines = document.addressees
    if not lines:
        if document.subject or (document.title and document.title.folded == "to trinh"):
            yield Deviation("Công văn, tờ trình phải có “Kính gửi:”.", 1)
        return
    if not lines[0].text.startswith("Kính gửi:"):
        yield at(lines[0], "Phải ghi “Kính gửi:”.", None, f"“{lines[0].text}”", "“Kính gửi: …”")
    for line in lines:
        yield from style_faults(line, "Kính gửi", 13, 14, bold=False, italic=False)
    if lines[0].text.endswith("gửi:") and len(lines) > 1:
        yield from _several_addressees(lines)


def _several_addressees(lines: tuple[Line, ...]) -> Iterator[Deviation]:
    colon = lines[0].right
    dashes = [line for line in lines[1:] if line.text.startswith("- ")]
    if lines[1] not in dashes:
        yield at(lines[1], "Mỗi nơi nhận một dòng, bắt đầu bằng “- ”.", None, f"“{lines[1].text}”", "“- …;”")
    for line in dashes:
        if abs(line.left - colon) > 3 * MM:
            aside = f"lệch {number(abs(line.left - colon) / MM)} mm"
            yield at(line, "Gạch đầu dòng không thẳng dưới dấu hai chấm của “Kính gửi:”.", None, aside, "thẳng hàng")
    if not lines[-1].text.endswith("."):
        message = "Dòng cuối của “Kính gửi” phải kết thúc bằng dấu chấm."
        yield at(lines[-1], message, None, f"“…{lines[-1].text[-15:]}”", "“….”")


@rule("C9b", _C9, "“Nơi nhận:” cỡ 12, nghiêng, đậm", "Đặt “Nơi nhận:” cỡ 12, nghiêng, đậm.")
def recipients_word_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    line = document.recipients_word
    if line is None:
        yield Deviation("Không thấy “Nơi nhận:”.", len(document.main), None, None, "không có")
        return
    if line.text != "Nơi nhận:":
        yield at(line, f"Ghi “{line.text}”, đúng là “Nơi nhận:”.", None, f"“{line.text}”", "“Nơi nhận:”")
    yield from style_faults(line, "“Nơi nhận:”", 12, 12, bold=True, italic=True)


@rule(
    "C9c",
    _C9,
    "“Nơi nhận:” ngang hàng với quyền hạn, chức vụ",
    "Đặt hai phần trên cùng một hàng của bảng cuối văn bản.",
)
def recipients_are_level_with_authority(document: Anatomy) -> Iterator[Deviation]:
    word, signature, signer = document.recipients_word, document.signature, document.signer
    below_both = word and signer and word.baseline > signer[-1].baseline
    if word and signature and not below_both and abs(word.baseline - signature[0].baseline) > _LEVEL:
        found = f"lệch nhau {number(abs(word.baseline - signature[0].baseline) / MM)} mm"
        yield at(word, "“Nơi nhận:” không ngang hàng với dòng đầu quyền hạn, chức vụ.", None, found, "ngang hàng")


@rule("C9d", _C9, "Danh sách nơi nhận cỡ 11, đứng", "Đặt danh sách nơi nhận cỡ 11, đứng, không đậm.")
def recipients_are_set_right(document: Anatomy) -> Iterator[Deviation]:
    for item in document.recipients:
        for line in item:
            yield from style_faults(line, "Nơi nhận", 11, 11, bold=False, italic=False)


@rule("C9e", _C9, "Mỗi nơi nhận một dòng “- …;”", "Bắt đầu bằng “- ”, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.")
def recipients_are_punctuated(document: Anatomy) -> Iterator[Deviation]:
    for place, item in enumerate(document.recipients, 1):
        text = _joined(item)
        ending = "." if place == len(document.recipients) else ";"
        if not text.startswith("- "):
            yield at(item[0], f"Nơi nhận không bắt đầu bằng “- ”: “{text}”.", None, f"“{text}”", "“- …”")
        if not text.endswith(ending) and not (ending == "." and text.startswith("- Lưu")):
            message = f"Nơi nhận phải kết thúc bằng “{ending}”: “{text}”."
            yield at(item[-1], message, None, f"“…{text[-15:]}”", f"“…{ending}”")


# They name above whom they go to without "Kính gửi": "… điện:" and its lines, "Được cử đến: …".
_NAMING_ABOVE = {"cong dien", "giay gioi thieu"}


@rule(
    "C9f",
    _C9,
    "Có “Kính gửi” thì dòng đầu là “- Như trên;”",
    "Văn bản có “Kính gửi” ghi dòng đầu “- Như trên;”, không có thì bỏ.",
)
def recipients_begin_as_above(document: Anatomy) -> Iterator[Deviation]:
    if not document.recipients:
        return
    first = document.recipients[0]
    as_above = _joined(first).startswith("- Như trên")
    if document.addressees and not as_above:
        message = "Văn bản có “Kính gửi” nhưng nơi nhận không bắt đầu bằng “- Như trên;”."
        yield at(first[0], message, None, f"“{_joined(first)}”", "“- Như trên;”")
    named = document.title is not None and document.title.folded in _NAMING_ABOVE
    if as_above and not document.addressees and not named:
        message = "Ghi “Như trên” nhưng văn bản không có “Kính gửi”."
        yield at(first[0], message, None, f"“{_joined(first)}”", "không ghi “Như trên”")


@rule("C9g", _C9, "Dòng cuối “- Lưu: VT, ….”", "Ghi “- Lưu: VT, <đơn vị soạn thảo> (<số bản>).”.")
def recipients_end_with_archive(document: Anatomy) -> Iterator[Deviation]:
    if not document.recipients:
        return
    text, wanted = _joined(document.recipients[-1]), "dạng “- Lưu: VT, VHTT (03).”"
    if _ARCHIVE.fullmatch(text):
        return
    if _ARCHIVE.fullmatch(f"{text}."):
        message = "Dòng lưu thiếu dấu chấm ở cuối."
        yield at(document.recipients[-1][-1], message, None, f"“…{text[-15:]}”", "“….”")
    else:
        yield at(document.recipients[-1][0], f"Dòng lưu ghi “{text}”.", None, f"“{text}”", wanted)


def _joined(item: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in item)


@rule("A1", _ANNEX, "“Phụ lục” cỡ 14 đậm; tên phụ lục in hoa đậm", "“Phụ lục I” cỡ 14, đậm; tên in hoa, đậm, 13-14.")
def annex_heading_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    for annex in document.annexes:
        yield from style_faults(annex.heading, "“Phụ lục”", 14, 14, bold=True, italic=False)
        if not is_centred(annex.sheets[0], annex.heading):
            yield at(annex.heading, "“Phụ lục” không ở giữa trang.", None, *off_centre(annex.sheets[0], annex.heading))
        if not annex.title:
            yield at(annex.heading, "Phụ lục không có tên.", None, "không có tên", "tên phụ lục in hoa, đậm, ở giữa")
        for line in annex.title:
            if line.text != line.text.upper():
                shout = f"“{line.text.upper()}”"
                yield at(line, f"Tên phụ lục phải in hoa: “{line.text}”.", None, f"“{line.text}”", shout)
            yield from style_faults(line, "Tên phụ lục", 13, 14, bold=True, italic=False)
        for line in annex.enclosed:
            yield from style_faults(line, "“(Kèm theo …)”", 13, 14, bold=False, italic=True)


@rule(
    "A2",
    _ANNEX,
    "Trang đầu phụ lục không có số trang; từ hai phụ lục đánh số La Mã",
    "Ẩn số trang đầu; ghi Phụ lục I, II, ….",
)
def annexes_are_numbered(document: Anatomy) -> Iterator[Deviation]:
    for annex in document.annexes:
        shown = document.page_number(annex.sheets[0])
        if shown:
            yield at(
                shown.line, "Trang đầu của phụ lục hiện số trang.", None, f"số {shown.value}", "không hiện số trang"
            )
    yield from _annex_numbers(document)


def _annex_numbers(document: Anatomy) -> Iterator[Deviation]:
    """Further annexes may be files of their own: numbers that go up are right, whichever they are."""
    several, last = len(document.annexes) > 1, 0
    for annex in document.annexes:
        found, label = annex.heading.text, annex.heading.text[len("Phụ lục") :].strip()
        place = next((n for n in range(last + 1, 40) if label == roman(n)), None)
        wanted = f"Phụ lục {roman(last + 1)}" if several else "Phụ lục"
        last = place or last + 1
        if place and not several and not document.is_annex:
            message = f"Ghi “{found}”: chỉ đúng khi văn bản còn phụ lục khác, kể cả ở tệp riêng."
            yield at(annex.heading, message, Severity.WARNING, f"“{found}”", f"“{wanted}”")
        elif not place and (several or label):
            yield at(annex.heading, f"Ghi “{found}”, đúng là {wanted}.", None, f"“{found}”", f"“{wanted}”")


@rule("L1", _C7, "Phần ký không đứng riêng một trang", "Đưa ít nhất hai dòng cuối của nội dung sang trang có chữ ký.")
def signature_is_not_alone(document: Anatomy) -> Iterator[Deviation]:
    last, top = document.last_line, document.block_top
    if last and top and last.page != top[0]:
        lines = [line for line in (document.recipients_word, *document.signature) if line]
        box = around([line.box for line in lines]) if lines else None
        message = "Phần ký đứng một mình trên trang, không có nội dung đi kèm."
        wanted = "ít nhất hai dòng nội dung trên trang có chữ ký"
        yield Deviation(message, top[0], box, None, "không có dòng nội dung nào", wanted)
