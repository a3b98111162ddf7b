"""The first days of a ward in which nothing is yet: each role sees its own steps, and each of them leads somewhere."""

from dataclasses import asdict
from datetime import date

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.actors import acting_as
from fixtures.confirmations import give
from fixtures.households import fill_register
from fixtures.monthly_reports import API, SetDay, ok, open_period
from fixtures.people import ClientOf
from fixtures.routes import action_of_page, as_member
from toso.authz.actions import Action
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.tables import UserAccount
from toso.kit.place_words import NEUTRAL

# What each role of a ward begins with; who only reads has nothing to set up.
FIRST = {
    Role.ADMINISTRATOR: "Đặt cách gọi của nơi này",
    Role.OFFICE_DESK: "Đặt cách gọi của nơi này",
    Role.WARD_LEADER: "Duyệt kế hoạch",
    Role.CULTURE_DESK: "Lập tài khoản cho lãnh đạo và các bộ phận",
    Role.NEIGHBOURHOOD_HEAD: "Ghi thành viên các tổ",
    Role.TEAM_MEMBER: "Ghi phiếu đầu tiên của mình",
    **dict.fromkeys(
        (Role.POLICE, Role.SCHOOL, Role.ONE_STOP, Role.FINANCE, Role.DEPARTMENT, Role.YOUTH_UNION),
        "Nộp số liệu tháng đầu tiên",
    ),
}


@pytest.mark.parametrize("role", sorted(Role))
def test_each_role_begins_with_its_own_step_and_may_open_what_it_leads_to(app: FastAPI, role: Role) -> None:
    actor = as_member(app, role, "kp1" if role in (Role.NEIGHBOURHOOD_HEAD, Role.TEAM_MEMBER) else "vhtt")
    steps = ok(acting_as(app, actor).get(f"{API}/today"))["checklist"]
    assert (steps[0]["label"] if steps else None) == FIRST.get(role)
    for step in steps:
        action = action_of_page(step["href"])
        assert not action or actor.may(Action(action)), step


@pytest.mark.both_databases("resource")
def test_the_administrator_sees_what_is_done_and_what_is_left(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 9))
    ha = client_of("ha")
    steps = {step["label"]: step for step in ok(ha.get(f"{API}/today"))["checklist"]}
    assert not steps["Đặt cách gọi của nơi này"]["done"]
    assert steps["Lập tài khoản cho lãnh đạo và các bộ phận"]["done"]
    assert (steps["Mời trưởng khu phố"]["done"], steps["Mời trưởng khu phố"]["detail"]) == (
        False,
        "2 trên 6 nơi đã có người",
    )
    ward = next(unit for unit in ok(ha.get(f"{API}/units")) if unit["kind"] == "ward")
    words = {"neighbourhood": "thôn", "head": "trưởng thôn"}
    said = ok(ha.get(f"{API}/units/{ward['id']}"))["unit"]
    body = {name: said[name] for name in ("aliases", "reports", "position", "valid_to")}
    headers = {"If-Match": f'"{said["version"]}"'}
    ok(ha.patch(f"{API}/units/{ward['id']}", json={**body, "words": {**asdict(NEUTRAL), **words}}, headers=headers))
    steps = {step["label"]: step for step in ok(ha.get(f"{API}/today"))["checklist"]}
    assert steps["Đặt cách gọi của nơi này"]["done"]
    assert "Mời trưởng thôn" in steps


def test_a_place_in_which_only_a_member_works_has_no_head_yet(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 9))
    give(app, "son", Role.TEAM_MEMBER, "qn.hg.kp3")
    steps = {step["label"]: step for step in ok(client_of("ha").get(f"{API}/today"))["checklist"]}
    assert steps["Mời trưởng khu phố"]["detail"] == "2 trên 6 nơi đã có người"
    give(app, "minh", Role.NEIGHBOURHOOD_HEAD, "qn.hg.kp3")
    steps = {step["label"]: step for step in ok(client_of("ha").get(f"{API}/today"))["checklist"]}
    assert steps["Mời trưởng khu phố"]["detail"] == "3 trên 6 nơi đã có người"


def test_a_head_who_never_opened_the_slip_is_told(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 9))
    ha = client_of("ha")
    with app.state.engines.write.begin() as connection:
        never = sa.update(UserAccount).where(col(UserAccount.username) == "son")
        connection.execute(never.values(password_hash=None, last_seen_at=None))
    give(app, "son", Role.NEIGHBOURHOOD_HEAD, "qn.hg.kp3")
    steps = {step["label"]: step for step in ok(ha.get(f"{API}/today"))["checklist"]}
    assert steps["Mời trưởng khu phố"]["detail"] == "3 trên 6 nơi đã có người; 1 nơi chưa mở giấy mời"


def test_the_register_is_there_once_every_place_has_one(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 9))
    in_transaction(app.state.engines.write, fill_register)

    def seen(name: str) -> tuple[bool, str]:
        steps = {step["label"]: step for step in ok(client_of(name).get(f"{API}/today"))["checklist"]}
        return steps["Đưa sổ hộ vào hệ thống"]["done"], steps["Đưa sổ hộ vào hệ thống"]["detail"]

    assert seen("minh") == (False, "2 trên 6 nơi đã có hộ trong sổ")
    assert seen("hoa") == (True, "Từ bảng tính đang có")


@pytest.mark.parametrize("role", sorted(Role))
def test_with_nothing_waiting_the_button_leads_to_the_next_step(app: FastAPI, role: Role) -> None:
    actor = as_member(app, role, "kp1" if role in (Role.NEIGHBOURHOOD_HEAD, Role.TEAM_MEMBER) else "vhtt")
    seen = ok(acting_as(app, actor).get(f"{API}/today"))
    left = [step for step in seen["checklist"] if not step["done"]]
    assert bool(left) == (role in FIRST)
    own = [step for step in left if not step["waiting"]]
    if own and not seen["items"]:
        assert seen["primary"] == {"label": own[0]["label"], "href": own[0]["href"]}


def test_a_step_that_stands_on_others_work_waits_and_is_nobodys_button(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 9))
    police = client_of("dung")

    def seen() -> tuple[bool, bool]:
        told = ok(police.get(f"{API}/today"))
        step = next(one for one in told["checklist"] if one["label"] == "Nộp số liệu tháng đầu tiên")
        return step["waiting"], (told["primary"] or {}).get("label") == step["label"]

    assert seen() == (True, False)
    open_period(client_of("minh"))
    assert seen()[0] is False
