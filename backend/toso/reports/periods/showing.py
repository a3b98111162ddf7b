"""The coming regime as the API shows it."""

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.reports.measures import read_catalogue
from toso.reports.periods.coming import coming
from toso.reports.periods.queries import regime_values
from toso.reports.periods.schemas import ComingRegimeRead, FormMeasureRead
from toso.reports.periods.tables import ReportRegime

COMMON = "Số liệu chung"


def show_coming(session: Session, scope: Scope) -> ComingRegimeRead:
    """The regime of the coming periods, from which of them it holds, and what its forms may ask for."""
    found = coming(session, scope.ward_id)
    begins = found.regime.valid_from if found.free else found.period.first_day
    return ComingRegimeRead.model_validate(
        {
            **regime_values(found.regime), "valid_from": begins, "valid_to": None, "version": found.version,
            "period_code": found.period.code, "period_title": found.period.title,
            "measures": form_measures(found.regime),
            "actions": ["change"] if scope.actor.may(Action.PERIOD_MANAGE) else [],
        }
    )  # fmt: skip


def form_measures(regime: ReportRegime) -> list[FormMeasureRead]:
    """The measures of a regime in the order of its forms."""
    catalogue = read_catalogue(regime.measures)
    group = {code: f"Mục tiêu {t.ref}. {t.title}" for t in catalogue.targets for code in t.measures}
    return [
        FormMeasureRead(code=m.code, label=m.label, group=group.get(m.code, COMMON))
        for m in catalogue.measures.values()
    ]
