"""States as a table: one list of transitions feeds the service, the documentation and the page's buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Transition:
    """One step: `name` is its verb in the API, `action` the right it needs, `label_vi` its button."""

    name: str
    sources: frozenset[str]
    target: str
    action: str
    label_vi: str
    needs_reason: bool = False


class WrongState(Exception):
    """A step that the present state does not allow; `allowed` names those it does."""

    def __init__(
        self, state: str, state_vi: str, name: str, allowed: tuple[str, ...], allowed_vi: tuple[str, ...]
    ) -> None:
        can = f" Lúc này có thể: {', '.join(allowed_vi)}." if allowed_vi else ""
        super().__init__(f"Đang ở trạng thái “{state_vi}” nên không làm được bước này.{can}")
        self.state = state
        self.name = name
        self.allowed = allowed


class BrokenWorkflow(Exception):
    """A transition table that contradicts itself."""


@dataclass(frozen=True)
class Workflow:
    """A transition table. `states` maps each state to its Vietnamese label; `initial` is where a row begins.

    Raises BrokenWorkflow when a transition names an unknown state, one state has two ways under one name,
    a label is missing, or a state cannot be reached.
    """

    states: Mapping[str, str]
    initial: str
    transitions: Sequence[Transition]

    def __post_init__(self) -> None:
        unlabelled = [t.name for t in self.transitions if not t.label_vi] + [
            s for s, label in self.states.items() if not label
        ]
        if unlabelled:
            raise BrokenWorkflow(f"without a label: {unlabelled}")
        named = {self.initial} | {s for t in self.transitions for s in (*t.sources, t.target)}
        if unknown := named - set(self.states):
            raise BrokenWorkflow(f"unknown states: {sorted(unknown)}")
        for state in self.states:
            names = [t.name for t in self.allowed(state)]
            if len(names) != len(set(names)):
                raise BrokenWorkflow(f"two ways under one name out of {state}")
        if lost := set(self.states) - self._reachable():
            raise BrokenWorkflow(f"cannot be reached: {sorted(lost)}")

    def _reachable(self) -> set[str]:
        reached = {self.initial}
        for _ in self.states:
            reached |= {t.target for t in self.transitions if t.sources & reached}
        return reached

    def allowed(self, state: str) -> tuple[Transition, ...]:
        """The steps out of a state, in the table's order."""
        return tuple(t for t in self.transitions if state in t.sources)

    def check(self, state: str, name: str) -> Transition:
        """The transition called `name` out of `state`. Raises WrongState with the names that are allowed."""
        ways = self.allowed(state)
        for way in ways:
            if way.name == name:
                return way
        raise WrongState(state, self.states[state], name, tuple(t.name for t in ways), tuple(t.label_vi for t in ways))
