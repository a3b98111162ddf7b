"""The API's routes: one table by first segment, whose modules are imported with the first request for them.

FastAPI's `include_router` would make every route a second time and compare a request with all of them in turn.
"""

import asyncio
import logging
import re
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, cast

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import Receive, Scope, Send

from toso.core.late_import import load
from toso.core.problems import place_of

log = logging.getLogger(__name__)
PREFIX = "/api/v1"
QUIET_SECONDS = 1.0


class UnruledRoute(RuntimeError):
    """A route that asks for no right and does not say why it is public: a fault of ours, found before it is served."""


class RouteTable(BaseRoute):
    """All routes under a prefix; a request is compared with those of its first segment and number of segments.

    `modules`: first segment → the modules whose `router` serves it, in the order in which they are asked.
    """

    def __init__(self, modules: Mapping[str, Sequence[str]]) -> None:
        self.modules = modules
        self._found: dict[str, Mapping[int, Sequence[APIRoute]]] = {}
        self._asked_at = time.monotonic()

    def segment_routes(self, segment: str) -> Mapping[int, Sequence[APIRoute]]:
        """The routes of a first segment by their number of slashes; imports its modules once.

        It happens inline, on the event loop: two first requests cannot meet in it, and a thread would hold the
        interpreter all the same. What fails is tried again by the next request. Raises whatever an import raises, and
        UnruledRoute: of a module with such a route nothing is ever served.
        """
        if segment not in self._found:
            found: defaultdict[int, list[APIRoute]] = defaultdict(list)
            for name in self.modules[segment]:
                for route in load(name).router.routes:
                    if not _is_ruled(route):
                        raise UnruledRoute(f"{name}: {route.path}")
                    if place(route.path)[0] == segment:
                        found[place(route.path)[1]].append(route)
            _name_addresses([route for routes in found.values() for route in routes])
            self._found[segment] = found
        return self._found[segment]

    def all_routes(self) -> list[APIRoute]:
        """Every route of the API; imports all modules."""
        return [route for name in self.modules for routes in self.segment_routes(name).values() for route in routes]

    async def warm(self, quiet_seconds: float = QUIET_SECONDS) -> None:
        """Imports what no request has asked for yet, a module at a time, only while none has come for a moment."""
        waiting = list(dict.fromkeys(name for names in self.modules.values() for name in names))
        while waiting:
            left = self._asked_at + quiet_seconds - time.monotonic()
            await asyncio.sleep(max(left, 0))
            if left <= 0:
                _try_to_load(waiting.pop(0))

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        path: str = scope["path"]
        best: tuple[Match, Scope] = (Match.NONE, {})
        if scope["type"] != "http" or not path.startswith(f"{PREFIX}/"):
            return best
        self._asked_at = time.monotonic()
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


def _is_ruled(route: APIRoute) -> bool:
    public = (route.openapi_extra or {}).get("x-public")
    return bool(public) or _asks(route.dependant)


def _asks(dependant: Dependant) -> bool:
    """Whether a guard (authz.guard) is among what an endpoint depends on."""
    return hasattr(dependant.call, "ask") or any(map(_asks, dependant.dependencies))


def _name_addresses(routes: Sequence[APIRoute]) -> None:
    """Marks each POST whose path, with one parameter more, is that of a GET: what it makes has an address."""
    reads = {
        re.sub(r"/\{\w+\}$", "", route.path)
        for route in routes
        if "GET" in (route.methods or ()) and route.path[-1] == "}"
    }
    for route in routes:
        if "POST" in (route.methods or ()) and route.path in reads:
            cast(Any, route).has_own_address = True  # of DbRoute, which imports this module


def _try_to_load(name: str) -> None:
    """Imports a module or says in the log that it cannot be; its first request will say so too."""
    try:
        load(name)
    except Exception as error:  # noqa: BLE001 — whatever one module raises, the others are still to come
        _tell(name, error)


def _tell(name: str, error: Exception) -> None:
    log.error("module not loaded", extra={"named": name, "kind": type(error).__name__, "place": place_of(error)})


def place(path: str) -> tuple[str, int]:
    """The first segment after the prefix, and how many slashes follow."""
    rest = path[len(PREFIX) + 1 :]
    return rest.partition("/")[0], rest.count("/")
