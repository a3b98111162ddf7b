"""Floods of residents' requests: how many an address, a network, a khu phố may send in a day, and what waits apart."""

import hashlib
import hmac
from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import TooManyTries
from toso.core.security import network_of
from toso.households.model.assistance_kinds import HelpRequestState
from toso.households.model.assistance_tables import HelpRequest
from toso.kit.clock import system_now

# A day's requests of an address (many phones share one: a nhà văn hóa on a busy evening) and of a khu phố; what
# comes beyond, or without proof of work, waits apart, so that no flood takes the place of a resident.
DAY, PER_ADDRESS, PER_UNIT = timedelta(days=1), 20, 300
# Those that wait apart in a day, by whether they came with proof: a flood without it fills no place of those with it.
APART = {True: 2_000, False: 500}
# Those of one wider network: whoever has many addresses has a network, and closes the form to nobody else.
APART_OF_NETWORK = {True: 200, False: 100}
_HALF = 32  # hexadecimal digits of a key of an address


def address_key(key: bytes, address: str) -> str:
    """A keyed hash of an address behind one of its wider network, so that the first half finds all of the network."""
    parts = (network_of(address, wide=True), network_of(address))
    return "".join(hmac.new(key, f"help.request|{part}".encode(), hashlib.sha256).hexdigest()[:_HALF] for part in parts)


def waits_apart(session: Session, path: str, sender: str, *, proven: bool) -> bool:
    """Whether a request waits beside those of the khu phố; the first with proof of a wider network always may.

    Raises TooManyTries where too many do.
    """
    here, apart = col(HelpRequest.unit_path) == path, col(HelpRequest.state) == HelpRequestState.QUARANTINED
    from_here = _count(session, col(HelpRequest.address_key) == sender, sa.not_(apart))
    if proven and from_here < PER_ADDRESS and _count(session, here, sa.not_(apart)) < PER_UNIT:
        return False
    of_network = _count(session, here, apart, col(HelpRequest.address_key).startswith(sender[:_HALF]))
    first = proven and of_network == 0
    if of_network >= APART_OF_NETWORK[proven] or (not first and _count(session, here, apart) >= APART[proven]):
        raise TooManyTries(headers={"Retry-After": str(int(DAY.total_seconds()))})
    return True


def _count(session: Session, *conditions: sa.ColumnElement[bool]) -> int:
    """How many requests of the last day."""
    recent = col(HelpRequest.asked_at) > system_now() - DAY
    return session.execute(sa.select(sa.func.count()).select_from(HelpRequest).where(*conditions, recent)).scalar_one()
