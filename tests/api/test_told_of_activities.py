"""Who is asked to an activity hears of it before, who was absent after; units, desks and leaders of findings and money."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.activities import FINDING_OF, TRAINING, did, held, item_did, marked, planned, shown
from fixtures.money import money_entered, name_finance
from fixtures.money import planned as line_planned
from fixtures.monthly_reports import API, SetDay, ok, unit_id
from fixtures.people import ClientOf
from fixtures.told import rows_for, tell, tell_of_today, texts_for
from toso.activities.roster_reminders import remind
from toso.core.database import in_transaction


def offered(client: TestClient) -> list[dict[str, Any]]:
    """The lines of a person's start page that ask for feedback."""
    client.post(f"{API}/auth/refresh")
    return [one for one in ok(client.get(f"{API}/today"))["items"] if one["kind"] == "Góp ý"]


SOON = ["Ngày 25/07/2024 có hoạt động của Khu phố 1 mà bạn được mời dự."]


@pytest.mark.both_databases("resource")
def test_who_is_asked_is_told_three_days_and_one_day_before(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    on_day(date(2024, 7, 18))
    row = planned(hoa, "2024-07-25", **TRAINING)
    row = did(hoa, row, "/attendance", unit_ids=[unit_id(hoa, "kp1")])

    def told(day: int) -> list[int]:
        on_day(date(2024, 7, day))
        return [int(in_transaction(app.state.engines.write, remind) > 0) for _ in range(2)]

    assert [told(day) for day in (21, 22, 23, 24, 25)] == [[0, 0], [1, 0], [0, 0], [1, 0], [0, 0]]
    (notice,) = rows_for(son, "activity.soon")
    assert (notice["count"], notice["href"]) == (2, f"/hoat-dong/{row['id']}")
    assert notice["text"].startswith(SOON[0])
    did(hoa, row, "", method="PUT", **{**TRAINING, "first_on": "2024-07-28", "last_on": "2024-07-28"})
    assert told(25) == [1, 0], "a day that was moved is told anew"
    did(hoa, row, "/step", step="cancel", reason="Trùng lịch họp khác")
    assert told(27) == [0, 0]


@pytest.mark.both_databases("resource")
def test_who_was_absent_is_told_once_and_not_before_it_was_held(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    on_day(date(2024, 7, 20))
    row = planned(hoa, "2024-07-20", **TRAINING)
    row = did(hoa, row, "/attendance", unit_ids=[unit_id(hoa, "kp1")])
    did(hoa, row, "/step", step="open")
    marked(hoa, row, rest="attended", Sơn="absent")
    tell(app)
    assert texts_for(son, "activity.absent") == []
    did(hoa, row, "/step", step="finish")
    tell(app)
    said = "Bạn được ghi là vắng mặt ở hoạt động ngày 20/07/2024 của Khu phố 1; có buổi bù thì bạn sẽ được mời."
    assert texts_for(son, "activity.absent") == [said]
    assert texts_for(hoa, "activity.absent") == []
    marked(hoa, row, Hoa="excused")
    tell(app)
    assert [(one["text"], one["count"]) for one in rows_for(son, "activity.absent", unread=False)] == [(said, 1)]
    assert texts_for(hoa, "activity.absent") == [], "who had leave is not told"


@pytest.mark.both_databases("resource")
def test_who_came_is_told_once_that_they_may_give_feedback_and_sees_it_on_the_start_page(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, son, lan = client_of("hoa"), client_of("son"), client_of("lan")
    on_day(date(2024, 7, 20))
    row = planned(hoa, "2024-07-20", **TRAINING)
    row = did(hoa, row, "/attendance", unit_ids=[unit_id(hoa, "kp1")])
    did(hoa, row, "/step", step="open")
    marked(hoa, row, rest="attended", Hoa="absent")
    tell(app)
    assert texts_for(son, "activity.feedback") == [], "not while it goes on"
    did(hoa, row, "/step", step="finish")
    tell(app)
    (notice,) = rows_for(son, "activity.feedback")
    assert notice["text"] == "Bạn đã dự hoạt động ngày 20/07/2024 của Khu phố 1: hãy góp ý một phút, không ghi tên."
    assert notice["href"] == f"/hoat-dong/{row['id']}"
    assert texts_for(lan, "activity.feedback") == texts_for(hoa, "activity.feedback") == []
    assert [one["href"] for one in offered(son)] == [notice["href"]]
    assert offered(hoa) == [], "she was absent"
    marked(hoa, row, Hoa="attended")
    tell(app)
    assert [one["count"] for one in rows_for(son, "activity.feedback")] == [1]
    question = shown(son, row)["feedback"]["questions"][0]
    said = {"answers": [{"question": question["text"], "chosen": question["options"][:1]}]}
    ok(son.post(f"{API}/activities/{row['id']}/feedback", json=said))
    assert (offered(son), len(offered(hoa))) == ([], 1), "who was marked later may still say something"
    on_day(date(2024, 8, 20))
    assert offered(hoa) == []


@pytest.mark.both_databases("resource")
def test_a_finding_climbs_the_ladder_until_it_is_mended(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    minh, hoa, lan = (client_of(name) for name in ("minh", "hoa", "lan"))
    on_day(date(2024, 7, 1))
    row = held(minh, "2024-07-01", kind="inspection", title="Kiểm tra hoạt động của tổ")
    row = did(minh, row, "/items", **FINDING_OF, due_on="2024-07-10", unit_id=unit_id(minh, "kp1"))
    tell_of_today(app)
    assert texts_for(hoa, "due.finding") == []
    on_day(date(2024, 7, 8))
    tell_of_today(app)
    (before,) = rows_for(hoa, "due.finding")
    assert before["text"] == "Khu phố 1 có 1 việc phải khắc phục, phải làm: còn 2 ngày (hạn 10/07/2024)."
    assert before["href"] == f"/hoat-dong/{row['id']}"
    assert texts_for(minh, "due.findings") == []
    on_day(date(2024, 7, 11))
    tell_of_today(app)
    late = "1 việc phải khắc phục, phải làm chưa xong: quá hạn {} ngày (hạn 10/07/2024)."
    assert texts_for(minh, "due.findings") == [late.format(1)]
    assert texts_for(lan, "due.findings") == []
    on_day(date(2024, 7, 15))
    tell_of_today(app)
    assert texts_for(lan, "due.findings") == [late.format(5)], "what stays behind is told to the leader"
    item_did(hoa, row, 0, "/step", step="fix", reason="Đã treo bảng, có ảnh")
    tell(app)
    assert [texts_for(one, "due.finding") for one in (hoa, minh, lan)] == [[], [], []]


@pytest.mark.both_databases("resource")
def test_the_leader_is_told_of_what_is_spent_beyond_what_was_given(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 20))
    name_finance(app)
    hoa, ha, lan = (client_of(name) for name in ("hoa", "ha", "lan"))
    line = line_planned(hoa)
    money_entered(ha, line, "allocation", 1_000_000)
    money_entered(ha, line, "spending", 900_000)
    tell(app)
    assert texts_for(lan, "money.over") == []
    money_entered(ha, line, "spending", 200_000, reason="Phát sinh tiền in tài liệu")
    tell(app)
    (told,) = rows_for(lan, "money.over")
    assert told["text"].endswith("ghi một lần chi làm một khoản của Khu phố 1 vượt số đã giao.")
    assert told["href"] == f"/kinh-phi/{line['id']}"
    assert texts_for(ha, "money.over") == []
