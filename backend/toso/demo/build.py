"""Builds the demonstration: the real plan read and approved, July reported and issued, August under way.

Everything goes through the same services as a person's clicks, each on its own business date.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.demo.activities import hold_activities
from toso.demo.assistance import help_in_july, help_outside
from toso.demo.campaigns import run_campaigns
from toso.demo.catalogue import keep_catalogue
from toso.demo.courses import hold_courses
from toso.demo.difficulties import raise_difficulties
from toso.demo.drafts import write_drafts
from toso.demo.evaluation import evaluate
from toso.demo.findings import follow_findings
from toso.demo.follow_up import ask_again
from toso.demo.hints import give_hint
from toso.demo.households import HOUSEHOLDS, fill_register
from toso.demo.letters import send_letter
from toso.demo.materials import spread_materials
from toso.demo.money import keep_money, pay_members
from toso.demo.outlines import draw_map
from toso.demo.plan import bring_in_plan
from toso.demo.privacy import look_after_data
from toso.demo.quotas import give_quotas
from toso.demo.reform import follow_reform
from toso.demo.reports import ask_units, count_from_log, hand_in, issue_report
from toso.demo.stage import Stage
from toso.demo.teams import hand_over_work, renew_teams, take_badges
from toso.demo.ward import REFORM, build_ward
from toso.demo.work import log_work, name_people
from toso.dispatch.delivery import start_here
from toso.households.indicators.points import keep_points
from toso.identity.cast import AT_DESKS, CAST, make_cast
from toso.kit.clock import today
from toso.organisation.tables import Unit
from toso.reports.periods.schemas import PeriodCreate
from toso.reports.periods.service import open_period

# In the order of the days: what an activity completes nobody hands over any more.
_DONE_BY_THE_WAY = (
    draw_map,
    keep_catalogue,
    renew_teams,
    hand_over_work,
    take_badges,
    log_work,
    hold_courses,
    raise_difficulties,
    hold_activities,
    follow_findings,
    run_campaigns,
    spread_materials,
    keep_money,
    evaluate,
    ask_again,
)


def build_demo(settings: Settings, engines: Engines, households: int = HOUSEHOLDS) -> Iterator[str]:
    """Fills an empty database; says what was done. A database with units is left as it is."""
    with Session(engines.read) as session:
        if session.execute(sa.select(col(Unit.id)).limit(1)).first():
            yield "Cơ sở dữ liệu đã có đơn vị; giữ nguyên."
            return
    ward = in_transaction(engines.write, build_ward)
    users = in_transaction(engines.write, partial(make_cast, members=(*CAST, *AT_DESKS)))
    stage = Stage(engines, ward, users, settings)
    yield "Phường trình diễn, các khu phố và tài khoản mẫu."
    stage.people = fill_register(stage, households)
    yield f"Sổ hộ: khoảng {households:,} hộ giả định.".replace(",", ".")
    bring_in_plan(stage)
    yield "Kế hoạch số 62/KH-UBND ngày 13/6/2024, đã duyệt và giao việc."
    name_people(stage, date(2024, 6, 17))
    for work in _DONE_BY_THE_WAY:
        work(stage)
    yield "Phân công, tiến độ; khó khăn; hoạt động có điểm danh; tin, bài, quy chế; danh mục; kinh phí; bàn giao."
    stage.act("minh", Action.PERIOD_MANAGE, date(2024, 6, 15), _open_july)
    help_in_july(stage)
    hand_in(stage, "2024-07", date(2024, 7, 10), late=(6,))
    issue_report(stage, "2024-07", date(2024, 7, 13))
    yield "Báo cáo tháng 7/2024: đã duyệt, đã cấp số."
    stage.act("minh", Action.PERIOD_MANAGE, date(2024, 7, 15), _open_august)
    send_letter(stage)
    yield "Công văn gửi hai khu phố, Công an phường, các bộ phận liên quan; khu phố 1 và các bộ phận chưa nhận."
    hand_in(stage, "2024-08", date(2024, 8, 8), only=(2, 4), desks=False)
    yield "Kỳ tháng 8/2024 đang mở."
    help_outside(stage)
    pay_members(stage)
    yield "Lượt giúp ở quầy, cuộc họp, yêu cầu nhờ giúp qua mã QR."
    look_after_data(stage)
    yield "Sự đồng ý, yêu cầu của người dân về dữ liệu cá nhân."
    give_quotas(stage)
    give_hint(stage)
    yield "Chỉ tiêu tài khoản thanh toán đã giao; chỉ tiêu đến từng hộ đang chờ khu phố trả lời."
    write_drafts(stage)
    keep_points(settings, engines)  # a first page shows the pace at once, not after the worker's first round
    yield "Văn bản đang soạn: quyết định kiện toàn tổ chờ duyệt; biên bản, báo cáo sơ kết, quyết định, giấy mời còn dở."
    yield from _end(stage)


def _end(stage: Stage) -> Iterator[str]:
    """The reform, where its day has come; the past of the ward is told to nobody."""
    if today() >= REFORM:
        in_transaction(stage.engines.write, follow_reform)
        yield "Khu phố và tổ sau ngày 01/7/2025; trưởng khu phố, thành viên tổ tiếp tục."
    in_transaction(stage.engines.write, partial(start_here, ward_id=stage.ward.ward_id))


def _open_july(session: Session, scope: Scope) -> None:
    count_from_log(session, scope)
    _open(session, scope, "2024-07")


def _open_august(session: Session, scope: Scope) -> None:
    """From then on the schools and the one-stop desk are asked for figures of their own, and news is not typed."""
    ask_units(session, scope)
    count_from_log(session, scope, "act.news")
    _open(session, scope, "2024-08")


def _open(session: Session, scope: Scope, code: str) -> None:
    open_period(session, scope, PeriodCreate(code=code))
