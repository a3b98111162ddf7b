"""States, places and kinds of help given outside homes, with their Vietnamese labels."""

from toso.kit.labels import Labelled


class HelpState(Labelled):
    WAITING = "waiting", "Chưa ghép"
    MATCHED = "matched", "Đã ghép với người trong sổ"
    GUEST = "guest", "Khách từ nơi khác"
    ELSEWHERE = "elsewhere", "Không phải người ở đây"
    WITHDRAWN = "withdrawn", "Nơi ghi đã bỏ"


class HelpPlace(Labelled):
    """Where somebody was helped; each is a channel of the register (items.Channel)."""

    COUNTER = "counter", "Tại quầy, nơi làm việc"
    SCHOOL = "school", "Tại trường học"
    EVENT = "event", "Tại sự kiện, đợt ra quân"


class HelpAct(Labelled):
    """An act on a help entry, as its history keeps it."""

    MATCHED = "matched", "Ghép với người trong sổ"
    CREATED = "created", "Thêm người vào sổ rồi ghép"
    GUEST = "guest", "Ghi là khách từ nơi khác"
    ELSEWHERE = "elsewhere", "Ghi là không phải người ở đây"
    FORWARDED = "forwarded", "Chuyển nơi khác xem"
    UNDONE = "undone", "Bỏ lần ghép trước"
    WITHDRAWN = "withdrawn", "Nơi ghi bỏ lượt này"


class EventKind(Labelled):
    NEIGHBOURHOOD = "neighbourhood", "Họp khu phố, tổ dân"
    PARTY_CELL = "party_cell", "Sinh hoạt chi bộ"
    CULTURAL = "cultural", "Sinh hoạt cộng đồng, văn hóa"
    TRAINING = "training", "Tập huấn, hướng dẫn tập trung"
    CAMPAIGN = "campaign", "Đợt cao điểm ra quân"


class ReachChannel(Labelled):
    ZALO = "zalo", "Nhóm Zalo"
    LOUDSPEAKER = "loudspeaker", "Truyền thanh cơ sở"


class HelpRequestState(Labelled):
    QUARANTINED = "quarantined", "Chờ xem lại"
    OPEN = "open", "Chưa có người nhận"
    LINKED = "linked", "Đã vào danh sách đến nhà"
    DONE = "done", "Đã giúp xong"
    DROPPED = "dropped", "Không giải quyết"
