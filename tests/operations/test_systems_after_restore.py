"""Another system that was told of events after the last copy: of other events with the same numbers it is told anew."""

from pathlib import Path
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook as Verifier
from starlette.testclient import TestClient

from fixtures.app import make_app
from fixtures.backups import Ward
from fixtures.clients import SERVICE_CLIENTS, connect
from fixtures.events import happen, ward_of
from fixtures.monthly_reports import API, ok
from fixtures.people import ADDRESS, ClientOf
from fixtures.receivers import Road, receiving
from toso.core.execution import close_execution
from toso.identity.webhooks.courier import send_through


def _told(road: Road, secret: str) -> list[tuple[str, dict[str, Any]]]:
    """Name and content of each message since the last look; each proves whose it is."""
    found = [
        (headers["webhook-id"], Verifier(secret).verify(body, headers)["data"]) for headers, body in road.receiver.taken
    ]
    road.receiver.taken.clear()
    return found


@pytest.mark.both_databases("resource")
def test_after_a_restore_new_events_are_told_under_new_names_and_the_feed_begins_anew(
    ward: Ward, client_of: ClientOf, tmp_path: Path
) -> None:
    app = ward.app
    ward_id, system, ha = ward_of(app), connect(app, client_of), client_of("ha")
    with receiving(tmp_path) as road:
        app.state.settings = app.state.settings.model_copy(update={"webhook_hosts": list(road.door().hosts)})
        path = f"{SERVICE_CLIENTS}/{system.client_id}/webhooks"
        secret = ok(ha.post(path, json={"url": road.receiver.url, "types": []}), 201)["signing_secret"]
        road.receiver.taken.clear()
        before = happen(app, ward_id, "qn.hg")
        send_through(app.state.engines, road.door())
        first = _told(road, secret)
        assert [content["object_id"] for _, content in first] == [before]
        file = ward.backup()
        lost = happen(app, ward_id, "qn.hg")
        send_through(app.state.engines, road.door())
        second = _told(road, secret)
        assert [content["object_id"] for _, content in second] == [lost]
        feed = ok(system.http.get(f"{API}/events", headers=system.bearer()))
        assert ward.restored(file).faults == []
        back = make_app(ward.bare)
        try:
            made = [happen(back, ward_id, "qn.hg") for _ in range(3)]
            send_through(back.state.engines, road.door())
            third = _told(road, secret)
            assert [content["object_id"] for _, content in third if content["type"] == "plan.approved"] == made
            assert not {name for name, _ in third} & {name for name, _ in first + second}, "taken for a repeat"
            http = TestClient(back, base_url=ADDRESS)
            again = type(system)(system.client_id, system.secret, http)
            asked = {"after": feed["after"], "epoch": feed["epoch"]}
            gone = http.get(f"{API}/events", params=asked, headers=again.bearer())
            assert (gone.status_code, gone.json()["code"]) == (410, "events-gone")
        finally:
            close_execution(back)
