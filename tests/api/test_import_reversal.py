"""An accepted upload of households taken back as a whole: what nothing came to since is as before, the rest is listed."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import LE_THANH_TONG, Register
from fixtures.import_export import (
    IMPORTS,
    NEW_FAMILY,
    checked,
    family,
    look,
    reversal,
    run_transfers,
    take,
    undo,
    workbook,
)
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from fixtures.undone_mergers import Lines, everything
from fixtures.visits import sheet, stored
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.households.import_export.service import forget_old
from toso.households.import_export.tables import HouseholdImport, ImportLine, ImportTrace
from toso.households.model.tables import Household

WHY = "Theo phiếu rà soát"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


def homes_now(app: FastAPI) -> set[str]:
    with Session(app.state.engines.read) as session:
        return {str(one) for one in session.execute(sa.select(col(Household.id))).scalars()}


def without(app: FastAPI, homes: set[str]) -> dict[str, Lines]:
    """Everything that the register says but of these households and of who was in them alone."""
    found = everything(app)
    people = {str(dict(line)["id"]) for line in found["Person"] if str(dict(line)["household_id"]) in homes}
    gone = homes | people
    return {
        name: [line for line in lines if not any(one in str(line) for one in gone)] for name, lines in found.items()
    }


def edited(client: TestClient, register: Register, *more: tuple[Any, ...]) -> bytes:
    """Đạt's household with another number, a day of birth, another phone, his SIM and a new child; then other rows."""
    code = ok(client.get(f"{API}/households/{register.households['dat']}"))["code"]
    own = (
        (code, "", "", "12B", "", "Bùi Văn Đạt", "Chủ hộ", "04/05/1960", "0912345699", "SIM 2G"),
        (code, "", "", "", "", "Bùi Thị Sen", "Con", "1999", "", ""),
    )
    return workbook(*own, *more)


@pytest.mark.both_databases("resource")
def test_the_register_is_as_before_and_the_log_says_so(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    before, homes = everything(app), homes_now(app)
    row = take(app, hoa, checked(app, hoa, edited(hoa, register, *NEW_FAMILY)))
    assert (row["taken"]["new"], row["taken"]["changed"], "undo" in row["actions"]) == (1, 1, True)
    assert everything(app) != before
    seen = reversal(hoa, row)
    assert {k: seen[k] for k in ("new", "changed", "persons", "staying", "stays")} == {
        "new": 1,
        "changed": 1,
        "persons": 3,
        "staying": 0,
        "stays": [],
    }
    row = undo(app, hoa, row)
    assert (row["state"], row["actions"]) == ("undone", [])
    assert row["undone"] == {"new": 1, "changed": 1, "persons": 3, "staying": 0}
    added = homes_now(app) - homes
    sen = {str(dict(line)["id"]) for line in everything(app)["Person"] if "Bùi Thị Sen" in str(line)}
    assert without(app, added | sen) == before
    (gone,) = added
    shown = ok(hoa.get(f"{API}/households/{gone}"))
    assert (shown["closed_reason"], [c["act"] for c in shown["changes"]]) == ("mistake", ["unimported", "created"])
    assert shown["changes"][0]["reason"] == "Nhập nhầm danh sách"
    again = ok(step(hoa, f"/households/{gone}/reopen", shown, reason=WHY))
    assert len(again["members"]) == 2, "this way back has a way back"
    with Session(app.state.engines.read) as session:
        notes = session.execute(
            sa.select(col(AuditEvent.note))
            .where(col(AuditEvent.object_kind) == "household_import")
            .order_by(col(AuditEvent.seq))
        ).scalars()
        assert list(notes)[-1] == {"new": 1, "changed": 1, "persons": 3, "staying": 0}
        left = (HouseholdImport, ImportLine, ImportTrace)
        assert [session.execute(sa.select(sa.func.count()).select_from(t)).scalar() for t in left] == [1, 0, 0]


def test_the_mended_file_is_taken_afterwards_with_its_codes(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    coded = [("KP1-0100", *NEW_FAMILY[0][1:]), ("KP1-0100", *NEW_FAMILY[1][1:])]
    undo(app, hoa, take(app, hoa, checked(app, hoa, workbook(*coded))))
    again = checked(app, hoa, workbook(*coded))
    assert (again["counts"]["errors"], again["counts"]["new"]) == (0, 1)
    assert take(app, hoa, again)["taken"]["new"] == 1


@pytest.mark.both_databases("resource")
def test_what_something_came_to_since_stays_and_says_why(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa, homes = client_of("hoa"), homes_now(app)
    street = ok(hoa.get(f"{API}/streets"))[0]["name"]
    row = take(app, hoa, checked(app, hoa, edited(hoa, register, *(family(n, street) for n in range(5)))))
    rows = [ok(hoa.get(f"{API}/households/{one}")) for one in sorted(homes_now(app) - homes)]
    visited, changed, merged, into, untouched = sorted(rows, key=lambda one: one["code"])
    stored(hoa, sheet(visited["id"]))
    ok(
        hoa.patch(
            f"{API}/households/{changed['id']}", json={"house_no": "7"}, headers={"If-Match": f'"{changed["version"]}"'}
        )
    )
    body = {"from_id": merged["id"], "from_version": merged["version"], "on": "2024-08-09", "reason": WHY}
    ok(step(hoa, f"/households/{into['id']}/merge", into, **body))
    dat = ok(hoa.get(f"{API}/households/{register.households['dat']}"))
    ok(step(hoa, f"/households/{dat['id']}/persons", dat, full_name="Bùi Thị Na", relation="child"), 201)
    seen = reversal(hoa, row)
    assert (seen["new"], seen["changed"], seen["staying"]) == (1, 0, 5)
    assert {one["household_id"]: one["why_label"] for one in seen["stays"]} == {
        visited["id"]: "Sau đó đã có lượt đến nhà",
        changed["id"]: "Sau đó hộ đã được sửa",
        merged["id"]: "Sau đó hộ đã nhập, tách hoặc có người chuyển hộ",
        into["id"]: "Sau đó hộ đã nhập, tách hoặc có người chuyển hộ",
        dat["id"]: "Sau đó hộ đã được sửa",
    }
    kept = without(app, {untouched["id"]})
    row = undo(app, hoa, row)
    assert row["undone"] == {"new": 1, "changed": 0, "persons": 1, "staying": 5}
    assert without(app, {untouched["id"]}) == kept
    assert ok(hoa.get(f"{API}/households/{untouched['id']}"))["closed_reason"] == "mistake"
    assert [one["homes"] for one in reversal(hoa, row)["reasons"]] == [one["homes"] for one in seen["reasons"]]


def test_it_is_its_owner_s_and_once(app: FastAPI, client_of: ClientOf) -> None:
    hoa, nga, son = (client_of(name) for name in ("hoa", "nga", "son"))
    row = take(app, hoa, checked(app, hoa, workbook(*NEW_FAMILY)))
    for other, status in ((nga, 404), (son, 403)):
        assert other.get(f"{API}{IMPORTS}/{row['id']}/reversal").status_code == status
        assert step(other, f"{IMPORTS}/{row['id']}/undo", row, reason=WHY).status_code == status
    assert step(hoa, f"{IMPORTS}/{row['id']}/undo", {"version": 1}, reason=WHY).status_code == 412
    row = undo(app, hoa, row)
    assert step(hoa, f"{IMPORTS}/{row['id']}/undo", row, reason=WHY).json()["code"] == "import-wrong-step"
    fresh = checked(app, hoa, workbook(*NEW_FAMILY))
    assert hoa.get(f"{API}{IMPORTS}/{fresh['id']}/reversal").json()["code"] == "import-not-taken"
    assert step(hoa, f"{IMPORTS}/{fresh['id']}/undo", fresh, reason=WHY).json()["code"] == "import-wrong-step"


@pytest.mark.both_databases("json")
def test_who_keeps_the_register_of_the_whole_ward_takes_back_a_file_whose_sender_is_away(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa, minh, nga = (client_of(name) for name in ("hoa", "minh", "nga"))
    before, homes = everything(app), homes_now(app)
    waiting = checked(app, hoa, workbook(*NEW_FAMILY))
    assert minh.get(f"{API}{IMPORTS}/{waiting['id']}").status_code == 404, "nothing of it is in the register"
    assert ok(minh.get(f"{API}{IMPORTS}")) == []
    row = take(app, hoa, waiting)
    assert ok(nga.get(f"{API}{IMPORTS}")) == []
    (listed,) = ok(minh.get(f"{API}{IMPORTS}"))
    assert (listed["id"], listed["sender"]) == (row["id"], "Hoàng Thị Hoa")
    shown = ok(minh.get(f"{API}{IMPORTS}/{row['id']}"))
    told = [shown[name] for name in ("actions", "sheet", "columns", "job_id")]
    assert told == [["undo"], None, [], None]
    assert minh.get(f"{API}{IMPORTS}/{row['id']}/lines").status_code == 404
    assert undo(app, minh, row)["state"] == "undone"
    new = homes_now(app) - homes
    assert without(app, new) == before
    shown = ok(minh.get(f"{API}/households/{new.pop()}"))
    assert next((c["act"], c["by_name"]) for c in shown["changes"]) == ("unimported", "Trần Văn Minh")


def test_who_lost_the_right_meanwhile_takes_nothing_back(app: FastAPI, client_of: ClientOf) -> None:
    hoa, ha = client_of("hoa"), client_of("ha")
    row = take(app, hoa, checked(app, hoa, workbook(*NEW_FAMILY)))
    before = everything(app)
    ok(step(hoa, f"{IMPORTS}/{row['id']}/undo", row, reason=WHY))
    person = next(u for u in ok(ha.get(f"{API}/users"))["items"] if u["username"] == "hoa")
    ok(step(ha, f"/users/{person['id']}/disable", person, reason="Thôi việc"))
    assert run_transfers(app) == ["failed"]
    assert everything(app) == before


def test_a_file_taken_in_part_is_taken_back_whole(app: FastAPI, client_of: ClientOf) -> None:
    hoa, homes = client_of("hoa"), homes_now(app)
    before = everything(app)
    street = ok(hoa.get(f"{API}/streets"))[0]["name"]
    wrong = (*family(7, street)[:7], "31/02/1970", *family(7, street)[8:])
    row = take(app, hoa, checked(app, hoa, workbook(family(1, street), wrong)))
    assert (row["state"], "undo" in row["actions"]) == ("checked", True)
    left = hoa.request("DELETE", f"{API}{IMPORTS}/{row['id']}", headers={"If-Match": f'"{row["version"]}"'})
    assert left.status_code == 204
    row = look(hoa, row)
    assert (row["state"], "undo" in row["actions"]) == ("accepted", True), "the rest is thrown away, nothing else"
    undo(app, hoa, row)
    assert without(app, homes_now(app) - homes) == before


def test_after_a_week_only_the_households_are_left(
    app: FastAPI, client_of: ClientOf, register: Register, on_day: SetDay
) -> None:
    hoa = client_of("hoa")
    row = take(app, hoa, checked(app, hoa, edited(hoa, register)))
    on_day(date(2024, 8, 15))
    assert in_transaction(app.state.engines.write, forget_old) == 0
    on_day(date(2024, 8, 9) + timedelta(days=8))
    assert in_transaction(app.state.engines.write, forget_old) == 1
    assert client_of("hoa").get(f"{API}{IMPORTS}/{row['id']}/reversal").status_code == 404
    with Session(app.state.engines.read) as session:
        assert session.execute(sa.select(ImportTrace)).first() is None


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("seed", range(4))
def test_random_files_leave_no_trace(app: FastAPI, client_of: ClientOf, register: Register, seed: int) -> None:
    rng, hoa, homes = Random(seed), client_of("hoa"), homes_now(app)
    known = [ok(hoa.get(f"{API}/households/{register.households[k]}")) for k in ("dat", "xuan", "phuc", "thang")]
    rows: list[tuple[Any, ...]] = []
    for home in rng.sample(known, rng.randint(1, 4)):
        member = rng.choice(home["members"])["full_name"] if home["members"] else ""
        year = rng.choice(("", str(rng.randint(1940, 2000))))
        phone = rng.choice(("", f"09123457{rng.randint(10, 99)}")) if member else ""
        sim = rng.choice(("", "4G", "SIM 2G")) if member else ""
        rows.append((home["code"], "", "", rng.choice(("", "90")), "", member, "", year if member else "", phone, sim))
        if rng.random() < 0.5:
            rows.append((home["code"], "", "", "", "", f"Thái Thị {'ABCD'[seed]}", "Khác", "1980", "", "4G"))
    rows += [family(n, LE_THANH_TONG) for n in rng.sample(range(40), rng.randint(0, 3))]
    before = everything(app)
    row = take(app, hoa, checked(app, hoa, workbook(*rows)))
    assert row["state"] == "accepted", row["counts"]
    undo(app, hoa, row)
    came = {str(dict(line)["id"]) for line in everything(app)["Person"]} - {
        str(dict(line)["id"]) for line in before["Person"]
    }
    assert without(app, (homes_now(app) - homes) | came) == before
