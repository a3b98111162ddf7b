"""The worker process: claims jobs, runs their handlers, keeps the regular chores."""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from types import FrameType
from typing import Any
from uuid import uuid4

from apscheduler.schedulers.background import BackgroundScheduler
from obstore.store import ObjectStore
from sqlalchemy.exc import DBAPIError

from toso.audit.record import install_key
from toso.core.database import Engines, create_engines, in_transaction
from toso.core.late_import import SCHEMA, load
from toso.core.logging import configure_logging, keep_log
from toso.core.niceness import stand_back
from toso.core.problem_answers import from_database
from toso.core.problems import place_of
from toso.core.settings import Settings
from toso.core.temporary_files import use_own_folder
from toso.core.vault import install_vault, open_vault
from toso.files.store import open_store
from toso.jobs.chore_runs import in_turn, run_chore
from toso.jobs.claim import EVERY_LANE, Handler, JobContext, any_waits, claim_next, free_claims, run_job, waiting_lanes
from toso.jobs.tables import Lane
from toso.jobs.worker_locks import living
from toso.kit.clock import install_business_date
from toso.kit.place_words import speaking
from toso.supervisor import LaneProcesses

log = logging.getLogger(__name__)
# What runs the jobs of a kind, imported with the first of them.
HANDLERS = {
    "activity.sign_in": "toso.activities.sign_in_sheet:print_sheet",
    "assessment.sheet": "toso.assessments.printed:print_sheet",
    "campaign.poster": "toso.reports.campaigns.poster:print_poster",
    "document.check_signature": "toso.identity.signing_jobs:check_signature",
    "document.copy": "toso.copies.service:print_copy",
    "document.lint": "toso.documents.file_checks.jobs:lint_upload",
    "document.register_print": "toso.documents.register.printed_register:print_register",
    "document.render": "toso.documents.rendering:render_document",
    "document.restamp": "toso.identity.signing_jobs:restamp",
    "document.sign": "toso.identity.signing_jobs:sign_document",
    "dossier.export": "toso.documents.dossiers.archive:export_dossier",
    "draft.preview": "toso.drafts.preview_job:print_preview",
    "handover.minutes": "toso.handovers.minutes:print_minutes",
    "help.match": "toso.households.assistance.desk:match_later",
    "help.poster": "toso.households.assistance.poster:print_poster",
    "help.request": "toso.households.assistance.requests:find_later",
    "help.withdraw": "toso.households.assistance.own:retract_later",
    "household.duplicates": "toso.households.register.pair_search:find_pairs",
    "household.export": "toso.households.import_export.export.service:write_export",
    "household.import.accept": "toso.households.import_export.accept_job:accept_upload",
    "household.import.check": "toso.households.import_export.check_job:check_upload_lines",
    "household.import.read": "toso.households.import_export.stage:look_at_upload",
    "household.import.undo": "toso.households.import_export.reversal_job:undo_upload",
    "invitation.cards": "toso.identity.invitations.service:print_cards",
    "material.log": "toso.materials.channel_log:print_log",
    "member.tie": "toso.activities.member_ties:follow_tie",
    "money.sheet": "toso.money.printed:print_sheet",
    "notice.code": "toso.dispatch.settings:send_code",
    "paper.sheets": "toso.households.paper.print_job:print_sheets",
    "report.batch": "toso.reports.batches.job:make_batch",
    "report.live_preview": "toso.reports.approval.preview_job:picture_preview",
    "report.preview": "toso.reports.approval.preview_job:print_preview",
    "submission.form": "toso.reports.submissions.paper:print_form",
    "task.feed": "toso.activities.feed_entries:follow_later",
    "team.list": "toso.organisation.teams.printed_list:print_list",
    "voice.file": "toso.reports.messages.files:make_file",
    "voice.picture": "toso.reports.messages.files:make_picture",
}
# Whether who ordered a job may still have what it makes.
RIGHT = "toso.identity.job_owner:check_right"
# What is done every hour, a transaction each.
CHORES = (
    "toso.core.idempotency:forget_old",
    "toso.identity.sessions:forget_old",
    "toso.identity.throttle:forget_old",
    "toso.identity.devices:forget_old",
    "toso.identity.factors.challenges:forget_old",
    "toso.identity.alarms.acts:forget_old",
    "toso.identity.account_requests.decisions:run_due",
    "toso.identity.user_import.service:forget_old",
    "toso.activities.completions.service:forget_old",
    "toso.activities.member_ties:follow_untold",
    "toso.activities.course_reminders:remind",
    "toso.activities.roster_reminders:remind",
    "toso.households.import_export.service:forget_old",
    "toso.households.privacy.breaches.service:remind",
    "toso.documents.signing.service:forget_old",
    "toso.documents.signing.service:check_waiting",
    "toso.reports.batches.job:forget_old",
    "toso.reports.workbooks.service:forget_old",
    "toso.form_drafts.service:forget_old",
)
# What opens its own transactions: every hour with settings and engines, the files' sweep and hints once a day.
OWN_CHORES = {
    "audit_chain": "toso.identity.alarms.chains:watch_chains",
    "anchor": "toso.audit.anchors:anchor_today",
    "backup": "toso.operations.schedule:backup_when_due",
    "damage": "toso.operations.integrity:check_when_due",
    "deadlines": "toso.dispatch.delivery:tell_days",
    "deliver": "toso.operations.delivery:deliver",
    "idle_accounts": "toso.identity.idle_accounts:disable_idle",
    "keys": "toso.operations.key_checks:keep_check_values",
    "kept_days": "toso.plans.tasks.kept_days:keep_days",
    "old_copies": "toso.operations.old_copies:forget_old",
    "restamp": "toso.documents.signing.timestamp_renewal:ask_where_due",
    "retention": "toso.households.privacy.retention_job:keep_rules",
    "series": "toso.households.indicators.points:keep_points",
    "sums": "toso.households.indicators.summary_check:keep_sums",
    "unit_changes": "toso.unit_changes.chore:carry_out_due",
}
SWEEP, HINTS = "toso.operations.sweep:sweep_between_copies", "toso.reports.submissions.typed_totals:keep_hints"
# Every minute: a restore must not undo an erasure, nor give a number that stands on paper; the log goes elsewhere.
MINUTE_CHORES = {
    "letters": "toso.dispatch.letters:send_due",
    "push": "toso.dispatch.push:send_due",
    "syslog": "toso.audit.syslog:send_new",
    "tail": "toso.operations.tail:renew_tail",
}
# Every few seconds: what people and other systems wait for; nothing is written where nothing happened.
OFTEN_CHORES = {
    "notices": "toso.dispatch.delivery:tell_new",
    "webhooks": "toso.identity.webhooks.courier:send_due",
}
OFTEN_SECONDS = 5
# What a machine does for its own data folder; all else two workers of one database do in turn.
OF_THIS_MACHINE = {"anchor", "backup", "damage", "deliver", "keys", "old_copies", "tail"}
# So that whoever asks knows that the worker is there, whatever it does at the moment.
ALIVE = "toso.operations.machine_checks:touch_alive"
IDLE_SECONDS, FIRST_CHORE_SECONDS, AFTER_FAULT_SECONDS = 0.25, 60, 2
# A lane's process without a job ends, so that a machine at rest keeps one worker in memory.
LEAVING_SECONDS = 60


def handler_of(kind: str) -> Handler:
    """Imports the handler when it is called: a module that cannot be imported fails its job, not the worker."""

    def handle(context: JobContext) -> dict[str, Any]:
        return load(HANDLERS[kind])(replace(context, scope=load(RIGHT)(context)))

    return handle


def chores(settings: Settings, engines: Engines, store: ObjectStore) -> BackgroundScheduler:
    """The clock of everything that is done regularly, not started yet.

    Each is due soon after the start, so that a server that is off at night misses none; the anchor of a day is
    written once however often it is asked for.
    """
    clock = BackgroundScheduler(timezone="Asia/Ho_Chi_Minh")
    soon = datetime.now(clock.timezone) + timedelta(seconds=FIRST_CHORE_SECONDS)
    add = partial(clock.add_job, trigger="interval", next_run_time=soon, coalesce=True, misfire_grace_time=None)

    def turn(name: str, work: Callable[[], object]) -> Callable[[], object]:
        return work if name in OF_THIS_MACHINE else partial(in_turn, name, engines, work)

    def kept(name: str, work: Callable[[], object]) -> Callable[[], object]:
        return partial(run_chore, name, engines, turn(name, work))

    for chore in CHORES:
        add(kept(chore, partial(_write, chore, engines)), hours=1, id=chore)
    for name, chore in OWN_CHORES.items():
        add(kept(name, partial(_do, chore, settings, engines)), hours=1, id=name)
    add(kept("sweep", partial(_do, SWEEP, settings, engines, store)), hours=24, id="sweep")
    add(kept("hints", partial(_do, HINTS, settings, engines)), hours=24, id="hints")
    for name, chore in MINUTE_CHORES.items():
        add(turn(name, partial(_do, chore, settings, engines)), minutes=1, id=name)
    for name, chore in OFTEN_CHORES.items():
        add(turn(name, partial(_do, chore, settings, engines)), seconds=OFTEN_SECONDS, id=name)
    add(partial(_do, ALIVE, settings, engines), seconds=15, id="alive", next_run_time=datetime.now(clock.timezone))
    return clock


def work_once(
    engines: Engines,
    store: ObjectStore,
    settings: Settings,
    name: str | None = None,
    lanes: Collection[Lane] = EVERY_LANE,
) -> bool:
    """Runs the oldest job of these lanes that waits; whether there was one.

    A database that is out of reach is asked again later.
    """
    kinds = list(HANDLERS)
    try:
        if not in_transaction(engines.read, partial(any_waits, kinds=kinds, lanes=lanes)):
            return False
        job = in_transaction(engines.write, partial(claim_next, kinds=kinds, worker=name, lanes=lanes))
        if job is not None:
            words = in_transaction(
                engines.read, partial(load("toso.organisation.place_words:words_of"), ward_id=job.ward_id)
            )
            with speaking(words):
                run_job(job, handler_of(job.kind), engines, store, settings)
    except DBAPIError as error:
        if from_database(error) is None:
            raise
        log.warning("the database refuses the worker (%s)", type(error).__name__)
        return False
    return job is not None


def _worked(
    engines: Engines, store: ObjectStore, settings: Settings, name: str | None, lanes: Collection[Lane]
) -> bool:
    """`work_once`; nothing that a database or a defect does ends the worker, it looks again after a pause."""
    try:
        return work_once(engines, store, settings, name, lanes)
    except Exception as error:  # a worker that has ended helps nobody
        log.exception("worker goes on", extra={"kind": type(error).__name__, "place": place_of(error)})
        time.sleep(AFTER_FAULT_SECONDS)
        return False


def _do(chore: str, *given: object) -> None:
    load(chore)(*given)


def _write(chore: str, engines: Engines) -> None:
    in_transaction(engines.write, load(chore))


def _prepare(settings: Settings, lane: Lane | None) -> None:
    configure_logging(settings.log_level)
    keep_log(settings.data_dir, f"worker-{lane.value}" if lane else "worker")
    install_key(settings.audit_chain_key())
    install_vault(open_vault(settings))
    install_business_date(settings.business_date)
    stand_back()
    use_own_folder(settings.data_dir)


@contextmanager
def _beside(settings: Settings, engines: Engines, store: ObjectStore) -> Generator[None]:
    """The chores, and processes for the other lanes: kept going beside the jobs of an installation's worker."""

    def waiting() -> set[str]:
        try:
            return {lane.value for lane in in_transaction(engines.read, partial(waiting_lanes, kinds=list(HANDLERS)))}
        except DBAPIError as error:
            log.warning("the database refuses to name its lanes (%s)", type(error).__name__)
            return set()

    def freed(name: str) -> None:
        in_transaction(engines.write, partial(free_claims, worker=name))

    clock, lanes = chores(settings, engines, store), LaneProcesses(Lane.QUICK, waiting, freed)
    clock.start()
    lanes.start()
    try:
        yield
    finally:
        lanes.stop()
        clock.shutdown(wait=False)


def work_until_told(
    settings: Settings, *, parent: int | None = None, name: str | None = None, lane: Lane | None = None
) -> None:
    """Runs jobs until SIGTERM, or until the process that started this one is gone.

    `name` is what its starter calls this process: by it the claims are freed when the process dies. `lane`: the jobs of
    that lane and nothing else, beside a worker of the installation; started by one, it ends when no job has come for
    a while.
    """
    _prepare(settings, lane)
    engines, store = create_engines(settings), open_store(settings)
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    load(SCHEMA)  # rows are read and written from here on
    name, last = name or uuid4().hex, time.monotonic()
    ends = lane is not None and parent is not None
    try:
        with living(settings, engines, name), nullcontext() if lane else _beside(settings, engines, store):
            while not stopping.is_set() and (parent is None or os.getppid() == parent):
                if _worked(engines, store, settings, name, {lane or Lane.QUICK}):
                    last = time.monotonic()
                elif ends and time.monotonic() - last > LEAVING_SECONDS:
                    return
                else:
                    stopping.wait(IDLE_SECONDS)
    finally:
        engines.dispose()
