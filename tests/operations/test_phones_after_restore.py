"""Phones whose sheets went to a server after its last copy send them again to the one that was put back."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlmodel import col
from starlette.testclient import TestClient

from fixtures.app import make_app
from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay
from fixtures.people import ClientOf, sign_in
from fixtures.visits import send, sheet
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.households.model.visit_tables import Visit


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


@dataclass
class Phone:
    """A phone's copy of the sheets that a server took: kept seven days, with the epoch in which they went."""

    household: UUID
    kept: dict[str, tuple[dict[str, Any], str]] = field(default_factory=dict)

    def send(self, client: TestClient, *sheets: dict[str, Any]) -> list[str]:
        """As frontend/app/offline/epoch.js: whatever another epoch took goes again after the answer. The states."""
        answer = send(client, *sheets)
        self.kept |= {one["id"]: (one, answer["epoch"]) for one in sheets}
        states = [result["state"] for result in answer["results"]]
        older = [one for one, epoch in self.kept.values() if epoch != answer["epoch"]]
        return states + (self.send(client, *older) if older else [])


@pytest.mark.both_databases("resource")
def test_three_phones_send_their_last_days_again_and_nothing_is_lost_or_doubled(
    ward: Ward, client_of: ClientOf, on_day: SetDay
) -> None:
    homes = list(ward.register.households.values())[:3]
    phones, hoa = [Phone(home) for home in homes], client_of("hoa")
    for phone in phones:
        assert phone.send(hoa, sheet(phone.household)) == ["stored"]
    file = ward.backup()
    for phone in phones:
        for _ in range(2):
            assert phone.send(hoa, sheet(phone.household)) == ["stored"]
    written = {id_ for phone in phones for id_ in phone.kept}
    assert ward.restored(file).faults == []
    back = make_app(ward.bare)
    try:
        on_day(date(2024, 8, 9))
        again = sign_in(back, "hoa")
        states = [phone.send(again) for phone in phones]
        assert [sorted(found) for found in states] == [["repeated", "stored", "stored"]] * 3
        assert [phone.send(again) for phone in phones] == [[], [], []], "once is enough"
        ids = in_transaction(back.state.engines.read, lambda session: session.scalars(sa.select(col(Visit.id))).all())
        there = [str(id_) for id_ in ids]
        assert written <= set(there), "lost"
        assert len(there) == len(set(there)) == 9 + 1, "doubled; one visit was there before"
    finally:
        close_execution(back)
