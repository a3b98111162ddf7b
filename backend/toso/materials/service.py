"""Making of materials: what they say of themselves, their versions, their steps."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit import steps
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import touch
from toso.files.service import check_files
from toso.kit.clock import today
from toso.materials import schemas
from toso.materials.kinds import KINDS, WRITABLE, MaterialState
from toso.materials.tables import Material, MaterialVersion
from toso.materials.task_news import tell_tasks
from toso.materials.workflow import MATERIAL_STEPS
from toso.organisation.own_units import unit_acting
from toso.plans.tasks.links import lineage_of

_OWN = {"title", "audience", "for_residents", "received_from", "received_on"}


class NotWritable(Conflict):
    code, title = "material-held", "Bản đã trình, đã duyệt thì không sửa được; hãy soạn bản mới."


class OwnMaterial(Conflict):
    code, title = "own-material", "Người soạn không tự duyệt được; hãy để người khác duyệt."


class NothingToRead(Conflict):
    code, title = "material-empty", "Tài liệu chưa có nội dung: hãy thêm văn bản, địa chỉ hoặc tệp."


def create_material(session: Session, scope: Scope, body: schemas.MaterialWrite) -> Material:
    """Raises Malformed for an unknown kind, a unit, a task or a file out of reach, content that a kind needs."""
    kind = KINDS.get(body.kind)
    if kind is None:
        raise Malformed(fields={"kind": "Không có loại tài liệu này."})
    unit = unit_acting(session, scope, body.unit_id)
    ready = kind.begins is MaterialState.APPROVED
    if ready and body.content is None:
        raise Malformed(fields={"content": "Loại này cần có ngay nội dung: văn bản, địa chỉ hoặc tệp."})
    _check_day(body)
    row = Material(
        ward_id=scope.ward_id,
        kind=kind.code,
        state=kind.begins,
        unit_id=unit.id,
        unit_path=unit.path,
        author_id=scope.user_id,
        lineage_id=lineage_of(session, scope, body.task_id),
        approved_number=1 if ready else None,
        counted_on=(body.received_on or today()) if ready else None,
        **body.model_dump(include=_OWN),
    )
    session.add(row)
    session.flush()
    if body.content is not None:
        _write(session, scope, row, body.content)
    steps.tell(session, scope, MATERIAL_STEPS, row, "create")
    if ready:
        tell_tasks(session, row)
    return row


def _check_day(body: schemas.MaterialChange) -> None:
    if body.received_on and body.received_on > today():
        raise Malformed(fields={"received_on": "Ngày nhận không được ở tương lai."})


def change_material(session: Session, scope: Scope, row: Material, body: schemas.MaterialChange) -> Material:
    """Replaces what it says of itself. Raises NotWritable once it was withdrawn, Malformed."""
    if row.state is MaterialState.WITHDRAWN:
        raise NotWritable
    _check_day(body)
    values = body.model_dump(include=_OWN)
    if body.task_id is not None:
        values["lineage_id"] = lineage_of(session, scope, body.task_id)
    if KINDS[row.kind].begins is MaterialState.APPROVED and body.received_on:
        values["counted_on"] = body.received_on
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    row.sqlmodel_update(values)
    touch(row)
    return steps.tell(session, scope, MATERIAL_STEPS, row, "change", fields=changed)


def add_version(session: Session, scope: Scope, row: Material, body: schemas.VersionWrite) -> Material:
    """The next version; those before stay as they are. Raises NotWritable while it is not being made, Malformed."""
    if row.state not in WRITABLE:
        raise NotWritable
    number = _write(session, scope, row, body)
    touch(row)
    return steps.tell(session, scope, MATERIAL_STEPS, row, "write", fields=["content"], note={"number": number})


def _write(session: Session, scope: Scope, row: Material, body: schemas.VersionWrite) -> int:
    if not (body.text or body.url or body.file_id):
        raise Malformed(fields={"text": "Hãy ghi nội dung, địa chỉ, hoặc chọn tệp."})
    if row.kind == "rule" and body.in_force_from is None:
        raise Malformed(fields={"in_force_from": "Hãy ghi ngày quy định có hiệu lực."})
    check_files(session, scope, row.ward_id, [body.file_id] if body.file_id else [], "file_id")
    number = latest_number(session, row) + 1
    session.add(
        MaterialVersion(
            ward_id=row.ward_id,
            material_id=row.id,
            unit_path=row.unit_path,
            number=number,
            by_id=scope.user_id,
            **body.model_dump(),
        )
    )
    session.flush()
    return number


def latest_number(session: Session, row: Material) -> int:
    """The number of the newest version; 0 where there is none."""
    v = MaterialVersion
    query = sa.select(sa.func.max(col(v.number))).where(col(v.ward_id) == row.ward_id, col(v.material_id) == row.id)
    return session.execute(query).scalar_one() or 0


def take_step(session: Session, scope: Scope, row: Material, name: str, reason: str) -> Material:
    """Raises WrongState, Malformed without its reason, NothingToRead, OwnMaterial."""
    way = steps.check(MATERIAL_STEPS, row, name, reason)
    if scope.action is not Action(way.action):
        raise Malformed(fields={"step": "Bước này làm ở chỗ khác."})
    newest = latest_number(session, row)
    if name == "submit" and newest <= (row.approved_number or 0):
        raise NothingToRead
    if name == "approve":
        if scope.user_id in _authors(session, row, newest):
            raise OwnMaterial
        row.approved_number = newest
        row.counted_on = row.counted_on or today()
    steps.take(session, scope, MATERIAL_STEPS, row, name, reason)
    tell_tasks(session, row)
    return row


def _authors(session: Session, row: Material, number: int) -> set[UUID]:
    """Who asked for it, and who wrote the version that is to be approved."""
    v = MaterialVersion
    query = sa.select(col(v.by_id)).where(
        col(v.ward_id) == row.ward_id, col(v.material_id) == row.id, col(v.number) == number
    )
    return {row.author_id, *session.execute(query).scalars()}
