"""Kinds of goals of a target, as a plan words them: all of it, at least so much, more than so much, striven for."""

from enum import StrEnum


class GoalKind(StrEnum):
    ALL = "all"
    AT_LEAST = "at_least"
    STRIVE = "strive"
    ABOVE = "above"
    STRIVE_ABOVE = "strive_above"

    @property
    def words(self) -> str:
        """The words before the number where the goal is printed."""
        return _WORDS[self]

    @property
    def above(self) -> bool:
        """Whether the number itself is not enough."""
        return self in {GoalKind.ABOVE, GoalKind.STRIVE_ABOVE}


_WORDS = {
    GoalKind.ALL: "",
    GoalKind.AT_LEAST: "tối thiểu ",
    GoalKind.STRIVE: "phấn đấu ",
    GoalKind.ABOVE: "trên ",
    GoalKind.STRIVE_ABOVE: "phấn đấu trên ",
}
