"""Sheets of a ward's phones as the arithmetic needs them: a few statements for all members, one pass over the rows.

Where a phone stood is not read: places and devices play no part.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.assistance_tables import HelpEvent, ReachEstimate
from toso.households.model.items import ITEMS, Channel, Item
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import Observation
from toso.households.model.visit_tables import Visit, VisitPhoto
from toso.households.rechecks.hints.arithmetic import MemberWork, Sheet
from toso.households.register.tables import ChangeAct, HouseholdChange

_EPOCH = date(1970, 1, 1)
_ABSENCES, _KNOWN = timedelta(days=180), timedelta(days=366)  # before the window: absences, what a phone shows
_SAME_SAVING = 86_400  # seconds; a later edit of a sheet moves its instant by no more
# Of one value only, an item always agrees with itself.
_CHOICES = frozenset(item.value for item, spec in ITEMS.items() if len(spec.values) > 1)
_OUTCOMES = frozenset(item.value for item, spec in ITEMS.items() if not spec.effort)
Totals = Mapping[UUID, Sequence[int]]


@dataclass
class _Answers:
    """The answers of one visit: `pairs` item=value, of `known` `agreed` with what was shown or is commonest."""

    pairs: list[str] = field(default_factory=list)
    known: int = 0
    agreed: int = 0
    contradicted: bool = False


def works(session: Session, ward_id: UUID, first: date, last: date, typed: Totals) -> dict[UUID, MemberWork]:
    """By account everybody's sheets of phones between two days and the totals they typed; `typed`: of reports."""
    visits = session.execute(_visits(ward_id, first - _ABSENCES, last)).all()
    begin = (first - _EPOCH).days
    answers = {row.id: _Answers() for row in visits if (row.visited_on - _EPOCH).days >= begin}
    _read_answers(session, ward_id, first - _KNOWN, answers)
    photographed = set(session.execute(_ids(VisitPhoto.visit_id).where(col(VisitPhoto.ward_id) == ward_id)).scalars())
    newcomers = {tuple(row) for row in session.execute(_newcomers(ward_id, first))}
    absences: Counter[Any] = Counter()
    sheets: dict[Any, list[Sheet]] = defaultdict(list)
    for row in visits:
        before, met = absences[row.household_id], row.result == VisitResult.MET.value
        absences[row.household_id] = 0 if met else before + (row.result == VisitResult.ABSENT.value)
        if row.id in answers:
            extras = row.needs or row.note or row.id in photographed
            bare = not extras and (row.household_id, row.visitor_id, row.visited_on) not in newcomers
            sheets[row.visitor_id].append(_sheet(row, met, before, answers[row.id], bare))
    totals = _totals(session, ward_id, first, last, typed)
    return {member: MemberWork(own, totals.get(member, ())) for each, own in sheets.items() if (member := _uuid(each))}


def _ids(column: Any) -> Any:
    """Ids as the database has them: not made an object each."""
    return sa.select(sa.type_coerce(column, sa.String()))


def _raw(column: Any, name: str) -> Any:
    return sa.type_coerce(column, sa.String()).label(name)


def _uuid(value: Any) -> UUID:
    return UUID(str(value))


def _visits(ward_id: UUID, first: date, last: date) -> Any:
    """In the order in which they were made."""
    v = Visit
    return (
        sa.select(
            _raw(v.id, "id"),
            _raw(v.visitor_id, "visitor_id"),
            _raw(v.household_id, "household_id"),
            _raw(v.result, "result"),
            col(v.visited_at),
            col(v.visited_on),
            col(v.created_at),
            col(v.skew_seconds),
            col(v.needs),
            (col(v.note) != "").label("note"),
        )
        .where(
            col(v.ward_id) == ward_id,
            col(v.channel) == int(Channel.VISIT),
            col(v.visited_on).between(first, last),
            col(v.day_doubtful).is_(False),
        )
        .order_by(col(v.visited_at), col(v.id))
    )


def _newcomers(ward_id: UUID, first: date) -> Any:
    h = HouseholdChange
    return sa.select(_raw(h.household_id, "household_id"), _raw(h.by_id, "by_id"), col(h.happened_on)).where(
        col(h.ward_id) == ward_id, col(h.act) == ChangeAct.PERSON_ADDED, col(h.happened_on) >= first
    )


def _sheet(row: Any, met: bool, absent_before: int, said: _Answers, bare: bool) -> Sheet:
    return Sheet(
        row.id,
        (row.visited_on - _EPOCH).days,
        _saved(row),
        row.created_at.timestamp(),
        met,
        absent_before,
        said.contradicted,
        " ".join(sorted(said.pairs)),
        said.known,
        said.agreed,
        bare,
    )


def _saved(row: Any) -> float:
    """The first saving: the id of a phone's sheet holds its instant, which later edits leave as it is."""
    digits, visited = str(row.id).replace("-", ""), row.visited_at.timestamp()
    first = int(digits[:12], 16) / 1000 + row.skew_seconds
    return first if digits[12] == "7" and 0 <= visited - first <= _SAME_SAVING else visited


def _read_answers(session: Session, ward_id: UUID, first: date, answers: Mapping[Any, _Answers]) -> None:
    """One pass over the observations in the order in which they came, each beside the one before of its item."""
    o = Observation
    query = sa.select(
        _raw(o.event_id, "event_id"),
        _raw(o.subject_id, "subject_id"),
        _raw(o.item, "item"),
        col(o.value),
        _raw(o.by_id, "by_id"),
    ).where(col(o.ward_id) == ward_id, col(o.on) >= first, col(o.retracts_id).is_(None), col(o.item) != Item.VISITED)
    standing: dict[tuple[Any, str], tuple[str, Any, Any]] = {}
    unseen: list[tuple[_Answers, str, str]] = []
    for event_id, subject_id, item, value, by_id in session.execute(query.order_by(col(o.id))):
        before = standing.get((subject_id, item))
        standing[subject_id, item] = value, by_id, event_id
        if before and item in _OUTCOMES and before[0] != value and before[1] != by_id and before[2] in answers:
            answers[before[2]].contradicted = True
        said = answers.get(event_id)
        if said is None:
            continue
        said.pairs.append(f"{item}={value}")
        if item in _CHOICES:
            said.known += 1
            if before is None:
                unseen.append((said, item, value))
            else:
                said.agreed += before[0] == value
    _count_commonest(unseen)


def _count_commonest(unseen: Iterable[tuple[_Answers, str, str]]) -> None:
    """Where nothing was shown, an answer agrees that is the ward's commonest of its item."""
    unseen = list(unseen)
    often: dict[str, Counter[str]] = defaultdict(Counter)
    for _, item, value in unseen:
        often[item][value] += 1
    top = {item: values.most_common(1)[0][0] for item, values in often.items()}
    for said, item, value in unseen:
        said.agreed += top[item] == value


def _totals(session: Session, ward_id: UUID, first: date, last: date, typed: Totals) -> dict[UUID, list[int]]:
    found: dict[UUID, list[int]] = {member: list(numbers) for member, numbers in typed.items()}
    for table, number in ((HelpEvent, HelpEvent.others), (ReachEstimate, ReachEstimate.audience)):
        query = sa.select(col(table.by_id), col(number)).where(
            col(table.ward_id) == ward_id,
            col(table.on).between(first, last),
            col(table.by_id).is_not(None),
            col(number) > 0,
        )
        for member, value in session.execute(query):
            found.setdefault(member, []).append(value)
    return found
