"""Fifty people who sign in at one moment, as when a meeting begins: whoever works meanwhile is not held up by them."""

import time
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import httpx2 as httpx
import pytest

from fixtures.broken_servers import installed, token_of
from fixtures.patience import patience
from toso.identity.cast import CAST_PASSWORD

PEOPLE, CAST = 50, ("lan", "minh", "ha", "dung", "hoa", "son", "nga")
WAIT = 0.5  # seconds: the hashes of all of them take ten times as long, one after the other


@pytest.mark.timeout(300)
def test_who_reads_meanwhile_is_answered_at_once(sqlite_url: str, tmp_path: Path) -> None:
    with installed(tmp_path, sqlite_url) as installation:
        installation.start()
        bearer = {"Authorization": f"Bearer {token_of(installation.url, 'hoa')}"}

        def sign_in(number: int) -> int:
            body = {"username": CAST[number % len(CAST)], "password": CAST_PASSWORD}
            return httpx.post(f"{installation.url}/api/v1/auth/token", json=body, timeout=patience(60)).status_code

        waited: list[float] = []
        with httpx.Client(base_url=installation.url, headers=bearer) as reader, ThreadPoolExecutor(PEOPLE) as crowd:
            signing = [crowd.submit(sign_in, number) for number in range(PEOPLE)]
            while wait(signing, timeout=0).not_done:
                began = time.monotonic()
                assert reader.get("/api/v1/auth/me", timeout=patience(60)).status_code == 200
                waited.append(time.monotonic() - began)
        installation.terminate()
    assert [one.result() for one in signing] == [200] * PEOPLE
    assert len(waited) > 10, "they were not at it together"
    assert sorted(waited)[int(len(waited) * 0.95)] < patience(WAIT), waited
