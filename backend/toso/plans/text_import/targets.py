"""The targets (mục tiêu, chỉ tiêu): their numbers, texts, goals in per cent and deadlines."""

import re

from toso.plans.text_import.build import Draft
from toso.plans.text_import.deadlines import deadlines_within
from toso.plans.text_import.folded_text import fold
from toso.plans.text_import.markers import BULLETS, join_refs
from toso.plans.text_import.outline import Node
from toso.plans.text_import.sections import only_announces
from toso.plans.text_import.shapes import Target

_PERCENT = re.compile(
    r"(?P<first>\d{1,3}(?:[.,]\d+)?)(?:\s?%?\s?(?:-|den)\s?(?P<second>\d{1,3}(?:[.,]\d+)?))?\s?(?:%|phan tram)"
)
_GROWTH = re.compile(r"\b(?:tang|giam|them|cao hon|thap hon)(?: \w{1,12}){0,3} $")


def read_targets(draft: Draft, nodes: list[Node], prefix: str = "") -> None:
    """The targets among the children of a section (or of a group of targets)."""
    listed = any(node.kind not in {"plain", "row"} for node in nodes)
    running = 0
    for node in nodes:
        if node.kind == "row":
            continue  # tables are read as wholes
        if node.kind == "plain" and (listed or node.line.body.rstrip().endswith(":")):
            _plain_beside_list(draft, node, first=running == 0)
            continue
        running += 1
        ref = join_refs(prefix, node.line.number or str(running if prefix else len(draft.plan.targets) + 1))
        if _is_group(node):
            draft.claim(node.line, "heading")
            numbered = node.line.number and not only_announces(node.line.body)  # "2. Mục tiêu cụ thể" counts nothing
            read_targets(draft, node.children, ref if numbered else prefix)
        else:
            _add(draft, node, ref)


def _is_group(node: Node) -> bool:
    """A heading over targets: it sets no goal itself and its parts do."""
    parts = [child for child in node.children if child.kind not in {"plain", "row"}]
    if not parts:
        return (
            any(child.kind == "plain" for child in node.children) and node.is_heading and not goals_in(node.line.body)
        )
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


def goals_in(text: str) -> list[tuple[float, str]]:
    """The percentages that a text sets as goals, each with "" or the code of what is doubtful about it."""
    folded = fold(text)
    found = []
    for match in _PERCENT.finditer(folded):
        value = float(match["first"].replace(",", "."))
        if _GROWTH.search(folded[max(0, match.start() - 60) : match.start()]):
            continue
        found.append((value, "range" if match["second"] else ""))
    return found


def read_goal(draft: Draft, pointer: str, text: str) -> None:
    """Sets goal and deadline of the target that was added last, and flags what is not plain."""
    target = draft.plan.targets[-1]
    goals = goals_in(text)
    if goals and goals[0][0] <= 100:
        target.goal_percent = int(goals[0][0]) if goals[0][0].is_integer() else goals[0][0]
    elif goals:
        draft.doubt("goal-impossible", text, "Tỷ lệ lớn hơn 100%, không lấy làm chỉ tiêu.", pointer=pointer)
    elif "%" in text:
        draft.doubt("goal-is-growth", text, "Tỷ lệ là mức tăng, giảm, không phải mức phải đạt.", pointer=pointer)
    if len({value for value, _ in goals}) > 1:
        draft.doubt("goal-several", text, "Mục tiêu có nhiều tỷ lệ; đề xuất lấy tỷ lệ đầu tiên.", pointer=pointer)
    elif goals and goals[0][1]:
        draft.doubt("goal-range", text, "Chỉ tiêu là một khoảng; đề xuất lấy mức thấp.", pointer=pointer)
    readings = deadlines_within(text, draft.year)
    if readings:
        target.deadline_on = readings[0].deadline.on
        for code, reason in readings[0].doubts:
            draft.doubt(code, text, reason, pointer=pointer)
    if len({reading.deadline.on for reading in readings}) > 1:
        draft.doubt(
            "deadline-several", text, "Mục tiêu có nhiều mốc thời gian; đề xuất lấy mốc đầu tiên.", pointer=pointer
        )
