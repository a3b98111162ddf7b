"""Every refusal in both languages: its title, its page at the address that it names, the language said."""

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

import toso
from fixtures.monthly_reports import API
from toso.core.problem_texts import english_detail, english_titles, language_of
from toso.core.validation_texts import _ENGLISH, _TEXTS
from toso.problem_pages import _kinds
from toso.reference import pages

VIETNAMESE = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
IN_ENGLISH = {"Accept-Language": "en-GB,en;q=0.9,vi;q=0.5"}
_FRESH = "from toso.problem_pages import _kinds; print(*_kinds())"


def test_every_code_has_an_english_title_and_none_is_left_over() -> None:
    listed = set(re.findall(r"^\| \d+ \| `([^`]+)`", pages()["errors.md"], re.MULTILINE))
    assert set(english_titles()) == listed | {"http"}
    assert [code for code, text in english_titles().items() if VIETNAMESE.search(text) or text[-1] != "."] == []
    assert _ENGLISH.keys() == _TEXTS.keys()
    assert not VIETNAMESE.search(" ".join(_ENGLISH.values()))


def test_a_server_that_just_started_knows_the_page_of_every_code() -> None:
    """Elsewhere some test has imported whatever module of a job a class stands in."""
    fresh = subprocess.run([sys.executable, "-P", "-c", _FRESH], capture_output=True, text=True, check=True)
    assert set(fresh.stdout.split()) == set(english_titles()) - {"http"}


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "vi"),
        ("*", "vi"),
        ("en", "en"),
        ("en-US,en;q=0.9", "en"),
        ("vi-VN,vi;q=0.9,en;q=0.8", "vi"),
        ("fr, en;q=0.3", "en"),
        ("en;q=0", "vi"),
        ("en;q=x, vi;q=0.1", "vi"),
        ("en;q=nan", "vi"),
        ("en;q=0.5,vi;q=0.5", "vi"),
        ("EN;Q=1", "en"),
    ],
)
def test_vietnamese_unless_english_is_preferred(accepted: str, language: str) -> None:
    assert language_of(accepted) == language


def test_the_type_of_a_refusal_is_the_address_of_its_page(sqlite_app: FastAPI) -> None:
    client = TestClient(sqlite_app)
    refused = client.get(f"{API}/plans")
    page = client.get(refused.json()["type"])
    assert (page.status_code, page.headers["content-language"], page.headers["content-type"]) == (
        200,
        "vi",
        "text/html; charset=utf-8",
    )
    assert refused.json()["title"] in page.text
    assert client.get(refused.json()["type"], headers=IN_ENGLISH).text != page.text
    every = client.get("/problems", headers=IN_ENGLISH).text
    for code, kind in _kinds().items():
        said = client.get(f"/problems/{code}", headers=IN_ENGLISH)
        assert said.status_code == 200, code
        assert f"HTTP {kind.status}" in said.text
        assert f'href="/problems/{code}"' in every
    assert client.get("/problems/no-such-code").status_code == 404
    assert "Accept-Language" in page.headers["vary"]


def test_details_in_english_belong_to_sentences_that_are_said() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(toso.__file__).parent.rglob("*.py"))
    rows = json.loads(files("toso.core").joinpath("data/details-en.json").read_text("utf-8"))
    assert [own for own in rows if "{}" not in own and f'"{own}"' not in code] == []
    assert [text for text in rows.values() if VIETNAMESE.search(text) or text[-1] != "."] == []
    assert [own for own, text in rows.items() if own.count("{}") != text.count("{}")] == []
    assert english_detail("Lan đã sửa nội dung này lúc 02:22 ngày 02/12/2026.") == (
        "Lan changed this at 02:22 on 02/12/2026 (day/month/year, Vietnam time)."
    )


def _refusals(client: TestClient, headers: dict[str, str]) -> list[Any]:
    """Of a guard, of what was sent, of no route, of the perimeter, of a rule of ours."""
    return [
        client.get(f"{API}/plans", headers=headers),
        client.post(f"{API}/auth/login", json={"user_name": 1, "more": 2}, headers=headers),
        client.get(f"{API}/nowhere", headers=headers),
        client.post(f"{API}/auth/login", json={}, headers={**headers, "Sec-Fetch-Site": "cross-site"}),
        client.get(f"{API}/calendar-feed/x.ics", headers=headers),
    ]


def test_a_refusal_is_in_the_language_that_was_asked_for(sqlite_app: FastAPI) -> None:
    client = TestClient(sqlite_app)
    for english, own in zip(_refusals(client, IN_ENGLISH), _refusals(client, {}), strict=True):
        assert (english.status_code, english.json()["code"]) == (own.status_code, own.json()["code"])
        assert english.headers["content-language"] == "en", english.text
        assert own.headers["content-language"] == "vi"
        assert "Accept-Language" in english.headers["vary"]
        assert not VIETNAMESE.search(english.json()["title"] + str(english.json()["errors"]))
        assert VIETNAMESE.search(own.json()["title"])
