"""Rules: one condition from which both a figure and its list are read, so that a figure is the length of its list.

{"of": "attendance", "where": {"kind": ["training"], "state": ["attended"]}, "what": "people"}: `of` names the rows,
`where` their columns with the values allowed, `what` whether rows, distinct people, distinct units, or those people
are counted who have done all that they had to. Only what was held, posted, approved or confirmed counts, and what
somebody finished of what everybody finishes on a day of their own;
a team by the day of its renewal, a member by the day on which they became one of the core, a finding by the day of
its inspection, a settled one by the day on which that was verified, who was asked by the day of the activity.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal, get_args
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.rule_sources import SOURCES, Source
from toso.activities.tables import Activity
from toso.core.columns import UnitPath

What = Literal["rows", "people", "units", "all"]
_OF_THE_ACTIVITY = ("kind", "make_up")  # what is asked of the activity and not of the person's row


class BadRule(ValueError):
    """A rule that names what does not exist."""


@dataclass(frozen=True)
class Rule:
    of: str
    where: Mapping[str, tuple[Any, ...]]
    what: What

    @property
    def source(self) -> Source:
        return SOURCES[self.of]

    @property
    def own_id(self) -> Any:
        """The column of what counts: a row, a unit or a person."""
        return {"rows": col(self.source.table.id), "units": self.source.unit_id}.get(self.what, self.source.person)

    @property
    def distinct(self) -> bool:
        """Whether it counts people or units, of whom each has one unit."""
        return self.what != "rows"


@dataclass(frozen=True)
class Range:
    """Where and when rows are counted: days both inclusive; `paths` are units, each with all below it (None: the whole
    ward), `without` units that are left out; `done_by`: only what these units did; `person_id`: only the
    rows of this person.
    """

    ward_id: UUID
    first: date
    last: date
    paths: tuple[str, ...] | None
    without: tuple[str, ...] = ()
    done_by: tuple[UUID, ...] = ()
    person_id: UUID | None = None


def read_rule(data: Mapping[str, Any]) -> Rule:
    """From its JSON shape. Raises BadRule naming what is wrong."""
    of: str = data.get("of", "")
    what: Any = data.get("what")
    source = SOURCES.get(of)
    if source is None or what not in get_args(What) or set(data) - {"of", "where", "what"}:
        raise BadRule(f"không đếm được: {of}, {what}")
    if (what == "people" and source.person is None) or (what == "all" and "required" not in source.fields):
        raise BadRule(f"{of} không có người")
    where: dict[str, tuple[Any, ...]] = {}
    for name, values in dict(data.get("where", {})).items():
        if name not in source.fields or not values or not set(values) <= source.fields[name][1]:
            raise BadRule(f"{of}.{name}")
        where[name] = tuple(values)
    return Rule(of, where, what)


def _matching(rule: Rule, ward_id: UUID, columns: Sequence[Any], days: tuple[date, date]) -> Any:
    """The rows of a ward that meet the rule's conditions in these days."""
    source = rule.source
    query = sa.select(*columns).select_from(source.table)
    if source.joined is not None:
        query = query.join(*source.joined)
    asked = [source.fields[name][0].in_(values) for name, values in rule.where.items()]
    return query.where(
        col(source.table.ward_id) == ward_id, source.held, source.on >= days[0], source.on <= days[1], *asked
    )


def counted_rows(rule: Rule, asked: Range) -> Any:
    """The statement of what counts: `id` (a row, person or unit), `row_id`, `unit_path`, `on`; each id once.

    A row belongs to the unit that it names, a person to the unit of the latest row: the parts add up to the whole.
    """
    source, days = rule.source, (asked.first, asked.last)
    row_id, own = col(source.table.id), rule.own_id
    columns = [own.label("id"), row_id.label("row_id"), source.unit_path.label("unit_path"), source.on.label("on")]
    if rule.distinct:
        latest = sa.func.row_number().over(partition_by=own, order_by=(source.on.desc(), row_id.desc()))
        columns.append(latest.label("place"))
    matching = _matching(rule, asked.ward_id, columns, days)
    if asked.done_by:
        matching = matching.where(source.subject[1].in_(asked.done_by))
    if asked.person_id is not None:
        matching = matching.where(source.person == asked.person_id)
    if rule.what == "all":
        matching = matching.where(own.not_in(_behind(rule, asked)))
    if asked.paths is not None:
        near = _within(source.unit_path, asked.paths)
        matching = matching.where(own.in_(_met_there(rule, asked, near)) if rule.distinct else near)
    rows = matching.subquery()
    query = sa.select(rows.c.id, rows.c.row_id, rows.c.unit_path, rows.c.on)
    if rule.distinct:
        query = query.where(rows.c.place == 1)
    if asked.paths is not None:
        query = query.where(_within(rows.c.unit_path, asked.paths))
    return query.where(*(sa.not_(_below(rows.c.unit_path, path)) for path in asked.without))


def _met_there(rule: Rule, asked: Range, near: Any) -> Any:
    """Who has any row there in these days, whatever the rule asks of it: only their rows are put in order.

    Whose latest row counts there is among them, and an index tells them without a look at rows or activities.
    """
    source = rule.source
    query = sa.select(rule.own_id).where(col(source.table.ward_id) == asked.ward_id, near)
    if source.on.class_ is source.table:
        query = query.where(source.on >= asked.first, source.on <= asked.last)
    if source.joined is not None and source.unit_id.class_ is not source.table:
        query = query.join(*source.joined)
    return query


def _behind(rule: Rule, asked: Range) -> Any:
    """Who had to come to an activity that the rule names, begun by the last day, and has no row of it that counts."""
    source = rule.source
    named = [source.fields[name][0].in_(values) for name, values in rule.where.items() if name in _OF_THE_ACTIVITY]
    own = [source.fields[name][0].in_(values) for name, values in rule.where.items() if name not in _OF_THE_ACTIVITY]
    counted = sa.case((sa.and_(source.on <= asked.last, *own), 1), else_=0)
    query = sa.select(source.person).select_from(source.table)
    if source.joined is not None:
        query = query.join(*source.joined)
    return query.where(
        col(source.table.ward_id) == asked.ward_id,
        source.held,
        col(Activity.first_on) <= asked.last,
        col(Activity.last_on) >= asked.first,
        source.fields["required"][0].is_(True),
        counted == 0,
        *named,
    )


def counts_for(session: Session, rule: Rule, ward_id: UUID, subject_id: UUID, days: tuple[date, date]) -> bool:
    """Whether an act (an activity, a material, a posting) has a row that the rule counts in these days."""
    found = _matching(rule, ward_id, [sa.literal(1)], days).where(rule.source.subject[0] == subject_id)
    return session.execute(found.limit(1)).first() is not None


def count_asked(session: Session, rule: Rule, asked: Range) -> int:
    """How many people were asked to what the rule counts, whether they came, read or not; how many rows there are where
    all of the ward's have to be done; else 0.
    """
    source = rule.source
    if source.whole is not None:
        every = sa.select(sa.func.count()).select_from(source.table).where(col(source.table.ward_id) == asked.ward_id)
        return session.execute(every.where(source.whole)).scalar_one()
    if source.person is None:
        return 0
    query = sa.select(sa.func.count(sa.distinct(source.person))).select_from(source.table)
    if source.joined is not None:
        query = query.join(*source.joined)
    kept = [source.fields[name][0].in_(values) for name, values in rule.where.items() if name != "state"]
    _, unit_id, day = source.subject
    own = [unit_id.in_(asked.done_by)] if asked.done_by else []
    days = (day >= asked.first, day <= asked.last)
    return session.execute(
        query.where(col(source.table.ward_id) == asked.ward_id, source.held, *days, *kept, *own)
    ).scalar_one()


def _below(column: Any, path: Any) -> sa.ColumnElement[bool]:
    """`path`: a path, or the name to which one is bound."""
    return sa.or_(column == path, sa.and_(column > path + ".", column < path + "/"))


def _within(column: Any, paths: Sequence[Any]) -> sa.ColumnElement[bool]:
    return sa.or_(sa.false(), *(_below(column, path) for path in paths))


def count_rows(session: Session, rule: Rule, asked: Range) -> int:
    return session.execute(sa.select(sa.func.count()).select_from(counted_rows(rule, asked).subquery())).scalar_one()


def count_by_unit(session: Session, rule: Rule, asked: Range) -> dict[str, int]:
    """The same by the path of the unit to which each row belongs."""
    rows = counted_rows(rule, asked).subquery()
    query = sa.select(rows.c.unit_path, sa.func.count()).group_by(rows.c.unit_path)
    return dict(session.execute(query).all())


def list_ids(session: Session, rule: Rule, asked: Range) -> list[UUID]:
    """The ids that count: as many as `count_rows` says."""
    listed = {"path": asked.paths or (), "without": asked.without, "unit": asked.done_by}
    numbers = tuple(len(values) for values in listed.values())
    everywhere, one = asked.paths is None, asked.person_id is not None
    statement = _ids_statement(rule.of, tuple(rule.where.items()), rule.what, numbers, everywhere=everywhere, one=one)
    named: dict[str, Any] = {"ward": asked.ward_id, "first": asked.first, "last": asked.last, "person": asked.person_id}
    named |= {f"{name}_{n}": value for name, values in listed.items() for n, value in enumerate(values)}
    return list(session.execute(statement, named).scalars())


@lru_cache(256)
def _ids_statement(
    of: str, where: tuple[Any, ...], what: What, numbers: tuple[int, int, int], *, everywhere: bool, one: bool
) -> Any:
    """Of a rule, and of a range with so many paths, `without` and `done_by`. Built once: making a statement costs more
    than running it.
    """
    uuid, day = sa.Uuid(), sa.Date()
    paths, without, units = (
        tuple(sa.bindparam(f"{name}_{n}", type_=kind) for n in range(number))
        for name, kind, number in zip(("path", "without", "unit"), (UnitPath, UnitPath, uuid), numbers, strict=True)
    )
    ward, first, last, person = (
        sa.bindparam(name, type_=kind)
        for name, kind in (("ward", uuid), ("first", day), ("last", day), ("person", uuid))
    )
    names: list[Any] = [ward, first, last, None if everywhere else paths, without, units, person if one else None]
    rows = counted_rows(Rule(of, dict(where), what), Range(*names)).subquery()
    return sa.select(rows.c.id).order_by(rows.c.id)
