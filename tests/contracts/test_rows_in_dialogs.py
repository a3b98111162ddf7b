"""A dialog works on its row as the list has it now: who saves the row meanwhile is answered, not refused for ever."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fixtures.pages import FRONTEND

PAGES = FRONTEND / "app" / "pages"
SCHEMAS = json.loads((FRONTEND.parent / "openapi" / "openapi.json").read_text())["components"]["schemas"]
STATE = re.compile(r"const \[(\w+), \w+\] = useState\(\s*/\*\* @type \{(.*?)\} \*/", re.DOTALL)
TYPEDEF = re.compile(r"@typedef \{(.*?)\} (\w+)\b[^}]*?\*/", re.DOTALL)
NAMED = re.compile(r'(?:import\("([^"]+)"\)\.(\w+)|Schema<"(\w+)">|\b([A-Z]\w*)\b)((?:\["\w+"\]|\[number\])*)')
# States with a row of a version that no dialog writes over.
APART = {
    ("activities/check-in.js", "there"): "is shown",
    ("assessments/sets.js", "open"): "a new edition is made beside it",
    ("assistance/requests.js", "calling"): "is shown",
    ("households/household-field.js", "found"): "are offered",
    ("households/merge-form.js", "other"): "is read by its id",
    ("pace/streets.js", "assigning"): "is given a member beside it",
    ("people/client-webhooks.js", "made"): "is shown",
    ("people/import.js", "preview"): "of whoever made it alone",
    ("people/new-person.js", "made"): "is shown",
    ("privacy/notice.js", "past"): "is shown",
    ("periods/take-back.js", "found"): "asked again with every refusal",
    ("units/handover.js", "made"): "is shown",
}
# Parts of a row with a version, and others without one of their own, in modules that send it: no dialog writes over them.
PARTS_APART = {
    ("activities/people.js", "proving"): "is given a file",
    ("assessments/assessment.js", "open"): "is shown",
    ("assistance/event-form.js", "people"): "are offered",
    ("assistance/match-forms.js", "found"): "are offered",
    ("import-export/preview.js", "spot"): "what was said of a cell",
    ("map/editor.js", "reading"): "of a file, nowhere stored",
    ("money/line.js", "open"): "is corrected by another beside it",
    ("people/clients.js", "made"): "is shown",
    ("people/roles.js", "open"): "is ended",
    ("plans/chosen-units.js", "wrong"): "is another's after it",
    ("plans/draft.js", "editing"): "names a place in the content as it is now",
    ("plans/draft.js", "focus"): "names a place in the text",
    ("privacy/find-person.js", "found"): "are offered",
    ("submissions/desk-acts.js", "left"): "are shown",
    ("tasks/assignment.js", "open"): "names a dialog",
}
# What is built anew with a version and holds no form, or one whose row is its opener's alone.
KEYED = {
    "activities/completions.js",
    "documents/document.js",
    "import-export/upload.js",
    "money/line.js",
    "notices/letters.js",
    "paper-sheets/sheet.js",
    "privacy/notice.js",
    "reports/report.js",
}


def schemas_of(type_text: str, module: Path) -> Iterator[dict[str, Any]]:
    """The API's shapes that a type of a module is made of."""
    text = re.sub(r'import\("[^"]+types\.d\.ts"\)\.', "", type_text)
    known = {name: shape for shape, name in TYPEDEF.findall(module.read_text())}
    for file, imported, schema, name, path in NAMED.findall(text):
        if schema:
            yield at(SCHEMAS[schema], path)
        elif file:
            yield from schemas_of(imported + path, (module.parent / file).resolve())
        elif name in known and known[name] != type_text:
            yield from (at(one, path) for one in schemas_of(known[name], module))


def at(schema: dict[str, Any], path: str) -> dict[str, Any]:
    """The shape at `["items"][number]` of a shape; {} where it has no such place."""
    for step in re.findall(r"\[(?:\"(\w+)\"|number)\]", path):
        schema = schema.get("properties", {}).get(step, {}) if step else schema.get("items", {})
        named = [one["$ref"] for one in (schema, *schema.get("anyOf", ())) if "$ref" in one]
        schema = SCHEMAS[named[0].rpartition("/")[2]] if named else schema
    return schema


def states() -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """(module, its state that holds something of the API as it stood when it was pressed, the shapes of that)."""
    for path in PAGES.rglob("*.js"):
        for state, told in STATE.findall(path.read_text()):
            shapes = [one for one in schemas_of(told, path) if one.get("properties") and one != SCHEMAS["JobRead"]]
            if shapes:
                yield path.relative_to(PAGES).as_posix(), state, shapes


def as_pressed(*, versioned: bool) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The states that hold rows, with a version or without; those of them that are not read from their list."""
    kept = {
        (name, state)
        for name, state, shapes in states()
        if any("version" in one["properties"] for one in shapes) is versioned
    }
    texts = {name: (PAGES / name).read_text() for name, _ in kept}
    return kept, {(name, state) for name, state in kept if not re.search(rf"newest\({state}\b", texts[name])}


def test_a_row_that_a_dialog_was_opened_with_is_read_from_its_list() -> None:
    kept, stale = as_pressed(versioned=True)
    assert stale == APART.keys()
    assert len(kept) > 15


def test_a_part_of_a_row_is_read_from_the_row_whose_version_is_sent() -> None:
    """Else the version is new, the words that stand behind it are old, and what somebody saved is written over unseen."""
    kept, stale = as_pressed(versioned=False)
    sends = {name for name, _ in kept if re.search(r"\bversion(: \w|,)", (PAGES / name).read_text())}
    assert {(name, state) for name, state in stale if name in sends} == PARTS_APART.keys()


def test_no_form_is_built_anew_when_its_row_has_another_version() -> None:
    """Words that were typed would stand beside an empty form, and nobody would say who saved meanwhile."""
    keyed = {path for path in PAGES.rglob("*.js") if re.search(r"\bkey(?:: |=)[^,\n]*\.version\b", path.read_text())}
    assert {path.relative_to(PAGES).as_posix() for path in keyed} == KEYED
