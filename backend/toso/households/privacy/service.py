"""Execution of one request beyond its steps: the extract of an access, the erasure of a deletion."""

from pathlib import Path

from obstore.store import ObjectStore
from sqlmodel import Session

from toso.audit.record import record
from toso.audit.steps import check
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.files.service import store_file
from toso.files.tables import StoredFile
from toso.households.consents.kinds import RequestKind
from toso.households.consents.tables import SubjectRequest, code_of
from toso.households.model.tables import Household
from toso.households.model.twins import homes_of, residents_of
from toso.households.privacy import extract, writes
from toso.households.privacy.choices import is_held
from toso.households.privacy.erasure import erase
from toso.households.privacy.requests import known_person, note_act, step
from toso.households.privacy.workflow import REQUEST_STEPS
from toso.identity.alarms.acts import watch_act
from toso.identity.alarms.tables import WatchedKind

# In no unit's subtree: the file opens to whoever made it alone.
_NOWHERE = ""


class NotOfThisKind(Conflict):
    code, title = "request-of-other-kind", "Việc này không thuộc loại yêu cầu đã nhận."


class OnHold(Conflict):
    code, title = "on-legal-hold", "Dữ liệu của hộ này đang bị giữ lại theo yêu cầu pháp lý; chưa xóa được."


def make_extract(
    session: Session, scope: Scope, store: ObjectStore, row: SubjectRequest, requested: writes.ExtractFormat
) -> StoredFile:
    """A file of limited life with all that is known of the person. Raises NotOfThisKind, PersonMissing,
    TooManyReveals.
    """
    if row.kind is not RequestKind.ACCESS or row.closed_on is not None:
        raise NotOfThisKind
    person = known_person(session, row)
    watch_act(session, scope.actor, row.ward_id, WatchedKind.REVEAL)
    sections = extract.sections_of(session, scope, person)
    checked = extract.as_file(sections, requested, code_of(row))
    file = store_file(
        session,
        store,
        checked,
        ward_id=row.ward_id,
        unit_path=_NOWHERE,
        owner_id=scope.user_id,
        purpose=extract.PURPOSE,
    )
    note = {"act": "extract", "format": requested.value}
    record(
        session,
        scope.actor,
        scope.action,
        "person",
        person.id,
        ward_id=row.ward_id,
        unit_path=person.unit_path,
        note=note,
    )
    note_act(session, scope, row, "extract")
    return file


def erase_for(session: Session, scope: Scope, row: SubjectRequest, body: writes.EraseWrite, path: Path) -> None:
    """Erases the person, or the household whole, and closes the request. Raises OnHold, NotOfThisKind, WrongState."""
    if row.kind is not RequestKind.DELETION:
        raise NotOfThisKind
    check(REQUEST_STEPS, row, "done", body.outcome)
    person = known_person(session, row)
    subject = session.get_one(Household, (row.ward_id, person.household_id)) if body.whole_household else person
    persons = residents_of(session, subject) if isinstance(subject, Household) else [person]
    if is_held(session, row.ward_id, {home for one in persons for home in homes_of(session, one)}):
        raise OnHold
    erase(session, scope.actor, subject, path, request_id=row.id)
    session.refresh(row)  # its words were scrubbed with the person's
    row.outcome = body.outcome
    step(session, scope, row, "done", body.outcome)
