"""A decision (quyết định) that a plan is attached to: its number, issuer, date, bases and signature are the plan's."""

import re

from toso.plans.text_import.build import Draft
from toso.plans.text_import.closing_part import read_ending
from toso.plans.text_import.folded_text import fold, is_upper
from toso.plans.text_import.header import (
    is_base,
    issuer_of,
    letterhead_before,
    read_letterhead,
    read_opening,
    type_line,
)
from toso.plans.text_import.lines import Line

_RECIPIENTS = re.compile(r"noi nhan\b")


def decision_before(lines: list[Line]) -> list[Line]:
    """The lines of the decision that stands before a plan, empty when none does."""
    at = type_line(lines)
    decides = next((place for place, line in enumerate(lines[: at or 0]) if _is_type(line)), None)
    return [] if at is None or decides is None else lines[: letterhead_before(lines, at)]


def _is_type(line: Line) -> bool:
    return is_upper(line.text) and fold(line.text).strip(" :") == "quyet dinh"


def read_decision(draft: Draft, lines: list[Line]) -> list[Line]:
    """Reads head and bases of a decision into the plan; returns the lines of its end, for a plan without one."""
    at = next(place for place, line in enumerate(lines) if _is_type(line))
    agency: list[str] = []
    for line in lines[:at]:
        read_letterhead(draft, line, agency)
    draft.plan.issuer = issuer_of(agency, lines)
    ending = next((p for p in range(at, len(lines)) if _RECIPIENTS.match(fold(lines[p].body))), len(lines))
    for line in lines[at:ending]:
        if line.kind == "plain" and is_base(line.body) and not line.stands_out:
            read_opening(draft, line)
        else:
            draft.claim(line, "header")
    return lines[ending:]


def read_decision_end(draft: Draft, lines: list[Line]) -> None:
    """Recipients and signature of a decision for a plan without its own; else they are passed over."""
    if draft.plan.signature.lines:
        for line in lines:
            draft.claim(line, "header", None, 0)
    else:
        read_ending(draft, lines)
