"""The audit of Python packages is never green unless it has found what is known to be bad."""

import importlib.util
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from fixtures.patience import patience
from fixtures.programs import absent

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


def test_the_bill_names_each_package_of_the_lock_and_none_else(tool: ModuleType, tmp_path: Path) -> None:
    bill = tmp_path / "sbom.json"
    done = subprocess.run(
        ["make", "--no-print-directory", "sbom", f"OUT={bill}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=patience(300),
    )
    if not tool.is_installed():
        absent("cyclonedx-bom", "once with a network: make sbom")
    assert done.returncode == 0, done.stderr
    content = json.loads(bill.read_text())
    parts = content["components"]
    locked = dict(re.findall(r"^([A-Za-z0-9._-]+)==([^ \\;]+)", tool.LOCK.read_text(), re.MULTILINE))
    assert content["bomFormat"] == "CycloneDX"
    assert sorted((part["name"], part["version"]) for part in parts) == sorted(locked.items())
    assert all(part["purl"].startswith("pkg:pypi/") for part in parts)
    project = tomllib.loads((ROOT / "backend/pyproject.toml").read_text())["project"]
    wanted = {plain(re.split(r"[^A-Za-z0-9._-]", one, maxsplit=1)[0]) for one in project["dependencies"]}
    assert wanted <= {plain(part["name"]) for part in parts}
    assert plain("pytest") not in {plain(part["name"]) for part in parts}, "tools of the tests are not the product"


def plain(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_planted_package_is_none_of_ours_and_ci_asks(tool: ModuleType) -> None:
    assert tool.PLANTED.strip() not in tool.LOCK.read_text()
    assert "make audit" in (ROOT / ".ci/run").read_text()
