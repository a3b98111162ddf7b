"""Đôn đốc: words ready to copy, one log line a unit, nobody reads what the neighbour was told."""

from datetime import date

import pytest

from fixtures.monthly_reports import API, SetDay, ok, unit_id
from fixtures.people import ClientOf
from fixtures.plan_steps import assignment, fields, report, task


@pytest.fixture(autouse=True)
def _plan(plan_in_force: object, on_day: SetDay) -> None:
    on_day(date(2024, 7, 25))


def remind(client, **body):
    return client.post(f"{API}/reminders", json={"channel": "zalo", **body})


@pytest.mark.both_databases("resource")
def test_the_words_name_the_task_its_deadline_and_how_it_stands(client_of: ClientOf) -> None:
    row = assignment(client_of("hoa"), "3b")
    said = ok(client_of("minh").post(f"{API}/reminders/text", json={"assignment_ids": [row["id"]]}))[0]
    assert said["text"].splitlines() == [
        "[Đôn đốc 25/7/2024] Kính gửi Khu phố 1,",
        "Đề nghị đơn vị thực hiện và cập nhật tiến độ các nhiệm vụ sau:",
        "1. (3b) Hoạt động Tổ công nghệ số cộng đồng. Thời hạn: Trước 30/7/2024. Còn 4 ngày (đến hạn 29/7/2024).",
        "Trân trọng. Trần Văn Minh",
    ]
    assert ok(client_of("minh").get(f"{API}/reminders"))["items"] == [], "composing logs nothing"


def test_a_whole_unit_is_reminded_of_what_is_late_or_due_soon_there(client_of: ClientOf) -> None:
    minh = client_of("minh")
    desk = unit_id(minh, "vhtt")
    said = ok(remind(minh, unit_ids=[desk]), 201)[0]
    late = {task(minh, ref)["id"] for ref in ("2", "3a", "3d", "3e")}
    reminded = {ok(minh.get(f"{API}/assignments/{i}"))["task_id"] for i in said["assignment_ids"]}
    assert reminded == late


def test_each_unit_has_its_own_line_and_the_neighbour_reads_none_of_it(client_of: ClientOf) -> None:
    rows = [a["id"] for a in task(client_of("minh"), "3b")["assignments"][:3]]
    made = ok(remind(client_of("minh"), assignment_ids=rows, channel="phone"), 201)
    assert [(r["unit_name"], r["channel_label"], r["by"]) for r in made] == [
        (f"Khu phố {n}", "Điện thoại", "Trần Văn Minh") for n in (1, 2, 3)
    ]
    assert [r["unit_name"] for r in ok(client_of("nga").get(f"{API}/reminders"))["items"]] == ["Khu phố 2"]
    assert len(ok(client_of("lan").get(f"{API}/reminders"))["items"]) == 3
    one = ok(client_of("lan").get(f"{API}/reminders", params={"unit_id": made[0]["unit_id"]}))["items"]
    assert [r["id"] for r in one] == [made[0]["id"]]


@pytest.mark.both_databases("resource")
def test_own_words_are_logged_as_they_were_sent(client_of: ClientOf) -> None:
    made = ok(remind(client_of("minh"), unit_ids=[unit_id(client_of("minh"), "kp1")], text="Họp lúc 8 giờ."), 201)
    assert [r["text"] for r in made] == ["Họp lúc 8 giờ."]


def test_a_head_reminds_within_the_khu_pho_only(client_of: ClientOf) -> None:
    mine, other = assignment(client_of("hoa"), "3b"), assignment(client_of("nga"), "3b")
    assert ok(remind(client_of("hoa"), assignment_ids=[mine["id"]]), 201)
    assert fields(remind(client_of("hoa"), assignment_ids=[mine["id"], other["id"]])) == ["assignment_ids"]
    assert fields(remind(client_of("hoa"), unit_ids=[other["unit_id"]])) == ["unit_ids"]
    assert len(ok(client_of("lan").get(f"{API}/reminders"))["items"]) == 1


@pytest.mark.parametrize("who", ["son", "dung"])
def test_who_directs_nobody_reminds_nobody(client_of: ClientOf, who: str) -> None:
    assert remind(client_of(who), unit_ids=[unit_id(client_of("minh"), "kp1")]).status_code == 403


def test_a_reminder_of_nobody_is_refused(client_of: ClientOf) -> None:
    assert fields(remind(client_of("minh"))) == ["body"]
    assert fields(remind(client_of("minh"), channel="fax", unit_ids=[unit_id(client_of("minh"), "kp1")])) == ["channel"]


def test_nobody_is_reminded_of_what_is_done(client_of: ClientOf) -> None:
    done, other = assignment(client_of("hoa"), "3b"), assignment(client_of("nga"), "3b")
    ok(report(client_of("hoa"), done, state="done"), 201)
    minh = client_of("minh")
    assert "remind" not in ok(minh.get(f"{API}/assignments/{done['id']}"))["actions"]
    both = {"assignment_ids": [done["id"], other["id"]]}
    assert [one["unit_name"] for one in ok(minh.post(f"{API}/reminders/text", json=both))] == ["Khu phố 2"]
    assert [one["unit_name"] for one in ok(remind(minh, **both), 201)] == ["Khu phố 2"]
    assert ok(remind(minh, assignment_ids=[done["id"]]), 201) == []
