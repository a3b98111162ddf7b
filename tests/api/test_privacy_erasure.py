"""Erasure: whoever is erased stands in no table, file or copy any more, and figures told before stay as they were."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, ok, put, step
from fixtures.people import ClientOf
from fixtures.privacy import acknowledged, erase, holding, receive, take
from fixtures.visits import answer, photo, results, sheet, stored, take_round
from toso.core.database import in_transaction
from toso.core.vault import the_vault
from toso.files.tables import StoredFile
from toso.households.consents.kinds import ErasedKind
from toso.households.consents.tables import Erasure
from toso.households.import_export.tables import HouseholdImport, ImportLine, ImportState, LineState
from toso.households.model.tables import Household, Person
from toso.households.model.visit_tables import Visit
from toso.households.privacy.erasure import replay
from toso.households.privacy.erasure_list import complete, list_of, read_list
from toso.households.privacy.secure_delete import empty_log
from toso.kit.ids import new_id

JULY, DAY = date(2024, 7, 20), date(2024, 8, 9)
NOTE, WHY, NUMBER = "Ông Đạt hay đi biển vắng", "Ghi theo lời ông Đạt", "022060001234"
WORDS = ("Bùi Văn Đạt", "bui van dat", "+84912345601", "0912345601", NOTE, WHY, "Xin xóa hết", NUMBER, "1960-05-19")


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


@layer
def known(client_of: ClientOf, register: Register, on_day: SetDay) -> Register:
    """Đạt with everything that can be known of a person, seen in July."""
    on_day(JULY)
    hoa, ha, dat = client_of("hoa"), client_of("ha"), register.persons["dat"]
    home = register.households["dat"]
    stored(hoa, sheet(home, answer(dat, "phone", "smart"), note=NOTE, photo_ids=[photo(hoa)]))
    path = f"/households/{home}"
    row = ok(hoa.get(API + path))
    change = {"birth_on": "1960-05-19"}
    headers = {"If-Match": f'"{row["version"]}"'}
    row = ok(hoa.patch(f"{API}{path}/persons/{dat}", json=change, headers=headers))
    seen = [{"subject_id": str(dat), "item": "informed", "value": "yes"}]
    ok(step(hoa, f"{path}/observations", row, on="2024-07-20", items=seen), 201)
    choice = ok(ha.get(f"{API}/privacy/choice"))
    ok(put(ha, "/privacy/choice", choice, {"keep_citizen_ids": True, "retention": {}}))
    said = {"purpose": "citizen_id", "text_number": 1, "answer": "given", "how": "paper"}
    ok(hoa.post(f"{API}/persons/{dat}/consents", json=said), 201)
    row = ok(hoa.get(API + path))
    ok(put(hoa, f"{path}/persons/{dat}/citizen-id", row, {"citizen_id": NUMBER}))
    on_day(DAY)
    return register


def _rows(app: FastAPI, query: Any) -> list[Any]:
    with Session(app.state.engines.read) as session:
        return list(session.execute(query).all())


def test_whoever_is_erased_stands_in_no_table(app: FastAPI, client_of: ClientOf, known: Register) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    keyed = {"Idempotency-Key": "canary-0001"}
    ok(hoa.post(f"{API}/households/{known.households['dat']}/reveal", json={"field": "phone", "purpose": "verify"}))
    request = {"kind": "access", "channel": "phone", "person_id": str(known.persons["dat"]), "note": "Xin xóa hết"}
    ok(ha.post(f"{API}/privacy/requests", json=request, headers=keyed), 201)
    assert set(holding(app, *WORDS)) >= {"person", "household", "visit", "idempotency_key", "subject_request"}
    row = ok(erase(ha, known, "dat"))
    assert (row["state"], row["person_name"], row["outcome"]) == ("done", "(đã xóa)", "Đã xóa theo yêu cầu")
    assert holding(app, *WORDS) == {}
    key = the_vault().index(NUMBER, known.ward_id)
    assert holding(app, key) == {}


@pytest.mark.both_databases("resource")
def test_photos_extracts_exports_and_uploads_go_with_the_person(
    app: FastAPI, client_of: ClientOf, known: Register
) -> None:
    ha, ward, home = client_of("ha"), known.ward_id, known.households["dat"]
    access = acknowledged(ha, "access", known, "dat")
    made = ok(take(ha, access, "extract", format="json"), 201)
    import_id = in_transaction(app.state.engines.write, lambda session: _copies(session, ward, home))
    assert len(_rows(app, sa.select(StoredFile))) >= 5
    ok(erase(ha, known, "dat"))
    assert ha.get(f"{API}/files/{made['file_id']}").status_code == 404
    assert _rows(app, sa.select(col(StoredFile.purpose))) == []
    assert _rows(app, sa.select(ImportLine).where(col(ImportLine.import_id) == import_id)) == []
    assert _rows(app, sa.select(HouseholdImport)) == []


def _copies(session: Session, ward_id: Any, household_id: Any) -> Any:
    """An export, a printed sheet, and an upload on its way in that names the household."""
    files = [
        StoredFile(
            ward_id=ward_id, sha256=str(n) * 64, size=1, media_type="x", name="tep", unit_path="", purpose=purpose
        )
        for n, purpose in enumerate(("household_export", "paper", "household_import"))
    ]
    session.add_all(files)
    session.flush()
    upload = HouseholdImport(
        ward_id=ward_id,
        owner_id=new_id(),
        file_id=files[2].id,
        file_name="so-ho.xlsx",
        media_type="x",
        state=ImportState.CHECKED,
        data_on=DAY,
        sheet={},
        columns={},
        counts={},
    )
    session.add(upload)
    session.flush()
    line = ImportLine(
        ward_id=ward_id,
        import_id=upload.id,
        number=2,
        home=2,
        state=LineState.CHANGED,
        level=0,
        household_id=household_id,
        body="Bùi Văn Đạt".encode(),
    )
    session.add(line)
    return upload.id


def test_no_file_of_the_database_keeps_the_name(
    sqlite_app: FastAPI, client_of: ClientOf, known: Register, tmp_path: Path
) -> None:
    ok(erase(client_of("ha"), known, "dat"))
    assert empty_log(sqlite_app.state.engines.read)
    texts = [word.encode() for word in WORDS]
    files = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {
        name: [t for t in texts if t in content] for name, content in files.items() if any(t in content for t in texts)
    } == {}


def test_figures_told_before_stay_and_who_is_gone_counts_no_more(client_of: ClientOf, known: Register) -> None:
    hoa = client_of("hoa")
    told = f"{API}/indicators?on=2024-07-31"
    before = ok(hoa.get(told))
    ok(erase(client_of("ha"), known, "dat"))
    assert ok(hoa.get(told)) == before
    taken = take_round(hoa)
    names = {p["full_name"] for h in taken["households"] for p in h["persons"]}
    assert "(đã xóa)" not in names
    assert {"Đỗ Thị Mùi", "Bùi Minh Quân"} <= names


def test_nobody_fills_in_again_what_was_erased(client_of: ClientOf, known: Register) -> None:
    ha, hoa, home = client_of("ha"), client_of("hoa"), known.households["dat"]
    ok(erase(ha, known, "dat"))
    row = ok(hoa.get(f"{API}/households/{home}"))
    headers = {"If-Match": f'"{row["version"]}"'}
    path = f"{API}/households/{home}/persons/{known.persons['dat']}"
    assert hoa.patch(path, json={"full_name": "Bùi Văn Đạt"}, headers=headers).status_code == 404
    assert hoa.get(f"{API}/persons/{known.persons['dat']}/consents").status_code == 404
    late = answer(known.persons["dat"], "phone", "smart")
    (said,) = results(hoa, sheet(home, late, base_version=1))
    assert "Bùi" not in str(said)
    again = receive(ha, "access")
    assert take(ha, again, "person", person_id=str(known.persons["dat"])).status_code == 422


def test_a_household_is_erased_whole_and_stays_closed(app: FastAPI, client_of: ClientOf, known: Register) -> None:
    ha, hoa, home = client_of("ha"), client_of("hoa"), known.households["dat"]
    ok(erase(ha, known, "dat", whole_household=True))
    assert holding(app, *WORDS, "Đỗ Thị Mùi", "Bùi Minh Quân") == {}
    row = ok(hoa.get(f"{API}/households/{home}"))
    assert (row["name"], row["closed_reason"]) == ("Hộ đã xóa dữ liệu", "erased")
    assert "reopen" not in row["actions"]
    assert step(hoa, f"/households/{home}/reopen", row, reason="Mở lại").status_code == 409
    assert str(home) not in {h["id"] for h in take_round(hoa)["households"]}
    (said,) = results(hoa, sheet(home, note=NOTE))
    assert (said["state"], said["code"]) == ("held", None)
    assert holding(app, NOTE) == {}


def test_a_hold_stops_an_erasure(client_of: ClientOf, known: Register) -> None:
    ha = client_of("ha")
    body = {"household_code": "KP1-0001", "reason": "Cơ quan điều tra yêu cầu"}
    (hold,) = ok(ha.post(f"{API}/privacy/holds", json=body), 201)["holds"]
    row = acknowledged(ha, "deletion", known, "dat")
    assert take(ha, row, "erase", outcome="Xóa").json()["code"] == "on-legal-hold"
    ok(step(ha, f"/privacy/holds/{hold['id']}/lift", hold))
    ok(take(ha, row, "erase", outcome="Xóa"))


def test_a_deletion_is_done_by_erasing_alone(client_of: ClientOf, known: Register) -> None:
    ha = client_of("ha")
    row = receive(ha, "deletion", known, "dat")
    assert take(ha, row, "erase", outcome="Xóa").json()["code"] == "wrong-state"
    row = ok(take(ha, row, "acknowledge"))
    assert take(ha, row, "done", outcome="Xóa").json()["code"] == "erase-instead"
    assert row["actions"] == ["refuse", "erase", "name_person", "extend"]


def test_the_log_keeps_the_act_and_the_id_alone(app: FastAPI, client_of: ClientOf, known: Register) -> None:
    ok(erase(client_of("ha"), known, "dat"))
    query = sa.text("SELECT action, note FROM audit_event WHERE object_kind = 'person' ORDER BY seq DESC LIMIT 1")
    action, note = _rows(app, query)[0]
    assert (action, "erase" in str(note), "request" in str(note)) == ("privacy.manage", True, True)


_IN_BACKUP = (Person, Household, Visit)


def _backup(session: Session) -> dict[type[Any], list[dict[str, Any]]]:
    return {table: [row.model_dump() for row in session.execute(sa.select(table)).scalars()] for table in _IN_BACKUP}


def _restore(session: Session, kept: dict[type[Any], list[dict[str, Any]]]) -> None:
    """As they stood then; and then there was no erasure yet."""
    session.execute(sa.delete(Erasure))
    for table, rows in kept.items():
        for row in rows:
            own = sa.update(table).where(col(table.ward_id) == row["ward_id"], col(table.id) == row["id"])
            session.execute(own.values(row))


@pytest.mark.both_databases("resource")
def test_a_restored_backup_is_erased_again(app: FastAPI, client_of: ClientOf, known: Register) -> None:
    engines, settings = app.state.engines, app.state.settings
    kept = in_transaction(engines.read, _backup)
    ok(erase(client_of("ha"), known, "dat"))
    (line,) = read_list(list_of(settings))
    assert line["subject_id"] == str(known.persons["dat"])
    in_transaction(engines.write, lambda session: _restore(session, kept))
    assert {"person", "household", "visit"} <= set(holding(app, *WORDS)), "the backup brought it all back"
    assert replay(engines, settings) == (1, 1)
    assert holding(app, *WORDS) == {}
    assert replay(engines, settings) == (1, 0)


def test_who_a_reform_left_in_two_wards_is_on_the_list_for_each(app: FastAPI, known: Register) -> None:
    engines, settings, dat = app.state.engines, app.state.settings, known.persons["dat"]
    wards = {new_id(), new_id()}
    rows = [Erasure(ward_id=one, unit_path="x", kind=ErasedKind.PERSON, subject_id=dat) for one in wards]
    in_transaction(engines.write, lambda session: session.add_all(rows))
    counts = [in_transaction(engines.write, lambda session: complete(session, settings)) for _ in range(2)]
    assert counts == [2, 0]
    assert {line["ward_id"] for line in read_list(list_of(settings))} == {str(one) for one in wards}


def test_nothing_is_on_the_list_when_the_transaction_failed(app: FastAPI, client_of: ClientOf, known: Register) -> None:
    ha = client_of("ha")
    row = acknowledged(ha, "deletion", known, "dat")
    assert take(ha, {**row, "version": 1}, "erase", outcome="Xóa").status_code == 412
    assert read_list(list_of(app.state.settings)) == []
    erased = sa.select(sa.func.count()).where(col(Person.erased_on).is_not(None))
    assert _rows(app, erased)[0][0] == 0
    assert _rows(app, sa.select(sa.func.count()).where(col(Household.erased_on).is_not(None)))[0][0] == 0
