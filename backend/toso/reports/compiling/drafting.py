"""The first text of each section, from figures and from what the units wrote; figures stand as marks."""

from collections.abc import Callable, Mapping, Sequence

from toso.kit.figures import padded
from toso.kit.text import listing
from toso.reports.compiling.difficulties import difficulty_lines, home_of, told_already
from toso.reports.compiling.gathering import Gathered, late_name
from toso.reports.compiling.task_figures import DONE, LATE_TASKS, OPEN, TOTAL, TaskRow
from toso.reports.figures import WARD, Aspect, Figure, coverage_text, figure_id
from toso.reports.measures import Catalogue
from toso.reports.narrative import Narrative
from toso.reports.wording import Terms, draft_sentence

NOTHING = "Không có."
_UNITS = Terms(unit="đơn vị")


def draft_sections(
    gathered: Gathered, figures: Mapping[str, Figure], narrative: Narrative, tasks: Sequence[TaskRow]
) -> dict[str, str]:
    """The text of every section by code. A line that begins with "- " is an item of a list, with "(" a target."""
    merged = {m.section.key: m for m in narrative.sections}
    home, tracked = home_of(gathered.outline), gathered.difficulties
    made: dict[str, str] = {}
    for section in gathered.outline:
        lines = [
            line
            for rule in section.shows
            if rule in _RULES
            for line in _RULES[rule](gathered, figures, narrative, tasks)
        ]
        if section.ask:
            told = [p for p in merged[section.code].paragraphs if not told_already(p.text, tracked)]
            lines = [*lines, *(f"- {_stopped(p.line)}" for p in told)]
        if section.code == home:
            lines = [*lines, *difficulty_lines(tracked, gathered.as_of)]
        if section.ask:
            lines = lines or [NOTHING]
        made[section.code] = "\n".join(lines)
    return made


def _stopped(line: str) -> str:
    return line if line.endswith((".", "!", "?", ":")) else f"{line.rstrip(' ;,')}."


def _mark(code: str, aspect: Aspect = Aspect.CUMULATIVE) -> str:
    return f"{{{{{figure_id(code, aspect, WARD)}}}}}"


def _organisation(
    gathered: Gathered, figures: Mapping[str, Figure], narrative: Narrative, _tasks: Sequence[TaskRow]
) -> list[str]:
    lines: list[str] = []
    if _known(figures, "team.teams") and _known(figures, "team.members"):
        lines.append(
            f"- Trên địa bàn phường có {_mark('team.teams')} Tổ công nghệ số cộng đồng với "
            f"{_mark('team.members')} thành viên."
        )
    khu_pho = [u for u in gathered.asked if u.rung == "neighbourhood"]
    sent = {s.unit_id for s in gathered.included}
    reported = sum(u.unit.id in sent for u in khu_pho)
    lines.append(f"- Báo cáo tổng hợp từ số liệu của {coverage_text(reported, len(khu_pho))}.")
    if narrative.missing_line:
        lines.append(f"- {narrative.missing_line}")
    if gathered.carried:
        late = listing(late_name(gathered, s) for s in gathered.carried)
        lines.append(f"- Số liệu nộp sau khi báo cáo kỳ trước đã duyệt được đưa vào kỳ này: {late}.")
    exempt = [u.unit.name for u in gathered.units if u.exempt is not None and u.unit.id not in sent]
    return [*lines, *([f"- Được miễn báo cáo trong kỳ: {', '.join(exempt)}."] if exempt else [])]


def _known(figures: Mapping[str, Figure], code: str) -> bool:
    figure = figures.get(figure_id(code, Aspect.CUMULATIVE, WARD))
    return figure is not None and figure.value is not None


def _targets(
    gathered: Gathered, figures: Mapping[str, Figure], _narrative: Narrative, _tasks: Sequence[TaskRow]
) -> list[str]:
    """Each target with its measures; a fact beside a target is told when it is known, a result also when it is not."""
    lines: list[str] = []
    for target in gathered.catalogue.targets:
        told = [c for c in target.measures if gathered.catalogue.measures[c].required or _known(figures, c)]
        lines.append(f"({target.ref}) {_stopped(target.title)}")
        lines += _sentences(gathered.catalogue, figures, told, Terms())
    return lines


def _task_lines(
    _gathered: Gathered, _figures: Mapping[str, Figure], _narrative: Narrative, tasks: Sequence[TaskRow]
) -> list[str]:
    if not tasks:
        return ["- Chưa có nhiệm vụ nào được giao theo kế hoạch."]
    behind = [row for row in tasks if row.late]
    late = f", trong đó {_mark(LATE_TASKS)} nhiệm vụ có đơn vị chậm tiến độ" if behind else ""
    counts = f"{_mark(TOTAL)} nhiệm vụ: đã hoàn thành {_mark(DONE)}, đang thực hiện {_mark(OPEN)}{late}"
    lines = [f"- Kế hoạch giao {counts} (chi tiết tại Phụ lục II)."]
    return lines + [f"- Nhiệm vụ {row.ref}: {padded(row.late)} đơn vị chậm tiến độ." for row in behind]


def _communication(
    gathered: Gathered, figures: Mapping[str, Figure], _narrative: Narrative, _tasks: Sequence[TaskRow]
) -> list[str]:
    return _sentences(gathered.catalogue, figures, ["act.news"], _UNITS)


def _visits(
    gathered: Gathered, figures: Mapping[str, Figure], _narrative: Narrative, _tasks: Sequence[TaskRow]
) -> list[str]:
    return _sentences(gathered.catalogue, figures, ["act.visited"], Terms())


def _sentences(catalogue: Catalogue, figures: Mapping[str, Figure], codes: Sequence[str], terms: Terms) -> list[str]:
    return [
        f"- {draft_sentence(catalogue, code, figures, WARD, terms).marked}"
        for code in codes
        if code in catalogue.measures and catalogue.measures[code].phrase
    ]


Rule = Callable[[Gathered, Mapping[str, Figure], Narrative, Sequence[TaskRow]], list[str]]
_RULES: Mapping[str, Rule] = {
    "organisation": _organisation,
    "targets": _targets,
    "tasks": _task_lines,
    "communication": _communication,
    "visits": _visits,
}
