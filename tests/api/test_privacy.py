"""Purposes, consents, citizen IDs, who looked, and what a ward chooses, over HTTP."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.people import ClientOf
from fixtures.privacy import holding
from fixtures.reporting import API, SetDay, errors_of, ok, put, step
from toso.core.database import in_transaction
from toso.core.vault import BrokenSeal, the_vault
from toso.households import citizen_ids
from toso.households.privacy.rotating import left, rotate
from toso.households.tables import Household, Person

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


def keep_ids(client: TestClient, *, keep: bool = True, **retention: int) -> Any:
    choice = ok(client.get(f"{API}/privacy/choice"))
    return ok(put(client, "/privacy/choice", choice, {"keep_citizen_ids": keep, "retention": retention}))


def put_id(
    client: TestClient, register: Register, household: str, person: str, number: str | None, *, agreed: bool = True
) -> Any:
    if agreed:
        ok(answer(client, register, person, "citizen_id", "given"), 201)
    path = f"/households/{register.households[household]}"
    row = ok(client.get(API + path))
    return put(client, f"{path}/persons/{register.persons[person]}/citizen-id", row, {"citizen_id": number})


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
    assert [(s["purpose"], s["answer"]) for s in first["standing"]] == [
        ("contact", None), ("photo", None),
    ]  # fmt: skip
    for said, how in (("given", "spoken"), ("withdrawn", "paper"), ("given", "app")):
        shown = ok(answer(son, register, "mui", "photo", said, how=how), 201)
    assert shown["standing"][1]["answer"] == "given"
    assert [(e["answer"], e["how"], e["by_name"]) for e in shown["log"]] == [
        ("given", "app", "Vũ Ngọc Sơn"), ("withdrawn", "paper", "Vũ Ngọc Sơn"), ("given", "spoken", "Vũ Ngọc Sơn"),
    ]  # fmt: skip


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


def test_citizen_ids_are_off_until_the_desk_switches_them_on(client_of: ClientOf, register: Register) -> None:
    refused = put_id(client_of("hoa"), register, "dat", "dat", NUMBER)
    assert (refused.status_code, refused.json()["code"]) == (409, "citizen-ids-not-kept")
    assert put(client_of("minh"), "/privacy/choice", {"version": 1}, {"keep_citizen_ids": True}).status_code == 403
    keep_ids(client_of("ha"))
    assert ok(put_id(client_of("hoa"), register, "dat", "dat", NUMBER))["masked"] == "xxxxxxxxx234"


def test_a_citizen_id_needs_the_consent_of_whom_it_is(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    keep_ids(client_of("ha"))
    hoa = client_of("hoa")
    unasked = put_id(hoa, register, "dat", "dat", NUMBER, agreed=False)
    assert (unasked.status_code, unasked.json()["code"]) == (409, "citizen-id-without-consent")
    ok(put_id(hoa, register, "dat", "dat", NUMBER))
    ok(answer(hoa, register, "dat", "citizen_id", "withdrawn"), 201)
    assert person_of(app, register, "dat").citizen_id is None
    assert put_id(hoa, register, "dat", "dat", NUMBER, agreed=False).status_code == 409


def test_a_number_is_shown_masked_and_in_full_for_a_purpose_that_is_noted(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa, home, dat = client_of("hoa"), register.households["dat"], register.persons["dat"]
    path = f"{API}/households/{home}"
    assert hoa.get(f"{path}/persons/{dat}/citizen-id").json()["code"] == "citizen-ids-not-kept"
    keep_ids(client_of("ha"))
    purposes = [s["purpose"] for s in ok(hoa.get(f"{API}/persons/{dat}/consents"))["standing"]]
    assert purposes == ["contact", "photo", "citizen_id"], "asked for since the ward keeps them"
    assert ok(hoa.get(f"{path}/persons/{dat}/citizen-id"))["masked"] is None
    ok(put_id(hoa, register, "dat", "dat", NUMBER))
    assert ok(hoa.get(f"{path}/persons/{dat}/citizen-id"))["masked"] == "xxxxxxxxx234"
    for who in ("son", "lan", "dung"):
        assert client_of(who).get(f"{path}/persons/{dat}/citizen-id").status_code == 403
    body = {"field": "person_citizen_id", "person_id": str(dat), "purpose": "verify"}
    keyed = {"Idempotency-Key": "xem-so-0001"}
    assert ok(hoa.post(f"{path}/reveal", json=body, headers=keyed)) == {"value": NUMBER}
    assert holding(app, NUMBER) == {}, "nor is it kept for a repeated request"
    (view,) = ok(client_of("ha").get(f"{API}/privacy/views?full_numbers=true"))["items"]
    assert (view["fields"], view["purpose_label"]) == (["số định danh"], "Đối chiếu, sửa thông tin")
    assert client_of("ha").post(f"{path}/reveal", json=body).status_code == 403


def test_a_number_is_kept_sealed_and_what_does_not_fit_is_said(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    keep_ids(client_of("ha"))
    hoa = client_of("hoa")
    assert ok(put_id(hoa, register, "dat", "dat", " 022 060 001 234 "))["warnings"] == []
    assert len(ok(put_id(hoa, register, "dat", "mui", "022099001234"))["warnings"]) == 2
    stored = person_of(app, register, "dat")
    assert stored.citizen_id is not None
    assert (len(stored.citizen_id), len(stored.citizen_key or "")) == (43, 32)
    for wrong in ("02206000123", "0220600012345", "02206000123x", "", "٠٢٢٠٦٠٠٠١٢٣٤"):
        assert put_id(hoa, register, "dat", "dat", wrong).status_code == 422
    taken = put_id(hoa, register, "xuan", "xuan", NUMBER)
    assert (taken.status_code, taken.json()["code"]) == (409, "citizen-id-taken")
    assert NUMBER not in taken.text
    assert ok(put_id(hoa, register, "dat", "dat", None))["masked"] is None
    assert person_of(app, register, "dat").citizen_id is None


def test_a_blob_moved_to_another_person_does_not_open(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    keep_ids(client_of("ha"))
    ok(put_id(client_of("hoa"), register, "dat", "dat", NUMBER))

    def move(session: Session) -> None:
        own, other = (session.get_one(Person, (register.ward_id, register.persons[k])) for k in ("dat", "mui"))
        other.citizen_id, other.citizen_key = own.citizen_id, own.citizen_key
        session.add(other)

    in_transaction(app.state.engines.write, move)
    assert citizen_ids.read(person_of(app, register, "dat")) == NUMBER
    with pytest.raises(BrokenSeal):
        citizen_ids.read(person_of(app, register, "mui"))


def test_no_file_of_the_database_holds_a_number(
    sqlite_app: FastAPI, client_of: ClientOf, register: Register, tmp_path: Path
) -> None:
    """Nor do the folder's other files: logs, keys, lists."""
    keep_ids(client_of("ha"))
    ok(put_id(client_of("hoa"), register, "dat", "dat", NUMBER))
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if NUMBER.encode() in path.read_bytes()] == []


def test_switching_citizen_ids_off_deletes_them(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    keep_ids(ha)
    ok(put_id(client_of("hoa"), register, "dat", "dat", NUMBER))
    assert ok(ha.get(f"{API}/privacy/choice"))["citizen_ids"] == 1
    assert keep_ids(ha, keep=False)["citizen_ids"] == 0
    assert person_of(app, register, "dat").citizen_id is None


def test_a_new_key_takes_over_while_people_write(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    keep_ids(client_of("ha"))
    hoa, vault = client_of("hoa"), the_vault()
    ok(put_id(hoa, register, "dat", "dat", NUMBER))
    ok(put_id(hoa, register, "dat", "mui", OTHER))
    before = {key: person_of(app, register, key).citizen_id for key in ("dat", "mui")}
    vault.add_key()
    assert citizen_ids.read(person_of(app, register, "dat")) == NUMBER, "the old key still reads"
    going = rotate(app.state.engines, vault)
    ok(put_id(hoa, register, "xuan", "xuan", "022148009999"))
    assert sum(going) == 2
    assert in_transaction(app.state.engines.read, lambda session: left(session, vault)) == 0
    for key, number in (("dat", NUMBER), ("mui", OTHER), ("xuan", "022148009999")):
        person = person_of(app, register, key)
        assert citizen_ids.read(person) == number
        assert person.citizen_id != before.get(key)
        assert (person.citizen_id or b"")[1:3] == vault.current().to_bytes(2, "big")


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
        (head, "KP1-0002", None), (head, "KP1-0001", contact), (member, "KP1-0001", None), (head, "KP1-0001", None),
    ]  # fmt: skip
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
