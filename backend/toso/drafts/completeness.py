"""Completeness of a draft before approval: all that its kind needs is there, nothing is left to fill in."""

from toso.documents.kinds import DocumentKind
from toso.drafts.content import DraftContent
from toso.drafts.document_builder import BLANK, texts_of

_ADDRESSED = {DocumentKind.LETTER, DocumentKind.PROPOSAL, DocumentKind.INVITATION}
_BASED = {DocumentKind.DECISION}


def missing(kind: DocumentKind, content: DraftContent) -> dict[str, str]:
    """Missing parts by field; empty when the document can be submitted."""
    bare = all(block.empty for block in content.blocks)
    annexes = any(not annex.title or all(block.empty for block in annex.blocks) for annex in content.annexes)
    attached = content.attached
    wanted: tuple[tuple[bool, str, str], ...] = (
        (not content.summary, "summary", "Hãy ghi trích yếu: văn bản về việc gì."),
        (bare, "blocks", "Hãy soạn nội dung."),
        (kind in _ADDRESSED and not content.addressees, "addressees", "Hãy ghi nơi nhận ở phần “Kính gửi”."),
        (kind in _BASED and not content.legal_bases, "legal_bases", "Quyết định cần ít nhất một căn cứ."),
        (not any(r.name for r in content.recipients), "recipients", "Hãy ghi ít nhất một nơi nhận."),
        (annexes, "annexes", "Có phụ lục chưa có tên hoặc chưa có nội dung."),
        (
            attached is not None and (not attached.summary or all(block.empty for block in attached.blocks)),
            "attached",
            "Văn bản ban hành kèm theo chưa có trích yếu hoặc nội dung.",
        ),
    )
    found = {field: message for lacking, field, message in wanted if lacking}
    for field, text in texts_of(content):
        if BLANK in text:
            found.setdefault(field, f"Còn chỗ chưa điền (dấu {BLANK}).")
    return found
