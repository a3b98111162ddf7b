"""States of a payment list, what proves a day, and what a rate pays for a number of days."""

from typing import Any, NamedTuple, Self
from uuid import UUID

from toso.kit.labels import Labelled


class PaymentState(Labelled):
    OPEN = "open", "Đang lập"
    SENT = "sent", "Chờ kiểm tra"
    CHECKED = "checked", "Chờ duyệt chi"
    SETTLED = "settled", "Đã duyệt chi"
    RETURNED = "returned", "Bị trả lại"
    WITHDRAWN = "withdrawn", "Đã hủy"


class ProofKind(Labelled):
    VISIT = "visit", "Đến nhà"
    PAPER = "paper", "Phiếu giấy đã nhập"
    HELP = "help", "Lượt giúp người dân"
    ATTENDANCE = "attendance", "Có mặt ở hoạt động"


class Proof(NamedTuple):
    """A row that proves a day; written "visit:<id>"."""

    kind: ProofKind
    id: UUID

    @classmethod
    def read(cls, text: str) -> Self:
        kind, _, own = text.partition(":")
        return cls(ProofKind(kind), UUID(own))

    @property
    def text(self) -> str:
        return f"{self.kind.value}:{self.id}"


class Rate(NamedTuple):
    """Pay of a day, a month or a team's month, in đồng; `cap`: at most for one person a month, None: no cap;
    `least`: days without which nothing is paid.
    """

    amount: int
    per: str
    cap: int | None
    least: int

    @classmethod
    def of(cls, fields: dict[str, Any]) -> Self:
        return cls(int(fields["amount"]), str(fields["per"]), fields.get("cap"), max(1, int(fields.get("least", 1))))

    @property
    def of_team(self) -> bool:
        return self.per == "team"

    def due(self, days: int) -> int:
        """For all proven days of one month."""
        if days < self.least:
            return 0
        whole = self.amount * days if self.per == "day" else self.amount
        return whole if self.cap is None or self.of_team else min(whole, self.cap)
