"""Metadata of an outgoing document as XML (NĐ 30/2020, Phụ lục VI, Phần II), described by data/van-ban-di.xsd."""

from typing import Any, NamedTuple
from urllib.parse import quote
from uuid import UUID
from xml.etree import ElementTree as ET

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.documents.content import OfficialDocument, Urgency
from toso.documents.dossiers.queries import filed_in
from toso.documents.dossiers.tables import Dossier
from toso.documents.kinds import KINDS
from toso.documents.queries import code_of, destinations
from toso.documents.register.queries import get_line, scheme_of
from toso.documents.register.tables import RegisterLine
from toso.documents.tables import Document

NAMESPACE = "urn:toso:van-ban-di:1"
_PRIORITIES = {None: 0, Urgency.URGENT: 1, Urgency.VERY_URGENT: 2, Urgency.EXPRESS: 3}
_SUBJECT, _NAME, _FULL_NAME, _POSITION = 500, 200, 50, 100


class FileCode(NamedTuple):
    """The dossier that a document lies in; an empty notation while it lies in none. `ordinal`: its place, from 1."""

    organ_id: str
    year: int
    notation: str
    ordinal: int


def metadata_of(document: Document, line: RegisterLine, code: FileCode) -> bytes:
    """The XML in UTF-8, the same bytes for the same document."""
    content = OfficialDocument.model_validate(document.content)
    root = ET.Element("Document", {"xmlns": NAMESPACE, "state": document.state.value})
    _put(root, "FileCode", {"OrganId": code.organ_id, "FileCatalog": f"{code.year:04d}", "FileNotation": code.notation})
    _put(root, "DocOrdinal", code.ordinal)
    _put(root, "TypeName", KINDS[document.kind].name)
    _put(root, "CodeNumber", f"{document.number:02d}")
    _put(root, "CodeNotation", document.symbol)
    _put(root, "IssuedDate", document.issued_on)
    _put(root, "OrganName", content.letterhead.name[:_NAME])
    _put(root, "Subject", cut(document.summary, _SUBJECT))
    _put(root, "Language", "Tiếng Việt")
    _put(root, "PageAmount", line.pages or 0)
    _put(root, "Description", cut(document.recall_reason or line.note, _SUBJECT))
    position = content.signature.lines[-1]
    _put(root, "SignerInfo", {"Position": position[:_POSITION], "FullName": document.signer_name[:_FULL_NAME]})
    for name in destinations(document):
        _put(root, "To", {"OrganId": "", "OrganName": name[:_NAME]})
    _put(root, "Priority", _PRIORITIES[content.urgency])
    _put(root, "IssuedAmount", line.copies or 0)
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n"


def _put(parent: ET.Element, name: str, value: Any) -> None:
    element = ET.SubElement(parent, name)
    if isinstance(value, dict):
        for child, text in value.items():
            _put(element, child, text)
    else:
        element.text = str(value)


def cut(text: str, longest: int) -> str:
    """Texts that the decree's field is too short for end in an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


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
