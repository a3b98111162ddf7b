"""Every figure of the nine targets equals a count written apart from the product: bare SQL over what was seen.

The product folds stays and observations into spans and counts those (households/observations/spans.py, indicators/rules.py). This
SQL knows no spans, no rules and no kept sums: only who lives where, who was born when, and what nobody took back.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI

from fixtures.layers import layer
from fixtures.random_ward import FIRST, KHU_PHO, LAST, KeptWard, RandomWard, keep_random_ward, taken_up
from toso.households.indicators.counts import Area, count
from toso.households.indicators.rules import RULES
from toso.kit.ids import new_id
from toso.kit.periods import Period, period_of
from toso.reports.figures.cells import Origin, Severity
from toso.reports.figures.measures import catalogue_2024
from toso.reports.figures.validation import Sheet, check, in_this_year
from toso.reports.model.submission_tables import Submission
from toso.reports.submissions.sources import count_register

# Of days 29 to 31 none, so that eighteen years before each of them is a day too.
DAYS = (FIRST, date(2023, 12, 14), date(2023, 12, 15), date(2024, 2, 28), date(2024, 6, 14), LAST)

COMMON = """
WITH standing AS (
  SELECT o.*, row_number() OVER newest_first AS newest, lead(o.value) OVER newest_first AS before
  FROM observation o
  WHERE o.ward_id = :ward AND o.retracts_id IS NULL AND o."on" <= :day
    AND NOT EXISTS (SELECT 1 FROM observation r WHERE r.ward_id = o.ward_id AND r.retracts_id = o.id)
  WINDOW newest_first AS (PARTITION BY o.subject_id, o.item ORDER BY o."on" DESC, o.grade DESC, o.at DESC)
), answer AS (SELECT subject_id, item, value FROM standing WHERE newest = 1
), effort AS (SELECT DISTINCT subject_id, item, value FROM standing WHERE "on" >= :year
), person_here AS (
  SELECT p.id, (p.birth_on <= :born OR (p.birth_on IS NULL AND p.birth_year <= :born_year)) AS adult
  FROM person_stay s JOIN person p ON p.ward_id = s.ward_id AND p.id = s.person_id
  WHERE s.ward_id = :ward AND s.unit_path = :path AND s.from_on <= :day AND s.until_on > :day
), household_here AS (
  SELECT h.id, h.kind FROM household_stay s JOIN household h ON h.ward_id = s.ward_id AND h.id = s.household_id
  WHERE s.ward_id = :ward AND s.unit_path = :path AND s.from_on <= :day AND s.until_on > :day
)
"""


def _says(item: str, *values: str) -> str:
    listed = ", ".join(f"'{value}'" for value in values)
    return f"EXISTS (SELECT 1 FROM answer a WHERE a.subject_id = x.id AND a.item = '{item}' AND a.value IN ({listed}))"


def _did(item: str) -> str:
    return f"EXISTS (SELECT 1 FROM effort e WHERE e.subject_id = x.id AND e.item = '{item}')"


def _left(item: str, old: str, new: str = "1 = 1") -> str:
    """The answer changed from one of `old` in the reporting year."""
    return (
        f"EXISTS (SELECT 1 FROM standing o WHERE o.subject_id = x.id AND o.item = '{item}' AND o.\"on\" >= :year "
        f"AND o.before IN ({old}) AND o.value NOT IN ({old}) AND {new})"
    )


def _proven(item: str) -> str:
    """A paper shown for the answer that holds, since it was first given."""
    return (
        f"EXISTS (SELECT 1 FROM standing o WHERE o.subject_id = x.id AND o.item = '{item}' AND o.value = 'yes' "
        "AND o.grade = 3 AND NOT EXISTS (SELECT 1 FROM standing n WHERE n.subject_id = o.subject_id "
        "AND n.item = o.item AND n.newest < o.newest AND n.value <> 'yes'))"
    )


def _taught(topic: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM effort e WHERE e.subject_id = x.id AND e.item = 'topics' "
        f"AND '+' || e.value || '+' LIKE '%+{topic}+%')"
    )


SMART_NEED = f"{_says('phone', 'smart')} AND {_says('services', 'need')}"
LEFT_2G = _left("sim", "'2g'")
GOT_SMART = _left("phone", "'none', 'basic'", "o.value = 'smart'")
ON_2G = f"({_says('sim', '2g')} OR {LEFT_2G})"
NO_SMART = f"({_says('phone', 'none', 'basic')} OR {GOT_SMART})"
PERSONS = {
    "pop.residents": "1 = 1",
    "pop.adults": "x.adult",
    "t1.of": SMART_NEED,
    "t1.done": " AND ".join([SMART_NEED, *map(_taught, ("dvc", "portal", "postal", "essential"))]),
    **{f"t1.{one}": f"{SMART_NEED} AND {_did(one)}" for one in ("vneid", "vssid", "health")},
    "safety.warned": _did("safety"),
    "t1.no_need": f"{_says('phone', 'smart')} AND {_says('services', 'no_need')}",
    "t1.refused": f"{_says('phone', 'smart')} AND {_says('services', 'refused')}",
    "t3.of": ON_2G,
    "t3.done": f"{ON_2G} AND {_did('sim_mobilised')}",
    "t3.moved": f"{_says('sim', '4g')} AND {LEFT_2G}",
    "t4.of": NO_SMART,
    "t4.done": f"{NO_SMART} AND {_did('phone_mobilised')}",
    "t4.moved": f"{_says('phone', 'smart')} AND {GOT_SMART}",
    "t5.done": f"x.adult AND {_says('account', 'yes')}",
    "t7.done": _did("informed"),
    "t8.done": f"x.adult AND {_says('phone', 'basic', 'smart')} AND {_says('apps', 'yes')}",
}
HOUSEHOLDS = {
    "pop.households": "x.kind = 'family'",
    "pop.businesses": "x.kind = 'business'",
    "t6.done": f"x.kind = 'family' AND {_says('young_payer', 'yes')}",
    "act.visited": f"x.kind = 'family' AND {_did('visited')}",
    **{
        f"t2.{level}_{name}": f"x.kind = '{kind}' AND {_did('guided') if level == 'guided' else _says(level, 'yes')}"
        for name, kind in (("household", "family"), ("business", "business"))
        for level in ("guided", "opened", "transacting", "local")
    },
    **{
        f"t2.documented_{name}": f"x.kind = '{kind}' AND {_says('transacting', 'yes')} AND {_proven('transacting')}"
        for name, kind in (("household", "family"), ("business", "business"))
    },
}


@layer
def ward_asked_by_sql(app: FastAPI) -> KeptWard:
    return keep_random_ward(app, 7)


@pytest.fixture
def ward(app: FastAPI, ward_asked_by_sql: KeptWard) -> Iterator[RandomWard]:
    with taken_up(app, ward_asked_by_sql) as made:
        yield made


def _by_sql(ward: RandomWard, path: str, day: date, year: date) -> dict[str, int]:
    columns = ", ".join(
        f'(SELECT count(*) FROM {table} x WHERE {condition}) AS "{code}"'
        for table, measures in (("person_here", PERSONS), ("household_here", HOUSEHOLDS))
        for code, condition in measures.items()
    )
    types: dict[str, Any] = {"ward": sa.Uuid(), "day": sa.Date(), "year": sa.Date(), "born": sa.Date()}
    query = sa.text(f"{COMMON} SELECT {columns}").bindparams(*(sa.bindparam(n, type_=t) for n, t in types.items()))
    # With the year of birth alone, somebody is surely of age on the last day of the eighteenth year; no day here is one.
    given = {
        "ward": ward.ward_id,
        "path": path,
        "day": day,
        "year": year,
        "born": day.replace(year=day.year - 18),
        "born_year": day.year - 19,
    }
    return dict(ward.session.execute(query, given).one()._mapping)


def test_the_sql_counts_every_measure_of_the_product() -> None:
    assert {**PERSONS, **HOUSEHOLDS}.keys() == RULES.keys()


@pytest.mark.both_databases("resource")
def test_figures_equal_an_independent_count(ward: RandomWard) -> None:
    seen = Counter[str]()
    for day in DAYS:
        year = period_of(day).cumulative_from
        ours = count(ward.session, Area(ward.ward_id, KHU_PHO), day, year)
        for path in KHU_PHO:
            theirs = _by_sql(ward, path, day, year)
            counted = {code: tally.counted for code, tally in ours.get(path, {}).items()}
            assert {code: counted.get(code, 0) for code in RULES} == theirs, (path, day)
            seen.update(theirs)
    assert min(seen[code] for code in RULES) > 0, seen  # no measure agrees by being 0 everywhere


@pytest.mark.parametrize("before", [Origin.REGISTER, Origin.AGGREGATE])
def test_the_form_takes_what_the_register_gives_or_says_what_to_mend(ward: RandomWard, before: Origin) -> None:
    """Month after month of khu phố whose register speaks, after a month of the register's or of typed figures."""
    catalogue, rule = catalogue_2024(), {"percent": 1, "places": {}}
    checked = Counter[str]()
    for path in KHU_PHO:
        unit = Submission(ward_id=ward.ward_id, unit_id=new_id(), unit_path=path, period_id=new_id())
        for code in ("2024-01", "2024-02", "2024-05", "2024-06"):
            period = Period.parse(code)
            given = (
                count_register(ward.session, unit, month, month.last_day, rule) for month in (period.previous(), period)
            )
            then, now = ({c: cell for c, cell in one.cells.items() if c in catalogue.measures} for one in given if one)
            kept = {c: replace(cell, origin=before) for c, cell in then.items()}
            carried = in_this_year(kept, catalogue, period, period.previous())
            sheet = Sheet(catalogue, period, {c: replace(cell, in_period=None) for c, cell in now.items()}, carried)
            for issue in check(sheet):
                mended = issue.needs_remark or "sổ hộ" in issue.text or issue.severity is Severity.WARNING
                assert mended, (path, code, issue)
                checked[issue.rule] += 1
    assert checked["over"] > 0, "the register may hold what no form would take"
