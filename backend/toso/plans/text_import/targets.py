"""The targets (mục tiêu, chỉ tiêu): their numbers, texts, goals in per cent and deadlines."""

import re
from decimal import Decimal

from toso.kit.figures import percent
from toso.plans.text_import.build import Draft
from toso.plans.text_import.deadlines import Reading, deadlines_within
from toso.plans.text_import.folded_text import fold
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import BULLETS
from toso.plans.text_import.outline import Node
from toso.plans.text_import.prose import Passage, opening_of, pieces_in
from toso.plans.text_import.sections import only_announces
from toso.plans.text_import.shapes import Target

# Scanning machines take 0 for o, 1 for l or I, 5 for S, 8 for B and 2 for Z.
_PERCENT = re.compile(
    r"(?<![\w.,])(?P<first>(?=[^\d %]{0,2}\d|[oli|])[\dolisbz|]{1,3}(?:[.,]\d+)?)"
    r"(?:\s?%?\s?(?:-|den)\s?(?P<second>\d{1,3}(?:[.,]\d+)?))?"
    r"\s?(?:%|phan tram)"
)
_MISREAD = str.maketrans("oli|sbz", "0111582")
_GROWTH_SAID = re.compile(r"\b(?:tang|giam|them|cao hon|thap hon)\b")
_GROWTH_DOUBT = ("goal-is-growth", "Tỷ lệ là mức tăng, giảm, không phải mức phải đạt.")
_GROWTH = re.compile(r"\b(?:tang|giam|them|cao hon|thap hon)(?: \w{1,12}){0,3} $")
# "(hiện nay đạt 62%)", "so với năm 2025 (45%)", and the first of "từ 45% lên 60%": where things stood before.
_REACHED = re.compile(
    r"\((?:hien|dau nam|cuoi nam|nam truoc|nam ngoai|cung ky|da dat|thuc hien|ket qua)\b[^()%]{0,30}$|"
    r"\bso voi (?:(?! dat )[^.;,%]){0,60}$"
)
_RISES = re.compile(r" ?(?:len|xuong)\b")
# "không quá 5%", "dưới 2%": a ceiling; "không dưới 80%" is none.
_AT_MOST = re.compile(
    r"(?:\bkhong (?:qua|vuot(?: qua)?)|\btoi da|(?<!khong )\b(?:duoi|nho hon|it hon)|\bxuong(?: con)?)(?: muc| la)? ?$"
)
_GOAL_NEXT = re.compile(r"(?::|,| dat| la| co)?(?: (?:it nhat|toi thieu|tren|dat))? ?\d{1,3}(?:[.,]\d+)? ?%")


def read_targets(draft: Draft, nodes: list[Node], prefix: str = "") -> None:
    """The targets among the children of a section (or of a group of targets)."""
    listed = any(node.kind != "plain" for node in nodes)  # a table lists them too
    running, begun = 0, len(draft.plan.targets)
    leading: list[Line] = []
    for node in nodes:
        if node.kind == "row":
            continue  # tables are read as wholes
        if node.kind == "plain" and (listed or node.line.body.rstrip().endswith(":")):
            leading += [node.line] if running == 0 else []
            _plain_beside_list(draft, node, first=running == 0)
            continue
        if node.kind == "plain" and len(pieces := pieces_in(node.line.text, node.line.body_at)) > 1:
            running += _add_pieces(draft, node.line, pieces, prefix, running)
            continue
        running += 1
        place = len(draft.plan.targets)
        ref = draft.ref_of(prefix, node.line.number, running if prefix else place + 1, f"/targets/{place}")
        if _is_group(node):
            draft.claim(node.line, "heading")
            first = len(draft.plan.targets)
            numbered = node.line.number and not only_announces(node.line.body)  # "2. Mục tiêu cụ thể" counts nothing
            read_targets(draft, node.children, ref if numbered else prefix)
            share_deadline(draft, node.line, first)
        else:
            _add(draft, node, ref)
    for line in leading:
        share_deadline(draft, line, begun)


def share_deadline(draft: Draft, heading: Line, first: int) -> None:
    """The deadline that a heading names, for the targets under it (from `first` on) that name none themselves."""
    words = heading.body
    readings = deadlines_within(words, draft.year, of_targets=True)
    under = [target for target in draft.plan.targets[first:] if target.deadline_on is None]
    if not readings or not under:
        return
    for target in under:
        target.due(readings[0].deadline)
    reason = f"Thời hạn ở tiêu đề được lấy cho {len(under)} mục tiêu bên dưới."
    where = heading.spans(0, len(heading.text))
    draft.doubt("deadline-from-heading", words, reason, pointer=f"/targets/{first}", spans=where)


def _is_group(node: Node) -> bool:
    """A heading over targets: it sets no goal itself and its parts do."""
    parts = [child for child in node.children if child.kind not in {"plain", "row"}]
    if not parts:
        return bool(node.children) and node.is_heading and not goals_in(node.line.body)
    return not goals_in(node.line.body) and (node.is_heading or node.line.body.rstrip().endswith(":"))


def _plain_beside_list(draft: Draft, node: Node, *, first: bool) -> None:
    """A sentence before a list leads it in; one after it is left for a person to place."""
    if first:
        draft.claim(node.line, "lead_in")


def _add(draft: Draft, node: Node, ref: str) -> None:
    pointer = f"/targets/{len(draft.plan.targets)}"
    texts = [draft.claim(child.line, "element", f"{pointer}/text") for child in node.walk() if child.kind != "row"]
    text = " ".join(texts)
    draft.plan.targets.append(Target(ref=ref, text=text))
    read_goal(draft, pointer, text)
    if node.kind not in BULLETS and node.kind != "plain" and not text:
        draft.doubt(
            "target-empty",
            node.line.text,
            "Mục tiêu này không có nội dung.",
            pointer=pointer,
            spans=node.line.spans(0, len(node.line.text)),
        )


def _add_pieces(draft: Draft, line: Line, pieces: list[Passage], prefix: str, running: int) -> int:
    """A target for each piece of a paragraph that sets several; the day that a sentence begins with is all of its."""
    shared: list[Reading] = []
    reason = f"Đoạn văn nêu nhiều mục tiêu; đề xuất tách thành {len(pieces)} mục tiêu."
    for counted, piece in enumerate(pieces, running + 1):
        place = len(draft.plan.targets)
        pointer = f"/targets/{place}"
        text = draft.claim(line, "element", f"{pointer}/text", piece.start, piece.end)
        ref = draft.ref_of(prefix, "", counted if prefix else place + 1, pointer)
        draft.plan.targets.append(Target(ref=ref, text=text))
        if counted == running + 1:
            draft.doubt("goal-of-many", line.body, reason, pointer=pointer)
        read_goal(draft, pointer, text)
        if piece.opens:
            shared = deadlines_within(opening_of(text), draft.year, of_targets=True)
        elif shared and draft.plan.targets[-1].deadline_on is None:
            draft.plan.targets[-1].due(shared[0].deadline)
    return len(pieces)


def _grows(folded: str, match: re.Match[str]) -> bool:
    """Whether a share is no goal: what is added to another, or where things stood before."""
    before = folded[max(0, match.start() - 80) : match.start()]
    rises = before.endswith(" tu ") and _RISES.match(folded, match.end())
    return bool(rises or _GROWTH.search(before[-60:]) or _REACHED.search(before))


def goals_in(text: str) -> list[tuple[float, str]]:
    """The percentages that a text sets as goals, each with "" or the code of what is doubtful about it."""
    folded = fold(text)
    found = []
    for match in _PERCENT.finditer(folded):
        first = match["first"]
        if _grows(folded, match):
            continue
        misread = any(c in "oli|sbz" for c in first)
        value = float(first.translate(_MISREAD).replace(",", "."))
        limit = _AT_MOST.search(folded, max(0, match.start() - 30), match.start())
        found.append((value, "at-most" if limit else "misread" if misread else "range" if match["second"] else ""))
    return found


def read_goal(draft: Draft, pointer: str, text: str, *, goals_text: str | None = None) -> None:
    """Sets goal and deadline of the target that was added last, and flags what is not plain.

    `goals_text`: the words that set the goal, where a table parts them from the rest.
    """
    target = draft.plan.targets[-1]
    words = text if goals_text is None else goals_text
    read = goals_in(words)
    goals = [goal for goal in read if goal[1] != "at-most"]
    if goals and 0 < goals[0][0] <= 100:
        target.goal_percent = int(goals[0][0]) if goals[0][0].is_integer() else goals[0][0]
    elif unusable := _unusable(read, goals, words):
        draft.doubt(unusable[0], text, unusable[1], pointer=pointer)
    if goals and goals[0][1] == "misread":
        proposed = percent(Decimal(str(target.goal_percent or 0)), 2)
        reason = f"Chữ số của tỷ lệ có thể bị đọc sai; đề xuất {proposed}, xem lại bản gốc."
        draft.doubt("goal-misread", text, reason, pointer=pointer)
    if len({value for value, _ in goals}) > 1:
        draft.doubt("goal-several", text, "Mục tiêu có nhiều tỷ lệ; đề xuất lấy tỷ lệ đầu tiên.", pointer=pointer)
    elif goals and goals[0][1] == "range":
        draft.doubt("goal-range", text, "Chỉ tiêu là một khoảng; đề xuất lấy mức thấp.", pointer=pointer)
    readings = deadlines_within(text, draft.year, of_targets=True) if goals_text is None else []
    if len({value for value, _ in goals}) > 1:
        readings = [reading for reading in readings if not _dates_later_goal(fold(text), reading)]
    if readings:
        set_deadline(draft, pointer, readings[0])
    if len({reading.deadline.on for reading in readings}) > 1:
        draft.doubt(
            "deadline-several", text, "Mục tiêu có nhiều mốc thời gian; đề xuất lấy mốc đầu tiên.", pointer=pointer
        )


def _unusable(read: list[tuple[float, str]], goals: list[tuple[float, str]], words: str) -> tuple[str, str] | None:
    """Why a target has no goal although it names a share: code and reason of the doubt."""
    if goals:
        reason = "Tỷ lệ lớn hơn 100%, không lấy làm chỉ tiêu." if goals[0][0] else "Tỷ lệ đọc ra là 0%; hãy nhập lại."
        return "goal-impossible", reason
    if read:
        return "goal-at-most", "Mức này là mức không được vượt quá, không phải mức phải đạt, nên chưa lấy; xem lại."
    if "%" not in words:
        return None
    return (
        _GROWTH_DOUBT
        if _GROWTH_SAID.search(fold(words))
        else ("goal-unreadable", "Có dấu % nhưng không đọc được số; hãy nhập lại.")
    )


def _dates_later_goal(folded: str, reading: Reading) -> bool:
    """Whether a day is said of a goal after the first: "năm 2026: 50% hộ; đến năm 2030: 95% hộ"."""
    printed = fold(reading.deadline.printed)
    at = folded.find(printed)
    earlier = any(not _grows(folded, match) for match in _PERCENT.finditer(folded, 0, max(at, 0)))
    return earlier and bool(_GOAL_NEXT.match(folded, at + len(printed)))


def set_deadline(draft: Draft, pointer: str, reading: Reading) -> None:
    """Sets the deadline of the target that was added last, with what is doubtful about it."""
    target = draft.plan.targets[-1]
    target.due(reading.deadline)
    for code, reason in reading.doubts:
        draft.doubt(code, target.text, reason, pointer=pointer)
