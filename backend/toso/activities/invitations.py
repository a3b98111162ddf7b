"""The invitation to an activity (giấy mời; NĐ 30/2020, Phụ lục III, Mẫu 1.7) as a draft: what, when, where and
which units; who presides is left to be filled in.
"""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities.kinds import CHANGEABLE
from toso.activities.minutes import said_of
from toso.activities.reach import get_activity
from toso.activities.roster import asked_to
from toso.activities.sign_in_sheet import has_sheet
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.drafts.kinds import Template
from toso.drafts.service import begin_draft
from toso.drafts.tables import WrittenDraft
from toso.drafts.template_data import fresh, names_on
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.text import in_sentence


class NothingToInviteTo(Conflict):
    code, title = "activity-without-invitation", "Chỉ soạn giấy mời dự hoạt động có danh sách mời và chưa tổ chức."


def may_invite(row: Activity) -> bool:
    return row.state in CHANGEABLE and has_sheet(row)


def draft_invitation(session: Session, scope: Scope, activity_id: UUID) -> WrittenDraft:
    """Raises NotFound, NothingToInviteTo, LetterheadUnknown."""
    row = get_activity(session, scope.actor.scope(Action.ACTIVITY_READ), activity_id)
    if not may_invite(row):
        raise NothingToInviteTo
    ward = names_on(session, row.ward_id, today())
    asked = {one.unit_id for one in asked_to(session, row)}
    names: dict[str, Any] = {**said_of(session, row), **ward}
    names["title"] = in_sentence(row.title)
    if asked:
        names["invited"] = list(unit_names(session, asked).values())
    return begin_draft(session, scope, Template.INVITATION, fresh(Template.INVITATION, names, today()))
