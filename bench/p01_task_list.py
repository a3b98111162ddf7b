"""P1: the task list with token and scope, beside raw Starlette and a naive SQLModel twin on the same database."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import load
from bench.rounds import Goal, interleave, ratio
from bench.servers import cpu_seconds
from bench.ward import TASKS, bearer, read, serve_reference, serve_toso, ward_made

REQUESTS = 400


@dataclass(frozen=True)
class Run:
    """One program's turn: requests a second and the server's CPU seconds a request."""

    per_second: float
    cpu: float


def measure() -> list[Goal]:
    with TemporaryDirectory() as folder, ExitStack() as servers:
        ward_made(Path(folder))
        programs = {
            "toso": servers.enter_context(serve_toso(Path(folder))),
            "raw": servers.enter_context(serve_reference("raw_starlette", Path(folder))),
            "naive": servers.enter_context(serve_reference("naive_sqlmodel", Path(folder))),
        }
        headers = bearer(programs["toso"][0], "minh")
        agree({name: read(port, TASKS, headers) for name, (port, _) in programs.items()})
        page = load.get(TASKS, headers)
        outcomes = interleave({name: _turn(*where, page) for name, where in programs.items()})
    cpu, raw = ratio(outcomes, "toso", "raw", _cpu), ratio(outcomes, "toso", "raw", _speed)
    naive = ratio(outcomes, "toso", "naive", _speed)
    return [
        Goal("P1", "task list: CPU a request, to raw Starlette", cpu, 1.9),
        Goal("P1", "task list: requests/s, to raw Starlette", raw, 0.52, at_least=True),
        Goal("P1", "task list: requests/s, to the naive twin", naive, 12, at_least=True),
    ]


def agree(answers: dict[str, object]) -> None:
    """A comparison counts only among programs that answer the same."""
    for name, answer in answers.items():
        if answer != answers["toso"]:
            raise RuntimeError(f"{name} answers differently")


def _turn(port: int, pid: int, page: str) -> Callable[[], Run]:
    def run() -> Run:
        before = cpu_seconds(pid)
        measured = load.load(port, page, total=REQUESTS)
        return Run(measured.per_second, (cpu_seconds(pid) - before) / REQUESTS)

    return run


def _cpu(run: Run) -> float:
    return run.cpu


def _speed(run: Run) -> float:
    return run.per_second
