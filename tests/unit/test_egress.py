"""Requests that leave: to allowed names on public addresses only, within a time, whatever the other side does."""

import socket
import time
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest

from fixtures.receivers import HOST, Road, receiving
from toso.core.egress import BadTarget, Door, Unreached, is_public, target_of
from toso.core.settings import Settings

HOSTS = ["nhan.to-so.invalid", "cong.example.vn:8443", ".hue.gov.vn"]


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Road]:
    with receiving(tmp_path_factory.mktemp("nhan")) as made:
        yield made


@pytest.mark.parametrize(
    "url",
    [
        "http://nhan.to-so.invalid/",
        "https://nhan.to-so.invalid:8443/",
        "https://cong.example.vn/",
        "https://khac.example.vn/",
        "https://hue.gov.vn/",
        "https://xhue.gov.vn/",
        "https://nhan.to-so.invalid@127.0.0.1/",
        "https://nhan.to-so.invalid./",
        "https://nhan.to-so.invalid/#a",
        "https://nhan.to-so.invalid/a b",
        "https://nhan.to-so.invalid/\r\nHost: x",
        "https://nhan.to-so.invalid:99999/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
        "https:///",
        "ftp://nhan.to-so.invalid/",
        "//nhan.to-so.invalid/",
        "",
    ],
)
def test_an_address_that_is_not_allowed_is_none(url: str) -> None:
    everything = [*HOSTS, "127.0.0.1", "2130706433", "0x7f.1", "[::1]", "localhost"]
    with pytest.raises(BadTarget):
        target_of(url, everything)


def test_an_allowed_address_keeps_its_path_and_its_port() -> None:
    assert target_of("https://NHAN.to-so.invalid/a/b?c=1", HOSTS).path == "/a/b?c=1"
    assert target_of("https://cong.example.vn:8443", HOSTS).authority == "cong.example.vn:8443"
    assert target_of("https://mot.hue.gov.vn/x", HOSTS).authority == "mot.hue.gov.vn"
    with pytest.raises(BadTarget):
        target_of("https://nhan.to-so.invalid/", [])


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "feff::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "2130706433",
        "0177.0.0.1",
        "x",
    ],
)
def test_what_is_no_address_of_the_internet_is_refused(address: str) -> None:
    assert not is_public(address)


def test_addresses_of_the_internet_are_public() -> None:
    assert all(map(is_public, ("8.8.8.8", "203.113.131.1", "2001:ee0:1::1", "::ffff:8.8.8.8")))


def fault_of(door: Door, url: str) -> str:
    with pytest.raises(Unreached) as caught:
        door.post(url, b"{}", {})
    return caught.value.fault


def test_the_door_of_the_product_opens_no_private_address(road: Road) -> None:
    """It is made of the allowed hosts alone: what a test gives it besides has no setting."""
    before = len(road.receiver.taken)
    assert {"127.0.0.1"} == set(Door([]).resolve("localhost", 443)) - {"::1"}
    for address in ("127.0.0.1", "::ffff:127.0.0.1", "10.1.2.3"):
        found = {"resolve": lambda *_, one=address: [one], "is_public": is_public}
        assert fault_of(road.door(**found), road.receiver.url) == "refused"
    mixed = road.door(resolve=lambda *_: ["8.8.8.8", "127.0.0.1"], is_public=is_public)
    assert fault_of(mixed, road.receiver.url) == "refused", "one private address among them is enough"
    assert len(road.receiver.taken) == before
    assert [name for name in Settings.model_fields if "webhook" in name or "outgoing" in name] == ["webhook_hosts"]
    assert {one.name for one in fields(Door)} == {"hosts", "resolve", "is_public", "seal", "seconds"}


def test_a_name_is_asked_once_and_the_address_that_was_checked_is_used(
    road: Road, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    checked: list[str] = []
    door = road.door(resolve=rebinding, is_public=lambda one: not checked.append(one) and one == "127.0.0.1")
    before = len(road.receiver.taken)
    road.receiver.answers = [204]
    monkeypatch.setattr(socket, "getaddrinfo", _only_numbers(socket.getaddrinfo))
    assert door.post(road.receiver.url, b"{}", {}) == 204
    assert (asked, checked) == ([HOST], ["127.0.0.1"])
    assert fault_of(door, road.receiver.url) == "refused", "the next request is checked anew"
    assert len(road.receiver.taken) == before + 1


def _only_numbers(real: Any) -> Any:
    def ask(host: str, *rest: Any, **more: Any) -> Any:
        assert host == "127.0.0.1", "a name is asked a second time"
        return real(host, *rest, **more)

    return ask


def test_time_length_redirects_and_the_certificate_are_held(road: Road) -> None:
    receiver, door = road.receiver, road.door()
    receiver.answers = [302]
    assert door.post(receiver.url, b"{}", {"X-A": "1"}) == 302
    assert receiver.taken[-1][0]["x-a"] == "1", "and nobody went where it pointed"
    receiver.answers = ["long"]
    assert door.post(receiver.url, b"{}", {}) == 200
    for kind in ("slow", "drip"):
        receiver.answers = [kind]
        began = time.monotonic()
        assert fault_of(road.door(seconds=0.4), receiver.url) == "time"
        assert time.monotonic() - began < 2.5, kind
    receiver.answers = [204]
    assert fault_of(road.door(seal=Door([]).seal), receiver.url) == "seal"
    nobody = road.door(resolve=lambda *_: [])
    assert fault_of(nobody, receiver.url) == "refused"

    def unknown(*_: object) -> list[str]:
        raise socket.gaierror

    assert fault_of(road.door(resolve=unknown), receiver.url) == "address"
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    away = Door([f"{HOST}:{port}"], resolve=lambda *_: ["127.0.0.1"], is_public=lambda _: True, seconds=1)
    assert fault_of(away, f"https://{HOST}:{port}/") == "connection"
