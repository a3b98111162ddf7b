"""Sentences of a hint: plain counts beside the ward's, a harmless reason first, never a judgement.

The words of the place are filled in when they are read (`kit.place_words.worded`).
"""

from toso.households.rechecks.hints.kinds import Indicator
from toso.kit.place_words import worded

_COUNTS = {
    Indicator.TOO_FAST: "{found} trong {counted} phiếu lưu cách phiếu trước dưới 1 phút",
    Indicator.COPY: "{found} trong {counted} phiếu có câu trả lời giống hệt phiếu trước",
    Indicator.ALL_SAME: "trong 100 cặp phiếu có khoảng {own} cặp giống hệt nhau",
    Indicator.NIGHT: "{found} trong {counted} phiếu lưu từ 22 giờ 15 đến 5 giờ",
    Indicator.ROUND_TOTALS: "{found} trong {counted} số tổng đã nhập tận cùng là 0 hoặc 5",
    Indicator.ABSENT_HOMES: "{found} trong {counted} phiếu ghi gặp được, kể cả ở hộ đã hai lần vắng",
    Indicator.AGREES: "{found} trong {counted} câu trả lời trùng với điều máy đã hiện",
    Indicator.BACKDATED: "{found} trong {counted} phiếu gửi muộn từ 3 ngày, sau phiếu của ngày sau",
}
_MAYBE = {
    Indicator.TOO_FAST: "Có thể do nhập bù.",
    Indicator.COPY: "Có thể do các nhà liền kề giống nhau.",
    Indicator.ALL_SAME: "Có thể do các nhà trên tuyến giống nhau.",
    Indicator.NIGHT: "Có thể do buổi tối mới có thời gian nhập.",
    Indicator.ROUND_TOTALS: "Có thể do đếm ước chừng.",
    Indicator.ABSENT_HOMES: "Có thể do đi vào giờ người dân ở nhà.",
    Indicator.AGREES: "Có thể do thông tin trên máy vốn đã đúng.",
    Indicator.BACKDATED: "Có thể do máy mất mạng lâu ngày.",
}


def facts(indicator: Indicator, striking: int, counted: int, own_rate: float, ward_rate: float) -> str:
    """Counts of the member beside the ward's median: "31 trong 84 phiếu …; trong phường thường là 2 trong 100."."""
    said = _COUNTS[indicator].format(found=striking, counted=counted, own=round(own_rate * 100))
    usual = worded("; trong phường thường là {rate} trong 100.").format(rate=round(ward_rate * 100))
    return said[0].upper() + said[1:] + usual


def maybe(indicator: Indicator) -> str:
    """The harmless reason that comes to mind first."""
    return worded(_MAYBE[indicator])
