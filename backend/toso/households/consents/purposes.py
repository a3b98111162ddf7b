"""Purposes of processing: those that came with the system (data/purposes.json) and the ward's own later versions."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound, StaleVersion
from toso.households.consents import schemas
from toso.households.consents.kinds import Basis
from toso.households.consents.tables import PurposeVersion
from toso.kit.clock import local_date
from toso.kit.place_words import worded_in

_FILE = Path(__file__).with_name("data") / "purposes.json"


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Any]:
    return json.loads(_FILE.read_text(encoding="utf-8"))


def shipped_purposes() -> dict[str, dict[str, Any]]:
    """By code, in order; the first version of each."""
    return {purpose["code"]: purpose for purpose in _shipped()["purposes"]}


def purposes_of(session: Session, ward_id: UUID) -> dict[str, schemas.PurposeRead]:
    """The purposes of a ward as they read now, by code."""
    newest = {row.code: row for row in _versions(session, ward_id)}
    return {code: _read(code, newest.get(code)) for code in shipped_purposes()}


def _versions(session: Session, ward_id: UUID) -> list[PurposeVersion]:
    query = sa.select(PurposeVersion).where(col(PurposeVersion.ward_id) == ward_id)
    return list(session.execute(query.order_by(col(PurposeVersion.code), col(PurposeVersion.number))).scalars())


def _read(code: str, row: PurposeVersion | None) -> schemas.PurposeRead:
    content = {**worded_in(shipped_purposes()[code]), **(row.content if row else {})}
    basis = Basis(content["basis"])
    return schemas.PurposeRead(
        code=code,
        title=content["title"],
        basis=basis,
        basis_label=basis.label,
        basis_text=content["basis_text"],
        fields=content["fields"],
        keep=content["keep"],
        text=content["text"],
        version=row.number if row else 1,
        since=local_date(row.created_at) if row else None,
    )


def show_notice(session: Session, scope: Scope) -> schemas.NoticeRead:
    """The notice of a ward: the data kept, why and on what basis; data never kept; what a resident may ask for."""
    shipped = _shipped()
    return schemas.NoticeRead(
        purposes=list(purposes_of(session, scope.ward_id).values()),
        never_kept=worded_in(shipped["never_kept"]),
        rights=worded_in(shipped["rights"]),
        may_change=scope.actor.may(Action.PRIVACY_MANAGE),
    )


def history_of(session: Session, scope: Scope, code: str) -> list[schemas.PurposeRead]:
    """Every version of a purpose, the first one first: what somebody agreed to stays readable. Raises NotFound."""
    if code not in shipped_purposes():
        raise NotFound
    rows = [row for row in _versions(session, scope.ward_id) if row.code == code]
    return [_read(code, None), *(_read(code, row) for row in rows)]


def change_purpose(
    session: Session, scope: Scope, code: str, expected_version: int, body: schemas.PurposeWrite
) -> schemas.PurposeRead:
    """Adds a version; the earlier ones stay. Raises NotFound, StaleVersion."""
    before = purposes_of(session, scope.ward_id).get(code)
    if before is None:
        raise NotFound
    if before.version != expected_version:
        kept = [row for row in _versions(session, scope.ward_id) if row.code == code]
        raise StaleVersion(row=kept[-1].id if kept else None)
    content = body.model_dump(mode="json")
    row = PurposeVersion(
        ward_id=scope.ward_id, code=code, number=expected_version + 1, content=content, by_id=scope.actor.user_id
    )
    session.add(row)
    session.flush()
    changed = [name for name, value in content.items() if value != getattr(before, name)]
    note = {"act": "change", "code": code, "number": row.number}
    record_row(session, scope, "purpose", row, fields=changed, note=note)
    return _read(code, row)
