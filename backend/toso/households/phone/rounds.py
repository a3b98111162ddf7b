"""The round: everything a phone needs for a week of visits along its streets without a network."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.execution import after_read
from toso.households.consents.consents import PHOTO
from toso.households.consents.purposes import purposes_of
from toso.households.indicators.asked_items import asked_items
from toso.households.model import reach
from toso.households.model.items import ITEMS
from toso.households.model.kinds import Relation, VisitResult
from toso.households.model.tables import Household, Street
from toso.households.model.visit_words import read_words
from toso.households.phone.queries import work_of
from toso.households.phone.round_households import read_households, tag_of
from toso.households.quotas import member_quotas
from toso.households.register.handouts import KEPT_DAYS, hand_out
from toso.households.visits import round_schemas as schemas
from toso.households.visits import service
from toso.households.visits.schemas import SyncRead
from toso.identity.queries import unit_names
from toso.kit.clock import now, today
from toso.organisation.queries import in_unit_order
from toso.organisation.teams.queries import last_day_in_team

MOST, HEAD_TAG = 3_000, 22


def read_round(session: Session, scope: Scope, street_ids: Sequence[UUID]) -> schemas.RoundRead:
    """The streets in reach and the households along them (or along those chosen), at most 3,000."""
    streets = _streets(session, scope)
    left_on = None if streets else last_day_in_team(session, scope.ward_id, scope.user_id)
    too_many = sum(s.households for s in streets if not street_ids or s.id in street_ids) > MOST
    day = today()
    words, asked = read_words(session, scope.ward_id, day), asked_items(session, scope.ward_id, day)
    head = schemas.RoundHeadRead(
        tag="",
        taken_at=now(),
        expires_on=day + timedelta(days=KEPT_DAYS),
        today=day,
        me=schemas.VisitorRead(user_id=scope.user_id, name=scope.actor.full_name, left_on=left_on),
        pick_streets=too_many,
        streets=streets,
        items={
            item: schemas.ItemRead(
                subject=spec.subject,
                label=spec.label,
                effort=spec.effort,
                many=spec.many,
                values=dict(spec.values),
                asked=item in asked,
            )
            for item, spec in ITEMS.items()
        },
        results=VisitResult.labels(),
        relations=Relation.labels(),
        needs=[schemas.NeedRead(code=code, label=label) for code, label in words.needs.items()],
        warnings=[schemas.WarningRead.model_validate(one) for one in words.warnings],
        quotas=member_quotas.my_quotas(session, scope),
        work=work_of(session, scope, day),
        photo_question=_photo_question(session, scope),
    )
    return schemas.RoundRead(
        **{**dict(head), "tag": tag_of(head, HEAD_TAG, without=("tag", "taken_at"))},
        households=[] if too_many else read_households(session, scope.ward_id, _open(scope, street_ids)),
    )


def etag_of(taken: schemas.RoundRead) -> str:
    """The ETag of a whole round: other as soon as anything in it is, but the instant at which it was taken."""
    tags = "".join([taken.tag, *(household.tag for household in taken.households)])
    return f'"{hashlib.sha256(tags.encode()).hexdigest()[:32]}"'


def changes_since(taken: schemas.RoundRead, known: schemas.RoundChangesWrite) -> schemas.RoundChangesRead | None:
    """The changes that a phone must put in and take out to have the round; None: it has it.

    A comparison of what is shown, not of instants or numbers: nothing that was committed late can be passed over, and
    no writer has to remember that a phone shows what it writes.
    """
    before = {known.tags[at : at + schemas.TAG] for at in range(0, len(known.tags), schemas.TAG)}
    changed = [household for household in taken.households if household.tag not in before]
    gone = sorted(before - {household.tag for household in taken.households})
    if not changed and not gone and taken.tag == known.tag:
        return None
    return schemas.RoundChangesRead(**{**dict(taken), "households": changed}, gone=gone)


def hand_over(session: Session, scope: Scope, taken: schemas.RoundRead, sent: int) -> None:
    """Remembers to whom the households of a round go today, and records the act; `sent`: how many left with it."""
    if taken.households:
        after_read(session, partial(hand_out, scope=scope, household_ids=[home.id for home in taken.households]))
    record(
        session,
        scope.actor,
        "visit.round",
        "user",
        scope.user_id,
        ward_id=scope.ward_id,
        unit_path=scope.unit_path,
        note={"households": sent},
        right=scope.action,
    )


def sync(session: Session, sent: Sequence[service.SentBatch]) -> list[SyncRead]:
    """Stores batches together; each answer brings along what the round of its sender shows of the households now."""
    answers = service.sync(session, sent)
    reached = [service.reached(one.body, answer) for one, answer in zip(sent, answers, strict=True)]
    actors = {one.scope.user_id: one.scope.actor for one in sent}
    asked: dict[UUID, set[UUID]] = defaultdict(set)
    for one, ids in zip(sent, reached, strict=True):
        asked[one.scope.user_id] |= ids
    shown = {user_id: _shown_now(session, actors[user_id], ids) for user_id, ids in asked.items()}
    homes = _read(session, set().union(*shown.values()))
    return [
        answer.model_copy(
            update={"households": [homes[key] for key in homes if key[1] in ids and key in shown[one.scope.user_id]]}
        )
        for one, answer, ids in zip(sent, answers, reached, strict=True)
    ]


def _shown_now(session: Session, actor: Actor, ids: Collection[UUID]) -> set[tuple[UUID, UUID]]:
    """Those of some households (ward, id) that a round of this person would hold now."""
    scope = actor.scope(Action.VISIT_RECORD)
    found: set[tuple[UUID, UUID]] = set()
    for ward_id in scope.ward_ids if ids else ():
        which = sa.and_(_open(replace(scope, ward_ids=(ward_id,)), ()), col(Household.id).in_(ids))
        rows = session.execute(sa.select(col(Household.ward_id), col(Household.id)).where(which))
        found |= {(row.ward_id, row.id) for row in rows}
    return found


def _read(session: Session, keys: Collection[tuple[UUID, UUID]]) -> dict[tuple[UUID, UUID], schemas.RoundHouseholdRead]:
    """Households by ward and id, read once for all who are shown them: what a round says of one is the same for all."""
    found: dict[tuple[UUID, UUID], schemas.RoundHouseholdRead] = {}
    for ward_id in sorted({ward_id for ward_id, _ in keys}):
        ids = sorted(household_id for ward, household_id in keys if ward == ward_id)
        which = sa.and_(col(Household.ward_id) == ward_id, col(Household.id).in_(ids))
        found |= {(ward_id, home.id): home for home in read_households(session, ward_id, which)}
    return found


def _open(scope: Scope, street_ids: Sequence[UUID]) -> sa.ColumnElement[bool]:
    chosen = [col(Household.street_id).in_(street_ids)] if street_ids else []
    return sa.and_(reach.within(scope), col(Household.closed_on).is_(None), *chosen)


def _photo_question(session: Session, scope: Scope) -> schemas.PhotoQuestionRead:
    purpose = purposes_of(session, scope.ward_id)[PHOTO]
    return schemas.PhotoQuestionRead(text_number=purpose.version, text=purpose.text)


def _streets(session: Session, scope: Scope) -> list[schemas.RoundStreetRead]:
    here = sa.and_(
        col(Household.ward_id) == col(Street.ward_id),
        col(Household.street_id) == col(Street.id),
        col(Household.closed_on).is_(None),
    )
    query = (
        sa.select(
            col(Street.id),
            col(Street.name),
            col(Street.group_name),
            col(Street.unit_id),
            sa.func.count(col(Household.id)).label("households"),
        )
        .join(Household, here, isouter=True)
        .where(reach.within(scope, Street, col(Street.id)))
        .group_by(col(Street.ward_id), col(Street.id))
        .order_by(*in_unit_order(col(Street.unit_path)), col(Street.position), col(Street.id))
    )
    rows = session.execute(query).all()
    names = unit_names(session, {row.unit_id for row in rows})
    return [
        schemas.RoundStreetRead(
            id=row.id, name=row.name, group_name=row.group_name, unit_name=names[row.unit_id], households=row.households
        )
        for row in rows
    ]
