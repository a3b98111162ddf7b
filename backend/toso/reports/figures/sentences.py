"""The sentences of a report beside those of its measures (figures.wording), each once; figures stand as marks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from toso.kit.dates import running
from toso.kit.place_words import worded
from toso.kit.text import listing
from toso.reports.figures.attainments import GONE_TO, VISITED, Attainment
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id

NOTHING = "Không có."
WORTH_TELLING = Decimal(5)  # points between the highest and the lowest khu phố; less says nothing of either
MOST_NAMED = 3  # khu phố that share the highest or the lowest rate and are still named

POPULATION = "{label}: {count} {noun}."
TEAMS = "Phường có {teams} Tổ công nghệ số cộng đồng với {members} thành viên."
TEAMS_OF_THESE = "Các khu phố này có {teams} Tổ công nghệ số cộng đồng với {members} thành viên."
TEAMS_OF_SOME = (
    "Theo số liệu của {reported}/{expected} khu phố, có {teams} Tổ công nghệ số cộng đồng, {members} thành viên."
)
WITH_TARGET = "Kết quả đã nêu ở mục tiêu {ref}."
COVERAGE = "Báo cáo tổng hợp từ số liệu của {reported}/{asked} khu phố."
COVERED_NONE = "Chưa có số liệu của khu phố nào trong {asked} khu phố phải báo cáo."
NONE_ASKED = "Kỳ này không có khu phố nào phải báo cáo."
ANEW = (
    "Số lũy kế tính từ ngày {day}, ngày đầu năm báo cáo {year}; kết quả trước ngày ấy đã nêu ở báo cáo của năm trước."
)
ADDED = "Số “trong kỳ có thêm” ở chỉ tiêu ghi “đến nay” là của {reported}/{expected} khu phố."
ADDED_WITH_GONE = (
    "Số “trong kỳ có thêm” ở chỉ tiêu ghi “đến nay” là của {reported}/{expected} khu phố, kể cả khu phố không còn"
    " báo cáo đến cuối kỳ."
)
SUMS_WITHOUT = "Số trong kỳ của quy mô và mức chưa gồm {months} ở nơi báo cáo lần đầu{changed}, chưa có số để so sánh."
MONTHS = "Báo cáo tổng hợp từ các báo cáo đã duyệt của {months}."
GOES_ON = "Số trong kỳ tính tiếp từ báo cáo gần nhất, gồm cả thời gian không có báo cáo: {units}."
PARTED = "Chưa tính được số trong kỳ của {units}: kỳ trước chưa có số riêng của từng nơi."
MISSING = "Chưa nộp báo cáo: {units}."
NEVER_IN = "Các tháng trong kỳ đều chưa có số liệu của: {units}."
NOT_TAKEN = "Đã nộp báo cáo, chưa được tiếp nhận khi tổng hợp: {units}."
CARRIED = "Số liệu nộp sau khi báo cáo kỳ trước đã duyệt được đưa vào kỳ này: {units}."
PARTIAL_UNITS = "Thiếu số liệu một số tháng: {units}."
BLANK_AT_LAST = "Chỉ tiêu để trống ở tháng cuối, lũy kế lấy theo số liệu gần nhất: {units}."
UNLIKE_LAST_MONTH = "Số đến nay kể cả {units} theo số liệu gần nhất, nên khác báo cáo {month} chưa có số liệu ở đó."
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
TASK_LATE = "Nhiệm vụ {ref}{name}{due}: {count} đơn vị chậm tiến độ{units}."
TASK_DUE = ", hạn {day}"
NEXT_OPEN = "Tiếp tục thực hiện {count} nhiệm vụ chưa hoàn thành của kế hoạch."
NEXT_LATE = "Nhiệm vụ {ref}{name}, đã quá hạn ngày {day}: {units} hoàn thành ngay."
NEXT_DUE = "Nhiệm vụ {ref}{name}, hạn {day}: {units} hoàn thành."
NEXT_RECURRING = "Thực hiện thường xuyên, định kỳ: nhiệm vụ {refs}."
NEXT_UNITS = "các đơn vị được giao"
UNCOUNTED = "{target}: không thống kê ({reason})."
COMPARED = "Tỷ lệ cao nhất, thấp nhất giữa các khu phố:"
EXTREMES = "cao nhất {best}, thấp nhất {worst}"
SAME = "các khu phố cùng đạt {share}"
CLOSE = "Các chỉ tiêu khác: tỷ lệ giữa các khu phố ít chênh lệch."
ALL_CLOSE = "Tỷ lệ thực hiện các mục tiêu giữa các khu phố ít chênh lệch."
AT = "{units} ({share})"
MANY_AT = "{share} ở nhiều khu phố"


ALL_UNITS = "{reported}/{asked} khu phố"
ALL_REACHED = "Các mục tiêu có số liệu đều đã đạt mức kế hoạch giao."
NONE_REACHED = "Chưa mục tiêu nào đạt mức kế hoạch giao."
SOME_REACHED = "Đã đạt mức kế hoạch giao: mục tiêu {reached}; chưa đạt: mục tiêu {short}."
NEAREST = "Trong các chỉ tiêu chưa đạt, gần mức giao nhất là {near}, xa nhất là {far}."
OF_SOME = "Trong {reported}/{expected} {units} có số liệu, "
OF_SOME_AT_LEAST = "Chưa đủ số liệu (có chỉ tiêu chỉ có số liệu của {reported}/{expected} {units}), "
ONLY_SHORT = "Chỉ tiêu chưa đạt là {far}."
ALIKE_SHORT = "Các chỉ tiêu chưa đạt cùng một mức: {far}."
EARLY = "Chưa kết luận đạt hay chưa: mục tiêu {refs}, vì tỷ lệ tính trên người đã được hỏi, mới đến {share} số hộ."
UNKNOWN = "Chưa có số liệu: {told}."
UNKNOWN_TARGETS, UNKNOWN_PART = "mục tiêu {refs}", "{labels} của mục tiêu ({ref})"
DUE = "Mục tiêu ({ref}), thời hạn {day}: {told}."
DUE_AT = "{label}đạt {share} (mục tiêu {goal})"
DUE_UNKNOWN = "{label}chưa có số liệu (mục tiêu {goal})"
OTHERS_ALIKE = "các chỉ tiêu khác"
RISING = "So với {before}, tăng nhiều nhất là “{measure}” ({change} điểm phần trăm)."
FALLING = "So với {before}, giảm: {measures}."
FALLEN = "“{measure}” ({change} điểm phần trăm)"
TO_SUPERIOR = "Đề nghị {body} xem xét, trả lời:"
TO_WARD = "Ủy ban nhân dân phường xem xét, giải quyết theo thẩm quyền:"
TO_HIGHER = "Đề nghị cấp trên xem xét:"
ASKED_ABOVE = "Các kiến nghị đã nêu cùng từng khó khăn ở phần “{section}”."


def mark(code: str, aspect: Aspect = Aspect.CUMULATIVE, place: str = WARD, part: str = "") -> str:
    """How a stored text names a figure: {{t5.done.cum@ward}}, or with `part` how many units are in it (wording.Run)."""
    return f"{{{{{figure_id(code, aspect, place)}{f'|{part}' if part else ''}}}}}"


def item(sentence: str) -> str:
    """A sentence as an item of a list."""
    return f"- {sentence}"


@dataclass(frozen=True)
class PlaceRate:
    """The rate of a measure at one khu phố."""

    name: str
    figure: Figure


def extremes(standings: Sequence[PlaceRate]) -> str | None:
    """The best and the slowest khu phố of a measure; None where fewer than two have a rate to compare.

    "cao nhất Khu phố 3 (95%), thấp nhất Khu phố 7 (41,2%)"
    """
    known = [s for s in standings if s.figure.value is not None]
    if len(known) < 2:
        return None
    best, worst = _at(known, max), _at(known, min)
    if best is worst or best[0].figure.text == worst[0].figure.text:
        return worded(SAME).format(share=_share(best))
    return EXTREMES.format(best=_named(best), worst=_named(worst))


def spread(standings: Sequence[PlaceRate]) -> Decimal:
    """How many points lie between the highest and the lowest rate."""
    known = [Decimal(s.figure.value) for s in standings if s.figure.value is not None]
    return max(known) - min(known) if known else Decimal(0)


def _at(known: Sequence[PlaceRate], pick: Callable[[Sequence[Decimal]], Decimal]) -> list[PlaceRate]:
    wanted = pick([Decimal(s.figure.value or 0) for s in known])
    return [s for s in known if s.figure.value == wanted]


def _share(standings: Sequence[PlaceRate]) -> str:
    return f"{{{{{standings[0].figure.id}}}}}"


def _named(standings: Sequence[PlaceRate]) -> str:
    if len(standings) > MOST_NAMED:
        return worded(MANY_AT).format(share=_share(standings))
    return AT.format(units=listing(s.name for s in standings), share=_share(standings))


def assessment(reached: Sequence[Attainment], labels: Mapping[str, str], units: str) -> list[str]:
    """The figures measured by the goals: which targets have reached theirs, what of the others is nearest and farthest.
    `labels`: the measures' names by code; `units`: the word for those who report. Nothing where no goal has a rate;
    where units are missing each sentence says of how many it speaks, since a goal is reached by the whole ward.
    """
    known = [one for one in reached if one.attained is not None]
    early = list(dict.fromkeys(one.target.ref for one in reached if one.early))
    open_ones = [EARLY.format(refs=_refs(early), share=mark(VISITED, Aspect.PERCENT))] if early else []
    return [*_standing(known, labels, units), *open_ones]


def _standing(known: Sequence[Attainment], labels: Mapping[str, str], units: str) -> list[str]:
    if not known:
        return []
    short = [one for one in known if not one.attained]
    behind = list(dict.fromkeys(one.target.ref for one in short))
    done = [ref for ref in dict.fromkeys(one.target.ref for one in known) if ref not in behind]
    some = _of_some([one.figure for one in known], units)
    if not short:
        return [_beside(some, ALL_REACHED)]
    whole = SOME_REACHED.format(reached=_refs(done), short=_refs(behind)) if done else NONE_REACHED
    gaps = sorted(short, key=lambda one: (one.goal or 0) - Decimal(one.figure.value or 0))
    near, far = (_alike(gaps, gaps[end], labels) for end in (0, -1))
    if near == far:
        return [_beside(some, whole), _beside(some, (ONLY_SHORT if len(gaps) == 1 else ALIKE_SHORT).format(far=far))]
    return [_beside(some, whole), _beside(some, NEAREST.format(near=near, far=far))]


def unknown_targets(unknown: Mapping[str, Sequence[str]]) -> list[str]:
    """The targets by ref of which nothing is known, or of which no more than the labels named here is not known."""
    whole = [ref for ref, labels in unknown.items() if not labels]
    parts = [UNKNOWN_PART.format(ref=ref, labels=_quoted(labels)) for ref, labels in unknown.items() if labels]
    told = [*([UNKNOWN_TARGETS.format(refs=_refs(whole))] if whole else []), *parts]
    return [UNKNOWN.format(told="; ".join(told))] if told else []


def _quoted(labels: Sequence[str]) -> str:
    more = [OTHERS_ALIKE] if len(labels) > MOST_NAMED else []
    return listing([*(f"“{label}”" for label in labels[:MOST_NAMED]), *more])


def due_targets(
    reached: Sequence[Attainment], labels: Mapping[str, str], units: str, first: date, until: date
) -> list[str]:
    """How a target stands whose last day has passed: in the period of that day whatever it is, later while it is not
    reached.
    """
    lines = []
    for ref in dict.fromkeys(one.target.ref for one in reached):
        own = [one for one in reached if one.target.ref == ref]
        due = own[0].target.due_on
        told = [one for one in own if due and (due >= first or not one.attained)]
        if due is None or due >= until or not told:
            continue
        known = [one.figure for one in told if one.figure.value is not None]
        said = "; ".join(_due(one, labels, named=len(own) > 1) for one in told)
        sentence = DUE.format(ref=ref, day=running(due), told=said)
        lines.append(_beside(_of_some(known, units) if known else "", sentence))
    return lines


def _due(one: Attainment, labels: Mapping[str, str], *, named: bool) -> str:
    """`named`: by what is counted, where the target counts more than one thing."""
    label = f"“{labels[one.figure.code]}” " if named else ""
    if one.figure.value is None:
        return DUE_UNKNOWN.format(label=label, goal=one.goal_text)
    gone_to = GONE_TO.format(share=f"{{{{{one.visited.id}}}}}") if one.visited else ""
    return DUE_AT.format(label=label, share=f"{{{{{one.figure.id}}}}}{gone_to}", goal=one.goal_text)


def _alike(gaps: Sequence[Attainment], one: Attainment, labels: Mapping[str, str]) -> str:
    """The measures that are as far from their goals as one of them, with their rate. What has not begun is equally far
    from any goal.
    """
    value = Decimal(one.figure.value or 0)
    alike = [other for other in gaps if other.figure.value == value and (not value or other.goal == one.goal)]
    names = list(dict.fromkeys(labels[other.figure.code] for other in alike))
    return AT.format(units=_quoted(names), share=f"{{{{{alike[0].figure.id}}}}}")


def _of_some(figures: Sequence[Figure], units: str) -> str:
    """Of how many units the least known of some figures speaks; empty where all are in all of them."""
    least = min(figures, key=lambda one: Fraction(one.reported, max(one.expected, 1)))
    if least.complete:
        return ""
    alike = len({(one.reported, one.expected) for one in figures}) == 1
    counts = {part: mark(least.code, least.aspect, least.place, part) for part in ("reported", "expected")}
    return (OF_SOME if alike else OF_SOME_AT_LEAST).format(units=units, **counts)


def _beside(some: str, sentence: str) -> str:
    return f"{some}{sentence[0].lower()}{sentence[1:]}" if some else sentence


def _refs(refs: Sequence[str]) -> str:
    return listing(f"({ref})" for ref in refs)


def movement(changes: Sequence[Figure], labels: Mapping[str, str], before: str) -> list[str]:
    """The greatest rise since the period before, all that fell; nothing where that is not known. `changes`: rates in
    points.
    """
    known = sorted((one for one in changes if one.value), key=lambda one: Decimal(one.value or 0))
    down = [one for one in known if one.text.startswith("-")]
    up = [one for one in known if one.text.startswith("+")][-1:]
    lines = [RISING.format(before=before, measure=labels[one.code], change=_points(one)) for one in up]
    fallen = [FALLEN.format(measure=labels[one.code], change=_points(one)) for one in down]
    return [*lines, *([FALLING.format(before=before, measures=listing(fallen))] if fallen else [])]


def _points(change: Figure) -> str:
    return f"{{{{{change.id}|abs}}}}"


def late_units(units: Sequence[Mapping[str, object]], count: str, days: str, *, all_in: bool) -> str | None:
    """Who handed in late; `count`, `days`: codes of figures. None when it cannot be said that all were in time."""
    late = [u for u in units if u.get("late_days")]
    if not late:
        return ON_TIME if all_in else None
    told = [LATE_UNIT.format(unit=u["name"], days=mark(days, place=str(u["place"]))) for u in late]
    return LATE.format(count=mark(count), units=listing(told))
