"""Difficulties as a report tells them: the open ones with their age, those answered since the report before once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.difficulties.deadlines import age
from toso.difficulties.kinds import DifficultyState
from toso.difficulties.queries import standing_on
from toso.difficulties.tables import Difficulty
from toso.kit.dates import running
from toso.kit.figures import number
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.kit.text import capitalised, fold, official_tones, one_line
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report
from toso.reports.periods.regimes import OutlineSection

OPEN_TITLE = "Khó khăn, vướng mắc; kiến nghị chưa được trả lời:"
ANSWERED_TITLE = "Khó khăn, vướng mắc đã được trả lời, giải quyết từ sau báo cáo trước:"
_REPORTS_BACK = 12
_ADDRESSED = 40
"""Whom a proposal is for stands among its first letters."""


def frozen_difficulties(session: Session, ward_id: UUID, period: Period, on: date) -> tuple[dict[str, Any], ...]:
    """Difficulties as they stood on a day, in the JSON shape that a report keeps; what is answered stands there only
    when no report of an earlier period told it.
    """
    told, since = _told_before(session, ward_id, period)
    rows = standing_on(session, ward_id, on, since)
    units = units_where(session, col(Unit.id).in_({row.unit_id for row in rows}), on) if rows else []
    names = {unit.id: unit.name for unit in units}
    frozen = [_frozen(row, names.get(row.unit_id, ""), on) for row in rows]
    return tuple(one for one in frozen if not one["answered_on"] or _key(one) not in told)


def _told_before(session: Session, ward_id: UUID, period: Period) -> tuple[set[tuple[str, str]], date]:
    """The answers that reports of earlier periods of the same kind told, and the first day of the earliest of them."""
    of_period = sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id))
    query = (
        sa.select(col(ReportPeriod.first_day), col(Report.difficulties))
        .join(ReportPeriod, of_period)
        .where(
            col(Report.ward_id) == ward_id,
            col(ReportPeriod.first_day) < period.first_day,
            col(ReportPeriod.kind) == period.kind,
        )
        .order_by(col(ReportPeriod.first_day).desc())
    )
    rows = session.execute(query.limit(_REPORTS_BACK)).all()
    told = {_key(one) for _, kept in rows for one in kept if one["answered_on"]}
    return told, min([period.first_day, *(first for first, _ in rows)])


def _key(one: Mapping[str, Any]) -> tuple[str, str]:
    """One that was reopened and answered anew has another answer to tell."""
    return one["id"], one["answered_on"]


def _frozen(row: Difficulty, unit: str, on: date) -> dict[str, Any]:
    answered = row.answered_on is not None and row.answered_on <= on
    escalated = row.escalated_on is not None and row.escalated_on <= on
    letter = escalated and row.escalated_document_on is not None and row.escalated_document_on <= on
    waiting = row.due_on if escalated and row.state is DifficultyState.ESCALATED else None
    return {
        "id": str(row.id),
        "unit": unit,
        "content": _told(row.content),
        "proposal": _told(row.proposal),
        "raised_on": _iso(row.raised_on),
        "age": age(row.raised_on, on),
        "due_on": _iso(waiting),
        "escalated_to": row.escalated_to if escalated else "",
        "escalated_on": _iso(row.escalated_on, kept=escalated),
        "escalated_number": row.escalated_number if letter else "",
        "escalated_document_on": _iso(row.escalated_document_on, kept=letter),
        "answered_on": _iso(row.answered_on, kept=answered),
        "answer_number": row.answer_number if answered else "",
        "answer_document_on": _iso(row.answer_document_on, kept=answered),
        "answer": _told(row.answer) if answered else "",
    }


def _iso(day: date | None, *, kept: bool = True) -> str:
    return day.isoformat() if day and kept else ""


def _told(text: str) -> str:
    """On one line without a full stop; braces would read as the mark of a figure."""
    return one_line(text).rstrip(" .;").replace("{{", "{").replace("}}", "}")


def home_of(outline: Sequence[OutlineSection]) -> str:
    """The code of the section in which difficulties are told, whatever a ward has made of its outline."""
    for fits in (
        lambda s: s.code == "difficulties",
        lambda s: "kho khan" in fold(s.title) or "vuong mac" in fold(s.title),
        lambda s: "kien nghi" in fold(s.title),
    ):
        found = next((s.code for s in outline if fits(s)), None)
        if found:
            return found
    return outline[-1].code if outline else ""


def difficulty_lines(frozen: Iterable[Mapping[str, Any]], on: date, *, asked_apart: bool = False) -> list[str]:
    """The open ones, the oldest first, then the answered ones; each list under its title. `asked_apart`: what is asked
    of a higher body stands in a section of its own (escalated_requests).
    """
    kept = list(frozen)
    waiting = [_open_line(one, on, asked_apart=asked_apart) for one in kept if not one["answered_on"]]
    settled = [_answered_line(one) for one in kept if one["answered_on"]]
    return [*([OPEN_TITLE, *waiting] if waiting else []), *([ANSWERED_TITLE, *settled] if settled else [])]


def escalated_requests(frozen: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Proposals made with the open difficulties that were sent on, by the body they were sent to."""
    asked: dict[str, list[str]] = {}
    for one in frozen:
        if one["escalated_to"] and not one["answered_on"]:
            letter = f"; văn bản số {one['escalated_number']}" if one["escalated_number"] else ""
            asked.setdefault(one["escalated_to"], []).append(
                f"{capitalised(one['proposal'] or one['content'])} ({one['unit']}{letter})."
            )
    return asked


_SUPERIOR = re.compile(r"\b(cấp trên|cấp có thẩm quyền|trung ương|chính phủ|tỉnh|thành phố|huyện|sở)\b")
_OWN = re.compile(r"\b(phường|xã|đặc khu|thị trấn|khu phố|tổ dân phố|thôn)\b")


def is_for_superior(statement: str, parts: Iterable[str] = ()) -> bool:
    """Whether a proposal names a body above the commune, before any of its own: "Đề nghị thành phố …". `parts`: how the
    ward calls its own ("bản", "ấp").
    """
    asked = official_tones(statement).lower()[:_ADDRESSED].replace("thị xã", "thành phố")
    words = "|".join(map(re.escape, parts))
    own = [_OWN.search(asked), re.search(rf"(?<!văn )(?<!cơ )\b(?:{words})\b", asked) if words else None]
    above = _SUPERIOR.search(asked)
    return above is not None and all(one is None or above.start() < one.start() for one in own)


def asked_beside(frozen: Iterable[Mapping[str, Any]], *, asked_apart: bool) -> bool:
    """Whether the line of an open difficulty says what is asked; see difficulty_lines."""
    return any(_asks(one, asked_apart=asked_apart) for one in frozen if not one["answered_on"])


def _asks(one: Mapping[str, Any], *, asked_apart: bool) -> bool:
    return bool(one["proposal"]) and not (asked_apart and one["escalated_to"])


def told_already(line: str, frozen: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a unit's statement is one of the difficulties word for word."""
    return fold(_told(line)) in {fold(one["content"]) for one in frozen}


def _day(text: str) -> str:
    return running(date.fromisoformat(text))


def _open_line(one: Mapping[str, Any], on: date, *, asked_apart: bool) -> str:
    since = f", đã {number(one['age'])} ngày" if one["age"] else ""
    line = f"- {one['unit']}: {one['content']} (nêu ngày {_day(one['raised_on'])}{since})."
    if one["escalated_to"]:
        line += f" {_escalated(one, on)}"
    return f"{line} Kiến nghị: {one['proposal']}." if _asks(one, asked_apart=asked_apart) else line


def _escalated(one: Mapping[str, Any], on: date) -> str:
    how = f"ngày {_day(one['escalated_on'])}"
    if one["escalated_number"]:
        how = f"tại văn bản số {one['escalated_number']} ngày {_day(one['escalated_document_on'])}"
    due = ""
    if one["due_on"]:
        late = " (đã quá hạn)" if date.fromisoformat(one["due_on"]) < on else ""
        due = f", đề nghị trả lời chậm nhất ngày {_day(one['due_on'])}{late}"
    return f"{worded('Vượt thẩm quyền của phường')}, đã kiến nghị {one['escalated_to']} {how}{due}."


def _answered_line(one: Mapping[str, Any]) -> str:
    how = f"được giải quyết ngày {_day(one['answered_on'])}"
    if one["answer_number"]:
        how = f"được trả lời tại văn bản số {one['answer_number']} ngày {_day(one['answer_document_on'])}"
    told = f": {one['answer']}" if one["answer"] else ""
    return f"- {one['unit']}: {one['content']} (nêu ngày {_day(one['raised_on'])}) đã {how}{told}."
