"""The pages of the two desks that work with the product most: axe finds nothing, nothing is cut off at any width.

The pages stand in tests/fixtures/pages.py; the two files of this folder share them out, so that two workers look at once.
"""

import pytest

from fixtures.eyes import Eyes
from fixtures.pages import DESKS, PAGES
from fixtures.sights import Sight, openings

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("sights", openings(s for s in PAGES if s.who in DESKS), ids=lambda sights: sights[0].name())
def test_the_page_and_its_dialogs_have_no_findings_and_fit_every_width(eyes: Eyes, sights: tuple[Sight, ...]) -> None:
    assert eyes.look(sights) == []
