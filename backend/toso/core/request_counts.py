"""How many requests a process has answered, by route template and status, and how long they took: plain numbers."""

from collections import defaultdict


class RequestCounts:
    """`answered[method, route, status]` counts, `seconds[route]` sums; a route is its template, never an address."""

    def __init__(self) -> None:
        self.answered: dict[tuple[str, str, int], int] = defaultdict(int)
        self.seconds: dict[str, float] = defaultdict(float)

    def add(self, method: str, route: str, status: int, seconds: float) -> None:
        self.answered[method, route, status] += 1
        self.seconds[route] += seconds
