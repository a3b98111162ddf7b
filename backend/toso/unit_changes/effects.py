"""Effects of a change: how many of what it moves, counted as things stand now."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.tables import Household, Person, Street, StreetAssignment
from toso.households.model.visit_tables import Handout
from toso.households.register.handouts import KEPT_DAYS
from toso.identity.queries import names_of
from toso.identity.tables import Assignment
from toso.identity.unit_roles import roles_on
from toso.kit.clock import today
from toso.kit.labels import Labelled
from toso.kit.periods import Period
from toso.kit.text import listing
from toso.organisation.queries import in_unit_order, units_where
from toso.organisation.tables import Team, TeamMember, Unit
from toso.plans.charges.succession import successions
from toso.plans.charges.tables import PlanCharge
from toso.plans.tasks.unit_tasks import open_tasks
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission
from toso.unit_changes.content import ChangeContent
from toso.unit_changes.open_work import open_activities, open_difficulties, open_requests, teams_on
from toso.unit_changes.tables import ChangeKind, UnitChange


class EffectCode(Labelled):
    STREETS = "streets", "Tuyến phố chuyển sang"
    RENAMED = "renamed", "Tuyến phố trùng tên, được thêm tên khu phố cũ phía sau"
    UNWALKED = "unwalked", "Tuyến phố không còn ai đi, vì người đang đi ở lại khu phố cũ; hãy giao người khác"
    HOUSEHOLDS = "households", "Hộ đang có trong sổ chuyển sang"
    PERSONS = "persons", "Nhân khẩu chuyển sang"
    TEAMS = "teams", "Tổ công nghệ số cộng đồng chuyển sang"
    MEMBERS = "members", "Thành viên tổ đi cùng"
    FOLLOWING = "following", "Người giữ vai trò chuyển sang"
    ENDING = "ending", "Người thôi vai trò từ hôm trước ngày thay đổi"
    TASKS = "tasks", "Nhiệm vụ chưa xong được bàn giao"
    CHARGES = (
        "charges",
        "Phân công lãnh đạo phụ trách thôi, vì đơn vị nhận có một người phụ trách: ai phụ trách lâu hơn thì giữ",
    )
    STAYING = "staying", "Nhiệm vụ chưa xong của bộ phận chưa nói về đâu; ở lại đơn vị cũ"
    DIFFICULTIES = "difficulties", "Khó khăn, vướng mắc chưa khép được bàn giao"
    ACTIVITIES = "activities", "Hoạt động chưa tổ chức, việc phải làm sau hoạt động được bàn giao"
    REQUESTS = "requests", "Yêu cầu của người dân chưa xong được bàn giao"
    PHONES = "phones", "Người đang giữ danh sách hộ trên điện thoại; phiếu đã ghi vẫn gửi được"
    CONFLICTS = "conflicts", "Câu trả lời còn chờ chọn giữa hai giá trị, đi theo hộ; nên chọn trước ngày chuyển"
    REPORTING = "reporting", "Đơn vị nhận, trước đó không nộp số liệu, nộp hằng tháng từ kỳ có ngày thay đổi"
    FORMS = "forms", "Báo cáo của kỳ có ngày thay đổi đã làm ở đơn vị kết thúc; đơn vị mới sẽ báo cáo thay"


@dataclass(frozen=True)
class Effect:
    code: EffectCode
    number: int
    detail: str = ""


@dataclass(frozen=True)
class Parts:
    """Everything that a change moves: `leaving` are the units that end, `following` the roles that go along,
    `giving_way` the charges of leaders that end because another's holds, `into` the unit that takes it, if it stands.
    """

    leaving: list[Unit]
    streets: list[Street]
    teams: list[Team]
    following: list[Assignment]
    ending: list[Assignment]
    clashing: list[str] = field(default_factory=list)
    giving_way: list[PlanCharge] = field(default_factory=list)
    into: Unit | None = None


def parts_of(session: Session, row: UnitChange, content: ChangeContent) -> Parts:
    """Of a merger everything in the units that end, of a split what was chosen; as it stands now."""
    if row.kind is ChangeKind.RENAME:
        return Parts([], [], [], [], [])
    merging = row.kind is ChangeKind.MERGE
    sources = [i for i in content.from_ids if i != content.into_id]
    leaving = [session.get_one(Unit, i) for i in sources] if merging else []
    streets = _streets(session, row.ward_id, sources, None if merging else content.street_ids)
    teams = [t for t in teams_on(session, sources, row.starts_on) if merging or t.id in set(content.team_ids)]
    held = roles_on(session, sources, row.starts_on)
    chosen = set(content.role_ids) if content.role_ids is not None else {r.id for r in held}
    chosen |= _of_members(session, held, teams)
    following = [r for r in held if r.id in chosen]
    ending = [r for r in held if r.id not in chosen] if merging else []
    clashing = _clashes(session, row.ward_id, content.into_id, streets)
    turns = successions(session, row.ward_id, [unit.id for unit in leaving], content.into_id, row.starts_on)
    giving_way = [charge for charge, since in turns if since is None]
    into = session.get_one(Unit, content.into_id) if content.into_id else None
    return Parts(leaving, streets, teams, following, ending, clashing, giving_way, into)


def _streets(
    session: Session, ward_id: UUID, unit_ids: Collection[UUID], chosen: Collection[UUID] | None
) -> list[Street]:
    query = sa.select(Street).where(col(Street.ward_id) == ward_id, col(Street.unit_id).in_(unit_ids))
    query = query if chosen is None else query.where(col(Street.id).in_(chosen))
    return list(session.execute(query.order_by(*in_unit_order(col(Street.unit_path)), col(Street.position))).scalars())


def _of_members(session: Session, held: Collection[Assignment], teams: Collection[Team]) -> set[UUID]:
    """The roles as a member of those who are in the teams: they go where their team goes."""
    query = sa.select(col(TeamMember.user_id)).where(col(TeamMember.team_id).in_([team.id for team in teams]))
    users = set(session.execute(query).scalars())
    return {row.id for row in held if row.user_id in users and row.role == "team_member"}


def _clashes(session: Session, ward_id: UUID, into_id: UUID | None, streets: Collection[Street]) -> list[str]:
    known = sa.select(col(Street.name)).where(col(Street.ward_id) == ward_id, col(Street.unit_id) == into_id)
    names, clashing = set(session.execute(known).scalars()) if into_id else set[str](), list[str]()
    for street in streets:
        if street.name in names:
            clashing.append(street.name)
        names.add(street.name)
    return clashing


def effects_of(session: Session, row: UnitChange, parts: Parts, ward_id: UUID | None = None) -> list[Effect]:
    """In the order of the codes, without what there is nothing of. `ward_id`: where the parts are, if elsewhere."""
    ward_id = ward_id or row.ward_id
    street_ids, leaving = [street.id for street in parts.streets], [unit.id for unit in parts.leaving]
    along = col(Household.ward_id) == ward_id, col(Household.street_id).in_(street_ids)
    homes = sa.select(col(Household.id)).where(*along, col(Household.closed_on).is_(None))
    people = col(Person.ward_id) == ward_id, col(Person.household_id).in_(homes), col(Person.left_on).is_(None)
    members = col(TeamMember.team_id).in_([team.id for team in parts.teams]), col(TeamMember.left_on).is_(None)
    forms = _forms(session, ward_id, leaving, row.starts_on)
    unwalked = _unwalked(session, ward_id, parts, row.starts_on)
    found = [
        Effect(EffectCode.STREETS, len(parts.streets), listing(street.name for street in parts.streets)),
        Effect(EffectCode.RENAMED, len(parts.clashing), listing(parts.clashing)),
        Effect(EffectCode.UNWALKED, len(unwalked), listing(unwalked)),
        Effect(EffectCode.HOUSEHOLDS, _count(session, col(Household.id), *along, col(Household.closed_on).is_(None))),
        Effect(EffectCode.PERSONS, _count(session, col(Person.id), *people)),
        Effect(EffectCode.TEAMS, len(parts.teams), listing(team.name for team in parts.teams)),
        Effect(EffectCode.MEMBERS, _count(session, col(TeamMember.id), *members)),
        Effect(EffectCode.FOLLOWING, len(parts.following), _people(session, parts.following)),
        Effect(EffectCode.ENDING, len(parts.ending), _people(session, parts.ending)),
        Effect(EffectCode.TASKS, open_tasks(session, leaving)),
        Effect(EffectCode.CHARGES, len(parts.giving_way), _leaders(session, parts.giving_way, row.starts_on)),
        Effect(EffectCode.DIFFICULTIES, open_difficulties(session, parts.leaving)),
        Effect(EffectCode.ACTIVITIES, open_activities(session, parts.leaving)),
        Effect(EffectCode.REQUESTS, open_requests(session, parts.leaving)),
        Effect(EffectCode.PHONES, _phones(session, ward_id, street_ids)),
        Effect(EffectCode.REPORTING, *_reporting(session, parts, row.starts_on)),
        Effect(EffectCode.FORMS, len(forms), listing(forms)),
    ]
    return [effect for effect in found if effect.number]


def _count(session: Session, what: Any, *where: Any) -> int:
    return session.execute(sa.select(sa.func.count(what)).where(*where)).scalar_one()


def _people(session: Session, rows: Collection[Assignment]) -> str:
    names = names_of(session, [row.user_id for row in rows])
    return listing(f"{names.get(row.user_id, '')} ({row.role.label})" for row in rows)


def _leaders(session: Session, rows: Collection[PlanCharge], on: date) -> str:
    names = names_of(session, [row.user_id for row in rows])
    units = {u.id: u.name for u in units_where(session, col(Unit.id).in_([row.unit_id for row in rows]), on)}
    return listing(f"{names.get(row.user_id, '')} ({units[row.unit_id]})" for row in rows if row.unit_id)


def _reporting(session: Session, parts: Parts, on: date) -> tuple[int, str]:
    """How many units begin to hand in figures because others that do go into them, and which."""
    begins = [parts.into] if parts.into and not parts.into.reports and any(u.reports for u in parts.leaving) else []
    named = units_where(session, col(Unit.id).in_([unit.id for unit in begins]), on) if begins else []
    return len(begins), listing(unit.name for unit in named)


def _phones(session: Session, ward_id: UUID, street_ids: Collection[UUID]) -> int:
    """The people to whom rounds handed households of these streets that a phone still keeps."""
    kept = col(Handout.last_on) >= today() - timedelta(days=KEPT_DAYS)
    query = sa.select(sa.func.count(sa.distinct(col(Handout.user_id))))
    return session.execute(
        query.where(col(Handout.ward_id) == ward_id, col(Handout.street_id).in_(street_ids), kept)
    ).scalar_one()


def _unwalked(session: Session, ward_id: UUID, parts: Parts, on: date) -> list[str]:
    """The streets that only people of teams which stay behind go along."""
    going = StreetAssignment
    query = (
        sa.select(col(going.street_id), col(TeamMember.team_id))
        .join(TeamMember, sa.and_(col(TeamMember.ward_id) == going.ward_id, col(TeamMember.id) == going.member_id))
        .where(
            col(going.ward_id) == ward_id,
            col(going.street_id).in_([street.id for street in parts.streets]),
            sa.or_(col(going.to_on).is_(None), col(going.to_on) >= on),
        )
    )
    rows, moving = session.execute(query).all(), {team.id for team in parts.teams}
    left = {street_id for street_id, _ in rows} - {street_id for street_id, team_id in rows if team_id in moving}
    return [street.name for street in parts.streets if street.id in left]


def _forms(session: Session, ward_id: UUID, unit_ids: Collection[UUID], on: date) -> list[str]:
    """Forms of units that end, in periods on whose last day they stand no more: another unit is asked there."""
    period = sa.and_(
        col(ReportPeriod.ward_id) == col(Submission.ward_id), col(ReportPeriod.id) == col(Submission.period_id)
    )
    query = (
        sa.select(col(Submission.unit_id), col(ReportPeriod.code))
        .join(ReportPeriod, period)
        .where(
            col(Submission.ward_id) == ward_id,
            col(Submission.unit_id).in_(unit_ids),
            col(ReportPeriod.last_day) >= on,
        )
        .order_by(col(ReportPeriod.code), col(Submission.unit_path))
    )
    rows = session.execute(query).all()
    names = {u.id: u.name for u in units_where(session, col(Unit.id).in_({r.unit_id for r in rows}), on)}
    return [f"{names[unit_id]}, {Period.parse(code).title}" for unit_id, code in rows]
