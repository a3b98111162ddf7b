"""Keeps one worker process alive beside the server; loads none of what the worker needs."""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from uuid import uuid4

log = logging.getLogger(__name__)
_STOP_SECONDS = 7


class WorkerProcess:
    """One worker process, restarted when it dies (with a growing pause), ended with the server.

    Each process has a name of its own; `freed` is told the name of one that has ended: nobody waits for its jobs.
    """

    def __init__(self, freed: Callable[[str], object]) -> None:
        self._freed, self._name = freed, ""
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="worker-watcher", daemon=True)

    def start(self) -> None:
        self._watcher.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._free()

    def _free(self) -> None:
        try:
            self._freed(self._name)
        except Exception as error:  # noqa: BLE001 — without the database the lease runs out by itself
            log.warning("claims of the ended worker not freed (%s)", type(error).__name__)

    def _watch(self) -> None:
        pause = 1.0
        while not self._stopping.is_set():
            started = time.monotonic()
            self._name = uuid4().hex
            command = [sys.executable, "-m", "toso.cli", "worker", "--parent", str(os.getpid()), "--name", self._name]
            self._process = subprocess.Popen(command)  # noqa: S603 — our own interpreter and module
            while self._process.poll() is None and not self._stopping.wait(0.5):
                pass
            if self._stopping.is_set():
                return
            self._free()
            pause = 1.0 if time.monotonic() - started > 60 else min(pause * 2, 30.0)
            log.warning("worker ended with %s; starting again in %s s", self._process.returncode, pause)
            self._stopping.wait(pause)
