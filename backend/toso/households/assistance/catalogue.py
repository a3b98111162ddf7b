"""The catalogue of help at a counter, in a school, at an event: big buttons, each with the item it proves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toso.households.model.assistance_kinds import HelpPlace
from toso.households.model.items import ITEMS, TOPICS, Channel, Item


@dataclass(frozen=True)
class Help:
    """One button. Without an `item` it is counted as help and changes nothing in the register. `apart`: the item that
    tells it apart beside.
    """

    label: str
    item: Item | None = None
    value: str = ""
    apart: Item | None = None


HELPS: Mapping[str, Help] = {
    "dvc": Help("Hướng dẫn dịch vụ công trực tuyến", Item.TOPICS, "dvc"),
    "efiling": Help("Nộp hồ sơ điện tử", Item.TOPICS, "dvc"),
    "portal": Help("Tra cứu trên Cổng dịch vụ công", Item.TOPICS, "portal"),
    "postal": Help("Dịch vụ bưu chính công ích", Item.TOPICS, "postal"),
    "vneid": Help("Cài, dùng VNeID", Item.TOPICS, "essential", Item.VNEID),
    "vssid": Help("Cài, dùng VssID", Item.TOPICS, "essential", Item.VSSID),
    "health": Help("Sổ sức khỏe điện tử", Item.TOPICS, "essential", Item.HEALTH),
    "essential": Help("Dịch vụ số thiết yếu khác (y tế, giáo dục…)", Item.TOPICS, "essential"),
    "safety": Help("Cảnh báo lừa đảo trên mạng", Item.SAFETY, "yes"),
    "account": Help("Mở tài khoản thanh toán", Item.ACCOUNT, "yes"),
    "apps": Help("Cài ứng dụng số", Item.APPS, "yes"),
    "sim": Help("Đổi SIM 4G", Item.SIM, "4g"),
    "commerce": Help("Hướng dẫn thương mại điện tử", Item.GUIDED, "yes"),
    "legal": Help("Tư vấn pháp luật"),
    "informed": Help("Tuyên truyền chủ trương, chính sách", Item.INFORMED, "yes"),
}
CHANNELS: Mapping[HelpPlace, Channel] = {
    HelpPlace.COUNTER: Channel.COUNTER,
    HelpPlace.SCHOOL: Channel.SCHOOL,
    HelpPlace.EVENT: Channel.EVENT,
}


def proven(helps: Iterable[str]) -> dict[Item, str]:
    """The items that these helps prove, with their values; several topics become one value: "dvc+postal"."""
    values: dict[Item, set[str]] = {}
    for code in helps:
        done = HELPS[code]
        if done.item is not None:
            values.setdefault(done.item, set()).add(done.value)
        if done.apart is not None:
            values[done.apart] = {"yes"}
    return {item: _joined(item, found) for item, found in values.items()}


def _joined(item: Item, values: set[str]) -> str:
    return "+".join(t for t in TOPICS if t in values) if ITEMS[item].many else min(values)


def labels_of(helps: Iterable[str]) -> list[str]:
    """In the order of the buttons."""
    given = set(helps)
    return [done.label for code, done in HELPS.items() if code in given]
