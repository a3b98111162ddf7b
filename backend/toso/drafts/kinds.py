"""Kinds of draft: templates with their kind of document, and the kinds of block a text is made of."""

from enum import StrEnum
from typing import NamedTuple

from toso.documents.kinds import DocumentKind


class Template(StrEnum):
    TEAM_DECISION = "team_decision"
    REWARD_DECISION = "reward_decision"
    REWARD_PROPOSAL = "reward_proposal"
    BUDGET_DECISION = "budget_decision"
    BUDGET_PROPOSAL = "budget_proposal"
    EVALUATION_GUIDELINE = "evaluation_guideline"
    STATUTE_DECISION = "statute_decision"
    DECISION = "decision"
    PROPOSAL = "proposal"
    NOTICE = "notice"
    GUIDELINE = "guideline"
    INVITATION = "invitation"
    MEETING_MINUTES = "meeting_minutes"
    INSPECTION_MINUTES = "inspection_minutes"
    REVIEW_REPORT = "review_report"
    LETTER = "letter"


class TemplateNames(NamedTuple):
    """The kind it becomes, what it is called where one chooses, and when to choose it."""

    kind: DocumentKind
    label: str
    hint: str


TEMPLATES: dict[Template, TemplateNames] = {
    Template.TEAM_DECISION: TemplateNames(
        DocumentKind.DECISION,
        "Quyết định kiện toàn Tổ công nghệ số cộng đồng",
        "Danh sách thành viên lấy sẵn từ các tổ hiện có, in thành phụ lục.",
    ),
    Template.REWARD_DECISION: TemplateNames(
        DocumentKind.DECISION,
        "Quyết định khen thưởng",
        "Lập từ trang Khen thưởng thì có sẵn danh sách tập thể, cá nhân đã được đề nghị.",
    ),
    Template.REWARD_PROPOSAL: TemplateNames(
        DocumentKind.PROPOSAL,
        "Tờ trình đề nghị khen thưởng",
        "Gửi cấp trên; lập từ trang Khen thưởng thì có sẵn danh sách tập thể, cá nhân đã được đề nghị.",
    ),
    Template.BUDGET_DECISION: TemplateNames(
        DocumentKind.DECISION,
        "Quyết định phân bổ kinh phí",
        "Lập từ trang Kinh phí thì có sẵn các khoản dự toán chưa được giao đủ.",
    ),
    Template.BUDGET_PROPOSAL: TemplateNames(
        DocumentKind.PROPOSAL,
        "Tờ trình đề nghị bố trí kinh phí",
        "Gửi cấp trên; lập từ trang Kinh phí thì có sẵn dự toán của các đơn vị, số đã giao, số còn thiếu.",
    ),
    Template.EVALUATION_GUIDELINE: TemplateNames(
        DocumentKind.GUIDELINE,
        "Hướng dẫn đánh giá Tổ công nghệ số cộng đồng",
        "Lập từ trang Bộ tiêu chí thì có sẵn tiêu chí, điểm, cách chấm, mức xếp loại.",
    ),
    Template.STATUTE_DECISION: TemplateNames(
        DocumentKind.DECISION,
        "Quyết định ban hành Quy chế",
        "Quyết định và quy chế (chương, điều, khoản, điểm) trong cùng một tệp.",
    ),
    Template.DECISION: TemplateNames(DocumentKind.DECISION, "Quyết định khác", "Căn cứ và các điều còn trống."),
    Template.PROPOSAL: TemplateNames(
        DocumentKind.PROPOSAL,
        "Tờ trình",
        "Đề nghị cấp trên hoặc lãnh đạo xem xét, quyết định.",
    ),
    Template.NOTICE: TemplateNames(
        DocumentKind.NOTICE,
        "Thông báo",
        "Báo cho các đơn vị và người dân biết, thực hiện.",
    ),
    Template.GUIDELINE: TemplateNames(
        DocumentKind.GUIDELINE,
        "Hướng dẫn",
        "Chỉ cách làm một việc, có đề mục I, 1, a).",
    ),
    Template.INVITATION: TemplateNames(DocumentKind.INVITATION, "Giấy mời", "Mời họp: nội dung, thời gian, địa điểm."),
    Template.MEETING_MINUTES: TemplateNames(
        DocumentKind.MINUTES,
        "Biên bản họp",
        "Lập từ trang của cuộc họp thì có sẵn thành phần, nội dung, việc phải làm.",
    ),
    Template.INSPECTION_MINUTES: TemplateNames(
        DocumentKind.MINUTES,
        "Biên bản kiểm tra",
        "Lập từ trang của cuộc kiểm tra thì có sẵn tồn tại, đơn vị khắc phục, thời hạn.",
    ),
    Template.REVIEW_REPORT: TemplateNames(
        DocumentKind.REPORT,
        "Báo cáo sơ kết, tổng kết",
        "Soạn từ trang của hội nghị sơ kết thì có sẵn số liệu của báo cáo đã duyệt, ý kiến, việc phải làm.",
    ),
    Template.LETTER: TemplateNames(
        DocumentKind.LETTER,
        "Công văn",
        "V/v …; gửi một hay nhiều nơi để đề nghị, đôn đốc, trả lời.",
    ),
}


class BlockKind(StrEnum):
    CHAPTER = "chapter"
    ARTICLE = "article"
    SECTION = "section"
    CLAUSE = "clause"
    NUMBERED = "numbered"
    POINT = "point"
    PARAGRAPH = "paragraph"
    DASH = "dash"
    PLUS = "plus"
    TABLE = "table"
