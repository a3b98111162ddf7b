"""P9: cold start beside a one-route FastAPI application, what a start must not load, memory at rest."""

import subprocess
import sys
import tempfile
import time

from bench.rounds import Goal, interleave, ratio
from bench.servers import ROOT, cpu_seconds, free_port, rss_megabytes, server

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
        outcomes = interleave(
            {
                "toso": lambda: _start_toso(folder),
                "bare": lambda: _start_one_route("one_route_fastapi"),
                "stack": lambda: _start_one_route("one_route_stack"),
            }
        )
        found = subprocess.run(
            [sys.executable, "-c", LOADED], env=_env(folder), check=True, cwd=ROOT, capture_output=True, text=True
        ).stdout.strip()
        loaded = [name for name in found.split(",") if name]
        rss = _rest(folder)
    return [
        Goal("P9", "cold start CPU, to a one-route FastAPI app", ratio(outcomes, "toso", "bare"), 1.5),
        Goal("P9", "cold start CPU, to one route on the same libraries", ratio(outcomes, "toso", "stack"), 1.5),
        Goal("P9", f"heavy libraries loaded by a start {loaded or ''}".strip(), len(loaded), 0, unit="libraries"),
        Goal("P9", "memory of the server at rest", rss, 100, unit="MB"),
    ]


def _env(folder: str) -> dict[str, str]:
    return {"TOSO_DATA_DIR": folder, "PATH": "/usr/bin:/bin"}


def _toso(port: int) -> list[str]:
    return [str(ROOT / ".venv/bin/toso"), "serve", "--no-worker", "--port", str(port)]


def _start_toso(folder: str) -> float:
    port = free_port()
    with server(_toso(port), port, TOSO_DATA_DIR=folder) as pid:
        return cpu_seconds(pid)


def _start_one_route(name: str) -> float:
    port = free_port()
    with server([sys.executable, "-m", f"bench.reference.{name}", str(port)], port) as pid:
        return cpu_seconds(pid)


def _rest(folder: str) -> float:
    port = free_port()
    with server(_toso(port), port, TOSO_DATA_DIR=folder) as pid:
        time.sleep(1)
        return rss_megabytes(pid)
