"""The months of a longer period in words: those that a report or a sum was made of, and those that it lacks."""

from collections.abc import Mapping, Sequence
from typing import Any

from toso.kit.text import listing, noted

MONTHS_ALONE = "chỉ gồm {months}"
LACKING_MONTHS, LACKING_UNITS = "chưa kể {months}", "{months} chưa đủ các {unit}{why}"
CHANGED = ", trong tháng có nơi {changes}"
LEFT_NOTE = "không còn báo cáo đến cuối kỳ"
LEFT_OUT_NOTE = "lũy kế còn nằm trong số trước khi tách"
NO_MONTHS = "Số liệu trong kỳ chưa gồm {months} do chưa có báo cáo tháng được duyệt."
GAP_MONTHS = (
    "Không có báo cáo tháng được duyệt của {months}; phần thêm trong thời gian đó của số tính theo lũy kế nằm trong số"
    " của tháng có báo cáo tiếp theo."
)


def months_text(codes: Sequence[str]) -> str:
    """Months of one year in words: "tháng 7, tháng 8 và tháng 9 năm 2024"."""
    return f"{listing(f'tháng {int(code[5:])}' for code in codes)} năm {codes[0][:4]}" if codes else ""


def changed_in(months: Sequence[Mapping[str, Any]], codes: Sequence[str]) -> str:
    """How units changed in months of these codes: "tách, nhập"; "" where none did or a report does not say."""
    return ", ".join(dict.fromkeys(word for m in months if m["code"] in codes for word in m.get("changed", ())))


def gone_months(months: Sequence[Mapping[str, Any]]) -> list[str]:
    """Sentences about the months without an approved report: one after the first that has one and before the last is
    added by the next, which goes on from the totals before it.
    """
    apart, between = unreported(months)
    return [p.format(months=months_text(c)) for p, c in ((NO_MONTHS, apart), (GAP_MONTHS, between)) if c]


def gone_units(units: Sequence[Mapping[str, Any]]) -> str:
    """The units that are no longer asked and in no total, with those into which they went; empty for none."""
    gone = [unit for unit in units if not unit.get("carried")]
    joined = noted((unit["name"], unit["note"]) for unit in gone if unit["note"] != LEFT_NOTE)
    return listing([*joined, *(unit["name"] for unit in gone if unit["note"] == LEFT_NOTE)])


def unreported(months: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[str]]:
    """The months without an approved report: those that nothing of the period tells of, those told by the next one."""
    told, gone = ([m["code"] for m in months if bool(m["report_id"]) is has] for has in (True, False))
    between = [code for code in gone if told and told[0] < code < told[-1]]
    return [code for code in gone if code not in between], between


def months_beside(codes: Sequence[str]) -> str:
    """Months in a bracket beside a sum: "tháng 7 và tháng 8", of more that follow each other "tháng 1 đến tháng 6"."""
    numbers = [int(code[5:]) for code in codes]
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"tháng {numbers[0]} đến tháng {numbers[-1]}"
    return listing(f"tháng {number}" for number in numbers)
