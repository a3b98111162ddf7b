"""Accepting many submissions at once: those without anything to look at; each of the others says why it waits."""

from collections.abc import Sequence

from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.database import attempt
from toso.core.problems import NotFound, Problem, StaleVersion
from toso.core.schemas import SeenRow
from toso.kit.clock import today
from toso.kit.workflow import WrongState
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit
from toso.reports.model.submission_tables import Submission, SubmissionState
from toso.reports.periods.queries import get_period
from toso.reports.submissions.desk_schemas import AcceptanceRead
from toso.reports.submissions.form import read_form
from toso.reports.submissions.looks import cells_to_look_at
from toso.reports.submissions.queries import get_submission
from toso.reports.submissions.transitions import accept_submission
from toso.reports.submissions.workflow import COUNTED

NOT_HANDED_IN = "Đơn vị chưa nộp biểu này."
# Of a form that is not as the page of who asks has it.
_SINCE = {
    SubmissionState.RETURNED: "Biểu này đã được trả lại, đang chờ đơn vị nộp lại.",
    SubmissionState.SUBMITTED: "Biểu này đã khác lúc trang hiện ra: hãy mở xem rồi tiếp nhận riêng.",
}


class NeedsLook(Problem):
    status, code, title = 409, "needs-look", "Có chỗ cần xem lại: hãy mở biểu này để xem rồi tiếp nhận riêng."


def accept_submissions(session: Session, scope: Scope, rows: Sequence[SeenRow]) -> list[AcceptanceRead]:
    """Each for itself, in the order asked: what one is refused for stops none of the others, and what somebody else
    accepted meanwhile is accepted. Raises NotFound.
    """
    found = [get_submission(session, scope, one.id) for one in rows]
    names = {u.id: u.name for u in units_where(session, col(Unit.id).in_({row.unit_id for row in found}), today())}
    answers: list[AcceptanceRead] = []
    for one, row in zip(rows, found, strict=True):
        reason = None if row.state in COUNTED else _refusal(session, scope, one, row)
        name = names.get(row.unit_id, "")
        answers.append(AcceptanceRead(id=one.id, unit_name=name, accepted=reason is None, reason=reason or ""))
    return answers


def _refusal(session: Session, scope: Scope, one: SeenRow, row: Submission) -> str | None:
    try:
        with attempt(session):
            row = accept_submission(session, scope, one.id, one.version)
            form = read_form(session, row, get_period(session, scope, row.period_id))
            if cells_to_look_at(form.sheet):
                raise NeedsLook
    except NotFound:
        raise
    except (StaleVersion, WrongState):
        return None if row.state in COUNTED else _SINCE.get(row.state, NOT_HANDED_IN)
    except Problem as refused:
        return refused.detail or refused.title
    return None
