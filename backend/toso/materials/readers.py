"""Who is asked to read a rule or a guide, and who said that they have: by themselves or on a signed paper."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit import steps
from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.columns import insert_rows
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import touch
from toso.identity.rosters import Roster, people_of
from toso.kit.clock import now, today
from toso.kit.ids import new_id
from toso.materials import schemas
from toso.materials.kinds import KINDS, MaterialState
from toso.materials.reach import MISSING
from toso.materials.tables import Material, MaterialReceipt
from toso.materials.task_news import tell_tasks
from toso.materials.workflow import MATERIAL_STEPS
from toso.organisation.queries import in_unit_order


class NotReadable(Conflict):
    code, title = "material-not-readable", "Chỉ đề nghị đọc quy định, tài liệu hướng dẫn đã duyệt."


def readable(row: Material) -> bool:
    """Whether people can be asked to read it now."""
    return KINDS[row.kind].read and row.approved_number is not None and row.state is not MaterialState.WITHDRAWN


def ask_readers(session: Session, scope: Scope, row: Material, body: schemas.ReadersWrite) -> int:
    """Asks whoever is not asked yet to read the approved version; how many. Raises NotReadable, Malformed where nobody
    is found, or for a day that has passed.
    """
    if not readable(row):
        raise NotReadable
    if body.due_on and body.due_on < today():
        raise Malformed(fields={"due_on": "Hạn đọc phải từ hôm nay trở đi."})
    people = people_of(session, scope, Roster(body.unit_ids, body.team_ids, body.roles), today())
    if not people:
        raise Malformed(fields={"unit_ids": "Không tìm thấy ai trong phạm vi của bạn."})
    known = set(session.execute(_of_version(row, col(MaterialReceipt.person_id))).scalars())
    own = {"ward_id": row.ward_id, "material_id": row.id, "number": row.approved_number, "due_on": body.due_on}
    own |= {"confirmed_on": None, "paper_by_id": None, "version": 1, "created_at": now(), "updated_at": now()}
    added = [{**own, **one, "id": new_id()} for one in people if one["person_id"] not in known]
    insert_rows(session, MaterialReceipt, added)
    touch(row)
    steps.tell(session, scope, MATERIAL_STEPS, row, "ask", fields=["readers"], note={"people": len(added)})
    return len(added)


def _of_version(row: Material, *columns: Any) -> Any:
    """The statement of these columns of everybody asked to read the approved version."""
    r = MaterialReceipt
    return sa.select(*columns).where(
        col(r.ward_id) == row.ward_id, col(r.material_id) == row.id, col(r.number) == row.approved_number
    )


def receipts_of(session: Session, row: Material) -> list[UUID]:
    """The lines of everybody asked to read the approved version, unit by unit."""
    r = MaterialReceipt
    query = _of_version(row, col(r.id)).order_by(*in_unit_order(col(r.unit_path)), col(r.id))
    return list(session.execute(query).scalars())


def confirm_own(session: Session, scope: Scope, row: Material) -> None:
    """A person says that they have read the approved version. Raises NotFound for who is not asked; a second time
    changes nothing.
    """
    query = _of_version(row, MaterialReceipt).where(col(MaterialReceipt.user_id) == scope.user_id)
    mine = session.execute(query.with_for_update()).scalar_one_or_none()
    if mine is None or row.state is MaterialState.WITHDRAWN:
        raise NotFound(MISSING)
    if mine.confirmed_on is None:
        mine.confirmed_on = today()
        touch(mine)
        session.add(mine)
        record_row(session, scope, "material_receipt", mine, fields=["confirmed_on"])
        tell_tasks(session, row)
    session.flush()


def enter_papers(session: Session, scope: Scope, row: Material, body: schemas.PaperReceiptsWrite) -> None:
    """Who signed on paper, for those without an account or a telephone. Raises Malformed."""
    if body.on > today():
        raise Malformed(fields={"on": "Ngày ký không được ở tương lai."})
    r = MaterialReceipt
    query = sa.select(r).where(
        col(r.ward_id) == row.ward_id, col(r.material_id) == row.id, col(r.id).in_(body.receipt_ids)
    )
    found = session.execute(query.with_for_update()).scalars().all()
    if len(found) != len(set(body.receipt_ids)):
        raise Malformed(fields={"receipt_ids": "Có người không trong danh sách được đề nghị đọc."})
    changed = [one for one in found if one.confirmed_on is None]
    for one in changed:
        one.confirmed_on, one.paper_by_id = body.on, scope.user_id
        touch(one)
        session.add(one)
    touch(row)
    steps.tell(session, scope, MATERIAL_STEPS, row, "confirm", fields=["readers"], note={"people": len(changed)})
    tell_tasks(session, row)
