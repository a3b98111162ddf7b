"""People of a ward as signing asks for them: whom a printed name means, and who confirms the organisation's seal."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.documents.signing.people import Bearer
from toso.documents.signing.tables import SigningCertificate
from toso.documents.signing.validity import same_name
from toso.identity.account_requests import confirmers
from toso.identity.account_requests.service import ask_second_person, step
from toso.identity.account_requests.tables import AccountRequest, RequestKind, RequestState
from toso.identity.grants import in_force
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import today
from toso.kit.text import fold
from toso.organisation.tables import Signer


class WardPeople:
    """The people of a ward by its accounts and appointed signers (documents.signing.people)."""

    def bearer(self, session: Session, ward_id: UUID, unit_id: UUID, name: str) -> Bearer:
        query = sa.select(Signer).where(col(Signer.unit_id) == unit_id, col(Signer.user_id).is_not(None))
        signers = session.execute(query).scalars()
        appointed = {row.user_id for row in signers if row.user_id and same_name(row.full_name, name)}
        named = _accounts(session, ward_id, name)
        return Bearer(next(iter(appointed)) if len(appointed) == 1 else None, len(appointed | named) < 2)

    def ask_to_confirm(self, session: Session, scope: Scope, certificate: SigningCertificate) -> bool:
        if not confirmers.needs_second(session, certificate.ward_id, scope.user_id, confirmers.SEALING):
            return False
        params = {
            "certificate_id": str(certificate.id),
            "holder": certificate.holder,
            "issuer": certificate.issuer,
            "serial": certificate.serial,
        }
        kind, roles = RequestKind.CERTIFICATE, set(confirmers.SEALING)
        ask_second_person(session, scope, kind, certificate.ward_id, scope.user_id, params, roles)
        return True

    def stop_asking(self, session: Session, scope: Scope, certificate: SigningCertificate) -> None:
        query = sa.select(AccountRequest).where(
            col(AccountRequest.ward_id) == certificate.ward_id,
            col(AccountRequest.kind) == RequestKind.CERTIFICATE,
            col(AccountRequest.state) == RequestState.WAITING,
        )
        for row in session.execute(query.with_for_update()).scalars().all():
            if row.params["certificate_id"] == str(certificate.id):
                step(session, scope.actor.scope(Action.PROFILE_CHANGE), row, "withdraw")


def _accounts(session: Session, ward_id: UUID, name: str) -> set[UUID]:
    """Those who hold a role in the ward and are called so."""
    query = (
        sa.select(col(UserAccount.id), col(UserAccount.full_name))
        .join(Assignment, col(Assignment.user_id) == col(UserAccount.id))
        .where(
            col(Assignment.ward_id) == ward_id,
            in_force(Assignment, today()),
            col(UserAccount.disabled_at).is_(None),
            col(UserAccount.search).contains(" ".join(fold(name).split()), autoescape=True),
        )
    )
    return {row.id for row in session.execute(query) if same_name(row.full_name, name)}
