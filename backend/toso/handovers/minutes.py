"""Minutes of a hand-over (biên bản bàn giao), printed by a job in the worker: no number, to be signed by pen."""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.documents.blocks import Align, Column, HeaderCell, Row, Table, TextCell
from toso.documents.print_jobs import Printing, of_sheet, print_file
from toso.documents.render.unit_sheet import PenSignature, SheetSection, UnitSheet
from toso.handovers.queries import get_handover, show_handover
from toso.handovers.schemas import HandoverRead
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.dates import running
from toso.organisation.queries import agency_name, find_letterhead

KIND = "handover.minutes"


def enqueue_minutes(session: Session, scope: Scope, handover_id: UUID) -> Job:
    """A job whose result names the file. Raises NotFound."""
    row = get_handover(session, scope, handover_id)
    return enqueue(session, row.ward_id, KIND, scope.user_id, {"handover_id": str(row.id)})


def print_minutes(context: JobContext) -> dict[str, Any]:
    own = context.payload["handover_id"]
    read = partial(_read, context=context, handover_id=UUID(own))
    return print_file(context, "handover", "Đang tạo biên bản…", read, handover_id=own)


def _read(session: Session, context: JobContext, handover_id: UUID) -> Printing:
    row = get_handover(session, scope_of_owner(session, context), handover_id)
    ward = agency_name(find_letterhead(session, row.ward_id, row.on))
    sheet = minutes_of(show_handover(session, row), ward)
    return of_sheet(f"bien-ban-ban-giao-{row.on.isoformat()}", sheet, row.unit_path)


def minutes_of(handover: HandoverRead, ward: str) -> UnitSheet:
    """The content of the minutes: every piece of work under its receiver, what stayed with the giver, who signs."""
    receivers = list(dict.fromkeys(one.to for one in handover.moved))
    rows = [(one.label, text, one.to) for one in handover.moved for text in one.rows]
    left = "thôi tham gia tổ" if handover.leaves else "tiếp tục ở tổ"
    facts = (
        f"Bên giao: {handover.full_name}, {handover.team_name} ({left}).",
        f"Bên nhận: {', '.join(receivers) or 'không có việc phải giao'}; nhận việc từ ngày {running(handover.on)}.",
        *([f"Lý do: {handover.reason.rstrip('.')}."] if handover.reason else []),
        f"Người lập: {handover.by_name}.",
    )
    signed = [("Bên giao", handover.full_name), *(("Bên nhận", name) for name in receivers), ("Người chứng kiến", "")]
    unsent = (SheetSection(title="Còn ở bên giao", lines=tuple(handover.unsent)),) if handover.unsent else ()
    return UnitSheet(
        ward=ward,
        unit=handover.unit_name,
        title="Biên bản bàn giao công việc",
        facts=facts,
        table=_table(rows),
        sections=unsent,
        signatures=tuple(PenSignature(role=role, name=name) for role, name in signed),
    )


def _table(rows: list[tuple[str, str, str]]) -> Table:
    heads = ("TT", "Loại việc", "Nội dung", "Người nhận")
    return Table(
        columns=(Column(width=1, align=Align.CENTER), Column(width=3), Column(width=7), Column(width=4)),
        header=(tuple(HeaderCell(text=head) for head in heads),),
        rows=tuple(
            Row(cells=tuple(TextCell(value=value) for value in (str(number), *row)))
            for number, row in enumerate(rows, 1)
        ),
    )
