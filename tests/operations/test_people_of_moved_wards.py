"""People of two wards of whom one moves: what opens their accounts and reaches them stays theirs."""

import hashlib
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from fixtures.demonstration import STRANGER
from fixtures.ward_places import WARD, Place, keys_of
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.problems import NotFound
from toso.dispatch.tables import NoticeSetting, PushSubscription
from toso.identity.account_requests.tables import AccountRequest, Decider, RequestKind, RequestState
from toso.identity.accounts import add_account, add_assignment
from toso.identity.factors.tables import FactorKind, RecoveryCode, SecondFactor
from toso.identity.federation.tables import FederatedIdentity
from toso.identity.queries import find_account
from toso.identity.tables import Assignment, CodePurpose, UserAccount
from toso.identity.users.links import make_link
from toso.kit.clock import system_now
from toso.operations.ward_rows import REACHED_BY
from toso.organisation.tables import Unit
from toso.reports.agenda.feed import calendar_of
from toso.reports.agenda.tables import CalendarFeed

AT_HOME, FROM_AWAY = "at home", "from away"
OPENING = ("second_factor", "recovery_code", "federated_identity")


def request_of(
    ward: Unit, user: UserAccount, asker: UserAccount, kind: RequestKind, state: RequestState
) -> AccountRequest:
    """The requests to the owner of an account."""
    at = system_now()
    who = {"ward_id": ward.id, "user_id": user.id, "asked_by": asker.id, "decider": Decider.OWNER}
    return AccountRequest(**who, kind=kind, state=state, params={}, asked_at=at, expires_at=at)


def reach(place: Place, ward_path: str, name: str, *, place_is_away: bool = False) -> None:
    """The person of the second ward gets, as if asked for in this ward, a calendar, a browser and an address; away also
    her consent to a reset of her password.
    """

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
        if place_is_away:
            session.add(request_of(ward, person, person, RequestKind.RESET, RequestState.DONE))

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
    reach(away, WARD, FROM_AWAY, place_is_away=True)
    again = away.export(tmp_path / "back.age")
    assert home.bring(tmp_path / "back.age", keys_of(again)).known == 1
    assert reached(home) == kept
    with home.engines.read.connect() as connection:
        agreed = sa.select(col(AccountRequest.id)).where(col(AccountRequest.state) == RequestState.DONE)
        assert connection.execute(agreed).all() == [], "the desk here makes no code for her by what was agreed there"

    def opened(session: Session, token: str) -> bytes:
        return calendar_of(session, token, date(2024, 8, 9), "https://vidu.vn")

    home.at()
    assert in_transaction(home.engines.read, lambda session: opened(session, AT_HOME)).startswith(b"BEGIN:VCALENDAR")
    with pytest.raises(NotFound):
        in_transaction(home.engines.read, lambda session: opened(session, FROM_AWAY))


def fill_accounts(session: Session) -> None:
    """The person of both wards has a factor, a recovery code and an identity; "tu", of the second ward alone, has not
    agreed to work in the first.
    """
    both, asker = find_account(session, STRANGER), find_account(session, "minh")
    assert both is not None
    assert asker is not None
    both.factor_at = system_now()
    session.add(SecondFactor(user_id=both.id, kind=FactorKind.PASSKEY, label="a", credential_id="a"))
    session.add(RecoveryCode(user_id=both.id, sha256="a" * 64))
    session.add(FederatedIdentity(user_id=both.id, issuer="https://vidu.vn", subject="a"))
    units = session.execute(sa.select(Unit).where(col(Unit.path).in_((WARD, "qn.khac")))).scalars()
    other, ward = sorted(units, key=lambda unit: unit.path, reverse=True)
    tu = add_account(session, "tu", "Đoàn Thị Kín", phone="+84981000001", password_hash=both.password_hash)
    add_assignment(session, tu, Role.TEAM_MEMBER, other, date(2024, 1, 1))
    session.flush()
    session.add(request_of(ward, tu, asker, RequestKind.ROLE, RequestState.REFUSED))


def end_role(session: Session) -> None:
    """Between export and removal who worked in the second ward too works there no more, which ends their sessions."""
    both = find_account(session, STRANGER)
    assert both is not None
    other = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.khac")).scalar_one()
    theirs = sa.update(Assignment).where(col(Assignment.ward_id) == other.id, col(Assignment.user_id) == both.id)
    session.execute(theirs.values(valid_to=date(2024, 2, 1)))
    both.token_epoch += 1


@pytest.mark.postgres
def test_what_opens_an_account_stays_where_its_person_works_and_who_refused_is_not_told_of(
    ward_home: Place, ward_away: Place, tmp_path: Path
) -> None:
    home, away = ward_home, ward_away
    in_transaction(home.engines.write, fill_accounts)
    made = home.export(tmp_path / "ward.zip", sealed=False)
    with zipfile.ZipFile(tmp_path / "ward.zip") as archive:
        rows = {
            name: [json.loads(line) for line in archive.read(f"bang/{name}.jsonl").decode().splitlines()]
            for name in (*OPENING, "user_account", "account_request")
        }
    people = {row["username"]: row for row in rows["user_account"]}
    assert "tu" not in people
    assert (people[STRANGER]["password_hash"], people[STRANGER]["factor_at"]) == (None, None)
    assert people["minh"]["password_hash"]
    assert [rows[name] for name in (*OPENING, "account_request")] == [[], [], [], []]
    there = away.bring(tmp_path / "ward.zip", keys_of(made))
    with away.engines.read.connect() as connection:
        assert "tu" not in connection.execute(sa.select(col(UserAccount.username))).scalars().all()

    def give_code(session: Session) -> str:
        """As whoever may reset passwords there."""
        person = find_account(session, STRANGER)
        assert person is not None
        return make_link(session, away.settings, person, CodePurpose.RESET, None).code

    assert in_transaction(away.engines.write, give_code)
    in_transaction(home.engines.write, end_role)
    home.remove(there.receipt, away.mark)
    with home.engines.read.connect() as connection:
        kept = connection.execute(sa.select(col(UserAccount.username), col(UserAccount.password_hash)))
        left = {row.username: row.password_hash for row in kept}
        assert left[STRANGER] == left["tu"] is not None
        counts = [connection.execute(sa.text(f"SELECT count(*) FROM {name}")).scalar_one() for name in OPENING]
        assert counts == [1, 1, 1]
