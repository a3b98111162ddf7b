"""Each walk-through of the help is followed to the letter in the demonstration, by everybody whose first job it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from fixtures.server import Server, demonstrating
from fixtures.walkthroughs import HELP, Walk, follow, people, walks
from toso.authz.roles import Role
from toso.identity.cast import AT_DESKS, CAST

pytestmark = pytest.mark.e2e
WALKS = tuple(walks())


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("walks"), worker=True) as running:
        yield running


@pytest.mark.timeout(240)
@pytest.mark.parametrize("walk", WALKS, ids=Walk.name)
def test_it_is_followed_as_it_stands(page: Page, walk: Walk) -> None:
    follow(page, walk)


def test_every_role_has_somebody_in_the_demonstration_and_the_walk_of_its_first_job() -> None:
    roles = {member.username: {role for role, _unit in member.roles} for member in (*CAST, *AT_DESKS)}
    walked = set().union(*(roles[who] for walk in WALKS for who in people(walk)))
    assert walked == set().union(*roles.values()) == set(Role)


@pytest.mark.parametrize("walk", WALKS, ids=Walk.name)
def test_it_presses_something_and_ends_with_what_is_then_seen(walk: Walk) -> None:
    assert any(deed["name"] or deed["words"] for deed in walk.deeds)
    assert walk.deeds[-1]["seen"]


def test_no_part_of_the_help_that_is_to_be_tried_is_left_out() -> None:
    written = sum(file.read_text("utf-8").count("\n## Thử") for file in HELP.glob("*.md"))
    assert len({(walk.page, walk.title) for walk in WALKS}) == written >= 10
