"""Assembles the application: engines, guard, routers, middleware, frontend; starts and watches the worker."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI

from toso import __version__
from toso.api import TABLE, TAGS
from toso.audit.record import install_key
from toso.authz.client_scopes import ClientScope
from toso.authz.roles import obliged_roles
from toso.core.compression import Compression
from toso.core.database import create_engines, in_transaction
from toso.core.execution import close_execution, install_execution
from toso.core.frontend import frontend_routes
from toso.core.late_import import Parts, load
from toso.core.logging import AccessLog, configure_logging
from toso.core.openapi import install_openapi
from toso.core.problem_handlers import install_handlers
from toso.core.request_counts import RequestCounts
from toso.core.security import Perimeter
from toso.core.settings import Settings, read_settings
from toso.core.vault import install_vault, open_vault
from toso.files.virus_scan import install_scanner
from toso.health_endpoints import install_health
from toso.kit.clock import install_business_date
from toso.problem_pages import install_problem_pages
from toso.service_notice import keep_telling, tell
from toso.supervisor import WorkerProcess

DESCRIPTION = """API của Tổ Số: kế hoạch, nhiệm vụ, báo cáo tháng và văn bản của Tổ công nghệ số cộng đồng.
Mọi việc trình duyệt làm đều là API này. Lỗi theo RFC 9457 (problem+json), nêu tên mục sai, tiếng Việt; in English with
`Accept-Language: en`. Worked examples: docs/examples."""

# By these names lower packages ask about people, units and plans without importing them.
HIGHER_FLOORS = {
    "accounts": "toso.identity.users.gate:AccountGate",
    "authenticate": "toso.identity.authenticate:authenticate",
    "badge_checks": "toso.core.network_counts:NetworkCounts",
    "client_quotas": "toso.identity.clients.quota:ClientQuotas",
    "directory": "toso.plans.received.directory:WardDirectory",
    "file_shown_to": "toso.shown_files:shown_to",
    "heavy_requests": "toso.core.heavy_requests:HeavyRequests",
    "last_change": "toso.identity.queries:last_change",
    "names_of": "toso.identity.queries:names_of",
    "note_activity": "toso.identity.sessions:note_activity",
    "note_refusal": "toso.identity.refusals:note_refusal",
    "people": "toso.identity.bearers:WardPeople",
    "provider_pages": "toso.identity.federation.provider:Published",
    "refusals": "toso.identity.refusals:Tally",
    "sign_ins_elsewhere": "toso.core.network_counts:NetworkCounts",
    "unit_names": "toso.identity.queries:unit_names",
    "words_for_strangers": "toso.organisation.place_words:words_for_strangers",
}


def create_app(settings: Settings | None = None, *, with_worker: bool = False) -> FastAPI:
    """The application; `with_worker` also keeps one worker process alive beside it."""
    settings = settings or read_settings()
    obliged_roles(settings)  # a name that is no role is told now
    configure_logging(settings.log_level)
    install_key(settings.audit_chain_key())
    install_vault(open_vault(settings))
    install_business_date(settings.business_date)
    install_scanner(settings.virus_scanner, settings.exchange_seconds)

    app = FastAPI(
        title="Tổ Số",
        version=__version__,
        lifespan=partial(_lifespan, with_worker=with_worker),
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
    )
    app.state = Parts({**HIGHER_FLOORS, "store": lambda: load("toso.files.store:open_store")(settings)})
    app.state.settings = settings
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    app.state.sleep = asyncio.sleep
    app.state.request_counts = RequestCounts()
    app.state.actors_kept = app.state.rights_kept = 1.0  # seconds
    install_execution(app, create_engines(settings), settings.postgres_pool)
    install_handlers(app)
    app.router.routes.append(TABLE)
    install_health(app)
    install_problem_pages(app)
    scopes = {scope.value: scope.label for scope in ClientScope}
    webhooks = partial(load, "toso.identity.webhooks.description:WEBHOOKS")
    install_openapi(app, TABLE.all_routes, DESCRIPTION, TAGS, scopes, webhooks)
    app.router.routes.extend(frontend_routes(settings.frontend_dir, watch=settings.frontend_watch))
    app.add_middleware(Compression)
    app.add_middleware(AccessLog)
    app.add_middleware(Perimeter, settings=settings)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI, *, with_worker: bool) -> AsyncIterator[None]:
    worker = WorkerProcess(partial(_free_claims, app)) if with_worker else None
    if worker:
        worker.start()
    tasks = [asyncio.create_task(_tell_refusals(app)), asyncio.create_task(keep_telling())]
    if app.state.settings.warm:
        tasks.append(asyncio.create_task(TABLE.warm()))
    tell("READY=1")
    yield
    tell("STOPPING=1")
    for task in tasks:
        task.cancel()
    if "refusals" in app.state:
        load("toso.identity.refusals:flush")(app)
    _keep_quotas(app)
    if worker:
        worker.stop()
    close_execution(app)


async def _tell_refusals(app: FastAPI) -> None:
    """Has the refusals of each minute that is over told in the log, once one was counted at all, and the requests of
    service clients kept.
    """
    while True:
        await asyncio.sleep(60)
        if "refusals" in app.state:
            await asyncio.to_thread(load("toso.identity.refusals:tell_counts"), app)
        await asyncio.to_thread(_keep_quotas, app)


def _keep_quotas(app: FastAPI) -> None:
    if "client_quotas" in app.state:
        in_transaction(app.state.engines.write, app.state.client_quotas.keep)


def _free_claims(app: FastAPI, worker: str) -> None:
    in_transaction(app.state.engines.write, partial(load("toso.jobs.claim:free_claims"), worker=worker))
