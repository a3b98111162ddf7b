"""Entry point of the import: bytes or text to a ParsedPlan; refuses what is no plan."""

import re

from toso.plans.text_import.body import read_body
from toso.plans.text_import.build import Draft
from toso.plans.text_import.checks import check_plan
from toso.plans.text_import.closing_part import check_ending, read_closing, read_ending, split_ending
from toso.plans.text_import.decision import decision_before, read_decision, read_decision_end
from toso.plans.text_import.errors import NotAPlan
from toso.plans.text_import.folded_text import fold, is_upper
from toso.plans.text_import.header import derive_issuer, later_plans, parse_head, type_line
from toso.plans.text_import.lines import Line, lines_of
from toso.plans.text_import.sections import bare_heading, kinds_in
from toso.plans.text_import.shapes import Block, Paragraph, ParsedPlan
from toso.plans.text_import.slips import find_slips
from toso.plans.text_import.source import read_typed

_OTHER_TYPES = re.compile(
    r"(?:bao cao|quyet dinh|thong bao|to trinh|nghi quyet|chi thi|cong van|bien ban|giay moi|huong dan|"
    r"chuong trinh|quy che|phuong an|de an|cong dien|hop dong)\b"
)


def parse_plan(data: bytes | str, filename: str | None = None) -> ParsedPlan:
    """The structured proposal for a plan given as DOCX, PDF, Markdown or plain text (`str`: pasted text).

    Raises a PlanRefused: NotAPlan when the text is none, another subclass when the file cannot be read.
    """
    source = read_typed(data, filename)
    return parse_paragraphs(source.paragraphs, source.font)


def parse_paragraphs(source: list[Paragraph], font: str = "") -> ParsedPlan:
    """The proposal for a source that is read already; `font`: the old one it was typed in. Raises NotAPlan."""
    lines = lines_of(source)
    _refuse_other_documents(lines)
    draft = Draft(source)
    if font:
        _flag_font(draft, font)
    first = _first_plan(draft, lines)
    decision = decision_before(first)
    decided = read_decision(draft, decision) if decision else []
    _read_plan(draft, first[len(decision) :])
    read_decision_end(draft, decided)
    _refuse_empty_plan(draft)
    check_ending(draft)
    check_plan(draft)
    find_slips(draft)
    return _finished(draft, lines)


def _read_plan(draft: Draft, lines: list[Line]) -> None:
    """The plan itself from its letterhead to its end, and what is attached to it."""
    body = parse_head(draft, lines)
    closing, ending = split_ending(lines, body)
    read_closing(draft, lines[closing:ending])
    used = read_ending(draft, lines[ending:])
    derive_issuer(draft, lines)
    read_body(draft, lines[body:closing])
    read_body(draft, lines[ending + used :])


def _flag_font(draft: Draft, font: str) -> None:
    reason = f"Văn bản gõ bằng phông chữ cũ {font}, đã đổi sang Unicode; xem lại chữ có dấu và chữ hoa."
    draft.doubt("old-font", draft.source[0].text, reason, spans=[])


def _first_plan(draft: Draft, lines: list[Line]) -> list[Line]:
    """The lines of the first plan of a file; that further ones stand behind it is said, they are not read."""
    starts = later_plans(lines)
    if not starts:
        return lines
    reason = f"Tệp có {len(starts) + 1} kế hoạch; chỉ đọc kế hoạch đầu. Hãy tách tệp để nhập kế hoạch còn lại."
    draft.doubt(
        "several-plans", lines[starts[0]].text, reason, spans=lines[starts[0]].spans(0, len(lines[starts[0]].text))
    )
    return lines[: starts[0]]


def _refuse_other_documents(lines: list[Line]) -> None:
    if type_line(lines) is not None:
        return
    for line in lines[:30]:
        if is_upper(line.text) and _OTHER_TYPES.match(fold(line.text)):
            raise NotAPlan(f"Văn bản này là “{line.text[:40].strip()}”, không phải kế hoạch.")
    headings = [line for line in lines if line.kind in {"part", "roman", "upper", "arabic"} or bare_heading(line)]
    kinds = {kind for line in headings if len(line.body) <= 120 for kind in kinds_in(line.body)}
    if len(kinds & {"targets", "tasks", "duties", "purposes"}) < 2:
        raise NotAPlan("Không thấy dòng “KẾ HOẠCH” và không có các phần mục tiêu, nhiệm vụ, tổ chức thực hiện.")


def _refuse_empty_plan(draft: Draft) -> None:
    plan = draft.plan
    if not (plan.tasks or plan.targets or plan.duties or plan.purposes):
        raise NotAPlan("Có chữ “KẾ HOẠCH” nhưng không thấy mục đích, mục tiêu, nhiệm vụ hay phần tổ chức thực hiện.")


def _finished(draft: Draft, lines: list[Line]) -> ParsedPlan:
    claimed = draft.claimed()
    left = [line for line in lines if line.index not in claimed and re.search(r"\w", line.text)]
    _flag_unclaimed(draft, left)
    blocks = draft.blocks + [
        Block(role="unclaimed", pointer=None, marker=line.printed, text=line.body, spans=line.spans(0, len(line.text)))
        for line in left
    ]
    blocks.sort(key=lambda block: (block.spans[0].paragraph, block.spans[0].start))
    doubts = sorted(draft.doubts, key=lambda d: (d.spans[0].paragraph, d.spans[0].start) if d.spans else (-1, 0))
    return ParsedPlan(
        plan=draft.plan,
        introduction="\n".join(draft.introduction) or None,
        source=draft.source,
        spans=draft.spans,
        blocks=blocks,
        sections=draft.sections,
        unclaimed=[paragraph.index for line in left for paragraph in line.paragraphs],
        doubts=doubts,
        unnumbered=draft.unnumbered,
    )


def _flag_unclaimed(draft: Draft, left: list[Line]) -> None:
    """One doubt for each run of neighbouring lines that no element claimed."""
    run: list[Line] = []
    for line in [*left, None]:
        if run and (line is None or line.index > run[-1].paragraphs[-1].index + 1):
            spans = [span for each in run for span in each.spans(0, len(each.text))]
            many = f" ({len(run)} đoạn)" if len(run) > 1 else ""
            draft.doubt("unclaimed", run[0].text, f"Chưa xếp được vào phần nào của kế hoạch{many}.", spans=spans)
            run = []
        if line is not None:
            run.append(line)
