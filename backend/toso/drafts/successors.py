"""The beginning of a draft that follows an issued document: the words of the one whose place it takes, with the
sentence that says so, or the công văn that mends its form (NĐ 30/2020, Điều 18).
"""

import re

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.documents.kinds import KINDS
from toso.documents.queries import OUT, cite_document, code_of, destinations, get_document
from toso.documents.register.tables import RelationKind
from toso.documents.tables import Document
from toso.drafts.content import DraftBlock, DraftContent, DraftMend, DraftRecipient
from toso.drafts.document_builder import BLANK
from toso.drafts.kinds import BlockKind, Template
from toso.drafts.queries import SOURCE
from toso.drafts.tables import WrittenDraft
from toso.kit.clock import today
from toso.kit.dates import official
from toso.kit.text import about
from toso.organisation.queries import signers_on

_HOLDS = re.compile(r"^(Quyết định này có hiệu lực[^.;]*?)(?: và thay thế [^.;]*)?(?=[.;])")
_ELSEWHERE = {
    "report": "Sai nội dung báo cáo: lập báo cáo đính chính, thay thế ở trang báo cáo.",
    "plan": "Sai nội dung kế hoạch: lập bản điều chỉnh ở trang kế hoạch.",
}


def successor_of(session: Session, scope: Scope, mend: DraftMend) -> tuple[Template, DraftContent]:
    """Template and text. Raises NotFound; Malformed for what is not out, and for a report or plan to be replaced: those
    are made anew where their figures and tasks are.
    """
    document = get_document(session, scope, mend.target_id)
    if document.state not in OUT:
        raise Malformed(fields={"mends": "Chọn một văn bản đã phát hành."})
    if mend.kind is RelationKind.CORRECTS:
        return Template.LETTER, _correcting(document).model_copy(update={"mends": mend})
    draft = (
        session.get(WrittenDraft, (document.ward_id, document.source_id)) if document.source_kind == SOURCE else None
    )
    if draft is None:
        raise Malformed(fields={"mends": _ELSEWHERE.get(document.source_kind, "Văn bản này không soạn ở đây.")})
    content = DraftContent.model_validate(draft.content)
    kept = {one.id for one in signers_on(session, draft.unit_id, today())}
    signer = content.signer_id if content.signer_id in kept else None
    blocks = _replacing(content.blocks, document)
    return draft.template, content.model_copy(update={"blocks": blocks, "signer_id": signer, "mends": mend})


def _replacing(blocks: list[DraftBlock], document: Document) -> list[DraftBlock]:
    """A decision says it where it says since when it holds; others in a sentence of their own at the end."""
    name, cited = KINDS[document.kind].name, cite_document(document)
    kept = [one for one in blocks if not one.text.startswith(f"{name} này thay thế ")]
    held = [_HOLDS.sub(lambda since: f"{since[1]} và thay thế {cited}", one.text) for one in kept]
    if any(_HOLDS.match(text) for text in held):
        return [one.model_copy(update={"text": text}) for one, text in zip(kept, held, strict=True)]
    return [*kept, DraftBlock(kind=BlockKind.PARAGRAPH, text=f"{name} này thay thế {cited}.")]


def _correcting(document: Document) -> DraftContent:
    """The công văn to whom the document went, with room for what was printed and what it should be."""
    agency, code = document.content["letterhead"]["name"], f"{KINDS[document.kind].name} số {code_of(document)}"
    day = official(document.issued_on) if document.issued_on else ""
    place = str(document.content["letterhead"]["place"])
    said = (
        f"{agency} đã ban hành {code} {day} {about(document.summary, agency, place)}.",
        f"Do sơ suất trong khâu soạn thảo, {agency} đính chính {code} như sau:",
        f"Tại {BLANK}: đã in là “{BLANK}”, nay sửa lại là “{BLANK}”.",
        f"Các nội dung khác của {code} không thay đổi.",
        f"{agency} thông báo để các cơ quan, đơn vị biết, thực hiện.",
    )
    kinds = [BlockKind.DASH if BLANK in text else BlockKind.PARAGRAPH for text in said]
    return DraftContent(
        summary=f"Về việc đính chính {code} {day}",
        addressees=destinations(document),
        blocks=[DraftBlock(kind=kind, text=text) for kind, text in zip(kinds, said, strict=True)],
        recipients=[DraftRecipient(name="Như trên")],
    )
