"""The ward's plan: PDF and Word are one document."""

from factories.exported import KINDS
from fixtures.exports import EqualExports


class TestPlans(EqualExports):
    names = KINDS["plans"]
