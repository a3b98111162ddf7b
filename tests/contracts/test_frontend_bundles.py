"""Joining modules by text: what each bundle holds, how exports reach each other, and which forms are refused."""

import re
from pathlib import Path, PurePosixPath

import pytest

from toso.core.frontend import read_tree
from toso.core.frontend_bundles import UnknownFormError, joined

FRONTEND = Path(__file__).parents[2] / "frontend"
MAIN = b"""/** Starts. */
import { html } from "../vendor/kit.js";
import { word as said } from "./core/words.js";
export const routes = [() => import("./pages/plan/plan.js"), () => import("./pages/tasks/list.js")];
"""
FILES = {
    "app/main.js": MAIN,
    "app/core/words.js": b"export const word = 1;\n",
    "app/core/table.js": b'import { word } from "./words.js";\nexport function table() { return word; }\n',
    "app/pages/plan/plan.js": b'import { table } from "../../core/table.js";\nexport default function Plan() { return table(); }\n',
    "app/pages/tasks/list.js": b'import { table } from "../../core/table.js";\nimport { t } from "./vi.js";\n'
    b'await table(new URL("../../../styles/x.css", import.meta.url));\nexport default () => t;\n',
    "app/pages/tasks/vi.js": b"export const t = {};\n",
    "vendor/kit.js": b"export const html = 1;\n",
}


def handles(content: bytes) -> set[str]:
    return set(re.findall(r"^export const (\$\w+) = ", content.decode(), re.MULTILINE))


def test_each_module_stands_in_exactly_one_bundle_and_what_two_areas_need_is_apart() -> None:
    made = joined(FILES)
    assert {name: handles(content) for name, content in made.items() if name.startswith("bundles/")} == {
        "bundles/first.js": {"$core_words", "$main"},
        "bundles/shared.js": {"$core_table"},
        "bundles/plan.js": {"$pages_plan_plan"},
        "bundles/tasks.js": {"$pages_tasks_vi", "$pages_tasks_list"},
    }
    assert made["vendor/kit.js"] == FILES["vendor/kit.js"]


def test_a_vendored_module_that_is_loaded_later_stays_a_file_of_its_own() -> None:
    made = joined(FILES | {"app/core/words.js": b'export const word = () => import("../../vendor/kit.js");\n'})
    assert b'word = () => import("../vendor/kit.js");' in made["bundles/first.js"]


def test_imports_become_names_taken_from_the_other_module() -> None:
    made = {name: content.decode() for name, content in joined(FILES).items()}
    assert 'import * as $vendor_kit from "../vendor/kit.js";' in made["bundles/first.js"]
    assert "const { word: said } = $core_words;" in made["bundles/first.js"]
    assert 'import("./plan.js").then((bundle) => bundle.$pages_plan_plan)' in made["bundles/first.js"]
    assert 'import { $core_table } from "./shared.js";' in made["bundles/tasks.js"]
    assert "return { default: Plan };" in made["bundles/plan.js"]
    assert (
        'new URL("../../../styles/x.css", new URL("../app/pages/tasks/list.js", import.meta.url))'
        in made["bundles/tasks.js"]
    )
    assert "$pages_tasks_list = await (async () => {" in made["bundles/tasks.js"]


@pytest.mark.parametrize(
    "line",
    [
        "export let counter = 0;",
        'export * from "./words.js";',
        'export { word } from "./words.js";',
        "import x, * as y from 'z';",
    ],
)
def test_a_form_that_is_not_joined_is_refused_by_name(line: str) -> None:
    with pytest.raises(UnknownFormError, match=r"app/core/table\.js"):
        joined(FILES | {"app/core/table.js": line.encode()})


def test_modules_that_import_each_other_are_refused() -> None:
    with pytest.raises(UnknownFormError, match="import each other"):
        joined(FILES | {"app/core/words.js": b'import { table } from "./table.js";\nexport const word = 1;\n'
                        b'import { word as again } from "../main.js";\n'})  # fmt: skip


def test_a_module_that_is_not_there_is_an_error_of_the_start_not_of_a_person() -> None:
    with pytest.raises(KeyError):
        joined(FILES | {"app/core/words.js": b'export const load = () => import("./none.js");\n'})


def test_styles_are_served_with_what_they_import() -> None:
    tree = read_tree(FRONTEND)
    assert b"@import" not in b"".join(content for name, content in tree.files.items() if name.endswith(".css"))
    assert b"--paper:" in tree.files["styles/first.css"]
    assert "styles/tokens.css" not in tree.files


def test_every_source_of_the_pages_is_in_a_bundle() -> None:
    """A module that nothing reaches is dead code."""
    sources = {p.relative_to(FRONTEND).as_posix() for p in (FRONTEND / "app").rglob("*.js")}
    held = set().union(
        *(handles(content) for name, content in read_tree(FRONTEND).files.items() if name.startswith("bundles/"))
    )
    assert held == {
        "$" + re.sub(r"\W", "_", str(PurePosixPath(name).relative_to("app").with_suffix(""))) for name in sources
    }


def test_the_sources_are_served_as_they_are_while_they_are_worked_on() -> None:
    tree = read_tree(FRONTEND, sources=True)
    assert tree.files["app/main.js"] == (FRONTEND / "app" / "main.js").read_bytes()
    assert b"/app/main.js" in tree.index
