"""Difficulties are raised by any unit, handled, escalated with a clock, answered by a document; nobody else's are seen."""

from datetime import date
from typing import Any

import pytest

from fixtures.difficulties import ABOVE, ANSWER, CONTENT, LETTER, RAISED, WHY, did, raised, seen
from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step, unit_id
from fixtures.people import ClientOf
from fixtures.plan_steps import task
from fixtures.visits import sheet, stored
from toso.kit.ids import new_id


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 12))  # a Friday


def refused(client: Any, row: dict[str, Any], what: str, **body: Any) -> Any:
    return step(client, f"/difficulties/{row['id']}/{what}", row, **body)


def listed(client: Any, **query: Any) -> list[str]:
    return [row["id"] for row in ok(client.get(f"{API}/difficulties", params=query))["items"]]


def test_it_goes_from_the_khu_pho_to_the_superior_and_back_and_every_step_is_kept(
    client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    row = raised(hoa)
    assert (row["state"], row["unit_name"], row["due_on"], row["days_left"]) == ("raised", "Khu phố 1", "2024-07-17", 3)
    assert row["actions"] == ["supplement", "withdraw"]
    assert seen(minh, row)["actions"] == ["take", "answer", "note", "platforms"]
    row = did(minh, row, "take", note="")
    assert (row["state"], row["due_on"], row["handler_name"]) == ("handling", "2024-07-26", "Trần Văn Minh")
    did(minh, row, "note", **WHY)
    on_day(date(2024, 7, 29))
    assert seen(lan, row)["clock_text"] == "Quá hạn 1 ngày làm việc"
    assert listed(lan, standing="late") == [row["id"]]
    row = did(lan, row, "escalate", **ABOVE, **LETTER, due_on="2024-08-15")
    assert (row["state"], row["due_on"], row["escalated_number"]) == ("escalated", "2024-08-15", "15/UBND-VHTT")
    row = did(minh, row, "answer", **ANSWER)
    assert (row["state"], row["due_on"], row["clock_text"], row["answered_on"]) == ("answered", None, "", "2024-07-12")
    row = did(hoa, row, "close", note="")
    assert (row["state"], row["actions"], row["age"]) == ("closed", ["reopen"], 0)
    told = [(s["name"], s["by_name"].split()[-1], s["document_number"], s["due_on"]) for s in row["steps"]]
    assert told == [
        ("raise", "Hoa", "", "2024-07-17"),
        ("take", "Minh", "", "2024-07-26"),
        ("note", "Minh", "", "2024-07-26"),
        ("escalate", "Lan", "15/UBND-VHTT", "2024-08-15"),
        ("answer", "Minh", "123/STTTT-BCVT", None),
        ("close", "Hoa", "", None),
    ]
    assert row["steps"][2]["note"] == WHY["note"]


def test_a_phone_that_sends_it_again_raises_it_once(client_of: ClientOf) -> None:
    """Its answer was lost, or another tab was at it too; by then somebody may be handling it."""
    hoa, minh, son = client_of("hoa"), client_of("minh"), client_of("son")
    body = {"id": str(new_id()), "kind": "systems", "content": CONTENT}
    row = ok(hoa.post(f"{API}/difficulties", json=body), 201)
    assert row["id"] == body["id"]
    row = did(minh, row, "take", note="")
    again = ok(hoa.post(f"{API}/difficulties", json=body), 201)
    assert (again["id"], again["state"], len(again["steps"])) == (row["id"], "handling", 2)
    assert listed(hoa).count(row["id"]) == 1
    assert set(errors_of(son.post(f"{API}/difficulties", json=body))) == {"id"}


def test_beyond_the_ward_only_a_document_answers(client_of: ClientOf) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    row = did(lan, raised(hoa), "escalate", **ABOVE)
    assert row["due_on"] == "2024-08-02", "fifteen working days"
    assert set(errors_of(refused(minh, row, "answer", answer="Đã nói chuyện"))) == {"document_number"}
    assert refused(minh, row, "answer", document_number="1/UBND").status_code == 422, "a number without its day"
    late = {**ANSWER, "document_on": "2024-07-13"}
    assert set(errors_of(refused(minh, row, "answer", **late))) == {"document_on"}
    inside = raised(hoa)
    assert set(errors_of(refused(minh, inside, "answer", answer=""))) == {"answer"}
    solved = did(minh, inside, "answer", answer="Đã mượn bộ phát sóng của trường")
    assert (solved["state"], solved["answer_number"], solved["answered_on"]) == ("answered", "", "2024-07-12")


def test_a_superior_that_is_silent_is_asked_once_more(client_of: ClientOf, on_day: SetDay) -> None:
    hoa, lan = client_of("hoa"), client_of("lan")
    row = did(lan, raised(hoa), "escalate", **ABOVE, **LETTER)
    on_day(date(2024, 8, 5))
    assert seen(lan, row)["clock_text"] == "Quá hạn 1 ngày làm việc"
    again = {"document_number": "40/UBND-VHTT", "document_on": "2024-08-05"}
    row = did(lan, row, "escalate", **ABOVE, **again)
    assert (row["escalated_on"], row["escalated_number"], row["due_on"]) == ("2024-07-12", "40/UBND-VHTT", "2024-08-26")


@pytest.mark.both_databases("resource")
def test_an_answer_that_does_not_help_is_handled_anew(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = did(minh, raised(hoa), "answer", answer="Đã hướng dẫn")
    assert refused(hoa, row, "reopen", note="").status_code == 422, "why?"
    row = did(hoa, row, "reopen", **WHY)
    assert (row["state"], row["answer"], row["answered_on"], row["due_on"]) == ("handling", "", None, "2024-07-26")
    assert [s["name"] for s in row["steps"]] == ["raise", "answer", "reopen"]


@pytest.mark.both_databases("resource")
def test_what_was_closed_wrongly_is_opened_again_by_who_may_close_it(client_of: ClientOf, on_day: SetDay) -> None:
    hoa, minh, nga = (client_of(name) for name in ("hoa", "minh", "nga"))
    row = did(hoa, did(minh, raised(hoa), "answer", answer="Đã hướng dẫn"), "close", note="")
    assert (row["ended_on"], row["actions"]) == ("2024-07-12", ["reopen"])
    assert seen(minh, row)["actions"] == ["platforms"]
    assert refused(minh, row, "reopen", **WHY).status_code == 403
    assert refused(nga, row, "reopen", **WHY).status_code == 404
    on_day(date(2024, 7, 15))
    hoa = client_of("hoa")
    row = did(hoa, row, "reopen", **WHY)
    assert (row["state"], row["ended_on"], row["answered_on"], row["due_on"]) == ("handling", None, None, "2024-07-29")
    assert listed(hoa, standing="open") == [row["id"]]
    row = did(client_of("minh"), row, "answer", answer="Đã lắp bộ phát sóng")
    assert did(hoa, row, "close", note="")["state"] == "closed"


def test_steps_out_of_turn_and_by_others_are_refused(client_of: ClientOf) -> None:
    hoa, minh, lan, nga, son = (client_of(name) for name in ("hoa", "minh", "lan", "nga", "son"))
    row = raised(hoa)
    assert refused(nga, row, "withdraw", **WHY).status_code == 404, "not hers to know of"
    assert refused(nga, row, "take", note="").status_code == 403
    assert refused(minh, row, "escalate", **ABOVE).status_code == 403, "for leaders"
    assert refused(minh, row, "withdraw", **WHY).status_code == 403, "they may read it only"
    assert refused(hoa, row, "close", note="").status_code == 409
    assert step(minh, f"/difficulties/{row['id']}/take", {"version": 9}, note="").status_code == 412
    did(hoa, row, "withdraw", **WHY)
    assert refused(lan, seen(lan, row), "escalate", **ABOVE).status_code == 409
    assert listed(nga) == []
    assert listed(son) == []
    assert listed(hoa) == listed(minh) == listed(lan) == [row["id"]]
    assert refused(lan, {**row, "id": "018f0000-0000-7000-8000-000000000000"}, "take", note="").status_code == 404


def test_a_member_of_a_team_raises_for_the_khu_pho_and_sees_their_own(client_of: ClientOf) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    own, other = raised(son), raised(hoa)
    assert own["unit_name"] == "Khu phố 1"
    assert own["actions"] == ["supplement", "withdraw"]
    assert listed(son) == [own["id"]]
    assert listed(hoa, oldest=True) == [own["id"], other["id"]]
    assert listed(hoa) == [other["id"], own["id"]], "the newest first unless asked otherwise"
    elsewhere = {**RAISED, "unit_id": unit_id(hoa, "kp2")}
    for client in (hoa, son):
        assert set(errors_of(client.post(f"{API}/difficulties", json=elsewhere))) == {"unit_id"}
    assert raised(client_of("lan"))["unit_name"] != "Khu phố 1"


@pytest.mark.both_databases("resource")
@pytest.mark.usefixtures("plan_in_force")
def test_it_may_point_at_a_task_that_one_sees(client_of: ClientOf, on_day: SetDay) -> None:
    hoa, nga, minh = client_of("hoa"), client_of("nga"), client_of("minh")
    on_day(date(2024, 7, 12))
    work = task(hoa, "3b")
    row = raised(hoa, task_id=work["id"])
    assert (row["task"]["ref"], row["task"]["id"]) == ("3b", work["id"])
    raised(hoa)
    assert listed(minh, task_id=work["id"]) == [row["id"]]
    assert listed(nga, task_id=work["id"]) == []
    desk = task(minh, "3e")
    assert set(errors_of(hoa.post(f"{API}/difficulties", json={**RAISED, "task_id": desk["id"]}))) == {"task_id"}


def test_it_may_point_at_a_visit_and_only_keepers_of_the_register_are_led_to_the_household(
    client_of: ClientOf, on_day: SetDay, register: Register
) -> None:
    on_day(date(2024, 8, 9))
    son, hoa, nga, lan = (client_of(name) for name in ("son", "hoa", "nga", "lan"))
    visit = sheet(register.households["dat"])
    stored(son, visit)
    row = raised(son, visit_id=visit["id"])
    home = str(register.households["dat"])
    assert (row["household_id"], seen(hoa, row)["household_id"]) == (home, home)
    assert seen(lan, row)["household_id"] is None, "leaders see no register"
    pointed = {**RAISED, "visit_id": visit["id"]}
    assert set(errors_of(nga.post(f"{API}/difficulties", json=pointed))) == {"visit_id"}
    assert set(errors_of(lan.post(f"{API}/difficulties", json=pointed))) == {"visit_id"}


def test_filters_and_pages(client_of: ClientOf) -> None:
    hoa, minh, nga = client_of("hoa"), client_of("minh"), client_of("nga")
    rows = [raised(hoa), raised(hoa, kind="funds"), raised(nga)]
    ids = [row["id"] for row in rows]
    assert listed(minh, kind="funds") == [ids[1]]
    assert listed(minh, unit_id=unit_id(minh, "kp2")) == [ids[2]]
    did(hoa, rows[0], "withdraw", **WHY)
    assert listed(minh, standing="open", oldest=True) == ids[1:]
    assert listed(minh, standing="ended") == [ids[0]]
    first = ok(minh.get(f"{API}/difficulties", params={"limit": 2}))
    rest = ok(minh.get(f"{API}/difficulties", params={"limit": 2, "cursor": first["next"]}))
    assert [r["id"] for r in first["items"] + rest["items"]] == ids[::-1]
    assert rest["next"] is None
    other_order = minh.get(f"{API}/difficulties", params={"cursor": first["next"], "oldest": True})
    assert other_order.status_code == 422


def test_the_start_page_says_who_is_waited_for(client_of: ClientOf, on_day: SetDay) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    row = raised(hoa)

    def waits(client: Any) -> list[str]:
        items = ok(client.get(f"{API}/today"))["items"]
        return [i["title"] for i in items if i["href"] == f"/kho-khan/{row['id']}"]

    assert (waits(minh), waits(lan), waits(hoa)) == (["Nhận giải quyết khó khăn"], [], [])
    did(minh, row, "take", note="")
    assert waits(minh) == ["Trả lời khó khăn đang giải quyết"]
    on_day(date(2024, 7, 29))
    assert waits(lan) == ["Khó khăn quá hạn giải quyết"]
    did(minh, row, "answer", answer="Đã lắp bộ phát sóng")
    assert (waits(minh), waits(lan), waits(hoa)) == ([], [], ["Xác nhận khó khăn đã xong"])
    assert CONTENT in ok(hoa.get(f"{API}/today"))["items"][0]["detail"]
