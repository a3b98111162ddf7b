"""One thing that waits for a person, and the order in which things wait."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from toso.reports.home.schemas import ItemRead

SOON_DAYS = 3


@dataclass(frozen=True)
class Waiting:
    """`urgent`: it waits for this person now, whatever its day; `late`: its day has passed; `owed`: others
    have to do it, whom this person can only remind.
    """

    kind: str
    title: str
    detail: str | None
    href: str
    due_on: date | None = None
    days_left: int | None = None
    urgent: bool = False
    late: bool = False
    owed: bool = False

    def on(self, today: date) -> "Waiting":
        """With the days left counted from a day."""
        if self.due_on is None:
            return self
        left = (self.due_on - today).days
        return replace(self, days_left=left, late=left < 0)

    @property
    def tone(self) -> str:
        if self.late:
            return "danger"
        soon = self.days_left is not None and self.days_left <= SOON_DAYS
        return "warning" if self.urgent or soon else "info"


def in_order(items: Iterable[Waiting]) -> list[Waiting]:
    """Own work first, the late and then what waits now; then what others owe; the rest by day, what has none last."""
    return sorted(
        items,
        key=lambda i: (
            i.owed or not i.late,
            i.owed or not i.urgent,
            not (i.owed and i.late),
            i.due_on is None,
            i.due_on or date.max,
        ),
    )


def item_read(item: Waiting) -> ItemRead:
    return ItemRead(
        kind=item.kind,
        title=item.title,
        detail=item.detail,
        due_on=item.due_on,
        days_left=item.days_left,
        href=item.href,
        tone=item.tone,
    )
