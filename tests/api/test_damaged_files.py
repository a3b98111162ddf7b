"""Damaged, hostile and scanned files at every door where files come in: a Vietnamese reason, never a server's fault."""

import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import docx
import pytest
from fastapi import FastAPI
from fastapi.params import Form
from PIL import Image
from starlette.testclient import TestClient

from fixtures.correspondence import package
from fixtures.courses import sheet
from fixtures.damage import some_damage
from fixtures.foreign_sheets import HOUSEHOLDS, PEOPLE, book
from fixtures.households import Register
from fixtures.import_export import run_transfers
from fixtures.ledgers import many_places
from fixtures.monthly_reports import API, SetDay
from fixtures.outlines import board, file_of
from fixtures.people import ClientOf
from fixtures.routes import NOWHERE, operations
from fixtures.signing import PASSPHRASE, pen
from fixtures.virus_scanners import EICAR, Scanner, scanner
from toso.core.settings import Settings
from toso.files.virus_scan import answers, install_scanner

# All of it by hand: TOSO_DAMAGE=1000 pytest tests/api/test_damaged_files.py
MOST = int(os.environ.get("TOSO_DAMAGE", "4"))
SOUND = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"


def word() -> bytes:
    made = docx.Document()
    made.add_paragraph("KẾ HOẠCH")
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def picture(kind: str) -> bytes:
    """As a phone makes it, with a place."""
    made, exif, written = Image.new("RGB", (64, 48), "teal"), Image.Exif(), io.BytesIO()
    exif[0x010F] = "MayAnhCuaToi"
    exif.get_ifd(0x8825)[2] = (20.0, 57.0, 0.0)
    made.save(written, kind, exif=exif)
    return written.getvalue()


@dataclass(frozen=True)
class Door:
    """Who sends, the part of the form, sound files by name, the other parts."""

    sender: str
    sound: dict[str, Callable[[], bytes]]
    part: str = "file"
    more: tuple[tuple[str, Any], ...] = ()


OFFICE = {"a.pdf": lambda: SOUND, "a.docx": word}
PEN = (("file", ("ky.p12", b"no key")), ("passphrase", PASSPHRASE))
DOORS = {
    "/files": Door(
        "hoa",
        {
            **OFFICE,
            "a.xlsx": lambda: book(PEOPLE),
            "a.png": lambda: picture("PNG"),
            "a.jpg": lambda: picture("JPEG"),
            "a.mp3": lambda: b"ID3\x04" + bytes(200),
            "a.mp4": lambda: b"\0\0\0\x18ftypmp42" + bytes(200),
        },
    ),
    "/files/recordings": Door("hoa", {"a.mp3": lambda: b"ID3\x04" + bytes(200)}),
    "/documents/lint": Door("minh", OFFICE),
    "/documents/received": Door("ha", {"a.edxml": package}),
    "/visits/photos": Door("son", {f"a.{k.lower()}": lambda k=k: picture(k) for k in ("JPEG", "PNG", "WEBP")}),
    "/user-imports": Door("ha", {"a.xlsx": lambda: book(PEOPLE), "a.csv": "Họ và tên;Vai trò\nA;B\n".encode}),
    "/activities/{activity_id}/completions": Door(
        "minh", {"a.xlsx": lambda: sheet(("A", "", "", "", "", "25/06/2024"))}
    ),
    "/household-imports": Door("hoa", {"a.xlsx": lambda: book(HOUSEHOLDS)}),
    "/workbooks": Door("hoa", {"a.xlsx": lambda: many_places().content}),
    "/plan-drafts": Door("minh", {**OFFICE, "a.txt": "KẾ HOẠCH".encode}),
    "/signing-certificates/person": Door("lan", {"a.png": pen}, "picture", PEN),
    "/signing-certificates/organisation": Door("ha", {"a.png": pen}, "picture", PEN),
    "/visits/parcels": Door("hoa", {"phieu.toso": lambda: b"TOSO-PHIEU-1\n" + b"A" * 2_000}),
    "/unit-shapes/readings": Door("ha", {"a.geojson": lambda: file_of(board(["Khu phố 1", "Khu phố 2"], bends=3))}),
    "/documents/{document_id}/signing/attached": Door("ha", {"a.pdf": lambda: SOUND}),
    "/documents/{document_id}/signing/scan": Door("ha", {"a.pdf": lambda: SOUND}),
}


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


def send(client: TestClient, door: str, name: str, content: bytes) -> Any:
    here = DOORS[door]
    files = {here.part: (name, content), **{k: v for k, v in here.more if isinstance(v, tuple)}}
    data = {k: v for k, v in here.more if isinstance(v, str)}
    return client.post(
        API + door.replace("{document_id}", NOWHERE).replace("{activity_id}", NOWHERE), files=files, data=data
    )


def test_every_door_for_files_is_tried_here(app: FastAPI) -> None:
    doors = {
        swept.path.removeprefix(API)
        for swept in operations(app)
        if swept.route.body_field is not None and isinstance(swept.route.body_field.field_info, Form)
    }
    assert doors == set(DOORS)


@pytest.mark.parametrize("door", list(DOORS))
def test_a_damaged_file_is_refused_with_a_reason_and_never_a_fault(
    app: FastAPI, client_of: ClientOf, door: str, subtests: pytest.Subtests
) -> None:
    client, tried = client_of(DOORS[door].sender), 0
    for name, make in DOORS[door].sound.items():
        for what, content in some_damage(make(), len(door), MOST):
            with subtests.test(name=name, damage=what):
                said = send(client, door, name, content)
                tried += 1
                assert said.status_code < 500, said.text
                assert said.status_code in {200, 201, 202, 404, 409, 413, 415, 422}, said.text
                if said.status_code in {413, 415, 422}:
                    assert [e["field"] for e in said.json()["errors"]] in (["file"], ["picture"], ["passphrase"]), (
                        said.text
                    )
            if door == "/household-imports":
                run_transfers(app)
    assert tried >= MOST


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(("door", "read"), [("/files", "/files/{id}"), ("/visits/photos", None)])
@pytest.mark.parametrize(("kind", "name"), [("JPEG", "Ảnh chụp.jpg"), ("PNG", "a.png")])
def test_a_picture_is_drawn_anew_at_every_door(
    app: FastAPI, client_of: ClientOf, door: str, read: str | None, kind: str, name: str
) -> None:
    client = client_of(DOORS[door].sender)
    made = send(client, door, name, picture(kind))
    assert made.status_code == 201, made.text
    kept = [path.read_bytes() for path in (app.state.settings.data_dir / "files").rglob("*") if path.is_file()]
    assert kept
    assert all(b"MayAnhCuaToi" not in content and b"Exif" not in content for content in kept)
    if read:
        drawn = Image.open(io.BytesIO(client.get(API + read.format(id=made.json()["id"])).content))
        assert (drawn.format, drawn.getexif()) == ("JPEG", {})


def test_a_large_picture_becomes_small(client_of: ClientOf) -> None:
    noise = Image.effect_noise((3_000, 2_400), 90).convert("RGB")
    written = io.BytesIO()
    noise.save(written, "JPEG", quality=95)
    made = client_of("hoa").post(f"{API}/files", files={"file": ("a.jpg", written.getvalue())})
    content = client_of("hoa").get(f"{API}/files/{made.json()['id']}").content
    assert max(Image.open(io.BytesIO(content)).size) <= 2_048
    assert len(content) <= 1024 * 1024


@pytest.mark.both_databases("resource")
def test_who_sends_too_much_in_a_day_and_a_ward_that_is_full_are_told_so(app: FastAPI, client_of: ClientOf) -> None:
    hoa, big = client_of("hoa"), SOUND + b"\n" * 700_000
    app.state.settings = Settings.model_validate({**app.state.settings.model_dump(), "person_day_mb": 1})
    assert [send(hoa, "/files", "a.pdf", big).status_code for _ in range(2)] == [201, 413]
    assert send(hoa, "/files", "a.pdf", big).json()["code"] == "day-room-full"
    assert send(client_of("son"), "/visits/photos", "a.jpg", picture("JPEG")).status_code == 201, "another person"
    assert send(hoa, "/files", "a.pdf", SOUND).status_code == 201, "what still has room"
    app.state.settings = app.state.settings.model_copy(update={"ward_files_gb": 0})
    full = send(client_of("son"), "/visits/photos", "a.jpg", picture("JPEG"))
    assert (full.status_code, full.json()["code"]) == (507, "ward-room-full")


# Sealed by the phone, or by the ward's key: neither is opened as a file, and no scanner could read it.
SEALED = {"/visits/parcels"}
# Whether the caller reaches the row is asked before the file is looked at: tests/api/test_courses.py has a row.
BEHIND_REACH = {"/activities/{activity_id}/completions"}


@pytest.fixture
def scanning() -> Iterator[Scanner]:
    with scanner() as found:
        install_scanner(found.address, 20)
        yield found
    install_scanner("", 20)


@pytest.mark.parametrize("door", sorted(set(DOORS) - SEALED - BEHIND_REACH))
def test_what_is_found_is_taken_at_no_door(
    app: FastAPI, client_of: ClientOf, scanning: Scanner, door: str, subtests: pytest.Subtests
) -> None:
    scanning.everything = True
    scanning.asked = lambda: app.state.at_database.inside
    for name, make in DOORS[door].sound.items():
        with subtests.test(name=name):
            before = scanning.scanned
            said = send(client_of(DOORS[door].sender), door, name, make())
            assert scanning.scanned > before
            assert "mã độc" in said.text, "refused, or the one file of a letter left out"
            assert "Eicar" not in said.text
    assert set(scanning.answers) == {0}, "whoever writes waits for the scanner"
    assert not [path for path in (app.state.settings.data_dir / "files").rglob("*") if path.is_file()]


def test_the_known_string_is_found_and_all_else_goes_in(client_of: ClientOf, scanning: Scanner) -> None:
    hoa = client_of("hoa")
    files = {"a.pdf": SOUND + EICAR, "b.pdf": SOUND}
    said = {name: hoa.post(f"{API}/files", files={"file": (name, content)}) for name, content in files.items()}
    assert {name: answer.status_code for name, answer in said.items()} == {"a.pdf": 415, "b.pdf": 201}
    assert scanning.scanned == 2


def test_without_an_answer_nothing_is_taken(client_of: ClientOf, scanning: Scanner) -> None:
    hoa = client_of("hoa")
    scanning.length = 10
    too_long = hoa.post(f"{API}/files", files={"file": ("a.pdf", SOUND)})
    assert (too_long.status_code, too_long.json()["errors"][0]["field"]) == (503, "file")
    assert answers() is True
    install_scanner("127.0.0.1:9", 20)
    away = hoa.post(f"{API}/files", files={"file": ("a.pdf", SOUND)})
    assert (away.status_code, "Máy quét mã độc" in away.text) == (503, True)
    assert answers() is False
    install_scanner("", 20)
    assert answers() is None
    assert hoa.post(f"{API}/files", files={"file": ("a.pdf", SOUND)}).status_code == 201
