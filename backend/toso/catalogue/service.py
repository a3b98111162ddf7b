"""Keeping of the catalogue: an entry as its kind asks for it, changed, confirmed."""

from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.catalogue import schemas
from toso.catalogue.kinds import KINDS, EntryKind, FieldType, Value, checked_fields
from toso.catalogue.reach import get_entry, unverified
from toso.catalogue.tables import CatalogueEntry
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock, touch
from toso.kit.clock import today
from toso.organisation.own_units import unit_acting

_OWN = {"name", "note", "valid_from", "valid_to"}


class NothingToConfirm(Conflict):
    code, title = "catalogue-confirmed", "Mục này không chờ xác nhận."


def create_entry(session: Session, scope: Scope, body: schemas.CatalogueEntryWrite) -> CatalogueEntry:
    """Raises Malformed for an unknown kind, a unit out of reach, fields that the kind refuses."""
    kind = KINDS.get(body.kind)
    if kind is None:
        raise Malformed(fields={"kind": "Không có loại này."})
    unit = unit_acting(session, scope, body.unit_id)
    row = CatalogueEntry(
        ward_id=scope.ward_id,
        kind=kind.code,
        unit_id=unit.id,
        unit_path=unit.path,
        fields=_checked(session, scope, kind, body),
        **body.model_dump(include=_OWN),
    )
    session.add(row)
    session.flush()
    record_row(session, scope, "catalogue_entry", row, fields=["name", "fields"], note={"kind": kind.code})
    return row


def _checked(session: Session, scope: Scope, kind: EntryKind, body: schemas.CatalogueEntryChange) -> dict[str, Value]:
    kept, wrong = checked_fields(kind, body.fields)
    for one in kind.fields:
        if one.type is FieldType.ENTRY and one.code in kept:
            named = session.get(CatalogueEntry, (scope.ward_id, UUID(str(kept[one.code]))))
            if named is None or named.kind != one.of:
                wrong[f"fields.{one.code}"] = "Không tìm thấy mục này trong danh mục."
    if wrong:
        raise Malformed(fields=wrong)
    return kept


def row_for_change(session: Session, scope: Scope, entry_id: UUID, expected_version: int) -> CatalogueEntry:
    """The row in the version that was seen, locked. Raises NotFound, Forbidden, StaleVersion."""
    row = get_entry(session, scope.ward_id, entry_id)
    scope.require(row.unit_path)
    return lock(session, row, expected_version)


def change_entry(
    session: Session, scope: Scope, row: CatalogueEntry, body: schemas.CatalogueEntryChange
) -> CatalogueEntry:
    """Replaces what it says. What was confirmed waits anew once its fields differ. Raises Malformed."""
    fields = _checked(session, scope, KINDS[row.kind], body)
    values = {**body.model_dump(include=_OWN), "fields": fields}
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    if "fields" in changed:
        values |= {"confirmed_by_id": None, "confirmed_on": None}
    row.sqlmodel_update(values)
    touch(row)
    session.add(row)
    session.flush()
    record_row(session, scope, "catalogue_entry", row, fields=changed)
    return row


def confirm_entry(session: Session, scope: Scope, row: CatalogueEntry) -> CatalogueEntry:
    """A leader has compared it with the official text. Raises NothingToConfirm."""
    if not unverified(row):
        raise NothingToConfirm
    row.confirmed_by_id, row.confirmed_on = scope.user_id, today()
    touch(row)
    session.add(row)
    session.flush()
    record_row(session, scope, "catalogue_entry", row, fields=["confirmed_on"])
    return row
