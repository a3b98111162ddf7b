"""Enumerations of visits: why a sheet waits for the head of the khu phố, and what became of it."""

from enum import StrEnum

from toso.kit.labels import Labelled


class HeldReason(Labelled):
    """`outside`: handed out, but not for that day; `earlier`: it speaks of a person whom a waiting sheet brings."""

    NOT_HANDED = "not_handed", "Hộ này chưa được giao cho người gửi phiếu."
    OUTSIDE = "outside", "Ngày đến nhà nằm ngoài thời gian người gửi được giao hộ này."
    CLOSED = "closed", "Hộ đã ra khỏi sổ trước ngày đến nhà, mà phiếu ghi thêm người mới ở đó."
    ERASED = "erased", "Dữ liệu của hộ đã được xóa theo yêu cầu; nội dung phiếu không được giữ."
    TOO_OLD = "too_old", "Lượt đến nhà đã quá 60 ngày mới gửi."
    IN_FUTURE = "in_future", "Đồng hồ của máy sai: ngày đến nhà ở tương lai."
    EARLIER = "earlier", "Phiếu nói về người mới ghi ở một phiếu khác đang chờ quyết định."
    UNFIT = "unfit", "Phiếu có mục không còn khớp với sổ hộ."
    WITHDRAWN = "withdrawn", "Người ghi đã tự rút phiếu này."
    NOT_STORED = "not_stored", "Máy chủ không ghi được phiếu này vào sổ."


class HeldState(StrEnum):
    WAITING = "waiting"
    TAKEN = "taken"
    DECLINED = "declined"


class Keep(StrEnum):
    """Which of two values holds: that of the waiting visit, or that which stood when it arrived."""

    MINE = "mine"
    THEIRS = "theirs"
