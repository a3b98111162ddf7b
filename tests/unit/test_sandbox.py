"""Programs of the sandbox: nothing takes the machine, all of it ends with what it started, and with its starter."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from fixtures.patience import patience, wait_for
from toso.core.problems import TooLarge
from toso.core.sandbox import Limits, SandboxFailure, TookTooLong, call, run, stream
from toso.files.pictures import redrawn

SMALL = Limits(seconds=20, memory_mb=600, file_mb=1)
SLEEPS = "import os, time; open('pid', 'w').write(str(os.getpid())); time.sleep(60)"
SLEEPS_WITH_CHILD = (
    f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {SLEEPS!r}]); time.sleep(60)"
)


def _gone(folder: Path) -> bool:
    try:
        return "\tZ" in Path(f"/proc/{int((folder / 'pid').read_text())}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return True


def test_what_does_not_end_is_ended_with_all_it_started(tmp_path: Path) -> None:
    begin = time.monotonic()
    with pytest.raises(TookTooLong):
        run([sys.executable, "-c", SLEEPS_WITH_CHILD], tmp_path, Limits(seconds=2, memory_mb=600, file_mb=1))
    assert time.monotonic() - begin < patience(15)
    assert (tmp_path / "pid").exists()
    wait_for(lambda: _gone(tmp_path), 5, lambda: "the grandchild lives on")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems cannot tell a process that its starter has died")
def test_a_program_ends_when_its_starter_is_killed(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from toso.core.sandbox import Limits, run; "
        f"run([sys.executable, '-c', {SLEEPS!r}], Path(sys.argv[1]), Limits(60, 600, 1))"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) as starter:
        wait_for((tmp_path / "pid").exists, 20, lambda: "the program does not begin")
        wait_for(lambda: (tmp_path / "pid").read_text() != "", 5, lambda: "the program does not go on")
        assert not _gone(tmp_path)
        starter.send_signal(signal.SIGKILL)
    wait_for(lambda: _gone(tmp_path), 5, lambda: "the program lives on")


def test_memory_and_disk_have_an_end_too(tmp_path: Path) -> None:
    assert run([sys.executable, "-c", "bytearray(2_000_000_000)"], tmp_path, SMALL) != 0
    assert run(["dd", "if=/dev/zero", "of=big", "bs=1M", "count=5"], tmp_path, SMALL) != 0
    assert (tmp_path / "big").stat().st_size <= 1024 * 1024


def test_secrets_of_the_server_are_not_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOSO_SECRET_KEY", "x" * 40)
    run([sys.executable, "-c", "import os; open('env', 'w').write(repr(dict(os.environ)))"], tmp_path, SMALL)
    assert "TOSO_SECRET_KEY" not in (tmp_path / "env").read_text()
    assert os.environ["TOSO_SECRET_KEY"]


def test_a_module_is_called_with_bytes_and_answers_with_bytes_or_lines() -> None:
    data = b"a\x00b\nc" * 20_000
    coded = call("base64", ["-"], data, SMALL)
    assert call("base64", ["-d", "-"], coded, SMALL) == data
    assert list(stream("base64", ["-d", "-"], coded, SMALL)) == data.splitlines(keepends=True)


def test_an_answer_that_fails_or_is_too_long_is_none() -> None:
    with pytest.raises(SandboxFailure):
        call("base64", ["--no-such-option"], b"", SMALL)
    with pytest.raises(SandboxFailure):
        call("base64", ["-"], b"x" * 2_000_000, SMALL)
    with pytest.raises(SandboxFailure):
        next(stream("toso.core.no_such_module", [], b"", SMALL))


def test_a_module_that_does_not_end_is_ended() -> None:
    endless = Limits(seconds=1, memory_mb=600, file_mb=1)
    with pytest.raises(TookTooLong):
        call("timeit", ["-n", "1000", "-s", "import time", "time.sleep(1)"], b"", endless)


def test_a_picture_of_144_million_points_is_refused_before_it_is_drawn() -> None:
    """A few kilobytes that would be 432 MB of points."""
    written = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(written, "PNG")
    assert len(written.getvalue()) < 100_000
    with pytest.raises(TooLarge) as refused:
        redrawn(written.getvalue(), "anh.png", limit=1024 * 1024)
    assert refused.value.fields == {"file": "Ảnh có quá nhiều điểm ảnh."}
