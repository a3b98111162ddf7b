"""The outline of the monthly report as a person edits it: checked, and numbered I., II. with 1., 2. below."""

from collections.abc import Sequence
from typing import Any

from toso.reports.periods.schemas import OutlineSectionWrite

_ROMAN = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX",
)  # fmt: skip
MOST_SECTIONS = len(_ROMAN)


def check_outline(sections: Sequence[OutlineSectionWrite]) -> dict[str, str]:
    """Faults by field ("outline.2.title"); every section asks somebody, is drafted from figures, or heads others."""
    faults: dict[str, str] = {}
    codes: set[str] = set()
    for place, section in enumerate(sections):
        if section.code in codes:
            faults[f"outline.{place}.code"] = "Mục này có hai lần."
        codes.add(section.code)
        below = sections[place + 1] if place + 1 < len(sections) else None
        heads = section.level == 1 and below is not None and below.level > 1
        if not (section.ask or section.draft or heads):
            faults[f"outline.{place}.ask"] = "Ghi điều hỏi các đơn vị ở mục này."
        if section.paper and not section.ask:
            faults[f"outline.{place}.paper"] = "Mục không hỏi đơn vị thì không có trên phiếu giấy."
    if sections and sections[0].level != 1:
        faults["outline.0.level"] = "Mục đầu tiên phải là mục lớn (I)."
    return faults


def numbered(sections: Sequence[OutlineSectionWrite]) -> list[dict[str, Any]]:
    """As stored, with the numerals that follow from order and level."""
    first = second = 0
    found = []
    for section in sections:
        if section.level == 1:
            first, second = first + 1, 0
            numeral = _ROMAN[first - 1]
        else:
            second += 1
            numeral = str(second)
        values = section.model_dump(exclude_none=True)
        found.append({**values, "ask": section.ask or None, "numeral": numeral})
    return found
