"""Sentences about pace and forecast, as a leader reads them; never more certain than the figures are."""

from datetime import date

from toso.kit.dates import running as on_day
from toso.kit.dates import short
from toso.kit.figures import number, percent
from toso.kit.place_words import worded
from toso.reports.pace.schemas import ForecastRead


def everywhere() -> str:
    return worded("Toàn phường")


def everywhere_of_mine() -> str:
    return "Các nơi bạn phụ trách"


def reported(population: str, reporting: int, places: int) -> str:
    """A population as units handed it in."""
    return f"{population}, theo số liệu đã tiếp nhận của {reporting} trên {places} nơi"


def estimated(population: str) -> str:
    """A population that is only known of those who were asked."""
    return f"{population} (ước theo phần đã hỏi)"


def foreseen(place: str, due_on: date, forecast: ForecastRead) -> str:
    """The forecast with its interval, and how often such intervals hold."""
    middle, low, high = (percent(round(n), 0) for n in (forecast.percent, forecast.low, forecast.high))
    return (
        f"Với nhịp gần đây, đến {short(due_on)} {_inside(place)} đạt khoảng {middle} "
        f"({low} đến {high}; mười lần dự báo thì khoảng tám lần đúng)."
    )


def _inside(place: str) -> str:
    """A place's name inside a sentence: its kind begins with a small letter."""
    return place[:1].lower() + place[1:]


def shared(population: str, register: int, handed: int, places: int) -> str:
    """A population of which the register knows some places, and others handed in what they counted."""
    told = f"{register} trên {places} nơi theo sổ hộ"
    told += f", {handed} nơi theo số liệu đã tiếp nhận" if handed else ""
    missing = places - register - handed
    return f"{population}: {told}{f', {missing} nơi chưa có số' if missing else ''}"


def goes_on(since: date, year: date) -> str:
    """That efforts of the year before are counted here, and of this one alone in reports."""
    return (
        f"Kế hoạch có từ năm báo cáo trước nên số ở đây cộng từ {on_day(since)}. Năm báo cáo mới bắt đầu ngày "
        f"{on_day(year)}: lũy kế trong số liệu tháng và báo cáo đếm lại từ ngày ấy."
    )


def pace(left: int, noun: str, weeks: float | None, evenings: int | None) -> str:
    if not left:
        return ""
    about = f": khoảng {number(evenings)} buổi" if evenings else ""
    if weeks is None or weeks <= 0:
        return f"Còn thiếu {number(left)} {noun}{about}."
    return f"Cần thêm {number(left)} {noun} trong {max(1, round(weeks))} tuần{about}."


def too_early(months: int) -> str:
    return f"Chưa dự báo: mới có {months} kỳ trọn vẹn trên cùng địa bàn, đối tượng; cần 3 kỳ."


def no_day() -> str:
    return "Chưa dự báo: kế hoạch không ghi hạn của mục tiêu này."


def overdue(due_on: date) -> str:
    return f"Chưa dự báo: hạn {short(due_on)} đã qua."


def too_many(lacking: int, places: int) -> str:
    """Of some places together, of which too many changed or have too few figures."""
    return f"Chưa dự báo: {lacking} trong {places} nơi chưa đủ 3 kỳ trọn vẹn trên cùng địa bàn, đối tượng."


def too_few(base: int, noun: str) -> str:
    return f"Chưa dự báo: chỉ có {number(base)} {noun}, cần từ 70."


def unknown(known: int, base: int) -> str:
    return f"Chưa dự báo: mới hỏi được {number(known)} trong {number(base)}, cần từ một nửa."


def no_goal() -> str:
    return "Kế hoạch không đặt mức nên không có nhịp cần, không có gì để dự báo."


def running(noun: str) -> str:
    """Of a number of things without a population: how much is left to find is not known."""
    return f"Chưa dự báo: số {noun} không có tổng thể; so với nhịp cần có."


def of_the_ward(goal_text: str) -> str:
    """Of one place, where the number to be reached is the whole ward's."""
    return worded(f"Mức {goal_text} là của cả phường, không chia cho từng nơi.")


def number_of(noun: str) -> str:
    return worded(f"số {noun} cả phường phải đạt")


def still() -> str:
    return "Chưa dự báo: ba kỳ gần đây thêm chưa đến 10."


def next_place(unmet: int, evenings: int, gain: float, members: int, together: int) -> str:
    said = (
        f"Còn {number(unmet)} hộ chưa rà soát, đã đi {number(evenings)} buổi; thêm một người đi một buổi dự kiến gặp "
        f"khoảng {number(max(1, round(gain)))} hộ mới"
    )
    if members < 2 or together <= round(gain):
        return f"{said}."
    return f"{said}, cả {number(members)} thành viên mỗi người một buổi khoảng {number(together)} hộ."
