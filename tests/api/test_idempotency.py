"""A POST sent twice with one key acts once and is answered the same."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.actors import acting_as
from fixtures.foreign_sheets import HOUSEHOLDS, PEOPLE, book
from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay
from fixtures.pages import FRONTEND
from fixtures.people import ClientOf
from fixtures.routes import actor_with
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.idempotency import KEPT_FOR, IdempotencyKey, forget_old
from toso.kit.clock import system_now

UNITS = "/api/v1/management-group"
BODY = {
    "full_name": "Vũ Mạnh Hải",
    "position": "Phó Chủ tịch",
    "joined_on": "2024-06-14",
}


def test_a_repeat_gives_the_first_answer_and_stores_one_row(
    desk_client: TestClient,
) -> None:
    first, second = (desk_client.post(UNITS, json=BODY, headers={"Idempotency-Key": "khoa-0001"}) for _ in range(2))
    assert first.status_code == second.status_code == 201
    assert first.json() == second.json()
    assert second.headers["idempotent-replay"] == "true"
    assert len(desk_client.get(UNITS).json()) == 1


def test_the_same_key_with_another_body_is_refused(desk_client: TestClient) -> None:
    desk_client.post(UNITS, json=BODY, headers={"Idempotency-Key": "khoa-0001"})
    answer = desk_client.post(
        UNITS,
        json={**BODY, "position": "Chủ tịch"},
        headers={"Idempotency-Key": "khoa-0001"},
    )
    assert answer.status_code == 422
    assert answer.json()["code"] == "idempotency-key-reused"
    assert answer.json()["title"].startswith("Lần gửi trước đã được lưu")
    assert len(desk_client.get(UNITS).json()) == 1


@pytest.mark.both_databases("locking")
def test_sixteen_at_once_act_once(desk_client: TestClient) -> None:
    def send(_number: int) -> object:
        return desk_client.post(UNITS, json=BODY, headers={"Idempotency-Key": "khoa-0002"})

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(16)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert len(desk_client.get(UNITS).json()) == 1


def aged(app: FastAPI, days: int, key: str = "") -> int:
    """The number that the hourly chore deletes once the keys are so many days older."""

    def age(session: Session) -> int:
        older = sa.update(IdempotencyKey).values(at=system_now() - timedelta(days=days))
        session.execute(older.where(col(IdempotencyKey.key).startswith(key)))
        return forget_old(session)

    return in_transaction(app.state.engines.write, age)


def test_a_key_lives_longer_than_the_week_in_which_a_page_goes_on_with_what_was_typed(
    app: FastAPI, desk_client: TestClient
) -> None:
    first = desk_client.post(UNITS, json=BODY, headers={"Idempotency-Key": "khoa-0005"})
    assert aged(app, 7) == 0
    again = desk_client.post(UNITS, json=BODY, headers={"Idempotency-Key": "khoa-0005"})
    assert (again.json(), again.headers["idempotent-replay"]) == (first.json(), "true")
    assert len(desk_client.get(UNITS).json()) == 1
    week = re.search(r"WEEK = (.+);", (FRONTEND / "app" / "core" / "last-writes.js").read_text())
    assert week is not None
    assert week[1] == "7 * 24 * 3_600_000"
    assert timedelta(days=7) < KEPT_FOR
    assert aged(app, 9) == 1


def test_the_key_of_a_change_lives_a_day_since_its_version_never_comes_back(
    app: FastAPI, desk_client: TestClient
) -> None:
    row = desk_client.post(UNITS, json=BODY).json()
    headers = {"If-Match": f'"{row["version"]}"'}
    changed = {**BODY, "position": "Chủ tịch"}
    assert desk_client.put(f"{UNITS}/{row['id']}", json=changed, headers=headers).status_code == 200
    assert aged(app, 2, "change:") == 1
    assert desk_client.put(f"{UNITS}/{row['id']}", json=changed, headers=headers).status_code == 412


def test_a_refused_request_leaves_its_key_free(desk_client: TestClient) -> None:
    bad = {**BODY, "left_on": "2024-13-01"}
    assert desk_client.post(UNITS, json=bad, headers={"Idempotency-Key": "khoa-0003"}).status_code == 422
    assert desk_client.post(UNITS, json=BODY, headers={"Idempotency-Key": "khoa-0003"}).status_code == 201


def test_keys_of_two_people_do_not_meet(app: FastAPI) -> None:
    ids = {
        acting_as(app, actor_with(Role.OFFICE_DESK))
        .post(UNITS, json=BODY, headers={"Idempotency-Key": "khoa-0004"})
        .json()["id"]
        for _ in range(2)
    }
    assert len(ids) == 2


@pytest.mark.parametrize("key", ["ngan", "x" * 101])
def test_a_key_of_a_strange_length_is_refused(desk_client: TestClient, key: str) -> None:
    answer = desk_client.post(UNITS, json=BODY, headers={"Idempotency-Key": key})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "Idempotency-Key"


LISTS = {
    "/user-imports": ("ha", {"file": ("a.xlsx", book(PEOPLE))}),
    "/household-imports": ("hoa", {"file": ("a.xlsx", book(HOUSEHOLDS))}),
    "/plan-drafts": (
        "minh",
        {
            "file": (
                "a.txt",
                "KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Tuyên truyền\nII. NHIỆM VỤ\n1. Tập huấn".encode(),
            )
        },
    ),
}


def heads_of_two(client: TestClient, path: str, **sent: object) -> list[tuple[str | None, ...]]:
    """ETag and Location of an answer, and of the repeat that comes after it was lost."""
    key = {"Idempotency-Key": "khoa-dau-0001"}
    answers = [client.post(API + path, headers=key, **sent) for _ in range(2)]
    assert [one.status_code for one in answers] == [201, 201], answers[0].text
    assert answers[1].headers["idempotent-replay"] == "true"
    return [tuple(one.headers.get(name) for name in ("etag", "location")) for one in answers]


def test_a_repeat_has_the_version_and_the_address_of_the_first_answer(app: FastAPI, client_of: ClientOf) -> None:
    body = {"kind": "systems", "content": "Tổ chưa có máy tính bảng."}
    first, second = heads_of_two(client_of("hoa"), "/difficulties", json=body)
    assert second == first
    assert None not in first


@pytest.mark.parametrize("path", list(LISTS))
def test_an_uploaded_file_has_a_version_and_an_address_each_time(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay, path: str
) -> None:
    on_day(date(2024, 8, 9))
    sender, files = LISTS[path]
    first, second = heads_of_two(client_of(sender), path, files=files)
    assert second == first
    assert None not in first
