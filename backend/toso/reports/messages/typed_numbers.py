"""Numbers typed by hand into a message: those that no frozen figure stands behind are named."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toso.kit.spoken import spoken
from toso.reports.figures.figures import Figure
from toso.reports.messages.markup import MessageLine, lines_of

_NUMBER = re.compile(r"(?<![\w.,/-])[+-]?\d+(?:\.\d{3})*(?:,\d+)?%?(?![\w/])")
# What has digits and counts nothing: days, hours, names of places and documents, telephone numbers.
_NAMES = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])|(?<!\w)(?:tháng|quý|ngày|kỳ|khu phố|"
    r"thôn|bản|ấp|buôn|làng|xóm|khóm|tổ(?: dân(?: phố)?)?|ngõ|ngách|số nhà|điều|khoản) \d{1,3}(?:/[\w-]+)*"
    r"(?![\d.,]*\d)|(?<!\w)năm \d{4}(?!\d)|(?<!\w)số:? \d+/[\w-]+|"
    r"(?<!\d)\d{1,2} ?(?:giờ|h)(?!\w)(?: ?\d{1,2})?|(?<![\d.])(?:0|\+84)\d[\d .]{7,11}\d",
    re.IGNORECASE,
)
_WORDS = (
    "không",
    "một",
    "mốt",
    "hai",
    "ba",
    "bốn",
    "tư",
    "năm",
    "lăm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mươi",
    "trăm",
    "nghìn",
    "ngàn",
    "triệu",
    "tỷ",
    "linh",
    "lẻ",
    "phẩy",
    "phần trăm",
)
_SPELT = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS)})(?: (?:{'|'.join(_WORDS)}))+(?!\w)", re.IGNORECASE)
_SCALES = re.compile(r"(?<!\w)(?:mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|phẩy)(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"^(?:\w+ )?năm (?:một nghìn chín trăm|hai nghìn không trăm)", re.IGNORECASE)
_DATED = re.compile(r"(?:ngày|mùng|tháng|năm|khu phố|thôn|bản|ấp|buôn|làng|xóm|khóm|tổ)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Odd:
    """A number without a figure: where it stands in the text of its line."""

    line: int
    start: int
    end: int
    text: str


def odd_numbers(text: str, draft: str, figures: Mapping[str, Figure], *, aloud: bool = False) -> list[Odd]:
    """The numbers of `text` outside its marks that are no frozen figure of this message.

    A figure taken out of the draft may be typed instead, as long as it says the same; what the draft itself says in
    digits (a goal, an age) may stay.
    """
    free = _taken_out(text, draft, figures, aloud=aloud)
    free.update(_literals(lines_of(draft, figures), aloud=aloud))
    found: list[Odd] = []
    for at, line in enumerate(lines_of(text, figures, aloud=aloud)):
        for start, end, number in _outside(line, aloud=aloud):
            if free[number] > 0:
                free[number] -= 1
            else:
                found.append(Odd(at, start, end, number))
    return found


def _taken_out(text: str, draft: str, figures: Mapping[str, Figure], *, aloud: bool) -> Counter[str]:
    kept = Counter(_shown(lines_of(text, figures, aloud=aloud)))
    drafted = Counter(_shown(lines_of(draft, figures, aloud=aloud)))
    return Counter(value for (_, value), times in (drafted - kept).items() for _ in range(times))


def _shown(lines: Iterable[MessageLine]) -> list[tuple[str, str]]:
    return [(run.figure, run.text) for line in lines for run in line.stretches if run.figure]


def _literals(lines: Iterable[MessageLine], *, aloud: bool) -> Counter[str]:
    written = [number for line in lines for _, _, number in _outside(line, aloud=False)]
    return Counter(spoken(number) if aloud else number for number in written)


def _outside(line: MessageLine, *, aloud: bool) -> list[tuple[int, int, str]]:
    """(start, end, number) in the text of the line, for what stands between its figures and is no name or date."""
    found: list[tuple[int, int, str]] = []
    begin = 0
    for run in line.stretches:
        if run.figure is None:
            names = [match.span() for match in _NAMES.finditer(run.text)]
            for match in (_SPELT if aloud else _NUMBER).finditer(run.text):
                named = any(start < match.end() and match.start() < end for start, end in names)
                if not named and (not aloud or _counts(run.text, match)):
                    found.append((begin + match.start(), begin + match.end(), match.group()))
        begin += len(run.text)
    return found


def _counts(text: str, match: re.Match[str]) -> bool:
    """Words of a number that count something: "hai mươi tư" does, "một hai" or the words of a date do not."""
    dated = _DATED.search(text[: match.start()]) or _YEAR.search(match.group())
    return bool(_SCALES.search(match.group())) and not dated
