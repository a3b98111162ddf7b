"""Whatever the code can write to the log has its Vietnamese words, and no word is for nothing.

Read from the code, since no test run meets every act: the arguments of `record` and `record_row`, and of whatever hands
its own argument on to them.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import toso
from contracts.test_steps import _tables, words_of_notes
from toso.audit import labels
from toso.audit.labels import action_label, object_label
from toso.authz.actions import Action
from toso.authz.roles import Role
from toso.documents.signing.validity import Validity
from toso.households.consents.kinds import ErasedKind
from toso.households.import_export.export.schemas import ExportPurpose
from toso.households.model.assistance_kinds import HelpAct
from toso.households.model.kinds import MoveReason
from toso.households.register.tables import ChangeAct
from toso.identity.alarms.tables import AlarmCode
from toso.identity.factors.tables import FactorKind

SOURCES = Path(toso.__file__).parent
Function = tuple[str, str]
# Where it stands among the arguments (none: by name alone), and its name.
Place = tuple[int | None, str]
RECORD, RECORD_ROW, REFUSAL = (
    ("toso.audit.record", "record"),
    ("toso.audit.record", "record_row"),
    ("toso.identity.refusals", "Refusal"),
)
ACTS: dict[Function, Place] = {RECORD: (2, "action"), RECORD_ROW: (None, "action"), REFUSAL: (0, "action")}
KINDS: dict[Function, Place] = {RECORD: (3, "kind"), RECORD_ROW: (2, "kind")}
# Said by the right that was asked, by a table of steps, by a row that was written before; `act`: one of `security`, below.
ELSEWHERE = {"action", "scope.action", "table.acts.get(name, scope.action)", "table.kind", "refusal.action", "act"}
NOTING = {"record", "record_row", "take", "tell", "note"}
# Whose values are noted as they are.
CODED = (AlarmCode, ChangeAct, ErasedKind, ExportPurpose, FactorKind, HelpAct, MoveReason, Role, Validity)


@cache
def _modules() -> dict[str, ast.Module]:
    paths = [path for path in SOURCES.rglob("*.py") if path != Path(labels.__file__)]
    names = {path: ".".join(path.relative_to(SOURCES.parent).with_suffix("").parts) for path in paths}
    return {name: ast.parse(path.read_text(encoding="utf-8")) for path, name in names.items()}


@cache
def _names(module: str) -> dict[str, Function]:
    """The object behind a name of a module: its own function or class, or one of another module of ours."""
    nodes = list(ast.walk(_modules()[module]))
    own = {
        n.name: (module, n.name) for n in nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    taken = [n for n in nodes if isinstance(n, ast.ImportFrom)]
    return {a.asname or a.name: (n.module or "", a.name) for n in taken for a in n.names} | own


def _called(module: str, said: ast.expr) -> Function | None:
    """`note(…)`, or `audit_notes.note(…)` of a module that was imported."""
    if isinstance(said, ast.Attribute) and isinstance(said.value, ast.Name):
        return ".".join(_names(module).get(said.value.id, ())), said.attr
    return _names(module).get(said.id) if isinstance(said, ast.Name) else None


def _leaves(said: ast.expr) -> list[ast.expr]:
    """Of a choice between codes each of them; without `str` around."""
    if isinstance(said, ast.IfExp):
        return _leaves(said.body) + _leaves(said.orelse)
    if isinstance(said, ast.BoolOp):
        return [leaf for one in said.values for leaf in _leaves(one)]
    return _leaves(said.args[0]) if isinstance(said, ast.Call) and ast.unparse(said.func) == "str" else [said]


@cache
def _calls() -> list[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef, ast.Call, Function | None, bool]]:
    """Module, function, a call in it, what is called, and whether only later (`partial`)."""
    return [
        (module, function, call, _called(module, call.args[0] if late else call.func), late)
        for module, tree in _modules().items()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call)
        for late in [isinstance(call.func, ast.Name) and call.func.id == "partial"]
    ]


def _said(places: dict[Function, Place]) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef, ast.expr]]:
    """Module, function and what it says at one of the places."""
    for module, function, call, target, late in _calls():
        if target in places:
            at, name = places[target]
            named = [word.value for word in call.keywords if word.arg == name]
            found = named or ([] if at is None else call.args[late:][at : at + 1])
            yield from ((module, function, leaf) for one in found for leaf in _leaves(one))


def _codes(places: dict[Function, Place]) -> set[str]:
    """Every code that can stand there, through all who hand it on; an expression that is none of ours stays as it is."""
    places, before = dict(places), 0
    while len(places) > before:
        before, codes = len(places), set[str]()
        for module, function, said in list(_said(places)):
            order = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
            if isinstance(said, ast.Name) and said.id in {*order, *(one.arg for one in function.args.kwonlyargs)}:
                places[module, function.name] = (order.index(said.id) if said.id in order else None, said.id)
            else:
                codes |= {_value(module, said)} - ELSEWHERE
    return codes


def _value(module: str, said: ast.expr) -> str:
    if isinstance(said, ast.Constant):
        return str(said.value)
    word = ast.unparse(said)
    if word.startswith("Action."):
        return str(Action[word.removeprefix("Action.")])
    return getattr(import_module(module), word, word) if isinstance(said, ast.Name) else word


@cache
def _constants() -> set[str]:
    nodes = (node for tree in _modules().values() for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_act_that_the_code_can_write_has_words() -> None:
    acts = _codes(ACTS) | {one for one in _constants() if re.fullmatch(r"security\.[a-z_]+", one)}
    assert len(acts) > 110, "the sweep no longer finds the acts"
    assert {act for act in acts if action_label(act) == act} == set()


def test_every_kind_of_object_that_the_code_can_write_has_words() -> None:
    kinds = (_codes(KINDS) - {"row.kind.value"}) | set(ErasedKind)
    assert len(kinds) > 70, "the sweep no longer finds the kinds"
    assert {kind for kind in kinds if object_label(kind) == kind} == set()


def test_no_word_of_the_log_is_for_nothing() -> None:
    steps = {act for table in _tables() for act in table.acts.values()}
    assert set(labels._FURTHER) - _constants() - steps == set()
    assert set(labels._OBJECTS) - _constants() == set()
    assert set(labels._FURTHER) & set(Action) == set(), "said twice"


def _noted(node: ast.AST) -> list[ast.expr]:
    """Words that a line notes besides its act: arguments of whoever records, and what is put together for them."""
    if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2].lstrip("_") in NOTING:
        return [word.value for word in node.keywords if word.arg in {"fields", "note"}] + node.args
    names = {one.id for one in getattr(node, "targets", []) if isinstance(one, ast.Name)}
    return [node.value] if isinstance(node, ast.Assign) and names & {"note", "coded"} else []


def _words(noted: ast.expr) -> Iterator[str]:
    """Names of fields; of a dictionary names and codes, as far as they are written out."""
    if isinstance(noted, ast.List | ast.Set):
        yield from (str(one.value).split(".")[0] for one in noted.elts if isinstance(one, ast.Constant))
    for inner in (one for one in ast.walk(noted) if isinstance(one, ast.Dict)):
        said = [leaf for part in (*inner.keys, *inner.values) if part is not None for leaf in _leaves(part)]
        yield from (one.value for one in said if isinstance(one, ast.Constant) and isinstance(one.value, str))


def test_the_page_of_the_log_has_a_word_for_what_a_line_notes() -> None:
    noted = [one for tree in _modules().values() for node in ast.walk(tree) for one in _noted(node)]
    codes = {word for one in noted for word in _words(one)} | {one.value for kind in CODED for one in kind}
    assert len(codes) > 130, "the sweep no longer finds the notes"
    assert codes - words_of_notes() - {""} == set()


def test_no_word_for_the_notes_of_a_line_is_for_nothing() -> None:
    """A name in a note is a string, an argument or a column somewhere."""
    nodes = [node for tree in _modules().values() for node in ast.walk(tree)]
    arguments = {node.arg for node in nodes if isinstance(node, ast.keyword | ast.arg)}
    columns = {n.target.id for n in nodes if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)}
    assert words_of_notes() - _constants() - arguments - columns == set()
