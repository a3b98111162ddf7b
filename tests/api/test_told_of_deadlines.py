"""The ladder of deadlines: the unit before its day, the desk after it, the leader of exceptions, on working days."""

from datetime import date, timedelta

import pytest
from fastapi import FastAPI

from fixtures.monthly_reports import API, SetDay, handed_in, ok, open_period, unit_id
from fixtures.people import ClientOf
from fixtures.plan_steps import tasks
from fixtures.told import rows_for, tell, tell_of_today, texts_for
from toso.kit.calendar import WorkingCalendar
from toso.kit.rungs import rung_on
from toso.notices.work_words import due_days, lies

DUE = date(2024, 7, 10)  # of a khu phố's month: a Wednesday


def test_rungs_are_working_days_and_none_is_told_on_a_day_off() -> None:
    calendar, day, seen = WorkingCalendar(), date(2024, 6, 28), []
    while day <= date(2024, 7, 26):
        reached = rung_on(DUE, day, calendar)
        if reached is not None:
            seen.append((f"{day:%d/%m}", *reached))
        day += timedelta(days=1)
    changes = [now for before, now in zip([("", "", ""), *seen], seen, strict=False) if now[1:] != before[1:]]
    assert changes == [
        ("03/07", "d-5", "unit"),
        ("08/07", "d-2", "unit"),
        ("10/07", "d0", "unit"),
        ("11/07", "d+1", "desk"),
        ("15/07", "d+3", "leader"),
        ("22/07", "2024-w30", "leader"),
    ]
    assert not {"06/07", "07/07", "13/07", "14/07"} & {day for day, _, _ in seen}, "days off"
    assert rung_on(date(2024, 7, 7), date(2024, 7, 5), calendar) == ("d0", "unit"), "a Sunday's last working day"
    shifted = WorkingCalendar({date(2024, 7, 8): False})
    assert rung_on(DUE, date(2024, 7, 5), shifted) == ("d-2", "unit"), "the ward's own day off"


@pytest.mark.both_databases("resource")
def test_the_ladder_of_a_month(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    minh, hoa, nga, lan = (client_of(name) for name in ("minh", "hoa", "nga", "lan"))
    on_day(date(2024, 7, 2))
    open_period(minh)
    tell_of_today(app)
    assert texts_for(hoa, "due.month") == []
    on_day(date(2024, 7, 3))
    for _ in range(3):
        tell_of_today(app)
    assert texts_for(hoa, "due.month") == ["Báo cáo tháng 7 năm 2024 của Khu phố 1: còn 7 ngày (hạn 10/07/2024)."]
    assert texts_for(minh, "due.months") == [], "the desk is told after the day"
    on_day(date(2024, 7, 8))
    tell_of_today(app)
    assert len(texts_for(hoa, "due.month")) == 1, "a later rung ends the earlier one"
    hoa.post(f"{API}/notices/read", json={})
    tell_of_today(app)
    assert texts_for(hoa, "due.month") == [], "a rung that was read is not told again"
    on_day(DUE)
    tell_of_today(app)
    assert texts_for(nga, "due.month") == ["Báo cáo tháng 7 năm 2024 của Khu phố 2: đến hạn hôm nay."]
    handed_in(nga, unit_id(nga, "kp2"))
    tell(app)
    assert texts_for(nga, "due.month") == [], "what is done is asked of nobody"
    on_day(date(2024, 7, 11))
    tell_of_today(app)
    (late,) = rows_for(minh, "due.months")
    assert late["text"].endswith("đơn vị chưa nộp báo cáo tháng 7 năm 2024: quá hạn 1 ngày (hạn 10/07/2024).")
    assert late["remind"] == "/so-lieu?ky=2024-07&viec=don-doc", "the words to copy are one press away"
    assert texts_for(lan, "due.months") == []
    on_day(date(2024, 7, 15))
    tell_of_today(app)
    assert len(texts_for(lan, "due.months")) >= 1, "the leader is told of what stays behind"


def test_an_exempt_unit_is_not_asked_any_more(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    on_day(date(2024, 7, 8))
    period = open_period(minh)
    tell_of_today(app)
    assert texts_for(hoa, "due.month")
    body = {"unit_id": unit_id(hoa, "kp1"), "reason": "Sáp nhập, nộp chung"}
    given = minh.post(
        f"{API}/report-periods/{period['id']}/exemptions",
        json=body,
        headers={"If-Match": f'"{period["version"]}"'},
    )
    assert given.status_code < 300, given.text
    tell(app)
    assert texts_for(hoa, "due.month") == []
    on_day(DUE)
    tell_of_today(app)
    assert texts_for(hoa, "due.month") == []
    assert ok(hoa.get(f"{API}/notices/count"))["unread"] >= 0


def test_what_is_told_together_says_how_late_the_latest_and_the_oldest_are(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force
) -> None:
    on_day(date(2024, 8, 9))
    tell_of_today(app)
    lan = client_of("lan")
    due = {row["due_on"] for row in tasks(lan, status="late")}
    assert len(due) > 1, "the plan names several days"
    late = sorted((date(2024, 8, 9) - date.fromisoformat(day)).days for day in due)
    told = [text for text in texts_for(lan, "due.tasks") if "quá hạn" in text]
    assert any(f"quá hạn từ {late[0]} đến {late[-1]} ngày" in text for text in told), told


def test_a_notice_tells_the_days_of_what_it_still_counts() -> None:
    days = {"due": "2024-06-30", "dues": {"a": "2024-06-30", "b": "2024-07-29"}}
    today = date(2024, 8, 9)
    both, left = ({**days, "items": items} for items in (["a", "b"], ["b"]))
    assert lies(due_days(both), today) == "quá hạn từ 11 đến 40 ngày (hạn 30/06/2024 đến 29/07/2024)"
    assert lies(due_days(left), today) == "quá hạn 11 ngày (hạn 29/07/2024)"
    assert lies(due_days({"due": "2024-08-12"}), today) == "còn 3 ngày (hạn 12/08/2024)"
