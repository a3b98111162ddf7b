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
    ("submissions/take-back.js", "found"): "asked again with every refusal",
    ("units/handover.js", "made"): "is shown",
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


def rows_kept() -> Iterator[tuple[str, str]]:
    """(module, its state that holds a row with a version as it stood when it was pressed)."""
    for path in PAGES.rglob("*.js"):
        text = path.read_text()
        for state, told in STATE.findall(text):
            if any("version" in one.get("properties", {}) for one in schemas_of(told, path)):
                yield path.relative_to(PAGES).as_posix(), state


def test_a_row_that_a_dialog_was_opened_with_is_read_from_its_list() -> None:
    kept = set(rows_kept())
    stale = {(name, state) for name, state in kept if not re.search(rf"newest\({state}\b", (PAGES / name).read_text())}
    assert stale == APART.keys()
    assert len(kept) > 15


def test_no_form_is_built_anew_when_its_row_has_another_version() -> None:
    """Words that were typed would stand beside an empty form, and nobody would say who saved meanwhile."""
    keyed = {path for path in PAGES.rglob("*.js") if re.search(r"\bkey(?:: |=)[^,\n]*\.version\b", path.read_text())}
    assert {path.relative_to(PAGES).as_posix() for path in keyed} == KEYED
