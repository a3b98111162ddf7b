"""How many heavy requests of one person, or one other system, are at work at once: a few, whoever asks.

Counted in the memory of each process: two processes let twice as many through, which their machines bear.
"""

from collections import Counter
from threading import Lock

from fastapi import Request

from toso.core.problems import QuotaExceeded

AT_ONCE, RETRY_SECONDS = 2, 5


class HeavyRequests:
    """The places of one process; `key`: whose they are."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self.at_once = at_once
        self._taken: Counter[str] = Counter()
        self._lock = Lock()

    def enter(self, key: str) -> None:
        """Takes a place. Raises QuotaExceeded with Retry-After (seconds)."""
        with self._lock:
            if self._taken[key] >= self.at_once:
                said = f"Mỗi lúc chỉ làm {self.at_once} việc nặng của cùng một bên; hãy đợi một việc xong."
                raise QuotaExceeded(said, headers={"Retry-After": str(RETRY_SECONDS)})
            self._taken[key] += 1

    def leave(self, key: str) -> None:
        with self._lock:
            self._taken[key] -= 1
            if not self._taken[key]:
                del self._taken[key]


def enter_heavy(request: Request, key: str) -> None:
    """Takes a place for as long as the request lasts, however often its guard is asked. Raises QuotaExceeded."""
    if not hasattr(request.state, "heavy"):
        request.app.state.heavy_requests.enter(key)
        request.state.heavy = key
