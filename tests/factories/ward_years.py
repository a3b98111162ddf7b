"""Simulated years of wards: levels of a yes/no target at the end of each month, by khu phố, drawn from a seed.

Homes differ in how easily they are won, some never are; evenings vary, stop at Tết and in summer, a campaign doubles
them, members leave, the last weeks are a rush; homes come and go, a few claims are false.
"""

from random import Random

from toso.reports.pace.forecast import Level

MONTHS = 12
_CLASSES = 8  # of ease
_TET, _SUMMER, _RUSH = {2: 0.5}, {6: 0.8, 7: 0.75}, {11: 1.2, 12: 1.35}


def ward_year(seed: int, *, falls: bool = False) -> list[list[Level]]:
    """Of each khu phố 13 levels: before the year, then at the end of each of its months.

    `falls`: half of the khu phố drop to 20–60 % of their effort at some time of the year.
    """
    rng = Random(f"ward {seed}")
    season = _TET | _SUMMER | _RUSH
    effort, habit = rng.uniform(0.10, 0.34), rng.uniform(0.15, 0.5)
    campaigns = {rng.randrange(3, 12) for _ in range(rng.randrange(0, 3))}
    return [_khu_pho(rng, effort, habit, season, campaigns, falls) for _ in range(rng.randrange(5, 13))]


def _khu_pho(
    rng: Random, effort: float, habit: float, season: dict[int, float], campaigns: set[int], falls: bool
) -> list[Level]:
    homes = rng.randrange(200, 901)
    classes = _classes(rng, homes)
    own = effort * rng.lognormvariate(0, 0.35)
    leaves = rng.randrange(2, 12) if rng.random() < 0.25 else MONTHS + 1
    drops = (rng.randrange(4, 11), rng.uniform(0.2, 0.6)) if falls and rng.random() < 0.5 else (MONTHS + 1, 1.0)
    false_share = rng.uniform(0, 0.06)
    won, base = 0, homes
    levels = [Level(0, homes)]
    for month in range(1, MONTHS + 1):
        force = own * season.get(month, 1.0) * (2.0 if month in campaigns else 1.0) * rng.lognormvariate(0, habit)
        force *= (0.65 if month >= leaves else 1.0) * (drops[1] if month >= drops[0] else 1.0)
        found = 0
        for n, (ease, left) in enumerate(classes):
            hit = rng.binomialvariate(left, _chance(force * ease))
            classes[n] = (ease, left - hit)
            found += hit
        won += found + rng.binomialvariate(found, false_share)
        moved = rng.binomialvariate(base, 0.003)
        base += rng.randrange(-moved, moved + 1) if moved else 0
        levels.append(Level(min(won, base), base))
    return levels


def _chance(force: float) -> float:
    return 1 - 2.718281828**-force


def _classes(rng: Random, homes: int) -> list[tuple[float, int]]:
    """(ease, how many) of homes; the last refuse."""
    refuse = rng.binomialvariate(homes, rng.uniform(0.01, 0.06))
    eases = sorted(rng.gammavariate(2.2, 1 / 2.2) for _ in range(_CLASSES))
    share, rest = divmod(homes - refuse, _CLASSES)
    return [(ease, share + (n < rest)) for n, ease in enumerate(eases)] + [(0.0, refuse)]
