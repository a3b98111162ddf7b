"""Feedback after an activity: once, by who came, kept and shown as sums alone."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.activities import TRAINING, asked, did, held, planned, shown
from fixtures.monthly_reports import API, SetDay, errors_of, ok
from fixtures.people import ClientOf
from toso.activities.feedback import LEAST
from toso.activities.tables import Activity, Attendance
from toso.audit.tables import AuditEvent
from toso.core.idempotency import IdempotencyKey

CLEAR, DONE = "Bạn hiểu nội dung đến đâu? (1: chưa hiểu, 5: hiểu rõ)", "Bạn đã làm lại được cho người dân chưa?"
WHO = ("hoa", "nga", "son", "dung", "ha", "lan")


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def held_with_all(minh: TestClient) -> dict[str, Any]:
    """A training to which everybody of the cast came."""
    row = planned(minh, "2024-07-19", **TRAINING)
    units = [one["id"] for one in ok(minh.get(f"{API}/units"))]
    row = did(minh, row, "/attendance", unit_ids=units)
    row = did(minh, row, "/step", step="finish")
    return did(minh, row, "/attendance", method="PUT", rest="attended")


def said(row: dict[str, Any], clear: str, **more: Any) -> dict[str, Any]:
    answers = [{"question": CLEAR, "chosen": [clear]}]
    answers += [{"question": DONE, "chosen": [more["done"]]}] if more else []
    return {"json": {"answers": answers}, "url": f"{API}/activities/{row['id']}/feedback"}


def sums(client: TestClient, row: dict[str, Any]) -> dict[str, Any]:
    return {one["text"]: one for one in shown(client, row)["feedback"]["sums"]}


@pytest.mark.both_databases("json")
def test_sums_are_shown_from_five_answers_on_and_move_in_steps_of_five(client_of: ClientOf) -> None:
    minh = client_of("minh")
    row = held_with_all(minh)
    for n, name in enumerate(WHO[:LEAST], 1):
        client = client_of(name)
        assert "answer" in shown(client, row)["actions"]
        assert sums(minh, row) == {}, f"nothing is shown of {n - 1} answers"
        ok(client.post(**said(row, str(n), **({"done": "Có"} if n > 1 else {}))))
    told = sums(minh, row)
    assert set(told) == {CLEAR}, "of the other question four have answered"
    assert [one["count"] for one in told[CLEAR]["counts"]] == [1, 1, 1, 1, 1]
    ok(client_of(WHO[LEAST]).post(**said(row, "1", done="Không")))
    told, seen = sums(minh, row), shown(minh, row)["feedback"]
    assert told[CLEAR]["of"] == LEAST, "the sixth alone would be read from the difference"
    assert told[DONE]["of"] == LEAST
    assert seen["answered"] == LEAST + 1


@pytest.mark.both_databases("locking")
def test_one_answers_once_and_only_who_came(client_of: ClientOf, on_day: SetDay) -> None:
    minh, son, hoa = client_of("minh"), client_of("son"), client_of("hoa")
    row = held_with_all(minh)
    ok(son.post(**said(row, "4")))
    assert (shown(son, row)["feedback"], "answer" in shown(son, row)["actions"]) == (None, False)
    again = son.post(**said(row, "5"))
    assert (again.status_code, again.json()["code"]) == (409, "feedback-given-already")
    own = {one["full_name"]: one["id"] for one in asked(minh, row)}
    head = next(own[name] for name in own if name.endswith("Hoa"))
    did(minh, row, "/attendance", method="PUT", marks={head: "absent"})
    absent = hoa.post(**said(row, "5"))
    assert (absent.status_code, absent.json()["code"]) == (409, "feedback-not-open")
    did(minh, row, "/attendance", method="PUT", marks={head: "attended"})
    on_day(date(2024, 8, 19))
    late = hoa.post(**said(row, "5"))
    assert (late.status_code, late.json()["code"]) == (409, "feedback-not-open")
    other = held(minh, "2024-07-19", kind="meeting")
    assert son.post(**said(other, "5")).status_code == 404, "not asked to it"


@pytest.mark.both_databases("json")
def test_nothing_ties_an_answer_to_a_person(app: FastAPI, client_of: ClientOf) -> None:
    minh, son = client_of("minh"), client_of("son")
    row = held_with_all(minh)
    headers = {"Idempotency-Key": "phan-hoi-00000001"}
    ok(son.post(**said(row, "2", done="Không"), headers=headers))
    with Session(app.state.engines.read) as session:
        kept = session.execute(sa.select(Activity).where(col(Activity.title) == TRAINING["title"])).scalar_one()
        assert [set(one) for one in kept.feedback] == [{"text", "options", "of", "counts", "shown_of", "shown"}] * 2
        mine = session.execute(sa.select(Attendance).where(col(Attendance.answered).is_(True))).scalars().all()
        assert len(mine) == 1
        keys = session.execute(sa.select(IdempotencyKey).where(col(IdempotencyKey.key) == headers["Idempotency-Key"]))
        assert keys.first() is None, "its hash of a few choices could be tried out"
        acts = session.execute(sa.select(AuditEvent).where(col(AuditEvent.object_id) == mine[0].id)).scalars()
        told = [one.model_dump() for one in acts]
        assert told[-1]["fields"] == ["answered"]
        assert "Không" not in str(told)
    people = asked(minh, row)
    assert all("answered" not in one for one in people)


@pytest.mark.both_databases("json")
def test_the_questions_of_the_catalogue_take_the_place_of_those_of_the_system(
    client_of: ClientOf, on_day: SetDay
) -> None:
    minh, son = client_of("minh"), client_of("son")
    row = held_with_all(minh)
    assert [one["text"] for one in shown(son, row)["feedback"]["questions"]] == [CLEAR, DONE], "no topics yet"
    entered(minh)("topic", "An toàn thông tin")
    entered(minh)("topic", "Dịch vụ công trực tuyến")
    assert len(shown(son, row)["feedback"]["questions"]) == 3
    question = "Lần sau nên nói thêm về gì?"
    entered(minh)("question", question, answer="topics")
    told = shown(son, row)["feedback"]["questions"]
    topics = ["An toàn thông tin", "Dịch vụ công trực tuyến"]
    assert told == [{"text": question, "several": True, "options": topics}]
    gone = son.post(**said(row, "4"))
    assert "answers.0.question" in errors_of(gone)
    address = f"{API}/activities/{row['id']}/feedback"
    strange = son.post(address, json={"answers": [{"question": question, "chosen": ["Điều lạ"]}]})
    assert "answers.0.chosen" in errors_of(strange)
    assert "Điều lạ" not in strange.text
    ok(son.post(address, json={"answers": [{"question": question, "chosen": topics}]}))


def entered(client: TestClient) -> Callable[..., dict[str, Any]]:
    def enter(kind: str, name: str, **fields: str) -> dict[str, Any]:
        return ok(client.post(f"{API}/catalogue", json={"kind": kind, "name": name, "fields": fields}), 201)

    return enter


@pytest.mark.both_databases("json")
def test_who_only_reads_sees_no_sums(client_of: ClientOf) -> None:
    minh, hoa, nga = client_of("minh"), client_of("hoa"), client_of("nga")
    row = held_with_all(minh)
    ok(hoa.post(**said(row, "3")))
    assert shown(hoa, row)["feedback"] is None
    own = held(hoa, "2024-07-19", **TRAINING)
    assert shown(hoa, own)["feedback"] == {"questions": [], "answered": 0, "least": LEAST, "sums": []}
    assert nga.get(f"{API}/activities/{own['id']}").status_code == 404
