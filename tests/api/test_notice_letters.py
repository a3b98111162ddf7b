"""Letters: to a proved address, on working days from seven, with counts alone; the account's own at once."""

from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from functools import partial
from typing import Any

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.accounts import act, find
from fixtures.letters import Mailbox, receiving_letters, work
from fixtures.monthly_reports import API, handed_in, ok, open_period, unit_id
from fixtures.people import ClientOf, sign_in
from fixtures.told import tell
from toso.dispatch.letters import send_due
from toso.kit.clock import VIETNAM

WEDNESDAY = "2024-07-10"
ADDRESS = "minh@phuong.example"


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with receiving_letters() as box:
        yield box


@pytest.fixture
def mailing(app: FastAPI, mailbox: Mailbox) -> FastAPI:
    app.state.settings = app.state.settings.model_copy(update=mailbox.settings())
    return app


def at(day: str, hour: str) -> Any:
    """The clock stands there, so that a letter is made and told of at that moment."""
    return time_machine.travel(datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=VIETNAM), tick=True)


def prove(app: FastAPI, client: TestClient, box: Mailbox, address: str = ADDRESS) -> dict[str, Any]:
    """The address is asked for, the code comes by letter and is entered; what the person is told of that is read."""
    sent = ok(client.post(f"{API}/notices/address", json={"address": address}))
    assert (sent["address"], sent["verified"], sent["code_sent"]) == (address, False, True)
    work(app)
    letter = box.taken.pop()
    ok(client.post(f"{API}/notices/read", json={"ids": None}))
    return ok(client.post(f"{API}/notices/address/confirm", json={"code": code_in(letter)}))


def code_in(letter: EmailMessage) -> str:
    return text_of(letter).partition(": ")[2][:6]


def text_of(letter: EmailMessage) -> str:
    return letter.get_content().replace("\r\n", "\n")


def round_of(app: FastAPI) -> None:
    send_due(app.state.settings, app.state.engines)


@pytest.mark.both_databases("resource")
def test_an_address_is_proved_by_the_code_that_came_to_it(
    mailing: FastAPI, client_of: ClientOf, mailbox: Mailbox
) -> None:
    minh = client_of("minh")
    assert ok(minh.get(f"{API}/notices/settings"))["address"] is None
    ok(minh.post(f"{API}/notices/address", json={"address": ADDRESS}))
    work(mailing)
    (letter,) = mailbox.taken
    assert (letter["To"], letter["Subject"]) == (ADDRESS, "Tổ Số: mã xác nhận địa chỉ thư")
    code = code_in(letter)
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    for _ in range(5):
        assert ok(minh.post(f"{API}/notices/address/confirm", json={"code": wrong}))["verified"] is False
    spent = minh.post(f"{API}/notices/address/confirm", json={"code": code})
    assert (spent.status_code, spent.json()["code"]) == (409, "code-not-asked"), "five tries are all"
    mailbox.taken.clear()
    assert prove(mailing, minh, mailbox)["verified"] is True
    ok(minh.post(f"{API}/notices/address", json={"address": ADDRESS}))
    flooded = minh.post(f"{API}/notices/address", json={"address": ADDRESS})
    assert flooded.status_code == 429, "three codes an hour"
    assert minh.delete(f"{API}/notices/address").status_code == 204
    assert ok(minh.get(f"{API}/notices/settings"))["address"] is None
    for odd in ("minh", "a@b", "a b@c.vn", "a@b.vn\r\nBcc: x@y.vn"):
        assert minh.post(f"{API}/notices/address", json={"address": odd}).status_code == 422


def test_a_server_that_sends_no_letters_says_so(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    assert ok(minh.get(f"{API}/notices/settings"))["can_mail"] is False
    refused = minh.post(f"{API}/notices/address", json={"address": ADDRESS})
    assert (refused.status_code, refused.json()["code"]) == (409, "mail-unavailable")


def test_one_letter_a_working_day_with_counts_alone(mailing: FastAPI, mailbox: Mailbox) -> None:
    with at("2024-07-09", "15:00"):
        minh, nga = sign_in(mailing, "minh"), sign_in(mailing, "nga")
        open_period(minh)
        prove(mailing, nga, mailbox, "nga@phuong.example")
        one = handed_in(nga, unit_id(nga, "kp2"))
        ok(minh.post(f"{API}/submissions/{one['id']}/return", json={"reason": "Thiếu số hộ"}, headers=version(one)))
        tell(mailing)
        round_of(mailing)
    assert mailbox.taken == [], "it is told the next morning"
    for hour in ("06:59", "07:00", "07:01", "12:00"):
        with at(WEDNESDAY, hour):
            round_of(mailing)
    (letter,) = mailbox.taken
    assert (letter["To"], letter["Subject"]) == ("nga@phuong.example", "Tổ Số: 2 việc chờ")
    text = text_of(letter)
    assert "- Việc được giao, bị trả lại, chờ duyệt: 1\n- Sắp đến hạn, quá hạn: 1\n" in text
    for hidden in ("Khu phố", "Thiếu số hộ", "Trần Văn Minh", "tháng 7"):
        assert hidden not in text


def test_a_letter_about_the_account_keeps_no_morning_s_letter_back(mailing: FastAPI, mailbox: Mailbox) -> None:
    with at("2024-07-09", "15:00"):
        minh, nga = sign_in(mailing, "minh"), sign_in(mailing, "nga")
        open_period(minh)
        prove(mailing, nga, mailbox, "nga@phuong.example")
        one = handed_in(nga, unit_id(nga, "kp2"))
        ok(minh.post(f"{API}/submissions/{one['id']}/return", json={"reason": "Thiếu số hộ"}, headers=version(one)))
        tell(mailing)
    with at("2024-07-09", "20:30"):
        ha = sign_in(mailing, "ha")
        act(ha, find(ha, "nga"), "end-sessions")
        round_of(mailing)
    with at(WEDNESDAY, "07:00"):
        round_of(mailing)
    assert [letter["Subject"].rpartition(" ")[2] for letter in mailbox.taken] == ["mật", "chờ"]


def version(row: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{row["version"]}"'}


def test_nobody_is_disturbed_at_night_and_on_days_off_but_of_their_own_account_at_once(
    mailing: FastAPI, mailbox: Mailbox
) -> None:
    with at("2024-07-12", "21:00"):  # a Friday evening
        ha, son, hoa = (sign_in(mailing, name) for name in ("ha", "son", "hoa"))
        prove(mailing, son, mailbox, "son@phuong.example")
        prove(mailing, hoa, mailbox, "hoa@phuong.example")
        act(ha, find(ha, "son"), "end-sessions")
        round_of(mailing)
        round_of(mailing)
    (letter,) = mailbox.taken
    assert (letter["To"], letter["Subject"]) == ("son@phuong.example", "Tổ Số: 1 thông báo về tài khoản, bảo mật")
    assert "Lê Thu Hà" not in text_of(letter)
    for day, hour in (("2024-07-13", "09:00"), ("2024-07-14", "09:00")):
        with at(day, hour):
            round_of(mailing)
    assert len(mailbox.taken) == 1


def test_kinds_that_are_switched_off_send_nothing(mailing: FastAPI, mailbox: Mailbox) -> None:
    with at("2024-07-09", "15:00"):
        ha, son = sign_in(mailing, "ha"), sign_in(mailing, "son")
        settings = prove(mailing, son, mailbox, "son@phuong.example")
        put = partial(son.put, f"{API}/notices/settings")
        ok(put(json={"mail": ["waits"]}, headers=version(settings)))
        stale = put(json={"mail": []}, headers=version(settings))
        assert stale.status_code == 412
        only_inside = put(json={"mail": ["progress"]}, headers={"If-Match": f'"{settings["version"] + 1}"'})
        assert only_inside.status_code == 422
        act(ha, find(ha, "son"), "end-sessions")
        round_of(mailing)
    assert mailbox.taken == []


def test_what_was_not_taken_is_sent_again_under_the_same_name(mailing: FastAPI, mailbox: Mailbox) -> None:
    with at("2024-07-09", "15:00"):
        ha, son = sign_in(mailing, "ha"), sign_in(mailing, "son")
        prove(mailing, son, mailbox, "son@phuong.example")
        act(ha, find(ha, "son"), "end-sessions")
        mailbox.closed = True
        round_of(mailing)
        assert mailbox.taken == []
        mailbox.closed = False
        round_of(mailing)
        round_of(mailing)
    (letter,) = mailbox.taken
    assert letter["Message-ID"].endswith("@honggai.example>")
