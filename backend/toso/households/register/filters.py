"""Filters of a list of households: the reach of a person and the chosen filters, as conditions with named values.

Building a statement costs more than running it, so one is kept for each form of reach and filters; `values` fills it.
"""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope, placeholder
from toso.core.problems import Malformed
from toso.households.model.items import ITEMS, Item, Subject
from toso.households.model.kinds import HouseholdKind, VisitResult
from toso.households.model.reach import my_streets, within
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, PersonSpan, PersonStay, Street
from toso.households.model.visit_tables import Visit
from toso.households.register.schemas import HouseholdStatus
from toso.kit.clock import today
from toso.kit.periods import PeriodKind, period_of
from toso.organisation.tables import Unit

# Columns of PersonSpan and HouseholdSpan that hold the answer to an item; efforts cannot be missing.
ANSWERED: dict[Item, Any] = {
    Item.PHONE: col(PersonSpan.phone),
    Item.SIM: col(PersonSpan.sim),
    Item.SERVICES: col(PersonSpan.services),
    Item.ACCOUNT: col(PersonSpan.account),
    Item.APPS: col(PersonSpan.apps),
    Item.OPENED: col(HouseholdSpan.opened),
    Item.TRANSACTING: col(HouseholdSpan.transacting),
    Item.LOCAL: col(HouseholdSpan.local),
    Item.YOUNG_PAYER: col(HouseholdSpan.young_payer),
}
_DAY, _YEAR = sa.bindparam("day", type_=sa.Date()), sa.bindparam("year", type_=sa.Date())


@dataclass(frozen=True)
class Filters:
    """The filters of a list of households; None leaves a filter out. `raised`: a need told at a visit of this year, or
    a kind of fraud warned of there, by its code.
    """

    unit_id: UUID | None = None
    street_id: UUID | None = None
    group_name: str | None = None
    kind: HouseholdKind | None = None
    status: HouseholdStatus | None = None
    missing: Item | None = None
    raised: str | None = None


@dataclass(frozen=True)
class Form:
    """All that a statement's shape depends on: `whole` reach is the ward itself, else that of a scope of `shape`."""

    whole: bool
    shape: tuple[int, int, bool]
    given: frozenset[str]
    status: HouseholdStatus | None
    missing: Item | None

    @property
    def looks_at_state(self) -> bool:
        """Whether spans have to be read, household by household."""
        return self.missing is not None or self.status in {HouseholdStatus.NOT_VISITED, HouseholdStatus.VISITED}

    @property
    def whole_ward(self) -> bool:
        """Whether no place is left out."""
        return self.whole and not {"unit_id", "street_id", "group_name"} & self.given

    @property
    def whole_streets(self) -> bool:
        """Whether of each street all that stand open are meant, or all of them that were (not) met this year."""
        met = {None, HouseholdStatus.NOT_VISITED, HouseholdStatus.VISITED}
        return self.missing is None and self.status in met and not {"kind", "raised"} & self.given

    def place(self, place: Any) -> list[sa.ColumnElement[bool]]:
        """Where the households are; of streets alone (`place` is Street) if `whole_streets`."""
        return [*_reached(self, place), *_filtered(self.given, place)]

    def conditions(self, place: Any = Household) -> list[sa.ColumnElement[bool]]:
        """Of households, joined with their streets when `group_name` is given or `place` is Street.

        `place`: whose unit is looked at; a household always has that of its street.
        """
        return [*self.conditions_beside(place), *_unknown(self.missing)]

    def conditions_beside(self, place: Any = Household) -> list[sa.ColumnElement[bool]]:
        """As `conditions`, of households whose answer is known to be missing."""
        return [*self.place(place), *_raised(self.given), *_asked(self.missing), *_standing(self.status)]


def form_of(session: Session, scope: Scope, filters: Filters) -> tuple[Form, dict[str, Any]]:
    """The form of a request, and the values for the names in statements of that form."""
    if filters.missing is not None and filters.missing not in ANSWERED:
        raise Malformed(fields={"missing": "Mục này không có trạng thái “chưa biết”."})
    whole = any(grant.ward_path in scope.subtrees for grant in scope.actor.grants)
    own = not whole and scope.own and _has_streets_beyond(session, scope)
    scope, day = replace(scope, own=own), today()
    given = {name: getattr(filters, name) for name in ("unit_id", "street_id", "group_name", "kind", "raised")}
    given = {name: value for name, value in given.items() if value is not None}
    form = Form(whole, (0, 0, False) if whole else scope.shape, frozenset(given), filters.status, filters.missing)
    begin = period_of(day, PeriodKind.YEAR).first_day
    return form, {**scope.values(), **given, "day": day, "year": begin}


def _has_streets_beyond(session: Session, scope: Scope) -> bool:
    """Whether the person goes along streets that their units do not hold."""
    if scope.actor.user_id is None or not (scope.subtrees or scope.units):
        return scope.actor.user_id is not None
    query = sa.select(col(Street.unit_path)).where(
        col(Street.ward_id) == scope.ward_id, col(Street.id).in_(my_streets(scope, today()))
    )
    return any(not scope.covers(path) for path in session.execute(query).scalars())


def _reached(form: Form, place: Any) -> list[sa.ColumnElement[bool]]:
    scope = placeholder(form.shape)
    if form.whole:
        return [col(place.ward_id) == scope.ward_id]
    street = col(Street.id) if place is Street else col(Household.street_id)
    found = [within(scope, place, street, on=_DAY)]
    if form.shape == (1, 0, False):  # says nothing new, and lets the index on the path be used
        own, top = col(place.unit_path), scope.subtrees[0]
        found.append(sa.and_(own >= top, own < top + "/"))  # pyright: ignore[reportOperatorIssue] — a bound text, not a str
    return found


def _filtered(given: frozenset[str], place: Any) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if "unit_id" in given:
        named = col(Unit.id) == sa.bindparam("unit_id", type_=sa.Uuid())
        path = sa.select(col(Unit.path)).where(named).scalar_subquery()
        own = col(place.unit_path)
        found += [own >= path, own < path + "/", sa.or_(own == path, own > path + ".")]
    if "street_id" in given:
        street = col(Street.id) if place is Street else col(Household.street_id)
        found.append(street == sa.bindparam("street_id", type_=sa.Uuid()))
    if "group_name" in given:
        found.append(col(Street.group_name) == sa.bindparam("group_name"))
    if "kind" in given:
        found.append(col(Household.kind) == sa.bindparam("kind", type_=sa.inspect(Household).columns["kind"].type))
    return found


def _raised(given: frozenset[str]) -> list[sa.ColumnElement[bool]]:
    if "raised" not in given:
        return []
    code = sa.literal('%"').op("||")(sa.bindparam("raised", type_=sa.String())).op("||")('"%')
    told = sa.or_(*(sa.cast(listed, sa.Text()).like(code) for listed in (col(Visit.needs), col(Visit.warned))))
    return [
        sa.exists().where(
            col(Visit.ward_id) == col(Household.ward_id),
            col(Visit.household_id) == col(Household.id),
            col(Visit.visited_on) >= _YEAR,
            told,
        )
    ]


def _standing(status: HouseholdStatus | None) -> list[sa.ColumnElement[bool]]:
    is_open = col(Household.closed_on).is_(None)
    if status is HouseholdStatus.CLOSED:
        return [sa.not_(is_open)]
    this_year = col(Household.last_visited_on) >= _YEAR
    met = _open_span(HouseholdSpan, col(HouseholdSpan.visited_on) >= _YEAR)
    more: dict[HouseholdStatus | None, list[sa.ColumnElement[bool]]] = {
        None: [],
        HouseholdStatus.NOT_VISITED: [sa.not_(met)],
        HouseholdStatus.VISITED: [met],
        HouseholdStatus.ABSENT: [this_year, col(Household.last_result) == VisitResult.ABSENT],
        HouseholdStatus.REFUSED: [this_year, col(Household.last_result) == VisitResult.REFUSED],
        HouseholdStatus.MOVED: [this_year, col(Household.last_result) == VisitResult.MOVED],
        HouseholdStatus.REVISIT_DUE: [col(Household.revisit_on) <= _DAY],
        HouseholdStatus.NOBODY: [col(Household.kind) == HouseholdKind.FAMILY, *_empty()],
    }
    return [is_open, *more[status]]


def _empty() -> list[sa.ColumnElement[bool]]:
    """Somebody lived there, and nobody does."""
    at = col(PersonStay.ward_id) == col(Household.ward_id), col(PersonStay.household_id) == col(Household.id)
    return [sa.exists().where(*at), sa.not_(sa.exists().where(*at, col(PersonStay.until_on) == FOREVER))]


def _open_span(table: Any, condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """Whether a span of today, of the household or of one of its persons, meets a condition; read from an index."""
    return sa.exists(sa.literal_column("1")).where(
        col(table.ward_id) == col(Household.ward_id),
        col(table.household_id) == col(Household.id),
        col(table.until_on) == FOREVER,
        condition,
    )


def _unknown(item: Item | None) -> list[sa.ColumnElement[bool]]:
    if item is None:
        return []
    table, unknown = unknown_answers(item)
    return [_open_span(table, sa.and_(*unknown))]


def unknown_answers(item: Item) -> tuple[Any, list[sa.ColumnElement[bool]]]:
    """The table of the spans that hold the answer to an item, and when one of them does not know it."""
    adults = [col(PersonSpan.adult_on) <= _DAY] if item in {Item.ACCOUNT, Item.APPS} else []
    table = HouseholdSpan if ITEMS[item].subject is Subject.HOUSEHOLD else PersonSpan
    return table, [ANSWERED[item].is_(None), *adults]


def _asked(item: Item | None) -> list[sa.ColumnElement[bool]]:
    """Of which households an item is asked."""
    return [col(Household.kind) == HouseholdKind.FAMILY] if item is Item.YOUNG_PAYER else []
