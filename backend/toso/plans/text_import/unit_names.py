"""Names of units in running text: where one name ends and the next begins, and whether a text is such a name."""

import re
from typing import NamedTuple

from toso.plans.text_import.folded_text import fold, trimmed

# First words of the names of units and posts in a ward or commune.
NOUNS = (
    r"uy ban|ubnd|ubmttq|hdnd|hoi dong|ban|bcd|bch|bo phan|phong|to|doi|cong an|cac|nhung|toan the|truong|"
    r"doan|hoi|mat tran|mttq|lien doan|"
    r"cong doan|tram|van phong|trung tam|khu pho|khu|thon|xom|ban|ap|bi thu|chu tich|pho chu tich|cong chuc|can bo|dai|"
    r"buu dien|buu cuc|doanh nghiep|hop tac xa|htx|cong ty|ngan hang|van hoa|tai chinh|ke toan|tu phap|"
    r"dia chinh|quan su|"
    r"don bien phong|hat kiem lam|hai quan|thu vien|bao hiem xa hoi|bhxh|"
    r"chi huy|chi bo|dang uy|thuong truc|thanh vien|nong dan|phu nu|cuu chien binh|nguoi cao tuoi|khuyen hoc|"
    r"tieu hoc|trung hoc|mam non|"
    r"thcs|thpt|tieu|nha van hoa|nha truong|so|vien|vnpt|viettel|mobifone|to dan pho|dan quan|lanh dao|"
    r"thu truong|nguoi dung dau|y te|giao duc|"
    r"vhtt|vhxh|vp|tckt|xa doan|phuong doan|cckt|luc luong|noi vu|lao dong|thong ke|hanh chinh|mot cua|kinh te"
)
_STARTS_UNIT = re.compile(rf"(?:{NOUNS})\b")
_STARTS_CLASS = re.compile(r"(?:truong |bi thu |lanh dao |dai dien |thanh vien )?(?:cac|nhung|toan the|tat ca)\b")
_SEPARATOR = re.compile(r"\s*[;\n]\s*(?:[-+*•]\s*)?|\s*,\s*(?:va\s+)?|\s+va\s+|\s+cung\s+|\s*/\s+")
# Names that hold a comma or "và" themselves.
_KEPT_WHOLE = re.compile(
    r"hdnd(?:,| va) ubnd|hoi dong nhan dan va uy ban nhan dan|lao dong, thuong binh|van hoa, xa hoi|"
    r"van hoa, khoa hoc|kinh te, ha tang|"
    r"giao duc, dao tao|nong nghiep, moi truong|xay dung, nong nghiep|khoa hoc, cong nghe|van hoa, the thao|"
    r"van hoa, thong tin|tiep nhan(?:,| va) tra|ban, nganh(?:, doan the)?|"
    r"truong (?:\w+ )?(?:tieu hoc|thcs|trung hoc co so) va (?:thcs|thpt|trung hoc)|"
    r"to chuc chinh tri(?: -|,) xa hoi|doi moi sang tao,? va|tai chinh, ke toan"
)
_SHARED = re.compile(r"(?:cac )?(bo phan|hoi|ban|phong|truong|doan the|thon|to|cong chuc|khu pho|nganh)\s*:\s*")
_NUMBERED = re.compile(r"(.*\D)\d{1,3}$")
_ASIDE = re.compile(r"\s*\((?!.*\().{0,80}\)\s*$")


LONGEST_LIST = 2_000  # characters; what is longer is no list of units, and splitting it would only cost time


class Mention(NamedTuple):
    """A unit as a text names it; [start, end) is where in the text."""

    name: str
    start: int
    end: int


def units_in(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """The units listed in `text[start:end]`, each as printed.

    "Bộ phận: A, B" stands for "Bộ phận A" and "Bộ phận B". "Các đơn vị, bộ phận liên quan" is one class of units.
    """
    start, end = trimmed(text, start, len(text) if end is None else end, " .;,")
    if end - start > LONGEST_LIST:
        return [Mention(text[start:end], start, end)]
    folded = fold(text[:end])
    shared = _SHARED.match(folded, start)
    head = ""
    if shared:
        head = (
            text[start : start + 1].upper() + text[start + 1 : shared.end(1)]
            if shared.start(1) == start
            else _singular(text[shared.start(1) : shared.end(1)])
        )
        start = shared.end()
    mentions = []
    for piece in _pieces(folded, text, start, end, split_all=bool(head)):
        low, high = trimmed(text, *piece, " .;,:")
        if low >= high:
            continue
        name = text[low:high]
        if name.isdecimal() and mentions and (numbered := _NUMBERED.match(mentions[-1].name)):
            mentions.append(Mention(f"{numbered[1]}{name}", low, high))  # "tổ dân phố 1, 2, 3"
            continue
        own = head and not re.match(rf"{re.escape(fold(head))}\b", fold(name)) and not _names_its_own_kind(head, name)
        mentions.append(Mention(f"{head} {name}" if own else name, low, high))
    return mentions


def is_unit(text: str) -> bool:
    """Whether a text begins as the name of a unit or post does."""
    return bool(_STARTS_UNIT.match(fold(text[:60])))


def _singular(noun: str) -> str:
    return noun[:1].upper() + noun[1:]


def _names_its_own_kind(head: str, name: str) -> bool:
    """In "Bộ phận: Văn phòng, Công an phường" only the desks are meant by the shared word."""
    return fold(head) == "bo phan" and bool(re.match(r"(?:cong an|truong|doan |hoi |cac |ubnd|to |tram)", fold(name)))


def _pieces(folded: str, text: str, start: int, end: int, *, split_all: bool) -> list[tuple[int, int]]:
    """The ranges between the separators that do separate units."""
    whole = [match.span() for match in _KEPT_WHOLE.finditer(folded, start, end)]
    pieces, low = [], start
    for found in _SEPARATOR.finditer(folded, start, end):
        inside = any(a < found.end() and found.start() < b for a, b in whole)
        bracketed = folded.count("(", low, found.start()) > folded.count(")", low, found.start())
        if inside or bracketed or not _separates(folded, text, low, found, split_all=split_all):
            continue
        pieces.append((low, found.start()))
        low = found.end()
    pieces.append((low, end))
    return pieces


def _separates(folded: str, text: str, low: int, match: re.Match[str], *, split_all: bool) -> bool:
    """Whether what follows a separator is a unit of its own and not the rest of the name before it."""
    printed = match[0]
    after = folded[match.end() : match.end() + 40]
    if ";" in printed or "\n" in printed:
        return True
    if _STARTS_CLASS.match(after):
        return True
    small = text[match.end() : match.end() + 1].islower()
    if small and _STARTS_CLASS.match(folded, low):
        return False  # "các đơn vị, bộ phận liên quan"
    if "va" in printed and not split_all:
        return bool(_STARTS_UNIT.match(after))
    if split_all:
        return True
    return bool(_STARTS_UNIT.match(after)) or (not small and "," in printed)


_LEADING = re.compile(
    r"(?:de nghi|giao cho|giao|yeu cau|trach nhiem cua|nhiem vu cua|doi voi|phan cong|kinh de nghi)\s+(?:cho )?(?=\S)"
)
_ASKED = re.compile(r"(?:kinh )?de nghi\b")
ACTS = re.compile(
    r"\s*(?:,\s*)?\b(?<!cac )(?<!duoc giao )(?:chu tri|trien khai|to chuc(?! chinh tri| doan the| xa hoi)|"
    r"co trach nhiem|chiu trach nhiem|phoi hop|tham muu|thuc hien|xay dung|theo doi|tong hop|phan cong|"
    r"bao cao|huong dan|day manh|tang cuong|can cu|tiep tuc|chu dong|lap|bo tri|"
    r"tuyen truyen|van dong|don doc|ra soat|can doi|cu |kiem tra|cung cap|la don vi|la dau moi|quan tam)\b"
)


class UnitHeading(NamedTuple):
    """The unit that a heading addresses: where its name stands, whether it is asked, where the rest begins."""

    start: int
    end: int
    asked: bool
    rest: int


def unit_heading(text: str, start: int = 0) -> UnitHeading | None:
    """The unit that a duty begins with ("8. Đề nghị Đoàn …", "Giao Công an xã chủ trì …", "Các thôn: …")."""
    folded = fold(text)
    low = start
    asked = bool(_ASKED.match(folded, low))
    if leading := _LEADING.match(folded, low):
        low = leading.end()
    if not _STARTS_UNIT.match(folded, low):
        return None
    colon = _colon_after_name(folded, low)
    acts = ACTS.search(folded, low + 3)
    if colon is not None and (acts is None or colon < acts.start()):
        end, rest = colon, colon + 1
    elif acts and acts.start() - low <= 120 and (leading or folded.rstrip().endswith((".", ";"))):
        end = rest = acts.start()
    elif len(folded) - low <= 160 and not folded.rstrip().endswith((".", ";")):
        end = rest = len(text)
    else:
        return None
    low, end = trimmed(text, low, end, " ,.:;")
    return UnitHeading(low, end, asked, rest) if 2 <= end - low <= 160 else None


def _colon_after_name(folded: str, low: int) -> int | None:
    """The colon that ends the name; the one of "Bộ phận: A, B" belongs to the name."""
    shared = _SHARED.match(folded, low)
    if shared and (ACTS.match(folded, shared.end()) or folded.rstrip().endswith((".", ";"))):
        shared = None  # "Các thôn: tổ chức thực hiện." says what they do, not which they are
    at = folded.find(":", shared.end() if shared else low)
    return at if 0 <= at - low <= 160 else None


def without_aside(name: str) -> str:
    """The name without a remark in brackets behind it."""
    return _ASIDE.sub("", name)
