"""How often one network asks for what anybody may, in this process alone: a flood is refused before it costs."""

from threading import Lock

from toso.core.problems import TooManyTries
from toso.kit.clock import system_now

PER_MINUTE = 120
_NETWORKS = 20_000


class NetworkCounts:
    """Requests of the minute that runs, by network. Where more networks ask than are remembered, counting begins anew:
    nobody is refused for others.
    """

    def __init__(self) -> None:
        self._minute = 0
        self._counts: dict[str, int] = {}
        self._lock = Lock()

    def count(self, network: str) -> None:
        """Counts one request. Raises TooManyTries with Retry-After."""
        at = int(system_now().timestamp())
        with self._lock:
            if at // 60 != self._minute or len(self._counts) >= _NETWORKS:
                self._minute, self._counts = at // 60, {}
            self._counts[network] = found = self._counts.get(network, 0) + 1
        if found > PER_MINUTE:
            raise TooManyTries(headers={"Retry-After": str(60 - at % 60)})
