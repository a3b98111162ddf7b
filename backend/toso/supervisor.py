"""Keeps one worker process alive beside the server; loads none of what the worker needs."""

import logging
import os
import subprocess
import sys
import threading
import time

log = logging.getLogger(__name__)


class WorkerProcess:
    """One worker process, restarted when it dies (with a growing pause), ended with the server."""

    def __init__(self) -> None:
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
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()

    def _watch(self) -> None:
        pause = 1.0
        while not self._stopping.is_set():
            started = time.monotonic()
            command = [sys.executable, "-m", "toso.cli", "worker", "--parent", str(os.getpid())]
            self._process = subprocess.Popen(command)  # noqa: S603 — our own interpreter and module
            while self._process.poll() is None and not self._stopping.wait(0.5):
                pass
            if self._stopping.is_set():
                return
            pause = 1.0 if time.monotonic() - started > 60 else min(pause * 2, 30.0)
            log.warning("worker ended with %s; starting again in %s s", self._process.returncode, pause)
            self._stopping.wait(pause)
