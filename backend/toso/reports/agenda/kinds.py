"""Kinds of what stands in the calendar."""

from toso.kit.labels import Labelled


class AgendaKind(Labelled):
    TASK = "task", "Hạn nhiệm vụ"
    TARGET = "target", "Hạn mục tiêu"
    REPORTING = "reporting", "Nộp, ký báo cáo"
    ACTIVITY = "activity", "Hoạt động"
    FINDING = "finding", "Hạn khắc phục"
    POSTING = "posting", "Đăng, phát tin bài"
    READING = "reading", "Hạn đọc tài liệu"
    DIFFICULTY = "difficulty", "Hạn giải quyết khó khăn"
    QUOTA = "quota", "Chỉ tiêu giao"
    PRIVACY = "privacy", "Yêu cầu của người dân"
    BREACH = "breach", "Hạn báo vi phạm dữ liệu"
    CATALOGUE = "catalogue", "Hạn của ngành, cấp trên"
