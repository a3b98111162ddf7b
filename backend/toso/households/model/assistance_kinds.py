"""States, places and kinds of help given outside homes, with their Vietnamese labels."""

from collections.abc import Mapping
from enum import StrEnum


class HelpState(StrEnum):
    WAITING = "waiting"
    MATCHED = "matched"
    GUEST = "guest"
    ELSEWHERE = "elsewhere"
    WITHDRAWN = "withdrawn"


HELP_STATE_LABELS: Mapping[HelpState, str] = {
    HelpState.WAITING: "Chưa ghép",
    HelpState.MATCHED: "Đã ghép với người trong sổ",
    HelpState.GUEST: "Khách từ nơi khác",
    HelpState.ELSEWHERE: "Không phải người ở đây",
    HelpState.WITHDRAWN: "Nơi ghi đã bỏ",
}


class HelpPlace(StrEnum):
    """Where somebody was helped; each is a channel of the register (items.Channel)."""

    COUNTER = "counter"
    SCHOOL = "school"
    EVENT = "event"


HELP_PLACE_LABELS: Mapping[HelpPlace, str] = {
    HelpPlace.COUNTER: "Tại quầy, nơi làm việc",
    HelpPlace.SCHOOL: "Tại trường học",
    HelpPlace.EVENT: "Tại sự kiện, đợt ra quân",
}


class HelpAct(StrEnum):
    """An act on a help entry, as its history keeps it."""

    MATCHED = "matched"
    CREATED = "created"
    GUEST = "guest"
    ELSEWHERE = "elsewhere"
    FORWARDED = "forwarded"
    UNDONE = "undone"
    WITHDRAWN = "withdrawn"


HELP_ACT_LABELS: Mapping[HelpAct, str] = {
    HelpAct.MATCHED: "Ghép với người trong sổ",
    HelpAct.CREATED: "Thêm người vào sổ rồi ghép",
    HelpAct.GUEST: "Ghi là khách từ nơi khác",
    HelpAct.ELSEWHERE: "Ghi là không phải người ở đây",
    HelpAct.FORWARDED: "Chuyển nơi khác xem",
    HelpAct.UNDONE: "Bỏ lần ghép trước",
    HelpAct.WITHDRAWN: "Nơi ghi bỏ lượt này",
}


class EventKind(StrEnum):
    NEIGHBOURHOOD = "neighbourhood"
    PARTY_CELL = "party_cell"
    CULTURAL = "cultural"
    TRAINING = "training"
    CAMPAIGN = "campaign"


EVENT_KIND_LABELS: Mapping[EventKind, str] = {
    EventKind.NEIGHBOURHOOD: "Họp khu phố, tổ dân",
    EventKind.PARTY_CELL: "Sinh hoạt chi bộ",
    EventKind.CULTURAL: "Sinh hoạt cộng đồng, văn hóa",
    EventKind.TRAINING: "Tập huấn, hướng dẫn tập trung",
    EventKind.CAMPAIGN: "Đợt cao điểm ra quân",
}


class ReachChannel(StrEnum):
    ZALO = "zalo"
    LOUDSPEAKER = "loudspeaker"


REACH_CHANNEL_LABELS: Mapping[ReachChannel, str] = {
    ReachChannel.ZALO: "Nhóm Zalo",
    ReachChannel.LOUDSPEAKER: "Truyền thanh cơ sở",
}


class HelpRequestState(StrEnum):
    OPEN = "open"
    LINKED = "linked"
    DONE = "done"
    DROPPED = "dropped"


REQUEST_STATE_LABELS: Mapping[HelpRequestState, str] = {
    HelpRequestState.OPEN: "Chưa có người nhận",
    HelpRequestState.LINKED: "Đã vào danh sách đến nhà",
    HelpRequestState.DONE: "Đã giúp xong",
    HelpRequestState.DROPPED: "Không giải quyết",
}
