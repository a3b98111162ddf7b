"""A target of a figure that no unit is asked for: told where it is settled, approved, opened, and on the desk's start page."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.help_desk import at_the_desk
from fixtures.monthly_reports import API, SetDay, begin, ok, put, step, unit_id
from fixtures.people import ClientOf
from fixtures.plan_measures import TARGETS, choose, fresh, measures, open_month
from fixtures.plan_steps import edited, submitted

ONLINE = {"ref": "1", "text": "Tối thiểu 80% hồ sơ nộp trực tuyến", "goal_percent": 80}
CHOSEN = {"measures": ["unit.online"]}
WARNED = (
    "Mục tiêu 1: chưa nơi nào được hỏi số nên sẽ không có số liệu; vào Kế hoạch, thẻ “Chỉ tiêu thống kê”, hoặc trang "
    "Chế độ báo cáo, để chọn nơi nhập."
)
TOLD = "Chọn nơi nhập số của mục tiêu 1"


def readiness(client: Any) -> dict[str, Any]:
    return ok(client.get(f"{API}/report-regimes/coming"))["readiness"]


def asked(client: Any, plan: dict[str, Any]) -> list[str | None]:
    return [t["asked"] and t["asked"]["who"] for t in measures(client, plan)["targets"]]


def waits(client: Any) -> dict[str, str]:
    return {i["title"]: i["href"] for i in ok(client.get(f"{API}/today"))["items"]}


@pytest.fixture
def online(client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    """A plan in draft one of whose targets is a unit's own figure."""
    on_day(date(2024, 7, 10))
    minh = client_of("minh")
    made = ok(minh.post(f"{API}/plans", json={"title": "Kế hoạch của xã khác", "year": 2024}), 201)
    task = {
        "ref": "1",
        "text": "Tập huấn tổ",
        "leads": [{"name": "Các khu phố", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2024-09-30"},
    }
    return edited(minh, made, number="15", issued_on="2024-06-13", targets=[ONLINE, TARGETS[1]], tasks=[task])


def laid(client_of: ClientOf, plan: dict[str, Any], first: dict[str, Any]) -> dict[str, Any]:
    minh = client_of("minh")
    ok(choose(minh, plan, measures(minh, plan), first, {"measures": ["t5.done"]}))
    return submitted(minh, fresh(minh, plan))


@pytest.mark.both_databases("json")
def test_a_figure_that_nobody_is_asked_for_is_told_at_every_step(
    app: FastAPI, client_of: ClientOf, online: dict[str, Any]
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    sent = laid(client_of, online, CHOSEN)
    assert asked(lan, online) == ["chưa nơi nào nhập", None], "whoever approves reads it"
    ok(step(lan, f"/plans/{online['id']}/approve", sent))
    assert asked(minh, online) == ["chưa nơi nào nhập", None]
    read = readiness(minh)
    assert (read["ready"], read["warning"]) == (True, WARNED)
    assert [(e["ref"], e["nobody"]) for e in read["entered"]] == [("1", True)]
    assert waits(minh)[TOLD] == f"/ke-hoach/{online['id']}?tab=chi-tieu"
    assert TOLD not in waits(lan), "the desk's to settle"

    again = measures(minh, online)
    desk = {"places": False, "units": [unit_id(minh, "motcua")]}
    ok(choose(minh, online, again, {**CHOSEN, "asked": desk}, {"measures": ["t5.done"]}))
    assert asked(minh, online) == ["Bộ phận Một cửa hiện đại", None]
    assert (readiness(minh)["warning"], TOLD in waits(minh)) == ("", False)
    ok(open_month(minh, "2024-07"), 201)
    row = begin(at_the_desk(app), unit_id(minh, "motcua"))
    assert {"unit.online", "unit.files"} <= {c["code"] for g in row["groups"] for c in g["cells"]}


def test_who_types_it_may_be_chosen_with_the_draft_and_the_approval_asks_them(
    client_of: ClientOf, online: dict[str, Any]
) -> None:
    minh = client_of("minh")
    desk = {"places": False, "units": [unit_id(minh, "motcua")]}
    sent = laid(client_of, online, {**CHOSEN, "asked": desk})
    assert asked(client_of("lan"), online) == ["Bộ phận Một cửa hiện đại", None]
    ok(step(client_of("lan"), f"/plans/{online['id']}/approve", sent))
    assert asked(minh, online) == ["Bộ phận Một cửa hiện đại", None]
    assert readiness(minh)["warning"] == ""


def test_every_place_may_be_asked_for_a_figure_that_no_form_of_theirs_names(
    client_of: ClientOf, online: dict[str, Any]
) -> None:
    minh = client_of("minh")
    sent = laid(client_of, online, {**CHOSEN, "asked": {"places": True, "units": []}})
    ok(step(client_of("lan"), f"/plans/{online['id']}/approve", sent))
    who = asked(minh, online)[0] or ""
    assert who.endswith("khu phố")
    assert readiness(minh)["warning"] == ""


def test_a_target_that_a_form_no_longer_asks_for_is_told_as_well(client_of: ClientOf, online: dict[str, Any]) -> None:
    """Not only units' own figures: any measure that somebody took out of the forms."""
    minh = client_of("minh")
    sent = laid(client_of, online, {"uncounted": "Một cửa báo cáo riêng"})
    ok(step(client_of("lan"), f"/plans/{online['id']}/approve", sent))
    assert readiness(minh)["warning"] == ""
    seen = ok(minh.get(f"{API}/report-regimes/coming"))
    sent_names = ("name", "content", "reporters", "receivers", "means", "deadline", "shift", "frequency", "cut_off")
    body = {name: seen[name] for name in (*sent_names, "process", "annexes", "rungs")}
    outline = [{**s, "ask": s["ask"] or ""} for s in seen["outline"]]
    body["outline"] = [{name: value for name, value in s.items() if name != "numeral"} for s in outline]
    forms = [{**f, "measures": ["act.news"]} for f in seen["forms"]]
    ok(put(minh, "/report-regimes/coming", seen, {**body, "forms": forms}))
    assert readiness(minh)["warning"].startswith("Mục tiêu 2: chưa nơi nào được hỏi số")
    assert asked(minh, online)[1] == "chưa nơi nào nhập"
