"""Enumerations of visits: why a sheet waits for the head of the khu phố, and what became of it."""

from enum import StrEnum


class HeldReason(StrEnum):
    """`outside`: handed out, but not for that day; `earlier`: it speaks of a person whom a waiting sheet brings."""

    NOT_HANDED = "not_handed"
    OUTSIDE = "outside"
    CLOSED = "closed"
    ERASED = "erased"
    TOO_OLD = "too_old"
    IN_FUTURE = "in_future"
    EARLIER = "earlier"
    UNFIT = "unfit"
    NOT_STORED = "not_stored"


class HeldState(StrEnum):
    WAITING = "waiting"
    TAKEN = "taken"
    DECLINED = "declined"


HELD_REASON_LABELS: dict[HeldReason, str] = {
    HeldReason.NOT_HANDED: "Hộ này chưa được giao cho người gửi phiếu.",
    HeldReason.OUTSIDE: "Ngày đến nhà nằm ngoài thời gian người gửi được giao hộ này.",
    HeldReason.CLOSED: "Hộ đã ra khỏi sổ trước ngày đến nhà, mà phiếu ghi thêm người mới ở đó.",
    HeldReason.ERASED: "Dữ liệu của hộ đã được xóa theo yêu cầu; nội dung phiếu không được giữ.",
    HeldReason.TOO_OLD: "Lượt đến nhà đã quá 60 ngày mới gửi.",
    HeldReason.IN_FUTURE: "Đồng hồ của máy sai: ngày đến nhà ở tương lai.",
    HeldReason.EARLIER: "Phiếu nói về người mới ghi ở một phiếu khác đang chờ quyết định.",
    HeldReason.UNFIT: "Phiếu có mục không còn khớp với sổ hộ.",
    HeldReason.NOT_STORED: "Máy chủ không ghi được phiếu này vào sổ.",
}


class Keep(StrEnum):
    """Which of two values holds: that of the waiting visit, or that which stood when it arrived."""

    MINE = "mine"
    THEIRS = "theirs"
