"""An edXML package: who sends what to whom, and the files; its writing as XML. Not tried with the national exchange."""

import base64
import hashlib
import io
import zipfile
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

# QCVN 102:2016/BTTTT; the older one is only read.
NAMESPACE, OLDER = "http://www.mic.gov.vn/TBT/QCVN_102_2016", "http://www.e-doc.vn/Schema/"
_SAME_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Agency:
    """`organ_id`: its identification code (QĐ 20/2020/QĐ-TTg); empty where it has none."""

    organ_id: str
    name: str


@dataclass(frozen=True)
class Attachment:
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Package:
    """A document on its way. `external_id`: what its sender calls it; `number` and `symbol`: "05", "BC-UBND"."""

    external_id: str
    sender: Agency
    recipients: tuple[Agency, ...]
    number: str
    symbol: str
    place: str
    issued_on: date | None
    kind: str
    subject: str
    signer: str
    position: str
    attachments: tuple[Attachment, ...]

    @property
    def code(self) -> str:
        return f"{self.number}/{self.symbol}" if self.number else self.symbol


def write_package(package: Package) -> bytes:
    """The XML in UTF-8, the same bytes for the same package; each file is zipped, then in base64."""
    ET.register_namespace("edXML", NAMESPACE)
    root = ET.Element(_tag("edXML"))
    envelope = ET.SubElement(root, _tag("edXMLEnvelope"))
    _write_header(ET.SubElement(ET.SubElement(envelope, _tag("edXMLHeader")), _tag("MessageHeader")), package)
    body = ET.SubElement(envelope, _tag("edXMLBody"))
    manifest, encoded = ET.SubElement(body, _tag("edXMLManifest")), ET.SubElement(root, _tag("AttachmentEncoded"))
    for number, one in enumerate(package.attachments, 1):
        content_id = f"cid:{number}"
        reference = ET.SubElement(manifest, _tag("Reference"))
        _put(reference, ("ContentId", content_id), ("ContentType", one.media_type), ("AttachmentName", one.name))
        _put(reference, ("Sha256", hashlib.sha256(one.content).hexdigest()))
        attached = ET.SubElement(encoded, _tag("Attachment"))
        _put(attached, ("ContentId", content_id), ("ContentTransferEncoded", _encoded(one)))
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n"


def _write_header(header: ET.Element, package: Package) -> None:
    for name, agency in (("From", package.sender), *(("To", one) for one in package.recipients)):
        _put(ET.SubElement(header, _tag(name)), ("OrganId", agency.organ_id), ("OrganName", agency.name))
    _put(header, ("DocumentId", package.external_id))
    _put(ET.SubElement(header, _tag("Code")), ("CodeNumber", package.number), ("CodeNotation", package.symbol))
    issued = str(package.issued_on) if package.issued_on else ""
    _put(ET.SubElement(header, _tag("PromulgationInfo")), ("Place", package.place), ("PromulgationDate", issued))
    _put(ET.SubElement(header, _tag("DocumentType")), ("Type", "1"), ("TypeName", package.kind))
    _put(header, ("Subject", package.subject))
    signer = ET.SubElement(ET.SubElement(header, _tag("Author")), _tag("SignerInfo"))
    _put(signer, ("Position", package.position), ("FullName", package.signer))


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _put(parent: ET.Element, *texts: tuple[str, str]) -> None:
    for name, text in texts:
        ET.SubElement(parent, _tag(name)).text = text


def _encoded(one: Attachment) -> str:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(one.name, _SAME_TIME), one.content, zipfile.ZIP_DEFLATED)
    return base64.b64encode(packed.getvalue()).decode()
