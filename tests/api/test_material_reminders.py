"""The start page tells what waits in materials: approval, a rule unread for three days, news missing before a month's data end."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.communes import founded
from fixtures.materials import RULE, approved, did, made, posting_stepped
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf, enter
from fixtures.plan_steps import edited


def waiting(client: TestClient, kind: str) -> list[dict[str, Any]]:
    return [one for one in ok(client.get(f"{API}/today"))["items"] if one["kind"] == kind]


@pytest.mark.both_databases("resource")
def test_what_waits_for_approval_is_told_to_whoever_did_not_write_it(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    minh, lan, hoa = client_of("minh"), client_of("lan"), client_of("hoa")
    row = did(minh, made(minh), "/step", step="submit")
    (told,) = [one for one in waiting(lan, "Chờ duyệt") if one["title"] == "Duyệt tài liệu"]
    assert told["href"] == f"/tai-lieu/{row['id']}"
    assert not [one for who in (minh, hoa) for one in waiting(who, "Chờ duyệt") if one["title"] == "Duyệt tài liệu"]
    did(lan, row, "/review", step="approve")
    assert not [one for one in waiting(lan, "Chờ duyệt") if one["title"] == "Duyệt tài liệu"]


def test_a_rule_unread_for_three_days_presses_the_reader_and_tells_the_desk(
    client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 20))
    minh, lan, hoa = client_of("minh"), client_of("lan"), client_of("hoa")
    row = approved(minh, lan, **RULE)
    did(minh, row, "/readers", roles=["neighbourhood_head"])
    (first,) = waiting(hoa, "Cần đọc")
    assert (first["tone"], waiting(minh, "Chưa đọc")) == ("info", [])
    on_day(date(2024, 7, 23))
    (pressing,) = waiting(hoa, "Cần đọc")
    assert (pressing["tone"], pressing["href"]) == ("warning", f"/tai-lieu/{row['id']}")
    (told,) = waiting(minh, "Chưa đọc")
    assert told["detail"].startswith("2 người")
    ok(hoa.post(f"{API}/materials/{row['id']}/receipt"))
    (told,) = waiting(minh, "Chưa đọc")
    assert (told["detail"][:7], waiting(hoa, "Cần đọc")) == ("1 người", [])


def test_a_month_without_news_is_told_to_the_desk_that_leads_the_task(
    as_member_of_cast: Callable[[str], TestClient],
) -> None:
    """Plan 62, task 3d: the culture desk leads, the khu phố help; what any of them posts is of the ward's number."""
    minh, nga = as_member_of_cast("minh"), as_member_of_cast("nga")
    assert waiting(minh, "Tin, bài") == []
    for who in (minh, nga, as_member_of_cast("hoa")):
        for row in ok(who.get(f"{API}/materials"))["items"]:
            for one in ok(who.get(f"{API}/materials/{row['id']}/postings"))["items"]:
                if one["on"] >= "2024-07-15" and "withdraw" in one["actions"]:
                    posting_stepped(who, one, step="withdraw", reason="Đăng nhầm bài khác")
    (told,) = waiting(minh, "Tin, bài")
    assert (told["detail"], told["due_on"]) == ("Đã đăng 0 trên 1 tin, bài; số liệu chốt ngày 14/08/2024", "2024-08-14")
    assert waiting(nga, "Tin, bài") == []


@pytest.mark.parametrize("every", [True, False])
def test_where_the_places_lead_each_of_them_is_asked_for_its_own(tmp_path: Path, every: bool) -> None:
    with founded(tmp_path, date(2025, 7, 10), "Xã Đông Lạc", ["Thôn Đông", "Thôn Đoài"]) as commune:
        desk, leader = enter(commune, "vanhoa"), enter(commune, "chutich")
        units = ok(desk.get(f"{API}/units"))
        own = next(unit["id"] for unit in units if unit["path"].endswith(".vhtt"))
        lead = (
            {"name": "Các thôn", "unit_class": "neighbourhoods"} if every else {"name": "Phòng Văn hóa", "unit_id": own}
        )
        task = {
            "ref": "1",
            "text": "Hàng tháng có 02 tin, bài, câu chuyện về chuyển đổi số",
            "leads": [lead],
            "deadline": {"kind": "monthly", "starts_on": "2025-03-05", "ends_on": "2025-12-31", "quota": 2},
        }
        plan = ok(desk.post(f"{API}/plans", json={"title": "Kế hoạch năm 2025", "year": 2025}), 201)
        plan = edited(desk, plan, number="47", issued_on="2025-03-05", tasks=[task])
        plan = ok(step(desk, f"/plans/{plan['id']}/submit", plan))
        ok(step(leader, f"/plans/{plan['id']}/approve", plan))
        ok(desk.post(f"{API}/report-periods", json={"code": "2025-07"}), 201)
        heads = [enter(commune, who) for who in ("truong1", "truong2")]
        asked = [[one["detail"][:18] for one in waiting(who, "Tin, bài")] for who in (*heads, desk)]
        told = ["Đã đăng 0 trên 2 t"]
        assert asked == ([told, told, []] if every else [[], [], told])
