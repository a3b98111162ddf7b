"""The start page tells what waits in materials: approval, a rule unread for three days, news missing before a month's data end."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.materials import RULE, approved, did, made, posting_stepped
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf


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


def test_a_month_without_news_is_told_five_days_before_its_data_end(
    as_member_of_cast: Callable[[str], TestClient],
) -> None:
    nga = as_member_of_cast("nga")
    assert waiting(nga, "Tin, bài") == []
    for row in ok(nga.get(f"{API}/materials"))["items"]:
        for one in ok(nga.get(f"{API}/materials/{row['id']}/postings"))["items"]:
            if one["unit_name"] == "Khu phố 2" and one["on"] >= "2024-07-15" and "withdraw" in one["actions"]:
                posting_stepped(nga, one, step="withdraw", reason="Đăng nhầm bài khác")
    (told,) = waiting(nga, "Tin, bài")
    assert (told["detail"], told["due_on"]) == ("Đã đăng 0 trên 1 tin, bài; số liệu chốt ngày 14/08/2024", "2024-08-14")
