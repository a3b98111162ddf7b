"""Kinds of activities, which are data, and the states of an activity and of a person asked to it."""

import json
from dataclasses import dataclass
from importlib.resources import files

from toso.authz.actions import Action
from toso.kit.labels import Labelled


class BadKind(ValueError):
    """A list of kinds that contradicts itself."""


CAMPAIGN, CAMPAIGN_DAY = "campaign", "campaign_day"
REVIEW, MOVEMENT = "review", "movement"
LONGEST_DAYS, LONGEST_WINDOW = 7, 366


class Part(Labelled):
    """Parts that an activity of a kind may have beside its day and its place."""

    ROSTER = "roster", "Danh sách người dự"
    RESIDENTS = "residents", "Người dân dự, ngoài danh sách"
    CONTENT = "content", "Nội dung, đơn vị phối hợp"
    FEEDBACK = "feedback", "Góp ý sau buổi, không ghi tên"


class ItemType(Labelled):
    """Items written down of an activity beside its day: what it was about, and what has to follow."""

    TOPIC = "topic", "Chuyên đề"
    AGENDA = "agenda", "Nội dung họp"
    FINDING = "finding", "Tồn tại, kiến nghị"
    ACTION = "action", "Việc phải làm"


FOLLOWED = (ItemType.FINDING, ItemType.ACTION)
"""Items about which a unit has to do something."""


class ItemState(Labelled):
    OPEN = "open", "Chưa khắc phục"
    FIXED = "fixed", "Chờ xác nhận"
    VERIFIED = "verified", "Đã xác nhận"
    WITHDRAWN = "withdrawn", "Đã rút"


@dataclass(frozen=True)
class ActivityKind:
    """`action`: the right that whoever plans or changes one needs in the unit that organises it. `required`: whoever is
    asked must come. `window`: it runs over weeks or months, others over a few days. `own_pace`: everybody finishes it
    on a day of their own, which counts from then on. `items`: what may be written down.
    """

    code: str
    label: str
    action: Action
    has: frozenset[Part]
    required: bool
    window: bool
    own_pace: bool
    items: tuple[ItemType, ...]

    @property
    def longest(self) -> int:
        """The most days from its first to its last."""
        return LONGEST_WINDOW if self.window else LONGEST_DAYS


def read_kinds(text: str) -> dict[str, ActivityKind]:
    """The kinds of a JSON list (see data/kinds.json) by code. Raises BadKind."""
    found: dict[str, ActivityKind] = {}
    for item in json.loads(text):
        parts = frozenset(Part(name) for name in item["has"])
        flags = item.get("required", False), item.get("window", False), item.get("own_pace", False)
        items = tuple(ItemType(name) for name in item.get("items", ()))
        kind = ActivityKind(item["code"], item["label"], Action(item["action"]), parts, *flags, items)
        if kind.code in found or not kind.label or kind.action not in _RIGHTS:
            raise BadKind(f"loại hoạt động sai: {kind.code}")
        found[kind.code] = kind
    return found


_RIGHTS = (Action.ACTIVITY_WRITE, Action.ACTIVITY_DIRECT)
KINDS = read_kinds(files("toso.activities").joinpath("data/kinds.json").read_text("utf-8"))
OWN_PACE = frozenset(kind.code for kind in KINDS.values() if kind.own_pace)


class ActivityState(Labelled):
    PLANNED = "planned", "Đã lên lịch"
    OPEN = "open", "Đang diễn ra"
    DONE = "done", "Đã tổ chức"
    CLOSED = "closed", "Đã xác nhận"
    CANCELLED = "cancelled", "Đã hủy"


HELD = (ActivityState.DONE, ActivityState.CLOSED)
CHANGEABLE = (ActivityState.PLANNED, ActivityState.OPEN)


class GoalBy(Labelled):
    """By which a campaign's goal is told: how many more than before it began, or which share in the end."""

    ADDED = "added", "Làm thêm trong đợt"
    PERCENT = "percent", "Đạt tỷ lệ khi kết thúc"


class AttendanceState(Labelled):
    ASKED = "asked", "Được mời"
    ATTENDED = "attended", "Có mặt"
    ABSENT = "absent", "Vắng"
    EXCUSED = "excused", "Vắng có phép"
    MADE_UP = "made_up", "Đã dự buổi bù"


class AttendanceMeans(Labelled):
    LIST = "list", "Điểm danh theo danh sách"
    SELF = "self", "Tự xác nhận có mặt"
    CODE = "code", "Quét mã tại chỗ"
    IMPORT = "import", "Nhập từ tệp"
