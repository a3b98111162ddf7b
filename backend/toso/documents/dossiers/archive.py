"""The job that packs a dossier: each document as PDF beside its metadata as XML, in time order, and the cover."""

import io
import zipfile
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

from sqlmodel import Session

from toso.documents.content import OfficialDocument
from toso.documents.dossiers.metadata import NAMESPACE, FileCode, metadata_of
from toso.documents.dossiers.queries import filed_in, get_dossier
from toso.documents.dossiers.service import FilesMissing
from toso.documents.dossiers.tables import Dossier
from toso.documents.queries import code_of
from toso.documents.signing.queries import files_of, parts_of, to_read
from toso.documents.tables import Document, NumberScheme
from toso.files import service as files
from toso.files import store
from toso.files.upload_check import Checked
from toso.jobs.claim import JobContext

ZIP = "application/zip"
_SAME_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class _Item:
    """One document of the dossier as it is packed; `annexes` are those in files of their own, as (name, sha256)."""

    name: str
    sha256: str
    metadata: bytes
    annexes: tuple[tuple[str, str], ...]


def export_dossier(context: JobContext) -> dict[str, Any]:
    """Packs PDF and XML; result: the file's id, name, and how many documents it holds."""
    dossier, organ_id, items = context.in_read(partial(_look, context=context))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _write(archive, "ho-so.xml", _cover(dossier, organ_id, items))
        for number, item in enumerate(items, 1):
            context.progress(5 + 85 * number // len(items), f"Đang đóng gói văn bản {number}/{len(items)}…")
            _write(archive, f"{item.name}.pdf", store.get(context.store, item.sha256))
            for annex, sha256 in item.annexes:
                _write(archive, f"{annex}.pdf", store.get(context.store, sha256))
            _write(archive, f"{item.name}.xml", item.metadata)
    name = f"ho-so-{dossier.year}-{dossier.notation.replace('/', '-').replace(' ', '-')}.zip"
    file = Checked(name, ZIP, packed.getvalue())
    stored = context.in_write(partial(files.store_made, order=context, made=file, purpose="dossier"))
    return {"file_id": str(stored.id), "name": name, "rows": len(items)}


def _look(session: Session, context: JobContext) -> tuple[Dossier, str, list[_Item]]:
    dossier = get_dossier(session, context.reach, UUID(context.payload["dossier_id"]))
    scheme = session.get(NumberScheme, (context.ward_id, context.ward_id))
    organ_id = scheme.organ_id if scheme else ""
    items = []
    for ordinal, (document, line) in enumerate(filed_in(session, dossier), 1):
        stored, name = to_read(session, document, files_of(session, document)), _name(ordinal, document)
        if stored is None:
            raise FilesMissing
        metadata = metadata_of(document, line, FileCode(organ_id, dossier.year, dossier.notation, ordinal))
        items.append(_Item(name, stored.sha256, metadata, _annexes(session, document, name)))
    return dossier, organ_id, items


def _annexes(session: Session, document: Document, name: str) -> tuple[tuple[str, str], ...]:
    parts = OfficialDocument.model_validate(document.content).separate_parts()
    made = parts_of(session, document)
    if missing := [part for part in parts if f"pdf-{part}" not in made]:
        raise FilesMissing(f"Phụ lục {missing[0]} của văn bản {code_of(document)} chưa tạo xong tệp PDF.")
    return tuple((f"{name}-phu-luc-{part}", made[f"pdf-{part}"].sha256) for part in parts)


def _name(ordinal: int, document: Document) -> str:
    return f"{ordinal:03d}-{code_of(document).replace('/', '-')}-{document.issued_on:%Y-%m-%d}"


def _cover(dossier: Dossier, organ_id: str, items: list[_Item]) -> bytes:
    """XML cover of the archive: its documents in order, with the hash of each PDF."""
    root = ET.Element("Dossier", {"xmlns": NAMESPACE})
    for name, value in (
        ("OrganId", organ_id),
        ("FileCatalog", f"{dossier.year:04d}"),
        ("FileNotation", dossier.notation),
        ("Title", dossier.title),
        ("DocAmount", str(len(items))),
    ):
        ET.SubElement(root, name).text = value
    for item in items:
        listed = ET.SubElement(root, "Doc", {"name": item.name, "sha256": item.sha256})
        for annex, sha256 in item.annexes:
            ET.SubElement(listed, "Annex", {"name": annex, "sha256": sha256})
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n"


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """The same dossier gives the same bytes: no time of packing in it."""
    entry = zipfile.ZipInfo(name, _SAME_TIME)
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(".pdf") else zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
