"""Reading of one cell to one value: dates in every notation, numbers that lost a zero, words for choices; pure.

Cells come as text, whole numbers, floats or booleans; days of a workbook as ISO text.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from toso.households.import_export.fields import Field, Kind
from toso.households.import_export.vocabulary import ALL_TOPIC_WORDS, NONE_WORDS, TOPIC_WORDS, WHOLE, YES_NO
from toso.households.observations.search_text import folded_words
from toso.kit.dates import numeric
from toso.kit.figures import read_whole
from toso.kit.phones import find_phone
from toso.kit.text import one_line

_EPOCH = date(1899, 12, 30)  # day 0 of Excel's serial numbers from 1/3/1900 on
_SERIALS = range(61, 73_051)  # 1/3/1900 – 31/12/2099
_FIRST_YEAR = 1900
_MONTHS = 12
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_SLASHED = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")
_MONTH = re.compile(
    r"(?:(?:0{1,2}|\?+|\.{1,3})\s*[/.\-]\s*)?(?:tháng\s*)?(\d{1,2}|\?+)\s*[/.\-]\s*(\d{4})", re.IGNORECASE
)
_SHORT_YEAR = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2}")
_CODE = re.compile(r"[A-Z0-9][A-Z0-9._/-]{0,29}")
_TAX = re.compile(r"\d{10}(-\d{3})?|\d{12}")
_MASKED = re.compile(r"[\d+]*[xX*•]{2,}[\dxX*•. ]*")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")
_MOBILE = re.compile(r"0\d{9}")
# UTF-8 read as Windows-1252 or Latin-1: a letter of the first group never stands before one of the second.
_BROKEN = re.compile("\ufffd|[ÃÄÅÆ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|á[»º]")
_SEVERAL = re.compile(r"[;\n]|,\s*\w+\s+\w+|(?:^|\s)[12]\s*[.)]\s")
_NOT_A_NAME = re.compile(r"[=@<>{}\[\]|?\ufffd]")
_ERROR_VALUES = frozenset({"#div/0!", "#n/a", "#name?", "#null!", "#num!", "#ref!", "#value!"})
_CITIZEN_DIGITS = 12
_TICKS = frozenset("✓✔☑√🗸")  # not V: it stands for "vắng" too
_STROKES = " \t\n\r\xa0-–—_…./"
_BETWEEN_DIGITS = str.maketrans("", "", " .-")


class Fault(Exception):
    """Why a cell is refused, in Vietnamese; never with the value itself."""


Read = tuple[Any, str | None]  # the value and a note, if it was not taken as it stood


def blank(raw: Any) -> bool:
    """Nothing, or a stroke instead of it."""
    return raw is None or raw == "" or (isinstance(raw, str) and not raw.strip(_STROKES))


def text_of(raw: Any) -> str:
    """A cell as text: one line in NFC, whole numbers without a decimal point. Raises Fault."""
    text = raw if isinstance(raw, str) else _number_as_text(raw)
    if not text.isascii():
        text = one_line(text)
        if _BROKEN.search(text):
            raise Fault("Chữ bị vỡ do sai bảng mã; hãy lưu lại tệp dạng .xlsx hoặc CSV UTF-8.")
        return text
    text = " ".join(text.split())
    if text[:1] == "#" and text.lower() in _ERROR_VALUES:
        raise Fault("Công thức báo lỗi.")
    return text if text.isprintable() else one_line(text)


def _number_as_text(raw: Any) -> str:
    if isinstance(raw, bool):
        return "Có" if raw else "Chưa"
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    return str(raw)


def read_cell(field: Field, raw: Any, today: date) -> Read:
    """A filled cell of a field. Raises Fault. Units and streets stay text: they need the ward's own list."""
    if isinstance(raw, str) and raw.strip() in _TICKS:
        raw = "x"
    if field.kind in _MAY_LACK and isinstance(raw, str) and _is_none(raw, short=field.kind is not Kind.TEXT):
        return None, None
    if field.kind is Kind.CHOICE:
        return read_choice(field, raw), None
    if field.kind in _DATED:
        return _DATED[field.kind](raw, today)
    return _PLAIN[field.kind](field, raw)


_MAY_LACK = frozenset({Kind.PHONE, Kind.TAX, Kind.CITIZEN_ID, Kind.TEXT})


def _is_none(text: str, *, short: bool) -> bool:
    """Whether a cell says that there is none; `short`: one letter may say it, which is no house "K"."""
    key = folded_words(text)
    return key in NONE_WORDS and (short or len(key) > 1)


def _text(field: Field, raw: Any) -> Read:
    if raw == 0 and not isinstance(raw, bool):  # what LibreOffice leaves of a text formula in an .xls file
        raise Fault("Ô chỉ có số 0; nếu là công thức, hãy dán lại dưới dạng giá trị.")
    text = text_of(raw)
    if len(text) > field.length:
        raise Fault(f"Dài quá {field.length} ký tự.")
    return text, None


def _name(field: Field, raw: Any) -> Read:
    if isinstance(raw, int | float):
        raise Fault("Là số, không phải tên.")
    if isinstance(raw, str) and _SEVERAL.search(raw.strip()):
        raise Fault("Ô có nhiều người: mỗi dòng ghi một người.")
    text, note = _text(field, raw)
    if len(text) < 2 or _NOT_A_NAME.search(text):
        raise Fault("Tên có ký tự lạ hoặc quá ngắn.")
    return text, note


def _code(_field: Field, raw: Any) -> Read:
    text = text_of(raw).upper()
    if not _CODE.fullmatch(text):
        raise Fault("Mã hộ có ký tự lạ hoặc quá dài.")
    return text, None


def read_choice(field: Field, raw: Any) -> str:
    """The code behind a word. Raises Fault."""
    value = (field.words or {}).get(folded_words(text_of(raw)))
    if value is None:
        raise Fault("Không rõ giá trị này.")
    return value


def _phone(_field: Field, raw: Any) -> Read:
    text = text_of(raw)
    bare = text.translate(_BETWEEN_DIGITS)
    if (mobile := find_mobile(bare)) is not None:
        return mobile, None
    if _MASKED.fullmatch(text):
        return None, "Số đã che bớt chữ số: giữ số đang có trong sổ."
    if _SCIENTIFIC.fullmatch(text):
        raise Fault("Số bị Excel rút gọn (dạng 9,1E+08); hãy đặt ô là Văn bản rồi gõ lại.")
    lost = len(bare) == 9 and bare.isdecimal() and bare[0] != "0"
    phone = find_mobile(f"0{bare}" if lost else bare) or find_phone(text)
    if phone is None:
        raise Fault("Không phải một số điện thoại." if ";" not in text and "," not in text else "Mỗi ô chỉ một số.")
    return phone, "Đã thêm số 0 bị mất ở đầu." if lost else None


def find_mobile(text: str) -> str | None:
    """As kit.phones.find_phone, for ten digits at once: what is valid depends on the first five."""
    if not _MOBILE.fullmatch(text):
        return None
    return f"+84{text[1:]}" if _in_use(text[:5]) else None


@lru_cache(maxsize=20_000)
def _in_use(prefix: str) -> bool:
    return find_phone(f"{prefix}00000") is not None


def _tax(_field: Field, raw: Any) -> Read:
    text = text_of(raw).replace(" ", "")
    if not _TAX.fullmatch(text):
        lost = text.isdecimal() and len(text) in {9, 11}
        raise Fault("Thiếu một chữ số: số 0 ở đầu có thể đã mất." if lost else "Mã số thuế không đúng dạng.")
    return text, None


def _citizen_id(_field: Field, raw: Any) -> Read:
    """Checked for damage, not kept: the register needs no identity number."""
    text = text_of(raw).replace(" ", "")
    if _SCIENTIFIC.fullmatch(text):
        raise Fault("Số bị Excel rút gọn (dạng 2,2E+10), các chữ số cuối đã mất; hãy đặt ô là Văn bản rồi gõ lại.")
    if text.isdecimal() and len(text) == _CITIZEN_DIGITS - 1:
        raise Fault("Chỉ có 11 chữ số: số 0 ở đầu đã mất; hãy đặt ô là Văn bản rồi gõ lại.")
    if not text.isdecimal() or len(text) != _CITIZEN_DIGITS:
        raise Fault("Không đủ 12 chữ số.")
    return None, None


def read_day(raw: Any, today: date) -> tuple[date | None, int | None, str | None]:
    """A day, or a year alone, and a note. Raises Fault for anything else."""
    if isinstance(raw, bool):
        raise Fault("Không phải ngày.")
    if isinstance(raw, int | float):
        return _number(raw, today)
    text = text_of(raw)
    if (day := read_whole(text)) is not None:
        return _number(day, today)
    if found := _ISO.fullmatch(text):
        return _made(int(found[1]), int(found[2]), int(found[3]), today), None, None
    if found := _MONTH.fullmatch(text):
        return None, _year_of_month(found[1], int(found[2]), today), f"Không có ngày: chỉ lấy năm {found[2]}."
    if found := _SLASHED.fullmatch(text):
        return _made(int(found[3]), int(found[2]), int(found[1]), today), None, None
    if _SHORT_YEAR.fullmatch(text):
        raise Fault("Năm chỉ có hai chữ số, không rõ thế kỷ.")
    raise Fault("Không phải ngày.")


def _year_of_month(month: str, year: int, today: date) -> int:
    """The year of "8/1960"; the month alone is not kept."""
    if (month.isdecimal() and int(month) > _MONTHS) or not _FIRST_YEAR <= year <= today.year:
        raise Fault("Không phải ngày.")
    return year


def _number(raw: float, today: date) -> tuple[date | None, int | None, str | None]:
    if raw == int(raw) and _FIRST_YEAR <= raw <= today.year:
        return None, int(raw), None
    if int(raw) in _SERIALS:
        day = _EPOCH + timedelta(days=int(raw))
        return _made(day.year, day.month, day.day, today), None, f"Ô là số; đã hiểu là ngày {numeric(day)}."
    raise Fault("Không phải ngày hay năm.")


def _made(year: int, month: int, day: int, today: date) -> date:
    try:
        made = date(year, month, day)
    except ValueError:
        wrong = "Ngày và tháng đảo chỗ: hãy ghi ngày trước, tháng sau." if month > 12 >= day else "Ngày này không có."
        raise Fault(wrong) from None
    if not year >= _FIRST_YEAR:
        raise Fault("Ngày này quá xa.")
    if made > today:
        raise Fault("Ngày này còn ở phía trước.")
    return made


def _birth(raw: Any, today: date) -> Read:
    day, year, note = read_day(raw, today)
    return (day.isoformat() if day else year), note


def _year(raw: Any, today: date) -> Read:
    day, year, _ = read_day(raw, today)
    if day is not None and isinstance(raw, int | float):
        raise Fault("Không phải một năm.")
    return (day.year if day else year), None


def _effort(raw: Any, today: date) -> Read:
    """True, False, or the day on which it was done."""
    word = YES_NO.get(folded_words(text_of(raw)))
    if word is not None:
        return word == "yes", None
    day, year, note = read_day(raw, today)
    if day is None:
        raise Fault(f"Chỉ có năm {year}; cần ngày.")
    return day.isoformat(), note


def _topics(_field: Field, raw: Any) -> Read:
    text = text_of(raw)
    folded = folded_words(text)
    if folded in ALL_TOPIC_WORDS:
        return WHOLE, None
    if YES_NO.get(folded) == "no":
        return None, None
    found = [TOPIC_WORDS.get(folded_words(part)) for part in re.split(r"[;+\n]", text) if part.strip()]
    if not found or None in found:
        raise Fault("Không rõ nội dung hướng dẫn.")
    return "+".join(dict.fromkeys(code for code in found if code)), None


def _mark(_field: Field, raw: Any) -> Read:
    """True for a mark; a "không" under one of several values says none of the others."""
    word = YES_NO.get(folded_words(text_of(raw)))
    if word is None:
        raise Fault("Không rõ dấu này.")
    return (True, None) if word == "yes" else (None, "Ô nói “không”: chưa biết là giá trị nào, nên không ghi gì.")


_PLAIN: Mapping[Kind, Callable[[Field, Any], Read]] = {
    Kind.TEXT: _text,
    Kind.UNIT: lambda _field, raw: (text_of(raw), None),
    Kind.STREET: _text,
    Kind.NAME: _name,
    Kind.CODE: _code,
    Kind.PHONE: _phone,
    Kind.TAX: _tax,
    Kind.CITIZEN_ID: _citizen_id,
    Kind.TOPICS: _topics,
    Kind.MARK: _mark,
}
_DATED: Mapping[Kind, Callable[[Any, date], Read]] = {Kind.BIRTH: _birth, Kind.YEAR: _year, Kind.EFFORT: _effort}
