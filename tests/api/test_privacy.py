"""Purposes, consents, who looked, and what a ward chooses, over HTTP."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step
from fixtures.people import ClientOf
from fixtures.visits import photo, results, sheet, stored, take_round
from toso.households.model.tables import Household, Person
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)
NUMBER, OTHER = "022060001234", "022164005678"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def person_of(app: FastAPI, register: Register, key: str) -> Person:
    with Session(app.state.engines.read) as session:
        return session.get_one(Person, (register.ward_id, register.persons[key]))


def events(app: FastAPI, kind: str) -> list[Any]:
    with Session(app.state.engines.read) as session:
        query = sa.text("SELECT action, note, fields FROM audit_event WHERE object_kind = :kind ORDER BY seq")
        return list(session.execute(query, {"kind": kind}))


def answer(client: TestClient, register: Register, key: str, purpose: str, said: str, **more: Any) -> Any:
    body = {"purpose": purpose, "text_number": 1, "answer": said, "how": "spoken", **more}
    return client.post(f"{API}/persons/{register.persons[key]}/consents", json=body)


@pytest.mark.parametrize("who", ["lan", "minh", "ha", "dung", "hoa", "son", "nga"])
def test_everybody_in_the_ward_reads_what_is_kept_and_why(client_of: ClientOf, who: str) -> None:
    notice = ok(client_of(who).get(f"{API}/privacy/purposes"))
    assert [p["code"] for p in notice["purposes"]] == ["register", "contact", "photo", "citizen_id"]
    assert {p["basis"] for p in notice["purposes"]} == {"state_duty", "consent"}
    assert all(
        p["fields"] and p["keep"] and p["text"] and "91/2025/QH15" in p["basis_text"] for p in notice["purposes"][:3]
    )
    assert any("Số tài khoản" in line for line in notice["never_kept"])
    assert notice["may_change"] == (who == "ha")


@pytest.mark.both_databases("resource")
def test_a_changed_text_is_a_new_version_and_the_old_one_stays(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    contact = ok(ha.get(f"{API}/privacy/purposes"))["purposes"][1]
    body = {name: contact[name] for name in ("title", "basis", "basis_text", "fields", "keep", "text")}
    ok(answer(client_of("hoa"), register, "dat", "contact", "given"), 201)
    new = ok(put(ha, "/privacy/purposes/contact", contact, {**body, "text": "Ông/bà cho giữ số điện thoại không?"}))
    assert (new["version"], new["since"]) == (2, "2024-08-09")
    assert put(ha, "/privacy/purposes/contact", contact, body).status_code == 412
    versions = ok(client_of("son").get(f"{API}/privacy/purposes/contact"))
    assert [v["text"] for v in versions] == [contact["text"], "Ông/bà cho giữ số điện thoại không?"]
    log = ok(client_of("hoa").get(f"{API}/persons/{register.persons['dat']}/consents"))["log"]
    assert [entry["text_number"] for entry in log] == [1]
    assert put(client_of("minh"), "/privacy/purposes/contact", new, body).status_code == 403


def test_nothing_is_consented_to_beforehand_and_every_answer_is_kept(client_of: ClientOf, register: Register) -> None:
    son, path = client_of("son"), f"{API}/persons/{register.persons['mui']}/consents"
    first = ok(son.get(path))
    assert [(s["purpose"], s["answer"]) for s in first["standing"]] == [("contact", None), ("photo", None)]
    for said, how in (("given", "spoken"), ("withdrawn", "paper"), ("given", "app")):
        shown = ok(answer(son, register, "mui", "photo", said, how=how), 201)
    assert shown["standing"][1]["answer"] == "given"
    assert [(e["answer"], e["how"], e["by_name"]) for e in shown["log"]] == [
        ("given", "app", "Vũ Ngọc Sơn"),
        ("withdrawn", "paper", "Vũ Ngọc Sơn"),
        ("given", "spoken", "Vũ Ngọc Sơn"),
    ]


def test_an_answer_must_be_about_a_purpose_that_asks_and_a_text_that_was_read(
    client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    assert errors_of(answer(hoa, register, "dat", "register", "given")).keys() == {"purpose"}
    assert errors_of(answer(hoa, register, "dat", "contact", "given", text_number=2)).keys() == {"text_number"}
    assert errors_of(answer(hoa, register, "dat", "contact", "given", given_on="2024-08-10")).keys() == {"given_on"}
    assert hoa.post(f"{API}/persons/{register.persons['dat']}/consents", json={"purpose": "contact"}).status_code == 422
    assert answer(hoa, register, "lam", "contact", "given").status_code == 404
    assert answer(client_of("son"), register, "thang", "contact", "given").status_code == 404
    assert answer(client_of("lan"), register, "dat", "contact", "given").status_code == 403


def test_without_consent_the_telephone_goes_at_once(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    assert person_of(app, register, "dat").phone is not None
    ok(answer(client_of("hoa"), register, "dat", "contact", "withdrawn"), 201)
    assert person_of(app, register, "dat").phone is None
    with Session(app.state.engines.read) as session:
        assert session.get_one(Household, (register.ward_id, register.households["dat"])).phone is None
    assert events(app, "person")[-1].action == "consent.record"


def test_the_log_says_who_opened_which_household_and_why(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa, ha, path = client_of("hoa"), client_of("ha"), f"{API}/households/{register.households['dat']}"
    ok(hoa.get(path))
    ok(client_of("son").get(path))
    person = {"field": "person_phone", "person_id": str(register.persons["dat"]), "purpose": "contact"}
    ok(hoa.post(f"{path}/reveal", json=person))
    ok(hoa.get(f"{API}/households/{register.households['xuan']}"))
    rows = ok(ha.get(f"{API}/privacy/views"))["items"]
    (head, member), contact = _names(app, "hoa", "son"), "Liên hệ, hẹn ngày đến nhà"
    assert [(r["actor_name"], r["household_code"], r["purpose_label"]) for r in rows][:4] == [
        (head, "KP1-0002", None),
        (head, "KP1-0001", contact),
        (member, "KP1-0001", None),
        (head, "KP1-0001", None),
    ]
    assert "Bùi" not in str(rows)
    full = ok(ha.get(f"{API}/privacy/views?full_numbers=true"))["items"]
    assert [r["fields"] for r in full] == [["số điện thoại của người"]]
    mine = ok(ha.get(f"{API}/privacy/views?person_id={register.persons['dat']}"))["items"]
    assert [r["action"] for r in mine] == ["household.reveal", "household.read", "household.read"]
    first = ok(ha.get(f"{API}/privacy/views?limit=1"))
    assert (
        ok(ha.get(f"{API}/privacy/views?limit=1&cursor={first['next']}"))["items"][0]["seq"] < first["items"][0]["seq"]
    )
    assert ok(ha.get(f"{API}/privacy/views?from_day=2001-01-01&to_day=2001-01-02"))["items"] == []
    assert ha.get(f"{API}/privacy/views?person_id={register.ward_id}").status_code == 404
    assert hoa.get(f"{API}/privacy/views").status_code == 403


def _names(app: FastAPI, *usernames: str) -> list[str]:
    with Session(app.state.engines.read) as session:
        found = dict(session.execute(sa.text("SELECT username, full_name FROM user_account")).all())
    return [found[name] for name in usernames]


def test_looks_at_many_at_once_are_in_the_log_too(client_of: ClientOf, register: Register) -> None:
    ok(client_of("son").get(f"{API}/visits/round"))
    ha = client_of("ha")
    ok(ha.post(f"{API}/privacy/find", json={"phone": "0912345601"}))
    rows = ok(ha.get(f"{API}/privacy/views"))["items"]
    assert [(r["action"], r["household_code"]) for r in rows] == [("privacy.manage", "KP1-0001"), ("visit.round", None)]
    assert rows[0]["household_code"]
    seen = ok(ha.get(f"{API}/privacy/views?person_id={register.persons['dat']}"))["items"]
    assert [r["action"] for r in seen] == ["privacy.manage"]


def test_a_hold_is_put_by_code_and_lifted_once(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    body = {"household_code": "KP1-0001", "reason": "Theo yêu cầu của cơ quan điều tra"}
    (hold,) = ok(ha.post(f"{API}/privacy/holds", json=body), 201)["holds"]
    assert (hold["household_code"], hold["lifted_on"]) == ("KP1-0001", None)
    (lifted,) = ok(step(ha, f"/privacy/holds/{hold['id']}/lift", hold))["holds"]
    assert lifted["lifted_on"] == "2024-08-09"
    assert step(ha, f"/privacy/holds/{hold['id']}/lift", lifted).json()["code"] == "hold-lifted"
    assert errors_of(ha.post(f"{API}/privacy/holds", json={**body, "household_code": "KP9-9999"})).keys() == {
        "household_code"
    }
    assert client_of("lan").post(f"{API}/privacy/holds", json=body).status_code == 403


@pytest.mark.both_databases("resource")
def test_who_let_photos_be_taken_stands_in_the_log(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    son, home, dat = client_of("son"), register.households["dat"], register.persons["dat"]
    question = take_round(son)["photo_question"]
    assert (question["text_number"], "chụp một ảnh" in question["text"]) == (1, True)
    said = {"person_id": str(dat), "text_number": 1}
    stored(son, sheet(home, photo_ids=[photo(son)], photo_consent=said))
    stored(son, sheet(home, photo_consent=said))
    (entry,) = ok(son.get(f"{API}/persons/{dat}/consents"))["log"]
    assert (entry["purpose"], entry["answer"], entry["how"]) == ("photo", "given", "spoken")
    assert entry["given_on"] == "2024-08-09"
    new = {"id": str(new_id()), "full_name": "Bùi Thị Mới", "relation": "other"}
    arrived = sheet(home, photo_ids=[photo(son)], new_persons=[new], photo_consent={**said, "person_id": new["id"]})
    stored(son, arrived)
    assert len(ok(son.get(f"{API}/persons/{new['id']}/consents"))["log"]) == 1
    foreign = {**said, "person_id": str(register.persons["lam"])}
    (refused,) = results(son, sheet(home, photo_ids=[photo(son)], photo_consent=foreign))
    assert (refused["state"], [e["field"] for e in refused["errors"]]) == ("rejected", ["photo_consent.person_id"])


def test_a_changed_question_makes_a_new_round(client_of: ClientOf, register: Register) -> None:
    ha, son = client_of("ha"), client_of("son")
    first = son.get(f"{API}/visits/round")
    assert son.get(f"{API}/visits/round", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    purpose = ok(ha.get(f"{API}/privacy/purposes"))["purposes"][2]
    body = {name: purpose[name] for name in ("title", "basis", "basis_text", "fields", "keep")}
    ok(put(ha, "/privacy/purposes/photo", purpose, {**body, "text": "Ông/bà cho chụp một ảnh không?"}))
    again = son.get(f"{API}/visits/round", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.json()["photo_question"]["text_number"]) == (200, 2)
