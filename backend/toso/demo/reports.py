"""Monthly submissions of the demonstration and the report of July 2024 up to its number."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.figures import Populations, figures_of, texts_of
from toso.demo.households import SURVEYED
from toso.demo.stage import Stage
from toso.documents.queries import find_document_of
from toso.documents.schemas import NumberWrite
from toso.documents.service import number_document
from toso.kit.periods import Period
from toso.organisation.tables import Team
from toso.organisation.teams.queries import count_members
from toso.plans.received.directory import WardDirectory
from toso.reports.approval import service as compiling
from toso.reports.compilation.missing_units import missing_units
from toso.reports.compilation.schemas import ExceptionWrite, ReportCreate, ReportSubmit
from toso.reports.model.report_tables import Report
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.asked_measures import named_in, with_offered
from toso.reports.periods.log_rule import change_log_rule
from toso.reports.periods.log_schemas import LogRuleWrite
from toso.reports.periods.next_regime import change_coming, coming
from toso.reports.periods.regimes import catalogue_of
from toso.reports.periods.service import ensure_regime
from toso.reports.submissions import service, transitions
from toso.reports.submissions.log_figures import logged_codes
from toso.reports.submissions.schemas import FigureWrite, SubmissionCreate, SubmissionWrite
from toso.reports.submissions.sources import ROSTER

NOT_IN = "Chưa có việc phát sinh phải báo cáo trong tháng đầu"
# Heads who type for themselves; the desk types the paper forms of the others.
_HEADS = {1: "hoa", 2: "nga"}
# Units that are no khu phố and hand in by themselves.
_AT_DESKS = {"ca": "dung", "motcua": "thao", "truonghoc": "ngoc", "doantn": "vy"}
# What a khu phố types although its register speaks: the register holds no news and no audiences.
_NOT_IN_REGISTER = ("act.news", "t7.reach", *ROSTER)
# What is counted from the log of activities: no form asked for it before.
_LOGGED = ("act.meetings", "act.trained", "act.broadcasts")
_OWN_FORMS = (("one_stop", ["act.news", "unit.online", "unit.epaid"]), ("school", ["act.news", "unit.school_cashless"]))
_DESK_TEXTS = {
    "ca": "Cấp, kích hoạt tài khoản định danh điện tử lưu động tại các khu phố",
    "motcua": "Hướng dẫn người dân nộp hồ sơ trực tuyến tại Bộ phận Một cửa hiện đại",
    "truonghoc": "Tuyên truyền phụ huynh thanh toán học phí không dùng tiền mặt",
    "doantn": "Ra quân Ngày thứ Bảy tình nguyện hướng dẫn kỹ năng số",
}


def hand_in(
    stage: Stage, code: str, day: date, *, only: Sequence[int] = (), late: Sequence[int] = (), desks: bool = True
) -> None:
    """Submissions of a month: `only` these khu phố (all when empty), the `late` ones two days after the others."""
    month = int(code[-2:])
    for number, unit_id in enumerate(stage.ward.neighbourhoods, start=1):
        if only and number not in only:
            continue
        handed = day + timedelta(days=2) if number in late else day
        who = _HEADS.get(number, "minh")
        form = partial(
            _neighbourhood,
            people=stage.people[number],
            code=code,
            unit_id=unit_id,
            number=number,
            month=month,
            day=handed,
        )
        _submit_and_accept(stage, who, handed, form)
    for desk, text in _DESK_TEXTS.items() if desks else ():
        form = partial(_desk, code=code, unit_id=stage.ward.desks[desk], text=text, day=day)
        _submit_and_accept(stage, _AT_DESKS.get(desk, "minh"), day, form)


def _submit_and_accept(stage: Stage, who: str, day: date, form: "partial[Submission]") -> None:
    submission = stage.act(who, Action.SUBMISSION_WRITE, day, form)
    stage.act("minh", Action.SUBMISSION_REVIEW, day, partial(_accept, submission=submission))


def _neighbourhood(
    session: Session, scope: Scope, people: Populations, code: str, unit_id: UUID, number: int, month: int, day: date
) -> Submission:
    counted = count_members(session, col(Team.unit_id) == unit_id, day)
    members, finished = (counted[0].members, counted[0].finished_courses) if counted else (0, 0)
    figures = figures_of(people, number, month, members, finished)
    if number in SURVEYED:
        figures = {code: figures[code] for code in _NOT_IN_REGISTER if code in figures}
    return _submit(session, scope, code, unit_id, day, figures, texts_of(number, month))


def _desk(session: Session, scope: Scope, code: str, unit_id: UUID, text: str, day: date) -> Submission:
    return _submit(session, scope, code, unit_id, day, {"act.news": 1}, {"communication": text})


def ask_units(session: Session, scope: Scope) -> None:
    """The schools and the one-stop desk are asked for figures of their own."""
    found = coming(session, scope.ward_id)
    own = [{"kinds": [kind], "measures": measures} for kind, measures in _OWN_FORMS]
    forms = [*own, *found.regime.forms]
    values = {"forms": forms, "measures": with_offered(found.regime.measures, named_in(forms, ()))}
    change_coming(session, scope, found.version, values)


def count_from_log(session: Session, scope: Scope, *more: str) -> None:
    """From the coming period on; what units typed until then of `more` is their opening."""
    found = coming(session, scope.ward_id)
    change_log_rule(session, scope, found.version, LogRuleWrite(codes=[*_LOGGED, *more]))


def _submit(
    session: Session, scope: Scope, code: str, unit_id: UUID, day: date, figures: dict[str, int], texts: dict[str, str]
) -> Submission:
    row = service.create_submission(session, scope, SubmissionCreate(period=code, unit_id=unit_id))
    remark = "Số liệu tháng đầu theo kế hoạch." if code == "2024-07" else "Đợt cao điểm trong tháng."
    regime = ensure_regime(session, scope.ward_id, Period.parse(code))
    logged = logged_codes(regime, Period.parse(code))
    # The plan began on 13/6/2024: what was counted by July was all done in its first period.
    counted = catalogue_of(regime).measures.values()
    first = {m.code for m in counted if not m.stock} if code == "2024-07" else set()
    typed = {
        name: FigureWrite(cumulative=value, in_period=value if name in first else None, remark=remark)
        for name, value in figures.items()
        if name not in logged
    }
    form = SubmissionWrite(data_until=day, figures=typed, sections=texts)
    row = service.save_submission(session, scope, row.id, row.version, form)
    return transitions.submit_submission(session, scope, row.id, row.version)


def _accept(session: Session, scope: Scope, submission: Submission) -> None:
    transitions.accept_submission(session, scope, submission.id, submission.version)


def issue_report(stage: Stage, code: str, day: date) -> None:
    """Compile (desk), approve (leader), number (office desk), each with their own right."""
    report = stage.act("minh", Action.REPORT_COMPILE, day, partial(_compile, code=code))
    stage.act("lan", Action.REPORT_APPROVE, day, partial(_approve, report_id=report))
    stage.act("ha", Action.DOCUMENT_ISSUE, day, partial(_number, report_id=report, day=day, site=stage.site))


def _compile(session: Session, scope: Scope, code: str) -> UUID:
    report = compiling.compile_report(session, scope, ReportCreate(period=code))
    named = [ExceptionWrite(unit_id=unit["unit_id"], reason=NOT_IN) for unit in missing_units(report)]
    return compiling.submit_report(session, scope, report.id, report.version, ReportSubmit(exceptions=named)).id


def _approve(session: Session, scope: Scope, report_id: UUID) -> None:
    report = session.get_one(Report, (scope.ward_id, report_id))
    compiling.approve_report(session, scope, report.id, report.version)


def _number(session: Session, scope: Scope, report_id: UUID, day: date, site: str) -> None:
    document = find_document_of(session, scope.ward_id, "report", report_id)
    assert document is not None, "an approved report has a document"
    wanted = NumberWrite(issued_on=day)
    number_document(session, scope, document.id, document.version, wanted, site=site, directory=WardDirectory())
