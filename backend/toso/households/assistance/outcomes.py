"""Outcomes of an entry: its observations on a person, taken back again, its line in the history and in the log."""

from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Actor
from toso.core.row_versions import touch
from toso.households.assistance.catalogue import CHANNELS, proven
from toso.households.assistance.record_events import note_state
from toso.households.model.assistance_kinds import HelpAct, HelpState
from toso.households.model.assistance_tables import HelpEntry, HelpStep
from toso.households.model.items import ITEMS, Grade, Subject
from toso.households.model.tables import Household, Person
from toso.households.observations.store import NewSight, observe, retractions_of


def give(session: Session, actor: Actor, entry: HelpEntry, household: Household, person: Person, act: HelpAct) -> None:
    """Writes what the entry proves on a person of a household that the caller holds for change, by whoever helped."""
    helper = Actor(user_id=entry.by_id, full_name="", grants=())
    sights = [
        NewSight(
            household.id,
            household.unit_path,
            person.id if ITEMS[item].subject is Subject.PERSON else household.id,
            item,
            value,
            entry.on,
            CHANNELS[entry.place],
            Grade(entry.grade),
            event_id=entry.id,
        )
        for item, value in proven(entry.helps).items()
    ]
    observe(session, helper, household.ward_id, sights)
    touch(household)
    session.add(household)
    entry.person_id, entry.household_id, entry.unit_path = person.id, household.id, household.unit_path
    settle(session, actor, entry, HelpState.MATCHED, act)


def settle(session: Session, actor: Actor, entry: HelpEntry, state: HelpState, act: HelpAct, reason: str = "") -> None:
    """Puts an entry into a state, with who did it and why."""
    entry.state = state
    touch(entry)
    session.add(entry)
    session.flush()
    session.add(HelpStep(ward_id=entry.ward_id, entry_id=entry.id, act=act, reason=reason, by_id=actor.user_id))
    note = {"act": act.value, **({"household_id": str(entry.household_id)} if entry.household_id else {})}
    record(
        session,
        actor,
        "help.match",
        "help_entry",
        entry.id,
        ward_id=entry.ward_id,
        unit_path=entry.unit_path,
        note=note,
    )
    note_state(session, actor, entry)


def take_back(session: Session, actor: Actor, ward_id: UUID, event_id: UUID) -> None:
    """Retracts every observation that came with an entry or event and still stands; the history keeps them."""
    sights = retractions_of(session, ward_id, event_id)
    for household_id in sorted({sight.household_id for sight in sights}):
        household = session.get_one(Household, (ward_id, household_id), with_for_update=True)
        touch(household)
        session.add(household)
    observe(session, actor, ward_id, sights)
