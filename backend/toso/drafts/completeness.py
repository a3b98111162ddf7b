"""Completeness of a draft before approval: all that its kind needs is there, nothing is left to fill in."""

import re

from toso.documents.kinds import DocumentKind
from toso.drafts.content import DraftContent
from toso.drafts.document_builder import BLANK, NO_MEMBERS, texts_of

_ADDRESSED = {DocumentKind.LETTER, DocumentKind.PROPOSAL, DocumentKind.INVITATION}
_BASED = {DocumentKind.DECISION}
_MEMBERS = re.compile(rf"(\d+|{BLANK}) thành viên \(có danh sách kèm theo\)")
"""The sentence of the decision on teams that counts those who are in its list."""
_NOBODY = "Có tổ chưa có thành viên: nhập ở trang Tổ công nghệ số, lấy lại danh sách kèm theo và ghi lại số thành viên."


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
            nobody = text == NO_MEMBERS or _MEMBERS.search(text)
            found.setdefault(field, _NOBODY if nobody else f"Còn chỗ chưa điền (dấu {BLANK}).")
    if _miscounted(content):
        found.setdefault("blocks", "Số thành viên ở nội dung khác số người trong danh sách kèm theo; hãy sửa cho khớp.")
    return found


def _miscounted(content: DraftContent) -> bool:
    """Whether the decision on teams names another number of members than its list has."""
    tables = [block.table for annex in content.annexes for block in annex.blocks if block.table]
    listed = sum(row[0].isdecimal() for table in tables for row in table.rows)
    said = (_MEMBERS.search(block.text) for block in content.blocks)
    return any(one[1] != BLANK and int(one[1]) != listed for one in said if one and listed)
