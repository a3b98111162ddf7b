"""Where the figures of a report come from, in the words printed above its first table."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.text import listing
from toso.reports.cells import ORIGIN_LABELS, Origin
from toso.reports.compiling.lines import lines_behind
from toso.reports.compiling.tables import Report, ReportFigureSource
from toso.reports.figures import Aspect, coverage_text
from toso.reports.submissions.tables import Submission


def sources_text(session: Session, report: Report) -> str:
    """One origin for all khu phố is named alone; where they differ each khu phố stands beside its own, those whose
    register speaks with how far it was surveyed. Empty for a report without figures.
    """
    names = {u["place"]: u["name"] for u in report.units if u["rung"] == "neighbourhood"}
    known = _places(session, report)
    registers = {place: surveyed for place, (origin, surveyed) in known.items() if origin is Origin.REGISTER}
    if not known:
        return ""
    if not registers:
        return f"Nguồn số liệu: {_lower(ORIGIN_LABELS[Origin.AGGREGATE])}"
    counted = listing(f"{names.get(p, p)}{_reach(registers[p])}" for p in _ordered(names, registers))
    typed = listing(names.get(p, p) for p in _ordered(names, known.keys() - registers.keys()))
    said = [f"{_lower(ORIGIN_LABELS[Origin.REGISTER])}: {counted}"]
    said += [f"{_lower(ORIGIN_LABELS[Origin.AGGREGATE])}: {typed}"] if typed else []
    return f"Nguồn số liệu: {'; '.join(said)}"


def _places(session: Session, report: Report) -> dict[str, tuple[Origin, dict[str, int] | None]]:
    """By place whether any of its figures is the register's, and how far that was surveyed."""
    s = ReportFigureSource
    reports = lines_behind(report, Aspect.CUMULATIVE)
    of_report = (col(s.ward_id) == report.ward_id, col(s.report_id).in_(reports))
    lines = session.execute(
        sa.select(col(s.place), col(s.origin), col(s.submission_id)).where(*of_report).distinct()
    ).all()
    ids = {line.submission_id for line in lines if line.origin is Origin.REGISTER}
    kept = sa.select(col(Submission.id), col(Submission.surveyed)).where(
        col(Submission.ward_id) == report.ward_id, col(Submission.id).in_(ids)
    )
    surveyed = dict(session.execute(kept).all()) if ids else {}
    found: dict[str, tuple[Origin, dict[str, int] | None]] = {}
    for place, origin, submission_id in lines:
        if origin is Origin.REGISTER or place not in found:
            found[place] = (origin, surveyed.get(submission_id))
    return found


def _ordered(names: Iterable[str], places: Iterable[str]) -> list[str]:
    wanted = set(places)
    return [p for p in names if p in wanted]


def _reach(surveyed: dict[str, int] | None) -> str:
    if surveyed is None:
        return ""
    return f" ({coverage_text(surveyed['settled'], surveyed['households'], 'hộ')})"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
