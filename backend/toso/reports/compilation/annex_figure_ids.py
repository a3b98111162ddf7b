"""Ids of the numbers in the annex's other tables: where everybody was seen, what units gave outside homes, what is told
of the whole ward.
"""

from collections.abc import Mapping

from toso.reports.figures.figures import WARD, Aspect, figure_id

SPLIT, HELP, SURVEY, TABLE, ALL = "split", "help", "survey", "tab", "all"
SURVEYED = ("settled", "households")  # of how many households the register of a khu phố knows enough
HELP_LABELS: Mapping[str, str] = {
    "given": "Lượt giúp",
    "guests": "Trong đó khách từ nơi khác",
    "matched": "Đã ghép với sổ hộ",
    "waiting": "Chờ khu phố ghép",
}


def split_id(code: str, channel: str) -> str:
    """Of a measure how many were seen where; `ALL` together."""
    return figure_id(f"{SPLIT}.{code}.{channel}", Aspect.CUMULATIVE, WARD)


def help_id(field: str, line: int) -> str:
    """The id of a count of help given by the unit of a line of the table."""
    return figure_id(f"{HELP}.{field}", Aspect.IN_PERIOD, str(line))


def survey_id(field: str, place: str) -> str:
    """How far the register of a khu phố was surveyed when it spoke."""
    return figure_id(f"{SURVEY}.{field}", Aspect.CUMULATIVE, place)


def table_id(table: str, line: int, column: str) -> str:
    """Of a number of a table about the whole ward, by the place of its line and the code of its column."""
    return figure_id(f"{TABLE}.{table}.{line}.{column}", Aspect.IN_PERIOD, WARD)


def is_apart(name: str) -> bool:
    return name.startswith((f"{SPLIT}.", f"{HELP}.", f"{SURVEY}.", f"{TABLE}."))
