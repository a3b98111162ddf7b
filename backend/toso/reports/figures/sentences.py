"""The sentences of a report beside those of its measures (figures.wording), each once; figures stand as marks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toso.kit.place_words import worded
from toso.kit.text import listing
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id

NOTHING = "Không có."
MOST_NAMED = 3  # khu phố that share the highest or the lowest rate and are still named

POPULATION = "{label}: {count} {noun}."
TEAMS = "Trên địa bàn phường có {teams} Tổ công nghệ số cộng đồng với {members} thành viên."
TEAMS_OF_THESE = "Các khu phố này có {teams} Tổ công nghệ số cộng đồng với {members} thành viên."
TEAMS_OF_SOME = (
    "Theo số liệu của {reported} trên {expected} khu phố, có {teams} Tổ công nghệ số cộng đồng, {members} thành viên."
)
COVERAGE = "Báo cáo tổng hợp từ số liệu của {reported} trên {asked} khu phố."
MONTHS = "Báo cáo tổng hợp từ các báo cáo đã duyệt của {months}."
NO_MONTHS = "Số liệu trong kỳ chưa gồm {months} do chưa có báo cáo tháng được duyệt."
MISSING = "Chưa nộp báo cáo: {units}."
NEVER_IN = "Các tháng trong kỳ đều chưa có số liệu của: {units}."
NOT_TAKEN = "Đã nộp báo cáo, chưa được tiếp nhận khi tổng hợp: {units}."
CARRIED = "Số liệu nộp sau khi báo cáo kỳ trước đã duyệt được đưa vào kỳ này: {units}."
PARTIAL = "Thiếu số liệu một số tháng: {units}."
BLANK_AT_LAST = "Chỉ tiêu để trống ở tháng cuối, lũy kế lấy theo số liệu gần nhất: {units}."
LEFT = "Không còn báo cáo đến cuối kỳ, chỉ tính vào số trong kỳ: {units}."
EXEMPT = "Được miễn báo cáo trong kỳ: {units}."
ON_TIME = "Các đơn vị đều nộp báo cáo đúng hạn."
LATE = "Có {count} đơn vị nộp báo cáo trễ hạn: {units}."
LATE_UNIT = "{unit} (trễ {days} ngày)"
NO_TASKS = "Chưa có nhiệm vụ nào được giao theo kế hoạch."
TASKS = "Kế hoạch giao {total} nhiệm vụ: {states}{late}{annex}."
TASK_STATES = {
    "tasks.done": "đã hoàn thành",
    "tasks.in_progress": "đang thực hiện",
    "tasks.not_started": "chưa thực hiện",
    "tasks.stopped": "dừng thực hiện",
}
TASKS_ALWAYS = frozenset({"tasks.done", "tasks.in_progress"})  # told also where it is none
TASKS_ANNEX = " (chi tiết tại Phụ lục{numeral})"
TASKS_LATE = ", trong đó {count} nhiệm vụ có đơn vị chậm tiến độ"
TASK_LATE = "Nhiệm vụ {ref}: {count} đơn vị chậm tiến độ."
UNCOUNTED = "{target}: không thống kê ({reason})."
COMPARED = "Tỷ lệ cao nhất, thấp nhất giữa các khu phố:"
EXTREMES = "{measure}: cao nhất {best}, thấp nhất {worst}."
SAME = "{measure}: các khu phố cùng đạt {share}."
AT = "{units} ({share})"
MANY_AT = "{share} ở nhiều khu phố"


def mark(code: str, aspect: Aspect = Aspect.CUMULATIVE, place: str = WARD, part: str = "") -> str:
    """How a stored text names a figure: {{t5.done.cum@ward}}, or with `part` how many units are in it (wording.Run)."""
    return f"{{{{{figure_id(code, aspect, place)}{f'|{part}' if part else ''}}}}}"


def months_text(codes: Sequence[str]) -> str:
    """Months of one year in words: "tháng 7, tháng 8 và tháng 9 năm 2024"."""
    return f"{listing(f'tháng {int(code[5:])}' for code in codes)} năm {codes[0][:4]}" if codes else ""


def item(sentence: str) -> str:
    """A sentence as an item of a list."""
    return f"- {sentence}"


@dataclass(frozen=True)
class PlaceRate:
    """The rate of a measure at one khu phố."""

    name: str
    figure: Figure


def extremes(measure: str, standings: Sequence[PlaceRate]) -> str | None:
    """The best and the slowest khu phố of a measure; None where fewer than two have a rate to compare.

    "Đã hướng dẫn …: cao nhất Khu phố 3 (95%), thấp nhất Khu phố 7 (41,2%)."
    """
    known = [s for s in standings if s.figure.value is not None]
    if len(known) < 2:
        return None
    best, worst = _at(known, max), _at(known, min)
    if best is worst or best[0].figure.text == worst[0].figure.text:
        return worded(SAME).format(measure=measure, share=_share(best))
    return EXTREMES.format(measure=measure, best=_named(best), worst=_named(worst))


def _at(known: Sequence[PlaceRate], pick: Callable[[Sequence[Decimal]], Decimal]) -> list[PlaceRate]:
    wanted = pick([Decimal(s.figure.value or 0) for s in known])
    return [s for s in known if s.figure.value == wanted]


def _share(standings: Sequence[PlaceRate]) -> str:
    return f"{{{{{standings[0].figure.id}}}}}"


def _named(standings: Sequence[PlaceRate]) -> str:
    if len(standings) > MOST_NAMED:
        return worded(MANY_AT).format(share=_share(standings))
    return AT.format(units=listing(s.name for s in standings), share=_share(standings))


def late_units(units: Sequence[Mapping[str, object]], count: str, days: str, *, all_in: bool) -> str | None:
    """Who handed in late; `count`, `days`: codes of figures. None when it cannot be said that all were in time."""
    late = [u for u in units if u.get("late_days")]
    if not late:
        return ON_TIME if all_in else None
    told = [LATE_UNIT.format(unit=u["name"], days=mark(days, place=str(u["place"]))) for u in late]
    return LATE.format(count=mark(count), units=listing(told))
