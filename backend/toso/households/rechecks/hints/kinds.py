"""Indicators of a hint, its states, the answers of a member, with their Vietnamese labels."""

from toso.kit.labels import Labelled


class Indicator(Labelled):
    """A way in which a member's sheets can differ from the ward's. The label says what is counted, not why."""

    TOO_FAST = "too_fast", "Lưu cách phiếu trước dưới 1 phút"
    COPY = "copy", "Câu trả lời giống hệt phiếu trước"
    ALL_SAME = "all_same", "Nhiều phiếu giống hệt nhau"
    NIGHT = "night", "Lưu từ 22 giờ 15 đến 5 giờ"
    ROUND_TOTALS = "round_totals", "Số tổng tận cùng là 0 hoặc 5"
    ABSENT_HOMES = "absent_homes", "Gặp được nhiều hơn, kể cả hộ đã hai lần vắng"
    AGREES = "agrees", "Câu trả lời trùng với điều máy đã hiện"
    BACKDATED = "backdated", "Gửi muộn từ 3 ngày, sau phiếu của ngày sau"


class HintState(Labelled):
    OPEN = "open", "Nên xem lại"
    ASKED = "asked", "Đã hỏi thành viên"
    CHECKED = "checked", "Đang kiểm tra lại"
    CLOSED = "closed", "Đã xong"


class HintAnswer(Labelled):
    """A member's word on the sheets that a hint names; `objection` lets a leader decide."""

    CATCHING_UP = "catching_up", "Nhập bù"
    TOGETHER = "together", "Đi cùng người khác"
    NEIGHBOURS = "neighbours", "Nhà liền kề"
    OTHER = "other", "Lý do khác"
    OBJECTION = "objection", "Không đồng ý, đề nghị lãnh đạo xem"
