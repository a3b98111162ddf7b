"""Origins of the figures of targets: the register, the log of activities, the lists of teams, or who types them."""

from sqlmodel import Session

from toso.households.indicators.rules import RULES
from toso.kit.place_words import worded
from toso.kit.text import capitalised
from toso.organisation.queries import reporting_units
from toso.reports.figures.measures import Measure, Target
from toso.reports.indicators import schemas
from toso.reports.indicators.view import View
from toso.reports.periods.askers import NOBODY, askers_of, told
from toso.reports.submissions.sources import ROSTER

_REGISTER = "sổ hộ (phiếu đến nhà, buổi họp, lượt giúp dân)"
_LOG = "sổ hoạt động"
_TEAMS = "danh sách tổ và thành viên, khóa học đã xong"


def origin_of(measures: list[Measure]) -> str:
    """Where the figures of a target that is counted here come from, in words."""
    found = [
        *([_REGISTER] if any(m.code in RULES for m in measures) else []),
        *([_TEAMS] if any(m.code in ROSTER for m in measures) else []),
        *([_LOG] if any(m.log for m in measures) else []),
    ]
    return capitalised(worded("; ".join(found)))


def goal_of(target: Target) -> str:
    """A target's goal as its page prints it."""
    return f"{worded('toàn phường')} {target.goal_text}" if target.goal_is_count else target.goal_text


def typed_groups(session: Session, view: View) -> list[schemas.IndicatorGroupRead]:
    """The targets whose figures are typed each month, with who types them; their numbers stand in the submissions."""
    here = {target.lineage_id or target.ref for target in view.catalogue.targets}
    left = [t for t in view.whole.targets if (t.lineage_id or t.ref) not in here]
    units = reporting_units(session, view.scope.ward_id, view.on) if left else []
    made: list[schemas.IndicatorGroupRead] = []
    for target in left:
        who = told(askers_of(view.regime.forms, view.whole, [bound.code for bound in target.binds], units))
        origin = who if who == NOBODY else f"{who} nhập hằng tháng ở Số liệu"
        made.append(
            schemas.IndicatorGroupRead(
                key=f"target.{target.ref}",
                ref=target.ref,
                title=target.title,
                goal_text=goal_of(target),
                origin=origin,
                rows=[],
            )
        )
    return made
