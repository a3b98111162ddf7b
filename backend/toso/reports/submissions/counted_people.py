"""The people and households behind a frozen figure, one a line: as they counted when it was handed in, whatever the
register has learned since; for whoever may see the register.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.schemas import LogLineRead
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Forbidden, NotFound
from toso.households.indicators.rules import RULES
from toso.households.model.items import Subject
from toso.households.model.reach import within
from toso.households.model.tables import Household, Person, Street
from toso.households.register.masking import mask_phone
from toso.kit import cursors
from toso.organisation.ended_units import over_ended
from toso.reports.figures.cells import Origin
from toso.reports.figures.figures import Aspect
from toso.reports.model.submission_tables import SubmissionSnapshot
from toso.reports.submissions.log_figures import rule_behind
from toso.reports.submissions.logged_rows import logged_lines
from toso.reports.submissions.members import LAST, CountedPeople
from toso.reports.submissions.queries import get_submission
from toso.reports.submissions.schemas import CountedLineRead, CountedRead
from toso.reports.submissions.snapshots import counted_in

LISTED = (Aspect.CUMULATIVE, Aspect.IN_PERIOD, Aspect.LATE, Aspect.LAST_YEAR)
_PART = 500  # SQLite binds at most 32,766 values
_ORDER = "counted"


@dataclass(frozen=True)
class Line:
    """Somebody behind a figure: `counts` is what the line adds to it (−1: no longer counts)."""

    subject_id: UUID
    counts: int
    late: bool


def find_edition(session: Session, scope: Scope, submission_id: UUID, edition: int) -> SubmissionSnapshot:
    row = get_submission(session, scope, submission_id)
    s = SubmissionSnapshot
    query = sa.select(s).where(col(s.ward_id) == row.ward_id, col(s.submission_id) == row.id, col(s.edition) == edition)
    found = session.execute(query).scalar_one_or_none()
    if found is None:
        raise NotFound
    return found


def list_counted(
    session: Session,
    scope: Scope,
    snapshot: SubmissionSnapshot,
    code: str,
    aspect: Aspect,
    cursor: str | None,
    size: int,
    *,
    base: Mapping[str, CountedPeople] | None = None,
    addition: int | None = None,
) -> CountedRead:
    """`base`: whom the months that the period goes on from count, where a correction has changed it since; `addition`:
    what was typed beside the register, if not as frozen. 403 for who sees figures only, 404 for a figure without list.
    """
    of_log = snapshot.figures.get(code, {}).get("origin") == Origin.LOG
    if not scope.actor.may(Action.ACTIVITY_READ if of_log else Action.HOUSEHOLD_READ):
        raise Forbidden("Bạn xem được số tổng hợp, không xem danh sách người và hộ.")
    counted = counted_in(snapshot).get(f"{code}{LAST}" if aspect is Aspect.LAST_YEAR else code)
    if counted is None or aspect not in LISTED:
        raise NotFound("Số này do đơn vị nhập tổng hợp, không có danh sách.")
    if base is not None and counted.before is not None:
        theirs = base.get(code)
        counted = replace(counted, before=theirs.now if theirs else None)
    lines = lines_of(counted, aspect)
    rows = _rows(session, scope, snapshot, code, lines, of_log=of_log)
    start = _start(cursor)
    shown = rows[start : start + size]
    more = cursors.encode(_ORDER, (start + size,), snapshot.id) if start + size < len(rows) else None
    beside = typed_beside(snapshot, code, aspect) if addition is None else addition
    return CountedRead(
        items=shown,
        next=more,
        total=len(rows),
        hidden=len(lines) - len(rows),
        counted=sum(line.counts for line in lines.values()),
        less=_typed_before(snapshot, code, counted) if aspect is Aspect.IN_PERIOD and counted.before is None else None,
        addition=beside,
        note=snapshot.figures[code]["remark"] if beside else "",
    )


def lines_of(counted: CountedPeople, aspect: Aspect) -> dict[UUID, Line]:
    """By subject; over all lines `counts` add up to the figure."""
    if aspect is Aspect.CUMULATIVE:
        late = counted.late & counted.entered
        return _lines((own, 1, own in late) for own in counted.now)
    changed = [
        (own, counts, own in counted.late) for counts, ids in ((1, counted.entered), (-1, counted.left)) for own in ids
    ]
    if aspect in {Aspect.LATE, Aspect.LAST_YEAR}:
        return _lines((own, 1, late) for own, _, late in changed if late)
    return _lines(changed)


def _lines(triples: Iterable[tuple[str, int, bool]]) -> dict[UUID, Line]:
    lines = (Line(UUID(own), counts, late) for own, counts, late in triples)
    return {line.subject_id: line for line in lines}


def _typed_before(snapshot: SubmissionSnapshot, code: str, counted: CountedPeople) -> int | None:
    """The number that the unit had typed for the period before, which the list of the register goes on from."""
    added = snapshot.figures[code]["in_period"]
    return None if added is None else len(counted.now) - (added - typed_beside(snapshot, code, Aspect.IN_PERIOD))


def typed_beside(snapshot: SubmissionSnapshot, code: str, aspect: Aspect) -> int:
    """Of a frozen figure what was typed beside the register."""
    names = {Aspect.CUMULATIVE: "addition", Aspect.IN_PERIOD: "addition_in"}
    return (snapshot.figures[code].get(names[aspect]) or 0) if aspect in names else 0


def _start(cursor: str | None) -> int:
    if cursor is None:
        return 0
    start: Any = cursors.decode(cursor, _ORDER, int).keys[0]
    if start < 0:
        raise cursors.BadCursor
    return start


def _rows(
    session: Session,
    scope: Scope,
    snapshot: SubmissionSnapshot,
    code: str,
    lines: Mapping[UUID, Line],
    *,
    of_log: bool,
) -> list[CountedLineRead]:
    """The lines whom the person reaches: of the log by their day, of the register along the streets."""
    ward_id = snapshot.ward_id
    if of_log:
        rule = rule_behind(session, snapshot, code)
        told = logged_lines(
            session, over_ended(session, scope.actor.scope(Action.ACTIVITY_READ)), ward_id, rule, lines.keys()
        )
        found = sorted(told.items(), key=lambda pair: (pair[1].on, str(pair[0])))
        return [_read_logged(row, lines[own]) for own, row in found]
    rows = _subjects(session, scope.actor.scope(Action.HOUSEHOLD_READ), ward_id, code, list(lines))
    return [_read(row, lines[row.subject_id]) for row in rows]


def _subjects(session: Session, scope: Scope, ward_id: UUID, code: str, ids: list[UUID]) -> list[Any]:
    """The register's lines of these subjects whom the scope reaches, along the streets."""
    whose = RULES[code].subject is Subject.PERSON
    found: list[Any] = []
    for n in range(0, len(ids), _PART):
        query = _people(ids[n : n + _PART]) if whose else _households(ids[n : n + _PART])
        found += session.execute(query.where(col(Household.ward_id) == ward_id, within(scope))).all()
    return sorted(found, key=lambda row: (row.unit_path, row.position, str(row.household_id), str(row.subject_id)))


def _people(ids: Collection[UUID]) -> Any:
    return (
        _columns(col(Person.id), col(Person.full_name), col(Person.birth_year), col(Person.phone))
        .join(
            Person,
            sa.and_(col(Person.ward_id) == col(Household.ward_id), col(Person.household_id) == col(Household.id)),
        )
        .where(col(Person.id).in_(ids))
    )


def _households(ids: Collection[UUID]) -> Any:
    return _columns(col(Household.id), sa.null(), sa.null(), col(Household.phone)).where(col(Household.id).in_(ids))


def _columns(own: Any, name: Any, born: Any, phone: Any) -> Any:
    street = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
    return (
        sa.select(
            own.label("subject_id"),
            col(Household.id).label("household_id"),
            col(Household.unit_path),
            col(Household.position),
            col(Household.code),
            col(Household.name),
            col(Household.house_no),
            col(Street.name).label("street"),
            name.label("full_name"),
            born.label("birth_year"),
            phone.label("phone"),
        )
        .select_from(Household)
        .outerjoin(Street, street)
    )


def _read(row: Any, line: Line) -> CountedLineRead:
    return CountedLineRead(
        household_id=row.household_id,
        person_id=row.subject_id if row.subject_id != row.household_id else None,
        household_code=row.code,
        household_name=row.name,
        full_name=row.full_name,
        birth_year=row.birth_year,
        phone=mask_phone(row.phone),
        house_no=row.house_no,
        street=row.street,
        counts=line.counts,
        late=line.late,
        logged=None,
    )


def _read_logged(row: LogLineRead, line: Line) -> CountedLineRead:
    return CountedLineRead(
        household_id=None,
        person_id=None,
        household_code="",
        household_name="",
        full_name=None,
        birth_year=None,
        phone=None,
        house_no="",
        street=None,
        counts=line.counts,
        late=line.late,
        logged=row,
    )
