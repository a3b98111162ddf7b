"""Results of samples: households checked and right with their interval, by khu phố and in all, and item by item."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.households.model.items import ITEMS, Item
from toso.households.rechecks import schemas
from toso.households.rechecks.interval import percent_of, wilson
from toso.households.rechecks.kinds import DrawKind, Question, RecheckResult
from toso.households.rechecks.tables import RecheckCase, RecheckDraw
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today
from toso.kit.periods import Period
from toso.organisation.queries import neighbourhoods

Counts = Counter[RecheckResult | None]


def page_of_draws(
    session: Session, scope: Scope, kind: DrawKind | None, *, cursor: str | None, limit: int
) -> Page[schemas.DrawRow]:
    """Samples with households in reach, the newest first."""
    query = sa.select(RecheckDraw).where(col(RecheckDraw.ward_id) == scope.ward_id, _in_reach(scope))
    if kind is not None:
        query = query.where(col(RecheckDraw.kind) == kind)
    return page(
        session, query, Order.newest(RecheckDraw.id), cursor, limit, lambda rows: _draw_rows(session, scope, rows)
    )


def _in_reach(scope: Scope) -> sa.ColumnElement[bool]:
    return sa.exists().where(
        col(RecheckCase.ward_id) == col(RecheckDraw.ward_id),
        col(RecheckCase.draw_id) == col(RecheckDraw.id),
        scope.where(RecheckCase.unit_path),
    )


def _draw_rows(session: Session, scope: Scope, draws: Sequence[RecheckDraw]) -> list[schemas.DrawRow]:
    counts = _counts(session, scope, [draw.id for draw in draws])
    names = unit_names(session, {draw.unit_id for draw in draws})
    people = names_of(session, {draw.drawn_by_id for draw in draws})
    return [
        schemas.DrawRow(
            id=draw.id,
            kind=draw.kind,
            kind_label=draw.kind.label,
            period=draw.period,
            period_title=Period.parse(draw.period).title,
            unit_id=draw.unit_id,
            unit_name=names.get(draw.unit_id, ""),
            percent=draw.percent,
            drawn_on=draw.drawn_on,
            drawn_by=people.get(draw.drawn_by_id, ""),
            share=share(_sum(counts[draw.id].values())),
        )
        for draw in draws
    ]


def _counts(session: Session, scope: Scope, draw_ids: Sequence[UUID]) -> dict[UUID, dict[str, Counts]]:
    """By sample and khu phố: how many households stand where."""
    query = (
        sa.select(col(RecheckCase.draw_id), col(RecheckCase.unit_path), col(RecheckCase.result), sa.func.count())
        .where(
            col(RecheckCase.ward_id) == scope.ward_id,
            col(RecheckCase.draw_id).in_(draw_ids),
            scope.where(RecheckCase.unit_path),
        )
        .group_by(col(RecheckCase.draw_id), col(RecheckCase.unit_path), col(RecheckCase.result))
    )
    found: dict[UUID, dict[str, Counts]] = defaultdict(lambda: defaultdict(Counter))
    for draw_id, path, result, count in session.execute(query):
        found[draw_id][path][result] += count
    return found


def _sum(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counter())


def share(counts: Counts) -> schemas.ShareRead:
    """Those who were not met say nothing of right or wrong: they are counted apart."""
    right = counts[RecheckResult.RIGHT]
    checked = right + counts[RecheckResult.WRONG]
    found = wilson(right, checked)
    return schemas.ShareRead(
        drawn=counts.total(),
        checked=checked,
        right=right,
        unreachable=counts[RecheckResult.UNREACHABLE],
        waiting=counts[None],
        percent=found.percent if found else None,
        low=found.low if found else None,
        high=found.high if found else None,
    )


def show_draw(session: Session, scope: Scope, draw_id: UUID) -> schemas.DrawRead:
    """A sample with its results, as far as the scope reaches. Raises NotFound."""
    query = sa.select(RecheckDraw).where(
        col(RecheckDraw.ward_id) == scope.ward_id, col(RecheckDraw.id) == draw_id, _in_reach(scope)
    )
    made = session.execute(query).scalar_one_or_none()
    if made is None:
        raise NotFound("Không tìm thấy mẫu kiểm tra này trong phạm vi của bạn.")
    (head,) = _draw_rows(session, scope, [made])
    places = [place for place in made.places if scope.covers(place["unit_path"])]
    households, visited = (sum(place[key] for place in places) for key in ("households", "visited"))
    return schemas.DrawRead(
        **head.model_dump(),
        period_label=Period.parse(made.period).label,
        first_day=made.first_day,
        last_day=made.last_day,
        seed=made.seed,
        households=households,
        visited=visited,
        visited_percent=_percent(visited, households),
        places=_places(session, scope.ward_id, places, _counts(session, scope, [made.id])[made.id]),
        items=_items(session, scope, made.id),
    )


def _percent(part: int, whole: int) -> float | None:
    return percent_of(part, whole) if whole else None


def _places(
    session: Session, ward_id: UUID, places: Sequence[dict[str, Any]], counts: dict[str, Counts]
) -> list[schemas.RecheckPlaceRead]:
    """In the order of the ward's khu phố; one that is no more comes last."""
    units = neighbourhoods(session, ward_id, today())
    order = {str(unit.id): place for place, unit in enumerate(units)}
    names = unit_names(session, {UUID(place["unit_id"]) for place in places})
    places = sorted(places, key=lambda place: order.get(place["unit_id"], len(order)))
    return [
        schemas.RecheckPlaceRead(
            unit_id=UUID(place["unit_id"]),
            name=names.get(UUID(place["unit_id"]), ""),
            households=place["households"],
            visited=place["visited"],
            visited_percent=_percent(place["visited"], place["households"]),
            share=share(counts.get(place["unit_path"], Counter())),
        )
        for place in places
    ]


def _items(session: Session, scope: Scope, draw_id: UUID) -> list[schemas.RecheckItemRead]:
    query = sa.select(col(RecheckCase.claims), col(RecheckCase.answers)).where(
        col(RecheckCase.ward_id) == scope.ward_id,
        col(RecheckCase.draw_id) == draw_id,
        scope.where(RecheckCase.unit_path),
        col(RecheckCase.result).in_([RecheckResult.RIGHT, RecheckResult.WRONG]),
    )
    checked: Counter[tuple[Item, Question]] = Counter()
    right: Counter[tuple[Item, Question]] = Counter()
    for claims, answers in session.execute(query):
        for claim, answer in zip(claims, answers or [], strict=True):
            asked = Item(claim["item"]), Question(claim.get("asks", Question.HOLDS))
            checked[asked] += 1
            right[asked] += answer["right"]
    found: list[schemas.RecheckItemRead] = []
    for asked in ((item, asks) for asks in Question for item in ITEMS):
        interval = wilson(right[asked], checked[asked])
        if interval is not None:
            item, asks = asked
            label = ITEMS[item].label if asks is Question.HOLDS else f"{asks.label}: {ITEMS[item].label}"
            counts = {"checked": checked[asked], "right": right[asked]}
            found.append(schemas.RecheckItemRead(item=item, asks=asks, label=label, **counts, **interval._asdict()))
    return found
