"""Joins the modules of the pages into few files: for signing in, for the frame, for what areas share, for each area.

A first visit over a phone's network pays for each request and for each file's own compression. The sources stay plain
modules that a browser runs as they are (`TOSO_FRONTEND_WATCH=1` serves them so); at start the server wraps each in a
function and lets them hand their exports to each other. No parser: the forms of import and export that the sources use
are few, and any other form is refused (tests/contracts/test_frontend_bundles.py).
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import PurePosixPath

ENTRY = "app/main.js"
# What everybody meets right after signing in comes in one file.
FRAME = {"app/shell/shell.js", "app/pages/today/today.js"}
FIRST_BUNDLE, FRAME_BUNDLE, SHARED_BUNDLE = (f"bundles/{name}.js" for name in ("first", "frame", "shared"))

_COMMENT = re.compile(r"/\*\*(?:[^*]|\*(?!/))*\*/|^[ ]*//.*\n", re.MULTILINE)
_IMPORT = re.compile(r'^import (?:(?:(\w+)(?:, )?)?(?:\{([^}]*)\}|\* as (\w+))? from )?"(\.[^"]+)";?$', re.MULTILINE)
_DYNAMIC = re.compile(r'\bimport\("(\.[^"]+)"\)')
_EXPORT = re.compile(r"^export (?:async )?(?:function\*?|const|class) (\w+)", re.MULTILINE)
_EXPORT_DEFAULT = re.compile(r"^export default ((?:async )?function (\w+))?", re.MULTILINE)
_AWAIT = re.compile(r"^(?:(?:export )?const [^=\n]+ = )?await ", re.MULTILINE)
_MODULE_LINE = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_CSS_IMPORT = re.compile(r'^@import "\./([^"]+)";\n', re.MULTILINE)


class UnknownFormError(ValueError):
    """A module uses a form of import or export that is not joined; names the module and the line."""


@cache
def resolved(module: str, target: str) -> str:
    """The path that a relative import of `module` means: ("app/ui/a.js", "../core/b.js") is "app/core/b.js"."""
    parts: list[str] = []
    for part in (PurePosixPath(module).parent / target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def joined(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files to serve instead of the sources: bundles, the vendored modules as they are, styles with their imports.

    Raises UnknownFormError for a module that cannot be joined and KeyError for an import of a file that is not there.
    """
    sources = {n: _COMMENT.sub("", c.decode()) for n, c in files.items() if n.startswith("app/") and n.endswith(".js")}
    imports = {name: [t for t in _static(name, text) if t.startswith("app/")] for name, text in sources.items()}
    home = _homes(sources, imports)
    order = _in_order(sorted(sources), imports)
    bundles = {bundle: [n for n in order if home.get(n) == bundle] for bundle in set(home.values())}
    rest = {name: content for name, content in files.items() if name not in sources}
    written = {b: _bundle(b, modules, sources, home).encode() for b, modules in sorted(bundles.items())}
    return written | joined_styles(rest)


def joined_styles(files: dict[str, bytes]) -> dict[str, bytes]:
    """Stylesheets with what they import in its place; the imported ones are not served by themselves."""
    taken: set[str] = set()

    def include(found: re.Match[str]) -> str:
        name = f"styles/{found[1]}"
        taken.add(name)
        return files[name].decode()

    styles = {n: _CSS_IMPORT.sub(include, c.decode()).encode() for n, c in files.items() if n.endswith(".css")}
    return {name: styles.get(name, content) for name, content in files.items() if name not in taken}


def _homes(sources: dict[str, str], imports: dict[str, list[str]]) -> dict[str, str]:
    """The bundle of each module that anything reaches; what two areas need is apart, so no two depend on each other."""
    reached: dict[str, set[str]] = {}
    for entry in {ENTRY, *(target for name, text in sources.items() for target in _dynamic(name, text))}:
        for name in _in_order([entry], imports):
            reached.setdefault(name, set()).add(_own_bundle(entry))
    return {name: _home(bundles) for name, bundles in reached.items()}


def _own_bundle(entry: str) -> str:
    if entry == ENTRY:
        return FIRST_BUNDLE
    return FRAME_BUNDLE if entry in FRAME else f"bundles/{PurePosixPath(entry).parent.name}.js"


def _home(bundles: set[str]) -> str:
    for early in (FIRST_BUNDLE, FRAME_BUNDLE):
        if early in bundles:
            return early
    return next(iter(bundles)) if len(bundles) == 1 else SHARED_BUNDLE


def _dynamic(name: str, text: str) -> Iterator[str]:
    """The modules of ours that are loaded later; vendored ones stay files of their own."""
    return (t for t in (resolved(name, target) for target in _DYNAMIC.findall(text)) if t.startswith("app/"))


def _static(name: str, text: str) -> Iterator[str]:
    return (resolved(name, found[4]) for found in _IMPORT.finditer(text))


def _in_order(entries: Iterable[str], imports: dict[str, list[str]]) -> list[str]:
    """What the entries import before they run, each module after those that it imports; vendored modules left out."""
    found: dict[str, None] = {}
    open_modules: list[str] = []

    def visit(name: str) -> None:
        if name in open_modules:
            raise UnknownFormError(f"modules import each other: {' > '.join([*open_modules, name])}")
        if name in found:
            return
        open_modules.append(name)
        for target in imports[name]:
            visit(target)
        open_modules.pop()
        found[name] = None

    for entry in entries:
        visit(entry)
    return list(found)


def _bundle(bundle: str, modules: list[str], sources: dict[str, str], home: dict[str, str]) -> str:
    foreign: dict[str, set[str]] = {}
    for name in modules:
        for target in _static(name, sources[name]):
            if (place := home.get(target, target)) != bundle:
                foreign.setdefault(place, set()).add(_handle(target))
    head = [_head(bundle, place, handles) for place, handles in sorted(foreign.items())]
    return "\n".join([*head, *(_module(name, sources[name], home) for name in modules), ""])


def _head(bundle: str, place: str, handles: set[str]) -> str:
    if place.startswith("bundles/"):
        return f'import {{ {", ".join(sorted(handles))} }} from "./{PurePosixPath(place).name}";'
    return f'import * as {handles.pop()} from "{_relative(bundle, place)}";'


def _relative(bundle: str, place: str) -> str:
    return f"{'../' * (bundle.count('/'))}{place}"


def _handle(name: str) -> str:
    """The variable that holds a module's exports: "app/ui/data-table.js" is `$ui_data_table`."""
    return "$" + re.sub(r"\W", "_", name.removeprefix("app/").removesuffix(".js"))


def _module(name: str, text: str, home: dict[str, str]) -> str:
    exports = {found: found for found in _EXPORT.findall(text)}
    if default := _EXPORT_DEFAULT.search(text):
        exports["default"] = default[2] or "$default"
    body = _IMPORT.sub(lambda found: _binding(name, found), text)
    body = _DYNAMIC.sub(lambda found: _late(resolved(name, found[1]), home), body)
    body = body.replace("import.meta.url", f'new URL("../{name}", import.meta.url)')
    body = _EXPORT_DEFAULT.sub(
        lambda found: found[0][len("export default ") :] if found[1] else "const $default = ", body
    )
    body = _EXPORT.sub(lambda found: found[0].removeprefix("export "), body)
    if left := _MODULE_LINE.search(body):
        raise UnknownFormError(f"{name}: {left[0]}")
    wait, kind = ("await ", "async ") if _AWAIT.search(body) else ("", "")
    handed = ", ".join(k if k == v else f"{k}: {v}" for k, v in exports.items())
    lines = re.sub(r"\n\s*\n+", "\n", body.strip())
    return f"export const {_handle(name)} = {wait}({kind}() => {{\n{lines}\nreturn {{ {handed} }};\n}})();"


def _binding(module: str, found: re.Match[str]) -> str:
    """An import as a `const` that takes what it needs from the other module's exports."""
    default, named, everything, target = found.groups()
    handle = _handle(resolved(module, target))
    wanted = [f"default: {default}"] if default else []
    wanted += [part.strip().replace(" as ", ": ") for part in (named or "").split(",") if part.strip()]
    taken = [f"const {{ {', '.join(wanted)} }} = {handle};"] if wanted else []
    return " ".join([*taken, *([f"const {everything} = {handle};"] if everything else [])])


def _late(target: str, home: dict[str, str]) -> str:
    if target.startswith("vendor/"):
        return f'import("../{target}")'
    if target not in home:
        raise KeyError(target)
    return f'import("./{PurePosixPath(home[target]).name}").then((bundle) => bundle.{_handle(target)})'
