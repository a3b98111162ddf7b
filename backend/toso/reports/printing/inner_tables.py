"""Tables that stand within the text of a report, where a line names one."""

from collections.abc import Mapping

from toso.documents.blocks import Align, Column, FigureCell, HeaderCell, Row, Table, TextCell
from toso.kit.figures import MISSING
from toso.reports.figures.attainments import Attainment, attainments
from toso.reports.figures.figures import WARD, Aspect, Figure, decimals_of, figure_id
from toso.reports.figures.measures import Catalogue

# Six columns: a wider table is kept on one page, which leaves a hole in a text.
_HEADS = ("Chỉ tiêu", "Mục tiêu", "Trong kỳ", "Lũy kế", "Tỷ lệ", "Đánh giá")
_WIDTHS = (62, 22, 18, 18, 19, 21)
_VERDICTS = {True: "Đạt", False: "Chưa đạt", None: MISSING}


def inner_tables(catalogue: Catalogue, figures: Mapping[str, Figure]) -> dict[str, Table]:
    """By the line that names each (wording.TABLES)."""
    return {"{{table:targets}}": _targets(catalogue, figures)}


def _targets(catalogue: Catalogue, figures: Mapping[str, Figure]) -> Table:
    """A row for each result that a goal binds."""
    return Table(
        columns=tuple(
            Column(width=width, align=Align.RIGHT if 2 <= place <= 4 else Align.CENTER if place else Align.LEFT)
            for place, width in enumerate(_WIDTHS)
        ),
        header=(tuple(HeaderCell(text=text) for text in _HEADS),),
        rows=tuple(_row(catalogue, figures, reached) for reached in attainments(catalogue, figures)),
    )


def _row(catalogue: Catalogue, figures: Mapping[str, Figure], reached: Attainment) -> Row:
    code = reached.figure.code
    counts = (figures.get(figure_id(code, aspect, WARD)) for aspect in (Aspect.IN_PERIOD, Aspect.CUMULATIVE))
    return Row(
        cells=(
            TextCell(value=f"{reached.target.ref}. {catalogue.measures[code].label}"),
            TextCell(value=reached.goal_text or MISSING),
            *(_cell(figure) for figure in counts),
            FigureCell(
                figure_id=reached.figure.id,
                value=reached.figure.value,
                percent=True,
                decimals=decimals_of(reached.figure),
            ),
            TextCell(value=_VERDICTS[reached.attained]),
        )
    )


def _cell(figure: Figure | None) -> FigureCell | TextCell:
    if figure is None:
        return TextCell(value=MISSING, align=Align.RIGHT)
    return FigureCell(figure_id=figure.id, value=figure.value)
