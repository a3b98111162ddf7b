"""The log of a channel between two days (sổ phát thanh): what was broadcast, what is planned; a job of the worker."""

from datetime import date
from functools import partial
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.documents.print_jobs import Printing, of_table, print_file
from toso.documents.printed_table import PrintedTable
from toso.identity.job_owner import scope_of_owner
from toso.identity.queries import unit_names
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today
from toso.kit.dates import running
from toso.materials import schemas
from toso.materials.kinds import CHANNELS, PostingState
from toso.materials.reach import within
from toso.materials.tables import Material, MaterialPosting
from toso.organisation.queries import agency_name, find_letterhead

KIND = "material.log"
MOST_DAYS, MOST_LINES = 366, 4_000
_HEADS = ("TT", "Ngày", "Giờ", "Nội dung", "Nơi đăng, phát", "Đơn vị", "Khoảng số người", "Tình trạng")
_WIDTHS = (1, 2, 2, 6, 4, 3, 2, 4)


def enqueue_log(session: Session, scope: Scope, body: schemas.PostingLogWrite) -> Job:
    """A job whose result names the file. Raises Malformed for days out of order and for a channel that there is not."""
    faults: dict[str, str] = {}
    if not 0 <= (body.until - body.since).days < MOST_DAYS:
        faults["until"] = f"Ngày sau phải từ ngày trước trở đi, nhiều nhất {MOST_DAYS} ngày."
    if body.channel not in CHANNELS:
        faults["channel"] = "Không có kênh này."
    if faults:
        raise Malformed(fields=faults)
    return enqueue(session, scope.ward_id, KIND, scope.user_id, body.model_dump(mode="json"))


def print_log(context: JobContext) -> dict[str, Any]:
    return print_file(context, "posting_log", "Đang tạo sổ…", partial(_read, context=context))


def _read(session: Session, context: JobContext) -> Printing:
    scope, asked = scope_of_owner(session, context), context.payload
    days = date.fromisoformat(asked["since"]), date.fromisoformat(asked["until"])
    ward = agency_name(find_letterhead(session, context.ward_id, today()))
    return of_table(table_of(session, scope, asked["channel"], *days), asked["format"], ward)


def table_of(session: Session, scope: Scope, channel: str, since: date, until: date) -> PrintedTable:
    """Every posting in reach in the order of its hours, those taken down with the reason; the foot sums those made."""
    p, m = MaterialPosting, Material
    of = sa.and_(col(m.ward_id) == col(p.ward_id), col(m.id) == col(p.material_id))
    query = sa.select(p, col(m.title)).join(m, of).where(within(scope), scope.where(p.unit_path))
    query = query.where(col(p.channel) == channel, col(p.on).between(since, until))
    found = session.execute(query.order_by(col(p.on), col(p.starts), col(p.id)).limit(MOST_LINES + 1)).all()
    shown, cut = found[:MOST_LINES], len(found) > MOST_LINES
    units = unit_names(session, {row.unit_id for row, _ in shown})
    made = [row for row, _ in shown if row.state is PostingState.POSTED]
    planned = sum(row.state is PostingState.PLANNED for row, _ in shown)
    rest = f"; chỉ in {MOST_LINES} lần đầu, hãy chọn ít ngày hơn" if cut else ""
    return PrintedTable(
        name=f"so-dang-phat-{since}",
        unit=CHANNELS[channel].label,
        title="Sổ theo dõi, lịch đăng, phát",
        facts=(
            f"Từ ngày {running(since)} đến hết ngày {running(until)}; in ngày {running(today())}.",
            f"Đã đăng, phát {len(made)} lần; đã lên lịch {planned} lần{rest}.",
        ),
        heads=_HEADS,
        widths=_WIDTHS,
        rows=[_line(n, row, title, units.get(row.unit_id, "")) for n, (row, title) in enumerate(shown, 1)],
        foot=("", "Cộng", "", f"Đã đăng, phát {len(made)} lần", "", "", sum(row.reached or 0 for row in made), ""),
        signed=("Người lập sổ", "Lãnh đạo"),
    )


def _line(n: int, row: MaterialPosting, title: str, unit: str) -> tuple[str | int, ...]:
    state = f"{row.state.label}: {row.withdrawn_reason}" if row.withdrawn_reason else row.state.label
    place = row.place or row.url
    return (n, running(row.on), row.starts, title, place, unit, "" if row.reached is None else row.reached, state)
