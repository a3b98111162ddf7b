"""One sheet against the book: what of it is written, what waits, what is left out, or why it is refused."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from toso.households.items import ITEMS, Channel, Grade, Item, Subject
from toso.households.kinds import MoveReason, VisitResult
from toso.households.recording import NewSight
from toso.households.tables import FOREVER, Household
from toso.households.visits.book import Book, Resident, Written
from toso.households.visits.merging import Merge, grade_of, merge
from toso.households.visits.needs import needs
from toso.households.visits.sheets import AnswerWrite, NewPersonWrite, VisitWrite
from toso.households.visits.source import Source
from toso.households.visits.tables import Keep, VisitConflict
from toso.kit.clock import local_date

OLDEST, SOON, FARTHEST = timedelta(days=60), timedelta(minutes=5), timedelta(days=366)


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
class Plan:
    """What is to be written for one sheet; `left_out` names the fields that are not, with the reason."""

    sheet: VisitWrite
    household: Household
    at: datetime
    on: date
    sights: list[NewSight] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    arrivals: list[NewPersonWrite] = field(default_factory=list)
    leavings: list[tuple[UUID, MoveReason, date]] = field(default_factory=list)
    resolves: list[tuple[VisitConflict, Keep]] = field(default_factory=list)
    persons: dict[UUID, UUID] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)


def plan(book: Book, sheet: VisitWrite, source: Source, now: datetime) -> Plan:
    """Checks one sheet and keeps the book in step with it; a refused one leaves the book as it was. Raises Refused."""
    household = book.households.get(sheet.household_id)
    if household is None:
        raise Refused("not-found", "Không tìm thấy hộ này trong phạm vi của bạn.")
    if household.erased_on is not None:
        raise Refused("erased", "Dữ liệu của hộ này đã được xóa theo yêu cầu; hãy tải lại danh sách.")
    made = Plan(sheet, household, *_moment(sheet, source.skew, now))
    if household.closed_on is not None and made.on >= household.closed_on:
        raise Refused("closed", "Hộ này đã ra khỏi sổ trước ngày đến nhà; hãy tải lại danh sách.")
    fields = {**_wrong_words(sheet, made.on, local_date(now)), **_wrong_subjects(book, sheet)}
    if fields:
        raise Refused("malformed", "Phiếu có mục chưa đúng nên chưa được ghi.", fields)
    if not book.photos.issuperset(sheet.photo_ids):
        raise Refused("photo-not-found", "Ảnh kèm phiếu không còn trên máy chủ; hãy gửi lại ảnh.")
    for step in (_arrive, _answer, _leave, _resolve):
        step(book, made, source)
    book.photos.difference_update(sheet.photo_ids)
    book.visits[sheet.id] = source.visitor_id, household.id
    return made


def _moment(sheet: VisitWrite, skew: timedelta, now: datetime) -> tuple[datetime, date]:
    """When the visit was, by the server's clock."""
    try:
        at = sheet.visited_at + skew
    except OverflowError:
        raise Refused("wrong-time", "Thời điểm đến nhà chưa đúng; hãy xem lại đồng hồ của máy.") from None
    if at > now + SOON:
        raise Refused("in-future", "Thời điểm đến nhà ở tương lai; hãy xem lại đồng hồ của máy.")
    at = min(at, now)
    if now - at > OLDEST:
        raise Refused("too-old", f"Lượt đến nhà đã quá {OLDEST.days} ngày nên không ghi được nữa.")
    return at, local_date(at)


def _wrong_words(sheet: VisitWrite, on: date, today: date) -> dict[str, str]:
    """Fields at fault by themselves."""
    wrong: dict[str, str] = {}
    if sheet.revisit_on is not None and not on <= sheet.revisit_on <= on + FARTHEST:
        wrong["revisit_on"] = "Ngày hẹn phải từ ngày đến nhà, trong vòng một năm."
    if sheet.answers and sheet.result is not VisitResult.MET:
        wrong["answers"] = "Chỉ ghi câu trả lời khi gặp được người."
    known = needs()
    wrong |= {f"needs.{n}": "Không có nhu cầu này." for n, code in enumerate(sheet.needs) if code not in known}
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


def _wrong_subjects(book: Book, sheet: VisitWrite) -> dict[str, str]:
    """Answers about, and arrivals of, those who do not belong to this household."""
    wrong: dict[str, str] = {}
    home, new = sheet.household_id, {p.id for p in sheet.new_persons}
    for n, answer in enumerate(sheet.answers):
        household = ITEMS[answer.item].subject is Subject.HOUSEHOLD
        person = book.residents.get(book.ids.get(answer.subject_id, answer.subject_id))
        here = answer.subject_id in new or (person is not None and home in person.until)
        if household != (answer.subject_id == home) or not (household or here):
            wrong[f"answers.{n}.subject_id"] = "Không phải người hoặc hộ của phiếu này."
    for n, arrival in enumerate(sheet.new_persons):
        person = book.residents.get(arrival.id)
        taken = person is not None and home not in person.until
        if taken or arrival.id == home or len(new) < len(sheet.new_persons):
            wrong[f"new_persons.{n}.id"] = "Mã này đã dùng cho người khác."
    for n, leaving in enumerate(sheet.left_persons):
        person = book.residents.get(book.ids.get(leaving.id, leaving.id))
        if person is None or home not in person.until:
            wrong[f"left_persons.{n}.id"] = "Không phải người của hộ này."
    if sheet.photo_consent is not None and sheet.photo_consent.person_id not in new:
        person = book.residents.get(book.ids.get(sheet.photo_consent.person_id, sheet.photo_consent.person_id))
        if person is None or home not in person.until:
            wrong["photo_consent.person_id"] = "Không phải người của hộ này."
    return wrong


def _arrive(book: Book, made: Plan, _source: Source) -> None:
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
        book.residents[arrival.id] = Resident(arrival.full_name, arrival.birth_year, home, {home: FOREVER})
        made.arrivals.append(arrival)


def _answer(book: Book, made: Plan, source: Source) -> None:
    sheet, home = made.sheet, made.household
    sight = _sights(made, source.channel)
    if sheet.result is VisitResult.MET:
        made.sights.append(sight(home.id, Item.VISITED, "yes", Grade.WITNESSED))
    for n, answer in enumerate(sheet.answers):
        subject_id = book.ids.get(answer.subject_id, answer.subject_id)
        place, grade = (subject_id, answer.item), grade_of(answer.item, seen=answer.seen)
        person = book.residents.get(subject_id)
        if person is not None and person.until[home.id] <= made.on:
            made.left_out[f"answers.{n}"] = "Người này đã rời hộ trước ngày đến nhà nên không ghi."
            continue
        theirs, own = book.values.get(place), book.wrote_it(place, source)
        writer = book.writers.get(place)
        asked = merge(answer.item, base=answer.base, mine=answer.value, theirs=theirs, own=own)
        if asked is Merge.ASK and writer is not None:
            made.waiting.append(Waiting(answer, subject_id, grade, writer))
            continue
        made.sights.append(sight(subject_id, answer.item, answer.value, grade))
        if not ITEMS[answer.item].effort:
            book.values[place] = answer.value
            book.mine.add(place)


def _sights(made: Plan, channel: Channel) -> Callable[[UUID, Item, str, Grade], NewSight]:
    def sight(subject_id: UUID, item: Item, value: str, grade: Grade) -> NewSight:
        return NewSight(
            household_id=made.household.id, unit_path=made.household.unit_path, subject_id=subject_id, item=item,
            value=value, on=made.on, channel=channel, grade=grade, event_id=made.sheet.id,
        )  # fmt: skip

    return sight


def _leave(book: Book, made: Plan, _source: Source) -> None:
    home = made.household.id
    for n, leaving in enumerate(made.sheet.left_persons):
        person_id = book.ids.get(leaving.id, leaving.id)
        person = book.residents[person_id]
        if not person.lives_in(home):
            made.left_out[f"left_persons.{n}"] = "Người này đã rời hộ từ trước."
            continue
        person.until[home] = leaving.on
        made.leavings.append((person_id, MoveReason(leaving.reason), leaving.on))


def _resolve(book: Book, made: Plan, _source: Source) -> None:
    for n, choice in enumerate(made.sheet.resolves):
        conflict = book.conflicts.get(choice.conflict_id)
        if conflict is None or conflict.household_id != made.household.id:
            made.left_out[f"resolves.{n}"] = "Không tìm thấy mục cần chọn này."
        elif conflict.kept is not None:
            made.left_out[f"resolves.{n}"] = "Mục này đã có người chọn."
        else:
            book.conflicts.pop(choice.conflict_id)
            made.resolves.append((conflict, choice.keep))
