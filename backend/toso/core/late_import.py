"""Imports that wait for their first use: modules of routes, parts of the application, handlers of jobs."""

import gc
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from threading import RLock
from typing import Any

from starlette.datastructures import State

# Every table of the database; named and not imported, since it stands on a higher floor.
SCHEMA = "toso.schema"
# One at a time: modules that import each other's parts in two threads would be handed out half made.
_lock = RLock()


def load(name: str) -> Any:
    """The module `a.b`, or what `a.b:c` names in it. Raises whatever an import raises.

    All tables come before the first: foreign keys are resolved as a whole.
    """
    path, _, attribute = name.partition(":")
    with _lock:
        collecting, before = gc.isenabled(), len(sys.modules)
        gc.disable()  # imports make little garbage, and searching for it costs a tenth of them
        try:
            import_module(SCHEMA)
            module = import_module(path)
            return getattr(module, attribute) if attribute else module
        finally:
            if len(sys.modules) > before:
                gc.freeze()  # what was imported stays: no collection need walk over it again
            if collecting:
                gc.enable()


class Parts(State):
    """The application's state; a part named in `late` is imported, of a class an object made, or made by the function
    that stands there, when first asked for.
    """

    def __init__(self, late: Mapping[str, str | Callable[[], Any]]) -> None:
        super().__init__()
        self.__dict__["late"] = late

    def __getattr__(self, key: Any) -> Any:
        if key not in self._state and key in self.late:
            late = self.late[key]
            part = load(late) if isinstance(late, str) else late
            self._state.setdefault(key, part() if part is late or isinstance(part, type) else part)
        return super().__getattr__(key)

    def __contains__(self, key: object) -> bool:
        """Whether it is there already; asking makes nothing."""
        return key in self._state
