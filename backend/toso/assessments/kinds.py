"""Subjects and states of assessments, types of criteria."""

from toso.kit.labels import Labelled


class SubjectKind(Labelled):
    UNIT = "unit", "Đơn vị"
    MEMBER = "member", "Thành viên tổ"


class CriterionType(Labelled):
    POINTS = "points", "Chấm điểm"
    YES_NO = "yes_no", "Có hoặc không"
    CHOICE = "choice", "Chọn một mức"
    TEXT = "text", "Nhận xét, không tính điểm"


class AssessmentState(Labelled):
    OPEN = "open", "Đang tự chấm"
    SENT = "sent", "Chờ xem lại"
    CHECKED = "checked", "Chờ chốt"
    SETTLED = "settled", "Đã chốt"
    RETURNED = "returned", "Bị trả lại"
