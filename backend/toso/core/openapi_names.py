"""Names of schemas in the API's description, as a reader and a generated client would call them."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, cast

_PAGE, _FORM = re.compile(r"Page_(?P<item>\w+)_"), re.compile(r"Body_(?P<operation>\w+)")
REF = "#/components/schemas/"


def short_names(names: Iterable[str]) -> dict[str, str]:
    """The old names that change, with the new ones. FastAPI tells classes of one name apart by their modules
    (`toso__plans__tasks__schemas__CountRead`), here the package that holds them does (TaskCountRead).
    """
    wanted = {name: [_plain(name)] if "__" not in name else _candidates(name) for name in names}
    taken = Counter(options[0] for options in wanted.values())
    found: dict[str, str] = {}
    used = {options[0] for options in wanted.values() if taken[options[0]] == 1}
    for name, options in sorted(wanted.items()):
        new = options[0] if taken[options[0]] == 1 else next((o for o in options if o not in used), name)
        used.add(new)
        if new != name:
            found[name] = new
    return found


def _plain(name: str) -> str:
    page, form = _PAGE.fullmatch(name), _FORM.fullmatch(name)
    if page:
        return re.sub(r"(Row|Read)$", "", page["item"].rpartition("__")[2]) + "Page"
    return _camel(form["operation"]) + "Form" if form else name


def _candidates(name: str) -> list[str]:
    """`toso__plans__drafts__tables__DraftState` → DraftState, PlanDraftState."""
    if name.startswith("Page_"):
        return [_plain(name)]
    *packages, _module, own = name.split("__")
    options, made = list[str](), own
    for package in reversed(packages[1:]):
        before = _camel(package.removesuffix("s"))
        first = re.match(r"[A-Z][a-z]*", made)
        made = before + (made[first.end() :] if first and before.endswith(first[0]) else made)
        options.append(made)
    return options or [own]


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def renamed(part: Any, names: dict[str, str]) -> Any:
    """The description, or a part of it, with every reference under its new name."""
    if isinstance(part, list):
        return [renamed(one, names) for one in cast(list[Any], part)]
    if not isinstance(part, dict):
        return part
    given = cast(dict[str, Any], part)
    return {key: _referred(value, names) if key == "$ref" else renamed(value, names) for key, value in given.items()}


def _referred(reference: str, names: dict[str, str]) -> str:
    name = reference.removeprefix(REF)
    return REF + names.get(name, name) if reference.startswith(REF) else reference
