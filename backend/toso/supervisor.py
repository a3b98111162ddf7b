"""Keeps worker processes alive: one beside the server, and beside that one another for each further lane with work.

Loads none of what a worker needs.
"""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection
from uuid import uuid4

log = logging.getLogger(__name__)
_STOP_SECONDS, _LANE_STOP_SECONDS = 7, 4
_LOOK_SECONDS, _AFTER_DEATH_SECONDS = 0.5, 5.0
Freed = Callable[[str], object]


class _Worker:
    """A process of `toso worker` that ends with this one, under a name of its own.

    `freed` is told the name of one that has ended: nobody waits for its jobs.
    """

    def __init__(self, freed: Freed, *options: str) -> None:
        self._freed, self._name = freed, uuid4().hex
        command = [sys.executable, "-m", "toso.cli", "worker", "--parent", str(os.getpid()), "--name", self._name]
        self.process = subprocess.Popen([*command, *options])  # noqa: S603 — our own interpreter and module

    def end(self, seconds: float) -> None:
        """SIGTERM, the kill when the seconds are over."""
        self.process.terminate()
        try:
            self.process.wait(max(0, seconds))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.free()

    def free(self) -> None:
        try:
            self._freed(self._name)
        except Exception as error:  # noqa: BLE001 — without the database the lease runs out by itself
            log.warning("claims of the ended worker not freed (%s)", type(error).__name__)


class WorkerProcess:
    """One worker process, restarted when it dies (with a growing pause), ended with the server."""

    def __init__(self, freed: Freed) -> None:
        self._freed = freed
        self._worker: _Worker | None = None
        self._stopping = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="worker-watcher", daemon=True)

    def start(self) -> None:
        self._watcher.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._worker and self._worker.process.poll() is None:
            self._worker.end(_STOP_SECONDS)

    def _watch(self) -> None:
        pause = 1.0
        while not self._stopping.is_set():
            started = time.monotonic()
            self._worker = worker = _Worker(self._freed)
            while worker.process.poll() is None and not self._stopping.wait(0.5):
                pass
            if self._stopping.is_set():
                return
            worker.free()
            pause = 1.0 if time.monotonic() - started > 60 else min(pause * 2, 30.0)
            log.warning("worker ended with %s; starting again in %s s", worker.process.returncode, pause)
            self._stopping.wait(pause)


class LaneProcesses:
    """A worker process for each lane but `own` in which a job waits; each ends by itself once none came for a while.

    They are looked after by a thread: neither a job nor a chore of this process holds up another lane.
    """

    def __init__(self, own: str, waiting: Callable[[], Collection[str]], freed: Freed) -> None:
        self._own, self._waiting, self._freed = own, waiting, freed
        self._workers: dict[str, _Worker] = {}
        self._not_before: dict[str, float] = {}
        self._stopping = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="lanes-watcher", daemon=True)

    def start(self) -> None:
        self._watcher.start()

    def stop(self) -> None:
        """Ends them, together within seconds."""
        self._stopping.set()
        self._watcher.join(1)
        end = time.monotonic() + _LANE_STOP_SECONDS
        workers = [worker for worker in self._workers.values() if worker.process.poll() is None]
        for worker in workers:
            worker.process.terminate()
        for worker in workers:
            worker.end(end - time.monotonic())

    def _watch(self) -> None:
        while not self._stopping.wait(_LOOK_SECONDS):
            try:
                self._look()
            except Exception:  # a lane that is looked after no more would wait for ever
                log.exception("lanes are looked after again later")
                self._stopping.wait(_AFTER_DEATH_SECONDS)

    def _look(self) -> None:
        for lane, worker in list(self._workers.items()):
            if worker.process.poll() is None:
                continue
            del self._workers[lane]
            if worker.process.returncode:
                worker.free()
                self._not_before[lane] = time.monotonic() + _AFTER_DEATH_SECONDS
                log.warning("worker of lane %s ended with %s", lane, worker.process.returncode)
        for lane in {*self._waiting()} - {self._own, *self._workers}:
            if self._not_before.get(lane, 0) <= time.monotonic() and not self._stopping.is_set():
                self._workers[lane] = _Worker(self._freed, "--lane", lane)
