"""Obligation to have a second factor: the roles that it goes with, and until when work goes on without one."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from toso.authz.roles import Role, obliged_roles
from toso.core.settings import Settings
from toso.identity.tables import UserAccount
from toso.kit.clock import system_now

GRACE = timedelta(days=7)


def due_of(settings: Settings, account: Any, roles: Iterable[Role | None]) -> datetime | None:
    """Until when somebody with these roles works without a second factor; None: nothing is asked of them.

    `account`: a UserAccount, or a row with its columns of factors.
    """
    if account.factor_at is not None or account.factor_due_at is None:
        return None
    return account.factor_due_at if obliged_roles(settings) & set(roles) else None


def keep_due(settings: Settings, account: UserAccount, roles: Iterable[Role]) -> None:
    """The days of grace begin when somebody is first seen with such a role, and are over for good once they ended."""
    if account.factor_at is not None:
        return
    obliged = bool(obliged_roles(settings) & set(roles))
    account.factor_due_at = (account.factor_due_at or system_now() + GRACE) if obliged else None
