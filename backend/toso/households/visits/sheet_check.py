"""Check of a sheet against the register: what of it is written, what waits, what is left out, or why it is refused."""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from toso.authz.actor import Scope
from toso.households.model.items import ITEMS, Channel, Grade, Item, Subject
from toso.households.model.kinds import MoveReason, VisitResult
from toso.households.model.tables import FOREVER, Household
from toso.households.model.visit_kinds import HeldReason, Keep
from toso.households.model.visit_tables import VisitConflict
from toso.households.model.visit_words import VisitWords
from toso.households.observations.store import NewSight
from toso.households.visits.batch_context import BatchContext, Resident, Written
from toso.households.visits.field_merge import Merge, grade_of, merge
from toso.households.visits.phone_clock import FARTHEST, UNSURE, dated, moment_of
from toso.households.visits.placement import Waits
from toso.households.visits.sheets import AnswerWrite, NewPersonWrite, VisitWrite
from toso.households.visits.source import Source
from toso.kit.clock import local_date
from toso.kit.dates import numeric
from toso.kit.place_words import worded


class Refused(Exception):
    """A sheet that is not stored: a stable code, a plain reason, the fields at fault. No value of the sheet."""

    def __init__(self, code: str, message: str, fields: dict[str, str] | None = None) -> None:
        super().__init__(code)
        self.code, self.message, self.fields = code, message, fields or {}


@dataclass(frozen=True)
class Waiting:
    """An answer that somebody has to decide on."""

    answer: AnswerWrite
    subject_id: UUID
    grade: Grade
    theirs: Written


@dataclass
class VisitChanges:
    """The changes to write for one sheet; `left_out` names the fields that are not, with the reason.

    `scope`, `source`: whose sheet it is. `skew`, `doubtful`: as in phone_clock.Moment. `photos`: those of its photos
    that are there. `within`: whether the sender may be told what stands (placement.Place). `version`: of the household
    once it is written.
    """

    scope: Scope
    source: Source
    sheet: VisitWrite
    household: Household
    at: datetime
    on: date
    skew: timedelta = timedelta()
    doubtful: bool = False
    sights: list[NewSight] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    arrivals: list[NewPersonWrite] = field(default_factory=list)
    leavings: list[tuple[UUID, MoveReason, date]] = field(default_factory=list)
    resolves: list[tuple[VisitConflict, Keep]] = field(default_factory=list)
    persons: dict[UUID, UUID] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    photos: list[UUID] = field(default_factory=list)
    within: bool = True
    version: int = 0


def plan(book: BatchContext, sheet: VisitWrite, source: Source, now: datetime) -> VisitChanges:
    """Checks one sheet and keeps the book in step with it; one not planned leaves the book as it was.

    Raises Refused for a sheet that its writer has to mend, Waits for one that somebody else decides on.
    """
    ground = book.ground
    made = _placed(book, sheet, source, now)
    fields = {**_wrong_words(book.words, made.sheet, made.on, local_date(now)), **_wrong_subjects(book, made)}
    if fields and ground.decided:
        made.sheet, made.left_out = without(made.sheet, fields), made.left_out | fields
    elif fields:
        raise _unfit(book, made, source, fields)
    made.photos = [id_ for id_ in dict.fromkeys(made.sheet.photo_ids) if id_ in book.photos]
    if len(made.photos) < len(set(made.sheet.photo_ids)):
        made.left_out["photo_ids"] = "Có ảnh kèm phiếu không còn trên máy chủ."
    for step in (_arrive, _answer, _leave, _resolve):
        step(book, made, source)
    book.photos.difference_update(made.photos)
    book.visits[sheet.id] = source.visitor_id, made.household.id
    return made


def _placed(book: BatchContext, sheet: VisitWrite, source: Source, now: datetime) -> VisitChanges:
    """The sheet on its day and at its household, days that a phone reckoned wrongly put right. Raises Waits."""
    moment = moment_of(sheet, source, now, decided=book.ground.decided)
    place = book.ground.place(sheet, moment.on)
    phone = source.channel is Channel.VISIT
    written, told = dated(sheet, moment.on, local_date(now)) if phone else (sheet, {})
    if moment.doubtful:
        told["visited_at"] = f"{worded(UNSURE)}{numeric(moment.on)}."
    made = VisitChanges(book.scope, source, written, place.household, moment.at, moment.on, within=place.within)
    made.skew, made.doubtful, made.left_out = moment.skew, moment.doubtful, told
    return made


def _unfit(book: BatchContext, made: VisitChanges, source: Source, fields: dict[str, str]) -> Exception:
    """Of a sheet with wrong fields: whoever still has the household mends it, for others somebody decides."""
    promised = book.promised[made.sheet.household_id] | book.promised[made.household.id]
    if promised & {*(a.subject_id for a in made.sheet.answers), *(p.id for p in made.sheet.left_persons)}:
        return Waits(HeldReason.EARLIER)
    if not made.within and source.channel is Channel.VISIT:
        return Waits(HeldReason.UNFIT)
    return Refused("malformed", "Phiếu có mục chưa đúng nên chưa được ghi.", fields)


def without(sheet: VisitWrite, fields: Collection[str]) -> VisitWrite:
    """The sheet without what these field names (as in errors) speak of."""
    wrong: dict[str, set[int]] = defaultdict(set)
    for name in fields:
        part, _, rest = name.partition(".")
        number = rest.partition(".")[0]
        wrong[part] |= {int(number)} if number.isdecimal() else set()
    changes: dict[str, Any] = {}
    for part, numbers in wrong.items():
        value = getattr(sheet, part)
        left = [one for n, one in enumerate(value) if n not in numbers] if isinstance(value, list) and numbers else None
        changes[part] = left if left is not None else [] if isinstance(value, list) else None
    return sheet.model_copy(update=changes)


def _wrong_words(words: VisitWords, sheet: VisitWrite, on: date, today: date) -> dict[str, str]:
    """Fields at fault by themselves."""
    wrong: dict[str, str] = {}
    if sheet.revisit_on is not None and not on <= sheet.revisit_on <= on + FARTHEST:
        wrong["revisit_on"] = "Ngày hẹn phải từ ngày đến nhà, trong vòng một năm."
    if sheet.answers and sheet.result is not VisitResult.MET:
        wrong["answers"] = "Chỉ ghi câu trả lời khi gặp được người."
    unknown = [n for n, code in enumerate(sheet.needs) if code not in words.known_needs]
    wrong |= {f"needs.{n}": "Không có nhu cầu này." for n in unknown}
    unknown = [n for n, code in enumerate(sheet.warned) if code not in words.known_warnings]
    wrong |= {f"warned.{n}": "Không có kiểu lừa đảo này." for n in unknown}
    answered: set[tuple[UUID, Item]] = set()
    for n, answer in enumerate(sheet.answers):
        if not ITEMS[answer.item].accepts(answer.value):
            wrong[f"answers.{n}.value"] = "Không có lựa chọn này."
        if (answer.subject_id, answer.item) in answered:
            wrong[f"answers.{n}.item"] = "Mục này được trả lời hai lần."
        answered.add((answer.subject_id, answer.item))
    for n, leaving in enumerate(sheet.left_persons):
        if leaving.on > today:
            wrong[f"left_persons.{n}.on"] = "Ngày rời hộ ở tương lai."
    return wrong


def _wrong_subjects(book: BatchContext, made: VisitChanges) -> dict[str, str]:
    """Answers about, and arrivals of, those who do not belong to this household."""
    sheet, home = made.sheet, made.household.id
    wrong: dict[str, str] = {}
    homes, new = {home, sheet.household_id}, {p.id for p in sheet.new_persons}
    for n, answer in enumerate(sheet.answers):
        household = ITEMS[answer.item].subject is Subject.HOUSEHOLD
        here = answer.subject_id in new or book.belongs(answer.subject_id, homes)
        if household != (answer.subject_id in homes) or not (household or here):
            wrong[f"answers.{n}.subject_id"] = "Không phải người hoặc hộ của phiếu này."
    for n, arrival in enumerate(sheet.new_persons):
        taken = arrival.id in book.residents and not book.belongs(arrival.id, homes)
        if taken or arrival.id in homes or len(new) < len(sheet.new_persons):
            wrong[f"new_persons.{n}.id"] = "Mã này đã dùng cho người khác."
    for n, leaving in enumerate(sheet.left_persons):
        if not book.belongs(leaving.id, homes):
            wrong[f"left_persons.{n}.id"] = "Không phải người của hộ này."
    said = sheet.photo_consent
    if said is not None and said.person_id not in new and not book.belongs(said.person_id, homes):
        wrong["photo_consent.person_id"] = "Không phải người của hộ này."
    return wrong


def _arrive(book: BatchContext, made: VisitChanges, _source: Source) -> None:
    """Adds whoever is not there yet: the same name and year of birth in one household is one person."""
    home = made.household.id
    for n, arrival in enumerate(made.sheet.new_persons):
        if arrival.id in book.residents:
            continue
        there = book.same_person(home, arrival.full_name, arrival.birth_year)
        if there is not None:
            book.ids[arrival.id] = made.persons[arrival.id] = there
            made.left_out[f"new_persons.{n}"] = "Đã có người cùng họ tên, năm sinh trong hộ; ghi cho người đó."
            continue
        path = made.household.unit_path
        book.residents[arrival.id] = Resident(arrival.full_name, arrival.birth_year, home, {home: FOREVER}, path)
        made.arrivals.append(arrival)


def _answer(book: BatchContext, made: VisitChanges, source: Source) -> None:
    sheet, home = made.sheet, made.household
    sight = _sights(made, source.channel)
    if sheet.result is VisitResult.MET:
        made.sights.append(sight(home.id, Item.VISITED, "yes", Grade.WITNESSED))
    for n, answer in enumerate(sheet.answers):
        of_home = ITEMS[answer.item].subject is Subject.HOUSEHOLD
        subject_id = home.id if of_home else book.subject(answer.subject_id)
        place, grade = (subject_id, answer.item), grade_of(answer.item, observed=answer.seen)
        person = book.residents.get(subject_id)
        at_home = home.id, home.unit_path
        where = at_home if person is None else _home_of(made, person)
        if where is None:
            made.left_out[f"answers.{n}"] = "Người này đã rời hộ trước ngày đến nhà nên không ghi."
            continue
        theirs, own = book.values.get(place), book.wrote_it(place, source)
        writer = book.writers.get(place)
        asked = merge(answer.item, base=answer.base, mine=answer.value, theirs=theirs, own=own)
        if asked is Merge.ASK and writer is not None:
            made.waiting.append(Waiting(answer, subject_id, grade, writer))
            continue
        made.sights.append(
            replace(sight(subject_id, answer.item, answer.value, grade), household_id=where[0], unit_path=where[1])
        )
        if not ITEMS[answer.item].effort:
            book.values[place] = answer.value
            book.mine.add(place)


def _home_of(made: VisitChanges, person: Resident) -> tuple[UUID, str] | None:
    """The household and khu phố at which an answer about a person is written; None: they had left by themselves.

    Whoever went along when the household was divided, merged or ended is still the person who was asked at its door.
    """
    home = made.household
    known = [id_ for id_ in (home.id, made.sheet.household_id) if id_ in person.until]
    if any(person.until[id_] > made.on for id_ in known):
        return home.id, home.unit_path
    if not any(_went_along(home, person, id_) for id_ in known):
        return None
    moved = person.lives_in(person.household_id)
    return (person.household_id, person.unit_path) if moved else (home.id, home.unit_path)


def _went_along(home: Household, person: Resident, household_id: UUID) -> bool:
    why = person.left_by.get(household_id)
    ended = home.closed_reason in {why, MoveReason.MISTAKE} and home.erased_on is None
    with_it = ended and (why is MoveReason.MISTAKE or person.until[household_id] == home.closed_on)
    return why in {MoveReason.SPLIT, MoveReason.MERGE} or (with_it and home.closed_on is not None)


def _sights(made: VisitChanges, channel: Channel) -> Callable[[UUID, Item, str, Grade], NewSight]:
    def sight(subject_id: UUID, item: Item, value: str, grade: Grade) -> NewSight:
        return NewSight(
            household_id=made.household.id,
            unit_path=made.household.unit_path,
            subject_id=subject_id,
            item=item,
            value=value,
            on=made.on,
            channel=channel,
            grade=grade,
            event_id=made.sheet.id,
        )

    return sight


def _leave(book: BatchContext, made: VisitChanges, _source: Source) -> None:
    home = made.household.id
    for n, leaving in enumerate(made.sheet.left_persons):
        person_id = book.subject(leaving.id)
        person = book.residents[person_id]
        if not person.lives_in(home):
            made.left_out[f"left_persons.{n}"] = "Người này đã rời hộ từ trước."
            continue
        person.until[home] = leaving.on
        made.leavings.append((person_id, MoveReason(leaving.reason), leaving.on))


def _resolve(book: BatchContext, made: VisitChanges, _source: Source) -> None:
    for n, choice in enumerate(made.sheet.resolves):
        conflict = book.conflicts.get(choice.conflict_id)
        if conflict is None or conflict.household_id != made.household.id:
            made.left_out[f"resolves.{n}"] = "Không tìm thấy mục cần chọn này."
        elif conflict.kept is not None:
            made.left_out[f"resolves.{n}"] = "Mục này đã có người chọn."
        else:
            book.conflicts.pop(choice.conflict_id)
            made.resolves.append((conflict, choice.keep))
