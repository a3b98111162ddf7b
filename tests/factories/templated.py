"""Every template as the ward would issue it: the words it begins with, a word in each blank, a number and a day."""

from typing import Any

from factories.written import DAY, HEAD, SIGNER
from toso.documents.content import OfficialDocument
from toso.drafts.content import DraftContent
from toso.drafts.document_builder import BLANK, compose
from toso.drafts.kinds import TEMPLATES, Template
from toso.drafts.template_data import TeamList, fresh

NAMES = {
    "ward": "phường Hồng Gai",
    "agency": HEAD.full_name,
    "superior": "Ủy ban nhân dân thành phố Hạ Long",
    "plan": "Kế hoạch số 62/KH-UBND ngày 13 tháng 6 năm 2024 của Ủy ban nhân dân phường Hồng Gai về triển khai hoạt động "
    "của Tổ công nghệ số cộng đồng trên địa bàn phường năm 2024",
    "year": "2024",
    "teams": "02",
    "members": "05",
}
TEAMS = [
    TeamList(
        "Khu phố 1", "Tổ công nghệ số cộng đồng khu phố 1", [("Trần Thị Hoa", "Tổ trưởng"), ("Vũ Sơn", "Thành viên")]
    ),
    TeamList(
        "Khu phố 2",
        "Tổ công nghệ số cộng đồng khu phố 2",
        [("Phạm Thúy Nga", "Tổ trưởng"), ("Lê Văn Minh", "Đoàn viên thanh niên"), ("Đỗ Thị Hà", "Thành viên")],
    ),
]
SAID = "hướng dẫn người cao tuổi cài đặt, sử dụng VNeID"


def templated(template: Template) -> OfficialDocument:
    """The document of a template, number 5 of DAY."""
    begun = fresh(template, NAMES, DAY, TEAMS).model_dump(mode="json")
    made = compose(
        TEMPLATES[template].kind, DraftContent.model_validate(_filled(begun)), HEAD, SIGNER, DAY, draft=False
    )
    return OfficialDocument.model_validate({**made.model_dump(), "number": 5, "issued_on": DAY})


def _filled(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace(BLANK, SAID)
    if isinstance(value, list):
        return [_filled(one) for one in value]
    return {key: _filled(one) for key, one in value.items()} if isinstance(value, dict) else value
