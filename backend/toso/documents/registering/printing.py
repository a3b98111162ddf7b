"""The job that prints the register for whoever ordered it."""

from functools import partial
from typing import Any

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import NotFound
from toso.documents.kinds import KINDS, DocumentKind
from toso.documents.registering.book import Book, lines_of, print_book, write_book
from toso.documents.registering.queries import RegisterQuery, agency_of, whole_register
from toso.documents.tables import DocumentState
from toso.documents.workflow import DOCUMENT_WORKFLOW
from toso.files import service as files
from toso.files.checking import PDF, XLSX, Checked
from toso.files.tables import StoredFile
from toso.jobs.claim import Handler, JobContext
from toso.kit.clock import today

WRITERS = {"pdf": (print_book, PDF), "xlsx": (write_book, XLSX)}
_NOWHERE = ""  # in no unit's subtree: only whoever ordered the file opens it


def print_register(context: JobContext) -> dict[str, Any]:
    """Writes the year as it stands now; result: the file's id and name."""
    asked = context.payload
    context.progress(10, "Đang đọc sổ…")
    book = context.in_read(partial(_book, context=context))
    context.progress(30, "Đang tạo tệp…")
    write, media = WRITERS[asked["format"]]
    name = f"so-van-ban-di-{asked['year']}.{asked['format']}"
    stored = context.in_write(partial(_keep, context=context, file=Checked(name, media, write(book))))
    return {"file_id": str(stored.id), "name": name, "rows": len(book.lines)}


def _book(session: Session, context: JobContext) -> Book:
    asked = context.payload
    kind = DocumentKind(asked["kind"]) if asked["kind"] else None
    state = DocumentState(asked["state"]) if asked["state"] else None
    wanted = RegisterQuery(asked["year"], kind, state, asked["q"])
    narrowed = [KINDS[kind].name.lower()] if kind else []
    narrowed += [DOCUMENT_WORKFLOW.states[state].lower()] if state else []
    narrowed += [f"tìm “{asked['q']}”"] if asked["q"] else []
    rows = whole_register(session, _scope(context), wanted)
    agency = agency_of(session, context.ward_id)
    return Book(agency, asked["year"], ", ".join(narrowed), today(), lines_of(rows))


def _scope(context: JobContext) -> Scope:
    """What the person reached when the print was ordered; what is not out stands in no register."""
    who = Actor(user_id=context.owner_id, full_name="", grants=())
    return Scope(
        actor=who, action=Action.DOCUMENT_READ, ward_ids=(context.ward_id,),
        subtrees=tuple(context.payload["subtrees"]), units=tuple(context.payload["units"]), own=False,
    )  # fmt: skip


def _keep(session: Session, context: JobContext, file: Checked) -> StoredFile:
    if context.owner_id is None:
        raise NotFound
    return files.store_file(
        session, context.store, file, ward_id=context.ward_id, unit_path=_NOWHERE, owner_id=context.owner_id,
        purpose="register",
    )  # fmt: skip


HANDLERS: dict[str, Handler] = {"document.register_print": print_register}
