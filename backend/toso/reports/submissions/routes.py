"""Submissions over HTTP: who reported, the matrix, the form and its steps."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import LAST_YEAR, Page, ReasonWrite
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.kit.clock import today
from toso.kit.cursors import bounded
from toso.kit.periods import MONTH_PATTERN, period_of
from toso.plans.reminders.queries import reminder_reads
from toso.plans.reminders.schemas import ReminderRead
from toso.reports.figures.figures import Aspect
from toso.reports.periods.service import PeriodClosed
from toso.reports.submissions import (
    acceptance,
    desk_schemas,
    paper,
    queries,
    reminders,
    schemas,
    service,
    transitions,
)
from toso.reports.submissions.counted_people import find_edition, list_counted
from toso.reports.submissions.views import show_submission
from toso.reports.submissions.workflow import SUBMISSION_STEPS

router = APIRouter(prefix="/submissions", tags=["Báo cáo của đơn vị"], route_class=DbRoute)

MayReadSubmissions = Annotated[Scope, Depends(Require(Action.SUBMISSION_READ))]
MayRemind = Annotated[Scope, Depends(Require(Action.TASK_REMIND))]
MayWriteSubmission = Annotated[Scope, Depends(Require(Action.SUBMISSION_WRITE))]
PeriodQuery = Annotated[
    str | None, Query(pattern=MONTH_PATTERN, description="Kỳ, ví dụ 2024-07; để trống là kỳ đang mở.")
]
STEPS = errors(NotFound, WrongStep, PeriodClosed, StaleVersion, VersionMissing)


@router.get("", summary="Các đơn vị phải báo cáo trong kỳ và tình trạng", responses=errors(NotFound))
def list_submissions(
    session: ReadSession,
    scope: MayReadSubmissions,
    period: PeriodQuery = None,
    updated_since: UpdatedSince = None,
) -> Page[schemas.SubmissionRow]:
    return queries.list_submissions(session, scope, period, updated_since)


@router.get("/matrix", summary="Bảng khu phố × tháng: ai đã nộp, ai trễ")
def show_submission_matrix(
    session: ReadSession, scope: MayReadSubmissions, year: Annotated[int | None, Query(ge=1901, le=LAST_YEAR)] = None
) -> desk_schemas.MatrixRead:
    return queries.show_matrix(session, scope, year or period_of(today()).year)


@router.post(
    "",
    status_code=201,
    summary="Bắt đầu báo cáo của một đơn vị",
    responses=errors(NotFound, service.SubmissionExists, service.UnitExempt, PeriodClosed),
)
def create_submission(
    body: schemas.SubmissionCreate, session: WriteSession, scope: MayWriteSubmission
) -> schemas.SubmissionRead:
    return show_submission(session, scope, service.create_submission(session, scope, body).id)


@router.post(
    "/reminders/text", summary="Soạn lời đôn đốc nộp số liệu để sao chép", responses=errors(NotFound, Malformed)
)
def compose_hand_in_reminders(
    body: desk_schemas.LateUnitsWrite, session: ReadSession, scope: MayRemind
) -> desk_schemas.HandInTextsRead:
    return reminders.compose(session, scope, body)


@router.post(
    "/reminders", status_code=201, summary="Ghi việc đã đôn đốc nộp số liệu", responses=errors(NotFound, Malformed)
)
def add_hand_in_reminders(
    body: desk_schemas.HandInReminderWrite, session: WriteSession, scope: MayRemind
) -> list[ReminderRead]:
    return reminder_reads(session, reminders.add_reminders(session, scope, body))


@router.post(
    "/accept",
    summary="Tiếp nhận nhiều báo cáo cùng lúc; báo cáo có chỗ cần xem thì để lại",
    responses=errors(NotFound, Malformed),
)
def accept_submissions(
    body: desk_schemas.AcceptancesWrite,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(SUBMISSION_STEPS, "accept")],
) -> list[desk_schemas.AcceptanceRead]:
    return acceptance.accept_submissions(session, scope, body.rows)


@router.get("/{submission_id}", summary="Biểu mẫu báo cáo của một đơn vị", responses=errors(NotFound))
def get_submission(submission_id: UUID, session: ReadSession, scope: MayReadSubmissions) -> schemas.SubmissionRead:
    return show_submission(session, scope, submission_id)


@router.get(
    "/{submission_id}/snapshots/{edition}/subjects",
    summary="Danh sách người, hộ đứng sau một số liệu đã chốt",
    responses=errors(NotFound, Malformed),
)
def list_frozen_subjects(
    submission_id: UUID,
    edition: Annotated[int, Path(ge=1, le=10_000)],
    session: ReadSession,
    scope: MayReadSubmissions,
    code: Annotated[str, Query(max_length=60, pattern=r"^[a-z0-9_.]+$", description="Mã chỉ tiêu, ví dụ t7.done.")],
    aspect: Annotated[Literal["cum", "in", "late"], Query()] = "cum",
    cursor: Cursor = None,
    limit: Annotated[int | None, Query(ge=1, le=100)] = None,
) -> schemas.CountedRead:
    found = find_edition(session, scope, submission_id, edition)
    return list_counted(session, scope, found, code, Aspect(aspect), cursor, bounded(limit))


@router.post(
    "/{submission_id}/form",
    status_code=202,
    summary="In phiếu giấy một trang để ghi tay",
    responses=errors(NotFound, JobRunning),
)
def print_submission_form(submission_id: UUID, session: WriteSession, scope: MayReadSubmissions) -> JobRead:
    return JobRead.model_validate(paper.enqueue_form(session, scope, submission_id))


@router.put(
    "/{submission_id}",
    summary="Lưu biểu mẫu",
    responses=errors(NotFound, service.NotEditable, PeriodClosed, StaleVersion, VersionMissing, Malformed),
)
def save_submission(
    submission_id: UUID,
    body: schemas.SubmissionWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWriteSubmission,
) -> schemas.SubmissionRead:
    service.save_submission(session, scope, submission_id, expected_version, body)
    return show_submission(session, scope, submission_id)


@router.post(
    "/{submission_id}/submit", summary="Nộp báo cáo", responses={**STEPS, **errors(transitions.FiguresRefused)}
)
def submit_submission(
    submission_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(SUBMISSION_STEPS, "submit")],
) -> schemas.SubmissionRead:
    transitions.submit_submission(session, scope, submission_id, expected_version)
    return show_submission(session, scope, submission_id)


@router.post("/{submission_id}/accept", summary="Tiếp nhận báo cáo", responses=STEPS)
def accept_submission(
    submission_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(SUBMISSION_STEPS, "accept")],
) -> schemas.SubmissionRead:
    transitions.accept_submission(session, scope, submission_id, expected_version)
    return show_submission(session, scope, submission_id)


@router.post("/{submission_id}/return", summary="Trả lại để sửa", responses=STEPS)
def return_submission(
    submission_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(SUBMISSION_STEPS, "return")],
) -> schemas.SubmissionRead:
    transitions.return_submission(session, scope, submission_id, expected_version, body.reason)
    return show_submission(session, scope, submission_id)


@router.post("/{submission_id}/lock", summary="Khóa số liệu", responses=STEPS)
def lock_submission(
    submission_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(SUBMISSION_STEPS, "lock")],
) -> schemas.SubmissionRead:
    transitions.lock_submission(session, scope, submission_id, expected_version)
    return show_submission(session, scope, submission_id)


@router.post(
    "/{submission_id}/reopen",
    summary="Mở lại để sửa, có lý do",
    responses={**STEPS, **errors(WrongStep, PeriodClosed, transitions.InApprovedReport, transitions.InPendingReport)},
)
def reopen_submission(
    submission_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(SUBMISSION_STEPS, "reopen")],
) -> schemas.SubmissionRead:
    transitions.reopen_submission(session, scope, submission_id, expected_version, body.reason)
    return show_submission(session, scope, submission_id)
