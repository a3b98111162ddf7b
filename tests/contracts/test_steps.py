"""One mechanism for the steps of every workflow: a right from its table, a history, a line in the log."""

import ast
import importlib
import pkgutil
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

import toso
from fixtures.routes import Swept, operations
from toso.audit.feed_catalogue import SUBJECTS, EventType, type_of
from toso.audit.labels import action_label, object_label
from toso.audit.steps import StepRight, StepTable, WrongRight, step_scope
from toso.kit.labels import Labelled
from toso.kit.workflow import Workflow

SOURCES = Path(toso.__file__).parent


@cache
def _found(kind: type) -> dict[int, Any]:
    """Every value of that kind that a module holds by name."""
    names = [m.name for m in pkgutil.walk_packages(toso.__path__, "toso.") if not m.name.endswith("__main__")]
    values = [value for name in names for value in vars(importlib.import_module(name)).values()]
    return {id(value): value for value in values if isinstance(value, kind)}


def _tables() -> list[StepTable]:
    return sorted(_found(StepTable).values(), key=lambda table: table.kind)


def _rights(swept: Swept) -> list[StepRight]:
    return [d.call for d in swept.dependants if isinstance(d.call, StepRight)]


def test_every_workflow_has_its_table_of_steps() -> None:
    workflows = Counter(id(table.workflow) for table in _tables())
    made = sum(_made(ast.parse(path.read_text(encoding="utf-8")), "Workflow") for path in SOURCES.rglob("*.py"))
    assert len(workflows) >= 9, "the sweep no longer finds the tables"
    assert set(workflows.values()) == {1}
    assert set(_found(Workflow)) == set(workflows), "a workflow without a table of steps"
    assert made == len(workflows), "a workflow that no module holds by name"


def _made(tree: ast.AST, name: str) -> int:
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return sum(isinstance(func, ast.Name) and func.id == name for func in calls)


def test_states_are_called_as_the_enumeration_of_their_column_says() -> None:
    tables = _tables()  # imports every module, and with it every enumeration
    known = [kind.labels() for kind in Labelled.__subclasses__()]
    assert [table.kind for table in tables if dict(table.workflow.states) not in known] == []


def test_each_step_has_a_route_that_asks_for_its_right_or_says_why_not(sqlite_app: FastAPI) -> None:
    guarded = {(id(r.table), name) for swept in operations(sqlite_app) for r in _rights(swept) for name in r.names}
    for table in _tables():
        for way in table.workflow.transitions:
            routed, internal = (id(table), way.name) in guarded, table.internal.get(way.name, "")
            assert routed != bool(internal), f"{table.kind}.{way.name}: a route, or a reason in `internal`; not both"
            assert routed or len(internal) >= 10, f"{table.kind}.{way.name}: why does no route take it?"
        assert set(table.internal) <= {way.name for way in table.workflow.transitions}, table.kind


def test_no_route_named_as_a_step_uses_a_plain_right(sqlite_app: FastAPI) -> None:
    swept = operations(sqlite_app)
    named = {
        (one.path.rpartition("/")[0], way.name)
        for one in swept
        for right in _rights(one)
        for way in right.table.workflow.transitions
    }
    assert len(named) > 30
    plain = [s.path for s in swept if s.method != "GET" and _named(s) in named and not _rights(s)]
    assert plain == []


def _named(swept: Swept) -> tuple[str, str]:
    base, _, last = swept.path.rpartition("/")
    return base, last


def test_steps_are_taken_in_one_place_only() -> None:
    """Whoever asks the transition table itself takes a step past the history and the log."""
    wanted = re.compile(r"\.check\([\w.]+\.state\b|(orkflow|WORKFLOW)\.(check|allowed)\(")
    for path in SOURCES.rglob("*.py"):
        if path.relative_to(SOURCES).as_posix() not in {"audit/steps.py", "kit/workflow.py"}:
            text = path.read_text(encoding="utf-8")
            if "orkflow" in text:
                assert not wanted.search(text), path.name


def test_everything_that_steps_leave_behind_has_a_label() -> None:
    for table in _tables():
        assert object_label(table.kind) != table.kind
        for way in table.workflow.transitions:
            code = table.acts.get(way.name, way.action)
            assert action_label(code) != code, f"{table.kind}.{way.name}"
        assert all(table.beside.values()), table.kind


def words_of_notes() -> set[str]:
    """The codes that the page of the log has words for."""
    pages = sorted((SOURCES.parents[1] / "frontend/app/pages/audit").glob("codes-*.js"))
    texts = "".join(page.read_text(encoding="utf-8") for page in pages)
    words = re.findall(r"^ {2}\"?([a-z0-9_.-]+)\"?:", texts, re.MULTILINE)
    assert len(set(words)) == len(words) > 300
    return set(words)


def test_the_page_of_the_log_has_a_word_for_every_step_and_state() -> None:
    codes = {
        str(code)
        for table in _tables()
        for code in (*table.workflow.states, *(w.name for w in table.workflow.transitions), *table.beside, *table.acts)
    }
    assert codes - words_of_notes() == set()


def test_a_guard_names_steps_of_one_right() -> None:
    table = next(t for t in _tables() if len({way.action for way in t.workflow.transitions}) > 1)
    one, other, *_ = ({way.action: way.name for way in table.workflow.transitions}).values()
    for names in ((one, other), ("fly",), (one, "fly"), ()):
        with pytest.raises(WrongRight):
            step_scope(table, *names)


def test_every_state_of_what_is_followed_has_its_event() -> None:
    kinds = {table.kind for table in _tables()}
    assert {"plan", "submission", "report", "document", "difficulty"} <= kinds & set(SUBJECTS)
    for table in _tables():
        for way in table.workflow.transitions if table.kind in SUBJECTS else ():
            reached = type_of(table.kind, {"step": way.name, "from": "", "to": str(way.target)})
            assert reached.value == f"{SUBJECTS[table.kind]}.{way.target}"
    assert {one.subject for one in EventType} == set(SUBJECTS.values())
