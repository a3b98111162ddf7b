"""Sheets that leave a phone as a sealed file: taken once under their writer, by their writer's rights, or not at all."""

import base64
import io
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from PIL import Image
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.monthly_reports import SetDay, ok
from fixtures.parcels import hand_in, key_of, sealed
from fixtures.people import ClientOf, user_id
from fixtures.redrawn_streets import end_roles
from fixtures.visits import answer, ask_about, results, sheet, take_round
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.files.tables import StoredFile
from toso.households.model.tables import Observation
from toso.households.model.visit_tables import HeldVisit, Visit, VisitPhoto
from toso.identity.tables import UserAccount
from toso.kit.clock import now
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def rows(app: FastAPI, query: Any) -> Sequence[Any]:
    with Session(app.state.engines.read) as session:
        return session.execute(query).all()


def counts(app: FastAPI) -> tuple[int, ...]:
    """How much there is of all that a sheet can leave behind."""
    tables: list[Any] = [Visit, Observation, HeldVisit, VisitPhoto, StoredFile]
    return tuple(rows(app, sa.select(sa.func.count()).select_from(table))[0][0] for table in tables)


def refusal(answered: Any) -> str:
    assert answered.status_code == 422, answered.text
    (problem,) = answered.json()["errors"]
    assert problem["field"] == "file"
    return problem["message"]


@pytest.mark.both_databases("resource")
def test_a_parcel_is_taken_under_its_writer_and_a_later_sync_changes_nothing(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    home = take_round(son)["households"][0]
    person = next(p for p in home["persons"] if p["state"]["apps"] is None)
    made = [sheet(home["id"], answer(person["id"], "apps", "yes")), sheet(home["id"], result="absent")]
    file = sealed(key_of(son), user_id(son), *made)
    told = ok(hand_in(hoa, file))
    assert {name: told[name] for name in ("sheets", "stored", "held", "known", "lost_photos", "refused")} == {
        "sheets": 2,
        "stored": 2,
        "held": 0,
        "known": 0,
        "lost_photos": 0,
        "refused": [],
    }
    found = rows(app, sa.select(col(Visit.id), col(Visit.visitor_id), col(Visit.entered_by_id)))
    me = UUID(user_id(son))
    assert {(str(id_), visitor, entered) for id_, visitor, entered in found} >= {(s["id"], me, me) for s in made}
    before = counts(app)
    again = ok(hand_in(hoa, file))
    assert (again["stored"], again["known"]) == (0, 2)
    assert [said["state"] for said in results(son, *made)] == ["repeated", "repeated"]
    assert counts(app) == before
    noted = rows(app, sa.select(col(AuditEvent.actor_id)).where(col(AuditEvent.action) == "visit.parcel"))
    assert [actor for (actor,) in noted] == [UUID(user_id(hoa))] * 2


def test_what_was_synced_before_is_told_and_not_taken_again(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son = client_of("son")
    made = sheet(take_round(son)["households"][0]["id"])
    results(son, made)
    before = counts(app)
    told = ok(hand_in(client_of("hoa"), sealed(key_of(son), user_id(son), made, deflated=False)))
    assert (told["stored"], told["known"]) == (0, 1)
    assert counts(app) == before


def test_each_cut_and_each_change_is_refused_and_leaves_nothing(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    file = sealed(key_of(son), user_id(son), sheet(take_round(son)["households"][0]["id"]))
    before = counts(app)
    for place in range(6, len(file), max(1, len(file) // 40)):
        changed = file[:place] + (b"A" if file[place : place + 1] != b"A" else b"B") + file[place + 1 :]
        for wrong in (changed, file[:place]):
            assert "phường khác" in (said := refusal(hand_in(hoa, wrong))) or "bị cắt, bị sửa" in said, place
    assert "không phải tệp phiếu" in refusal(hand_in(hoa, "Danh sách hộ".encode()))
    assert "không phải tệp phiếu" in refusal(hand_in(hoa, b"\xff\xd8\xff\xe0 a picture"))
    assert counts(app) == before
    assert ok(hand_in(hoa, b"\xef\xbb\xbf" + file[:50] + b"\r\n" + file[50:] + b"\n"))["stored"] == 1, "as mailed"


def test_nobody_writes_in_the_name_of_somebody_else(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    """Everybody's phone knows the ward's public key; a writer's own secret is what makes a sheet theirs."""
    son = client_of("son")
    made = sheet(take_round(son)["households"][0]["id"])
    forged = sealed(key_of(client_of("dung")), user_id(son), made)
    assert "bị cắt, bị sửa" in refusal(hand_in(client_of("hoa"), forged))


def test_another_ward_takes_no_parcel(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son = client_of("son")
    made = sheet(take_round(son)["households"][0]["id"])
    before = counts(app)
    foreign = sealed(key_of(son), new_id(), made, ward_id=str(new_id()))
    assert "bị cắt, bị sửa" in refusal(hand_in(client_of("hoa"), foreign))
    assert counts(app) == before


def test_whose_account_ended_is_refused_and_whose_role_ended_is_judged_by_the_day(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    home, me, key = take_round(son)["households"][0], user_id(son), key_of(son)
    made, late = sheet(home["id"], at=now() - timedelta(seconds=1)), sheet(home["id"])
    end_roles(client_of("ha"), son, DAY)
    on_day(DAY + timedelta(days=5))
    told = ok(hand_in(hoa, sealed(key, me, made)))
    assert (told["stored"], told["refused"]) == (1, [])

    def lock(session: Session) -> None:
        session.get_one(UserAccount, UUID(me)).disabled_at = now()

    in_transaction(app.state.engines.write, lock)
    before = counts(app)
    assert "đã bị khóa" in refusal(hand_in(hoa, sealed(key, me, late)))
    assert counts(app) == before


def test_what_is_refused_is_told_by_its_day_and_reason_without_any_name(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    home = take_round(son)["households"][0]
    unreadable = answer(home["persons"][0]["id"], "sim", "9g")
    good, wrong = sheet(home["id"]), sheet(home["id"], unreadable, note="Nguyễn Thị Bí Mật")
    told = ok(hand_in(hoa, sealed(key_of(son), user_id(son), wrong, good, {"id": "hỏng", "note": "Bí Mật"})))
    assert told["stored"] == 1
    assert [(one["number"], one["visited_on"]) for one in told["refused"]] == [(1, "2024-08-09"), (3, None)]
    assert all(one["reason"] and one["details"] for one in told["refused"])
    shown = str(told["refused"])
    names = [home["name"], "Bí Mật", *(person["full_name"] for person in home["persons"])]
    assert not [name for name in names if name in shown]


def picture(colour: str) -> str:
    drawn = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(drawn, "JPEG")
    return base64.b64encode(drawn.getvalue()).decode()


def test_photos_come_with_their_sheet_once_and_a_broken_one_is_counted(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    home = take_round(son)["households"][0]
    consent = {"person_id": home["persons"][0]["id"], "text_number": 1}
    made = sheet(home["id"], photo_consent=consent)
    photos = {made["id"]: [picture("teal"), base64.b64encode(b"no picture").decode()], str(new_id()): [picture("red")]}
    file = sealed(key_of(son), user_id(son), made, photos=photos)
    empty, whole = counts(app), app.state.settings
    app.state.settings = whole.model_copy(update={"ward_files_gb": 0})
    assert hand_in(hoa, file).json()["code"] == "ward-room-full"
    assert counts(app) == empty, "nothing half-taken"
    app.state.settings = whole
    told = ok(hand_in(hoa, file))
    assert (told["stored"], told["lost_photos"]) == (1, 1)
    before = counts(app)
    assert [visit for (visit,) in rows(app, sa.select(col(VisitPhoto.visit_id)))] == [UUID(made["id"])]
    ok(hand_in(hoa, file))
    assert counts(app) == before


def test_the_day_is_reckoned_by_the_clock_at_the_sealing_not_at_the_handing_in(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    son = client_of("son")
    home, wrong = take_round(son)["households"][0], timedelta(hours=50)
    at = now()
    pair = {"server_at": at.isoformat(), "phone_at": (at + wrong).isoformat()}
    made = sheet(home["id"], at=at + wrong + timedelta(minutes=1), clock=pair)
    file = sealed(key_of(son), user_id(son), made, device_now=at + wrong + timedelta(minutes=2), clock=pair)
    on_day(DAY + timedelta(days=9))
    assert ok(hand_in(client_of("hoa"), file))["stored"] == 1
    query = sa.select(col(Visit.visited_on), col(Visit.day_doubtful)).where(col(Visit.id) == UUID(made["id"]))
    assert [tuple(row) for row in rows(app, query)] == [(DAY, False)]


def test_what_waits_for_a_decision_waits_under_its_writer(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    made = sheet(take_round(son)["households"][0]["id"], at=now() - timedelta(days=70))
    told = ok(hand_in(hoa, sealed(key_of(son), user_id(son), made)))
    assert (told["held"], told["stored"]) == (1, 0)
    assert [said["state"] for said in ask_about(son, made["id"])] == ["held"]


def test_only_who_keeps_the_register_hands_in(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son = client_of("son")
    file = sealed(key_of(son), user_id(son), sheet(take_round(son)["households"][0]["id"]))
    assert {who: hand_in(client_of(who), file).status_code for who in ("son", "dung", "ha")} == dict.fromkeys(
        ("son", "dung", "ha"), 403
    )
    assert ok(hand_in(client_of("minh"), file))["stored"] == 1, "the culture desk"
