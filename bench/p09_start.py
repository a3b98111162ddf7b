"""P9: cold start beside one route on the same libraries, what a start must not load, memory at rest and in use."""

import contextlib
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from sqlmodel import SQLModel

from bench.rounds import Goal, interleave, ratio
from bench.servers import ROOT, cpu_seconds, free_port, rss_megabytes, server
from toso.api import MODULES, TABLE

HEAVY = ("weasyprint", "openpyxl", "psycopg", "docx", "pypdfium2", "pikepdf")
LOADED = f"""
import sys
from toso.main import create_app
create_app()
print(",".join(name for name in {HEAVY!r} if name in sys.modules))
"""


def measure() -> list[Goal]:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([ROOT / ".venv/bin/toso", "migrate"], env=_env(folder), check=True, cwd=ROOT)
        subprocess.run([sys.executable, "-m", "compileall", "-q", ROOT / "backend/toso"], check=True)
        outcomes = interleave({"toso": lambda: _start_toso(folder), "stack": _start_one_route})
        found = subprocess.run(
            [sys.executable, "-c", LOADED], env=_env(folder), check=True, cwd=ROOT, capture_output=True, text=True
        ).stdout.strip()
        loaded = [name for name in found.split(",") if name]
        at_rest, in_use, parts = _memory(folder)
    return [
        Goal("P9", "cold start CPU, to one route on the same libraries", ratio(outcomes, "toso", "stack"), 1.35),
        Goal("P9", f"heavy libraries loaded by a start {loaded or ''}".strip(), len(loaded), 0, unit="libraries"),
        Goal("P9", "memory of the server at rest", at_rest, 105, unit="MB"),
        Goal("P9", f"memory that each of {parts} routes and tables adds", (in_use - at_rest) / parts, 0.15, unit="MB"),
    ]


def _env(folder: str) -> dict[str, str]:
    return {"TOSO_DATA_DIR": folder, "PATH": "/usr/bin:/bin"}


def _toso(port: int) -> list[str]:
    return [str(ROOT / ".venv/bin/toso"), "serve", "--no-worker", "--port", str(port)]


def _start_toso(folder: str) -> float:
    port = free_port()
    with server(_toso(port), port, TOSO_DATA_DIR=folder) as pid:
        return cpu_seconds(pid)


def _start_one_route() -> float:
    port = free_port()
    with server([sys.executable, "-m", "bench.reference.one_route_stack", str(port)], port) as pid:
        return cpu_seconds(pid)


def _memory(folder: str) -> tuple[float, float, int]:
    """Megabytes before the first request, and after one for each first segment of the API; how many routes and tables
    that loads.
    """
    port = free_port()
    with server(_toso(port), port, TOSO_DATA_DIR=folder) as pid:
        time.sleep(1)
        at_rest = rss_megabytes(pid)
        for segment in MODULES:
            with contextlib.suppress(urllib.error.HTTPError):  # refused: nobody signs in here
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/{segment}").close()
        return at_rest, rss_megabytes(pid), len(TABLE.all_routes()) + len(SQLModel.metadata.tables)
