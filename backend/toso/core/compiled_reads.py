"""Compiled reads: a GET route as one function from the request to the answer, in one transaction, in one place.

FastAPI builds the route, checks and describes it; what it would find out anew at each request (which parameters there
are, where each comes from, who asks the guard) is put in a row here once. Its fields check the parameters and write the
answer, so errors and JSON are its own. A route with anything that is not known here stays FastAPI's.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

import sqlalchemy as sa
from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError, ResponseValidationError
from fastapi.routing import APIRoute
from sqlmodel import Session

from toso.core.entity_tags import has_tag, tagged

# What a guard has besides FastAPI's way to call it: the same question, asked on the connection of the read.
Ask = Callable[[Request, sa.Connection], Any]


@dataclass(frozen=True)
class Parameter:
    """A parameter in the path or the query of a route."""

    name: str
    alias: str
    place: str
    many: bool
    field: Any  # FastAPI's ModelField

    def read(self, given: Mapping[str, Any], values: dict[str, Any], errors: list[Any]) -> None:
        """Adds its value to `values`, or why it has none to `errors`."""
        raw: Any = given.get(self.alias)
        if raw is None:
            if self.field.field_info.is_required():
                errors.append({"type": "missing", "loc": (self.place, self.alias), "msg": "Field required"})
            else:
                values[self.name] = self.field.get_default()
            return
        if self.many:
            raw = getattr(given, "getlist")(self.alias)  # noqa: B009 — of Starlette's query, not of every mapping
        value, wrong = self.field.validate(raw, {}, loc=(self.place, self.alias))
        errors.extend(wrong)
        values[self.name] = value


@dataclass(frozen=True)
class CompiledRead:
    """One GET route. Called once a request; raises what FastAPI's handler of the route would raise."""

    endpoint: Callable[..., Any]
    guards: dict[str, Ask]
    sessions: tuple[str, ...]
    requests: tuple[str, ...]
    responses: tuple[str, ...]
    path: tuple[Parameter, ...]
    query: tuple[Parameter, ...]
    shape: Any  # FastAPI's ModelField of the answer; None where the endpoint answers with a Response
    status: int
    known: frozenset[str]

    def __call__(self, request: Request, check_place: Callable[[Request], None]) -> Response:
        """`check_place` is called when the guard has let the request in, before the endpoint."""
        with Session(request.app.state.engines.read, expire_on_commit=False) as session:
            arguments = {name: ask(request, session.connection()) for name, ask in self.guards.items()}
            check_place(request)
            refuse_unknown(request, self.known)
            arguments |= self._parameters(request)
            arguments |= dict.fromkeys(self.sessions, session) | dict.fromkeys(self.requests, request)
            more = Response() if self.responses else None
            arguments |= dict.fromkeys(self.responses, more)
            result = self.endpoint(**arguments)
            request.state.trace = session.info
        return result if isinstance(result, Response) else self._answer(request, result, more)

    def _parameters(self, request: Request) -> dict[str, Any]:
        values: dict[str, Any] = {}
        errors: list[Any] = []
        for parameter in self.path:
            parameter.read(request.path_params, values, errors)
        for parameter in self.query:
            parameter.read(request.query_params, values, errors)
        if errors:
            raise RequestValidationError(errors)
        return values

    def _answer(self, request: Request, result: Any, more: Response | None) -> Response:
        value, wrong = self.shape.validate(result, {}, loc=("response",))
        if wrong:
            raise ResponseValidationError(errors=wrong, body=result)
        answer = Response(self.shape.serialize_json(value), self.status, media_type="application/json")
        if has_tag(result):
            answer = tagged(request, answer, getattr(result, "version", None))
        for name, text in more.headers.items() if more else ():
            if name != "content-length":
                answer.headers[name] = text
        return answer


def compile_read(route: APIRoute, open_read: Callable[..., Any]) -> CompiledRead | None:
    """The route as one function; None for a route that does more than read or takes what is not known here."""
    endpoint, known = inspect.unwrap(route.endpoint), route.dependant
    asks = {d.name: getattr(d.call, "ask", None) for d in known.dependencies if d.call is not open_read}
    beyond = known.header_params or known.cookie_params or known.body_params or None in asks.values()
    if route.methods != {"GET"} or inspect.iscoroutinefunction(endpoint) or beyond:
        return None
    kinds = {name: parameter.annotation for name, parameter in inspect.signature(endpoint).parameters.items()}
    return CompiledRead(
        endpoint=endpoint,
        guards={str(name): ask for name, ask in asks.items() if ask is not None},
        sessions=tuple(str(d.name) for d in known.dependencies if d.call is open_read),
        requests=tuple(name for name, kind in kinds.items() if kind is Request),
        responses=tuple(name for name, kind in kinds.items() if kind is Response),
        path=tuple(_parameter(field, "path") for field in known.path_params),
        query=tuple(_parameter(field, "query") for field in known.query_params),
        shape=route.response_field,
        status=route.status_code or 200,
        known=names_in_query(known),
    )


def names_in_query(dependant: Any) -> frozenset[str]:
    """The names that a route, or what it depends on, reads from the query."""
    own = (field.validation_alias or field.alias for field in dependant.query_params)
    return frozenset(own).union(*(names_in_query(below) for below in dependant.dependencies))


def refuse_unknown(request: Request, known: frozenset[str]) -> None:
    """A name in the query that nobody reads is an error, not a filter without effect. Raises RequestValidationError."""
    unknown = [name for name in request.query_params if name not in known]
    if unknown:
        raise RequestValidationError([{"type": "extra_forbidden", "loc": ("query", name)} for name in unknown])


def _parameter(field: Any, place: str) -> Parameter:
    kind = field.field_info.annotation
    many = any(get_origin(part) is list for part in (kind, *get_args(kind)))
    return Parameter(field.name, field.validation_alias or field.alias, place, many, field)
