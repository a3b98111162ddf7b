"""The command `toso` of an environment: it runs the sources as they lie, in folders of any name, and nothing else."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from fixtures.source_tree import ROOT

SAMPLE = "import sys\nfrom pathlib import Path\nprint(Path(__file__).parent.name, *sys.argv[1:], {word!r})\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A product of one module, with an environment of its own, in a folder with a space and Vietnamese letters."""
    folder = tmp_path / "Tổ Số 1"
    for place in ("tools", "backend/toso"):
        (folder / place).mkdir(parents=True)
    shutil.copy(ROOT / "tools/link_product.py", folder / "tools")
    (folder / "backend/toso/cli.py").write_text(SAMPLE.format(word="first"))
    venv.create(folder / ".venv", symlinks=True, with_pip=False)
    subprocess.run([folder / ".venv/bin/python", folder / "tools/link_product.py"], check=True)
    return folder


def said(copy: Path, *arguments: str, cwd: Path) -> str:
    command = [str(copy / ".venv/bin/toso"), *arguments]
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True).stdout.strip()


def test_the_command_runs_the_sources_as_they_lie(copy: Path, tmp_path: Path) -> None:
    assert said(copy, "report", "a b", cwd=tmp_path) == "toso report a b first"
    (copy / "backend/toso/cli.py").write_text(SAMPLE.format(word="edited"))
    assert said(copy, cwd=tmp_path) == "toso edited"


def test_what_lies_in_the_callers_folder_is_not_run(copy: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "toso").mkdir(parents=True)
    (elsewhere / "toso/cli.py").write_text("print('somebody else')\n")
    (elsewhere / "pathlib.py").write_text("print('somebody else')\n")
    assert said(copy, cwd=elsewhere) == "toso first"


def test_no_python_of_the_machine_is_changed(copy: Path) -> None:
    base = getattr(sys, "_base_executable", sys.executable)
    refused = subprocess.run([base, copy / "tools/link_product.py"], check=False, capture_output=True, text=True)
    assert (refused.returncode, ".venv" in refused.stderr) == (1, True)
