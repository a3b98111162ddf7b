"""Activities of a demonstration, as data: who planned them and when, who was asked and came, what was written down."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from sqlmodel import Session

from toso.activities import feedback, guests, items, residents, roster, schemas, service
from toso.activities.feedback_schemas import FeedbackWrite
from toso.activities.guest_schemas import GuestsWrite, GuestWrite
from toso.activities.kinds import ItemType
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.assistance import informed_residents
from toso.demo.stage import Stage
from toso.kit.place_words import worded

_EVERY_SEVENTH = 7  # one in so many was absent


@dataclass(frozen=True)
class Note:
    """Written down at an activity; `number`: the place (of the ward's, from 1) that has to act on it until `due_on`."""

    type: ItemType
    text: str
    number: int = 0
    due_on: date | None = None


@dataclass(frozen=True)
class Held:
    """`who` organises it; `asked`: the numbers of the places whose people were asked, () for nobody by name.
    `guests`: name, position, organisation; `residents`: how many of its register were there; `desks`: codes of desks
    whose people were asked too; `last`: its last day, where it runs for longer than one.
    """

    who: str
    kind: str
    on: date
    title: str
    asked: tuple[int, ...] = ()
    starts: str = "19:30"
    place: str = "Nhà văn hóa khu phố"
    others: int | None = None
    partners: str = ""
    guests: tuple[tuple[str, str, str], ...] = ()
    residents: int = 0
    desks: tuple[str, ...] = ()
    last: date | None = None
    notes: tuple[Note, ...] = ()


def hold(stage: Stage, one: Held, campaign: UUID | None = None) -> UUID:
    """Planned on its first day, held on its last: its id."""
    held = stage.act(one.who, Action.ACTIVITY_WRITE, one.on, partial(plan, stage=stage, one=one, campaign=campaign)).id
    last = one.last or one.on
    stage.act(one.who, Action.ACTIVITY_WRITE, last, partial(_finish, stage=stage, held=held, one=one))
    if one.residents:
        stage.act(one.who, Action.HELP_MATCH, last, partial(_name_residents, held=held, one=one))
    return held


def plan(session: Session, scope: Scope, stage: Stage, one: Held, campaign: UUID | None = None) -> Activity:
    told = {"kind": one.kind, "title": one.title, "first_on": one.on, "last_on": one.last or one.on}
    told |= {"starts": one.starts, "place": worded(one.place), "partners": one.partners}
    body = schemas.ActivityWrite(**told, others=one.others, campaign_id=campaign)
    row = service.plan_activity(session, scope, body)
    if one.asked:
        units: list[UUID] = [stage.ward.neighbourhoods[number - 1] for number in one.asked]
        units += [stage.ward.desks[code] for code in one.desks]
        roster.ask_people(session, scope, row, schemas.RosterWrite(unit_ids=units))
    return row


def _finish(session: Session, scope: Scope, stage: Stage, held: UUID, one: Held) -> None:
    row = session.get_one(Activity, (scope.ward_id, held))
    service.take_step(session, scope, row, "finish", "")
    people = sorted(roster.asked_to(session, row), key=lambda person: (person.unit_path, person.id))
    away = people[_EVERY_SEVENTH - 1 :: _EVERY_SEVENTH]
    absent = {person.id: "absent" if n else "excused" for n, person in enumerate(away)}
    if one.guests:
        told = [
            GuestWrite(full_name=name, position=position, organisation=of, came=True)
            for name, position, of in one.guests
        ]
        guests.write_guests(session, scope, row, GuestsWrite(guests=told))
    if people:
        marks = schemas.AttendanceWrite.model_validate({"marks": absent, "rest": "attended"})
        roster.mark_people(session, scope, row, marks)
    for note in one.notes:
        acts = {"unit_id": stage.ward.neighbourhoods[note.number - 1], "due_on": note.due_on} if note.number else {}
        items.add_item(session, scope, row, schemas.ActivityItemWrite(type=note.type, text=note.text, **acts))


def _name_residents(session: Session, scope: Scope, held: UUID, one: Held) -> None:
    """Of those whom the register knows as informed already, so that no figure moves."""
    row = session.get_one(Activity, (scope.ward_id, held))
    there = informed_residents(session, scope.ward_id, row.unit_path, one.residents)
    body = schemas.ActivityResidentsWrite(person_ids=[person.id for person in there], others=one.others or 0)
    residents.write_residents(session, scope, row, body)


def say_what_they_think(stage: Stage, training: UUID, who: tuple[str, ...], day: date) -> None:
    for n, name in enumerate(who):
        give = partial(_give_feedback, training=training, scale=3 + n % 3)
        stage.act(name, Action.ACTIVITY_ATTEND, day, give)


def _give_feedback(session: Session, scope: Scope, training: UUID, scale: int) -> None:
    """The person's answers: `scale` of five, else the last option."""
    row = session.get_one(Activity, (scope.ward_id, training))
    if not feedback.may_answer(session, scope.actor, row):
        return  # one of them was absent
    asked = feedback.questions_of(session, scope.ward_id, row.last_on)
    answers = [{"question": one.text, "chosen": [one.options[min(scale, len(one.options)) - 1]]} for one in asked]
    feedback.answer(session, scope, training, FeedbackWrite.model_validate({"answers": answers}))


def make_up(stage: Stage, who: str, missed: UUID, planned_on: date, on: date) -> None:
    """Who was absent comes to another session."""
    again = stage.act(who, Action.ACTIVITY_WRITE, planned_on, partial(_plan_again, missed=missed, on=on))
    stage.act(who, Action.ACTIVITY_WRITE, on, partial(_hold_again, again=again))


def _plan_again(session: Session, scope: Scope, missed: UUID, on: date) -> UUID:
    row = session.get_one(Activity, (scope.ward_id, missed))
    return roster.plan_make_up(session, scope, row, schemas.MakeUpWrite(on=on, starts="19:30")).id


def _hold_again(session: Session, scope: Scope, again: UUID) -> None:
    row = session.get_one(Activity, (scope.ward_id, again))
    service.take_step(session, scope, row, "finish", "")
    roster.mark_people(session, scope, row, schemas.AttendanceWrite(rest="attended"))
