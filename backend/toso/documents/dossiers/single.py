"""The metadata of one document, as it stands in its dossier or in none."""

from urllib.parse import quote
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.documents.dossiers.metadata import FileCode, metadata_of
from toso.documents.dossiers.queries import filed_in
from toso.documents.dossiers.tables import Dossier
from toso.documents.queries import code_of
from toso.documents.registering.queries import get_line, scheme_of


def one_metadata(session: Session, scope: Scope, document_id: UUID) -> tuple[str, bytes]:
    """(file name for a header, XML). Raises NotFound before the document has its number."""
    document, line = get_line(session, scope, document_id)
    organ_id = scheme_of(session, scope, document.unit_id).organ_id
    dossier = session.get(Dossier, (document.ward_id, line.dossier_id)) if line.dossier_id else None
    code = FileCode(organ_id, document.year, "", 0)
    if dossier is not None:
        ordinal = next(n for n, (one, _) in enumerate(filed_in(session, dossier), 1) if one.id == document.id)
        code = FileCode(organ_id, dossier.year, dossier.notation, ordinal)
    return quote(f"{code_of(document).replace('/', '-')}-{document.year}.xml"), metadata_of(document, line, code)
