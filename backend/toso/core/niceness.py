"""Niceness of threads that compute for long: whatever answers a person goes first."""

import os
import sys
import threading


def stand_back() -> None:
    """Lets whatever answers a person go first: for the calling thread, or process, of long computations.

    On Linux niceness belongs to a thread; elsewhere the thread keeps its own.
    """
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
