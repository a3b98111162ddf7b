"""An issued document reaches the units that it names; they open it, acknowledge it and make tasks of it."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.inbox import acknowledge, issued, newest
from fixtures.monthly_reports import API, SetDay, ok, step, unit_id
from fixtures.people import ClientOf
from toso.audit.tables import AuditEvent
from toso.kit.clock import today
from toso.kit.ids import new_id

NAMED = ("Thường trực Đảng ủy phường", "Khu phố 1, 2", "Công an phường", "Các khu phố")


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 5))


def inbox(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/inbox", params=query))["items"]


def count(client: TestClient) -> tuple[int, int]:
    answer = ok(client.get(f"{API}/inbox/count"))
    return answer["unread"], answer["waiting"]


def sent(client: TestClient, document: dict[str, Any]) -> dict[str, Any]:
    return ok(client.get(f"{API}/documents/{document['id']}/deliveries"))


def test_the_units_behind_the_recipients_have_it_once_and_others_do_not(app: FastAPI, client_of: ClientOf) -> None:
    document = issued(app, client_of("ha"), *NAMED)
    for name in ("hoa", "nga", "dung"):
        (row,) = inbox(client_of(name))
        assert (row["code"], row["purpose"], row["unread"]) == (document["code"], "T/h", True)
    assert inbox(client_of("minh")) == []
    found = sent(client_of("lan"), document)
    assert found["outside"] == ["Ủy ban nhân dân thành phố Hạ Long", "Thường trực Đảng ủy phường"]
    assert [unit["unit_name"] for unit in found["units"]][:3] == ["Khu phố 1", "Khu phố 2", "Công an phường"]
    assert (len(found["units"]), found["waiting"]) == (7, 7)


def test_a_reminder_of_a_receipt_stands_in_the_log_of_each_unit_that_owes_it(app: FastAPI, client_of: ClientOf) -> None:
    document, minh = issued(app, client_of("ha"), "Khu phố 1, 2"), client_of("minh")
    hoa, nga = client_of("hoa"), client_of("nga")
    ok(acknowledge(hoa, newest(hoa)))
    at = f"{API}/documents/{document['id']}/deliveries/remind"
    assert minh.post(at).status_code == 204
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(AuditEvent).where(col(AuditEvent.action) == "document.remind")).scalars().all()
    assert [(row.unit_path, str(row.object_id)) for row in rows] == [("qn.hg.kp2", document["id"])]
    assert client_of("son").post(at).status_code == 403
    ok(acknowledge(nga, newest(nga)))
    assert minh.post(at).status_code == 409, "nobody owes it any more"


def test_a_line_whose_units_others_name_too_is_not_called_outside(app: FastAPI, client_of: ClientOf) -> None:
    document = issued(app, client_of("ha"), "Các khu phố", "Khu phố 1", addressees=())
    found = sent(client_of("lan"), document)
    assert (found["outside"], len(found["units"]), found["units"][0]["named_as"]) == ([], 6, "Các khu phố")


def test_opening_and_acknowledging_is_seen_by_the_sender(app: FastAPI, client_of: ClientOf) -> None:
    document, hoa = issued(app, client_of("ha"), "Khu phố 1"), client_of("hoa")
    assert count(hoa) == (1, 1)
    row = ok(hoa.post(f"{API}/inbox/{newest(hoa)['id']}/open"))
    assert (row["unread"], row["opened_by"].split()[-1], row["actions"]) == (False, "Hoa", ["acknowledge", "task"])
    assert count(hoa) == (0, 1)
    assert ok(hoa.post(f"{API}/inbox/{row['id']}/open"))["version"] == row["version"]
    seen = ok(acknowledge(hoa, row))
    assert (seen["acknowledged_at"] is None, seen["actions"]) == (False, ["task"])
    assert count(hoa) == (0, 0)
    assert inbox(hoa, waiting=True) == []
    assert acknowledge(hoa, seen).status_code == 409
    assert acknowledge(hoa, row).status_code == 412
    (unit,) = sent(client_of("minh"), document)["units"]
    assert (unit["unit_name"], unit["days"], unit["acknowledged_by"].split()[-1]) == ("Khu phố 1", None, "Hoa")


def test_whoever_holds_an_older_copy_is_told_who_acknowledged_it_for_the_own_unit(
    app: FastAPI, client_of: ClientOf
) -> None:
    issued(app, client_of("ha"), "Khu phố 1", "Khu phố 2")
    older = {name: newest(client_of(name)) | {"version": 0} for name in ("hoa", "nga")}
    ok(acknowledge(client_of("hoa"), newest(client_of("hoa"))))
    told = {name: acknowledge(client_of(name), row).json()["detail"] or "" for name, row in older.items()}
    assert told["hoa"].startswith("Chính bạn đã sửa nội dung này lúc"), "nobody is accused of what they did elsewhere"
    assert "đã sửa nội dung này" not in told["nga"], "nobody has changed that of khu phố 2"


def test_a_neighbour_finds_nothing_of_it(app: FastAPI, client_of: ClientOf) -> None:
    issued(app, client_of("ha"), "Khu phố 1")
    row, nga = newest(client_of("hoa")), client_of("nga")
    assert nga.get(f"{API}/inbox/{row['id']}").status_code == 404
    assert nga.get(f"{API}/inbox/{row['id']}/tasks").status_code == 404
    assert acknowledge(nga, row).status_code == 404
    assert nga.post(f"{API}/inbox/{row['id']}/tasks", json={"text": "Việc của khu phố khác"}).status_code == 404


def test_only_who_answers_for_sending_sees_who_received(app: FastAPI, client_of: ClientOf) -> None:
    document = issued(app, client_of("ha"), "Khu phố 1")
    for name in ("hoa", "son", "dung"):
        assert client_of(name).get(f"{API}/documents/{document['id']}/deliveries").status_code == 403
    assert client_of("son").get(f"{API}/inbox").status_code == 403


def test_the_office_adds_a_unit_that_no_line_names(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    document = issued(app, ha, "Như phần II")
    path = f"{API}/documents/{document['id']}/deliveries"
    assert ha.post(path, json={"unit_ids": [str(new_id())]}).status_code == 422
    assert ok(ha.post(path, json={"unit_ids": [unit_id(ha, "kp2")]}), 201)["waiting"] == 1
    assert ok(ha.post(path, json={"unit_ids": [unit_id(ha, "kp2")]}), 201)["waiting"] == 1
    assert newest(client_of("nga"))["document_id"] == document["id"]


def test_the_office_writes_down_what_a_unit_took_on_paper(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    document = issued(app, ha, "BCĐ CĐS phường")
    (unit,) = sent(ha, document)["units"]
    path = f"/documents/{document['id']}/deliveries/{unit['id']}/acknowledge"
    assert step(client_of("minh"), path, unit).status_code == 403
    (unit,) = ok(step(ha, path, unit))["units"]
    assert unit["acknowledged_by"].split()[-1] == "Hà"
    assert step(ha, path, unit).status_code == 409
    assert step(ha, f"/documents/{document['id']}/deliveries/{new_id()}/acknowledge", unit).status_code == 404


def test_a_recalled_document_is_neither_acknowledged_nor_made_a_task(app: FastAPI, client_of: ClientOf) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    document = issued(app, ha, "Khu phố 1")
    ok(step(ha, f"/documents/{document['id']}/recall", document, reason="Sai nội dung"))
    row = newest(hoa)
    assert row["recalled"]
    assert count(hoa) == (0, 0)
    assert acknowledge(hoa, row).status_code == 409
    assert hoa.post(f"{API}/inbox/{row['id']}/tasks", json={"text": "Phổ biến văn bản"}).status_code == 409


@pytest.mark.both_databases("resource")
def test_a_task_made_of_a_document_stands_among_the_units_tasks(app: FastAPI, client_of: ClientOf) -> None:
    document, hoa = issued(app, client_of("ha"), "Các khu phố"), client_of("hoa")
    path, due = f"{API}/inbox/{newest(hoa)['id']}", today() + timedelta(days=10)
    assert hoa.post(f"{path}/tasks", json={"text": "Việc đã qua hạn", "due_on": "2024-01-01"}).status_code == 422
    made = ok(hoa.post(f"{path}/tasks", json={"text": "Phổ biến tại khu phố", "due_on": due.isoformat()}), 201)
    assert (made["unit_name"], made["due_on"]) == ("Khu phố 1", due.isoformat())
    assert ok(hoa.get(path))["acknowledged_at"]
    (listed,) = ok(hoa.get(f"{path}/tasks"))
    task = ok(hoa.get(f"{API}/tasks/{listed['task_id']}"))
    assert (task["document_id"], task["ref"]) == (document["id"], document["code"])
    assert [one["id"] for one in ok(hoa.get(f"{API}/tasks?q=pho bien"))["items"]] == [task["id"]]
    ok(hoa.post(f"{API}/assignments/{listed['id']}/progress", json={"state": "done", "percent": 100}), 201)
    # It is a task of khu phố 1 alone, and belongs to no plan that anybody reads.
    assert client_of("nga").get(f"{API}/tasks/{task['id']}").status_code == 404
    minh = client_of("minh")
    assert minh.get(f"{API}/plans/{task['plan_id']}").status_code == 404
    assert ok(minh.get(f"{API}/plans"))["items"] == []


def test_a_second_task_joins_the_same_years_collection(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    issued(app, client_of("ha"), "Khu phố 1")
    path = f"{API}/inbox/{newest(hoa)['id']}/tasks"
    made = [ok(hoa.post(path, json={"text": f"Việc thứ {n} của văn bản"}), 201) for n in (1, 2)]
    assert made[0]["plan_id"] == made[1]["plan_id"]
    assert len(ok(hoa.get(path))) == 2


def test_the_start_page_tells_who_received_and_who_did_not(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    document, hoa, lan = issued(app, client_of("ha"), "Khu phố 1, 2"), client_of("hoa"), client_of("lan")
    mine = ok(hoa.get(f"{API}/today"))
    assert f"Báo cáo số {document['code']}" in {item["title"] for item in mine["items"]}
    assert mine["counts"][0] == {"label": "Văn bản đến chưa nhận", "value": 1, "href": "/van-ban-den?cho=true"}
    ok(acknowledge(hoa, newest(hoa)))
    late = f"1 đơn vị chưa nhận văn bản {document['code']}"
    assert late not in {item["title"] for item in ok(lan.get(f"{API}/today"))["items"]}
    on_day(date(2024, 8, 8))
    (item,) = [item for item in ok(lan.get(f"{API}/today"))["items"] if item["title"] == late]
    assert item["detail"] == "Khu phố 2; gửi ngày 05/08/2024"


@pytest.mark.both_databases("resource")
def test_a_plan_that_says_as_in_its_parts_reaches_every_unit_it_names(client_of: ClientOf, plan_in_force: Any) -> None:
    plan, ha = plan_in_force, client_of("ha")
    document = ok(step(client_of("minh"), f"/plans/{plan['id']}/document", plan), 201)
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-06-13"))
    found = sent(client_of("lan"), document)
    reached = {unit["unit_name"] for unit in found["units"]}
    assert {f"Khu phố {n}" for n in range(1, 7)} | {"Công an phường", "Bộ phận Một cửa hiện đại"} <= reached
    assert "Như mục II, IV" in {unit["named_as"] for unit in found["units"]}
    assert found["outside"] == ["Phòng VH TT thành phố", "Thường trực Đảng ủy phường", "Thường trực HĐND phường"]
