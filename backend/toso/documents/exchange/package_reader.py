"""Reading of somebody else's edXML package: `read_package` starts this module as a program in the sandbox.

No document type, no entity, no network; names of files are names, never paths; what unpacks to too much is refused.
"""

import base64
import binascii
import hashlib
import io
import json
import sys
import zipfile
from datetime import date
from importlib import import_module
from typing import Any

from toso.core.problems import Malformed
from toso.core.sandbox import FOREIGN, SandboxFailure, call
from toso.documents.exchange.package import NAMESPACE, OLDER, Agency, Attachment, Package
from toso.files.upload_check import ARCHIVE_FAULTS, safe_name
from toso.kit.text import clean

MOST_FILES, MOST_BYTES, _LONGEST = 20, 40 * 1024 * 1024, 2_000
_BROKEN = "Tệp không phải gói văn bản edXML đọc được."
_LARGE = "Gói có quá nhiều tệp, hoặc phình ra quá lớn."
_CHANGED = "Một tệp trong gói không đúng với mã băm ghi trong gói."


class BadPackage(ValueError):
    """A package that is not taken; its text says why."""


def read_package(content: bytes) -> Package:
    """Raises Malformed naming `file`."""
    try:
        said: dict[str, Any] = json.loads(call(__name__, [], content, FOREIGN))
    except SandboxFailure:
        raise Malformed(fields={"file": _BROKEN}) from None
    if "refused" in said:
        raise Malformed(fields={"file": said["refused"]})
    attachments = tuple(
        Attachment(one["name"], one["media_type"], base64.b64decode(one["content"])) for one in said.pop("attachments")
    )
    issued, sender = said.pop("issued_on"), Agency(**said.pop("sender"))
    recipients = tuple(Agency(**one) for one in said.pop("recipients"))
    on = date.fromisoformat(issued) if issued else None
    return Package(**said, sender=sender, recipients=recipients, issued_on=on, attachments=attachments)


def parse(content: bytes) -> dict[str, Any]:
    """In the sandbox. Raises BadPackage."""
    etree: Any = import_module("lxml.etree")  # heavy, and only the program needs it
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root: Any = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise BadPackage(_BROKEN) from None
    names = {etree.QName(one).localname for one in root.iter(etree.Element)}
    foreign = etree.QName(root).namespace not in {NAMESPACE, OLDER}
    if root.getroottree().docinfo.doctype or foreign or "MessageHeader" not in names:
        raise BadPackage(_BROKEN)
    header = _first(root, "MessageHeader")
    return {
        "external_id": _text(header, "DocumentId"),
        "sender": _agency(_first(header, "From")),
        "recipients": [_agency(one) for one in header.findall("{*}To")[:200]],
        "number": _text(header, "Code", "CodeNumber"),
        "symbol": _text(header, "Code", "CodeNotation"),
        "place": _text(header, "PromulgationInfo", "Place"),
        "issued_on": _day(_text(header, "PromulgationInfo", "PromulgationDate")),
        "kind": _text(header, "DocumentType", "TypeName"),
        "subject": _text(header, "Subject"),
        "signer": _text(header, "Author", "SignerInfo", "FullName"),
        "position": _text(header, "Author", "SignerInfo", "Position"),
        "attachments": _attachments(root),
    }


def _first(parent: Any, name: str) -> Any:
    return None if parent is None else next(parent.iter(f"{{*}}{name}"), None)


def _text(parent: Any, *names: str) -> str:
    """The text at the end of a path of children, without markup; empty where there is none."""
    for name in names:
        parent = None if parent is None else parent.find(f"{{*}}{name}")
    return "" if parent is None else clean("".join(parent.itertext("*")))[:_LONGEST]


def _agency(element: Any) -> dict[str, str]:
    return {"organ_id": _text(element, "OrganId")[:35], "name": _text(element, "OrganName")[:200]}


def _day(text: str) -> str:
    """2024-07-10 or 10/07/2024 as the first; empty for anything else."""
    day, month, year = [*text[:10].split("/"), "", "", ""][:3]
    try:
        return str(date(int(year), int(month), int(day)) if month else date.fromisoformat(text[:10]))
    except ValueError:
        return ""


def _attachments(root: Any) -> list[dict[str, str]]:
    told = {_text(one, "ContentId"): one for one in root.iter("{*}Reference")}
    found, total = list[dict[str, str]](), 0
    for one in root.iter("{*}Attachment"):
        encoded = one.find("{*}ContentTransferEncoded")
        content = _unpacked("" if encoded is None else encoded.text or "", MOST_BYTES - total)
        reference, total = told.get(_text(one, "ContentId")), total + len(content)
        if len(found) == MOST_FILES:
            raise BadPackage(_LARGE)
        digest = _text(reference, "Sha256").lower()
        if digest and digest != hashlib.sha256(content).hexdigest():
            raise BadPackage(_CHANGED)
        name, kind = safe_name(_text(reference, "AttachmentName")), _text(reference, "ContentType")
        found.append({"name": name, "media_type": kind[:100], "content": base64.b64encode(content).decode()})
    return found


def _unpacked(text: str, most: int) -> bytes:
    """A file as it is, or the one file of an archive that senders put it in; Word files are archives themselves."""
    try:
        content = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise BadPackage(_BROKEN) from None
    if content.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                entries = archive.infolist()
                if len(entries) == 1:
                    with archive.open(entries[0]) as packed:
                        content = packed.read(most + 1)
        except ARCHIVE_FAULTS:
            raise BadPackage(_BROKEN) from None
    if len(content) > most:
        raise BadPackage(_LARGE)
    return content


def main() -> None:
    try:
        said = parse(sys.stdin.buffer.read())
    except BadPackage as refusal:
        said = {"refused": str(refusal)}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
