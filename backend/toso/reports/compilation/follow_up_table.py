"""The table of follow-ups of a report: whether people still use what they were guided in, and whether it helped:
homes asked and homes where it is so, with the interval.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.rechecks.kinds import FOLLOWED_UP, DrawKind, Question, RecheckResult
from toso.households.rechecks.tables import RecheckCase, RecheckDraw
from toso.kit.periods import Period
from toso.reports.compilation.recheck_table import places_named, rate_told, sample_named, samples_of, summed
from toso.reports.compilation.table_rows import TableLine, WardTable
from toso.reports.model.report_tables import Report

_KINDS = (DrawKind.AFTER_30, DrawKind.AFTER_90)
_MET = (RecheckResult.RIGHT, RecheckResult.WRONG)
_ASKED = "asked"
_YES = {Question.STILL_USED: "Hộ còn dùng", Question.HELPED: "Hộ thấy giúp được"}
Homes = Counter[str]


def follow_ups_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """A line for each sample of follow-ups of the period and of the months in it; None where none was drawn.

    A home is counted under a question where everything that was guided there is answered with yes: homes were drawn,
    so that the interval is one of homes.
    """
    drawn = samples_of(session, report.ward_id, period, _KINDS)
    if not drawn:
        return None
    names = places_named(session, drawn, period.last_day)
    found = _answered(session, report.ward_id, [one.id for one in drawn])
    return WardTable(
        code="follow_up",
        title="Hỏi lại người đã được hướng dẫn: còn dùng không, giúp được không",
        head="Mẫu",
        texts={asks.value: f"{asks.label}, khoảng tin cậy 95%" for asks in FOLLOWED_UP},
        numbers={
            "guided": "Hộ được hướng dẫn",
            "drawn": "Hộ rút",
            _ASKED: "Hộ đã hỏi",
            **{f"n_{asks.value}": title for asks, title in _YES.items()},
        },
        lines=[_line(one, found, names) for one in drawn],
        note="Rút ngẫu nhiên; người hỏi không phải người đã hướng dẫn. Mỗi câu tính riêng: hộ được tính khi mọi việc "
        "đã hướng dẫn đều đạt câu đó; số hộ đạt cả hai câu có thể ít hơn.",
    )


def _answered(session: Session, ward_id: UUID, draw_ids: Sequence[UUID]) -> Mapping[tuple[UUID, str], Homes]:
    """By sample and unit path the homes asked, and by question those where every answer is yes."""
    c = RecheckCase
    query = sa.select(col(c.draw_id), col(c.unit_path), col(c.claims), col(c.answers)).where(
        col(c.ward_id) == ward_id, col(c.draw_id).in_(draw_ids), col(c.result).in_(_MET)
    )
    found: dict[tuple[UUID, str], Homes] = {}
    for draw_id, path, claims, answers in session.execute(query):
        no = {claim["asks"] for claim, answer in zip(claims, answers, strict=True) if not answer["right"]}
        told = [_ASKED, *(asks.value for asks in FOLLOWED_UP if asks.value not in no)]
        found.setdefault((draw_id, path), Counter()).update(told)
    return found


def _line(draw: RecheckDraw, answered: Mapping[tuple[UUID, str], Homes], names: Mapping[UUID, str]) -> TableLine:
    own = [
        (names.get(UUID(place["unit_id"]), ""), place, answered.get((draw.id, place["unit_path"]), Counter()))
        for place in draw.places
    ]

    def counted(code: str) -> list[tuple[str, int]]:
        return [(name, homes[code]) for name, _, homes in own]

    numbers = {
        "guided": summed([(name, place["visited"]) for name, place, _ in own]),
        "drawn": summed([(name, place["drawn"]) for name, place, _ in own]),
        _ASKED: summed(counted(_ASKED)),
        **{f"n_{asks.value}": summed(counted(asks.value)) for asks in FOLLOWED_UP},
    }
    told = {asks.value: rate_told(numbers[f"n_{asks.value}"], numbers[_ASKED]) for asks in FOLLOWED_UP}
    return TableLine(sample_named(draw, names), told, numbers)
