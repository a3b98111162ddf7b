"""Notices go by themselves: what was read or done after half a year, what nobody read after a year, in every ward."""

from datetime import date, datetime
from functools import partial

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.households.privacy.retention_job import keep_rules
from toso.identity.tables import UserAccount
from toso.kit.clock import VIETNAM
from toso.notices.tables import Notice
from toso.organisation.tables import Unit

TOLD = datetime(2024, 8, 9, 9, tzinfo=VIETNAM)


def _told(session: Session) -> None:
    """Hoa was told three times: one is read, one is done, one is neither."""
    user = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == "hoa")).scalar_one()
    ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
    session.execute(sa.delete(Notice))
    for event, when in (("read", {"read_at": TOLD}), ("done", {"done_at": TOLD}), ("waits", {})):
        of = {"ward_id": ward.id, "user_id": user.id, "event": "account.changed", "object": "user", "at": TOLD}
        session.add(Notice(**of, **when, group_key=event, params={}))


def _left(app: FastAPI) -> set[str]:
    with Session(app.state.engines.read) as session:
        return set(session.execute(sa.select(col(Notice.group_key))).scalars())


@pytest.mark.both_databases("resource")
def test_read_ones_go_after_six_months_unread_ones_after_twelve_without_a_register_too(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    in_transaction(app.state.engines.write, _told)
    run = partial(keep_rules, app.state.settings, app.state.engines)
    for day, left in (
        (date(2025, 2, 8), {"read", "done", "waits"}),
        (date(2025, 2, 9), {"waits"}),
        (date(2025, 8, 8), {"waits"}),
        (date(2025, 8, 9), set()),
    ):
        on_day(day)
        run()
        assert _left(app) == left, day
    assert ok(client_of("hoa").get(f"{API}/notices", params={"limit": 100}))["items"] == []
    with app.state.engines.read.connect() as connection:
        notes = connection.execute(sa.text("SELECT note FROM audit_event WHERE object_kind = 'privacy'")).scalars()
        found = [str(note) for note in notes]
    assert [rule for rule in ("settled_notices", "unread_notices") if any(rule in note for note in found)] == [
        "settled_notices",
        "unread_notices",
    ]


def test_a_ward_chooses_how_long(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))
    ha = client_of("ha")
    in_transaction(app.state.engines.write, _told)
    choice = ok(ha.get(f"{API}/privacy/choice"))
    months = {one["code"]: one["months"] for one in choice["rules"] if one["code"].endswith("notices")}
    assert months == {"settled_notices": 6, "unread_notices": 12}
    body = {"keep_citizen_ids": False, "retention": {"settled_notices": 1, "unread_notices": 2}}
    ok(ha.put(f"{API}/privacy/choice", json=body, headers={"If-Match": f'"{choice["version"]}"'}))
    on_day(date(2024, 9, 9))
    keep_rules(app.state.settings, app.state.engines)
    assert _left(app) == {"waits"}
