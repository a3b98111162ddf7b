"""The regular check of the log's chains, with its alarm."""

import logging
from functools import partial
from uuid import UUID

from sqlmodel import Session

from toso.audit.chain_job import check_chains
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.identity.alarms.watchers import tell_watchers

log = logging.getLogger(__name__)


def watch_chains(settings: Settings, engines: Engines) -> None:
    """A chore: checks the chains of the log on, and tells of what the check before had not found."""
    for check in check_chains(settings, engines):
        if check.faults:
            log.error("the audit chain does not hold", extra={"ward": str(check.ward_id), "faults": len(check.faults)})
        if check.new:
            in_transaction(engines.write, partial(_tell, check.ward_id))


def _tell(ward_id: UUID, session: Session) -> None:
    tell_watchers(session, ward_id, "audit.broken", ("audit", ward_id), {})
