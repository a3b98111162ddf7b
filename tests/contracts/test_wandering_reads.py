"""Units and wards in any order of writing, reading, changing and listing: nothing crosses from one to another."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from starlette.testclient import TestClient

from fixtures.demonstration import STRANGER
from fixtures.monthly_reports import API, ok
from fixtures.routes import NOWHERE

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
# Who works where: two khu phố of one ward, a desk that sees both, and another ward.
HOME = {"hoa": "kp1", "nga": "kp2", "minh": "ward", STRANGER: "elsewhere"}
WRITERS = ("hoa", "nga")
SAID = {"note": "Bổ sung thêm một ý."}


def sees(who: str, home: str) -> bool:
    """Whether a person reaches what belongs to a khu phố of the demonstration's ward."""
    return HOME[who] in {home, "ward"}


class Wanderers(RuleBasedStateMachine):
    """Rows raised, sent and written so far, by kind and khu phố; whoever may not see it is told what a missing row is."""

    clients: dict[str, TestClient]
    street_of: dict[str, str]

    def __init__(self) -> None:
        super().__init__()
        self.difficulties: dict[str, str] = {}
        self.households: dict[str, str] = {}
        self.files: dict[str, str] = {}
        self.made = 0

    @rule(who=st.sampled_from(WRITERS))
    def raises(self, who: str) -> None:
        body = {"kind": "other", "content": f"Khó khăn số {self.made} của khu phố cần nói rõ."}
        self.difficulties[ok(self.clients[who].post(f"{API}/difficulties", json=body), 201)["id"]] = HOME[who]
        self.made += 1

    @rule(who=st.sampled_from(WRITERS))
    def enters(self, who: str) -> None:
        name = f"Hộ thử {self.made} {who}"
        body = {"street_id": self.street_of[who], "name": name, "confirm_not_duplicate": True}
        self.households[ok(self.clients[who].post(f"{API}/households", json=body), 201)["id"]] = HOME[who]
        self.made += 1

    @rule(who=st.sampled_from(WRITERS))
    def sends(self, who: str) -> None:
        made = self.clients[who].post(f"{API}/files", files={"file": ("minh-chung.pdf", PDF + str(self.made).encode())})
        self.files[ok(made, 201)["id"]] = HOME[who]
        self.made += 1

    @precondition(lambda self: self.difficulties)
    @rule(who=st.sampled_from(list(HOME)), data=st.data())
    def reads_and_adds_to_a_difficulty(self, who: str, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.difficulties)))
        seen = self._asked(who, f"/difficulties/{id_}", f"/difficulties/{NOWHERE}", self.difficulties[id_])
        version = {"If-Match": f'"{seen["version"]}"' if seen else '"1"'}
        if HOME[who] != self.difficulties[id_]:
            change = self.clients[who].post(f"{API}/difficulties/{id_}/supplement", headers=version, json=SAID)
            assert change.status_code in {403, 404}, f"{who} changed what is not theirs"

    @precondition(lambda self: self.households)
    @rule(who=st.sampled_from(list(HOME)), data=st.data())
    def reads_and_renames_a_household(self, who: str, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.households)))
        home = self.households[id_]
        self._asked(who, f"/households/{id_}", f"/households/{NOWHERE}", home)
        if not sees(who, home):
            change = self.clients[who].patch(
                f"{API}/households/{id_}", headers={"If-Match": '"1"'}, json={"name": "Hộ đổi tên"}
            )
            assert change.status_code in {403, 404}, f"{who} changed what is not theirs"

    @precondition(lambda self: self.files)
    @rule(who=st.sampled_from(list(HOME)), data=st.data())
    def opens_a_file(self, who: str, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.files)))
        if not sees(who, self.files[id_]):
            assert self.clients[who].get(f"{API}/files/{id_}").status_code in {403, 404}

    @rule(who=st.sampled_from(list(HOME)))
    def lists(self, who: str) -> None:
        for path, known in (("/difficulties", self.difficulties), ("/households", self.households)):
            answer = self.clients[who].get(f"{API}{path}", params={"limit": 100})
            if answer.status_code == 403:
                continue
            hidden = {id_ for id_, home in known.items() if not sees(who, home)}
            assert hidden.isdisjoint(row["id"] for row in ok(answer)["items"]), f"{who} lists a neighbour's rows"

    def _asked(self, who: str, path: str, missing: str, home: str) -> dict[str, Any] | None:
        """The row for whoever reaches it; for others the answer of a row that does not exist."""
        client = self.clients[who]
        answer, none = client.get(f"{API}{path}"), client.get(f"{API}{missing}")
        if sees(who, home):
            return ok(answer)
        assert answer.status_code == none.status_code, f"{who} can tell that {path} exists"
        assert answer.status_code in {403, 404}, f"{who} reads {path}"
        return None


def test_nothing_crosses_units_or_wards_in_any_order(
    demonstration: FastAPI, as_member_of_cast: Callable[[str], TestClient]
) -> None:
    clients = {who: as_member_of_cast(who) for who in HOME}
    streets = {who: ok(clients[who].get(f"{API}/streets"))[0]["id"] for who in WRITERS}
    machine = type("WanderersHere", (Wanderers,), {"clients": clients, "street_of": streets})
    checks = list(HealthCheck)
    bounded = settings(max_examples=6, stateful_step_count=25, deadline=None, derandomize=True, database=None)
    run_state_machine_as_test(machine, settings=settings(bounded, suppress_health_check=checks))
