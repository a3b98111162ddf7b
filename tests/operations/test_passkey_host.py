"""Passkeys open nothing under another host: doctor says so before the name of the machine changes for good."""

import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from toso.core.database import in_transaction
from toso.core.settings import Settings
from toso.identity.factors.tables import FactorKind, SecondFactor
from toso.identity.tables import UserAccount
from toso.operations.health import CHECKS, Finding, Place, examine
from toso.operations.key_checks import keep_check_values


def looked(app: FastAPI, settings: Settings) -> Finding:
    check = next(check for check in CHECKS if check.code == "passkeys")
    return examine(check, Place(settings, app.state.engines))


def add_passkey(session: Session) -> None:
    hoa = session.execute(sa.select(col(UserAccount.id)).where(col(UserAccount.username) == "hoa")).scalar_one()
    session.add(SecondFactor(user_id=hoa, kind=FactorKind.PASSKEY, label="Điện thoại", credential_id="x"))


def test_another_host_is_told_while_passkeys_of_the_old_one_are_there(sqlite_app: FastAPI) -> None:
    engines, settings = sqlite_app.state.engines, sqlite_app.state.settings
    elsewhere = settings.model_copy(update={"public_url": "https://may-moi.example"})
    keep_check_values(settings, engines)
    keep_check_values(elsewhere, engines)
    assert looked(sqlite_app, elsewhere).level == "sound", "nobody has one yet"
    in_transaction(engines.write, add_passkey)
    keep_check_values(settings, engines)
    assert looked(sqlite_app, elsewhere).level == "sound", "the first was made where the server last stood"
    found = looked(sqlite_app, settings)
    assert (found.level, "1 khóa truy cập được tạo ở may-moi.example" in found.said) == ("doubtful", True)
    in_transaction(engines.write, lambda session: session.execute(sa.delete(SecondFactor)))
    keep_check_values(settings, engines)
    assert looked(sqlite_app, settings).level == "sound"
