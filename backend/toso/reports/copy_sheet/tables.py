"""One row a figure of a period that was entered elsewhere."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, instant, unit_path


class EnteredFigure(WardRow, table=True):
    """`figure_id`: as in the report; `text`: the figure as it was printed when it was entered. It belongs to the
    period, so that a report that corrects another finds what is to be changed there.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "period_id", "figure_id"),
        sa.ForeignKeyConstraint(["ward_id", "period_id"], ["report_period.ward_id", "report_period.id"]),
    )
    period_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    figure_id: str = Field(max_length=160, nullable=False)
    text: str = Field(max_length=60, nullable=False)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(nullable=False)
