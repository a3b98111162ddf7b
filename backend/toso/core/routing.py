"""The API's routes: one table for all of them, each route completed with its first use.

FastAPI's `include_router` would make every route a second time and compare a request with all of them in turn.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import Receive, Scope, Send

from toso.core.openapi import operation_id


class LateRoute(APIRoute):
    """A route that only notes how it was declared; dependencies and validators are made when something asks for them.

    A start would otherwise pay for all routes, and the memory at rest hold those of seldom used ones.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        self.declared, self.path, self.endpoint = path, path, endpoint
        self.options: dict[str, Any] = {**options, "generate_unique_id_function": operation_id}

    def __getattr__(self, name: str) -> Any:
        """Reached only for what is not there yet; what is still missing after completion is an error as anywhere."""
        if "options" in self.__dict__:
            self.complete(self.endpoint, **self.__dict__.pop("options"))
        return object.__getattribute__(self, name)

    def complete(self, endpoint: Callable[..., Any], **options: Any) -> None:
        """FastAPI's own construction."""
        super().__init__(self.path, endpoint, **options)


class RouteTable(BaseRoute):
    """All routes under a prefix; a request is compared with those of its first segment and number of segments."""

    def __init__(self, prefix: str, routers: Iterable[APIRouter]) -> None:
        self.prefix = prefix
        self.routes: list[APIRoute] = []
        self.places: defaultdict[tuple[str, int], list[APIRoute]] = defaultdict(list)
        for route in (route for router in routers for route in router.routes):
            if not isinstance(route, LateRoute) or route.declared.startswith("/{") or ":path}" in route.declared:
                raise TypeError(f"{route} cannot be found by its first segment")
            route.path = prefix + route.declared
            self.routes.append(route)
            self.places[self._place(route.path)].append(route)

    def _place(self, path: str) -> tuple[str, int]:
        rest = path[len(self.prefix) + 1 :]
        return rest.partition("/")[0], rest.count("/")

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        path: str = scope["path"]
        best: tuple[Match, Scope] = (Match.NONE, {})
        if scope["type"] != "http" or not path.startswith(self.prefix):
            return best
        for route in self.places.get(self._place(path), ()):
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
