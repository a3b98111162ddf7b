"""An A4 page about a campaign, read from two metres away: each goal with a bar, how it rose day by day."""

from typing import Annotated

from pydantic import Field

from toso.documents.blocks import Line, Shape
from toso.documents.charts import Chart
from toso.documents.render.brief import page_count, svg_markup
from toso.documents.render.charts import document_svg
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.time_limit import time_limited

_WIDTH_MM = 166
# Size of the text in points, height of the chart in millimetres.
_STEPS = ((17, 74), (15, 62), (13, 54), (11, 48), (9, 40))


class PosterTooLong(ValueError):
    """The words of the campaign do not fit one page."""


class PosterGoal(Shape):
    """`result` in large letters ("+118 người"); `share`, `goal_share`: percent of the bar that is filled, and where its
    mark stands.
    """

    label: Line
    result: Line
    words: Line
    share: Annotated[float, Field(ge=0, le=100)]
    goal_share: Annotated[float, Field(ge=0, le=100)]


class CampaignPoster(Shape):
    """`facts`: the days, the places, who organises it. `chart`: what each day added."""

    issuer: Line
    title: Line
    facts: Annotated[tuple[Line, ...], Field(min_length=1, max_length=4)]
    goals: Annotated[tuple[PosterGoal, ...], Field(min_length=1, max_length=6)]
    chart: Chart | None
    foot: Line


@time_limited
def render_campaign_poster(poster: CampaignPoster) -> bytes:
    """The PDF of exactly one page, equal for equal content. Raises PosterTooLong."""
    for size, high in _STEPS:
        drawn = poster.chart and svg_markup(document_svg(poster.chart, _WIDTH_MM, text=size * 0.75, height_mm=high))
        made = print_pdf(fill("campaign.html.j2", poster=poster, size=size, drawn=drawn), "campaign.css.j2")
        if page_count(made) == 1:
            return made
    raise PosterTooLong
