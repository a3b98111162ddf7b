"""Activities of the demonstration: what the ward and its khu phố held in June, July and the first days of August."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import feed_choices, feedback, guests, residents, roster, schemas, service
from toso.activities.feed_schemas import PlanFeedsWrite
from toso.activities.feedback_schemas import FeedbackWrite
from toso.activities.guest_schemas import GuestsWrite, GuestWrite
from toso.activities.kinds import AttendanceMeans
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.assistance import informed_residents
from toso.plans.queries import plan_in_force

if TYPE_CHECKING:
    from toso.demo.build import Stage

_FED_SINCE = date(2024, 8, 1)  # since then what is held writes the progress of tasks
_TOLD_BY_TEAMS = "3b"
_EVERY_SEVENTH = 7  # one in so many was absent


@dataclass(frozen=True)
class Held:
    """`who` organises it; `asked`: the numbers of the khu phố whose people were asked, () for nobody by name.
    `guests`: name, position, organisation; `residents`: how many of its register were there; `desks`: codes of desks
    whose people were asked too.
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


_FOLLOWED, _AGAIN = "Tập huấn nhận biết lừa đảo trên mạng", date(2024, 8, 7)
_HELD = (
    Held(
        "minh",
        "briefing",
        date(2024, 6, 14),
        "Hội nghị quán triệt Kế hoạch số 62/KH-UBND",
        (1, 2, 3, 4, 5, 6),
        "08:00",
        "Hội trường Ủy ban nhân dân phường",
    ),
    Held("hoa", "meeting", date(2024, 6, 18), "Họp tổ phân công tuyến phố", (1,)),
    Held("nga", "meeting", date(2024, 6, 19), "Họp tổ phân công tuyến phố", (2,)),
    Held(
        "minh",
        "training",
        date(2024, 6, 21),
        "Tập huấn kỹ năng hướng dẫn dịch vụ công trực tuyến",
        (1, 2, 3),
        "08:00",
        "Hội trường Ủy ban nhân dân phường",
        partners="Doanh nghiệp công nghệ số trên địa bàn",
        guests=(
            ("Vũ Hải Long", "Chuyên viên hỗ trợ khách hàng", "Doanh nghiệp viễn thông trên địa bàn"),
            ("", "", "Bưu điện phường"),
        ),
    ),
    Held("hoa", "party_cell", date(2024, 7, 3), "Sinh hoạt chi bộ chuyên đề chuyển đổi số", others=34),
    Held("nga", "community", date(2024, 7, 5), "Họp dân hướng dẫn thanh toán không dùng tiền mặt", others=52),
    Held(
        "dung",
        "training",
        date(2024, 7, 6),
        "Tập huấn định danh điện tử, an toàn thông tin",
        (1, 2),
        "14:00",
        "Trụ sở Công an phường",
    ),
    Held("hoa", "cultural", date(2024, 7, 20), "Đêm văn nghệ tuyên truyền chuyển đổi số", others=120),
    Held(
        "minh",
        "review",
        date(2024, 7, 24),
        "Sơ kết tháng đầu thực hiện kế hoạch",
        (1, 2, 3, 4, 5, 6),
        "08:00",
        "Hội trường Ủy ban nhân dân phường",
    ),
    Held(
        "minh",
        "inspection",
        date(2024, 7, 25),
        "Kiểm tra hoạt động của Tổ công nghệ số cộng đồng tháng 7",
        (1, 2, 3),
        "14:00",
    ),
    Held("hoa", "community", date(2024, 7, 27), "Họp dân hướng dẫn cài đặt VNeID", others=41),
    Held(
        "vy",
        "movement",
        date(2024, 7, 28),
        "Thanh niên xung kích hướng dẫn kỹ năng số cuối tuần",
        starts="07:30",
        place="Chợ và nhà văn hóa các khu phố",
        others=60,
    ),
    Held("nga", "duty", date(2024, 7, 30), "Trực điểm hỗ trợ tối thứ Ba", others=14),
    Held(
        "minh",
        "training",
        date(2024, 7, 30),
        _FOLLOWED,
        (1, 2),
        "08:00",
        "Hội trường Ủy ban nhân dân phường",
        desks=("motcua", "truonghoc", "doantn", "tckt"),
    ),
    Held("nga", "party_cell", date(2024, 8, 3), "Sinh hoạt chi bộ tháng 8 có nội dung chuyển đổi số", others=29),
    Held("hoa", "community", date(2024, 8, 6), "Sinh hoạt cộng đồng: phòng lừa đảo trên mạng", others=28, residents=9),
)
_ANSWERING = ("hoa", "nga", "son", "thao", "ngoc", "vy", "loan")
_OPEN = Held("hoa", "training", date(2024, 8, 9), "Hướng dẫn thành viên tổ nộp hồ sơ thay cho người già", (1,), "08:00")
_PLANNED = (
    Held("hoa", "training", date(2024, 8, 16), "Tập huấn hướng dẫn người cao tuổi dùng điện thoại thông minh", (1,)),
    Held("minh", "inspection", date(2024, 8, 20), "Kiểm tra hoạt động của Tổ công nghệ số cộng đồng", (1, 2), "14:00"),
    Held("hoa", "duty", date(2024, 8, 24), "Trực điểm hỗ trợ dịch vụ công trực tuyến"),
    Held(
        "minh",
        "training",
        date(2024, 8, 22),
        "Tập huấn nộp hồ sơ trực tuyến tại Bộ phận Một cửa",
        (1, 2, 3, 4, 5, 6),
        "08:00",
    ),
)


def hold_activities(stage: "Stage") -> None:
    for one in (row for row in _HELD if row.on < _FED_SINCE):
        stage.act(one.who, Action.ACTIVITY_WRITE, one.on, partial(_hold, stage=stage, one=one))
    stage.act("minh", Action.PLAN_DRAFT, _FED_SINCE, _settle_feeds)
    _follow_training(stage)
    for one in (row for row in _HELD if row.on >= _FED_SINCE):
        held = stage.act(one.who, Action.ACTIVITY_WRITE, one.on, partial(_hold, stage=stage, one=one))
        if one.residents:
            stage.act(one.who, Action.HELP_MATCH, one.on, partial(_name_residents, held=held, one=one))
    for one in _PLANNED:
        stage.act(one.who, Action.ACTIVITY_WRITE, date(2024, 8, 5), partial(_plan, stage=stage, one=one))
    opened = stage.act(_OPEN.who, Action.ACTIVITY_WRITE, _OPEN.on, partial(_open, stage=stage))
    there = partial(roster.check_in, activity_id=opened, means=AttendanceMeans.CODE)
    stage.act(_OPEN.who, Action.ACTIVITY_ATTEND, _OPEN.on, there)


def _follow_training(stage: "Stage") -> None:
    """Who came says what they think of it, who was absent comes to a make-up session."""
    with Session(stage.engines.read) as session:
        query = sa.select(col(Activity.id)).where(col(Activity.title) == _FOLLOWED)
        training = session.execute(query).scalar_one()
    for n, who in enumerate(_ANSWERING):
        give = partial(give_feedback, training=training, scale=3 + n % 3)
        stage.act(who, Action.ACTIVITY_ATTEND, date(2024, 7, 31), give)
    again = stage.act("minh", Action.ACTIVITY_WRITE, date(2024, 8, 1), partial(_plan_again, training=training))
    stage.act("minh", Action.ACTIVITY_WRITE, _AGAIN, partial(_hold_again, again=again))


def give_feedback(session: Session, scope: Scope, training: UUID, scale: int) -> None:
    """The person's answers: `scale` of five, else the last option."""
    row = session.get_one(Activity, (scope.ward_id, training))
    if not feedback.may_answer(session, scope.actor, row):
        return  # one of them was absent
    asked = feedback.questions_of(session, scope.ward_id, row.last_on)
    answers = [{"question": one.text, "chosen": [one.options[min(scale, len(one.options)) - 1]]} for one in asked]
    feedback.answer(session, scope, training, FeedbackWrite.model_validate({"answers": answers}))


def _plan_again(session: Session, scope: Scope, training: UUID) -> UUID:
    row = session.get_one(Activity, (scope.ward_id, training))
    return roster.plan_make_up(session, scope, row, schemas.MakeUpWrite(on=_AGAIN, starts="19:30")).id


def _hold_again(session: Session, scope: Scope, again: UUID) -> None:
    row = session.get_one(Activity, (scope.ward_id, again))
    service.take_step(session, scope, row, "finish", "")
    roster.mark_people(session, scope, row, schemas.AttendanceWrite(rest="attended"))


def _settle_feeds(session: Session, scope: Scope) -> None:
    """The feeds that the words of the tasks propose, taken as they are; what teams do is still told by themselves."""
    plan = plan_in_force(session, scope.ward_id, _FED_SINCE)
    if plan is None:
        return
    tasks = feed_choices.show_feeds(session, scope, plan.id).tasks
    lines = [
        {
            "lineage_id": task.lineage_id,
            "feeds": [one.model_dump(include={"code", "need", "weight"}) for one in task.feeds],
        }
        for task in tasks
        if task.ref != _TOLD_BY_TEAMS
    ]
    body = PlanFeedsWrite.model_validate({"tasks": lines})
    feed_choices.settle_feeds(session, scope, plan.id, plan.version, body)


def _plan(session: Session, scope: Scope, stage: "Stage", one: Held) -> Activity:
    told = {"kind": one.kind, "title": one.title, "first_on": one.on, "last_on": one.on, "starts": one.starts}
    body = schemas.ActivityWrite(**told, place=one.place, others=one.others, partners=one.partners)
    row = service.plan_activity(session, scope, body)
    if one.asked:
        units: list[UUID] = [stage.ward.neighbourhoods[number - 1] for number in one.asked]
        units += [stage.ward.desks[code] for code in one.desks]
        roster.ask_people(session, scope, row, schemas.RosterWrite(unit_ids=units))
    return row


def _open(session: Session, scope: Scope, stage: "Stage") -> UUID:
    return service.take_step(session, scope, _plan(session, scope, stage, _OPEN), "open", "").id


def _name_residents(session: Session, scope: Scope, held: UUID, one: Held) -> None:
    """Of those whom the register knows as informed already, so that no figure moves."""
    row = session.get_one(Activity, (scope.ward_id, held))
    there = informed_residents(session, scope.ward_id, row.unit_path, one.residents)
    body = schemas.ActivityResidentsWrite(person_ids=[person.id for person in there], others=one.others or 0)
    residents.write_residents(session, scope, row, body)


def _hold(session: Session, scope: Scope, stage: "Stage", one: Held) -> UUID:
    row = _plan(session, scope, stage, one)
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
    return row.id
