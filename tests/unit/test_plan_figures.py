"""Figures over plan texts of many communes: what a person reads in them was found, missed, and nothing was invented."""

import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from fixtures.plan_texts import PlanFile, plan_files
from toso.plans.drafts.proposal import propose
from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.shapes import ParsedPlan

LEAST_FOUND = 1.0

Fact = tuple[str, ...]


@cache
def read() -> list[tuple[PlanFile, ParsedPlan]]:
    return [(file, parse_plan(file.content, file.name)) for file in plan_files()]


def expected_facts(expected: dict) -> Iterator[Fact]:
    yield from ((name, expected[name]) for name in ("number", "issued_on", "issuer", "title") if name in expected)
    if "signer" in expected:
        yield ("signer", expected["signer"])
    for target in expected["targets"]:
        text = target["text"]
        yield ("target", text)
        yield from ((f"target {field}", text, str(target[field])) for field in ("goal", "deadline") if field in target)
    for task in expected["tasks"]:
        yield ("task", task["text"])
        yield ("task deadline", task["text"], *map(str, task["deadline"]))
        for field in ("leads", "coordinators"):
            yield from ((f"task {field}", task["text"], name) for name in task.get(field, []))
        yield from (("task item", task["text"], item) for item in task.get("items", []))
    yield from (("duty", name) for name in expected["duties"])


def parsed_facts(parsed: ParsedPlan, expected: dict) -> Iterator[Fact]:
    plan = parsed.to_json()
    head = (*(name for name in ("number", "issued_on", "issuer", "title") if name in expected),)
    yield from ((name, plan[name]) for name in head if plan[name])
    if "signer" in expected and parsed.plan.signature.name:
        yield ("signer", parsed.plan.signature.name)
    for target in plan["targets"]:
        text = target["text"]
        yield ("target", text)
        if target["goal_percent"] is not None:
            yield ("target goal", text, str(target["goal_percent"]))
        if target["deadline_on"]:
            yield ("target deadline", text, target["deadline_on"])
    for task in plan["tasks"]:
        yield ("task", task["text"])
        yield (
            "task deadline",
            task["text"],
            task["deadline"]["kind"],
            str(task["deadline"]["on"]),
        )
        for field in ("leads", "coordinators"):
            yield from ((f"task {field}", task["text"], name) for name in task[field])
        yield from (("task item", task["text"], item) for item in task["items"])
    yield from (("duty", duty["unit"]) for duty in plan["duties"])


def as_typed(facts: Iterator[Fact], name: str) -> Counter[Fact]:
    """Fonts of TCVN3 lost the case of single letters; nothing else may differ."""
    lowered = (tuple(part.lower() for part in fact) for fact in facts)
    return Counter(lowered if ".tcvn3" in name else facts)


def test_what_people_read_is_found_and_nothing_is_invented(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = missed = invented = 0
    lines = []
    for file, parsed in read():
        wanted = as_typed(expected_facts(file.expected), file.name)
        read_here = as_typed(parsed_facts(parsed, file.expected), file.name)
        lost, added = wanted - read_here, read_here - wanted
        found, missed, invented = (
            found + (wanted & read_here).total(),
            missed + lost.total(),
            invented + added.total(),
        )
        lines.append(
            f"{file.name}: found {(wanted & read_here).total()}, missed {lost.total()}, invented {added.total()}"
        )
        lines += [f"  missed {fact}" for fact in lost] + [f"  invented {fact}" for fact in added]
    figures = "\n".join([*lines, f"all: found {found}, missed {missed}, invented {invented}"])
    with capsys.disabled():
        sys.stdout.write(f"\n{figures}\n")
    assert invented == 0, figures
    assert found / (found + missed) >= LEAST_FOUND, figures


def test_what_is_unsure_is_said() -> None:
    for file, parsed in read():
        codes = {doubt.code for doubt in parsed.doubts}
        assert set(file.expected.get("doubts", [])) <= codes, file.name
        assert not set(file.expected.get("no_doubts", [])) & codes, file.name
        for place, target in enumerate(file.expected["targets"]):
            said = {doubt.code for doubt in parsed.doubts if doubt.pointer == f"/targets/{place}"}
            assert target.get("doubt") is None or target["doubt"] in said, (
                file.name,
                target["text"],
            )


def test_a_plan_over_several_years_is_of_its_first_year():
    for title in (
        "giai đoạn 2026 - 2028",
        "từ năm 2026 đến năm 2028",
        "nhiệm kỳ 2026-2030",
    ):
        text = f"KẾ HOẠCH\nGiúp dân {title}\nNgày 22 tháng 12 năm 2025\nI. MỤC TIÊU\n1. 80% hộ có mã QR."
        assert propose(parse_plan(text), [])[0]["year"] == 2026
