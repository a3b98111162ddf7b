"""Minutes of a meeting or an inspection (NĐ 30/2020, Phụ lục III, Mẫu 1.9) as a draft: what was written down of it,
who came, what has to follow, who draws them up; who presided and when it ended is left to be filled in.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities.guests import names_of_guests
from toso.activities.item_views import items_of
from toso.activities.kinds import FOLLOWED, HELD, KINDS, AttendanceState, ItemType
from toso.activities.reach import get_activity
from toso.activities.roster import asked_to
from toso.activities.tables import Activity, ActivityItem
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.drafts.document_builder import BLANK
from toso.drafts.kinds import Template
from toso.drafts.service import begin_draft
from toso.drafts.tables import WrittenDraft
from toso.drafts.template_data import fresh, names_on
from toso.identity.queries import unit_names
from toso.identity.rosters import people_names
from toso.kit.dates import official, running

_CAME = (AttendanceState.ATTENDED,)
_AWAY = (AttendanceState.ABSENT, AttendanceState.EXCUSED)
_MOST_NAMES = 40
_NOBODY = "không"


class NotHeld(Conflict):
    code, title = "activity-without-minutes", "Chỉ lập biên bản cuộc họp, cuộc kiểm tra đã tổ chức."


def has_minutes(row: Activity) -> bool:
    """Held, and of a kind of which more is written down than topics."""
    return row.state in HELD and bool(set(KINDS[row.kind].items) - {ItemType.TOPIC})


def draft_minutes(session: Session, scope: Scope, activity_id: UUID) -> WrittenDraft:
    """Raises NotFound, NotHeld, LetterheadUnknown."""
    row = get_activity(session, scope.actor.scope(Action.ACTIVITY_READ), activity_id)
    if not has_minutes(row):
        raise NotHeld
    inspected = ItemType.FINDING in KINDS[row.kind].items
    template = Template.INSPECTION_MINUTES if inspected else Template.MEETING_MINUTES
    ward = names_on(session, row.ward_id, row.last_on)
    names: dict[str, Any] = {**said_at(session, scope, row), **ward, "recorder": scope.actor.full_name}
    return begin_draft(session, scope, template, fresh(template, names, row.last_on))


def said_of(session: Session, row: Activity) -> dict[str, Any]:
    """Title, agenda, day and place for the names of a template; what is not known is left out."""
    agenda = [one.text for one in items_of(session, row) if one.type not in FOLLOWED]
    told: dict[str, Any] = {
        "title": row.title,
        "starts": f"{row.starts[:2]} giờ {row.starts[3:]}" if row.starts else "",
        "day": official(row.first_on),
        "place": row.place,
        "agenda": agenda or ([row.content] if row.content else []),
    }
    return {name: value for name, value in told.items() if value}


def said_at(session: Session, scope: Scope, row: Activity) -> dict[str, Any]:
    """The same, who came, and what has to follow; of several days the last, on which minutes are made."""
    items = items_of(session, row)
    units = unit_names(session, {one.unit_id for one in items})
    follow = [one for one in items if one.type in FOLLOWED]
    inspected = list(dict.fromkeys(units[one.unit_id] for one in follow))
    told: dict[str, Any] = {
        **said_of(session, row),
        "day": official(row.last_on),
        "units": ", ".join(inspected),
        "inspected": [[name, BLANK, ""] for name in inspected],
        "actions": [_row(number, one, units) for number, one in enumerate(follow, 1)],
        **(_people(session, row) if scope.actor.may(Action.ACTIVITY_ROSTER) else {}),
    }
    return {name: value for name, value in told.items() if value}


def _row(number: int, item: ActivityItem, units: dict[UUID, str]) -> list[str]:
    return [str(number), item.text, units[item.unit_id], running(item.due_on) if item.due_on else ""]


def _people(session: Session, row: Activity) -> dict[str, str]:
    asked = asked_to(session, row)
    names = people_names(session, asked)
    came = [names[one.id] for one in asked if one.state in _CAME]
    came += [f"{name} ({of})" if of else name for name, of in names_of_guests(row, came=True)]
    away = [names[one.id] for one in asked if one.state in _AWAY]
    return {"present": _listed(came), "absent": _listed(away) or _NOBODY} if came else {}


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" và {rest} người khác" if rest > 0 else "")
