"""One measure: told apart by evidence and by street, and the list behind it for those who may see households."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.activities.queries import page_by_rule
from toso.activities.rules import Range, count_rows
from toso.activities.schemas import LogLineRead
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import cut
from toso.core.problems import Forbidden, NotFound
from toso.core.schemas import Page
from toso.households.indicators import member_list
from toso.households.indicators.counts import By, count
from toso.households.indicators.evidence import evidence_of
from toso.households.indicators.rules import RULES
from toso.households.model.items import Channel, Grade
from toso.households.register.masking import mask_phone
from toso.kit import cursors
from toso.reports.indicators import schemas
from toso.reports.indicators.queries import Rows, period_read, places_read, unit_name
from toso.reports.indicators.view import View, inner_places, log_range, read_figures, read_view

LEAST = 5  # a part of fewer people is not shown by itself: one would know who they are
_OTHERS = "others"
_ORDER = "street"


def show_indicator(
    session: Session, scope: Scope, code: str, unit_id: UUID | None, period: str | None, on: date | None
) -> schemas.IndicatorRead:
    """A figure with what it consists of; 404 for a measure that neither the register nor the log counts."""
    view = _counted(session, scope, code, unit_id, period, on)
    found = read_figures(session, view)
    row = Rows(view.catalogue, found).read(view.catalogue.measures[code])
    return schemas.IndicatorRead(
        on=view.on,
        period=period_read(view),
        unit_id=view.unit.id if view.unit else None,
        unit_name=unit_name(found.places, view),
        row=row,
        places=places_read(session, view, found.places),
        split=_split(session, view, code),
        streets=_inside(session, view, code, By.STREET),
        groups=_inside(session, view, code, By.GROUP),
        reachable=_reachable(session, view, code),
    )


def _counted(
    session: Session, scope: Scope, code: str, unit_id: UUID | None, period: str | None, on: date | None
) -> View:
    view = read_view(session, scope, unit_id, period, on)
    measure = view.catalogue.measures.get(code)
    if measure is None or not (code in RULES or measure.log):
        raise NotFound("Sổ hộ, sổ hoạt động không đếm chỉ tiêu này.")
    return view


def _split(session: Session, view: View, code: str) -> schemas.EvidenceSplitRead | None:
    if code not in RULES or RULES[code].evidence is None:
        return None
    found = evidence_of(session, view.area, code, view.on, view.year)
    channels = [(c.name, c.label, sum(n for (_, own), n in found.items() if own is c)) for c in Channel]
    grades = [(g.name, g.label, sum(n for (own, _), n in found.items() if own is g)) for g in Grade]
    return schemas.EvidenceSplitRead(channels=_parts(channels), grades=_parts(grades))


def _parts(numbers: Iterable[tuple[str, str, int]]) -> list[schemas.PartCountRead]:
    return [schemas.PartCountRead(code=name.lower(), label=label, count=n) for name, label, n in numbers if n]


def _inside(session: Session, view: View, code: str, by: By) -> list[schemas.PartCountRead]:
    """One khu phố by its streets or tổ dân: as they are for those who see its households, else small ones joined."""
    if code not in RULES or view.unit is None or view.unit.path == _ward_path(view):
        return []
    found = count(session, view.area, view.on, view.year, by)
    places = inner_places(session, view.area, by, found)
    numbers = {str(key) if key is not None else "-": sums[code].counted for key, sums in found.items()}
    parts = [schemas.PartCountRead(code=p.key, label=p.name, count=numbers[p.key]) for p in places]
    open_to = view.scope.actor.scope(Action.HOUSEHOLD_READ).covers(view.unit.path)
    return parts if open_to else joined_where_small(parts)


def _ward_path(view: View) -> str | None:
    return next((g.ward_path for g in view.scope.actor.grants if g.ward_id == view.scope.ward_id), None)


def joined_where_small(parts: Sequence[schemas.PartCountRead]) -> list[schemas.PartCountRead]:
    """Parts of 1 to 4 become one; where that would still be small, or could be worked out from the total, the next
    larger part joins them. A figure that is small itself is not told apart at all.
    """
    small = [p for p in parts if 0 < p.count < LEAST]
    larger = sorted((p for p in parts if p.count >= LEAST), key=lambda p: p.count)
    while small and larger and (len(small) < 2 or sum(p.count for p in small) < LEAST):
        small.append(larger.pop(0))
    if not small:
        return list(parts)
    total = sum(p.count for p in small)
    if total < LEAST:
        return []
    gone = {p.code for p in small}
    kept = [p for p in parts if p.code not in gone and p.count]
    return [*kept, schemas.PartCountRead(code=_OTHERS, label="Các nơi còn lại", count=total)]


def _reachable(session: Session, view: View, code: str) -> int | None:
    log = view.catalogue.measures[code].log
    if log:
        return count_rows(session, log.rule, _reached(view)) if view.scope.actor.may(Action.ACTIVITY_READ) else None
    if not view.scope.actor.may(Action.HOUSEHOLD_READ):
        return None
    people = view.scope.actor.scope(Action.HOUSEHOLD_READ)
    return member_list.count_listed(session, people, view.area, code, view.on, view.year)


def page_of_subjects(
    session: Session,
    scope: Scope,
    code: str,
    unit_id: UUID | None,
    period: str | None,
    on: date | None,
    cursor: str | None,
    size: int,
) -> Page[schemas.IndicatorSubjectRead]:
    """The people (households) behind a figure whom the actor may see; 403 for who sees figures only."""
    view = _counted(session, scope, code, unit_id, period, on)
    if code not in RULES:
        raise NotFound("Sổ hộ không đếm chỉ tiêu này.")
    if not scope.actor.may(Action.HOUSEHOLD_READ):
        raise Forbidden("Bạn xem được số tổng hợp, không xem danh sách người và hộ.")
    people = scope.actor.scope(Action.HOUSEHOLD_READ)
    after = None if cursor is None else cursors.decode(cursor, _ORDER, str, int, UUID)
    rows = member_list.listed(session, people, view.area, code, view.on, view.year, after, size + 1)
    total = member_list.count_listed(session, people, view.area, code, view.on, view.year)
    return cut(
        rows,
        size,
        lambda shown: [_subject(row) for row in shown],
        lambda last: cursors.encode(_ORDER, (last.unit_path, last.position, last.household_id), last.id),
        total=total,
    )


def page_of_activities(
    session: Session,
    scope: Scope,
    code: str,
    question: tuple[UUID | None, str | None, date | None],
    cursor: str | None,
    size: int,
) -> Page[LogLineRead]:
    """The activities, people or units behind what a target counts from the log; 403 for who sees figures only."""
    view = _counted(session, scope, code, *question)
    log = view.catalogue.measures[code].log
    if log is None:
        raise NotFound("Sổ hoạt động không đếm chỉ tiêu này.")
    if not scope.actor.may(Action.ACTIVITY_READ):
        raise Forbidden("Bạn xem được số tổng hợp, không xem danh sách hoạt động.")
    return page_by_rule(session, log.rule, _reached(view), cursor=cursor, limit=size)


def _reached(view: View) -> Range:
    """Of the view's area the units whose activities this person reads."""
    reads = view.scope.actor.scope(Action.ACTIVITY_READ)
    mine = (*reads.subtrees, *reads.units)
    inner = [path for path in mine if view.area.covers(path)]
    outer = [path for path in view.area.paths if reads.covers(path)]
    return replace(log_range(view, view.on), paths=tuple(dict.fromkeys([*outer, *inner])))


def _subject(row: member_list.Listed) -> schemas.IndicatorSubjectRead:
    grade, channel = divmod(row.evidence, 10) if row.evidence else (None, None)
    return schemas.IndicatorSubjectRead(
        household_id=row.household_id,
        person_id=row.person_id,
        household_code=row.code,
        household_name=row.household_name,
        full_name=row.full_name,
        birth_year=row.birth_year,
        phone=mask_phone(row.phone),
        house_no=row.house_no,
        place_note=row.place_note,
        street=row.street,
        channel_label=Channel(channel).label if channel else None,
        grade_label=Grade(grade).label if grade else None,
    )
