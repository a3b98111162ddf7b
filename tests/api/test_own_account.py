"""Every write on one's own account: which asks who sits there, and which tells the owner; who sits at an open session of
somebody else stops no news of it.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.authenticators import Authenticator
from fixtures.factors import FACTORS, code_at, enrol, proof
from fixtures.letters import Mailbox, receiving_letters, work
from fixtures.monthly_reports import API, ok
from fixtures.people import sign_in
from fixtures.routes import operations
from toso.authz.actions import Action
from toso.dispatch.letters import send_due
from toso.identity.cast import CAST_PASSWORD

ADDRESS, OTHER = "lan@phuong.example", "ke-gian@khac.example"
REFUSED = (403, "step-up-required")
# What each door asks for, and what the owner is told of it; a new door stands in neither and fails.
ASKS = {
    "begin_totp": "the password",
    "begin_passkey": "the password",
    "change_password": "the password",
    "remove_factor": "password and factor",
    "renew_recovery_codes": "password and factor",
    "begin_link": "proof",
    "unlink_identity": "proof",
    "make_calendar_feed": "proof",
    "decide_account_request": "proof, when it agrees",
    "give_notice_address": "proof",
    "drop_notice_address": "proof",
    "change_notice_settings": "proof, when letters about the account would end",
    "put_push": "proof, when another phone would be dropped",
}
NOTHING = {
    "confirm_totp": "goes on with what the password began",
    "confirm_passkey": "goes on with what the password began",
    "link_identity": "goes on with what the proof began",
    "confirm_notice_address": "goes on with what the proof began; the code came to the address",
    "step_up": "is the proof",
    "unlock_session": "is the proof",
    "begin_proof": "is the proof",
    "prove_elsewhere": "is the proof",
    "logout_everywhere": "ends sessions, which whoever is affected notices",
    "end_session": "ends a session, which whoever is affected notices",
    "close_calendar_feed": "ends an address that reads without signing in",
    "withdraw_account_request": "takes back what one asked for oneself",
    "read_notices": "marks as seen; the list goes on showing them",
    "keep_form_draft": "what one types oneself",
    "drop_form_draft": "what one types oneself",
}


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with receiving_letters() as box:
        yield box


@pytest.fixture
def mailing(sqlite_app: FastAPI, mailbox: Mailbox) -> FastAPI:
    more = {**mailbox.settings(), "step_up_minutes": 5, "push_hosts": ["push.to-so.invalid"]}
    sqlite_app.state.settings = sqlite_app.state.settings.model_copy(update=more)
    return sqlite_app


def told(client: TestClient) -> list[str]:
    return [one["text"] for one in ok(client.get(f"{API}/notices"))["items"]]


def is_told(client: TestClient, words: str) -> bool:
    return any(words in text for text in told(client))


def answer_of(answer: Any) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code") if answer.content else None


@pytest.mark.both_databases("resource")
def test_every_door_to_one_s_own_account_says_what_it_asks(app: FastAPI) -> None:
    doors = {
        one.route.name
        for one in operations(app)
        if one.method != "GET" and not one.public and Action.PROFILE_CHANGE in one.actions
    }
    assert doors == ASKS.keys() | NOTHING.keys()
    assert ASKS.keys().isdisjoint(NOTHING)


def with_address(app: FastAPI, client: TestClient, box: Mailbox) -> int:
    """The person's letters go to ADDRESS; the version of their settings."""
    ok(client.post(f"{API}/notices/address", json={"address": ADDRESS}))
    work(app)
    code = box.taken.pop().get_content().partition(": ")[2][:6]
    row = ok(client.post(f"{API}/notices/address/confirm", json={"code": code}))
    assert row["verified"] is True
    ok(client.post(f"{API}/notices/read", json={"ids": None}))
    return row["version"]


def phone(client: TestClient, number: int) -> Any:
    body = {"endpoint": f"https://push.to-so.invalid/{number}", "on": True}
    return client.put(f"{API}/notices/push", json=body)


Act = Callable[[TestClient, int], Any]
DOORS: dict[str, Act] = {
    "another address": lambda client, _: client.post(f"{API}/notices/address", json={"address": OTHER}),
    "no address": lambda client, _: client.delete(f"{API}/notices/address"),
    "no letters about the account": lambda client, version: client.put(
        f"{API}/notices/settings", json={"mail": ["waits"]}, headers={"If-Match": f'"{version}"'}
    ),
}


@pytest.mark.parametrize("act", DOORS.values(), ids=DOORS)
def test_letters_end_by_proof_alone_with_a_last_letter_and_a_notice(
    mailing: FastAPI, mailbox: Mailbox, act: Act
) -> None:
    lan = sign_in(mailing, "lan")
    version = with_address(mailing, lan, mailbox)
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert answer_of(act(lan, version)) == REFUSED
        row = ok(lan.get(f"{API}/notices/settings"))
        assert (row["address"], row["verified"], row["version"]) == (ADDRESS, True, version)
        assert lan.post(f"{API}/auth/step-up", json={"password": CAST_PASSWORD}).status_code == 204
        assert act(lan, version).status_code in {200, 204}
        work(mailing)
    assert is_told(lan, "về tài khoản của bạn vừa đổi")
    (last,) = (one for one in mailbox.taken if one["To"] == ADDRESS)
    assert "không gửi tới địa chỉ này nữa" in last.get_content()


def test_phones_stop_telling_of_the_account_by_proof_alone(mailing: FastAPI, mailbox: Mailbox) -> None:
    lan = sign_in(mailing, "lan")
    version = {"If-Match": f'"{with_address(mailing, lan, mailbox)}"'}
    body = {"mail": ["waits", "security"], "push": ["waits"]}
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert answer_of(lan.put(f"{API}/notices/settings", json=body, headers=version)) == REFUSED
        assert lan.post(f"{API}/auth/step-up", json={"password": CAST_PASSWORD}).status_code == 204
        ok(lan.put(f"{API}/notices/settings", json=body, headers=version))
        work(mailing)
    assert is_told(lan, "về tài khoản của bạn vừa đổi")
    assert mailbox.taken == [], "letters go on"


def test_kinds_but_the_account_s_own_are_chosen_without_proof(mailing: FastAPI, mailbox: Mailbox) -> None:
    lan = sign_in(mailing, "lan")
    version = with_address(mailing, lan, mailbox)
    before = told(lan)
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        body = {"mail": ["security"]}
        ok(lan.put(f"{API}/notices/settings", json=body, headers={"If-Match": f'"{version}"'}))
        work(mailing)
    assert (told(lan), mailbox.taken) == (before, [])


def test_a_phone_that_drops_another_is_taken_by_proof_alone_and_told_of(mailing: FastAPI) -> None:
    lan = sign_in(mailing, "lan")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert [phone(lan, number).status_code for number in range(5)] == [204] * 5
        assert phone(lan, 3).status_code == 204, "it is there already"
        assert not is_told(lan, "Nơi nhận tin")
        assert answer_of(phone(lan, 5)) == REFUSED
        assert lan.post(f"{API}/auth/step-up", json={"password": CAST_PASSWORD}).status_code == 204
        assert phone(lan, 5).status_code == 204
    assert is_told(lan, "về tài khoản của bạn vừa đổi")


def test_the_owner_is_told_of_every_change_of_how_they_sign_in(mailing: FastAPI) -> None:
    lan = sign_in(mailing, "lan")
    made = enrol(lan)
    assert is_told(lan, "thêm cách xác thực")
    device = Authenticator()
    options = ok(lan.post(f"{FACTORS}/passkey", json={"password": CAST_PASSWORD}), 201)["options"]
    ok(lan.post(f"{FACTORS}/passkey/confirm", json={"credential": device.make(options)}))
    ok(lan.post(f"{FACTORS}/recovery-codes", json=proof(made.recovery[0])))
    assert is_told(lan, "Mười mã dự phòng mới")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=1), tick=True):
        ok(lan.post(f"{FACTORS}/{made.id}/remove", json=proof(code_at(made.key))))
    assert is_told(lan, "Đã gỡ cách xác thực")
    assert lan.post(f"{API}/calendar-feed").status_code == 201
    assert is_told(lan, "địa chỉ lịch riêng")
    new = {"current_password": CAST_PASSWORD, "new_password": "ba chiếc thuyền thúng xanh"}
    ok(lan.post(f"{API}/auth/password", json=new))
    assert is_told(lan, "Mật khẩu của bạn vừa được đổi")


def test_who_reads_the_news_of_an_account_first_does_not_keep_it_from_the_owner(
    mailing: FastAPI, mailbox: Mailbox
) -> None:
    lan = sign_in(mailing, "lan")
    with_address(mailing, lan, mailbox)
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=2), tick=True):
        send_due(mailing.state.settings, mailing.state.engines)
        mailbox.taken.clear()
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=4), tick=True):
        new = {"current_password": CAST_PASSWORD, "new_password": "ba chiếc thuyền thúng xanh"}
        ok(lan.post(f"{API}/auth/password", json=new))
        ok(lan.post(f"{API}/notices/read", json={"ids": None}))
        send_due(mailing.state.settings, mailing.state.engines)
        (letter,) = mailbox.taken
        assert "về tài khoản, bảo mật" in letter["Subject"]
        send_due(mailing.state.settings, mailing.state.engines)
        assert mailbox.taken == [letter], "once"
