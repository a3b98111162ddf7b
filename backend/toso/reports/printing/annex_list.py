"""The annexes of a report in the order that its regime gives them: figures by khu phố, by month, the tasks."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.blocks import (
    Align,
    Block,
    Column,
    FigureCell,
    FigureRun,
    HeaderCell,
    Row,
    Table,
    TextCell,
    TextRun,
    paragraph,
)
from toso.documents.content import Annex, Orientation
from toso.kit.figures import MISSING
from toso.kit.place_words import worded
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit
from toso.reports.compilation.assistance import help_table
from toso.reports.compilation.changed_units import parted_text
from toso.reports.compilation.counted import task_rows
from toso.reports.compilation.late import TITLES as LATE_TITLES
from toso.reports.compilation.late import late_blocks
from toso.reports.compilation.missing_units import exceptions_text
from toso.reports.compilation.month_cells import partial_text
from toso.reports.compilation.months import month_aspect
from toso.reports.compilation.split import split_table
from toso.reports.compilation.ward_tables import printed_tables
from toso.reports.figures.figures import WARD, Aspect, Figure, decimals_of, figure_id
from toso.reports.figures.measures import Catalogue, Measure
from toso.reports.figures.month_sentences import changed_in, gone_months, months_text
from toso.reports.figures.sentences import MOST_NAMED, SUMS_WITHOUT
from toso.reports.model.report_tables import Report
from toso.reports.periods.regimes import AnnexForm
from toso.reports.printing.annexes import (
    FIGURES_TITLE,
    TASKS_TITLE,
    figures_annex,
    is_population,
    printed_places,
    tasks_annex,
)

Figures = Mapping[str, Figure]
Notes = Sequence[TextRun | FigureRun]
LONGEST_NOTE = 500  # above a table; more, or what holds figures, is a paragraph of its own
_NAME, _VALUE, _WIDE = 46, 12, 15
TITLES: Mapping[str, str] = {
    "figures": FIGURES_TITLE,
    "activities": "Kết quả tuyên truyền, hoạt động theo khu phố",
    "months": "Kết quả theo tháng",
    "tasks": TASKS_TITLE,
}


def annexes_of_report(
    report: Report,
    forms: Sequence[AnnexForm],
    catalogue: Catalogue,
    figures: Figures,
    notes: Notes,
    carriers: Mapping[str, str],
) -> tuple[Annex, ...]:
    """`notes`: where the figures come from, printed above the first table of figures; `carriers`: as carriers_of."""
    apart = next((_activities(form, catalogue) for form in forms if form.table == "activities"), frozenset[str]())
    beside = any(form.table == "figures" for form in forms)
    makers: Mapping[str, Callable[[AnnexForm], Annex | None]] = {
        "figures": lambda form: _by_place(report, form, catalogue, figures, notes, apart),
        "activities": lambda form: _of_activities(report, form, _narrowed(catalogue, apart), figures, beside),
        "months": lambda form: months_annex(report, form, catalogue, figures),
        "tasks": lambda _: _of_tasks(report, carriers, figures),
    }
    made = (makers[form.table](form) for form in forms if form.table in makers)
    return tuple(annex for annex in made if annex is not None)


def tables_annexed(
    forms: Sequence[AnnexForm], catalogue: Catalogue, months: Sequence[object], tasks: Sequence[object]
) -> list[str]:
    """Which of the tables stand behind a report of such months and tasks, in the order of their annexes."""
    empty = {form.table for form in forms if form.table == "activities" and not _activities(form, catalogue)}
    empty |= {table for table, rows in (("months", months), ("tasks", tasks)) if not rows}
    return [form.table for form in forms if form.table in TITLES and form.table not in empty]


def _activities(form: AnnexForm, catalogue: Catalogue) -> frozenset[str]:
    """The measures of the annex of activities: those chosen, else what stands in no target and is no population."""
    if form.measures is not None:
        return frozenset(form.measures)
    in_targets = {code for target in catalogue.targets for code in target.measures}
    return frozenset(c for c, m in catalogue.measures.items() if c not in in_targets and not is_population(m))


def _of_activities(
    report: Report, form: AnnexForm, catalogue: Catalogue, figures: Figures, beside: bool
) -> Annex | None:
    """With what desks and other units gave outside homes; `beside`: what tells of homes stands beside their figures."""
    if not catalogue.measures:
        return None
    made = figures_annex(catalogue, figures, printed_places(report.units), "", [Aspect(c) for c in form.columns])
    given = help_table(report)
    title = worded(TITLES["activities"])
    tables = [*([given] if given else []), *printed_tables(report, of_homes=False if beside else None)]
    return made.model_copy(update={"title": title, "blocks": (*made.blocks, *_small(tables))})


def _small(tables: Iterable[Table]) -> Iterable[Table]:
    """Beside the figures of all khu phố, which are set dense."""
    return (table.model_copy(update={"small": True}) for table in tables)


def _by_place(
    report: Report, form: AnnexForm, catalogue: Catalogue, figures: Figures, notes: Notes, apart: Collection[str]
) -> Annex:
    """`apart`: the measures of the annex of activities, which then tells of what was given elsewhere, and the rest."""
    shown = _narrowed(catalogue, form.measures or [code for code in catalogue.measures if code not in apart])
    aspects = [Aspect(column) for column in form.columns]
    plain = "".join(run.text for run in notes)
    long = len(plain) > LONGEST_NOTE or any(run.kind == "figure" for run in notes)
    above = [paragraph(*notes, ".")] if long else []
    first = figures_annex(shown, figures, printed_places(report.units), "" if above else plain, aspects)
    given = None if apart else help_table(report)
    told = [table for table in (split_table(catalogue, report), given) if table is not None]
    told += printed_tables(report, of_homes=True if apart else None)
    lacking = exceptions_text(report.exceptions)
    below = [paragraph(f"{lacking}.")] if lacking else []
    below += [paragraph(text)] if (text := partial_text(report.units)) else []
    below += [paragraph(text)] if (text := parted_text(report.units, catalogue, figures)) else []
    places = [(unit["place"], unit["name"]) for unit in report.units]
    late = [block for aspect in LATE_TITLES for block in late_blocks(catalogue, figures, places, aspect)]
    return first.model_copy(update={"blocks": (*above, *first.blocks, *late, *_small(told), *below)})


def _narrowed(catalogue: Catalogue, codes: Iterable[str]) -> Catalogue:
    wanted = set(codes)
    return Catalogue({c: m for c, m in catalogue.measures.items() if c in wanted}, catalogue.targets)


def carriers_of(session: Session, report: Report, forms: Sequence[AnnexForm]) -> dict[str, str]:
    """The short names, by unit id, of the units that carry out tasks and are no more of the past; none where no annex
    tells of tasks.
    """
    if not report.tasks or all(form.table != "tasks" for form in forms):
        return {}
    on = report.data_until or report.compiled_at.date()
    ids = {UUID(t["unit_id"]) for t in report.tasks}
    standing = sa.or_(col(Unit.valid_to).is_(None), col(Unit.valid_to) >= on)
    return {str(u.id): u.short_name for u in units_where(session, sa.and_(col(Unit.id).in_(ids), standing), on)}


def _of_tasks(report: Report, carriers: Mapping[str, str], figures: Figures) -> Annex | None:
    rows = task_rows(report.tasks)
    by_task = {row.task_id: list(carried_out_by(report, row.task_id, carriers)) for row in rows}
    return tasks_annex(rows, by_task, figures) if rows else None


def carried_out_by(report: Report, task_id: str, names: Mapping[str, str]) -> Iterable[str]:
    """Who carries a task out, in the order of the report's units, as many as are counted; khu phố one by one only where
    it is not all of those that there are.
    """
    going = (t for t in report.tasks if t["task_id"] == task_id and t["state"] != "stopped")
    units = {t["unit_id"]: names.get(t["unit_id"]) or t.get("unit_name", "") for t in going}
    neighbourhoods = {u["unit_id"] for u in report.units if u["rung"] == "neighbourhood" and u["unit_id"] in names}
    every = len(neighbourhoods) > MOST_NAMED and neighbourhoods <= units.keys()
    place = {u["unit_id"]: number for number, u in enumerate(report.units)}
    others = sorted((u for u in units if not (every and u in neighbourhoods)), key=lambda u: place.get(u, -1))
    return [*([worded("Các khu phố")] if every else []), *dict.fromkeys(units[u] for u in others)]


def months_annex(report: Report, form: AnnexForm, catalogue: Catalogue, figures: Figures) -> Annex | None:
    """A measure a row, a month a column, then the period, up to now and the rate; None for a month's own report."""
    if not report.months:
        return None
    codes = [c for c in catalogue.measures if form.measures is None or c in form.measures]
    last = [title for name, title in (("in", "Trong kỳ"), ("cum", "Lũy kế"), ("pct", "Tỷ lệ")) if name in form.columns]
    titles = [f"Tháng {int(month['code'][-2:])}" for month in report.months]
    header = tuple(HeaderCell(text=text) for text in ("TT", "Chỉ tiêu", *titles, *last))
    table = Table(
        columns=(
            Column(width=7, align=Align.CENTER),
            Column(width=_NAME),
            *(Column(width=_VALUE, align=Align.RIGHT) for _ in titles),
            *(Column(width=_WIDE, align=Align.RIGHT) for _ in last),
        ),
        header=(header,),
        rows=tuple(_month_row(n, catalogue.measures[c], report, form, figures) for n, c in enumerate(codes, 1)),
        note=_missing(report, codes),
    )
    blocks: tuple[Block, ...] = (table,)
    return Annex(title=TITLES["months"], blocks=blocks, orientation=Orientation.LANDSCAPE)


def _missing(report: Report, codes: Sequence[str]) -> str:
    lacking = [month["code"] for month in report.months if not month.get("lacking", {}).keys().isdisjoint(codes)]
    changed = changed_in(report.months, lacking)
    without = {"months": months_text(lacking), "changed": f" hoặc mới {changed}" if changed else ""}
    level = "Quy mô và mức tại một thời điểm ghi số đến cuối mỗi tháng; kết quả khác ghi số thực hiện trong tháng"
    told = [*gone_months(report.months), *([SUMS_WITHOUT.format(**without)] if lacking else [])]
    return ". ".join([level, *(line.rstrip(".") for line in told)])


def _month_row(number: int, measure: Measure, report: Report, form: AnnexForm, figures: Figures) -> Row:
    wanted = [(month_aspect(measure), month["code"]) for month in report.months]
    wanted += [(a, WARD) for a in (Aspect.IN_PERIOD, Aspect.CUMULATIVE, Aspect.PERCENT) if a.value in form.columns]
    cells = (_cell(figures.get(figure_id(measure.code, aspect, place))) for aspect, place in wanted)
    return Row(cells=(TextCell(value=str(number)), TextCell(value=measure.label), *cells))


def _cell(figure: Figure | None) -> FigureCell | TextCell:
    if figure is None:
        return TextCell(value=MISSING, align=Align.RIGHT)
    share = figure.aspect is Aspect.PERCENT
    return FigureCell(
        figure_id=figure.id, value=figure.value, percent=share, decimals=decimals_of(figure) if share else 0
    )
