"""A field in which people type a deadline says when it falls on a day off: found by what it is bound to."""

import re

from fixtures.pages import FRONTEND

PAGES = FRONTEND / "app" / "pages"
# What a deadline is called by forms and by the API; a step of a period is one too.
DEADLINE = re.compile(r'"(?:due_on|answer_by|deadline_on|ends_on)"|\bstep\.key\b')


def fields() -> list[tuple[str, str]]:
    """Every use of DateField: the module and the text of its arguments."""
    found = []
    for path in sorted(PAGES.rglob("*.js")):
        text = path.read_text()
        for use in re.finditer(r"\bDateField\(", text):
            depth, end = 1, use.end()
            while depth:
                depth += {"(": 1, ")": -1}.get(text[end], 0)
                end += 1
            found.append((path.relative_to(PAGES).as_posix(), text[use.end() : end - 1]))
    return found


def test_every_deadline_that_is_typed_warns_of_a_day_off() -> None:
    deadlines = [(name, said) for name, said in fields() if DEADLINE.search(said)]
    assert len(deadlines) >= 9
    assert [(name, said) for name, said in deadlines if "due:" not in said] == []


def test_no_other_day_does() -> None:
    assert [(name, said) for name, said in fields() if "due:" in said and not DEADLINE.search(said)] == []
