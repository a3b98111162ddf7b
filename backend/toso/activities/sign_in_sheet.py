"""The sign-in list of an activity (danh sách ký tên), printed by the worker: no number, signed by pen."""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities.guests import names_of_guests
from toso.activities.kinds import KINDS, OWN_PACE, Part
from toso.activities.reach import changeable_row
from toso.activities.roster import NoRoster, asked_to
from toso.activities.tables import Activity
from toso.authz.actor import Scope
from toso.documents.blocks import Align, Column, HeaderCell, Row, Table, TextCell
from toso.documents.print_jobs import Printing, of_sheet, print_file
from toso.documents.render.unit_sheet import PenSignature, UnitSheet
from toso.identity.job_owner import scope_of_owner
from toso.identity.queries import unit_names
from toso.identity.rosters import people_names
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today
from toso.kit.dates import official
from toso.organisation.queries import agency_name, find_letterhead

KIND = "activity.sign_in"
BLANKS, BLANKS_ALONE = 10, 30
"""Empty lines for who comes without being asked, below those asked and where nobody was."""
_HEADS = ("TT", "Họ và tên", "Đơn vị", "Ký tên", "Ghi chú")
_WIDTHS = (1, 6, 5, 4, 3)


def has_sheet(row: Activity) -> bool:
    return Part.ROSTER in KINDS[row.kind].has and row.kind not in OWN_PACE


def enqueue_sheet(session: Session, scope: Scope, activity_id: UUID) -> Job:
    """A job whose result names the file. Raises NotFound, Forbidden, NoRoster."""
    row = changeable_row(session, scope, activity_id)
    if not has_sheet(row):
        raise NoRoster
    return enqueue(session, row.ward_id, KIND, scope.user_id, {"activity_id": str(row.id)})


def print_sheet(context: JobContext) -> dict[str, Any]:
    return print_file(context, "sign_in_sheet", "Đang tạo danh sách…", partial(_read, context=context))


def _read(session: Session, context: JobContext) -> Printing:
    scope = scope_of_owner(session, context)
    row = changeable_row(session, scope, UUID(context.payload["activity_id"]))
    sheet = sheet_of(session, row, agency_name(find_letterhead(session, context.ward_id, today())))
    return of_sheet("danh-sach-ky-ten", sheet)


def sheet_of(session: Session, row: Activity, ward: str) -> UnitSheet:
    """Everybody asked, unit by unit, then guests, numbered through; then empty lines with numbers."""
    asked = asked_to(session, row)
    names, units = people_names(session, asked), unit_names(session, {row.unit_id, *(one.unit_id for one in asked)})
    place_of = {unit_id: place for place, unit_id in enumerate(units)}  # as the ward lists them
    listed = sorted((place_of[one.unit_id], names[one.id], units[one.unit_id]) for one in asked)
    named = [*((name, unit) for _, name, unit in listed), *names_of_guests(row)]
    people = named + [("", "")] * (BLANKS if named else BLANKS_ALONE)
    hour = f"{row.starts[:2]} giờ {row.starts[3:]}, " if row.starts else ""
    place = f" Địa điểm: {row.place}." if row.place else ""
    return UnitSheet(
        ward=ward,
        unit=units[row.unit_id],
        title="Danh sách ký tên",
        facts=(row.title, f"Thời gian: {hour}{official(row.first_on)}.{place}", f"Số người được mời: {len(named)}."),
        table=Table(
            columns=tuple(
                Column(width=width, align=Align.LEFT if n else Align.CENTER) for n, width in enumerate(_WIDTHS)
            ),
            header=(tuple(HeaderCell(text=head) for head in _HEADS),),
            rows=tuple(
                Row(cells=tuple(TextCell(value=value) for value in (str(n), *person, "", "")))
                for n, person in enumerate(people, 1)
            ),
        ),
        signatures=(PenSignature(role="Người lập danh sách"), PenSignature(role="Người chủ trì")),
    )
