"""The end of a plan: recipients with their purposes, the signature block, and where the body ends before them."""

import re

from toso.plans.text_import.build import Draft
from toso.plans.text_import.folded_text import CAPITALS, SMALL, fold, is_upper
from toso.plans.text_import.lines import Line
from toso.plans.text_import.shapes import Recipient, Signature

_RECIPIENTS = re.compile(r"noi nhan\s*:?\s*")
_PURPOSE = re.compile(r"\((?P<purpose>[^()]{1,60})\)\s*$")
_COPIES = re.compile(r"(?:n|\d+|[a-z]?\d+ ?(?:ban|b))")
_SIGNED = re.compile(r"(?:TM|T/M|KT|K/T|TL|TUQ|Q)\s?\.?\s+\w")
_POST = re.compile(
    r"(?:pho |quyen |q\. )?(?:chu tich|truong ban|pho ban|truong phong|bi thu|chanh van phong|giam doc|"
    r"hieu truong|to truong|truong cong an|chi huy truong)\b"
)
_BREAKS = re.compile(r"\s+(?=(?:TM|KT|TL|TUQ|Q|T/M)\.? ?[A-ZĐỦUỶ])|(?<=[A-ZĐỊ])\s+(?=PHÓ (?:CHỦ TỊCH|TRƯỞNG|BÍ THƯ))")
# "H'Mẫu Niê", "H' Mẫu Niê", "Y Mẫu Niê" too
_NAME = re.compile(rf"(?:(?:[{CAPITALS}]['’] ?)?[{CAPITALS}][{SMALL}]{{0,7}}\.? ){{1,5}}[{CAPITALS}][{SMALL}]{{0,7}}")
_NOTE = re.compile(r"\(?(?:da ky|ky ten|ky, dong dau|chu ky|ky va ghi|ky, ghi)[^)]*\)?")
_TITLES = re.compile(r"(?:ths|ts|pgs|gs|cn|ks|dai uy|thieu ta|trung ta|thuong ta|dai ta)\.? ")
_CLOSING = re.compile(
    r"(?:tren day la|can cu|yeu cau|de nghi|trong qua trinh|qua trinh|giao |ubnd|uy ban nhan dan|nhan duoc|"
    r"ke hoach nay|cac (?:don vi|bo phan|ban|co quan|thon|khu)|noi nhan)"
)


def split_ending(lines: list[Line], body: int) -> tuple[int, int]:
    """Where the closing begins and where recipients and signature begin: (closing, ending), both as line indexes."""
    ending = len(lines)
    for place in range(len(lines) - 1, body - 1, -1):
        if _RECIPIENTS.match(fold(lines[place].body)) and lines[place].kind != "row":
            ending = place
            break
    signed = next((p for p in range(body, min(ending, len(lines))) if _opens_signature(lines, p)), ending)
    ending = min(ending, signed)
    closing = ending
    while closing > body and _is_closing(lines[closing - 1], last=closing == ending):
        closing -= 1
    return closing, ending


def _opens_signature(lines: list[Line], place: int) -> bool:
    """A line "TM. …" or "KT. …", or a post IN HOA, that a person's name follows within a few lines."""
    text = lines[place].text
    if not is_upper(text) or len(text) > 90 or lines[place].kind not in {"plain", "upper"}:
        return False
    if _SIGNED.match(text):
        return True
    followed = any(_NAME.fullmatch(line.text.strip()) for line in lines[place + 1 : place + 4])
    return bool(_POST.match(fold(text))) and followed


def _is_closing(line: Line, *, last: bool) -> bool:
    if line.kind != "plain" or line.stands_out:
        return False
    finished = line.text.rstrip().endswith((".", "/", ":"))
    return (last and "./" in line.text[-6:]) or (finished and bool(_CLOSING.match(fold(line.text))))


def read_closing(draft: Draft, lines: list[Line]) -> None:
    """The closing paragraphs, one per line of the text."""
    texts = [draft.claim(line, "closing", "/closing") for line in lines]
    draft.plan.closing = "\n".join(texts) or None


def read_ending(draft: Draft, lines: list[Line]) -> int:
    """Recipients and signature from the lines of the end; returns how many lines belong to them (annexes follow)."""
    listing, after_name = False, False
    for place, line in enumerate(lines):
        folded = fold(line.body)
        if draft.plan.signature.name and _opens_annex(line):
            return place
        if opened := _RECIPIENTS.match(folded):
            listing = True
            _read_recipients(draft, line, line.body_at + opened.end())
        elif _reads_as_signature(draft, line):
            after_name = bool(draft.plan.signature.name)
        elif listing and line.kind != "row" and not (after_name and line.kind == "plain"):
            _read_recipients(draft, line, None)
    return len(lines)


def _opens_annex(line: Line) -> bool:
    return fold(line.text).startswith(("phu luc", "bieu", "danh sach", "mau so")) or line.kind == "row"


def _read_recipients(draft: Draft, line: Line, start: int | None) -> None:
    """One recipient, or several written on one line ("Nơi nhận: - A; - B; - Lưu: VT.")."""
    low, high = line.range(start)
    if start is not None:
        draft.claim(line, "recipients", None, 0, low, marker="")
    at = low
    for part in re.split(r"(;\s*[-–]\s*|;\s+(?=\S))", line.text[low:high]):
        if not part.lstrip().startswith(";"):
            _read_recipient(draft, line, at, at + len(part), first=at == low and start is None)
        at += len(part)


def _read_recipient(draft: Draft, line: Line, start: int, end: int, *, first: bool) -> None:
    start += len(line.text[start:end]) - len(line.text[start:end].lstrip(" -–+*"))
    start, end = line.range(start, end, " ;.,")
    if start >= end:
        return
    pointer = f"/recipients/{len(draft.plan.recipients)}"
    purpose = _PURPOSE.search(line.text[start:end])
    name_end = end
    if purpose and not _COPIES.fullmatch(fold(purpose["purpose"]).strip()):
        name_end = start + purpose.start()
        draft.claim(
            line,
            "recipients",
            f"{pointer}/purpose",
            start + purpose.start("purpose"),
            start + purpose.end("purpose"),
            marker="",
        )
    name = draft.claim(line, "recipients", f"{pointer}/name", start, name_end, marker=line.printed if first else "-")
    used = purpose["purpose"].strip() if purpose and name_end < end else None
    draft.plan.recipients.append(Recipient(name=name, purpose=used))


def _reads_as_signature(draft: Draft, line: Line) -> bool:
    """Takes a line of the signature block: authority and posts IN HOA, then the name."""
    signature, text = draft.plan.signature, line.text.strip()
    folded = fold(text)
    if _NOTE.fullmatch(folded):
        draft.claim(line, "signature", None, 0)
        return True
    if line.kind not in {"plain", "upper"} or signature.name is not None or len(text) > 160:
        return False
    opens = bool(_SIGNED.match(text) or (is_upper(text) and _POST.match(folded)))
    posted = bool(signature.lines) and bool(_POST.search(fold(signature.lines[-1])))
    if opens or (signature.lines and is_upper(text) and not posted):
        _read_posts(draft, line, signature)
        return True
    if signature.lines and _is_name(text):
        signature.name = draft.claim(line, "signature", "/signature/name", 0)
        return True
    return False


def _is_name(text: str) -> bool:
    titled = _TITLES.match(fold(text))
    bare = text[titled.end() :] if titled else text
    return bool(_NAME.fullmatch(bare)) or (
        is_upper(bare) and 2 <= len(bare.split()) <= 5 and not _POST.match(fold(bare))
    )


def _read_posts(draft: Draft, line: Line, signature: Signature) -> None:
    at = 0
    for part in _BREAKS.split(line.text):
        start = line.text.index(part, at)
        at = start + len(part)
        pointer = f"/signature/lines/{len(signature.lines)}"
        signature.lines.append(draft.claim(line, "signature", pointer, start, at, marker=""))


def check_ending(draft: Draft) -> None:
    """Doubts about what the end of the plan lacks."""
    plan = draft.plan
    title = plan.title or ""
    if not plan.recipients:
        draft.doubt("recipients-missing", title, "Không thấy phần nơi nhận.", spans=[])
    if not plan.signature.lines:
        draft.doubt("signature-missing", title, "Không thấy khối ký (quyền hạn, chức vụ).", spans=[])
    if not plan.signature.name:
        draft.doubt("signer-missing", " ".join(plan.signature.lines) or title, "Không thấy họ tên người ký.", spans=[])
    elif _TITLES.match(fold(plan.signature.name)):
        draft.doubt(
            "signer-titled",
            plan.signature.name,
            "Trước họ tên người ký có học hàm, học vị hoặc cấp bậc.",
            pointer="/signature/name",
        )
