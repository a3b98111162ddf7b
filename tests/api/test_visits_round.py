"""The round that a phone takes along, the history of a household, a visitor's own progress, photos."""

import io
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from PIL import Image
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import LE_THANH_TONG, NGO_75, Register, see
from fixtures.many_rows import add_copies
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.statement_log import counting
from fixtures.visits import answer, sheet, stored, take_round
from toso.audit.tables import AuditEvent
from toso.files.cleanup import forget_passing
from toso.files.tables import StoredFile
from toso.households.model.items import Item
from toso.households.model.tables import Household, Person
from toso.kit.clock import now

DAY = date(2024, 8, 9)
UPLOAD = f"{API}/visits/photos"


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def test_a_member_takes_along_their_own_streets_and_a_head_the_khu_pho(register: Register, client_of: ClientOf) -> None:
    taken = take_round(client_of("son"))
    assert [(s["name"], s["group_name"], s["unit_name"], s["households"]) for s in taken["streets"]] == [
        (LE_THANH_TONG, "Tổ 1", "Khu phố 1", 3)
    ]
    assert [h["name"] for h in taken["households"]] == ["Bùi Văn Đạt", "Đỗ Thị Xuân", "Tạp hóa Hồng Phúc"]
    assert (taken["today"], taken["expires_on"], taken["me"]["name"]) == ("2024-08-09", "2024-08-16", "Vũ Ngọc Sơn")
    dat = taken["households"][0]
    assert (dat["phone"], dat["house_no"], dat["notes"]) == ("+84912345601", "12", "")
    assert [(p["full_name"], p["adult"]) for p in dat["persons"]] == [
        ("Bùi Văn Đạt", True),
        ("Đỗ Thị Mùi", True),
        ("Bùi Minh Quân", False),
    ]
    assert taken["items"]["topics"]["many"] is True
    assert list(taken["items"]["sim"]["values"]) == ["none", "2g", "4g"]
    assert {s["name"] for s in take_round(client_of("hoa"))["streets"]} == {LE_THANH_TONG, NGO_75}
    assert "Bùi Văn Đạt" not in str(take_round(client_of("nga")))


def test_what_did_not_change_is_not_sent_again(register: Register, client_of: ClientOf, on_day: SetDay) -> None:
    son, path = client_of("son"), f"{API}/visits/round"
    tag = son.get(path).headers["etag"]
    with_tag = {"If-None-Match": tag}
    answered = son.get(path, headers=with_tag)
    assert (answered.status_code, answered.content, answered.headers["etag"]) == (304, b"", tag.removeprefix("W/"))
    stored(son, sheet(register.households["dat"]))
    changed = son.get(path, headers=with_tag)
    assert changed.status_code == 200
    assert son.get(path, headers={"If-None-Match": changed.headers["etag"]}).status_code == 304
    on_day(DAY + timedelta(days=1))
    assert son.get(path, headers={"If-None-Match": changed.headers["etag"]}).status_code == 200


def test_taking_a_round_is_recorded_with_the_number_of_households(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    take_round(client_of("son"))
    with Session(app.state.engines.read) as session:
        wanted = sa.select(col(AuditEvent.note)).where(col(AuditEvent.action) == "visit.round")
        assert list(session.execute(wanted).scalars()) == [{"households": 3}]


@pytest.mark.both_databases("resource")
def test_more_than_a_phone_may_carry_is_picked_by_street(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    add_copies(app, Household, register.households["dat"], 2_996, code="THEM-{n}")
    hoa = client_of("hoa")
    taken = take_round(hoa)
    assert (taken["pick_streets"], taken["households"]) == (True, [])
    assert sorted(s["households"] for s in taken["streets"]) == [2, 2_999]
    chosen = ok(hoa.get(f"{API}/visits/round", params={"street_id": str(register.streets[NGO_75])}))
    assert (chosen["pick_streets"], len(chosen["households"])) == (False, 2)
    foreign = ok(client_of("son").get(f"{API}/visits/round", params={"street_id": str(register.streets[NGO_75])}))
    assert foreign["households"] == []


def test_a_round_costs_the_same_statements_for_any_number_of_households(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    counted = []
    for who in ("son", "hoa"):
        take_round(client_of(who))
        with counting(app) as ran:
            take_round(client_of(who))
        counted.append(len(ran))
    assert counted[0] == counted[1]


def test_the_history_names_who_came_when_and_what_came_of_it(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    son, dat = client_of("son"), register.households["dat"]
    for days, result in ((5, "absent"), (3, "refused"), (1, "met")):
        stored(son, sheet(dat, at=now() - timedelta(days=days), result=result, note=f"Lần {days}", needs=["sim"]))
    path = f"{API}/visits?household_id={dat}"
    first = ok(client_of("hoa").get(f"{path}&limit=2"))
    assert [v["note"] for v in first["items"]] == ["Lần 1", "Lần 3"]
    newest = first["items"][0]
    assert (newest["visitor_name"], newest["result_label"]) == ("Vũ Ngọc Sơn", "Gặp được")
    assert newest["needs"] == [{"code": "sim", "label": "Đổi SIM"}]
    rest = ok(client_of("hoa").get(f"{path}&limit=2&cursor={first['next']}"))
    assert ([v["note"] for v in rest["items"]], rest["next"]) == (["Lần 5"], None)
    assert client_of("nga").get(path).status_code == 404
    assert client_of("lan").get(path).status_code == 403
    with Session(app.state.engines.read) as session:
        read = sa.select(col(AuditEvent.object_id)).where(col(AuditEvent.action) == "household.read")
        assert list(session.execute(read).scalars()) == [dat, dat]


@pytest.mark.both_databases("resource")
def test_my_progress_counts_households_once_and_says_what_is_left(register: Register, client_of: ClientOf) -> None:
    son, dat, xuan = client_of("son"), register.households["dat"], register.households["xuan"]
    for home, days, result in ((dat, 0, "met"), (dat, 0, "met"), (xuan, 3, "absent"), (xuan, 30, "met")):
        due = "2024-08-09" if days == 3 else None
        stored(son, sheet(home, at=now() - timedelta(days=days, minutes=1), result=result, revisit_on=due))
    stored(client_of("hoa"), sheet(register.households["thang"]))
    mine = ok(son.get(f"{API}/visits/mine"))
    assert [(mine[w]["visits"], mine[w]["households"], mine[w]["met"]) for w in ("today", "week", "period")] == [
        (2, 1, 1),
        (3, 2, 1),
        (3, 2, 1),
    ]
    assert (mine["week"]["first_day"], mine["period"]["first_day"]) == ("2024-08-05", "2024-07-15")
    assert (mine["households"], mine["visited"], mine["left"], mine["revisit_due"]) == (3, 2, 1, 1)
    assert [(s["name"], s["left"]) for s in mine["streets"]] == [(LE_THANH_TONG, 1)]
    assert mine["conflicts"] == 0
    assert ok(son.get(f"{API}/visits/round"))["work"] == {span: mine[span] for span in ("today", "week")}
    along = {street["name"]: street["revisits"] for street in ok(client_of("hoa").get(f"{API}/streets"))}
    assert along == {LE_THANH_TONG: 1, NGO_75: 0}


def picture(kind: str, size: tuple[int, int] = (2000, 1000), **more: Any) -> bytes:
    """A picture as a phone makes it, with a place and a device in its metadata."""
    made, exif = Image.new("RGB", size, "teal"), Image.Exif()
    exif[0x010F], exif[0x0112] = "MayAnhCuaToi", 6
    exif.get_ifd(0x8825)[2] = (20.0, 57.0, 0.0)
    out = io.BytesIO()
    made.save(out, kind, exif=exif, **more)
    return out.getvalue()


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.PNG"), ("WEBP", "a.webp")])
def test_a_photo_is_drawn_anew_upright_small_and_without_metadata(
    register: Register, client_of: ClientOf, app: FastAPI, kind: str, name: str
) -> None:
    son, dat = client_of("son"), register.households["dat"]
    content = picture(kind) + b"<script>alert(1)</script>PK\x03\x04"
    photo = ok(son.post(UPLOAD, files={"file": (name, content)}), 201)["id"]
    stored(son, sheet(dat, photo_ids=[photo]))
    answered = client_of("hoa").get(f"{UPLOAD}/{photo}")
    drawn = Image.open(io.BytesIO(answered.content))
    assert (drawn.format, drawn.size) == ("JPEG", (1000, 2000))
    assert not drawn.getexif()
    assert b"MayAnh" not in answered.content
    assert b"script" not in answered.content
    assert answered.headers["content-disposition"].startswith("attachment")
    assert (ok(son.get(f"{API}/visits?household_id={dat}"))["items"][0]["photo_ids"]) == [photo]


def without_its_photo(client: TestClient, made: dict[str, Any]) -> bool:
    """Whether a sheet is taken, but for the photo it names."""
    (said,) = stored(client, made)
    return [e["field"] for e in said["errors"]] == ["photo_ids"]


def test_a_photo_opens_only_for_those_who_reach_the_household(register: Register, client_of: ClientOf) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    photo = ok(hoa.post(UPLOAD, files={"file": ("a.jpg", picture("JPEG"))}), 201)["id"]
    assert hoa.get(f"{UPLOAD}/{photo}").status_code == 404, "a photo that no visit names has no readers"
    assert without_its_photo(son, sheet(register.households["dat"], photo_ids=[photo]))
    stored(hoa, sheet(register.households["thang"], photo_ids=[photo, photo]))
    statuses = {
        w: client_of(w).get(f"{UPLOAD}/{photo}").status_code for w in ("hoa", "son", "nga", "minh", "lan", "ha")
    }
    assert statuses == {"hoa": 200, "son": 404, "nga": 404, "minh": 200, "lan": 403, "ha": 403}
    assert {client_of(w).get(f"{API}/files/{photo}").status_code for w in ("hoa", "son", "minh", "lan", "ha")} == {404}
    assert without_its_photo(hoa, sheet(register.households["dat"], photo_ids=[photo]))


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("a.jpg", b"", 415),
        ("a.jpg", b"\xff\xd8\xff\xe0" + b"x" * 500, 415),
        ("a.svg", b"<svg/>", 415),
        ("a.jpg", b"%PDF-1.4\n%%EOF", 415),
        ("a.png", picture("JPEG", (9, 9)), 415),
        ("a.gif", b"GIF89a" + b"x" * 99, 415),
        ("a.jpg", picture("JPEG", (9, 9))[:200], 415),
        ("a.jpg", b"\xff\xd8" + b"x" * (2 * 1024 * 1024 + 9), 413),
        ("a.png", picture("PNG", (9000, 9000)), 413),
    ],
)
def test_what_is_no_picture_is_refused(
    register: Register, client_of: ClientOf, app: FastAPI, name: str, content: bytes, status: int
) -> None:
    said = client_of("son").post(UPLOAD, files={"file": (name, content)})
    assert (said.status_code, said.json()["errors"][0]["field"]) == (status, "file")
    with Session(app.state.engines.read) as session:
        assert session.execute(sa.select(sa.func.count()).select_from(StoredFile)).scalar_one() == 0


def test_a_photo_that_no_visit_names_is_forgotten_after_a_week(
    register: Register, client_of: ClientOf, app: FastAPI, on_day: SetDay
) -> None:
    son = client_of("son")
    left, kept = (
        ok(son.post(UPLOAD, files={"file": ("a.jpg", picture("JPEG", s))}), 201)["id"] for s in ((9, 9), (8, 8))
    )
    stored(son, sheet(register.households["dat"], photo_ids=[kept]))
    on_day(DAY + timedelta(days=8))
    with Session(app.state.engines.write) as session:
        forget_passing(session)
        session.commit()
        assert [str(i) for i in session.execute(sa.select(col(StoredFile.id))).scalars()] == [kept]
    assert without_its_photo(son, sheet(register.households["dat"], photo_ids=[left]))


def test_a_batch_of_fifty_costs_hardly_more_statements_than_a_batch_of_one(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    son, homes = client_of("son"), [(register.households[k], register.persons[k]) for k in ("dat", "xuan")] * 25
    stored(son, sheet(register.households["phuc"]))  # the ward's first line in the log makes its head
    counted = []
    for size in (2, 50):
        batch = [sheet(h, answer(p, "phone", "smart"), answer(p, "informed", "yes")) for h, p in homes[:size]]
        with counting(app) as ran:
            stored(son, *batch)
        counted.append(len(ran))
    # The second batch says nothing new: its spans are looked at, and neither folded nor written, nor are its sums.
    assert counted[1] <= 38 < counted[0] <= 55, counted


def test_values_of_the_register_are_shown_as_the_items_write_them(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    with Session(app.state.engines.write) as session:
        person = session.get_one(Person, (register.ward_id, register.persons["mui"]))
        for item, value in ((Item.APPS, "no"), (Item.TOPICS, "dvc+essential"), (Item.SERVICES, "need")):
            see(session, person, item, value, DAY)
        session.commit()
    taken = take_round(client_of("son"))
    state = next(p for p in taken["households"][0]["persons"] if p["id"] == str(register.persons["mui"]))["state"]
    assert (state["apps"], state["topics"], state["services"]) == ("no", ["dvc", "essential"], "need")
    assert state["account"] is None


def test_a_household_said_to_have_moved_is_found_by_whoever_keeps_the_register(
    register: Register, client_of: ClientOf
) -> None:
    stored(client_of("son"), sheet(register.households["xuan"], result="moved"))
    (found,) = ok(client_of("hoa").get(f"{API}/households", params={"status": "moved"}))["items"]
    assert (found["id"], found["closed_on"]) == (str(register.households["xuan"]), None)
