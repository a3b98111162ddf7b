"""The API's routes: one table by first segment, whose modules are imported with the first request for them.

FastAPI's `include_router` would make every route a second time and compare a request with all of them in turn.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import Receive, Scope, Send

from toso.core.late_import import load

PREFIX = "/api/v1"


class RouteTable(BaseRoute):
    """All routes under a prefix; a request is compared with those of its first segment and number of segments.

    `modules`: first segment → the modules whose `router` serves it, in the order in which they are asked.
    """

    def __init__(self, modules: Mapping[str, Sequence[str]]) -> None:
        self.modules = modules
        self._found: dict[str, Mapping[int, Sequence[APIRoute]]] = {}

    def segment_routes(self, segment: str) -> Mapping[int, Sequence[APIRoute]]:
        """The routes of a first segment by their number of slashes; imports its modules once.

        It happens inline, on the event loop: two first requests cannot meet in it, and a thread would hold the
        interpreter all the same. What fails is tried again by the next request. Raises whatever an import raises.
        """
        if segment not in self._found:
            found: defaultdict[int, list[APIRoute]] = defaultdict(list)
            for name in self.modules[segment]:
                for route in load(name).router.routes:
                    if place(route.path)[0] == segment:
                        found[place(route.path)[1]].append(route)
            self._found[segment] = found
        return self._found[segment]

    def all_routes(self) -> list[APIRoute]:
        """Every route of the API; imports all modules."""
        return [route for name in self.modules for routes in self.segment_routes(name).values() for route in routes]

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        path: str = scope["path"]
        best: tuple[Match, Scope] = (Match.NONE, {})
        if scope["type"] != "http" or not path.startswith(f"{PREFIX}/"):
            return best
        segment, slashes = place(path)
        if segment not in self.modules:
            return best
        for route in self.segment_routes(segment).get(slashes, ()):
            found = route.matches(scope)
            if found[0] is Match.FULL:
                return found
            if found[0] is Match.PARTIAL and best[0] is Match.NONE:
                best = found
        return best

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        await scope["route"].handle(scope, receive, send)

    def url_path_for(self, name: str, /, **path_params: Any) -> Any:
        raise NoMatchFound(name, path_params)


def place(path: str) -> tuple[str, int]:
    """The first segment after the prefix, and how many slashes follow."""
    rest = path[len(PREFIX) + 1 :]
    return rest.partition("/")[0], rest.count("/")
