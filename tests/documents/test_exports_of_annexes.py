"""Documents with annexes, and annexes in files of their own: PDF and Word are one document."""

from factories.exported import KINDS
from fixtures.exports import EqualExports


class TestAnnexes(EqualExports):
    names = KINDS["annexes"]
