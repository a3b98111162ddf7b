"""Where somebody of two wards acts: in the ward in which a role of theirs carries the act."""

import pytest

from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant
from toso.authz.roles import Role
from toso.core.problems import Forbidden
from toso.kit.ids import new_id

ONE, OTHER = new_id(), new_id()
DESK = Grant(Role.OFFICE_DESK, new_id(), "qn.a.vp", ONE, "qn.a")
HEAD = Grant(Role.NEIGHBOURHOOD_HEAD, new_id(), "qn.b.kp1", OTHER, "qn.b")
SON = Grant(Role.TEAM_MEMBER, new_id(), "qn.a.kp2", ONE, "qn.a")


@pytest.mark.parametrize(
    ("grants", "action", "there"),
    [
        ((HEAD, DESK), Action.DOCUMENT_ISSUE, (ONE, "qn.a.vp", "qn.a")),
        ((DESK, HEAD), Action.HOUSEHOLD_MANAGE, (OTHER, "qn.b.kp1", "qn.b")),
        ((SON, DESK), Action.DOCUMENT_ISSUE, (ONE, "qn.a.vp", "qn.a")),
    ],
)
def test_path_and_ward_are_of_one_role(grants: tuple[Grant, ...], action: Action, there: tuple[object, ...]) -> None:
    scope = Actor(new_id(), "Người thử", grants).scope(action)
    assert (scope.ward_id, scope.unit_path, scope.ward_path) == there


def test_who_may_not_acts_nowhere() -> None:
    with pytest.raises(Forbidden):
        _ = Actor(new_id(), "Người thử", (SON,)).scope(Action.DOCUMENT_ISSUE).unit_path
