"""Time stamps of signed documents that could not be renewed, on the start pages of the office and of administrators."""

from collections.abc import Iterator

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.documents.signing.ageing import failing
from toso.kit.clock import local_date, system_now
from toso.reports.today.items import Waiting


def stamp_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """The office opens a document; an administrator, who opens none, the log that tells when and why."""
    action = next((one for one in (Action.DOCUMENT_SEAL, Action.USER_MANAGE) if actor.may(one)), None)
    if action is None:
        return
    found = failing(session, actor.scope(action))
    if found is None:
        return
    href = f"/van-ban/{found.document_id}" if actor.may(Action.DOCUMENT_READ) else "/nhat-ky"
    title = f"{found.files} tệp đã ký chưa đóng thêm được dấu thời gian"
    item = Waiting("Dấu thời gian", title, found.fault, href, local_date(found.until), urgent=True)
    yield item.on(local_date(system_now()))
