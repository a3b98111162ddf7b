"""Which units get an assignment when a plan names units, classes of units, and both together."""

import pytest

from toso.kit.ids import new_id
from toso.plans.content import UnitRef
from toso.plans.fanout import fan_out

KP1, KP2, KP3, DESK, POLICE = (new_id() for _ in range(5))
AREAS = [KP1, KP2, KP3]
ALL = UnitRef(name="Các khu phố", unit_class="neighbourhoods")
TEAMS = UnitRef(name="Tổ công nghệ số cộng đồng", unit_class="teams")
OUTSIDE = UnitRef(name="Phòng Văn hóa và Thông tin", unit_class="outside")


def unit(unit_id) -> UnitRef:
    return UnitRef(name="Đơn vị", unit_id=unit_id)


@pytest.mark.parametrize(
    ("leads", "with_team", "expected"),
    [
        ([unit(DESK), unit(POLICE)], [], [DESK, POLICE]),
        ([unit(DESK), unit(DESK)], [], [DESK]),
        ([ALL], [], AREAS),
        ([ALL, TEAMS], AREAS, AREAS),
        ([TEAMS], [KP1, KP3], [KP1, KP3]),
        ([TEAMS], [], AREAS),
        ([unit(KP2), ALL], [], [KP2, KP1, KP3]),
        ([OUTSIDE], AREAS, []),
        ([OUTSIDE, unit(DESK)], AREAS, [DESK]),
    ],
)
def test_each_unit_meant_gets_one_assignment(leads: list[UnitRef], with_team: list, expected: list) -> None:
    assert fan_out(leads, AREAS, with_team) == expected
