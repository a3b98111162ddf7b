"""Reports of quarters, half-years and years: PDF and Word are one document."""

from factories.exported import KINDS
from fixtures.exports import EqualExports


class TestLongerPeriods(EqualExports):
    names = KINDS["longer_periods"]
