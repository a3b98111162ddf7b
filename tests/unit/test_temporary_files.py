"""Temporary files lie in the data folder, readable by their owner, and go with whoever made them, or soon after."""

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

from toso.core.temporary_files import temporary_folder

KILLED = """
import os, sys, tempfile
from pathlib import Path
from toso.core.temporary_files import use_own_folder
use_own_folder(Path(sys.argv[1]))
Path(tempfile.mkstemp()[1]).write_text("a name")
print(tempfile.gettempdir(), os.environ["TMPDIR"], flush=True)
if sys.argv[2] == "killed":
    os.kill(os.getpid(), 9)
"""


def run(data: Path, end: str) -> list[str]:
    """The folders that a process of its own says it used, however it ends."""
    command = [sys.executable, "-c", KILLED, str(data), end]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()


def test_a_folder_goes_with_its_work(tmp_path: Path) -> None:
    with temporary_folder(tmp_path, "work") as folder:
        assert folder.parent == tmp_path / "tmp"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        (folder / "a").write_text("a name")
        with temporary_folder(tmp_path, "other") as other:
            assert (folder / "a").exists(), "somebody else's work stays"
        assert not other.exists()
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_process_writes_all_into_its_own_and_leaves_nothing(tmp_path: Path) -> None:
    used = run(tmp_path, "ended")
    assert used == [used[0], used[0]]
    assert Path(used[0]).parent == tmp_path / "tmp"
    assert list((tmp_path / "tmp").iterdir()) == []


def test_what_a_killed_process_left_goes_with_the_next(tmp_path: Path) -> None:
    (left,) = set(run(tmp_path, "killed"))
    assert [path.read_text() for path in Path(left).iterdir()] == ["a name"]
    nobodys, new, state = (tmp_path / "tmp" / name for name in ("restore-old", "being-made", "state.json"))
    for folder in (nobodys, new):
        folder.mkdir()
    state.write_text("{}")
    os.utime(nobodys, times=(time.time() - 90_000,) * 2)
    with temporary_folder(tmp_path, "work") as folder:
        assert {path.name for path in (tmp_path / "tmp").iterdir() if path.is_dir()} == {folder.name, new.name}
    assert state.exists()
