"""People of two wards of whom one moves: what opens their accounts and reaches them stays theirs."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from fixtures.demonstration import STRANGER
from fixtures.ward_places import WARD, Place, keys_of
from toso.core.database import in_transaction
from toso.core.problems import NotFound
from toso.dispatch.tables import NoticeSetting, PushSubscription
from toso.identity.queries import find_account
from toso.kit.clock import system_now
from toso.operations.ward_rows import REACHED_BY
from toso.organisation.tables import Unit
from toso.reports.agenda.feed import calendar_of
from toso.reports.agenda.tables import CalendarFeed

AT_HOME, FROM_AWAY = "at home", "from away"


def reach(place: Place, ward_path: str, name: str) -> None:
    """The person of the second ward gets, as if asked for in this ward, a calendar, a browser and an address."""

    def fill(session: Session) -> None:
        person = find_account(session, STRANGER)
        assert person is not None
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == ward_path)).scalar_one()
        of = {"user_id": person.id, "ward_id": ward.id}
        digest = hashlib.sha256(name.encode()).hexdigest()
        session.add(CalendarFeed(**of, sha256=digest, epoch=person.token_epoch))
        session.add(NoticeSetting(**of, address=f"{name[:2]}@vidu.vn", verified_at=system_now()))
        push = {
            "endpoint": f"https://{name[:2]}.vidu.vn",
            "endpoint_sha256": digest,
            "told_at": system_now(),
        }
        session.add(PushSubscription(**of, **push))

    in_transaction(place.engines.write, fill)


def reached(place: Place) -> dict[str, list[tuple[str, str]]]:
    """By table the path of the ward in which somebody is reached, and how."""
    found: dict[str, list[tuple[str, str]]] = {}
    with place.engines.read.connect() as connection:
        units = SQLModel.metadata.tables["unit"]
        for name, column in (
            ("calendar_feed", "sha256"),
            ("notice_setting", "address"),
            ("push_subscription", "endpoint"),
        ):
            table = SQLModel.metadata.tables[name]
            query = sa.select(units.c.path, table.c[column]).join(units, units.c.id == table.c.ward_id)
            found[name] = [(row[0], row[1]) for row in connection.execute(query)]
    assert found.keys() == REACHED_BY
    return found


@pytest.mark.postgres
def test_no_archive_opens_a_calendar_or_turns_letters_of_a_person_known_here(
    ward_home: Place, ward_away: Place, tmp_path: Path
) -> None:
    home, away = ward_home, ward_away
    reach(home, WARD, AT_HOME)
    made = home.export(tmp_path / "out.age")
    there = away.bring(tmp_path / "out.age", keys_of(made))
    assert not any(reached(away).values()), "proven to the other host, at its address"
    home.remove(there.receipt, away.mark)
    kept = reached(home)
    assert [[path for path, _ in rows] for rows in kept.values()] == [["qn.khac"]] * 3, "she stays, in her other ward"
    reach(away, WARD, FROM_AWAY)
    again = away.export(tmp_path / "back.age")
    assert home.bring(tmp_path / "back.age", keys_of(again)).known == 1
    assert reached(home) == kept

    def opened(session: Session, token: str) -> bytes:
        return calendar_of(session, token, date(2024, 8, 9), "https://vidu.vn")

    home.at()
    assert in_transaction(home.engines.read, lambda session: opened(session, AT_HOME)).startswith(b"BEGIN:VCALENDAR")
    with pytest.raises(NotFound):
        in_transaction(home.engines.read, lambda session: opened(session, FROM_AWAY))
