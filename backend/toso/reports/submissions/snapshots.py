"""Snapshots frozen at each handing in: taken once, read by whoever shows, compares or goes on from them."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import defer
from sqlmodel import Session, col

from toso.kit.clock import now
from toso.reports.figures.cells import Cell, Origin
from toso.reports.model.submission_tables import (
    Submission,
    SubmissionFigure,
    SubmissionSection,
    SubmissionSnapshot,
)
from toso.reports.submissions.members import LAST, CountedPeople, pack, unpack

Late = dict[str, tuple[int, int]]


class Known(NamedTuple):
    """Of the latest snapshot of a submission: its id, and the one that it went on from."""

    id: UUID
    base_id: UUID | None


def take_snapshot(
    session: Session,
    row: Submission,
    *,
    base_id: UUID | None = None,
    counted: Mapping[str, CountedPeople] | None = None,
) -> SubmissionSnapshot:
    """Keeps the frozen figures and texts of a submission as its next edition."""
    session.flush()
    asked = {"ward": row.ward_id, "submission": row.id}
    made = SubmissionSnapshot(
        ward_id=row.ward_id,
        submission_id=row.id,
        unit_path=row.unit_path,
        edition=(session.execute(_edition_statement(), asked).scalar() or 0) + 1,
        data_until=row.data_until,
        taken_at=row.submitted_at or now(),
        taken_by_id=row.submitted_by_id,
        base_id=base_id,
        correction_id=row.correction_id,
        figures=_figures(session, asked),
        sections=_sections(session, asked),
        surveyed=row.surveyed,
        split=row.split,
        members=pack(counted) if counted else None,
        digest="",
    )
    made.digest = digest_of(made)
    session.add(made)
    session.flush()
    return made


def digest_of(snapshot: SubmissionSnapshot) -> str:
    """SHA-256 over everything that the snapshot says, the same on both databases."""
    told = {
        "submission": str(snapshot.submission_id),
        "edition": snapshot.edition,
        "data_until": snapshot.data_until.isoformat() if snapshot.data_until else None,
        "figures": snapshot.figures,
        "sections": snapshot.sections,
        "surveyed": snapshot.surveyed,
        "split": snapshot.split,
    }
    text = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode() + (snapshot.members or b"")).hexdigest()


@cache
def _edition_statement() -> Any:
    return sa.select(sa.func.max(col(SubmissionSnapshot.edition))).where(*_of(SubmissionSnapshot))


def _of(table: Any) -> tuple[sa.ColumnElement[bool], ...]:
    """The rows of a submission, by the names `ward` and `submission`."""
    return col(table.ward_id) == sa.bindparam("ward"), col(table.submission_id) == sa.bindparam("submission")


def _figures(session: Session, asked: Mapping[str, UUID]) -> dict[str, dict[str, Any]]:
    return {
        one.code: {
            "cumulative": one.cumulative,
            "in_period": one.in_period,
            "typed": one.in_period_typed,
            "remark": one.remark,
            "origin": Origin(one.origin).value,
            "late_in": one.late_in,
            "late_out": one.late_out,
            "last_in": one.last_in,
            "last_out": one.last_out,
            "addition": one.addition,
            "addition_in": one.addition_in,
            "by": str(one.entered_by_id) if one.entered_by_id else None,
            "at": one.entered_at.isoformat(),
        }
        for one in session.execute(_figures_statement(), asked).all()
    }


@cache
def _figures_statement() -> Any:
    """The columns alone: nothing is changed here, and an object a figure costs more than all else of a snapshot."""
    f = SubmissionFigure
    return sa.select(*(one.class_attribute for one in sa.inspect(f).column_attrs)).where(*_of(f)).order_by(col(f.code))


def _sections(session: Session, asked: Mapping[str, UUID]) -> dict[str, str]:
    return {code: text for code, text in session.execute(_sections_statement(), asked).all() if text}


@cache
def _sections_statement() -> Any:
    s = SubmissionSection
    return sa.select(col(s.code), col(s.text)).where(*_of(s)).order_by(col(s.code))


def cells_of(snapshot: SubmissionSnapshot) -> dict[str, Cell]:
    return {
        code: Cell(
            f["cumulative"],
            f["in_period"],
            f["remark"],
            Origin(f["origin"]),
            f.get("addition"),
            f.get("addition_in", 0),
        )
        for code, f in snapshot.figures.items()
    }


def late_of(snapshot: SubmissionSnapshot) -> Late:
    """By code what came after the cut-off of the period before; of the year before by the code with LAST behind it."""
    late = {c: (f["late_in"], f["late_out"]) for c, f in snapshot.figures.items()}
    last = {f"{c}{LAST}": (f.get("last_in", 0), f.get("last_out", 0)) for c, f in snapshot.figures.items()}
    return {name: pair for name, pair in (late | last).items() if any(pair)}


def standing_cells(
    session: Session, ward_id: UUID, requested: Iterable[tuple[UUID, UUID | None]]
) -> dict[UUID, dict[str, Cell]]:
    """The cells that hold of submissions (id, the snapshot that holds while it is corrected), by submission."""
    asked = dict(requested)
    found = kept_cells(session, ward_id, [own for own, standing in asked.items() if standing is None])
    kept = snapshots_by_id(session, ward_id, [standing for standing in asked.values() if standing is not None])
    return found | {snapshot.submission_id: cells_of(snapshot) for snapshot in kept.values()}


def kept_cells(session: Session, ward_id: UUID, submission_ids: Iterable[UUID]) -> dict[UUID, dict[str, Cell]]:
    """The cells of handed-in submissions as they were frozen, by submission."""
    found: dict[UUID, dict[str, Cell]] = {}
    rows = session.execute(_kept_statement(), {"ward": ward_id, "ids": list(submission_ids)}).all()
    for submission_id, code, *cell in rows:
        found.setdefault(submission_id, {})[code] = Cell(*cell)
    return found


@cache
def _kept_statement() -> Any:
    """Built once: making a statement costs more than running it."""
    f = SubmissionFigure
    cell = (f.cumulative, f.in_period, f.remark, f.origin, f.addition, f.addition_in)
    return sa.select(col(f.submission_id), col(f.code), *map(col, cell)).where(
        col(f.ward_id) == sa.bindparam("ward"), col(f.submission_id).in_(sa.bindparam("ids", expanding=True))
    )


def counted_in(snapshot: SubmissionSnapshot) -> dict[str, CountedPeople]:
    """Who counted; empty where the register did not speak."""
    return unpack(snapshot.members) if snapshot.members else {}


def counted_together(snapshots: Iterable[SubmissionSnapshot | None]) -> dict[str, CountedPeople]:
    """Whom a unit's base counted (the first), with those of the units that it took in; a code that the register did not
    answer for one of them is left out.
    """
    first, *others = [counted_in(one) if one else {} for one in snapshots] or [{}]
    known = {code: counted for code, counted in first.items() if all(code in other for other in others)}
    return {
        code: replace(counted, now=counted.now.union(*(other[code].now for other in others)))
        for code, counted in known.items()
    }


def latest(session: Session, ward_id: UUID, submission_id: UUID) -> SubmissionSnapshot | None:
    return next(iter(editions(session, ward_id, submission_id, limit=1)), None)


def editions(
    session: Session, ward_id: UUID, submission_id: UUID, *, limit: int | None = None
) -> list[SubmissionSnapshot]:
    """The snapshots of a submission, the newest first."""
    s = SubmissionSnapshot
    query = sa.select(s).where(col(s.ward_id) == ward_id, col(s.submission_id) == submission_id)
    query = query.order_by(col(s.edition).desc())
    members: Any = col(s.members)
    query = query.options(defer(members)) if limit is None else query.limit(limit)
    return list(session.execute(query).scalars())


def standing_snapshot(
    session: Session, ward_id: UUID, submission_id: UUID, standing_id: UUID | None
) -> SubmissionSnapshot | None:
    """The snapshot that holds of a submission: while it is corrected the one that stands, else its newest edition."""
    return find_snapshot(session, ward_id, standing_id) or latest(session, ward_id, submission_id)


def find_snapshot(session: Session, ward_id: UUID, snapshot_id: UUID | None) -> SubmissionSnapshot | None:
    return session.get(SubmissionSnapshot, (ward_id, snapshot_id)) if snapshot_id else None


def known_of(session: Session, ward_id: UUID, submission_ids: Collection[UUID]) -> dict[UUID, Known]:
    """The latest snapshot of each of these submissions, without what is in them."""
    rows = session.execute(_known_statement(), {"ward": ward_id, "ids": list(submission_ids)}).all()
    return {submission_id: Known(own, base) for submission_id, own, base, _ in rows}  # the last edition wins


@cache
def _known_statement() -> Any:
    s = SubmissionSnapshot
    return (
        sa.select(col(s.submission_id), col(s.id), col(s.base_id), col(s.edition))
        .where(col(s.ward_id) == sa.bindparam("ward"), col(s.submission_id).in_(sa.bindparam("ids", expanding=True)))
        .order_by(col(s.edition))
    )


def snapshots_by_id(session: Session, ward_id: UUID, ids: Collection[UUID]) -> dict[UUID, SubmissionSnapshot]:
    if not ids:
        return {}
    s = SubmissionSnapshot
    rows = session.execute(sa.select(s).where(col(s.ward_id) == ward_id, col(s.id).in_(list(ids)))).scalars()
    return {row.id: row for row in rows}
