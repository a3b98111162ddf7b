"""Sound and film: only what they claim to be, stored and played piece by piece, heard by whoever reads the material."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.materials import made
from fixtures.monthly_reports import API, SetDay, errors_of, ok
from fixtures.people import ClientOf
from toso.files.recordings import keep_recording
from toso.files.store import pieces

MB = 1024 * 1024
MP3, OGG = b"ID3\x04" + bytes(300), b"OggS\x00" + bytes(300)
MP4, M4A = b"\0\0\0\x18ftypmp42" + bytes(300), b"\0\0\0\x18ftypM4A " + bytes(300)
HTML, EXE, ZIP = b"<html><script>1</script>" + bytes(300), b"MZ" + bytes(300), b"PK\x03\x04" + bytes(300)
FORGED = (
    ("phim.mp4", HTML),
    ("phim.mp4", EXE),
    ("phim.mp4", ZIP),
    ("phim.mp4", MP3),
    ("phim.mp4", b"\0\0\0\x18moov" + bytes(300)),
    ("bai.mp3", HTML),
    ("bai.mp3", MP4),
    ("bai.mp3", b"RIFF\0\0\0\0WAVE" + bytes(300)),
    ("bai.m4a", MP4),
    ("bai.ogg", b"%PDF-1.7" + bytes(300)),
    ("bai.ogg", b"\x1aE\xdf\xa3" + bytes(300)),
    ("trang.html", MP3),
)


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def sent(client: TestClient, name: str, content: bytes) -> Any:
    return client.post(f"{API}/files/recordings", files={"file": (name, content)})


def kept(client: TestClient, content: bytes, name: str = "phim.mp4") -> str:
    """The address of a script's version with this recording."""
    file = ok(sent(client, name, content), 201)
    row = made(client, kind="script", content={"file_id": file["id"]})
    return f"{API}/materials/{row['id']}/versions/1/file"


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(("name", "content"), FORGED)
@pytest.mark.both_databases("resource")
def test_a_forged_recording_is_refused(client_of: ClientOf, name: str, content: bytes) -> None:
    answer = sent(client_of("minh"), name, content)
    assert (answer.status_code, list(errors_of(answer))) == (415, ["file"])


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(("name", "content"), [("a.mp3", MP3), ("a.m4a", M4A), ("a.ogg", OGG), ("a.mp4", MP4)])
def test_a_true_recording_comes_back_byte_for_byte_in_a_sandbox(client_of: ClientOf, name: str, content: bytes) -> None:
    minh = client_of("minh")
    answer = minh.get(kept(minh, content, name))
    assert (answer.status_code, answer.content) == (200, content)
    assert answer.headers["accept-ranges"] == "bytes"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_player_asks_for_parts(client_of: ClientOf) -> None:
    minh, content = client_of("minh"), MP4 + bytes(range(256)) * 12 * 1024
    path, size = kept(minh, content), len(content)
    for asked, first, last in (
        ("bytes=0-99", 0, 99),
        ("bytes=100-", 100, 100 + 2 * MB - 1),
        ("bytes=-50", size - 50, size - 1),
        (f"bytes={size - 10}-{size + 99}", size - 10, size - 1),
    ):
        answer = minh.get(path, headers={"Range": asked})
        assert (answer.status_code, answer.content) == (206, content[first : last + 1]), asked
        assert answer.headers["content-range"] == f"bytes {first}-{last}/{size}"
    for asked in (f"bytes={size}-", "bytes=-0"):
        answer = minh.get(path, headers={"Range": asked})
        assert (answer.status_code, answer.json()["code"]) == (416, "no-such-part")
        assert answer.headers["content-range"] == f"bytes */{size}"
    for asked in ("bytes=0-1,5-9", "bytes=9-5", "lines=1-2", "bytes=-"):
        answer = minh.get(path, headers={"Range": asked})
        assert (answer.status_code, len(answer.content)) == (200, size), asked


def test_who_may_not_read_the_material_hears_nothing(client_of: ClientOf) -> None:
    path = kept(client_of("minh"), MP3, "a.mp3")
    assert client_of("nga").get(path, headers={"Range": "bytes=0-9"}).status_code == 404


def test_sound_is_smaller_than_film_and_neither_is_larger_than_allowed(client_of: ClientOf) -> None:
    minh = client_of("minh")
    refused = sent(minh, "bai.mp3", MP3 + bytes(20 * MB))
    assert (refused.status_code, errors_of(refused)["file"]) == (413, "Tệp lớn hơn 20 MB.")
    assert sent(minh, "phim.mp4", MP4 + bytes(100 * MB)).status_code == 413


def most_held() -> int:
    """The most memory that this process has held since it was last asked, in bytes."""
    status = Path("/proc/self/status").read_text()
    Path("/proc/self/clear_refs").write_text("5")
    (most,) = re.findall(r"VmHWM:\s+(\d+)", status)
    return int(most) * 1024


def test_a_film_of_a_hundred_megabytes_is_never_held_whole(app: FastAPI, tmp_path: Path) -> None:
    film, store = tmp_path / "phim.mp4", app.state.store
    with film.open("wb") as file:
        file.write(MP4)
        file.truncate(100 * MB)
    most_held()
    before = most_held()
    with film.open("rb") as file:
        recorded = keep_recording(store, file, "phim.mp4")
    assert sum(map(len, pieces(store, recorded.digest))) == recorded.size == 100 * MB
    assert most_held() - before <= 32 * MB
