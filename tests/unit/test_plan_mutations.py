"""Whatever is done to a plan's text, the import gives a proposal or a refusal, and its spans hold."""

from importlib.resources import files
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from toso.plans.text_import.errors import PlanRefused
from toso.plans.text_import.parse import parse_plan

FIXTURES = Path(__file__).parent.parent / "fixtures" / "plans"
SEED = files("toso.demo").joinpath("data", "ke-hoach-62-KH-UBND.md").read_text("utf-8")
PLANS = [SEED, *(path.read_text("utf-8") for path in sorted([*FIXTURES.glob("*.md"), *FIXTURES.glob("*.txt")]))]
SCRAPS = [
    "",
    "\n",
    "\n\n",
    " ",
    ";",
    ":",
    "(",
    ")",
    "%",
    "1.",
    "a)",
    "- ",
    "I. ",
    "|",
    "\t",
    "**",
    "Chủ trì:",
    "Thời gian: ",
    "31/2/2024",
    "Phần thứ nhất",
    "Nơi nhận:",
    "TM. ",
    "KẾ HOẠCH",
    "100%",
    "quý IX",
    "\u0301",
    "\u200b",
    "Đ",
    "İ",
    "ß",
    "﷽",
]


def check(text):
    try:
        parsed = parse_plan(text)
    except PlanRefused:
        return
    for spans in [*parsed.spans.values(), *(doubt.spans for doubt in parsed.doubts)]:
        for span in spans:
            assert 0 <= span.start < span.end <= len(parsed.source[span.paragraph].text)
    assert parsed.to_json()["doubts"] or not parsed.doubts
    claimed = {span.paragraph for block in parsed.blocks for span in block.spans}
    assert set(parsed.unclaimed) <= claimed


@settings(max_examples=40)
@given(st.data())
def test_a_plan_with_pieces_cut_swapped_and_put_in_never_crashes_the_import(data):
    lines = data.draw(st.sampled_from(PLANS)).split("\n")
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(lines) - 1))
        kind = data.draw(st.sampled_from(["drop", "double", "swap", "insert", "cut"]))
        other = data.draw(st.integers(0, len(lines) - 1))
        if kind == "drop" and len(lines) > 1:
            del lines[at]
        elif kind == "double":
            lines.insert(other, lines[at])
        elif kind == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == "insert":
            place = data.draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:place] + data.draw(st.sampled_from(SCRAPS)) + lines[at][place:]
        else:
            lines[at] = lines[at][: len(lines[at]) // 2]
    check("\n".join(lines))


@settings(max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=30)), max_size=40))
def test_scraps_after_a_plan_s_head_never_crash_the_import(scraps):
    check("KẾ HOẠCH\nThử năm 2025\nI. MỤC TIÊU\n" + "\n".join(scraps) + "\nII. NHIỆM VỤ\n" + "".join(scraps))


@settings(max_examples=30)
@given(st.binary(max_size=200), st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xfe"]))
def test_any_bytes_are_read_or_refused(content, magic):
    try:
        parse_plan(magic + content)
    except PlanRefused:
        return
