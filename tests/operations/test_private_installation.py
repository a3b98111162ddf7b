"""An installation is its owner's alone: modes of all it writes, and no demonstration where a real ward works."""

import sqlite3
from contextlib import closing
from pathlib import Path

import httpx2 as httpx

from fixtures.broken_servers import token_of
from fixtures.patience import patience
from fixtures.server import serving
from toso.identity.cast import CAST_PASSWORD

DEMONSTRATION = {"TOSO_DEMO": "1"}


def offers_accounts(url: str) -> bool:
    status = httpx.get(f"{url}/api/v1/auth/demo-accounts", timeout=patience(20)).status_code
    assert status in {200, 404}
    return status == 200


def refused_by_proxy(url: str, sent: dict[str, str]) -> bool:
    """Whether somebody elsewhere, for whom a proxy on this machine asks, gets neither the accounts nor a session."""
    body = {"username": "ha", "password": CAST_PASSWORD}
    answers = [
        httpx.get(f"{url}/api/v1/auth/demo-accounts", headers=sent, timeout=patience(20)),
        httpx.post(f"{url}/api/v1/auth/token", json=body, headers=sent, timeout=patience(20)),
        httpx.get(f"{url}/", headers=sent, timeout=patience(20)),
    ]
    return [one.status_code for one in answers] == [403] * 3


def today_at(url: str) -> str:
    headers = {"Authorization": f"Bearer {token_of(url, 'ha')}"}
    return httpx.get(f"{url}/api/v1/auth/me", headers=headers, timeout=patience(20)).text


def test_a_real_ward_and_an_open_address_are_served_without_demonstration(
    sqlite_template: Path, tmp_path: Path
) -> None:
    with serving(tmp_path / "demo", sqlite_template, **DEMONSTRATION) as running:
        assert offers_accounts(running.url)
        assert '"demo":true' in today_at(running.url)
        for sent in ({"Host": "toso.example.vn"}, {"X-Forwarded-For": "203.0.113.7"}, {"Forwarded": "for=203.0.113.7"}):
            assert refused_by_proxy(running.url, sent), f"a proxy let others in: {sent}"
    closed = tmp_path / "closed.sqlite3"
    closed.write_bytes(sqlite_template.read_bytes())
    with closing(sqlite3.connect(closed)) as database, database:
        database.execute("UPDATE user_account SET disabled_at = '2024-08-09 00:00:00.000000'")
    with serving(tmp_path / "open", closed, TOSO_DEMO="1", TOSO_PUBLIC_URL="https://toso.example.vn") as running:
        assert not offers_accounts(running.url)
    real = tmp_path / "real.sqlite3"
    real.write_bytes(sqlite_template.read_bytes())
    with closing(sqlite3.connect(real)) as database, database:
        database.execute("UPDATE unit SET sample = 0")
    with serving(tmp_path / "real", real, **DEMONSTRATION) as running:
        assert not offers_accounts(running.url)
        me = today_at(running.url)
        assert '"demo":false' in me
        assert "2024-08-09" not in me
        assert "đơn vị thật" in (tmp_path / "real/server.log").read_text()


def test_what_is_written_is_closed_to_others_and_what_stood_open_is_mended(
    sqlite_template: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    (data / "files/ab").mkdir(parents=True)
    (data / "keys").mkdir()
    for left in (data / "keys/left.key", data / "left.txt"):
        left.write_bytes(b"open")
        left.chmod(0o644)
    data.chmod(0o755)
    with serving(tmp_path, sqlite_template) as running:
        headers = {"Authorization": f"Bearer {token_of(running.url, 'hoa')}"}
        sent = {"file": ("a.pdf", b"%PDF-1.4\n%%EOF\n")}
        made = httpx.post(f"{running.url}/api/v1/files", files=sent, headers=headers, timeout=patience(20))
        assert made.status_code == 201, made.text
        found = {path: path.stat().st_mode & 0o777 for path in (data, *data.rglob("*")) if path != data / "files/ab"}
    wrong = {str(p): oct(m) for p, m in found.items() if m != (0o700 if p.is_dir() else 0o600)}
    assert wrong == {}
    assert sum(path.is_file() for path in found) > 4
