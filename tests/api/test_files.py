"""Uploads: only what they claim to be, never larger than allowed, opened only by those who may."""

import io
import zipfile
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.people import ClientOf
from fixtures.routes import actor_with
from toso.authz.actor import Actor
from toso.authz.roles import Role

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 32


def send(client: TestClient, name: str, content: bytes) -> object:
    return client.post("/api/v1/files", files={"file": (name, content)})


def zipped(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_file_comes_back_byte_for_byte_as_a_sandboxed_attachment(desk_client: TestClient) -> None:
    made = send(desk_client, "Biên bản.pdf", PDF)
    assert made.status_code == 201
    answer = desk_client.get(f"/api/v1/files/{made.json()['id']}")
    assert answer.content == PDF
    assert answer.headers["content-disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("trang.html", b"<script>alert(1)</script>"),
        ("anh.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        ("anh.png", PDF),
        ("bao-cao.pdf", PNG),
        ("bao-cao.pdf", b""),
        ("khong-duoi", PDF),
        ("bao-cao.docx", zipped({"khac.xml": b"x"})),
        ("bao-cao.xlsx", b"PK\x03\x04" + b"hong" * 20),
    ],
)
def test_what_is_not_what_it_claims_is_refused_and_nothing_is_stored(
    desk_client: TestClient, app: FastAPI, name: str, content: bytes
) -> None:
    answer = send(desk_client, name, content)
    assert answer.status_code == 415
    assert answer.json()["errors"][0]["field"] == "file"
    stored = list((app.state.settings.data_dir / "files").rglob("*"))
    assert [path for path in stored if path.is_file()] == []


def test_a_zip_bomb_is_refused_before_any_parser_sees_it(desk_client: TestClient) -> None:
    bomb = zipped({"word/document.xml": b"0" * (101 * 1024 * 1024)})
    assert len(bomb) < 1024 * 1024
    answer = send(desk_client, "bao-cao.docx", bomb)
    assert answer.status_code == 413


def test_a_name_with_folders_loses_them(desk_client: TestClient) -> None:
    assert send(desk_client, "../../etc/passwd.pdf", PDF).json()["name"] == "passwd.pdf"
    assert send(desk_client, "C:\\tai lieu\\..\\a.pdf", PDF).json()["name"] == "a.pdf"


def test_a_member_opens_only_their_own_files(as_actor: Callable[[Actor], TestClient]) -> None:
    mine, other = (actor_with(Role.TEAM_MEMBER, unit="kp1") for _ in range(2))
    file_id = send(as_actor(mine), "minh-chung.pdf", PDF).json()["id"]
    assert as_actor(mine).get(f"/api/v1/files/{file_id}").status_code == 200
    assert as_actor(other).get(f"/api/v1/files/{file_id}").status_code == 404


def test_bytes_changed_in_the_store_are_not_handed_out(desk_client: TestClient, app: FastAPI) -> None:
    made = send(desk_client, "a.pdf", PDF).json()
    path = app.state.settings.data_dir / "files" / made["sha256"][:2] / made["sha256"]
    path.chmod(0o600)
    path.write_bytes(PDF + b"x")
    assert desk_client.get(f"/api/v1/files/{made['id']}").status_code == 404


def _told(client: TestClient, action: str) -> list[dict[str, object]]:
    items = client.get("/api/v1/audit/events", params={"action": action}).json()["items"]
    return [{name: row[name] for name in ("actor_name", "object_kind", "object_id", "note")} for row in items]


def test_each_upload_and_each_download_leaves_one_line_in_the_log(client_of: ClientOf) -> None:
    hoa, lan = client_of("hoa"), client_of("lan")
    file = send(hoa, "bien-ban.pdf", PDF).json()["id"]
    line = {"object_kind": "file", "object_id": file, "note": {"purpose": "evidence"}}
    assert _told(lan, "file.upload") == [{"actor_name": "Hoàng Thị Hoa", **line}]
    assert _told(lan, "file.read") == []
    for reader in (hoa, client_of("minh")):
        assert reader.get(f"/api/v1/files/{file}").status_code == 200
    assert _told(lan, "file.read") == [{"actor_name": "Trần Văn Minh", **line}, {"actor_name": "Hoàng Thị Hoa", **line}]


@pytest.mark.both_databases("resource")
def test_a_refused_download_leaves_no_line(client_of: ClientOf) -> None:
    hoa, lan = client_of("hoa"), client_of("lan")
    file = send(hoa, "bien-ban.pdf", PDF).json()["id"]
    assert client_of("nga").get(f"/api/v1/files/{file}").status_code == 404
    assert _told(lan, "file.read") == []
