"""Builds the official document of a draft: numbers of titles and articles, runs, tables, annexes."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from toso.documents.blocks import Block, Heading, HeadingLevel, ListItem, Paragraph, TextRun, paragraph, text
from toso.documents.content import Annex, Attached, Letterhead, OfficialDocument, Orientation, Recipient, Signature
from toso.documents.kinds import DocumentKind, symbol_of
from toso.documents.wording import without_marks
from toso.drafts.content import DraftAnnex, DraftAttached, DraftBlock, DraftContent
from toso.drafts.kinds import BlockKind
from toso.drafts.labels import labels_of, without_annex_label, without_label
from toso.drafts.table_shape import printed_table
from toso.organisation.tables import Letterhead as UnitLetterhead
from toso.organisation.tables import Signer

ENACTMENT = "Quyết định:"
BLANK = "……"
"""Stands where something is still to be filled in."""
NO_MEMBERS = f"{BLANK} (chưa nhập thành viên)"
"""Stands in the list of a team that has no members."""
_LEVELS = {
    BlockKind.CHAPTER: HeadingLevel.PART,
    BlockKind.ARTICLE: HeadingLevel.ARTICLE,
    BlockKind.SECTION: HeadingLevel.SECTION,
    BlockKind.CLAUSE: HeadingLevel.CLAUSE,
}
_ROOM_TO_SIGN = Signature(lines=("Chức vụ người ký",))
_WRITES, _PRESIDES = ("Người ghi biên bản", "Thư ký"), ("Chủ trì", "Chủ tọa", "Trưởng đoàn kiểm tra")
_NAMED = re.compile(r"(?:(?:ông|bà|đồng chí|đ/c)\s+)?([^,;.(–-]*)", re.IGNORECASE)


def compose(
    kind: DocumentKind, content: DraftContent, head: UnitLetterhead, signer: Signer | None, on: date, *, draft: bool
) -> OfficialDocument:
    """The document as headed and signed on a day. Raises ValidationError for what cannot be printed (no text)."""
    decision = kind is DocumentKind.DECISION
    writing, presiding = _of_minutes(content) if kind is DocumentKind.MINUTES else (None, None)
    unit = head.archive.rsplit(",", 1)[-1].strip() if "," in head.archive else ""
    return OfficialDocument(
        letterhead=Letterhead(
            superior=" ".join(head.superior_lines) or None,
            agency=tuple(head.agency_lines),
            name=head.full_name,
            place=head.place,
        ),
        kind=kind,
        symbol=symbol_of(kind, head.symbol, unit),
        year=on.year,
        draft=draft,
        summary=content.summary or BLANK,
        urgency=content.urgency,
        circulation=content.circulation,
        authority=content.authority or None,
        addressees=tuple(map(without_marks, content.addressees)),
        legal_bases=tuple(content.legal_bases),
        enactment=ENACTMENT if decision else None,
        body=printed_blocks(content.blocks, run_in=decision),
        recipients=tuple(
            Recipient(name=without_marks(r.name), purpose=r.purpose) for r in content.recipients if r.name
        ),
        archive=content.archive or f"Lưu: {head.archive}",
        signature=presiding or (_signed_by(signer) if signer else _ROOM_TO_SIGN),
        co_signature=writing if presiding else None,
        drafter_mark=content.drafter_mark,
        contact=content.contact,
        attached=_attached(content.attached) if content.attached else None,
        annexes=tuple(_annex(annex) for annex in content.annexes),
    )


def _signed_by(signer: Signer) -> Signature:
    return Signature(lines=tuple(signer.lines), name=signer.full_name)


def _of_minutes(content: DraftContent) -> tuple[Signature | None, Signature | None]:
    """Minutes are signed by who wrote them down and who presided, as their text names both, and not for the agency
    (NĐ 30/2020, Phụ lục III, Mẫu 1.9). None for whom the text does not mention.
    """
    texts = [block.text for block in content.blocks]
    writing, presiding = (_named_in(texts, roles) for roles in (_WRITES, _PRESIDES))
    return writing, presiding


def _named_in(texts: Sequence[str], roles: Sequence[str]) -> Signature | None:
    for said in texts:
        role, colon, name = said.partition(":")
        if colon and role.strip() in roles:
            found = _NAMED.match(name.strip())
            return Signature(lines=(role.strip(),), name=(found[1].replace("…", "").strip() if found else "") or None)
    return None


def printed_blocks(blocks: Sequence[DraftBlock], *, run_in: bool = False) -> tuple[Block, ...]:
    """Blocks with their labels. `run_in`: an article of a decision goes on in the line of its label."""
    written = [block for block in blocks if not block.empty]
    labels = labels_of([block.kind for block in written])
    return tuple(filter(None, (_block(*one, run_in=run_in) for one in zip(written, labels, strict=True))))


def _block(block: DraftBlock, label: str, *, run_in: bool) -> Block | None:
    if block.table is not None:
        return printed_table(block.table)
    said = without_label(block.kind, block.text)
    if block.kind in {BlockKind.NUMBERED, BlockKind.POINT}:
        return paragraph(f"{label} {said}")
    if block.kind is BlockKind.ARTICLE and run_in:
        return Paragraph(runs=(text(f"{label} ", bold=True), TextRun(text=said)))
    if block.kind in _LEVELS:
        return Heading(level=_LEVELS[block.kind], label=label, title=said[:2_000])
    if block.kind is BlockKind.PARAGRAPH:
        return paragraph(said)
    deep = block.kind is BlockKind.PLUS
    return ListItem(runs=(TextRun(text=said),), marker="+" if deep else "-", depth=2 if deep else 1)


def _attached(attached: DraftAttached) -> Attached:
    return Attached(
        kind=attached.kind.kind, summary=attached.summary or BLANK, body=printed_blocks(attached.blocks) or (_blank(),)
    )


def _annex(annex: DraftAnnex) -> Annex:
    orientation = Orientation.LANDSCAPE if annex.landscape else Orientation.PORTRAIT
    return Annex(
        title=without_annex_label(annex.title) or BLANK,
        blocks=printed_blocks(annex.blocks) or (_blank(),),
        orientation=orientation,
        separate=annex.separate,
    )


def _blank() -> Paragraph:
    return paragraph(BLANK)


def texts_of(content: DraftContent) -> Iterable[tuple[str, str]]:
    """(field, text) of everything written, to find what is still to be filled in."""
    yield "summary", content.summary
    yield from (("addressees", text) for text in content.addressees)
    yield from (("legal_bases", text) for text in content.legal_bases)
    yield from (("blocks", text) for block in content.blocks for text in _said(block))
    if content.attached:
        yield "attached", content.attached.summary
        yield from (("attached", text) for block in content.attached.blocks for text in _said(block))
    for annex in content.annexes:
        yield "annexes", annex.title
        yield from (("annexes", text) for block in annex.blocks for text in _said(block))
    yield from (("recipients", recipient.name) for recipient in content.recipients)


def _said(block: DraftBlock) -> Iterable[str]:
    yield block.text
    if block.table:
        yield from (cell for row in block.table.rows for cell in row)
