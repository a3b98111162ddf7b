"""Checks of a submission's figures before they are sent: errors that block, warnings that ask for a look."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from toso.kit.dates import running
from toso.kit.figures import number
from toso.kit.periods import Period
from toso.kit.text import capitalised
from toso.reports.figures.cells import EMPTY, LISTED, Cell, CellIssue, Origin, Severity
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind, Target

_PERSONS, _HOUSEHOLDS, _PER_HOUSEHOLD = "pop.residents", "pop.households", (1, 10)  # persons a household, on average
_NOTICEABLE = 5  # fewer than this is chance, not a change that asks for a word


@dataclass(frozen=True)
class Sheet:
    """One unit's cells of a period beside its accepted cells of the period before; `since`: the code of that. `parted`:
    since then another unit was split off from it, or it from another, so that the two are not of the same people.
    """

    catalogue: Catalogue
    period: Period
    cells: Mapping[str, Cell]
    previous: Mapping[str, Cell]
    since: str | None = None
    parted: bool = False

    def now(self, code: str) -> Cell:
        return self.cells.get(code, EMPTY)

    def before(self, code: str) -> Cell:
        return self.previous.get(code, EMPTY)

    @property
    def then(self) -> str:
        """How a sentence begins about the period before: the month before, or a month further back by its name."""
        if self.since is None or self.since == self.period.previous().code:
            return "Tháng trước"
        return f"{capitalised(Period.parse(self.since).title)} báo"

    def last_year(self, measure: Measure) -> int | None:
        """The figure with which a count that starts anew ended the year before."""
        return self.before(measure.code).cumulative if self.period.opens_year and not measure.stock else None

    def shown_before(self, measure: Measure) -> int | None:
        """The figure of the period before as this one goes on from it: of a count that starts anew nothing yet."""
        return self.before(measure.code).cumulative if self.last_year(measure) is None else 0

    def carried(self, measure: Measure) -> int | None:
        """The cumulative figure that this period goes on from."""
        return carried(measure, self.period, self.before(measure.code))

    def added(self, code: str) -> int | None:
        """The number that the period added."""
        if not self.comparable(code):
            return self.now(code).in_period if self.now(code).origin is Origin.AGGREGATE else None
        return added(self.catalogue.measures[code], self.period, self.now(code), self.before(code))

    def comparable(self, code: str) -> bool:
        """Whether what was added can be told from the period before: not of a population, or the register's level, in a
        unit's first month (all of it would be new), of who came or went with a split, or where a part said nothing.
        """
        measure, origin = self.catalogue.measures[code], self.now(code).origin
        if origin not in {Origin.AGGREGATE, Origin.REGISTER} or (self.period.opens_year and not measure.stock):
            return True
        level = measure.kind is MeasureKind.DENOMINATOR or (measure.stock and origin is Origin.REGISTER)
        first = level and self.carried(measure) is None
        return not (self.parted or first or (self.before(code).of_some and self.now(code).in_period is None))

    def fell(self, measure: Measure) -> bool:
        """Whether the figure lies below the one that this period goes on from."""
        if self.parted:
            return False
        now, start = self.now(measure.code).cumulative, self.carried(measure)
        return now is not None and start is not None and now < start

    def frozen(self) -> dict[str, Cell]:
        """The cells as they are kept at submission: what the period added is worked out once and stays."""
        return {
            code: replace(cell, in_period=self.added(code), addition_in=self.addition_added(code))
            for code, cell in self.cells.items()
        }

    def addition_added(self, code: str) -> int:
        """Of what the period added that which was typed beside the register."""
        cell, measure = self.now(code), self.catalogue.measures[code]
        if cell.origin is not Origin.REGISTER or not self.comparable(code):
            return 0
        return (cell.addition or 0) - carried_addition(measure, self.period, self.before(code))


def carried(measure: Measure, period: Period, before: Cell) -> int | None:
    """The cumulative figure that a period goes on from; 0 where the yearly count starts anew with it."""
    return 0 if period.opens_year and not measure.stock else before.cumulative


def carried_addition(measure: Measure, period: Period, before: Cell) -> int:
    """The number typed beside the register that a period goes on from."""
    return 0 if period.opens_year and not measure.stock else before.addition or 0


def in_this_year(cells: Mapping[str, Cell], catalogue: Catalogue, period: Period, before: Period) -> dict[str, Cell]:
    """A yearly count of last year is no start for this year's, even where this year's first month is missing."""
    if before.year == period.year or period.opens_year:
        return dict(cells)
    stocks = {m.code for m in catalogue.measures.values() if m.stock}
    return {code: cell if code in stocks else Cell(0, None) for code, cell in cells.items()}


def added(measure: Measure, period: Period, cell: Cell, before: Cell) -> int | None:
    """The number a period added: as reported, else the difference of two consecutive cumulative figures, else None."""
    if cell.in_period is not None or cell.cumulative is None:
        return cell.in_period
    start = carried(measure, period, before)
    return None if start is None else cell.cumulative - start


def check(sheet: Sheet) -> list[CellIssue]:
    """Every remark on the sheet, in the order of its form."""
    found: list[CellIssue] = []
    for measure in sheet.catalogue.measures.values():
        for rule in (_missing, _limits, _over_plan, _in_period, _addition, _falling, _counts_on, _big_change):
            found += rule(sheet, measure)
    return found + list(_household_size(sheet))


def taking_fault(sheet: Sheet, measure: Measure, value: int | None) -> str | None:
    """Why a number of the register cannot stand as typed, whatever is written beside it; None where it can."""
    tried = replace(sheet, cells={**sheet.cells, measure.code: Cell(value)})
    return next((issue.text for issue in _falling(tried, measure) if not issue.needs_remark), None)


def blocking(messages: Iterable[CellIssue]) -> bool:
    """Whether the figures may not be sent as they are."""
    return any(m.severity is Severity.ERROR for m in messages)


def _missing(sheet: Sheet, measure: Measure) -> Iterator[CellIssue]:
    if measure.required and sheet.now(measure.code).cumulative is None:
        text = "Chưa có số liệu. Để trống không phải là 0; nếu thật sự không có thì ghi 0."
        yield _warning("missing", measure, text, needs_remark=False)


def _limits(sheet: Sheet, measure: Measure) -> Iterator[CellIssue]:
    value = sheet.now(measure.code).cumulative
    for code in [c for c in (measure.of, *measure.at_most) if c]:
        limit = sheet.now(code).cumulative
        if value is not None and limit is not None and value > limit:
            whole = sheet.catalogue.measures[code]
            text = f"{number(value)} lớn hơn “{whole.label}” ({number(limit)})."
            yield _error("over", measure, f"{text}{_where_to_mend(sheet, measure, whole)}")


def _over_plan(sheet: Sheet, measure: Measure) -> Iterator[CellIssue]:
    """More than the plan's own sentence knows of: "100% của 37 học sinh" beside 60. A goal that is a number ("24 buổi")
    may be passed.
    """
    cell = sheet.now(measure.code)
    target = next((t for t in sheet.catalogue.targets if measure.code in t.measures), None)
    if cell.cumulative is None or cell.remark or target is None:
        return
    most = named_in_plan(target, measure)
    if most is not None and cell.cumulative > most:
        told = f"ghi trong mục tiêu {target.ref} của kế hoạch; hãy kiểm tra hoặc ghi chú."
        yield _warning("over_plan", measure, f"{number(cell.cumulative)} lớn hơn {number(most)} {measure.noun} {told}")


def named_in_plan(target: Target, measure: Measure) -> int | None:
    """The largest number of what a measure counts in its target's own words; None for a count, or where none stands."""
    if measure.count or not measure.noun:
        return None
    named = re.findall(rf"(\d[\d.]*)\s+{re.escape(measure.noun)}\b", target.words)
    return max((int(one.replace(".", "")) for one in named if one.replace(".", "")), default=None)


def _where_to_mend(sheet: Sheet, measure: Measure, whole: Measure) -> str:
    """A figure of the register cannot be typed over: where it is mended."""
    if sheet.now(measure.code).addition:
        return f" Trong đó có {number(sheet.now(measure.code).addition)} ghi thêm: hãy sửa, hoặc ghi thêm cả ở ô kia."
    if Origin.LOG in {sheet.now(measure.code).origin, sheet.now(whole.code).origin}:
        return " Số đếm từ sổ hoạt động không gõ đè được; hãy sửa ô kia, hoặc xem lại buổi ghi trong sổ hoạt động."
    of_register = tuple(sheet.now(m.code).origin is Origin.REGISTER for m in (measure, whole))
    match of_register:
        case True, True:
            rows = f"“{measure.label}” mà chưa có “{whole.label}”"
            return f" Cả hai số lấy từ sổ hộ gia đình; hãy rà lại trong sổ những nơi có {rows}."
        case True, False:
            return f" Số này lấy từ sổ hộ gia đình; hãy sửa ô “{whole.label}” hoặc cập nhật sổ hộ."
        case False, True:
            return f" “{whole.label}” lấy từ sổ hộ gia đình; hãy sửa số ở ô này hoặc cập nhật sổ hộ."
        case _:
            return ""


def _in_period(sheet: Sheet, measure: Measure) -> Iterator[CellIssue]:
    cell, before = sheet.now(measure.code), sheet.before(measure.code)
    if cell.in_period is None or cell.cumulative is None:
        return
    other = sheet.parted or before.of_some or measure.kind is MeasureKind.REACH  # an audience is the largest, no sum
    carried = None if other else sheet.carried(measure)
    if cell.in_period > cell.cumulative:
        text = f"Số trong kỳ ({number(cell.in_period)}) lớn hơn số lũy kế ({number(cell.cumulative)})."
        yield _error("period_over_cumulative", measure, text, "in_period")
    elif carried is not None and carried + cell.in_period != cell.cumulative and not cell.remark:
        text = (
            f"Lũy kế kỳ trước ({number(carried)}) cộng số trong kỳ ({number(cell.in_period)}) "
            f"không bằng lũy kế kỳ này ({number(cell.cumulative)}); hãy kiểm tra hoặc ghi chú."
        )
        yield _warning("does_not_add_up", measure, text)


def _addition(sheet: Sheet, measure: Measure) -> Iterator[CellIssue]:
    """Nobody can look up who is not in the register: who they are is told beside the number, or why it is gone."""
    cell = sheet.now(measure.code)
    before = carried_addition(measure, sheet.period, sheet.before(measure.code))
    if cell.origin is not Origin.REGISTER or cell.remark or not (cell.addition or before):
        return
    text = (
        f"Ghi thêm {number(cell.addition)} ngoài sổ hộ; hãy ghi chú đó là ai, vì sao chưa có trong sổ."
        if cell.addition
        else f"Kỳ trước ghi thêm {number(before)} ngoài sổ hộ, kỳ này không còn; hãy ghi chú vì sao."
    )
    yield CellIssue(Severity.ERROR, "addition_unexplained", f"{measure.code}.addition", text, needs_remark=True)


def _falling(sheet: Sheet, measure: Measure) -> Iterator[CellIssue]:
    cell, carried = sheet.now(measure.code), sheet.carried(measure)
    if not sheet.fell(measure) or cell.cumulative is None or carried is None:
        return
    between = f"{sheet.then} {number(carried)}, tháng này {number(cell.cumulative)}"
    if cell.origin in LISTED and sheet.before(measure.code).origin is cell.origin:
        return  # people moved away or died, a row was withdrawn: the list says who entered and who left
    if measure.cohort and cell.origin is Origin.AGGREGATE:
        text = f"{between}. Người đã chuyển vẫn ở trong nhóm này: hãy ghi {number(carried)} hoặc hơn."
        yield _error("cohort_shrinks", measure, text)
    elif (measure.cohort or measure.kind is not MeasureKind.DENOMINATOR) and not cell.remark:
        text = f"{between}: giảm {number(carried - cell.cumulative)}. Vì sao?"
        yield CellIssue(Severity.ERROR, "cumulative_falls", f"{measure.code}.cumulative", text, needs_remark=True)


def _counts_on(sheet: Sheet, measure: Measure) -> Iterator[CellIssue]:
    """A yearly count that is typed no smaller than it ended last year may have been counted on from it."""
    cell, last, since = sheet.now(measure.code), sheet.last_year(measure), running(sheet.period.first_day)
    typed = cell.origin is Origin.AGGREGATE and not cell.remark and measure.kind is not MeasureKind.DENOMINATOR
    if typed and last and cell.cumulative is not None and cell.cumulative >= last:
        told = f"Năm báo cáo mới từ {since}: lũy kế đếm lại từ 0, năm trước là {number(last)}. "
        told += f"Nếu {number(cell.cumulative)} gồm cả năm trước thì ghi {number(cell.cumulative - last)}; "
        yield _warning("counts_on", measure, f"{told}nếu đều là mới thì ghi chú.")


def _big_change(sheet: Sheet, measure: Measure) -> Iterator[CellIssue]:
    """Levels are compared with the level before, counts with what the period before added."""
    cell, before = sheet.now(measure.code), sheet.before(measure.code)
    now, then = (cell.cumulative, before.cumulative) if measure.stock else (sheet.added(measure.code), before.in_period)
    if now is None or then is None or cell.remark or cell.origin in LISTED or sheet.parted:
        return
    change = abs(now - then)
    if change >= _NOTICEABLE and change * 3 > then:
        added = "" if measure.stock else "thêm "
        way = ("giảm", "tăng") if measure.stock else ("ít hơn", "nhiều hơn")
        between = f"{sheet.then} {added}{number(then)}, tháng này {added}{number(now)}"
        text = f"{between}: {way[now > then]} {number(change)}. Vì sao?"
        yield _warning("big_change", measure, text, column="cumulative" if measure.stock else "in_period")


def _household_size(sheet: Sheet) -> Iterator[CellIssue]:
    persons, households = sheet.now(_PERSONS), sheet.now(_HOUSEHOLDS)
    if persons.cumulative is None or households.cumulative is None or persons.remark:
        return
    least, most = _PER_HOUSEHOLD
    if not households.cumulative * least <= persons.cumulative <= households.cumulative * most:
        text = (
            f"{number(persons.cumulative)} người trong {number(households.cumulative)} hộ là không hợp lý "
            f"(bình quân từ {least} đến {most} người một hộ); hãy kiểm tra hoặc ghi chú."
        )
        yield _warning("household_size", sheet.catalogue.measures[_PERSONS], text)


def check_data_until(period: Period, data_until: date, today: date) -> list[CellIssue]:
    """The "số liệu tính đến" of a submission lies within its period and not in the future."""
    texts = []
    if not period.contains(data_until):
        texts.append(f"Ngày chốt số liệu phải trong kỳ, từ {running(period.first_day)} đến {running(period.last_day)}.")
    if data_until > today:
        texts.append("Ngày chốt số liệu chưa đến.")
    return [CellIssue(Severity.ERROR, "data_until", "data_until", text) for text in texts]


def _error(rule: str, measure: Measure, text: str, column: str = "cumulative") -> CellIssue:
    return CellIssue(Severity.ERROR, rule, f"{measure.code}.{column}", text)


def _warning(
    rule: str, measure: Measure, text: str, column: str = "cumulative", *, needs_remark: bool = True
) -> CellIssue:
    return CellIssue(Severity.WARNING, rule, f"{measure.code}.{column}", text, needs_remark)
