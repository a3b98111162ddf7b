"""Webhooks: signed, tried again, given up, replayed; only of what the client reaches, never with content."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from standardwebhooks.webhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError
from starlette.testclient import TestClient

from fixtures.clients import SERVICE_CLIENTS, System, connect
from fixtures.events import happen, ward_of
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from fixtures.receivers import Road, receiving
from toso.core.database import in_transaction
from toso.identity.clients.tables import ServiceClient
from toso.identity.webhooks.courier import PAUSES, pause_before, send_due, send_through
from toso.identity.webhooks.tables import Webhook, WebhookDelivery
from toso.kit.clock import system_now
from toso.kit.ids import new_id
from toso.organisation.tables import Unit


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Road]:
    with receiving(tmp_path_factory.mktemp("nhan")) as made:
        yield made


@dataclass
class Subscribed:
    """A client with one address, and the round of the worker that serves it."""

    app: FastAPI
    ha: TestClient
    system: System
    road: Road
    path: str
    secret: str

    def send(self) -> None:
        send_through(self.app.state.engines, self.road.door())

    def read(self) -> dict[str, Any]:
        return ok(self.ha.get(self.path.rpartition("/")[0]))["items"][0]

    def later(self, **by: int) -> None:
        """As if so much time had gone by since the tries that were made."""

        def back(session: Session) -> None:
            for row in session.execute(sa.select(WebhookDelivery)).scalars():
                row.next_at = row.next_at and row.next_at - timedelta(**by)
            for hook in session.execute(sa.select(Webhook)).scalars():
                hook.failing_since = hook.failing_since and hook.failing_since - timedelta(**by)

        in_transaction(self.app.state.engines.write, back)


def subscribe(app: FastAPI, client_of: ClientOf, road: Road, *types: str, **more: Any) -> Subscribed:
    app.state.settings = app.state.settings.model_copy(update={"webhook_hosts": list(road.door().hosts)})
    system, ha = connect(app, client_of, **more), client_of("ha")
    path = f"{SERVICE_CLIENTS}/{system.client_id}/webhooks"
    made = ok(ha.post(path, json={"url": road.receiver.url, "types": list(types)}), 201)
    road.receiver.taken.clear()
    road.receiver.answers = [204]
    return Subscribed(app, ha, system, road, f"{path}/{made['id']}", made["signing_secret"])


def version(row: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{row["version"]}"'}


@pytest.mark.both_databases("resource")
def test_what_happens_is_told_once_signed_and_without_content(app: FastAPI, client_of: ClientOf, road: Road) -> None:
    ward_id = ward_of(app)
    happen(app, ward_id, "qn.hg")  # before: not told
    hook = subscribe(app, client_of, road)
    made = [happen(app, ward_id, path) for path in ("qn.hg.kp1", "")]
    happen(app, ward_id, "qn.hg.kp1", kind="household")
    hook.send()
    hook.send()
    assert [json.loads(body)["data"]["object_id"] for _, body in road.receiver.taken] == made
    headers, body = road.receiver.taken[0]
    read = Verifier(hook.secret).verify(body, headers)
    assert (read["type"], headers["content-type"]) == ("plan.approved", "application/json; charset=utf-8")
    feed = ok(hook.system.http.get(f"{API}/events?after={read['data']['number'] - 1}", headers=hook.system.bearer()))
    assert read["data"] == feed["items"][0], "the same as the feed gives"
    assert "Nguyễn" not in body
    with pytest.raises(WebhookVerificationError):
        Verifier(hook.secret).verify(body + " ", headers)
    old = {**headers, "webhook-timestamp": str(int(system_now().timestamp()) - 360)}
    with pytest.raises(WebhookVerificationError, match="too old"):
        Verifier(hook.secret).verify(body, old)
    row = hook.read()
    assert [one["state"] for one in row["deliveries"]] == ["delivered", "delivered"]
    assert (row["waiting"], row["dead"], row["off"]) == (0, 0, None)


def test_a_client_is_told_of_its_units_and_types_alone_and_only_while_it_is_let_in(
    app: FastAPI, client_of: ClientOf, road: Road
) -> None:
    with Session(app.state.engines.read) as session:
        codes = session.execute(sa.select(col(Unit.path)).where(col(Unit.path).like("qn.hg.%"))).scalars().all()
    own, other = sorted(codes)[:2]
    hook, ward_id = subscribe(app, client_of, road, "report.changed", "plan.approved", units=(own,)), ward_of(app)
    happen(app, ward_id, other)
    happen(app, ward_id, own, kind="difficulty")
    mine = happen(app, ward_id, own)
    hook.send()
    assert [json.loads(body)["data"]["object_id"] for _, body in road.receiver.taken] == [mine]
    happen(app, ward_id, own)
    revoked = sa.update(ServiceClient).values(revoked_at=system_now())
    in_transaction(app.state.engines.write, lambda session: session.execute(revoked))
    hook.send()
    assert len(road.receiver.taken) == 1


@pytest.mark.both_databases("locking")
def test_a_failed_try_is_made_again_until_it_is_given_up_and_replayed(
    app: FastAPI, client_of: ClientOf, road: Road
) -> None:
    hook, ward_id = subscribe(app, client_of, road), ward_of(app)
    road.receiver.answers = [500, 302, "slow", 503]
    happen(app, ward_id, "qn.hg")
    for pause in PAUSES:
        hook.later(seconds=round(pause * 1.2) + 1)
        hook.send()
        hook.send()  # nothing is due yet
    row = hook.read()
    assert len(road.receiver.taken) == len(PAUSES) == 9
    assert [(one["state"], one["tries"]) for one in row["deliveries"]] == [("dead", 9)]
    assert row["deliveries"][0]["outcome"] == "Hệ thống kia trả lời lỗi (503)"
    assert (row["dead"], row["off"]) == (1, None)
    told = [one["event"] for one in ok(hook.ha.get(f"{API}/notices"))["items"]]
    assert told.count("webhook.dead") == 1, "who answers for the client is told"


def test_pauses_are_those_of_the_standard_and_a_fifth_more_at_most() -> None:
    assert PAUSES == (0, 5, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400)
    for tries, pause in enumerate(PAUSES):
        found = {pause_before(tries, new_id()).total_seconds() for _ in range(20)}
        assert pause <= min(found) <= max(found) <= pause * 1.2
        assert pause == 0 or len(found) > 5, "not all at the same moment"


def test_three_days_of_failure_switch_it_off_and_a_replay_sends_what_was_missed(
    app: FastAPI, client_of: ClientOf, road: Road
) -> None:
    hook, ward_id, began = subscribe(app, client_of, road), ward_of(app), system_now()
    road.receiver.answers = [500]
    missed = [happen(app, ward_id, "qn.hg") for _ in range(3)]
    hook.send()
    hook.later(hours=71)
    hook.send()
    assert hook.read()["off"] is None
    hook.later(hours=2)
    hook.send()
    assert hook.read()["off"] == "Ba ngày liền không nhận được tin nào"
    asked = len(road.receiver.taken)
    hook.later(hours=1)
    hook.send()
    assert len(road.receiver.taken) == asked, "nothing is sent any more"
    told = [one["event"] for one in ok(hook.ha.get(f"{API}/notices"))["items"]]
    assert told.count("webhook.off") == 1
    road.receiver.answers, before = [204], len(road.receiver.taken)
    ids = {json.loads(body)["data"]["object_id"]: headers["webhook-id"] for headers, body in road.receiver.taken}
    assert hook.ha.post(f"{hook.path}/replay", json={"since": began.isoformat()}).status_code == 204
    hook.send()
    again = road.receiver.taken[before:]
    assert [json.loads(body)["data"]["object_id"] for _, body in again] == missed
    sent = {json.loads(body)["data"]["object_id"]: headers["webhook-id"] for headers, body in again}
    assert ids.items() <= sent.items(), "a receiver knows a repeat by its id"
    row = hook.read()
    assert (row["off"], row["failing_since"], row["waiting"]) == (None, None, 0)
    one = row["deliveries"][-1]["id"]
    assert hook.ha.post(f"{hook.path}/replay", json={"delivery_id": one}).status_code == 204
    hook.send()
    assert road.receiver.taken[-1][0]["webhook-id"] == again[0][0]["webhook-id"]
    for wrong in ({}, {"since": began.isoformat(), "delivery_id": one}, {"since": "2020-01-01T00:00:00Z"}):
        assert hook.ha.post(f"{hook.path}/replay", json=wrong).status_code == 422
    assert hook.ha.post(f"{hook.path}/replay", json={"delivery_id": str(new_id())}).status_code == 404


def test_an_address_that_says_it_is_gone_is_asked_no_more(app: FastAPI, client_of: ClientOf, road: Road) -> None:
    hook = subscribe(app, client_of, road)
    road.receiver.answers = [410]
    assert hook.ha.post(f"{hook.path}/test").status_code == 204
    hook.send()
    hook.send()
    row = hook.read()
    assert (len(road.receiver.taken), row["off"]) == (1, "Hệ thống kia trả lời địa chỉ này không còn (410)")
    assert json.loads(road.receiver.taken[0][1])["type"] == "webhook.test"


def test_two_secrets_sign_while_they_change_over(app: FastAPI, client_of: ClientOf, road: Road) -> None:
    hook = subscribe(app, client_of, road)
    assert hook.ha.post(f"{hook.path}/secret").status_code == 428
    row = hook.read()
    other = ok(hook.ha.post(f"{hook.path}/secret", headers=version(row)))["signing_secret"]
    assert hook.ha.post(f"{hook.path}/secret", headers=version(row)).status_code == 412
    hook.ha.post(f"{hook.path}/test")
    hook.send()
    headers, body = road.receiver.taken[-1]
    for secret in (hook.secret, other):
        Verifier(secret).verify(body, headers)
    over = sa.update(Webhook).values(previous_until=system_now())
    in_transaction(app.state.engines.write, lambda session: session.execute(over))
    hook.ha.post(f"{hook.path}/test")
    hook.send()
    headers, body = road.receiver.taken[-1]
    Verifier(other).verify(body, headers)
    with pytest.raises(WebhookVerificationError):
        Verifier(hook.secret).verify(body, headers)
    stored = in_transaction(app.state.engines.read, lambda s: s.execute(sa.select(col(Webhook.secret))).scalar_one())
    assert b"whsec" not in stored
    assert hook.ha.delete(hook.path, headers=version(hook.read())).status_code == 204
    assert ok(hook.ha.get(hook.path.rpartition("/")[0]))["items"] == []


def test_only_allowed_addresses_of_clients_that_follow_events(app: FastAPI, client_of: ClientOf, road: Road) -> None:
    system, ha = connect(app, client_of, ("units:read",)), client_of("ha")
    path, body = f"{SERVICE_CLIENTS}/{system.client_id}/webhooks", {"url": road.receiver.url, "types": []}
    refused = ha.post(path, json=body)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "url")
    app.state.settings = app.state.settings.model_copy(update={"webhook_hosts": list(road.door().hosts)})
    assert ha.post(path, json=body).json()["errors"][0]["field"] == "client_id"
    assert ok(ha.get(path))["hosts"] == list(road.door().hosts)
    assert client_of("hoa").get(path).status_code == 403
    assert client_of("lan").post(path, json=body).status_code == 403, "the leader looks, the administrator makes"
    assert ok(client_of("lan").get(path))["items"] == []
    assert system.http.get(path, headers=system.bearer()).status_code == 403
    follows = subscribe(app, client_of, road)
    at = follows.path.rpartition("/")[0]
    for _ in range(4):
        ok(ha.post(at, json=body), 201)
    assert ha.post(at, json=body).json()["code"] == "too-many-webhooks"


def test_the_product_s_own_round_reaches_nobody_on_this_machine(app: FastAPI, client_of: ClientOf, road: Road) -> None:
    """As the worker calls it, with the settings alone: the name of the receiver is not public, whatever is allowed."""
    hook = subscribe(app, client_of, road)
    hook.ha.post(f"{hook.path}/test")
    send_due(app.state.settings, app.state.engines)
    assert road.receiver.taken == []
    assert hook.read()["deliveries"][0]["outcome"] == "Không tìm thấy máy chủ"
