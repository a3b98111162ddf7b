"""Every text that comes in is NFC, trimmed and free of control characters, with a length; lists take known words only."""

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlmodel import SQLModel
from starlette.testclient import TestClient

from fixtures.api_description import schemas_of, schemas_of_bodies, texts_of
from fixtures.monthly_reports import API, ok
from fixtures.people import browser
from fixtures.routes import operations
from toso.kit.text import clean

Browser = Callable[[str], TestClient]
NFC = "Nguyễn Thị Hường"
NFD = unicodedata.normalize("NFD", NFC)
DIRTY = "  Nguyễn\u200b Thị\u202e \x00\x07Hường\ufeff\uffff\ufdd0\U0001fffe\t "
# Words whose own rule bounds them without a length: kept as they are typed, or matched letter by letter.
BOUNDED_ELSEWHERE = {"date", "date-time", "uuid", "binary"}


def _group(client: TestClient, **change: Any) -> Any:
    body = {"full_name": NFC, "position": "Ủy viên", "joined_on": "2024-06-14", **change}
    return client.post(f"{API}/management-group", json=body)


def test_text_is_stored_in_one_form_however_it_was_typed(as_member_of_cast: Browser) -> None:
    ha = as_member_of_cast("ha")
    for typed in (NFC, NFD, f"  {NFC}\r\n", DIRTY):
        made = ok(_group(ha, full_name=typed, position=typed, duty=typed), 201)
        assert {made["full_name"], made["position"], made["duty"]} == {NFC}, repr(typed)


def test_a_name_typed_in_either_form_is_found_and_is_one_person(as_member_of_cast: Browser) -> None:
    ha = as_member_of_cast("ha")
    for typed in (unicodedata.normalize("NFD", "Đặng Thúy"), "ĐẶNG  THÚY", "dang thuy"):
        found = ok(ha.get(f"{API}/users", params={"q": typed}))["items"]
        assert [user["username"] for user in found] == ["nga"], typed


def test_line_feeds_stay_in_long_texts_and_control_characters_do_not(as_member_of_cast: Browser) -> None:
    made = ok(_group(as_member_of_cast("ha"), duty="Dòng một\r\n\r\n\r\n\r\nDòng\x0b hai\x1b[31m"), 201)
    assert made["duty"] == "Dòng một\n\nDòng hai[31m"


@pytest.mark.parametrize("field", ["full_name", "position", "duty"])
def test_a_text_that_is_too_long_is_refused_naming_the_field(as_member_of_cast: Browser, field: str) -> None:
    for length in (10_001, 200_000):
        answer = _group(as_member_of_cast("ha"), **{field: "ă" * length})
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])


@pytest.mark.parametrize("blank", ["", " ", "\u200b\u200b", "\x00\x01", "\ufeff", "\n\n", "\u3164\u2800", "\u061c"])
def test_a_text_of_nothing_but_invisible_characters_is_empty(as_member_of_cast: Browser, blank: str) -> None:
    answer = _group(as_member_of_cast("ha"), full_name=blank)
    assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, ["full_name"])


@given(st.text(max_size=60))
@example("a\u0301\u202eb")
@example("\U0001f600")
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_cleaning_is_done_once_and_for_all(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not [c for c in once if c != "\n" and unicodedata.category(c) in {"Cc", "Cs"}]
    assert once == once.strip()


def test_a_lone_surrogate_in_json_is_no_server_fault(as_member_of_cast: Browser) -> None:
    for body in (b'{"full_name": "a\\ud800b", "position": "x", "joined_on": "2024-06-14"}', b'{"full_name": "\xff"}'):
        answer = as_member_of_cast("ha").post(
            f"{API}/management-group", content=body, headers={"Content-Type": "application/json"}
        )
        assert answer.status_code in {201, 400, 422}, answer.text


@pytest.mark.parametrize("body", ["", "[]", "null", "1", '"x"', "{", "[" * 5000, '{"a":' * 3000, "NaN", "{}x"])
def test_a_body_that_is_no_form_is_refused(as_member_of_cast: Browser, body: str) -> None:
    for path in ("management-group", "users", "plans", "auth/login"):
        answer = as_member_of_cast("ha").post(
            f"{API}/{path}", content=body.encode(), headers={"Content-Type": "application/json"}
        )
        assert answer.status_code == 422, f"{path} {body[:10]}"
        assert answer.headers["content-type"] == "application/problem+json"


def test_lists_take_known_words_only(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    wrong = {
        "limit": ("0", "101", "-1", "x", "1e9"),
        "cursor": ("x", "AAAA", "'; --", "\x00"),
        "sort": ("password", "id desc"),
        "state": ("x", "' or 1=1"),
        "status": ("x",),
        "role": ("root",),
        "kind": ("x",),
        "year": ("-1", "99999", "x"),
        "on": ("2024-13-01", "hôm nay", "0000-00-00"),
        "from": ("x",),
        "unit_id": ("1", "kp1"),
        "plan_id": ("x",),
        "period": ("2024-13", "x"),
        "from_day": ("x",),
        "actor_id": ("x",),
        "against": ("x",),
        "person": ("you",),
        "street_id": ("1",),
        "missing": ("x", "visited"),
    }
    minh, tried = as_member_of_cast("minh"), set()
    home = ok(minh.get(f"{API}/households?limit=1"))["items"][0]["id"]
    for swept in operations(demonstration):
        taken = {f.alias for f in swept.route.dependant.query_params}
        whose = {"household_id": home} if "household_id" in taken else {}
        if swept.method != "GET" or swept.public or "{" in swept.path:
            continue
        for name in taken & set(wrong):
            for value in wrong[name]:
                answer = minh.get(swept.path, params={**whose, name: value})
                if answer.status_code == 403:
                    continue
                assert answer.status_code == 422, f"{swept.path}?{name}={value!r}: {answer.status_code}"
                assert name in {e["field"] for e in answer.json()["errors"]}, answer.text
                tried.add(name)
    assert tried >= {"limit", "cursor", "sort", "state", "role", "year", "on", "unit_id", "period"}


@pytest.mark.parametrize("value", ["0", "-1", "2147483648", "9" * 40, "x", "%00", "..%2f..%2fetc", "1' or '1'='1"])
def test_an_id_that_is_none_is_refused_everywhere(
    demonstration: FastAPI, as_member_of_cast: Browser, value: str
) -> None:
    lan = as_member_of_cast("lan")
    for swept in operations(demonstration):
        if swept.method == "GET" and not swept.public and "_id}" in swept.path:
            address = swept.url.replace("00000000-0000-7000-8000-000000000000", value)
            assert lan.get(address).status_code in {403, 404, 422}, address


def test_every_text_and_every_list_of_a_body_has_an_upper_bound(demonstration: FastAPI) -> None:
    schemas, taken = schemas_of(demonstration), schemas_of_bodies(demonstration)
    unbounded = {
        f"{name}.{field}"
        for name in taken
        for field, text in texts_of(schemas[name])
        if not ({"maxLength", "enum", "const", "pattern"} & set(text) or text.get("format") in BOUNDED_ELSEWHERE)
    }
    endless = {
        f"{name}.{field}"
        for name in taken
        for field, part in schemas[name].get("properties", {}).items()
        for one in [part, *part.get("anyOf", [])]
        if one.get("type") in ("array", ["array", "null"]) and "maxItems" not in one
    }
    assert len(taken) > 40
    assert unbounded == set()
    assert endless == set()


# Where the text of a body is stored under its own name.
STORED_IN = {
    "UnitCreate": "unit_period",
    "UnitPeriodCreate": "unit_period",
    "MergeWrite": "unit_change",
    "SplitWrite": "unit_change",
    "RenameWrite": "unit_change",
    "LetterheadWrite": "letterhead",
    "SetupLetterhead": "letterhead",
    "DeskWrite": "unit_period",
    "SignerWrite": "signer",
    "SetupSigner": "signer",
    "GroupMemberWrite": "group_member",
    "TeamWrite": "team",
    "MemberWrite": "team_member",
    "UserCreate": "user_account",
    "UserPatch": "user_account",
    "AdministratorWrite": "user_account",
    "DelegationWrite": "delegation",
    "ExemptionWrite": "period_exemption",
    "FigureWrite": "submission_figure",
    "ProgressWrite": "progress_entry",
    "PersonWrite": "assignment_person",
    "PlanContent": "plan",
    "TaskContent": "plan_task",
    "TargetContent": "plan_target",
    "UnitRef": "task_unit",
    "VisitWrite": "visit",
    "NewPersonWrite": "person",
    "HouseholdCreate": "household",
    "HouseholdPatch": "household",
    "ResidentFields": "person",
    "ResidentAdd": "person",
    "ResidentPatch": "person",
    "StreetCreate": "street",
    "StreetPatch": "street",
    "ResidentLeave": "household_change",
    "HouseholdClose": "household_change",
    "RetractWrite": "household_change",
    "DutyContent": "plan_duty",
    "DeadlineContent": "plan_task",
    "SectionWrite": "report_section",
}


# Stored in a shorter form than typed (a phone in E.164), or bounded letter by letter by a pattern.
SHORTENED = {
    ("user_account", "phone"),
    ("household", "phone"),
    ("person", "phone"),
    ("team_member", "phone"),
    ("plan_target", "measure_code"),
}


def test_what_a_body_may_hold_fits_into_its_column(demonstration: FastAPI) -> None:
    """SQLite would store any length; PostgreSQL refuses with an error that nobody can act on."""
    schemas, compared = schemas_of(demonstration), 0
    too_long = set()
    for name, table in STORED_IN.items():
        columns = SQLModel.metadata.tables[table].columns
        for field, text in texts_of(schemas[name]):
            room = getattr(columns[field].type, "length", None) if field in columns else None
            if (table, field) in SHORTENED:
                continue
            if room is not None and "enum" not in text and text.get("format") not in BOUNDED_ELSEWHERE:
                compared += 1
                if text.get("maxLength", 10**9) > room:
                    too_long.add(f"{name}.{field}: {text.get('maxLength')} > {room}")
    assert compared > 30
    assert too_long == set()


def test_a_password_logs_in_however_the_keyboard_composed_it(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    kp = next(u["id"] for u in ok(as_member_of_cast("ha").get(f"{API}/units")) if u["path"] == "qn.hg.kp6")
    typed = "chuồn chuồn đậu cọc rào"
    body = {"full_name": "Lý Thông", "username": "thong", "assignments": [{"role": "team_member", "unit_id": kp}]}
    ok(as_member_of_cast("ha").post(f"{API}/users", json={**body, "temporary_password": typed}), 201)
    for form in ("NFC", "NFD"):
        login = {"username": "thong", "password": unicodedata.normalize(form, typed)}
        assert browser(demonstration).post(f"{API}/auth/login", json=login).status_code == 200, form
