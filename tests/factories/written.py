"""Texts as people write them, of every kind and in every size: what the layout of drafts is tested with."""

from datetime import date
from typing import Any

from toso.documents.content import OfficialDocument
from toso.documents.kinds import DocumentKind
from toso.drafts.content import (
    AttachedKind,
    DraftAnnex,
    DraftAttached,
    DraftBlock,
    DraftContent,
    DraftRecipient,
    DraftTable,
)
from toso.drafts.document_builder import compose
from toso.drafts.kinds import BlockKind as K
from toso.organisation.tables import Letterhead, Signer

DAY = date(2024, 8, 9)
HEAD = Letterhead(
    superior_lines=[],
    agency_lines=["ỦY BAN NHÂN DÂN", "PHƯỜNG HỒNG GAI"],
    place="Hồng Gai",
    symbol="UBND",
    full_name="Ủy ban nhân dân phường Hồng Gai",
    archive="VT, VHTT",
    valid_from=date(2024, 1, 1),
)
SIGNER = Signer(
    full_name="Vũ Mạnh Hải", lines=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], valid_from=date(2024, 1, 1)
)
KINDS = [
    DocumentKind.DECISION,
    DocumentKind.PROPOSAL,
    DocumentKind.NOTICE,
    DocumentKind.GUIDELINE,
    DocumentKind.INVITATION,
    DocumentKind.LETTER,
    DocumentKind.PLAN,
]
SHORT = "Về việc kiện toàn Tổ công nghệ số cộng đồng"
LONG = (
    "Về việc tăng cường tuyên truyền, hướng dẫn người dân, hộ kinh doanh trên địa bàn phường sử dụng dịch vụ công trực "
    "tuyến, thanh toán điện tử, các nền tảng số thiết yếu và phòng tránh lừa đảo trên không gian mạng năm 2024"
)
SAID = (
    "Tổ công nghệ số cộng đồng đến từng hộ, hướng dẫn từng người sử dụng dịch vụ công trực tuyến và thanh toán điện tử"
)
ADDRESSEES = [
    "Các bộ phận, đơn vị có liên quan",
    "Trưởng các khu phố trên địa bàn phường Hồng Gai",
    "Công an phường",
    "Trường Trung học cơ sở, Trường Tiểu học và Trường Mầm non trên địa bàn phường Hồng Gai, thành phố Hạ Long",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh phường",
    "Các doanh nghiệp viễn thông",
]


def block(kind: K, text: str = SAID) -> DraftBlock:
    return DraftBlock(kind=kind, text=text)


def rows(count: int) -> DraftBlock:
    """A list of so many people under the headings of their teams, as a paste from Word gives it."""
    found: list[list[str]] = []
    for number in range(1, count + 1):
        if number % 40 == 1:
            found.append([f"Tổ công nghệ số cộng đồng khu phố {number // 40 + 1}", "", "", "", ""])
        found.append([str(number), f"Nguyễn Thị Hồng {number}", "Tổ trưởng", "14/06/2024", f"{number * 1_000_000:,}"])
    header = ["TT", "Họ và tên", "Nhiệm vụ trong Tổ", "Từ ngày", "Tiền thưởng (đồng)"]
    return DraftBlock(kind=K.TABLE, table=DraftTable(header=header, rows=found, note="Đơn vị tính: đồng"))


TEXTS: dict[DocumentKind, list[DraftBlock]] = {
    DocumentKind.DECISION: [block(K.ARTICLE), block(K.NUMBERED), block(K.POINT), block(K.ARTICLE), block(K.ARTICLE)]
}
LEVELS = [
    block(K.PARAGRAPH),
    block(K.SECTION, "Mục đích, yêu cầu"),
    block(K.CLAUSE, "Mục đích"),
    block(K.POINT),
    block(K.POINT),
    block(K.DASH),
    block(K.PLUS),
    block(K.CLAUSE, "Yêu cầu"),
    block(K.NUMBERED),
    block(K.SECTION, "Tổ chức thực hiện"),
    block(K.PARAGRAPH),
]
STATUTE = [
    block(K.CHAPTER, "Quy định chung"),
    block(K.ARTICLE, "Phạm vi điều chỉnh"),
    block(K.NUMBERED),
    block(K.NUMBERED),
    block(K.ARTICLE, "Nguyên tắc"),
    *[block(K.NUMBERED) for _ in range(6)],
    block(K.CHAPTER, "Nhiệm vụ"),
    block(K.ARTICLE, "Nhiệm vụ của Tổ"),
    block(K.NUMBERED),
    *[block(K.POINT) for _ in range(12)],
    block(K.ARTICLE, "Tổ chức thực hiện"),
    block(K.PARAGRAPH),
]


def written(kind: DocumentKind, *, number: int | None = 5, **changes: Any) -> OfficialDocument:
    """A document of a kind, issued on DAY unless `number` is None."""
    addressed = kind in {DocumentKind.PROPOSAL, DocumentKind.INVITATION, DocumentKind.LETTER}
    content = DraftContent(
        **{
            "summary": SHORT,
            "authority": HEAD.full_name if kind is DocumentKind.DECISION else "",
            "addressees": ["Ủy ban nhân dân thành phố Hạ Long"] if addressed else [],
            "legal_bases": [f"Căn cứ {SAID[:60]}", "Theo đề nghị của Văn phòng - Thống kê"]
            if kind is DocumentKind.DECISION
            else [],
            "blocks": TEXTS.get(kind, LEVELS),
            "recipients": [
                DraftRecipient(name="Thường trực Đảng ủy", purpose="B/cáo"),
                DraftRecipient(name="Các khu phố"),
            ],
            **changes,
        }
    )
    made = compose(kind, content, HEAD, SIGNER, DAY, draft=number is None)
    return OfficialDocument.model_validate(
        {**made.model_dump(), "number": number, "issued_on": DAY if number else None}
    )


def annex(count: int = 30, *, landscape: bool = False, separate: bool = False) -> DraftAnnex:
    return DraftAnnex(title="Danh sách thành viên", landscape=landscape, separate=separate, blocks=[rows(count)])


def attached(kind: AttachedKind = AttachedKind.STATUTE) -> DraftAttached:
    return DraftAttached(kind=kind, summary="Hoạt động của Tổ công nghệ số cộng đồng phường Hồng Gai", blocks=STATUTE)
