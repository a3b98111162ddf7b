"""The kept sums of the register: what counting would say today, brought up to date by every write."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from toso.core.columns import Table, json_column, unit_path

STREET = "street."  # before the id of a street in the codes of the sums
SETTLED = "settled"


class IndicatorHead(Table, table=True):
    """For which day the sums of a ward hold, with the evening before its month; the reporting year of both is that of
    the day. None: for none, until they are counted anew.
    """

    ward_id: UUID = Field(primary_key=True)
    as_of: date | None = None


class IndicatorSum(Table, table=True):
    """The sums of one unit at the end of a day: of each measure [how many count, of how many it is known], by code. Of
    the day itself also, by STREET and its id, [households of the street that stand open, how many of them were met],
    and by SETTLED [how many of the unit's households are settled, how many stand open].
    """

    ward_id: UUID = Field(primary_key=True)
    on: date = Field(primary_key=True)
    unit_path: str = unit_path(primary_key=True)
    sums: dict[str, list[int]] = json_column()


class IndicatorPoint(Table, table=True):
    """The sums of one unit at the end of a past day: of each measure [how many count, of how many it is known, of how
    many it is asked], by code. Counted again on `counted_on`, since phones send late.
    """

    ward_id: UUID = Field(primary_key=True)
    on: date = Field(primary_key=True)
    unit_path: str = unit_path(primary_key=True)
    counted_on: date = Field(nullable=False)
    sums: dict[str, list[int]] = json_column()
