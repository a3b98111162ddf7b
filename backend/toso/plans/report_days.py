"""The days of the month on which a plan wants its reports: of the units, of the desk that compiles, of the superior."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toso.core.schemas import Read
from toso.kit.labels import Labelled
from toso.kit.periods import PeriodKind
from toso.kit.place_words import NEIGHBOURHOODS
from toso.plans.content import PlanContent
from toso.plans.text_import.folded_text import fold


class ReportLevel(Labelled):
    """Who has a report ready by a day."""

    UNITS = "units", "Các đơn vị nộp"
    DESK = "desk", "Bộ phận tổng hợp"
    SUPERIOR = "superior", "Gửi cấp trên"


@dataclass(frozen=True)
class ReportDay:
    """One day that a sentence of the plan names. `before`: that day itself is too late. `pointer`: the element of the
    plan that the sentence stands in. `every`: a month, or a quarter, whose last month has that day.
    """

    level: ReportLevel
    day: int
    before: bool
    sentence: str
    pointer: str
    every: PeriodKind = PeriodKind.MONTH

    @property
    def last(self) -> int:
        """The last valid day of the month."""
        return self.day - self.before

    @property
    def words(self) -> str:
        when = "hàng tháng" if self.every is PeriodKind.MONTH else "tháng cuối quý"
        return f"{'trước' if self.before else 'chậm nhất'} ngày {self.day:02} {when}"


class ReportDayRead(Read):
    """A day of the month on which the plan wants a report: whose, when in words, and the sentence that says so."""

    level: str
    level_label: str
    words: str
    sentence: str
    pointer: str


_DAY = re.compile(
    r"(?:(?P<before>truoc)|(?P<by>(?:cham|muon) nhat|han cuoi|han nop|khong qua|vao))?(?: la| vao| den| den het)? ?"
    r"\b(?:ngay|(?=mung|mong)) ?(?:mung |mong )?(?P<day>\d{1,2})(?!\d| ?[/.-] ?\d| thang \d)"
    r"(?! (?:cua )?thang (?:sau|tiep|ke|lien)\b)"
    r"(?:(?P<quarterly>,? (?:cua )?thang cuoi(?: cua)?(?: moi| hang)? quy\b(?! (?:[iv]+|\d)\b))|"
    r"(?P<monthly>,? (?:hang|moi|cua moi|cua|cac) thang))?"
)
_MONTHLY = re.compile(r"\b(?:hang|moi|dinh ky) thang\b")
_REPORT = re.compile(r"\b(?:bao cao|nop|gui|tong hop)\b")
_SENTENCE = re.compile(r"[^.;\n]+(?:\.(?=\d)[^.;\n]+)*[.;]?")
_VERB = re.compile(r"\b(?:bao cao|nop|gui|tong hop|lap|hoan thanh)\b")
_SUPERIOR = re.compile(
    r"\b(?:bao cao|gui|trinh|nop)\b[^.;]{0,60}?\b(?:(?:ubnd|uy ban nhan dan|chu tich ubnd) (?:cap )?(?:thanh pho|tp|"
    r"tinh|huyen|quan|thi xa)\b|cap tren|cap tinh|cap huyen|so (?:khoa hoc|thong tin|kh))"
)
_PLACES = "|".join(sorted({*map(fold, NEIGHBOURHOODS)} - {"ban", "khu"}, key=len, reverse=True))
_UNITS = re.compile(
    rf"\b(?:{_PLACES}|(?<!dac )khu|to dan cu|ban(?! chi dao)|khoi|to cong nghe|to cnscd|don vi|doan|"
    r"(?<!xa )hoi|mat tran|truong|cong an|tram)\b"
)
_DESK = re.compile(r"\b(?:phong|bo phan|ubnd|uy ban nhan dan|van phong|trung tam|ban chi dao|cong chuc)\b")


def report_days(content: PlanContent) -> list[ReportDay]:
    """The days that a plan's tasks, duties and closing name for monthly reports, in the order of the plan."""
    found: list[ReportDay] = []
    for pointer, who, text in _texts(content):
        for match in _SENTENCE.finditer(text):
            found += _in_sentence(match[0].strip(), fold(who), pointer)
    return found


def show_days(days: Sequence[ReportDay]) -> list[ReportDayRead]:
    return [
        ReportDayRead(
            level=day.level.value,
            level_label=day.level.label,
            words=day.words,
            sentence=day.sentence,
            pointer=day.pointer,
        )
        for day in days
    ]


def _texts(content: PlanContent) -> Iterator[tuple[str, str, str]]:
    """Where reports are asked for: the pointer, who is spoken to, and the words."""
    yield from ((f"/requirements/{n}", "", line) for n, line in enumerate(content.requirements))
    for place, task in enumerate(content.tasks):
        who = ", ".join(lead.name for lead in task.leads)
        lines = [task.text, *task.items]
        yield from ((f"/tasks/{place}", who, line) for line in lines)
        yield from ((f"/tasks/{place}", who, line) for line in _dated_apart(lines, task.deadline.printed))
    for place, duty in enumerate(content.duties):
        yield from ((f"/duties/{place}/items/{n}", duty.name, line) for n, line in enumerate(duty.items))
    yield "/closing", "", content.closing


def _dated_apart(lines: Sequence[str], printed: str) -> Iterator[str]:
    """The sentences of a task that ask for a report, with the deadline that stands apart from them: in a column of its
    own, behind "Thời gian:".
    """
    sentences = (match[0].strip(" .;") for line in lines for match in _SENTENCE.finditer(line))
    asking = ", ".join(said for said in sentences if _REPORT.search(fold(said)))
    if asking and printed and not any(printed in line for line in lines):
        yield f"{asking}: {re.sub('[.;]', ',', printed)}"


def _in_sentence(sentence: str, who: str, pointer: str) -> Iterator[ReportDay]:
    folded = fold(sentence)
    if not _REPORT.search(folded):
        return
    monthly, at = bool(_MONTHLY.search(folded)), 0
    matches = list(_DAY.finditer(folded))
    for place, match in enumerate(matches):
        before = folded[at : match.start()]
        at = match.end()
        named = match["monthly"] or match["quarterly"] or (monthly and (match["before"] or match["by"]))
        if not named or not 1 <= int(match["day"]) <= 28:
            continue
        until = matches[place + 1].start() if place + 1 < len(matches) else len(folded)
        clause = before if _REPORT.search(before) else folded[match.end() : until]
        level = _level(clause, who)
        if level is not None:
            every = PeriodKind.QUARTER if match["quarterly"] else PeriodKind.MONTH
            yield ReportDay(level, int(match["day"]), bool(match["before"]), sentence, pointer, every)


def _level(clause: str, who: str) -> ReportLevel | None:
    """Whose day a clause names: by where the report goes, else by who speaks in it, else by who is spoken to."""
    verb = _VERB.search(clause)
    if verb is None:
        return None
    if _SUPERIOR.search(clause):
        return ReportLevel.SUPERIOR
    for subject in (clause[: verb.start()], who):
        if _UNITS.search(subject) and not re.match(r"\W*(?:phong|bo phan|van phong)\b", subject):
            return ReportLevel.UNITS
        if _DESK.search(subject):
            return ReportLevel.DESK
    return ReportLevel.DESK if verb[0] == "tong hop" else ReportLevel.UNITS
