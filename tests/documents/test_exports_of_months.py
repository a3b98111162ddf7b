"""Reports of months and their corrections: PDF and Word are one document."""

from factories.exported import KINDS
from fixtures.exports import EqualExports


class TestMonths(EqualExports):
    names = KINDS["months"]
