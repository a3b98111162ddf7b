"""Origins of the figures of a report, in the words printed above its first table."""

import re
from collections.abc import Iterable, Iterator, Mapping

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.blocks import FigureRun, TextRun, text
from toso.kit.figures import number
from toso.kit.text import listing, short_listing
from toso.reports.compilation.annex_figure_ids import SURVEYED, survey_id
from toso.reports.compilation.queries import held_lines
from toso.reports.figures.cells import Origin
from toso.reports.figures.figures import Aspect
from toso.reports.model.report_tables import Report, ReportFigureSource
from toso.reports.model.submission_tables import Submission


def sources_runs(session: Session, report: Report) -> tuple[TextRun | FigureRun, ...]:
    """One origin for all khu phố is named alone; where they differ each khu phố stands beside its own, those whose
    register speaks with how far it was surveyed, and who typed more beside it. Empty for a report without figures.
    """
    names = {u["place"]: u["name"] for u in report.units if u["rung"] == "neighbourhood"}
    known = _places(session, report)
    registers = {place: surveyed for place, (origin, surveyed) in known.items() if origin is Origin.REGISTER}
    if not known:
        return ()
    if not registers:
        return (text(f"Nguồn số liệu: {_lower(Origin.AGGREGATE.label)}"),)
    more, figures = _typed_beside(session, report), dict(_surveyed_figures(registers))
    counted = listing(f"{names.get(p, p)}{_reach(p, registers[p])}" for p in _ordered(names, registers))
    typed = short_listing(names.get(p, p) for p in _ordered(names, known.keys() - registers.keys()))
    said = [f"{_lower(Origin.REGISTER.label)}: {counted}"]
    beside = short_listing(names.get(p, p) for p in _ordered(names, more))
    said += [f"có ghi thêm ngoài sổ: {beside}"] if beside else []
    said += [f"{_lower(Origin.AGGREGATE.label)}: {typed}"] if typed else []
    return tuple(_filled(f"Nguồn số liệu: {'; '.join(said)}", figures))


def _surveyed_figures(registers: Mapping[str, Mapping[str, int] | None]) -> Iterator[tuple[str, str]]:
    for place, surveyed in registers.items():
        if surveyed is not None:
            yield from ((survey_id(field, place), number(surveyed[field])) for field in SURVEYED)


def _filled(marked: str, figures: Mapping[str, str]) -> Iterator[TextRun | FigureRun]:
    """The text with its marks as figures."""
    for index, part in enumerate(re.split(r"\{\{([^{}]+)\}\}", marked)):
        if part:
            yield FigureRun(figure_id=part, value_text=figures[part]) if index % 2 else text(part)


def _places(session: Session, report: Report) -> dict[str, tuple[Origin, dict[str, int] | None]]:
    """By place whether any of its figures is the register's, and how far that was surveyed."""
    s = ReportFigureSource
    of_report = (
        col(s.ward_id) == report.ward_id,
        held_lines(report, Aspect.CUMULATIVE),
        col(s.aspect) != Aspect.LAST_YEAR,
    )
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


def _typed_beside(session: Session, report: Report) -> set[str]:
    """Where a unit typed something on top of what its register says."""
    s = ReportFigureSource
    query = sa.select(col(s.place)).where(
        col(s.ward_id) == report.ward_id,
        held_lines(report, Aspect.CUMULATIVE),
        col(s.addition) != 0,
        col(s.origin) == Origin.REGISTER,
    )
    return set(session.execute(query.distinct()).scalars())


def _ordered(names: Iterable[str], places: Iterable[str]) -> list[str]:
    wanted = set(places)
    return [p for p in names if p in wanted]


def _reach(place: str, surveyed: dict[str, int] | None) -> str:
    """How far its register was surveyed, as marks of figures: " (312/312 hộ)"."""
    if surveyed is None:
        return ""
    settled, households = (f"{{{{{survey_id(field, place)}}}}}" for field in SURVEYED)
    return f" ({settled}/{households} hộ)"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
