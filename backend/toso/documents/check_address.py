"""The address behind the QR code of a document or of its copy."""

from uuid import UUID

from sqlmodel import Session

from toso.documents.tables import NumberScheme


def check_url(session: Session, ward_id: UUID, site: str, code: str) -> str:
    """Where anybody checks what carries this code (toso.verification); "" where the ward prints no QR codes."""
    scheme = session.get(NumberScheme, (ward_id, ward_id))
    return "" if scheme and not scheme.prints_check_code else f"{site.rstrip('/')}/xac-minh/{code}"
