"""The extract for an access request: all that is known of one person, as sections of rows, then JSON or a workbook."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.files.cleanup import KEPT_FOR
from toso.files.upload_check import XLSX, Checked
from toso.households.assistance.catalogue import labels_of
from toso.households.assistance.of_person import entries_of, requests_of
from toso.households.consents.consents import consents_of
from toso.households.consents.kinds import RequestKind
from toso.households.consents.purposes import purposes_of
from toso.households.consents.tables import SubjectRequest
from toso.households.model import citizen_ids
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.items import ITEMS, Channel, Grade
from toso.households.model.kinds import (
    MoveReason,
    Sex,
    VisitResult,
)
from toso.households.model.needs import needs
from toso.households.model.tables import FOREVER, Household, Observation, Person, PersonStay, Street
from toso.households.model.twins import ids_of, lived_in, twins_of
from toso.households.model.visit_tables import Visit, VisitPhoto
from toso.households.privacy.access_log import AccessFilter, page_of_views
from toso.households.privacy.workflow import REQUEST_WORKFLOW
from toso.households.privacy.writes import ExtractFormat
from toso.households.register.household_answers import value_label
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import VIETNAM, now
from toso.kit.dates import numeric

PURPOSE = "privacy_extract"
DAYS = KEPT_FOR[PURPOSE].days
_MOST_VIEWS = 10_000
_WIDEST, _WIDTH = 7, 26  # columns of the widest section, characters of each


@dataclass(frozen=True)
class Section:
    """A table of the extract; every cell is text."""

    title: str
    columns: list[str]
    rows: list[list[str]]


def sections_of(session: Session, scope: Scope, person: Person) -> list[Section]:
    """Everything that stands under the person's ids, and the visits to the households while they lived there."""
    makers: tuple[Callable[[Session, Person], Section], ...] = (
        _identity,
        _stays,
        _observations,
        _visits,
        _help,
        _consents,
        _requests,
    )
    return [*(make(session, person) for make in makers), _views(session, scope, person), _purposes(session, person)]


def _identity(session: Session, person: Person) -> Section:
    """As the person stands now, then as they were entered besides."""
    rows = _named(session, person)
    for twin in twins_of(session, person):
        rows += [[f"Mục ghi trùng: {what}", value] for what, value in _named(session, twin)]
    return Section("Thông tin về người", ["Mục", "Dữ liệu"], rows)


def _named(session: Session, person: Person) -> list[list[str]]:
    household = session.get_one(Household, (person.ward_id, person.household_id))
    street = session.get_one(Street, (person.ward_id, household.street_id))
    sexes = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ", None: ""}
    return [
        ["Họ và tên", person.full_name],
        ["Giới tính", sexes[person.sex]],
        ["Ngày sinh", _day(person.birth_on)],
        ["Năm sinh", str(person.birth_year or "")],
        ["Quan hệ với chủ hộ", person.relation.label],
        ["Số điện thoại", person.phone or ""],
        ["Số định danh cá nhân", citizen_ids.shown(person) or ""],
        ["Mã hộ", household.code],
        ["Tên hộ", household.name],
        ["Địa chỉ", f"{household.house_no} {street.name}".strip()],
        ["Ghi chú chỗ ở", household.place_note],
        ["Số điện thoại của hộ", household.phone or ""],
    ]


def _stays(session: Session, person: Person) -> Section:
    home = sa.and_(col(Household.ward_id) == col(PersonStay.ward_id), col(Household.id) == col(PersonStay.household_id))
    query = sa.select(PersonStay, col(Household.code)).join(Household, home)
    own = col(PersonStay.person_id).in_(ids_of(session, person.ward_id, person.id))
    query = query.where(col(PersonStay.ward_id) == person.ward_id, own)
    rows = [
        [
            code,
            _day(stay.from_on),
            "" if stay.until_on == FOREVER else _day(stay.until_on),
            MoveReason(stay.came_by).label,
            MoveReason(stay.left_by).label if stay.left_by else "",
        ]
        for stay, code in session.execute(query.order_by(col(PersonStay.from_on)))
    ]
    return Section("Đã ở hộ nào", ["Mã hộ", "Từ ngày", "Đến trước ngày", "Đến vì", "Rời vì"], rows)


def _observations(session: Session, person: Person) -> Section:
    query = sa.select(Observation).where(
        col(Observation.ward_id) == person.ward_id, col(Observation.subject_id) == person.id
    )
    found = list(session.execute(query.order_by(col(Observation.on), col(Observation.id))).scalars())
    names = names_of(session, [row.by_id for row in found])
    back = {row.retracts_id for row in found}
    rows = [
        [
            _day(row.on),
            ITEMS[row.item].label,
            value_label(row.item, row.value),
            Channel(row.channel).label,
            Grade(row.grade).label,
            names.get(row.by_id, "") if row.by_id else "Hệ thống",
            "Đã rút lại" if row.id in back else "",
        ]
        for row in found
        if row.retracts_id is None
    ]
    return Section("Đã ghi nhận", ["Ngày", "Mục", "Ghi nhận", "Qua", "Mức tin cậy", "Người ghi", "Tình trạng"], rows)


def _visits(session: Session, person: Person) -> Section:
    lived = lived_in(session, [person, *twins_of(session, person)])
    during = [
        sa.and_(col(Visit.household_id) == home, col(Visit.visited_on) >= since, col(Visit.visited_on) < until)
        for home, since, until in lived
    ]
    photos = sa.select(sa.func.count()).where(
        col(VisitPhoto.ward_id) == col(Visit.ward_id), col(VisitPhoto.visit_id) == col(Visit.id)
    )
    query = sa.select(Visit, photos.scalar_subquery()).where(col(Visit.ward_id) == person.ward_id, sa.or_(*during))
    found = session.execute(query.order_by(col(Visit.visited_on), col(Visit.id))).all()
    names = names_of(session, [visit.visitor_id for visit, _ in found])
    rows = [
        [_day(v.visited_on), VisitResult(v.result).label, names.get(v.visitor_id, ""), v.note, str(pictures)]
        for v, pictures in found
    ]
    return Section("Các lượt đến nhà khi người này ở hộ", ["Ngày", "Kết quả", "Người đến", "Ghi chú", "Số ảnh"], rows)


def _help(session: Session, person: Person) -> Section:
    """The section of entries that desks wrote of the person, and of what they asked for by QR code."""
    e, r, whole = HelpEntry, HelpRequest, [person, *twins_of(session, person)]
    found = {id_ for one in whole for id_ in entries_of(session, one, one.phone)}
    query = sa.select(e).where(col(e.ward_id) == person.ward_id, col(e.id).in_(found))
    entries = session.execute(query.order_by(col(e.on), col(e.id))).scalars().all()
    own = {id_ for one in whole for id_ in requests_of(session, one, one.phone)}
    requests = sa.select(r).where(col(r.ward_id) == person.ward_id, col(r.id).in_(own))
    asked = session.execute(requests.order_by(col(r.id))).scalars().all()
    units = unit_names(session, {row.from_id for row in entries} | {row.unit_id for row in asked})
    rows = [
        [
            _day(e.on),
            units[e.from_id],
            ", ".join(labels_of(e.helps)),
            e.full_name,
            e.phone or "",
            e.address,
            e.document_no,
        ]
        for e in entries
    ]
    rows += [
        [
            _day(r.created_at.date()),
            units[r.unit_id],
            f"Nhờ giúp qua mã QR: {needs().get(r.need, r.need)}",
            r.full_name,
            r.phone,
            r.note,
            "",
        ]
        for r in asked
    ]
    columns = ["Ngày", "Nơi ghi", "Việc", "Họ tên đã ghi", "Điện thoại đã ghi", "Địa chỉ, lời nhắn", "Số hồ sơ"]
    return Section("Lượt giúp ngoài nhà, lời nhờ giúp", columns, rows)


def _consents(session: Session, person: Person) -> Section:
    log = consents_of(session, person.ward_id, person.id).log
    rows = [
        [_day(r.given_on), r.purpose_title, r.answer_label, r.how_label, str(r.text_number), r.by_name] for r in log
    ]
    return Section("Sự đồng ý", ["Ngày", "Mục đích", "Trả lời", "Cách trả lời", "Bản lời", "Người ghi"], rows)


def _requests(session: Session, person: Person) -> Section:
    own = col(SubjectRequest.person_id).in_(ids_of(session, person.ward_id, person.id))
    query = sa.select(SubjectRequest).where(col(SubjectRequest.ward_id) == person.ward_id, own)
    rows = [
        [_day(r.received_on), RequestKind(r.kind).label, REQUEST_WORKFLOW.states[r.state.value], r.note, r.outcome]
        for r in session.execute(query.order_by(col(SubjectRequest.id))).scalars()
    ]
    return Section("Các yêu cầu đã gửi", ["Ngày nhận", "Loại", "Tình trạng", "Nội dung", "Kết quả"], rows)


def _views(session: Session, scope: Scope, person: Person) -> Section:
    found = page_of_views(session, scope, AccessFilter(person_id=person.id), before=None, limit=_MOST_VIEWS).items
    rows = [[_instant(v.at), v.actor_name, v.action_label, ", ".join(v.fields), v.purpose_label or ""] for v in found]
    return Section("Ai đã xem, đã sửa", ["Lúc", "Người", "Việc", "Xem đầy đủ mục", "Mục đích"], rows)


def _purposes(session: Session, person: Person) -> Section:
    found = purposes_of(session, person.ward_id).values()
    rows = [[p.title, p.basis_label, "; ".join(p.fields), p.keep] for p in found]
    return Section("Giữ để làm gì", ["Mục đích", "Căn cứ", "Dữ liệu", "Giữ đến khi nào"], rows)


def _day(day: date | None) -> str:
    return "" if day is None else numeric(day)


def _instant(at: datetime) -> str:
    return f"{at.astimezone(VIETNAM):%H:%M %d/%m/%Y}"


def as_file(sections: list[Section], requested: ExtractFormat, code: str) -> Checked:
    """The extract as a file named after the request, not after the person."""
    if requested is ExtractFormat.JSON:
        body: dict[str, Any] = {
            "made_at": now().isoformat(),
            "sections": {s.title: [dict(zip(s.columns, row, strict=True)) for row in s.rows] for s in sections},
        }
        content = json.dumps(body, ensure_ascii=False, indent=1).encode()
        return Checked(f"{code}.json", "application/json", content)
    return Checked(f"{code}.xlsx", XLSX, _workbook(sections))


def _workbook(sections: list[Section]) -> bytes:
    from xlsxwriter import Workbook  # noqa: PLC0415 — heavy, only an extract needs it

    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(written, options)
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"text_wrap": True, "valign": "top", "bold": True, "bottom": 1})
    title = book.add_format({"bold": True, "font_size": 13})
    sheet = book.add_worksheet("Dữ liệu cá nhân")
    sheet.set_column(0, _WIDEST - 1, _WIDTH)
    line = 0
    for section in sections:
        sheet.write_string(line, 0, section.title, title)
        for place, row in enumerate([section.columns, *(section.rows or [["Không có"]])], line + 1):
            for column, value in enumerate(row):
                sheet.write_string(place, column, value, head if place == line + 1 else plain)
        line += max(len(section.rows), 1) + 3
    book.close()
    return written.getvalue()
