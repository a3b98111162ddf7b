"""A command that is given no file, the wrong one, or an installation without data ends with a sentence and a code."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from fixtures.app import KEY
from fixtures.patience import patience
from toso.cli import app

# Every call in one process of its own: a command installs keys and settings for its process.
_PROGRAM = """
import json, sys
from typer.testing import CliRunner
from toso.cli import app
found = []
for call in json.load(sys.stdin):
    ran = CliRunner().invoke(app, call, input="a\\nb\\nc\\n")
    own = ran.exception if not isinstance(ran.exception, (SystemExit, type(None))) else None
    found.append([ran.exit_code, ran.output, repr(own) if own else ""])
print(json.dumps(found))
"""
# What a file or folder of a machine's owner may be instead; a folder that commands write into is made where it lacks.
WRITTEN = {"backup init", "https", "openapi", "docs", "frontend export"}
# They need no ward's data, last until told, or say themselves how an empty installation goes on.
WITHOUT_DATA = {
    "serve",
    "worker",
    "https",
    "move",
    "doctor",
    "migrate",
    "init",
    "demo",
    "upgrade",
    "systemd",
    "backup init",
    "backup mark",
    "backup send",
    "backup list",
}
_ENGLISH = re.compile(r"Errno|Traceback|Error:|Invalid value|does not exist|No such|sqlite|sqlalchemy")


def commands(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    below = getattr(command, "commands", None)
    if below is None:
        yield name.strip(), command
    for word, inner in (below or {}).items():
        yield from commands(f"{name} {word}", inner)


EVERY = dict(commands("", typer.main.get_command(app)))


def is_path(parameter: Any) -> bool:
    return parameter.bare_type() == "Path"


def call_of(name: str, given: dict[str, str]) -> list[str]:
    """A command with what it must be given, and these paths by the name of their parameter."""
    words, last = name.split(), []
    for parameter in EVERY[name].params:
        value = given.get(parameter.name or "", "x" if parameter.required else None)
        if value is None:
            continue
        if parameter.param_type_name == "argument":
            last.append(value)
        else:
            words += [max(parameter.opts, key=len), value]
    return [*words, *(["--yes"] if name == "ward merge plan" else []), "--", *last]


def ran(folder: Path, calls: list[list[str]]) -> list[tuple[int, str, str]]:
    settings = {"DATA_DIR": str(folder / "data"), "SECRET_KEY": KEY, "AUDIT_KEY": KEY}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TOSO_")}
    env = {**kept, **{f"TOSO_{name}": value for name, value in settings.items()}, "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        input=json.dumps(calls),
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        timeout=patience(240),
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return [(code, said, own) for code, said, own in json.loads(done.stdout.splitlines()[-1])]


def check(calls: list[list[str]], results: list[tuple[int, str, str]]) -> None:
    for call, (code, said, own) in zip(calls, results, strict=True):
        where = f"toso {' '.join(call)}: {code} {said[-600:]} {own}"
        assert own == "", where
        assert code != 0, where
        assert re.search("[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]", said), where
        assert not _ENGLISH.search(said), where


@pytest.mark.parametrize("given", ["missing", "folder", "empty", "other", "below a file"])
def test_a_path_that_is_no_such_file_is_told(tmp_path: Path, given: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty").touch()
    (tmp_path / "other").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "below a file").mkdir()
    (tmp_path / "below a file/file").touch()
    path = {"missing": "missing/there", "below a file": "below a file/file/there"}.get(given, given)
    calls = [
        call_of(name, {parameter.name or "": str(tmp_path / path)})
        for name, command in EVERY.items()
        for parameter in command.params
        if is_path(parameter) and (name not in WRITTEN or given == "below a file") and name not in {"https", "systemd"}
        if (name, given) != ("backup mark", "folder")
    ]
    assert len(calls) >= 4
    check(calls, ran(tmp_path, calls))


def test_an_installation_without_data_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    calls = [
        call_of(name, {p.name or "": str(tmp_path / "file") for p in command.params if is_path(p) and p.required})
        for name, command in EVERY.items()
        if name not in WITHOUT_DATA | WRITTEN | {"plan parse", "lint", "restore"}
    ]
    assert len(calls) >= 12
    check(calls, ran(tmp_path, calls))
    assert [code for code, _, _ in ran(tmp_path, [["report", "--period", "2024-13", "--out", "a.pdf"]])] == [1]
