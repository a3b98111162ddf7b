"""Two people change one thing: the second hears of it, and nothing that was answered as saved is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from starlette.testclient import TestClient

from fixtures.help_desk import at_the_desk
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from fixtures.routes import operations
from toso.authz.roles import Role

pytestmark = pytest.mark.both_databases("locking")

GROUP = {"full_name": "Vũ Mạnh Hải", "position": "Phó Chủ tịch", "joined_on": "2024-06-14"}


def _change(client: TestClient, row: dict[str, Any], version: int | str, **more: Any) -> Any:
    headers = {"If-Match": f'"{version}"'}
    return client.put(f"{API}/management-group/{row['id']}", json={**GROUP, **more}, headers=headers)


def test_of_many_changes_to_one_version_exactly_one_is_taken(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    row = ok(ha.post(f"{API}/management-group", json=GROUP), 201)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: _change(ha, row, 1, duty=f"Việc {n}"), range(16)))
    assert sorted(a.status_code for a in answers) == [200, *[412] * 15]
    (won,) = [a.json() for a in answers if a.status_code == 200]
    (stored,) = [m for m in ok(ha.get(f"{API}/management-group")) if m["id"] == row["id"]]
    assert (stored["duty"], stored["version"]) == (won["duty"], 2)


def test_counting_up_with_retries_loses_nothing(app: FastAPI, client_of: ClientOf) -> None:
    """Each writer reads, adds one and tries again when somebody was faster: the classical lost update."""
    ha = client_of("ha")
    writers = [ha, *(at_the_desk(app, f"quan{n}", Role.ADMINISTRATOR) for n in range(3))]
    row = ok(ha.post(f"{API}/management-group", json={**GROUP, "duty": "0"}), 201)

    def add_one(writer: TestClient) -> None:
        while True:
            seen = next(m for m in ok(writer.get(f"{API}/management-group")) if m["id"] == row["id"])
            answer = _change(writer, row, seen["version"], duty=str(int(seen["duty"]) + 1))
            if answer.status_code == 200:
                return
            assert answer.status_code == 412, answer.text

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda writer: [add_one(writer) for _ in range(5)], writers))
    (stored,) = [m for m in ok(ha.get(f"{API}/management-group")) if m["id"] == row["id"]]
    assert (stored["duty"], stored["version"]) == ("20", 21)


@pytest.mark.parametrize(
    "version",
    ["", "x", '"x"', "*", '"-1"', '"0"', '"2"', '"99999999999999999999"', '"1", "2"', f'"{"9" * 5000}"', b'"\xb2"'],
    ids=str,
)
def test_a_version_that_is_not_the_present_one_changes_nothing(
    demonstration: FastAPI, as_member_of_cast: Callable[[str], TestClient], version: str | bytes
) -> None:
    ha = as_member_of_cast("ha")
    row = ok(ha.post(f"{API}/management-group", json=GROUP), 201)
    path = f"{API}/management-group/{row['id']}"
    answer = ha.put(path, json={**GROUP, "duty": "Khác"}, headers={"If-Match": version})
    assert answer.status_code == 412
    assert ha.put(path, json=GROUP).status_code == 428
    assert ok(ha.get(f"{API}/management-group"))[-1]["duty"] == ""


def test_every_change_of_one_row_in_place_asks_for_its_version(demonstration: FastAPI) -> None:
    """PUT, PATCH and DELETE on a row that has a version; the others are named with their reason."""
    without = {
        "close_calendar_feed",  # one's own secret address, no content to overwrite
        "drop_notice_address",  # one's own: twice is the same as once
        "drop_form_draft",  # one's own: throwing it away twice is the same as once
        "enter_figure",  # a yes or no about a figure
        "put_push",  # a yes or no about one's own browser
        "end_session",  # ending twice is the same as once
        "forget_register_search",  # one's own search: forgetting it twice is the same as once
        "remove_client_credential",  # taking it away twice is the same as once; a new one is a row of its own
        "remove_document_relation",  # taking it away twice is the same as once; it has nothing to overwrite
        "keep_form_draft",  # one's own alone; the page keeps what it found there before
        "lift_exemption",  # a yes or no about a unit
        "remove_signing_certificate",  # taking it away twice is the same as once; a new one is a row of its own
        "unlink_identity",  # taking it away twice is the same as once; a new one is a row of its own
        "set_number_scheme",  # takes a version; callers of before it send none
    }
    described = demonstration.openapi()["paths"]
    found = {
        swept.route.name
        for swept in operations(demonstration)
        if swept.method in {"PUT", "PATCH", "DELETE"}
        and "428" not in described[swept.path][swept.method.lower()]["responses"]
    }
    assert found == without


class TwoEditors(RuleBasedStateMachine):
    """Two people on one row: each keeps the copy they read last; a model keeps what was answered as saved.

    One's own change sent again is answered as the first time and changes nothing; one on an older copy is refused.
    """

    clients: ClassVar[dict[str, TestClient]]

    @initialize()
    def _begin(self) -> None:
        self.client = self.clients["a"]
        self.row = ok(self.client.post(f"{API}/management-group", json=GROUP), 201)
        self.version, self.duty, self.keeps_up = 1, "", True
        self.copies = {"a": 1, "b": 1}
        self.done: dict[tuple[str, int, str], Any] = {}

    @rule(who=st.sampled_from("ab"))
    def reads(self, who: str) -> None:
        self.copies[who] = self._stored()["version"]

    @rule(keeps_up=st.booleans())
    def loses_answers(self, *, keeps_up: bool) -> None:
        """From now on answers reach who wrote, or are lost on the way."""
        self.keeps_up = keeps_up

    @rule(who=st.sampled_from("ab"), duty=st.sampled_from(["Một", "Hai", "Ba", ""]))
    def writes(self, who: str, duty: str) -> None:
        copy = self.copies[who]
        answer = _change(self.clients[who], self.row, copy, duty=duty)
        if (who, copy, duty) in self.done:
            assert (answer.status_code, answer.json()) == (200, self.done[who, copy, duty])
        elif copy == self.version:
            assert answer.status_code == 200, answer.text
            self.done[who, copy, duty] = answer.json()
            self.version, self.duty = self.version + 1, duty
            if self.keeps_up:
                self.copies[who] = self.version
        else:
            assert answer.status_code == 412, "an older copy overwrote a newer one"

    @precondition(lambda self: hasattr(self, "row"))
    @invariant()
    def nothing_is_lost(self) -> None:
        stored = self._stored()
        assert (stored["version"], stored["duty"]) == (self.version, self.duty)

    def _stored(self) -> dict[str, Any]:
        return next(m for m in ok(self.client.get(f"{API}/management-group")) if m["id"] == self.row["id"])


def test_no_order_of_reading_writing_and_repeating_loses_a_change(
    demonstration: FastAPI, as_member_of_cast: Callable[[str], TestClient]
) -> None:
    people = {"a": as_member_of_cast("ha"), "b": at_the_desk(demonstration, "quan", Role.ADMINISTRATOR)}
    machine = type("TwoEditorsHere", (TwoEditors,), {"clients": people})
    bounded = settings(max_examples=15, stateful_step_count=12, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(machine, settings=bounded)
