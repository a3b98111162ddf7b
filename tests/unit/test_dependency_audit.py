"""The audit of Python packages is never green unless it has found what is known to be bad."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, sys
found = json.loads({found!r})
text = open(sys.argv[-1]).read()
print(json.dumps({{"dependencies": [
    {{"name": name, "version": "1", "vulns": [{{"id": "CVE-1"}}]}} for name in found if name in text]}}))
"""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dependency_audit", ROOT / "tools/dependency_audit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("knows", "status", "said"),
    [
        ([], 0, "chưa kiểm tra được"),
        (["fastapi"], 0, "chưa kiểm tra được"),
        (["jinja2==2.4.1"], 0, "✓"),
        (["jinja2==2.4.1", "fastapi"], 1, "✗ fastapi 1: CVE-1"),
    ],
)
def test_what_found_nothing_planted_says_nothing_of_ours(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], knows: list[str], status: int, said: str
) -> None:
    program = tmp_path / "audit.py"
    program.write_text(PROGRAM.format(found=json.dumps(knows)))
    assert tool.audit([sys.executable, str(program)]) == status
    text = capsys.readouterr().out
    assert said in text
    assert ("✓" in text) == (said == "✓")


@pytest.mark.parametrize("text", ["raise SystemExit(1)", "print('<html>')", "print('{}')"])
def test_a_service_out_of_reach_is_said_in_one_line_and_fails_nothing(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    program = tmp_path / "audit.py"
    program.write_text(text)
    assert tool.audit([sys.executable, str(program)]) == 0
    assert tool.audit([str(tmp_path / "nowhere")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.startswith("! Gói Python: chưa kiểm tra được") for line in lines] == [True, True]


def test_the_planted_package_is_none_of_ours_and_ci_asks(tool: ModuleType) -> None:
    assert tool.PLANTED.strip() not in tool.LOCK.read_text()
    assert "make audit" in (ROOT / ".ci/run").read_text()
