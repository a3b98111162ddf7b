"""Placement of sheets: to which household, and whether the sender may write there: by today's reach or by the day."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.queues import WriterBusy
from toso.households.model import reach
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import Household, HouseholdStay
from toso.households.model.visit_kinds import HeldReason
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Batch, Source


class Waits(Exception):
    """A sheet that the register does not take by itself and that the head of the khu phố decides on."""

    def __init__(self, reason: HeldReason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Place:
    """Where a sheet is written. `within`: in today's reach of the sender, who may be told what stands there."""

    household: Household
    within: bool


@dataclass
class NamedHouseholds:
    """The households that sheets name and those into which they were merged, all locked.

    `reached`: those in today's reach. `lasting`: merged ones that had days of their own. `decided`: somebody who may
    has decided that the sheets are taken.
    """

    source: Source
    households: dict[UUID, Household] = field(default_factory=dict)
    reached: set[UUID] = field(default_factory=set)
    lasting: set[UUID] = field(default_factory=set)
    decided: bool = False

    def place(self, sheet: VisitWrite, on: date) -> Place:
        """Raises Waits for a household that was not the sender's to visit on that day, or is there no more."""
        named = self.households.get(sheet.household_id)
        if named is None:
            raise Waits(HeldReason.NOT_HANDED)
        home = self._survivor(named, sheet, on)
        within = {named.id, home.id} <= self.reached
        if not self.decided and not within:
            self._check_handed(named.id, on)
        if home.erased_on is not None or named.erased_on is not None:
            raise Waits(HeldReason.ERASED)
        if home.closed_on is not None:
            self._check_closed(home, named, sheet, on)
        return Place(home, within)

    def standing(self, household_id: UUID) -> Household | None:
        """The household as which this one stands now."""
        return self.households.get([household_id, *self.survivors(household_id)][-1])

    def survivors(self, household_id: UUID) -> Iterator[UUID]:
        """The households into which this one was merged, one after the other."""
        home = self.households.get(household_id)
        while home is not None and home.merged_into_id is not None:
            yield home.merged_into_id
            home = self.households.get(home.merged_into_id)

    def _survivor(self, home: Household, sheet: VisitWrite, on: date) -> Household:
        """The household as which this one stands on a day; one that joined another keeps its own past."""
        while home.merged_into_id is not None and home.merged_into_id in self.households:
            own_past = home.closed_on is not None and on < home.closed_on and home.id in self.lasting
            if own_past and not sheet.new_persons:
                return home
            home = self.households[home.merged_into_id]
        return home

    def _check_handed(self, household_id: UUID, on: date) -> None:
        if self.source.may_visit(household_id, on):
            return
        handed = self.source.handed is not None and household_id in self.source.handed.rows
        known = handed or household_id in self.reached
        raise Waits(HeldReason.OUTSIDE if known else HeldReason.NOT_HANDED)

    def _check_closed(self, home: Household, named: Household, sheet: VisitWrite, on: date) -> None:
        """Nobody moves into a household that has ended; of one that was handed out its visits are kept."""
        if home.closed_reason is MoveReason.BOUNDARY:  # it went to another ward while the sheet was on its way
            raise WriterBusy
        if sheet.new_persons:
            raise Waits(HeldReason.CLOSED)
        ended = home.closed_on is not None and on >= home.closed_on
        if ended and not self.decided and not self.source.may_visit(named.id, on):
            raise Waits(HeldReason.CLOSED)


def read_grounds(session: Session, batches: Sequence[Batch], *, decided: bool = False) -> list[NamedHouseholds]:
    """Locks the households of batches of one ward, in one order for everybody, and reads what their sheets' places
    depend on; of each batch its own.
    """
    ward_id = batches[0].scope.ward_id
    named = {sheet.household_id for batch in batches for sheet in batch.sheets}
    ids = named | _merged_into(session, ward_id, named)
    found = session.execute(_locked(), {"ward": ward_id, "ids": list(ids)}).scalars()
    households = {household.id: household for household in found}
    reached = reach.reached_by(session, ward_id, [batch.scope for batch in batches], households.values())
    lasting = _lasting(session, ward_id, [h.id for h in households.values() if h.merged_into_id is not None])
    grounds = [
        NamedHouseholds(batch.source, households, within, lasting, decided)
        for batch, within in zip(batches, reached, strict=True)
    ]
    for batch, ground in zip(batches, grounds, strict=True):
        own = {id_ for s in batch.sheets for id_ in (s.household_id, *ground.survivors(s.household_id))}
        ground.households = {id_: households[id_] for id_ in own & households.keys()}
        ground.reached = ground.reached & own
    return grounds


def _lasting(session: Session, ward_id: UUID, merged: Collection[UUID]) -> set[UUID]:
    if not merged:
        return set()
    stay = HouseholdStay
    query = sa.select(col(stay.household_id)).where(
        col(stay.ward_id) == ward_id, col(stay.household_id).in_(merged), col(stay.until_on) > col(stay.from_on)
    )
    return set(session.execute(query).scalars())


def _merged_into(session: Session, ward_id: UUID, ids: Collection[UUID]) -> set[UUID]:
    """The households into which these were merged, however often."""
    found: set[UUID] = set()
    asked = set(ids)
    while asked:
        into = session.execute(_into(), {"ward": ward_id, "ids": list(asked)}).scalars()
        asked = {id_ for id_ in into if id_ is not None} - found - set(ids)
        found |= asked
    return found


def _here() -> sa.ColumnElement[bool]:
    ids = col(Household.id).in_(sa.bindparam("ids", expanding=True))
    return sa.and_(col(Household.ward_id) == sa.bindparam("ward"), ids)


@cache
def _locked() -> sa.Select[Household]:
    return sa.select(Household).where(_here()).order_by(col(Household.id)).with_for_update(of=Household)


@cache
def _into() -> sa.Select[UUID | None]:
    return sa.select(col(Household.merged_into_id)).where(_here(), col(Household.merged_into_id).is_not(None))
