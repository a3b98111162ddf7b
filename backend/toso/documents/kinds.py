"""Kinds of official document with their printed name and abbreviation (NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I)."""

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple


class DocumentKind(StrEnum):
    RESOLUTION = "resolution"
    DECISION = "decision"
    DIRECTIVE = "directive"
    STATUTE = "statute"
    REGULATION = "regulation"
    COMMUNIQUE = "communique"
    NOTICE = "notice"
    GUIDELINE = "guideline"
    PROGRAMME = "programme"
    PLAN = "plan"
    OPTION_PLAN = "option_plan"
    SCHEME = "scheme"
    PROJECT = "project"
    REPORT = "report"
    MINUTES = "minutes"
    PROPOSAL = "proposal"
    CONTRACT = "contract"
    TELEGRAM = "telegram"
    MEMORANDUM = "memorandum"
    AGREEMENT = "agreement"
    POWER_OF_ATTORNEY = "power_of_attorney"
    INVITATION = "invitation"
    INTRODUCTION = "introduction"
    LEAVE = "leave"
    SENDING_SLIP = "sending_slip"
    FORWARDING_SLIP = "forwarding_slip"
    NOTIFICATION_SLIP = "notification_slip"
    LETTER = "letter"


class KindNames(NamedTuple):
    """The name in running text ("Báo cáo") and the abbreviation before the agency's in the symbol."""

    name: str
    abbreviation: str | None


KINDS: dict[DocumentKind, KindNames] = {
    DocumentKind.RESOLUTION: KindNames("Nghị quyết", "NQ"),
    DocumentKind.DECISION: KindNames("Quyết định", "QĐ"),
    DocumentKind.DIRECTIVE: KindNames("Chỉ thị", "CT"),
    DocumentKind.STATUTE: KindNames("Quy chế", "QC"),
    DocumentKind.REGULATION: KindNames("Quy định", "QyĐ"),
    DocumentKind.COMMUNIQUE: KindNames("Thông cáo", "TC"),
    DocumentKind.NOTICE: KindNames("Thông báo", "TB"),
    DocumentKind.GUIDELINE: KindNames("Hướng dẫn", "HD"),
    DocumentKind.PROGRAMME: KindNames("Chương trình", "CTr"),
    DocumentKind.PLAN: KindNames("Kế hoạch", "KH"),
    DocumentKind.OPTION_PLAN: KindNames("Phương án", "PA"),
    DocumentKind.SCHEME: KindNames("Đề án", "ĐA"),
    DocumentKind.PROJECT: KindNames("Dự án", "DA"),
    DocumentKind.REPORT: KindNames("Báo cáo", "BC"),
    DocumentKind.MINUTES: KindNames("Biên bản", "BB"),
    DocumentKind.PROPOSAL: KindNames("Tờ trình", "TTr"),
    DocumentKind.CONTRACT: KindNames("Hợp đồng", "HĐ"),
    DocumentKind.TELEGRAM: KindNames("Công điện", "CĐ"),
    DocumentKind.MEMORANDUM: KindNames("Bản ghi nhớ", "BGN"),
    DocumentKind.AGREEMENT: KindNames("Bản thỏa thuận", "BTT"),
    DocumentKind.POWER_OF_ATTORNEY: KindNames("Giấy ủy quyền", "GUQ"),
    DocumentKind.INVITATION: KindNames("Giấy mời", "GM"),
    DocumentKind.INTRODUCTION: KindNames("Giấy giới thiệu", "GGT"),
    DocumentKind.LEAVE: KindNames("Giấy nghỉ phép", "GNP"),
    DocumentKind.SENDING_SLIP: KindNames("Phiếu gửi", "PG"),
    DocumentKind.FORWARDING_SLIP: KindNames("Phiếu chuyển", "PC"),
    DocumentKind.NOTIFICATION_SLIP: KindNames("Phiếu báo", "PB"),
    DocumentKind.LETTER: KindNames("Công văn", None),
}


def symbol_of(kind: DocumentKind, agency: str, unit: str = "") -> str:
    """The symbol printed after the number: "BC-UBND"; an official letter names the drafting unit, "UBND-VX".

    `agency` and `unit` are the abbreviations that the head of the agency has set (Phụ lục I, Mục II, điểm 3); of a
    unit's short name what a symbol may hold is taken.
    """
    abbreviation = KINDS[kind].abbreviation
    if abbreviation:
        return f"{abbreviation}-{agency}"
    short = _abbreviated(unit)
    return f"{agency}-{short}" if short else agency


_ABBREVIATION = re.compile(r"[A-ZĐ]+(?:-[A-ZĐ]+)*")
_COPIES, _ITS_KIND = re.compile(r"\([^()]*\)?"), re.compile(r"^(?:phòng|bộ phận|ban|tổ)\s+", re.IGNORECASE)
_LEFT_OUT = frozenset({"và", "HĐND", "UBND"})


def _abbreviated(unit: str) -> str:
    """The capitals of a unit's short name: "KT" of "Phòng KT", "VP" of "VP HĐND và UBND", "VHTT" of "VHTT (03)"."""
    bare = _ITS_KIND.sub("", _COPIES.sub(" ", unit).strip(" ."), count=1)
    if _ABBREVIATION.fullmatch(bare):
        return bare
    words = [word for word in re.findall(r"[^\W\d_]+", bare) if word not in _LEFT_OUT]
    capitals = "".join(word if word.isupper() else word[0].upper() for word in words)
    plain = unicodedata.normalize("NFD", capitals)
    return "".join(letter for letter in plain if letter == "Đ" or letter.isascii())
