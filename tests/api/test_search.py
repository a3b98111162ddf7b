"""The search over what a person may read: found by folded words, by the rules of each list, nothing of households."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from toso.identity.cast import CAST

Browser = Callable[[str], TestClient]


def found(client: TestClient, words: str) -> dict[str, list[dict[str, Any]]]:
    said = ok(client.post(f"{API}/search", json={"q": words}))
    return {group["kind"]: group["items"] for group in said["groups"]}


def test_each_kind_is_found_by_words_without_marks(as_member_of_cast: Browser) -> None:
    lan = as_member_of_cast("lan")
    for words, kind, address in (
        ("cong nghe so", "plan", "plans"),
        ("dich vu cong", "task", "tasks"),
        ("thang 7", "report", "reports"),
        ("bc-ubnd", "document", "documents"),
        ("van hoa", "unit", "units"),
        ("to cong nghe so", "team", "teams"),
    ):
        items = found(lan, words).get(kind, [])
        assert 1 <= len(items) <= 5, (words, kind)
        for item in items:
            assert ok(lan.get(f"{API}/{address}/{item['id']}")), item
    assert [one["text"] for one in found(lan, "vu ngoc son")["person"]] == ["Vũ Ngọc Sơn"]


def test_nothing_out_of_reach_is_found_and_every_found_page_opens(as_member_of_cast: Browser) -> None:
    pages = {
        "plan": "plans",
        "task": "tasks",
        "activity": "activities",
        "material": "materials",
        "difficulty": "difficulties",
        "report": "reports",
        "document": "documents",
        "draft": "document-drafts",
        "team": "teams",
    }
    opened = 0
    for member in CAST:
        client = as_member_of_cast(member.username)
        for words in ("khu pho", "to", "huong dan", "thang", "ban", "hop"):
            for kind, items in found(client, words).items():
                for item in items if kind in pages else ():
                    assert client.get(f"{API}/{pages[kind]}/{item['id']}").status_code == 200, (member.username, item)
                    opened += 1
    assert opened > 60


def test_another_ward_finds_nothing_of_this_one(as_member_of_cast: Browser) -> None:
    stranger = as_member_of_cast("ly")
    for words in ("chuyen doi so", "dich vu cong", "bc-ubnd", "hong gai", "vu ngoc son"):
        assert found(stranger, words) == {}, words


def test_a_number_finds_nobody(as_member_of_cast: Browser) -> None:
    assert "person" not in found(as_member_of_cast("lan"), "0912 000 006")


def test_no_household_is_found_and_who_may_look_for_them_is_told(as_member_of_cast: Browser) -> None:
    hoa, hung = as_member_of_cast("hoa"), as_member_of_cast("lan")
    said = ok(hoa.post(f"{API}/search", json={"q": "mau"}))
    assert said["households"]
    assert {group["kind"] for group in said["groups"]} <= {
        "plan",
        "task",
        "activity",
        "material",
        "difficulty",
        "report",
        "unit",
        "team",
        "document",
        "draft",
        "person",
    }
    assert isinstance(ok(hung.post(f"{API}/search", json={"q": "mau"}))["households"], bool)


@pytest.mark.parametrize("words", ["", " ", "a", "x" * 101])
def test_words_that_are_none_are_refused(as_member_of_cast: Browser, words: str) -> None:
    refused = as_member_of_cast("lan").post(f"{API}/search", json={"q": words})
    assert refused.status_code == 422
    assert "q" in {error["field"] for error in refused.json()["errors"]}


@pytest.mark.both_databases("resource")
def test_words_are_found_on_both_databases_and_stand_in_no_log(
    client_of: ClientOf, capfd: pytest.CaptureFixture[str]
) -> None:
    minh = client_of("minh")
    assert found(minh, "van hoa thong tin")["unit"]
    written = capfd.readouterr()
    assert "van hoa thong tin" not in written.out + written.err
