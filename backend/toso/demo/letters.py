"""A letter of the demonstration, not yet read by khu phố 1 and the departments; the office's register, a dossier."""

from datetime import date
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.documents.blocks import item, paragraph
from toso.documents.content import Letterhead, OfficialDocument, Recipient, Signature, archive_line
from toso.documents.dossiers.schemas import DossierWrite
from toso.documents.dossiers.service import create_dossier, fill_dossier
from toso.documents.inbox.queries import waiting_for
from toso.documents.inbox.service import acknowledge, note_received
from toso.documents.inbox.tables import Delivery
from toso.documents.kinds import DocumentKind, symbol_of
from toso.documents.register.schemas import LineWrite
from toso.documents.register.service import write_line
from toso.documents.schemas import NumberWrite
from toso.documents.service import number_document, put_document
from toso.documents.tables import Document
from toso.kit.ids import new_id
from toso.organisation.queries import find_letterhead, signers_on
from toso.plans.received.directory import WardDirectory

_SENT = date(2024, 8, 2)
_TO = ("Khu phố 1", "Khu phố 2", "Công an phường", "Các bộ phận liên quan")


def send_letter(stage: Stage) -> None:
    """Approved by Lan, numbered by Hà on the same day; Nga and Dũng say that they have it. Lan has July's report."""
    letter = stage.act("lan", Action.REPORT_APPROVE, _SENT, _write)
    stage.act("ha", Action.DOCUMENT_ISSUE, _SENT, partial(_number, letter_id=letter, site=stage.site))
    for who, day in (("lan", date(2024, 7, 15)), ("nga", date(2024, 8, 3)), ("dung", date(2024, 8, 5))):
        stage.act(who, Action.DOCUMENT_RECEIVE, day, _receive)
    stage.act("ha", Action.DOCUMENT_ISSUE, date(2024, 8, 5), _note_paper)
    stage.act("ha", Action.DOCUMENT_ISSUE, date(2024, 8, 5), _keep_register)


def _write(session: Session, scope: Scope) -> UUID:
    head = find_letterhead(session, scope.ward_id, _SENT)
    signer = next(iter(signers_on(session, scope.ward_id, _SENT)))
    assert head is not None, "the demonstration ward has its letterhead"
    content = OfficialDocument(
        letterhead=Letterhead(agency=tuple(head.agency_lines), name=head.full_name, place=head.place),
        kind=DocumentKind.LETTER,
        symbol=symbol_of(DocumentKind.LETTER, head.symbol, "VHTT"),
        year=_SENT.year,
        summary="phối hợp hướng dẫn người cao tuổi cài đặt, sử dụng VNeID",
        addressees=_TO,
        body=(
            paragraph(
                "Để hoàn thành mục tiêu của Kế hoạch số 62/KH-UBND ngày 13/6/2024, Ủy ban nhân dân phường đề nghị các "
                "đơn vị phối hợp thực hiện trong tháng 8 năm 2024 các nội dung sau:"
            ),
            item("Khu phố 1 và khu phố 2 lập danh sách người cao tuổi có nhu cầu, bố trí chỗ hướng dẫn;"),
            item("Công an phường cử cán bộ hỗ trợ kích hoạt tài khoản định danh điện tử vào tối thứ Ba và thứ Năm;"),
            item("Các bộ phận liên quan ghi vào danh mục những nền tảng của ngành mà người cao tuổi cần dùng."),
        ),
        closing=paragraph("Đề nghị các đơn vị triển khai, báo kết quả trước ngày 20/8/2024").runs,
        recipients=(Recipient(name="BCĐ CĐS phường", purpose="B/cáo"),),
        archive=archive_line(("VHTT",)),
        signature=Signature(lines=tuple(signer.lines), name=signer.full_name),
    )
    row = put_document(
        session,
        scope.actor,
        content,
        ward_id=scope.ward_id,
        unit_id=scope.ward_id,
        unit_path=scope.subtrees[0],
        source_kind="letter",
        source_id=new_id(),
        approved=True,
    )
    return row.id


def _number(session: Session, scope: Scope, letter_id: UUID, site: str) -> None:
    version = session.execute(sa.select(col(Document.version)).where(col(Document.id) == letter_id)).scalar_one()
    wanted = NumberWrite(issued_on=_SENT)
    number_document(session, scope, letter_id, version, wanted, site=site, directory=WardDirectory())


def _receive(session: Session, scope: Scope) -> None:
    for row in waiting_for(session, scope.actor):
        acknowledge(session, scope, row.id, row.version)


def _note_paper(session: Session, scope: Scope) -> None:
    """The steering board opens no inbox: the office takes its documents there on paper."""
    path = "qn.hg.bcd"
    query = sa.select(Delivery).where(col(Delivery.ward_id) == scope.ward_id, col(Delivery.unit_path) == path)
    for row in session.execute(query).scalars():
        note_received(session, scope, row.document_id, row.id, row.version)


def _keep_register(session: Session, scope: Scope) -> None:
    """July's report went to the city on paper; report and letter lie in the year's dossier."""
    query = sa.select(Document).where(col(Document.ward_id) == scope.ward_id, col(Document.number).is_not(None))
    documents = session.execute(query.order_by(col(Document.issued_on))).scalars().all()
    sent = LineWrite(kept_by="VT, VHTT", copies=6, handed_on=date(2024, 7, 15), received_by="Văn thư UBND thành phố")
    write_line(session, scope, documents[0].id, 1, sent)
    wanted = DossierWrite(year=2024, notation="01.CĐS", title="Hoạt động của Tổ công nghệ số cộng đồng năm 2024")
    dossier = create_dossier(session, scope, wanted)
    fill_dossier(session, scope, dossier.id, dossier.version, [one.id for one in documents])
