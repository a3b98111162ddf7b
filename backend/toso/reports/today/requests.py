"""Requests about accounts on a start page: what somebody asked of this person."""

from collections.abc import Iterator

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.identity.account_requests.queries import list_requests
from toso.kit.clock import local_date, system_now
from toso.kit.text import capitalised
from toso.reports.today.items import Waiting

PAGE = "/tai-khoan/de-nghi"


def request_items(session: Session, scope: Scope) -> Iterator[Waiting]:
    """One line each, with the day on which it lapses."""
    for row in list_requests(session, scope):
        if "accept" not in row.actions:
            continue
        whom = f" cho {row.full_name}" if row.full_name and row.user_id != scope.user_id else ""
        title, detail = f"{capitalised(row.words)}{whom}", f"{row.asked_by_name} ({row.ward_name}) đề nghị"
        yield Waiting("Chờ xác nhận", title, detail, PAGE, local_date(row.expires_at), urgent=True).on(
            local_date(system_now())
        )
