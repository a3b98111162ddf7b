"""The boxes of a printed sheet and the keys of the typing grid: one table for both, so that they never differ.

A key is one letter or digit; with "-" behind it, it says no ("A": has an account, "A-": has none).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from toso.households.model.items import ITEMS, TOPICS, Item, Subject
from toso.households.model.kinds import HouseholdKind, VisitResult

RESULT_KEYS: Mapping[VisitResult, str] = {
    VisitResult.MET: "G",
    VisitResult.ABSENT: "V",
    VisitResult.REFUSED: "X",
    VisitResult.MOVED: "D",
}


@dataclass(frozen=True)
class Column:
    """An item with its keys by value, in the order of the boxes. `short` heads the column on paper."""

    item: Item
    short: str
    keys: Mapping[str, str]

    @property
    def subject(self) -> Subject:
        return ITEMS[self.item].subject

    def fits_household(self, kind: HouseholdKind) -> bool:
        return self.item is not Item.YOUNG_PAYER or kind is HouseholdKind.FAMILY


def _yes_no(key: str) -> Mapping[str, str]:
    return {"yes": key, "no": f"{key}-"}


COLUMNS: Sequence[Column] = (
    Column(Item.GUIDED, "Đã HD TMĐT", {"yes": "H"}),
    Column(Item.OPENED, "Mở TK", _yes_no("M")),
    Column(Item.TRANSACTING, "Có giao dịch", _yes_no("P")),
    Column(Item.LOCAL, "Sàn địa phương", _yes_no("Q")),
    Column(Item.YOUNG_PAYER, "Người trẻ biết TT", _yes_no("Y")),
    Column(Item.PHONE, "Điện thoại", {"none": "K", "basic": "B", "smart": "T"}),
    Column(Item.SIM, "SIM", {"none": "0", "2g": "2", "4g": "4"}),
    Column(Item.SERVICES, "Nhu cầu DVC", {"need": "N", "no_need": "N-", "refused": "X"}),
    Column(Item.TOPICS, "Đã hướng dẫn", {"dvc": "D", "portal": "C", "postal": "U", "essential": "S"}),
    Column(Item.SIM_MOBILISED, "VĐ 4G", {"yes": "V"}),
    Column(Item.PHONE_MOBILISED, "VĐ máy", {"yes": "M"}),
    Column(Item.ACCOUNT, "Tài khoản", _yes_no("A")),
    Column(Item.APPS, "Ứng dụng", _yes_no("P")),
    Column(Item.INFORMED, "TT", {"yes": "R"}),
)
# A child has no boxes for these.
OF_ADULTS = frozenset({Item.ACCOUNT, Item.APPS})
# On the line of a household this one goes for everybody who lives there.
FOR_ALL = Item.INFORMED


def columns_of(subject: Subject, asked: Collection[str] = frozenset(Item)) -> list[Column]:
    """The columns of a household's line or a person's, of the items that a sheet asks."""
    return [column for column in COLUMNS if column.subject is subject and column.item in asked]


def topics_text(mask: int) -> str:
    """The topics of a mask as a value: 5 → "dvc+postal"; "" for none."""
    return "+".join(topic for topic, bit in TOPICS.items() if mask & bit)


def is_child(adult_on: date | None, on: date) -> bool:
    """Whether somebody is known not to be of age on a day."""
    return adult_on is not None and adult_on > on
