"""Owner of each signature of a document, by the name in a trusted certificate or by its registration here.

A certificate is a printed signer's when it is registered to their account, or names them and nobody else of the ward
has that name. The organisation's is the seal and never a person's. Who signed is decided once: what was settled at an
earlier check stays, whoever is renamed or takes a certificate away afterwards.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.signing import annexes
from toso.documents.signing.people import People
from toso.documents.signing.state import verified
from toso.documents.signing.tables import Holding, SignedFile, SigningCertificate
from toso.documents.signing.validity import Validity, Verdict, Whose, same_name
from toso.documents.tables import Document

Owner = tuple[Whose, str]
_NOBODY: Owner = (Whose.UNKNOWN, "")


def printed_signers(document: Document) -> list[str]:
    """The names of those who sign before the organisation, the one on the right first; "" where none is printed."""
    other = document.content.get("co_signature")
    return [document.signer_name, *([str(other.get("name") or "")] if other else [])]


def attributed(
    session: Session, document: Document, verdicts: Sequence[Verdict], files: Iterable[SignedFile], people: People
) -> tuple[Verdict, ...]:
    """The verdicts with their owners; `files` are those of the document that were judged before."""
    settled = {
        str(one["fingerprint"]): (Whose(one["whose"]), str(one["signer"]))
        for file in files
        if verified(file)
        for one in file.verdicts
        if one["fingerprint"]
    }
    found = []
    for one in verdicts:
        owner = _NOBODY
        if one.validity is Validity.VALID:
            owner = settled.get(one.fingerprint) or owner_of(session, document, one.fingerprint, one.name, people)
        found.append(replace(one, whose=owner[0], signer=owner[1]))
    return tuple(found)


def owner_of(session: Session, document: Document, fingerprint: str, name: str, people: People) -> Owner:
    """Whose signature on the document a certificate makes, its chain taken as believed."""
    if annexes.names_agency(document, name):
        return Whose.ORGANISATION, ""
    registered = _registered(session, document.ward_id, fingerprint)
    bearers = {
        one: people.bearer(session, document.ward_id, document.unit_id, one)
        for one in dict.fromkeys(printed_signers(document))
        if one
    }
    for signer, bearer in bearers.items():
        if (Holding.PERSON, bearer.account) in registered:
            return Whose.PERSON, signer
    if (Holding.ORGANISATION, None) in registered:
        return Whose.ORGANISATION, ""
    for signer, bearer in bearers.items():
        if bearer.alone and same_name(name, signer):
            return Whose.PERSON, signer
    return _NOBODY


def _registered(session: Session, ward_id: UUID, fingerprint: str) -> set[tuple[Holding, UUID | None]]:
    """To whom of the ward a certificate is registered; (organisation, None) for the organisation's."""
    query = sa.select(col(SigningCertificate.holding), col(SigningCertificate.owner_id)).where(
        col(SigningCertificate.ward_id) == ward_id,
        col(SigningCertificate.fingerprint) == fingerprint,
        col(SigningCertificate.confirmed_at).is_not(None),
    )
    return {(row.holding, row.owner_id if row.holding is Holding.PERSON else None) for row in session.execute(query)}
