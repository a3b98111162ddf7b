"""Check that a signed file continues the issued one: the same bytes first, then nothing but signatures.

Behind the issued bytes pyhanko's difference analysis lets signatures, the proof kept for them and time stamps stand.
The picture of a signature may show anything, so it may stand only where it hides nothing that was printed.
"""

from io import BytesIO
from typing import Any

from toso.documents.linter.lines import MM, Box
from toso.documents.linter.page_objects import Pages
from toso.documents.signing import placement
from toso.documents.signing.placement import Room
from toso.documents.signing.refusals import NoPlace

NOT_OURS = "phần đầu của tệp không phải bản đã phát hành"
CHANGED = "nội dung bị sửa so với bản đã phát hành"
HIDDEN = "hình của chữ ký che nội dung văn bản; hãy ký lại trên bản tải từ đây, đặt chữ ký đúng chỗ ký"
# Around the room for the signature: the signer's lines above and the name below, which tools and seals often touch.
_ABOVE, _BELOW = 25 * MM, 15 * MM
_RULE = MM


def fault_of(issued: bytes, signed: bytes, *, annex: bool = False) -> str:
    """Why a file is no continuation of the issued one, in words of a clerk; "" when it is. Never an error.

    `annex`: a file of its own, which has no place for signing on its pages: its mark stands in the empty corner.
    """
    if not signed.startswith(issued):
        return NOT_OURS
    try:
        if not _only_signatures(issued, signed):
            return CHANGED
        return HIDDEN if _hides_something(issued, signed, annex=annex) else ""
    except Exception:  # noqa: BLE001 — a broken file raises many kinds of error; all mean the same
        return CHANGED


def _only_signatures(issued: bytes, signed: bytes) -> bool:
    from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NameObject  # noqa: PLC0415 — the worker's alone
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel  # noqa: PLC0415 — as above

    from toso.documents.signing.reader import QuickReader  # noqa: PLC0415 — as above

    old, new = QuickReader(issued).xrefs, QuickReader(signed)
    revisions = old.total_revisions
    # A later index may leave out the issued one: what is compared must begin with the very same revisions.
    if new.xrefs.total_revisions <= revisions or any(
        new.xrefs.get_startxref_for_revision(n) != old.get_startxref_for_revision(n) for n in range(revisions)
    ):
        return False
    before = new.get_historical_resolver(revisions - 1)
    if "/AcroForm" not in before.root:  # the policy compares forms: a print has none yet
        before.root[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): ArrayObject()})
    found = _policy().review_file(new, before)
    return isinstance(found, DiffResult) and found.modification_level <= ModificationLevel.FORM_FILLING


def _policy() -> Any:
    """Pyhanko's policy, told that the first signature begins the form; a certifying one names itself in /Perms."""
    from pyhanko.sign.diff_analysis import (  # noqa: PLC0415 — as above
        DEFAULT_DIFF_POLICY,
        CatalogModificationRule,
        FormUpdatingRule,
        StandardDiffPolicy,
    )
    from pyhanko.sign.diff_analysis.constants import (  # noqa: PLC0415 — as above
        ACROFORM_EXEMPT_STRICT_COMPARISON,
        ROOT_EXEMPT_STRICT_COMPARISON,
    )

    usual = DEFAULT_DIFF_POLICY
    catalog = CatalogModificationRule(ignored_keys=ROOT_EXEMPT_STRICT_COMPARISON | {"/Perms"})
    rules = [catalog, *(one for one in usual.global_rules if not isinstance(one, CatalogModificationRule))]
    assert usual.form_rule is not None
    form = FormUpdatingRule(
        usual.form_rule.field_rules, ignored_acroform_keys=ACROFORM_EXEMPT_STRICT_COMPARISON | {"/SigFlags"}
    )
    return StandardDiffPolicy(global_rules=rules, form_rule=form)


def _hides_something(issued: bytes, signed: bytes, *, annex: bool) -> bool:
    """Whether the picture of a signature lies over printed text or drawings outside the place for signing.

    A picture need not name its field, so everything is looked at that is laid on a page; a print has links alone.
    """
    import pikepdf  # noqa: PLC0415 — as above

    with pikepdf.open(BytesIO(signed)) as opened:
        shown = [
            (number, _box(widget), float(page.mediabox[0]), float(page.mediabox[1]))
            for number, page in enumerate(opened.pages)
            for widget in page.get("/Annots", [])
            if widget.get("/Subtype") != "/Link"
        ]
    boxes = [(n, (b[0] - x, b[1] - y, b[2] - x, b[3] - y)) for n, b, x, y in shown if b[2] - b[0] > 1 < b[3] - b[1]]
    return bool(boxes) and _covers(issued, None if annex else _room(issued), boxes)


def _box(widget: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (float(edge) for edge in widget["/Rect"])
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _room(issued: bytes) -> Room | None:
    try:
        return placement.find_room(issued)
    except NoPlace:
        return None


def _covers(issued: bytes, room: Room | None, boxes: list[tuple[int, tuple[float, float, float, float]]]) -> bool:
    with Pages(issued) as pages:
        for number, (left, bottom, right, top) in boxes:
            page = pages[number]
            shown = [char.box for char in page.chars if not char.blank]
            shown += [picture.box for picture in page.pictures]
            shown += [path.box for path in page.subpaths if path.visible and (path.askew or _is_rule(path.box))]
            for x0, above, x1, below in shown:
                across, up = (x0 + x1) / 2, page.height - (above + below) / 2
                if left < across < right and bottom < up < top and not _in_signing_place(room, number, up):
                    return True
    return False


def _is_rule(box: Box) -> bool:
    """Whether a shape is a line; an area is a ground for what stands on it."""
    return min(box[2] - box[0], box[3] - box[1]) < _RULE


def _in_signing_place(room: Room | None, page: int, up: float) -> bool:
    return room is not None and page == room.page and room.bottom - _BELOW < up < room.top + _ABOVE
