"""The worker process: claims jobs, runs their handlers, keeps the regular chores."""

import logging
import os
import signal
import threading
from datetime import datetime, timedelta
from functools import partial
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler
from obstore.store import ObjectStore

from toso.audit.anchors import anchor_today
from toso.audit.record import install_key
from toso.copies import service as copies
from toso.core import idempotency
from toso.core.database import Engines, create_engines, in_transaction
from toso.core.execution import stand_back
from toso.core.logging import configure_logging
from toso.core.settings import Settings
from toso.core.vault import install_vault, open_vault
from toso.documents import rendering as documents
from toso.documents.dossiers import archive as dossiers
from toso.documents.file_checks import jobs as proofing
from toso.documents.register import printed_register as register
from toso.documents.signing import jobs as signing
from toso.documents.signing import service as signing_requests
from toso.documents.signing import timestamp_renewal
from toso.drafts import preview_job as draft_previews
from toso.files.cleanup import sweep_files
from toso.files.store import open_store
from toso.households.assistance import desk as help_desk
from toso.households.assistance import own as help_own
from toso.households.assistance import poster as help_poster
from toso.households.assistance import requests as help_requests
from toso.households.import_export import handlers as transfer
from toso.households.import_export import service as household_imports
from toso.households.indicators import summary_check
from toso.households.paper import print_job
from toso.households.privacy.retention_job import keep_rules
from toso.households.register import pair_search
from toso.identity import devices, sessions, throttle
from toso.identity.account_requests import decisions
from toso.identity.bearers import WardPeople
from toso.identity.invitations import service as invitations
from toso.identity.user_import import service as importing
from toso.jobs.claim import Handler, claim_next, run_job
from toso.kit.clock import install_business_date
from toso.reports.approval import preview_job
from toso.reports.batches import job as batches
from toso.reports.batches import job as batches_forgetting
from toso.reports.messages import files as messages
from toso.reports.submissions import paper

log = logging.getLogger(__name__)
PEOPLE = WardPeople()
HANDLERS: dict[str, Handler] = {
    **documents.HANDLERS,
    **dossiers.HANDLERS,
    **register.HANDLERS,
    **proofing.HANDLERS,
    **signing.handlers(PEOPLE),
    **timestamp_renewal.handlers(PEOPLE),
    **paper.HANDLERS,
    **preview_job.HANDLERS,
    **messages.HANDLERS,
    **batches.HANDLERS,
    **draft_previews.HANDLERS,
    **copies.HANDLERS,
    **invitations.HANDLERS,
    **transfer.HANDLERS,
    **print_job.HANDLERS,
    **pair_search.HANDLERS,
    **help_desk.HANDLERS,
    **help_own.HANDLERS,
    **help_requests.HANDLERS,
    **help_poster.HANDLERS,
}
CHORES = (
    idempotency.forget_old,
    sessions.forget_old,
    throttle.forget_old,
    devices.forget_old,
    decisions.run_due,
    importing.forget_old,
    household_imports.forget_old,
    signing_requests.forget_old,
    signing_requests.check_waiting,
    batches_forgetting.forget_old,
)
IDLE_SECONDS, FIRST_CHORE_SECONDS = 0.25, 60


def chores(settings: Settings, engines: Engines, store: ObjectStore) -> BackgroundScheduler:
    """The clock of everything that is done regularly, not started yet.

    Each is due soon after the start, so that a server that is off at night misses none; the anchor of a day is
    written once however often it is asked for.
    """
    clock = BackgroundScheduler(timezone="Asia/Ho_Chi_Minh")
    soon = datetime.now(clock.timezone) + timedelta(seconds=FIRST_CHORE_SECONDS)
    add = partial(clock.add_job, trigger="interval", next_run_time=soon)
    for chore in CHORES:
        add(partial(in_transaction, engines.write, chore), hours=1, id=f"{chore.__module__}.{chore.__name__}")
    add(partial(summary_check.keep_sums, engines), hours=1, id="sums")
    add(partial(anchor_today, settings, engines), hours=1, id="anchor")
    add(partial(timestamp_renewal.ask_where_due, settings, engines), hours=1, id="restamp")
    add(partial(sweep_files, engines, store), hours=24, id="sweep")
    add(partial(keep_rules, settings, engines), hours=1, id="retention")
    return clock


def work_until_told(settings: Settings, *, parent: int | None = None, name: str | None = None) -> None:
    """Runs jobs until SIGTERM, or until the server that started this process is gone.

    `name` is what the server calls this process: by it the claims are freed when the process dies.
    """
    configure_logging(settings.log_level)
    install_key(settings.audit_chain_key())
    install_vault(open_vault(settings))
    install_business_date(settings.business_date)
    stand_back()
    engines, store = create_engines(settings), open_store(settings)
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    clock = chores(settings, engines, store)
    clock.start()
    try:
        while not stopping.is_set() and (parent is None or os.getppid() == parent):
            job = in_transaction(engines.write, partial(claim_next, kinds=list(HANDLERS), worker=name))
            if job is None:
                stopping.wait(IDLE_SECONDS)
                continue
            run_job(job, HANDLERS[job.kind], engines, store, settings)
    finally:
        clock.shutdown(wait=False)
        engines.dispose()
