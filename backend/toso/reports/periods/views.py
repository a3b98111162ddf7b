"""The coming regime as the API shows it."""

from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.kit.periods import Period, PeriodKind
from toso.reports.figures.library import offered
from toso.reports.figures.measures import Measure, read_catalogue
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.log_rule import proposed_codes
from toso.reports.periods.next_regime import MONTHLY, Coming, RegimeChoice, coming
from toso.reports.periods.queries import regime_values
from toso.reports.periods.readiness import readiness_for
from toso.reports.periods.schemas import ComingRegimeRead, FormMeasureRead

COMMON = "Số liệu chung"
OWN, MORE = "Số liệu riêng của đơn vị, chỉ hỏi nơi được chọn", "Số liệu thêm của sổ hộ"


def show_coming(
    session: Session, scope: Scope, asked: RegimeChoice = MONTHLY, month: Period | None = None
) -> ComingRegimeRead:
    """The regime of the coming periods, from which of them it holds, and what its forms may ask for. `month`: the one
    whose days are shown, None for the next.
    """
    found = coming(session, scope.ward_id, asked)
    first = coming(session, scope.ward_id, RegimeChoice(asked.kind)).period.year
    counting = monthly(session, scope.ward_id, found)
    may_change = scope.actor.may(Action.PERIOD_MANAGE)
    begins = found.regime.valid_from if found.free else found.period.first_day
    return ComingRegimeRead.model_validate(
        {
            **regime_values(found.regime),
            "valid_from": begins,
            "valid_to": None,
            "version": found.version,
            "period_code": found.period.code,
            "period_title": found.period.title,
            "year": found.period.year,
            "years": [first, first + 1],
            "measures": form_measures(counting),
            "log_proposed": proposed_codes(session, scope.ward_id, found) if may_change else [],
            "readiness": readiness_for(session, found, counting, month),
            "actions": ["change"] if may_change else [],
        }
    )


def monthly(session: Session, ward_id: UUID, next_regime: Coming) -> ReportRegime:
    """The regime whose catalogue counts: reports over several months tell what the months counted."""
    return next_regime.regime if next_regime.regime.frequency is PeriodKind.MONTH else coming(session, ward_id).regime


def form_measures(regime: ReportRegime) -> list[FormMeasureRead]:
    """The measures of a regime in the order of its forms, then what it may ask for beside them."""
    catalogue = read_catalogue(regime.measures)
    group = {code: f"Mục tiêu {t.ref}. {t.title}" for t in catalogue.targets for code in t.measures}
    held = [_form_measure(m, group.get(m.code, COMMON)) for m in catalogue.measures.values()]
    return [*held, *(_form_measure(m, MORE) for m in offered(catalogue.measures))]


def _form_measure(measure: Measure, group: str) -> FormMeasureRead:
    return FormMeasureRead(code=measure.code, label=measure.label, group=OWN if measure.named else group)
