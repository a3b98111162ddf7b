"""Certificates as they are found and shown: one's own, and the organisation's for whoever may seal."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.documents.signing import schemas
from toso.documents.signing.tables import Holding, SigningCertificate
from toso.kit.clock import system_now


def list_certificates(session: Session, scope: Scope) -> list[schemas.CertificateRead]:
    """One's own, and for whoever may seal those of the organisation; newest first."""
    query = sa.select(SigningCertificate).where(_usable_by(scope)).order_by(col(SigningCertificate.id).desc())
    return [certificate_read(row) for row in session.execute(query).scalars()]


def get_certificate(session: Session, scope: Scope, certificate_id: UUID) -> SigningCertificate:
    query = sa.select(SigningCertificate).where(_usable_by(scope), col(SigningCertificate.id) == certificate_id)
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound
    return row


def _usable_by(scope: Scope) -> sa.ColumnElement[bool]:
    mine = sa.and_(col(SigningCertificate.holding) == Holding.PERSON, col(SigningCertificate.owner_id) == scope.user_id)
    sealing = scope.actor.scope(Action.DOCUMENT_SEAL)
    theirs = sa.and_(
        col(SigningCertificate.holding) == Holding.ORGANISATION, sealing.where(SigningCertificate.unit_path)
    )
    return sa.and_(col(SigningCertificate.ward_id).in_(scope.ward_ids), sa.or_(mine, theirs))


def certificate_read(row: SigningCertificate) -> schemas.CertificateRead:
    shown = {"id", "holder", "issuer", "serial", "valid_from", "valid_until"}
    return schemas.CertificateRead.model_validate(
        {
            **row.model_dump(include=shown),
            "holding": row.holding.value,
            "holding_label": row.holding.label,
            "waiting": row.confirmed_at is None,
            "usable": row.confirmed_at is not None and row.valid_from <= system_now() <= row.valid_until,
        }
    )
