"""Excess of a member over the ward's median, shrunk by how little is known of the member. Pure.

A member with n occasions, h of them striking, in a ward whose median share is p: (h + a·p)/(n + a) − p. The constant a
and the alarm, in points of a hundred, belong to the indicator.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import NamedTuple, TypeVar

from toso.households.rechecks.hints.kinds import Indicator

WINDOW_DAYS, LEAST_SHEETS = 75, 40
_DAY, _HOUR, _TO_LOCAL = 86_400, 3600, 7 * 3600  # seconds; Asia/Ho_Chi_Minh keeps no summer time
_FAST_SECONDS, _NIGHT_FROM, _NIGHT_UNTIL = 54, 22.25 * _HOUR, 5 * _HOUR
_LATE_DAYS, _FEWEST_ANSWERS, _TIMES_ABSENT = 3, 2, 2
_ABSENT_ALARM, _SPREAD_OF_MAD, _LEAST_SPREAD = 1.7, 1.4826, 0.02  # standard deviations; of a normal one; a share

Member = TypeVar("Member", bound=Hashable)


class Sheet(NamedTuple):
    """A sheet of a phone. `saved`, `received`: seconds since 1970, of the first saving and of reaching the server;
    `day`: that of the visit, days since 1970. `absent_before`: earlier visits to the home that found nobody.
    `contradicted`: somebody else saw it otherwise later. `answers`: item and value of all, in one order. Of `known`
    answers `agreed` are what the phone showed or, where it showed nothing, the ward's commonest. `bare`: no need, note,
    photo, new person.
    """

    id: Hashable
    day: int
    saved: float
    received: float
    met: bool
    absent_before: int
    contradicted: bool
    answers: str
    known: int
    agreed: int
    bare: bool


class Share(NamedTuple):
    """`striking` of `counted` occasions; `ids`: the sheets behind those."""

    striking: float
    counted: int
    ids: tuple[Hashable, ...] = ()

    @property
    def rate(self) -> float:
        return self.striking / self.counted if self.counted else 0.0


class MemberWork:
    """The sheets of one member in the order in which they were saved, and the totals that the member typed."""

    def __init__(self, sheets: Sequence[Sheet], totals: Sequence[int] = ()) -> None:
        self.sheets = sorted(sheets, key=lambda one: one.saved)
        self.totals = totals

    @cached_property
    def full(self) -> list[Sheet]:
        """Those with answers enough to be alike."""
        return [one for one in self.sheets if one.met and one.answers.count("=") >= _FEWEST_ANSWERS]

    @cached_property
    def late(self) -> list[Sheet]:
        """Received days after the visit, when a sheet of a later day had come already in another sending."""
        found: list[Sheet] = []
        newest, sent, at = 0, 0, 0.0
        for one in sorted(self.sheets, key=lambda each: each.received):
            if one.received - at > _HOUR:
                newest, at = max(newest, sent), one.received
            if newest > one.day and (one.received + _TO_LOCAL) // _DAY - one.day >= _LATE_DAYS:
                found.append(one)
            sent = max(sent, one.day)
        return found


def _of(sheets: Sequence[Sheet], counted: int) -> Share:
    return Share(len(sheets), counted, tuple(one.id for one in sheets))


def _too_fast(work: MemberWork) -> Share:
    fast = [two for one, two in pairwise(work.sheets) if two.saved - one.saved < _FAST_SECONDS]
    return _of(fast, len(work.sheets))


def _copy(work: MemberWork) -> Share:
    return _of([two for one, two in pairwise(work.full) if two.answers == one.answers], len(work.full))


def _all_same(work: MemberWork) -> Share:
    """The chance that two sheets agree, told as a number of sheets; behind it those with the commonest answers."""
    often, counted = Counter(one.answers for one in work.full), len(work.full)
    if counted < 2:
        return Share(0, counted)
    chance = sum(n * (n - 1) for n in often.values()) / (counted * (counted - 1))
    top = often.most_common(1)[0][0]
    return Share(chance * counted, counted, tuple(one.id for one in work.full if one.answers == top))


def _night(work: MemberWork) -> Share:
    clock = [(one, (one.saved + _TO_LOCAL) % _DAY) for one in work.sheets]
    return _of([one for one, at in clock if at >= _NIGHT_FROM or at < _NIGHT_UNTIL], len(work.sheets))


def _round_totals(work: MemberWork) -> Share:
    return Share(sum(total % 5 == 0 for total in work.totals), len(work.totals))


def _met(work: MemberWork) -> Share:
    return _of([one for one in work.sheets if one.met], len(work.sheets))


def _met_after_absences(work: MemberWork) -> Share:
    again = [one for one in work.sheets if one.absent_before >= _TIMES_ABSENT]
    return _of([one for one in again if one.met], len(again))


def _contradicted(work: MemberWork) -> Share:
    return _of([one for one in work.sheets if one.contradicted], len(work.sheets))


def _agrees(work: MemberWork) -> Share:
    alike = tuple(one.id for one in work.sheets if one.known and one.agreed == one.known)
    return Share(sum(one.agreed for one in work.sheets), sum(one.known for one in work.sheets), alike)


def _backdated(work: MemberWork) -> Share:
    return _of(work.late, len(work.sheets))


def _backdated_bare(work: MemberWork) -> Share:
    return _of([one for one in work.late if one.bare], len(work.sheets))


class Measure(NamedTuple):
    """A share with the constant by which it shrinks and the points over the median from which it is an alarm."""

    indicator: Indicator
    share: Callable[[MemberWork], Share]
    shrink: int
    alarm: float


MEASURES = (
    Measure(Indicator.TOO_FAST, _too_fast, 20, 15),
    Measure(Indicator.COPY, _copy, 20, 8),
    Measure(Indicator.ALL_SAME, _all_same, 20, 7),
    Measure(Indicator.NIGHT, _night, 20, 8),
    Measure(Indicator.ROUND_TOTALS, _round_totals, 15, 24),
    Measure(Indicator.AGREES, _agrees, 150, 5),
    Measure(Indicator.BACKDATED, _backdated, 20, 35),
    Measure(Indicator.BACKDATED, _backdated_bare, 20, 10),
)
# Each in standard deviations of the ward; their mean is one indicator.
_ABSENT = ((_met, 40), (_met_after_absences, 10), (_contradicted, 20))


class Found(NamedTuple):
    """An alarm: of `share.counted` occasions of the member `share.striking`; `ward_rate` is the ward's median share."""

    indicator: Indicator
    share: Share
    ward_rate: float
    over: float


def excess(share: Share, middle: float, shrink: int) -> float:
    """How far a share lies over the median, shrunk; 0 where nothing was counted."""
    return (share.striking + shrink * middle) / (share.counted + shrink) - middle


def alarms(works: Mapping[Member, MemberWork]) -> dict[Member, list[Found]]:
    """By member the indicators over their alarm, the strongest first; of those with sheets enough alone."""
    able = {member: work for member, work in works.items() if len(work.sheets) >= LEAST_SHEETS}
    found: dict[Member, dict[Indicator, Found]] = {}
    for measure in MEASURES:
        shares = {member: measure.share(work) for member, work in able.items()}
        middle = _middle(shares.values())
        for member, share in shares.items():
            over = excess(share, middle, measure.shrink) * 100 / measure.alarm
            if over >= 1:
                found.setdefault(member, {}).setdefault(
                    measure.indicator, Found(measure.indicator, share, middle, over)
                )
    for member, alarm in _absent_homes(able).items():
        found.setdefault(member, {})[alarm.indicator] = alarm
    return {member: sorted(own.values(), key=lambda one: -one.over) for member, own in found.items()}


def _middle(shares: Iterable[Share]) -> float:
    """The median of those who had an occasion at all."""
    rates = [share.rate for share in shares if share.counted]
    return median(rates) if rates else 0.0


def _absent_homes(able: Mapping[Member, MemberWork]) -> dict[Member, Found]:
    scores: dict[Member, float] = dict.fromkeys(able, 0.0)
    told: dict[Member, tuple[Share, float]] = {}
    for share_of, shrink in _ABSENT:
        shares = {member: share_of(work) for member, work in able.items()}
        middle = _middle(shares.values())
        over = {member: excess(share, middle, shrink) for member, share in shares.items()}
        spread = max(_SPREAD_OF_MAD * median(map(abs, over.values())), _LEAST_SPREAD) if over else 1.0
        for member, value in over.items():
            scores[member] += value / spread / len(_ABSENT)
            told.setdefault(member, (shares[member], middle))
    return {
        member: Found(Indicator.ABSENT_HOMES, *told[member], score / _ABSENT_ALARM)
        for member, score in scores.items()
        if score >= _ABSENT_ALARM
    }
