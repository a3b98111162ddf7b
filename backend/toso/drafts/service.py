"""Writing, submitting, returning, approving drafts; an approved one becomes an official document."""

from datetime import date
from uuid import UUID

from pydantic import ValidationError
from sqlmodel import Session, col, delete

from toso.audit.record import record_row
from toso.audit.steps import check, take, tell
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock, touch
from toso.documents.content import OfficialDocument
from toso.documents.queries import find_document_of
from toso.documents.register.service import state_relation
from toso.documents.service import put_document
from toso.documents.tables import Document
from toso.drafts import schemas
from toso.drafts.completeness import missing
from toso.drafts.content import DraftAnnex, DraftBlock, DraftContent
from toso.drafts.document_builder import compose
from toso.drafts.kinds import TEMPLATES, BlockKind, Template
from toso.drafts.queries import SOURCE, get_draft
from toso.drafts.successors import successor_of
from toso.drafts.tables import DraftState, DraftStep, WrittenDraft
from toso.drafts.template_data import fresh, letterhead_on, names_on, team_annex, teams_on
from toso.drafts.workflow import DRAFT_STEPS, EDITABLE
from toso.kit.clock import today
from toso.organisation.queries import signers_on
from toso.organisation.tables import Signer, Unit


class DraftNotEditable(Conflict):
    code, title = "draft-not-editable", "Văn bản đã trình hoặc đã duyệt thì không sửa được; hãy rút về hoặc mở lại."


class DraftNotDeletable(Conflict):
    code, title = "draft-not-deletable", "Chỉ xóa được văn bản đang soạn chưa từng được duyệt."


class SignerUnknown(Conflict):
    code, title = "draft-signer-missing", "Chưa khai báo người ký có hiệu lực; vào Đơn vị để khai báo."


def create_draft(session: Session, scope: Scope, body: schemas.DraftCreate) -> WrittenDraft:
    """A draft filled in from its template as of a day, or with the words of the document that it follows."""
    if body.mends is not None:
        return begin_draft(session, scope, *successor_of(session, scope, body.mends))
    assert body.template is not None, "one of both is there"
    on = body.on or today()
    ward = session.get_one(Unit, scope.ward_id)
    teams = teams_on(session, scope, on) if body.template is Template.TEAM_DECISION else []
    content = fresh(body.template, names_on(session, ward.id, on, teams), on, teams)
    return begin_draft(session, scope, body.template, _begun_with(content, body.begins_with))


def _begun_with(content: DraftContent, words: schemas.DraftBeginning | None) -> DraftContent:
    if words is None:
        return content
    blocks = [DraftBlock(kind=BlockKind.PARAGRAPH, text=text) for text in words.paragraphs if text]
    addressees = content.addressees if words.addressees is None else words.addressees
    return content.model_copy(update={"summary": words.summary, "addressees": addressees, "blocks": blocks})


def begin_draft(session: Session, scope: Scope, template: Template, content: DraftContent) -> WrittenDraft:
    """A draft of the ward with what it begins with."""
    ward = session.get_one(Unit, scope.ward_id)
    draft = WrittenDraft(
        ward_id=scope.ward_id,
        unit_id=ward.id,
        unit_path=ward.path,
        template=template,
        kind=TEMPLATES[template].kind,
        summary=content.summary,
        content=content.model_dump(mode="json"),
        author_id=scope.user_id,
    )
    session.add(draft)
    session.flush()
    return tell(session, scope, DRAFT_STEPS, draft, "create", content=draft.content)


def team_list(session: Session, scope: Scope, on: date) -> DraftAnnex:
    """The annex with the members of the teams on a day."""
    teams = teams_on(session, scope, on)
    return team_annex(teams, names_on(session, scope.ward_id, on, teams))


def save_draft(
    session: Session, scope: Scope, draft_id: UUID, expected_version: int, content: DraftContent
) -> WrittenDraft:
    """Replaces the text and keeps the version. Raises DraftNotEditable, Malformed for an unknown signer."""
    draft = _locked(session, scope, draft_id, expected_version)
    if draft.state not in EDITABLE:
        raise DraftNotEditable
    _signer(session, draft, content)
    draft.content, draft.summary = content.model_dump(mode="json"), content.summary
    touch(draft)
    return tell(session, scope, DRAFT_STEPS, draft, "save", content=draft.content)


def delete_draft(session: Session, scope: Scope, draft_id: UUID, expected_version: int) -> None:
    """Raises DraftNotDeletable for one that has become a document or waits for its approval."""
    draft = _locked(session, scope, draft_id, expected_version)
    if draft.state not in EDITABLE or find_document_of(session, draft.ward_id, SOURCE, draft.id) is not None:
        raise DraftNotDeletable
    session.execute(
        delete(DraftStep).where(col(DraftStep.ward_id) == draft.ward_id, col(DraftStep.draft_id) == draft.id)
    )
    session.delete(draft)
    note = {"step": "delete", "from": draft.state.value}
    record_row(session, scope, "draft", draft, note=note)


def submit_draft(session: Session, scope: Scope, draft_id: UUID, expected_version: int) -> WrittenDraft:
    """Raises Malformed for what is still missing, WrongState."""
    draft = _locked(session, scope, draft_id, expected_version)
    content = DraftContent.model_validate(draft.content)
    check(DRAFT_STEPS, draft, "submit")
    if lacking := missing(draft.kind, content):
        raise Malformed(fields=lacking)
    printed(session, draft, content, today())
    return take(session, scope, DRAFT_STEPS, draft, "submit")


def take_step(
    session: Session, scope: Scope, draft_id: UUID, expected_version: int, name: str, reason: str = ""
) -> WrittenDraft:
    """`name`: withdraw, return. Raises WrongState."""
    return take(session, scope, DRAFT_STEPS, _locked(session, scope, draft_id, expected_version), name, reason)


def approve_draft(session: Session, scope: Scope, draft_id: UUID, expected_version: int) -> WrittenDraft:
    """The text becomes an official document that waits for its number. Raises SignerUnknown, WrongState."""
    draft = take(session, scope, DRAFT_STEPS, _locked(session, scope, draft_id, expected_version), "approve")
    content = DraftContent.model_validate(draft.content)
    if _signer(session, draft, content) is None:
        raise SignerUnknown
    document = _put(session, scope, draft, printed(session, draft, content, today(), draft_mark=False))
    if content.mends is not None:
        state_relation(session, scope, document, content.mends.kind, content.mends.target_id)
    return draft


def reopen_draft(session: Session, scope: Scope, draft_id: UUID, expected_version: int, reason: str) -> WrittenDraft:
    """Takes the approval back while the document has no number. Raises AlreadyIssued, WrongState."""
    draft = take(session, scope, DRAFT_STEPS, _locked(session, scope, draft_id, expected_version), "reopen", reason)
    document = find_document_of(session, draft.ward_id, SOURCE, draft.id)
    assert document is not None, "an approved draft has its document"
    _put(session, scope, draft, OfficialDocument.model_validate(document.content))  # whoever signed it may be gone
    return draft


def printed(
    session: Session, draft: WrittenDraft, content: DraftContent, on: date, *, draft_mark: bool = True
) -> OfficialDocument:
    """The official document of a text as headed and signed on a day. Raises Malformed for what cannot be printed."""
    head = letterhead_on(session, draft.unit_id, on)
    signer = _signer(session, draft, content)
    try:
        return compose(draft.kind, content, head, signer, on, draft=draft_mark)
    except ValidationError as fault:
        raise Malformed(fields=unprinted(fault)) from fault


def unprinted(fault: ValidationError) -> dict[str, str]:
    """Which part of a text cannot be printed."""
    place = next((str(error["loc"][0]) for error in fault.errors() if error["loc"]), "body")
    if place == "body":
        return {"blocks": "Văn bản chưa có nội dung để in."}
    if place in DraftContent.model_fields:
        return {place: "Chữ ở mục này chưa in được; hãy xem lại."}
    return {"signer_id": "Thể thức của đơn vị (tên cơ quan, ký hiệu, người ký) chưa in được; hãy xem lại."}


def _put(session: Session, scope: Scope, draft: WrittenDraft, content: OfficialDocument) -> Document:
    return put_document(
        session,
        scope.actor,
        content,
        ward_id=draft.ward_id,
        unit_id=draft.unit_id,
        unit_path=draft.unit_path,
        source_kind=SOURCE,
        source_id=draft.id,
        approved=draft.state is DraftState.APPROVED,
    )


def _signer(session: Session, draft: WrittenDraft, content: DraftContent) -> Signer | None:
    signers = signers_on(session, draft.unit_id, today())
    if content.signer_id is None:
        return signers[0] if signers else None
    chosen = next((signer for signer in signers if signer.id == content.signer_id), None)
    if chosen is None:
        raise Malformed(fields={"content.signer_id": "Người ký này không còn hiệu lực; hãy chọn người khác."})
    return chosen


def _locked(session: Session, scope: Scope, draft_id: UUID, expected_version: int) -> WrittenDraft:
    return lock(session, get_draft(session, scope, draft_id), expected_version)
