"""Figures, coverage and ledger of an area, shown."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.households.indicators.counts import By, Tally
from toso.households.indicators.coverage import Survey
from toso.households.indicators.kept_sums import survey
from toso.households.indicators.ledger import REASON_LABELS, Account, ledger
from toso.households.indicators.rules import LEDGER, RULES
from toso.kit import figures as written
from toso.kit.dates import running
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind
from toso.reports.indicators import schemas
from toso.reports.indicators.origins import goal_of, origin_of, typed_groups
from toso.reports.indicators.spans import read_span
from toso.reports.indicators.view import FigureColumn, Figures, View, population, read_figures, read_view, unit_places
from toso.reports.submissions.sources import percent_for

_NONE = Tally()


def show_indicators(
    session: Session, scope: Scope, unit_id: UUID | None, code: str | None, on: date | None, by: By
) -> schemas.IndicatorsRead:
    """Every measure of an area on a day, its places side by side."""
    view = read_view(session, scope, unit_id, code, on)
    if by is not By.UNIT:  # teams and activities belong to units, not to streets
        view = replace(view, catalogue=view.catalogue.cut(RULES))
    found = read_figures(session, view, by)
    surveys = survey(session, view.area, view.on, view.year)
    return schemas.IndicatorsRead(
        on=view.on,
        period=period_read(view),
        unit_id=view.unit.id if view.unit else None,
        unit_name=unit_name(found.places, view),
        places=[_place(p, surveys, by) for p in found.places],
        survey=_survey(surveys.values()),
        groups=[*_groups(view, found), *(typed_groups(session, view) if by is By.UNIT else [])],
        notes=_notes(session, view, found) if by is By.UNIT else [],
        actions=_actions(view),
    )


def _notes(session: Session, view: View, figures: Figures) -> list[str]:
    """Notes on these figures: places that they leave out, that they begin anew with the year."""
    known, places = sum(_registered(now) for now in figures.now), len(figures.places)
    found: list[str] = []
    if 0 < known < places:
        found.append(f"Số từ sổ hộ mới tính {known} trên {places} nơi: nơi khác chưa có hộ nào trong sổ.")
    if read_span(session, view.scope, view.on).counted_from < view.year:
        found.append(f"Năm báo cáo mới từ {running(view.year)}: số lũy kế ở đây đếm lại từ ngày ấy.")
    return found


def _registered(now: Mapping[str, Tally]) -> bool:
    return not RULES.keys().isdisjoint(now)


def _actions(view: View) -> list[str]:
    households = view.scope.actor.scope(Action.HOUSEHOLD_READ)
    inside = view.unit is not None and households.covers(view.unit.path)
    return [*(["inside"] if inside else []), *(["households"] if view.scope.actor.may(Action.HOUSEHOLD_READ) else [])]


def period_read(view: View) -> schemas.IndicatorPeriodRead:
    period = view.period
    return schemas.IndicatorPeriodRead(
        code=period.code, title=period.title, label=period.label, first_day=period.first_day, last_day=period.last_day
    )


def unit_name(places: Iterable[FigureColumn], view: View) -> str | None:
    """The name of a single unit; of a ward its khu phố are the places, and its name is known to the reader."""
    unit = view.unit
    return None if unit is None else next((p.name for p in places if p.unit_id == unit.id), None)


def _place(place: FigureColumn, surveys: Mapping[str, Survey], by: By) -> schemas.IndicatorPlaceRead:
    known = _survey(s for path, s in surveys.items() if _within(path, place.key)) if by is By.UNIT else None
    return schemas.IndicatorPlaceRead(key=place.key, unit_id=place.unit_id, name=place.name, survey=known)


def places_read(session: Session, view: View, places: Iterable[FigureColumn]) -> list[schemas.IndicatorPlaceRead]:
    surveys = survey(session, view.area, view.on, view.year)
    return [_place(place, surveys, By.UNIT) for place in places]


def _within(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def _survey(surveys: Iterable[Survey]) -> schemas.SurveyRead:
    total = Survey()
    for one in surveys:
        total = total.plus(one)
    share = written.percent_of(total.settled, total.households)
    return schemas.SurveyRead(**total._asdict(), percent_text=share)


def _groups(view: View, figures: Figures) -> list[schemas.IndicatorGroupRead]:
    """Populations, targets, other counts: the order of the forms."""
    catalogue = view.catalogue
    own = {code for target in catalogue.targets for code in target.measures}
    rest = [m for m in catalogue.measures.values() if m.code not in own]
    before = [m for m in rest if m.kind is MeasureKind.DENOMINATOR]
    others = [m for m in rest if m.kind is not MeasureKind.DENOMINATOR]
    rows = Rows(catalogue, figures)
    targets = [
        schemas.IndicatorGroupRead(
            key=f"target.{t.ref}",
            ref=t.ref,
            title=t.title,
            goal_text=goal_of(t),
            origin=origin_of([catalogue.measures[c] for c in t.measures]),
            rows=[rows.read(catalogue.measures[c]) for c in t.measures],
        )
        for t in catalogue.targets
    ]
    sides = [
        schemas.IndicatorGroupRead(
            key=key,
            ref=None,
            title=title,
            goal_text=None,
            origin=origin_of(listed),
            rows=[rows.read(m) for m in listed],
        )
        for key, title, listed in (
            ("populations", "Đối tượng trên địa bàn", before),
            ("others", "Số liệu khác", others),
        )
        if listed
    ]
    return [sides[0], *targets, *sides[1:]] if sides else targets


class Rows:
    """Measures over the places of some figures."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self.catalogue, self.figures, self.total = catalogue, figures, figures.total()

    def read(self, measure: Measure) -> schemas.IndicatorRowRead:
        target = self.catalogue.target_of(measure.code)
        goal = target.goal_percent if target else None
        total = self._cell(measure, *self.total, goal)
        share = self._share(measure, self.total[0])
        return schemas.IndicatorRowRead(
            code=measure.code,
            label=measure.label,
            short=measure.short_label,
            noun=measure.noun,
            kind=measure.kind,
            of=measure.of,
            stock=measure.stock,
            bound=target is not None,
            goal_percent=None if goal is None else float(goal),
            goal_text=target.goal_text_for(measure) if target else written.MISSING,
            reached=target.reached_by(share, goal) if target and goal is not None and share is not None else None,
            listed=measure.code in RULES,
            logged=measure.log is not None,
            total=total,
            places=[
                self._cell(measure, now, before, goal)
                for now, before in zip(self.figures.now, self.figures.before, strict=True)
            ],
        )

    def _cell(
        self, measure: Measure, now: Mapping[str, Tally], before: Mapping[str, Tally], goal: Decimal | None
    ) -> schemas.IndicatorCellRead:
        tally, share = now.get(measure.code, _NONE), self._share(measure, now)
        text, of = written.percent_beside(share, goal), now.get(measure.of or "", _NONE)
        return schemas.IndicatorCellRead(
            counted=tally.counted,
            in_period=tally.counted - before.get(measure.code, _NONE).counted,
            percent=None if share is None else float(share),
            percent_text=text,
            known=tally.known,
            base=tally.base,
            of=of.counted,
            expected=population(tally, of)[0],
            known_here=measure.code not in RULES or _registered(now),
        )

    def _share(self, measure: Measure, now: Mapping[str, Tally]) -> Decimal | None:
        if not measure.of:
            return None
        return written.share(now.get(measure.code, _NONE).counted, now.get(measure.of, _NONE).counted)


def show_coverage(session: Session, scope: Scope, code: str | None, on: date | None) -> schemas.CoverageRead:
    """How far each khu phố is surveyed, and whether the register speaks for it."""
    view = read_view(session, scope, None, code, on)
    surveys, rule = survey(session, view.area, view.on, view.year), view.regime.register_rule
    stored = view.regime.version if view.regime.valid_from and _stored(session, view) else None
    manages = stored is not None and scope.actor.may(Action.PERIOD_MANAGE)
    return schemas.CoverageRead(
        on=view.on,
        period=period_read(view),
        percent=int(rule["percent"]),
        places=[_coverage(p, surveys, rule) for p in unit_places(session, view, surveys)],
        survey=_survey(surveys.values()),
        actions=["set_threshold"] if manages else [],
        version=stored,
    )


def _stored(session: Session, view: View) -> bool:
    return view.regime in session


def _coverage(place: FigureColumn, surveys: Mapping[str, Survey], rule: Mapping[str, Any]) -> schemas.CoveragePlaceRead:
    assert place.unit_id is not None
    total = Survey()
    for path, one in surveys.items():
        total = total.plus(one) if _within(path, place.key) else total
    percent = percent_for(rule, place.key)
    return schemas.CoveragePlaceRead(
        unit_id=place.unit_id,
        path=place.key,
        name=place.name,
        survey=_survey([total]),
        percent=percent,
        own=place.key in rule["places"],
        speaks=total.reaches(percent),
    )


def show_ledger(
    session: Session, scope: Scope, unit_id: UUID | None, code: str | None, on: date | None
) -> schemas.LedgerRead:
    """Opening + changes = closing of each population over the period, up to the day."""
    view = read_view(session, scope, unit_id, code, on)
    found = ledger(session, view.area, view.period.first_day, view.on, view.year)
    places = unit_places(session, view, found)
    measures = [view.catalogue.measures[c] for c in LEDGER if c in view.catalogue.measures]
    return schemas.LedgerRead(
        first_day=view.period.first_day,
        on=view.on,
        period=period_read(view),
        unit_id=view.unit.id if view.unit else None,
        unit_name=unit_name(places, view),
        places=places_read(session, view, places),
        lines=[_ledger_line(m, [_joined(found, p.key, m.code) for p in places]) for m in measures],
    )


def _joined(register_accounts: Mapping[str, Mapping[str, Account]], path: str, code: str) -> Account:
    total = Account()
    for own, accounts in register_accounts.items():
        total = total.plus(accounts[code]) if _within(own, path) else total
    return total


def _ledger_line(measure: Measure, accounts: list[Account]) -> schemas.LedgerLineRead:
    total = Account()
    for account in accounts:
        total = total.plus(account)
    return schemas.LedgerLineRead(
        code=measure.code,
        label=measure.label,
        noun=measure.noun,
        total=_account(total),
        places=[_account(a) for a in accounts],
    )


def _account(account: Account) -> schemas.LedgerAccountRead:
    return schemas.LedgerAccountRead(
        opening=account.opening,
        entered=_reasons(account.entered),
        left=_reasons(account.left),
        closing=account.closing,
    )


def _reasons(changes: Mapping[str, int]) -> list[schemas.PartCountRead]:
    return [schemas.PartCountRead(code=c, label=REASON_LABELS[c], count=n) for c, n in changes.items()]
