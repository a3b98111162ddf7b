"""The search over what a person may read: found by folded words, by the rules of each list, nothing of households."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.actors import acting_as
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from fixtures.routes import action_of_page, as_member
from toso.authz.actions import Action
from toso.authz.roles import Role

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


# The list of each kind, and what of a row is typed.
LISTED = {
    "plan": ("plans", "title"),
    "task": ("tasks", "text"),
    "activity": ("activities", "title"),
    "material": ("materials", "title"),
    "difficulty": ("difficulties", "content"),
    "document": ("documents", "summary"),
    "draft": ("document-drafts", "summary"),
    "unit": ("units", "name"),
    "team": ("teams", "name"),
    "person": ("users", "full_name"),
}


def bare(text: str) -> str:
    """Without marks, folded in another way than the product does."""
    parts = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(one for one in parts if not unicodedata.combining(one))


WAYS: tuple[Callable[[list[str]], list[str]], ...] = (
    lambda words: words,
    lambda words: [unicodedata.normalize("NFD", word).upper() for word in words],
    lambda words: [bare(word) for word in reversed(words)],
    lambda words: [bare(word)[:-1] if len(word) > 4 else word for word in words],
)


def test_every_thing_of_the_lists_is_found_however_its_words_are_typed(as_member_of_cast: Browser) -> None:
    """Whole, decomposed in capitals, without marks from the end on, half typed: forty and more, none missed."""
    asked = 0
    for kind, (address, field) in LISTED.items():
        reader = as_member_of_cast("ha" if kind == "person" else "lan")
        rows = ok(reader.get(f"{API}/{address}"))
        for row in (rows["items"] if isinstance(rows, dict) else rows)[:6]:
            words = re.findall(r"[^\W_]+", row[field] or row["heading"])
            typed = " ".join(WAYS[asked % len(WAYS)](words))[:100]
            assert row["id"] in {one["id"] for one in found(reader, typed).get(kind, [])}, (kind, typed)
            asked += 1
    assert asked >= 40


def test_the_ninth_word_is_looked_for_in_every_list(as_member_of_cast: Browser) -> None:
    ha = as_member_of_cast("ha")
    for address, field in (("tasks", "text"), ("documents/register", "summary")):
        rows = ok(ha.get(f"{API}/{address}"))["items"]
        row = max(rows, key=lambda one: len(set(re.findall(r"\w+", bare(one[field])))))
        words = list(dict.fromkeys(re.findall(r"[^\W_]+", bare(row[field]))))[:9]
        assert len(words) == 9
        assert row["id"] in {
            one["id"] for one in ok(ha.get(f"{API}/{address}", params={"q": " ".join(words)}))["items"]
        }
        other = [*words[:8], "khongconao"]
        assert ok(ha.get(f"{API}/{address}", params={"q": " ".join(other)}))["items"] == [], address


# What the page of each kind asks for first, by the beginning of its address.
ASKED = {
    "/ke-hoach/": "plans/{}",
    "/nhiem-vu/": "tasks/{}",
    "/hoat-dong/": "activities/{}",
    "/tai-lieu/": "materials/{}",
    "/kho-khan/": "difficulties/{}",
    "/bao-cao/": "reports/{}",
    "/van-ban/": "documents/{}",
    "/soan-van-ban/": "document-drafts/{}",
    "/don-vi/to/": "teams/{}/members",
    "/don-vi/": "units/{}",
    "/nguoi-dung/": "users/{}",
    "/tai-khoan": "auth/me",
}


def asked_by(path: str) -> str:
    """The first request to the API of the page at an address."""
    place = path.partition("?")[0]
    begins = max((start for start in ASKED if place.startswith(start)), key=len)
    return ASKED[begins].format(place.rpartition("/")[2])


PLACES = {Role.TEAM_MEMBER: "kp1", Role.NEIGHBOURHOOD_HEAD: "kp1", Role.AUDITOR: "kp1", Role.POLICE: "ca"}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SUPERIOR}))
def test_each_thing_found_opens_a_page_that_the_person_may_read(demonstration: FastAPI, role: Role) -> None:
    actor = as_member(demonstration, role, PLACES.get(role, "vhtt"))
    authenticate = demonstration.state.authenticate
    client = acting_as(demonstration, actor)
    opened = dict[str, int]()
    try:
        for words in ("khu pho", "to", "huong dan", "ban", "hop", "hoa", "bao cao"):
            for kind, items in found(client, words).items():
                for item in items[:2]:
                    action = action_of_page(item["path"])
                    assert not action or actor.may(Action(action)), (kind, item)
                    answer = client.get(f"{API}/{asked_by(item['path'])}")
                    assert answer.status_code == 200, (kind, item, answer.text)
                    opened[kind] = opened.get(kind, 0) + 1
    finally:
        demonstration.state.authenticate = authenticate
    assert opened.get("person", 0) > 0 or not actor.may(Action.PERSON_FIND)
    assert sum(opened.values()) > 10 * actor.may(Action.PLAN_READ), opened


def test_a_person_opens_at_the_account_the_team_or_the_unit_as_the_reader_may(as_member_of_cast: Browser) -> None:
    def page(who: str, words: str) -> str:
        return found(as_member_of_cast(who), words)["person"][0]["path"]

    assert re.fullmatch("/nguoi-dung/[0-9a-f-]{36}", page("minh", "vu ngoc son"))
    assert re.fullmatch("/don-vi/to/[0-9a-f-]{36}[?]nguoi=[0-9a-f-]{36}", page("dung", "vu ngoc son"))
    assert re.fullmatch("/don-vi/[0-9a-f-]{36}", page("thao", "vu ngoc son"))
    assert page("son", "vu ngoc son") == "/tai-khoan"


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
