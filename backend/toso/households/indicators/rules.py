"""Rules of the measures: who counts on a day, one rule a code. Figures, lists, ledger and summary all use these.

The codes are those of the catalogue of measures; a plan's own targets are bound to them when it is settled.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from toso.households.model.items import Grade, Subject
from toso.households.model.kinds import HouseholdKind
from toso.households.model.tables import HouseholdSpan, PersonSpan


@dataclass(frozen=True)
class When:
    """A day and the first day of its reporting year, as dates or as names to be bound."""

    day: Any
    year: Any


Condition = Callable[[Any, When], sa.ColumnElement[bool]]
SPANS: Mapping[Subject, type[Any]] = {Subject.PERSON: PersonSpan, Subject.HOUSEHOLD: HouseholdSpan}


@dataclass(frozen=True)
class Rule:
    """How a measure is counted over the spans of a day; conditions take the span (or its alias) and the day.

    `base` is the population in which somebody may count, `known` who of them is known to count or not (None: all
    are). `evidence` is the column that says how strongly.
    """

    code: str
    subject: Subject
    base: str
    counted: Condition
    known: Condition | None = None
    evidence: str | None = None

    def is_known(self, span: Any, when: When) -> sa.ColumnElement[bool]:
        base = RULES[self.base].counted(span, when)
        return base if self.known is None else sa.and_(base, self.known(span, when))


def _everybody(span: Any, _when: When) -> sa.ColumnElement[bool]:
    return span.from_on.is_not(None)


def _adult(span: Any, when: When) -> sa.ColumnElement[bool]:
    return span.adult_on <= when.day


def _kind(kind: HouseholdKind) -> Condition:
    return lambda span, _when: span.kind == kind


def _smart(services: str) -> Condition:
    return lambda span, _when: sa.and_(span.phone == "smart", span.services == services)


def _needs_known(span: Any, _when: When) -> sa.ColumnElement[bool]:
    """Without a smartphone nobody is asked for needs."""
    return sa.and_(span.phone.is_not(None), sa.or_(span.phone != "smart", span.services.is_not(None)))


def _on_2g(span: Any, when: When) -> sa.ColumnElement[bool]:
    """The cohort of target 3: whoever was on 2G this year stays in it."""
    return sa.or_(span.sim == "2g", span.left_2g_on >= when.year)


def _without_smart(span: Any, when: When) -> sa.ColumnElement[bool]:
    """The cohort of target 4, likewise."""
    return sa.or_(span.phone.in_(("none", "basic")), span.got_smart_on >= when.year)


def _with_apps(span: Any, _when: When) -> sa.ColumnElement[bool]:
    return sa.and_(span.phone.in_(("basic", "smart")), span.apps.is_(True))


def _apps_known(span: Any, _when: When) -> sa.ColumnElement[bool]:
    """Without a phone there is nothing to install on."""
    return sa.or_(span.phone == "none", sa.and_(span.phone.is_not(None), span.apps.is_not(None)))


def _yes(column: str) -> Condition:
    return lambda span, _when: getattr(span, column).is_(True)


def _known(column: str) -> Condition:
    return lambda span, _when: getattr(span, column).is_not(None)


def _documented(evidence: str) -> Condition:
    """Whether the strongest evidence is a paper (items.evidence_code)."""
    return lambda span, _when: getattr(span, evidence) >= int(Grade.DOCUMENTED) * 10


def _this_year(column: str) -> Condition:
    """An effort counts in the reporting year in which it was made."""
    return lambda span, when: getattr(span, column) >= when.year


def _both(one: Condition, other: Condition) -> Condition:
    return lambda span, when: sa.and_(one(span, when), other(span, when))


def _person(code: str, base: str, counted: Condition, known: Condition | None = None, evidence: str = "") -> Rule:
    return Rule(code, Subject.PERSON, base, counted, known, evidence or None)


def _household(code: str, base: str, counted: Condition, known: Condition | None = None, evidence: str = "") -> Rule:
    return Rule(code, Subject.HOUSEHOLD, base, counted, known, evidence or None)


def _of_target_2(kind: HouseholdKind, name: str, base: str) -> Sequence[Rule]:
    """Guided, opened, transacting: three levels that are never merged; of the last also what a paper proves."""
    ours = _kind(kind)
    steps = (("opened", "ev_opened"), ("transacting", "ev_transacting"), ("local", "ev_local"))
    return (
        _household(f"t2.guided_{name}", base, _both(ours, _this_year("guided_on")), None, "ev_guided"),
        *(_household(f"t2.{c}_{name}", base, _both(ours, _yes(c)), _known(c), evidence) for c, evidence in steps),
        _household(
            f"t2.documented_{name}",
            base,
            _both(ours, _both(_yes("transacting"), _documented("ev_transacting"))),
            _known("transacting"),
            "ev_transacting",
        ),
    )


_R, _A, _H = "pop.residents", "pop.adults", "pop.households"
_FAMILY = _kind(HouseholdKind.FAMILY)
_LISTED: Sequence[Rule] = (
    _person(_R, _R, _everybody),
    _person(_A, _R, _adult, _known("adult_on")),
    _household(_H, _H, _FAMILY),
    _household("pop.businesses", "pop.businesses", _kind(HouseholdKind.BUSINESS)),
    _person("t1.of", _R, _smart("need"), _needs_known),
    _person("t1.done", _R, _both(_smart("need"), _this_year("guided_on")), _needs_known, "ev_topics"),
    *(
        _person(f"t1.{one}", _R, _both(_smart("need"), _this_year(f"{one}_on")), _needs_known, f"ev_{one}")
        for one in ("vneid", "vssid", "health")
    ),
    _person("t1.no_need", _R, _smart("no_need"), _needs_known),
    _person("t1.refused", _R, _smart("refused"), _needs_known),
    *_of_target_2(HouseholdKind.FAMILY, "household", _H),
    *_of_target_2(HouseholdKind.BUSINESS, "business", "pop.businesses"),
    _person("t3.of", _R, _on_2g, _known("sim")),
    _person("t3.done", _R, _both(_on_2g, _this_year("sim_mobilised_on")), _known("sim"), "ev_sim"),
    _person("t3.moved", _R, lambda s, w: sa.and_(s.sim == "4g", s.left_2g_on >= w.year), _known("sim")),
    _person("t4.of", _R, _without_smart, _known("phone")),
    _person("t4.done", _R, _both(_without_smart, _this_year("phone_mobilised_on")), _known("phone"), "ev_phone"),
    _person("t4.moved", _R, lambda s, w: sa.and_(s.phone == "smart", s.got_smart_on >= w.year), _known("phone")),
    _person("t5.done", _A, _both(_adult, _yes("account")), _known("account"), "ev_account"),
    _household("t6.done", _H, _both(_FAMILY, _yes("young_payer")), _known("young_payer"), "ev_young"),
    _person("t7.done", _R, _this_year("informed_on"), None, "ev_informed"),
    _person("t8.done", _A, _both(_adult, _with_apps), _apps_known, "ev_apps"),
    _person("safety.warned", _R, _this_year("safety_on"), None, "ev_safety"),
    _household("act.visited", _H, _both(_FAMILY, _this_year("visited_on")), None, "ev_visited"),
)
RULES: Mapping[str, Rule] = {rule.code: rule for rule in _LISTED}


def _asks_year(rule: Rule) -> bool:
    """Whether the same day counts otherwise in another reporting year."""
    named = When(sa.bindparam("day"), sa.bindparam("year"))
    return "year" in rule.counted(SPANS[rule.subject], named).compile().params


YEARLY: frozenset[str] = frozenset(rule.code for rule in _LISTED if _asks_year(rule))

# Whose opening, changes and closing the ledger follows: the populations that targets are measured against.
LEDGER: Sequence[str] = (_R, _A, "t1.of", "t3.of", "t4.of", _H, "pop.businesses")


def rules_of(subject: Subject) -> list[Rule]:
    """The rules over the spans of persons, or of households, in a fixed order."""
    return [rule for rule in _LISTED if rule.subject is subject]


def standing(span: Any, when: When) -> sa.ColumnElement[bool]:
    """The spans that hold at the end of a day."""
    return sa.and_(span.from_on <= when.day, span.until_on > when.day)


def one_if(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    """1 where the condition holds, else 0, also where it is not known.

    Written into the statement: of the hundred that a statement of sums has each would be two values to bind.
    """
    return sa.case((condition, _ONE), else_=_NONE)


_ONE, _NONE = (sa.literal_column(digit, sa.Integer()) for digit in "10")
