"""The outline of a report as a person edits it: checked, and numbered I., II. with 1., 2. below."""

from collections.abc import Collection, Sequence
from typing import Any

from toso.reports.periods.schemas import OutlineSectionWrite

_ROMAN = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
    "XVIII",
    "XIX",
    "XX",
)


def check_outline(sections: Sequence[OutlineSectionWrite], known: Collection[str] = ()) -> dict[str, str]:
    """Faults by field ("outline.2.title"); every section asks somebody, shows something, or heads others. `known`: the
    codes of the measures that may be told.
    """
    faults: dict[str, str] = {}
    codes: set[str] = set()
    for place, section in enumerate(sections):
        if section.code in codes:
            faults[f"outline.{place}.code"] = "Mục này có hai lần."
        codes.add(section.code)
        below = sections[place + 1] if place + 1 < len(sections) else None
        heads = section.level == 1 and below is not None and below.level > 1
        told = section.ask or section.shows or section.measures or section.text
        if not (told or heads or section.hidden):
            faults[f"outline.{place}.ask"] = "Ghi điều hỏi các đơn vị, hoặc chọn nội dung của mục này."
        if not set(section.measures) <= set(known):
            faults[f"outline.{place}.measures"] = "Có chỉ tiêu không thuộc danh mục đang dùng."
        if section.paper and not section.ask:
            faults[f"outline.{place}.paper"] = "Mục không hỏi đơn vị thì không có trên phiếu giấy."
    if sections and sections[0].level != 1:
        faults["outline.0.level"] = "Mục đầu tiên phải là mục lớn (I)."
    if sections and all(section.hidden for section in sections):
        faults["outline.0.hidden"] = "Đề cương phải có ít nhất một mục được in."
    return faults


def numbered(sections: Sequence[OutlineSectionWrite]) -> list[dict[str, Any]]:
    """As stored, with the numerals that follow from order and level; what is hidden hides what is below, unnumbered."""
    first = second = 0
    found, above = [], False
    for section in sections:
        above = section.hidden if section.level == 1 else above
        hidden = section.hidden or above
        if section.level == 1:
            first, second = first + (not hidden), 0
            numeral = _ROMAN[first - 1]
        else:
            second += not hidden
            numeral = str(second)
        values = section.model_dump(exclude_none=True)
        found.append({**values, "ask": section.ask or None, "hidden": hidden, "numeral": "" if hidden else numeral})
    return found
