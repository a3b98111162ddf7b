"""Everything a person can do, named; each route asks for exactly one of these."""

from enum import StrEnum


class Action(StrEnum):
    """`READS` names the action under which a row is seen, so that a refusal knows 403 from 404."""

    TODAY_READ = "today.read"
    PROFILE_READ = "profile.read"
    PROFILE_CHANGE = "profile.change"
    JOB_READ = "job.read"
    FILE_READ = "file.read"
    FILE_UPLOAD = "file.upload"

    USER_READ = "user.read"
    USER_MANAGE = "user.manage"
    INVITE = "user.invite"
    DELEGATE = "user.delegate"
    AUDIT_READ = "audit.read"

    UNIT_READ = "unit.read"
    UNIT_MANAGE = "unit.manage"
    TEAM_READ = "team.read"
    TEAM_MANAGE = "team.manage"

    PLAN_READ = "plan.read"
    PLAN_DRAFT = "plan.draft"
    PLAN_APPROVE = "plan.approve"
    TASK_READ = "task.read"
    TASK_MANAGE = "task.manage"
    TASK_ASSIGN = "task.assign"
    TASK_PROGRESS = "task.progress"
    TASK_REMIND = "task.remind"

    PERIOD_READ = "period.read"
    PERIOD_MANAGE = "period.manage"
    SUBMISSION_READ = "submission.read"
    SUBMISSION_WRITE = "submission.write"
    SUBMISSION_REVIEW = "submission.review"
    REPORT_READ = "report.read"
    REPORT_COMPILE = "report.compile"
    REPORT_APPROVE = "report.approve"
    REPORT_CORRECT = "report.correct"
    MESSAGE_READ = "voice.read"
    MESSAGE_WRITE = "voice.write"
    MESSAGE_POST = "voice.post"
    BATCH_MAKE = "batch.make"

    HOUSEHOLD_READ = "household.read"
    HOUSEHOLD_MANAGE = "household.manage"
    HOUSEHOLD_IMPORT = "household.import"
    HOUSEHOLD_EXPORT = "household.export"
    HOUSEHOLD_REVEAL = "household.reveal"
    STREET_ASSIGN = "street.assign"
    VISIT_RECORD = "visit.record"
    VISIT_SEND = "visit.send"
    PAPER_ENTER = "paper.enter"
    HELP_RECORD = "help.record"
    HELP_MATCH = "help.match"
    REACH_RECORD = "reach.record"
    INDICATOR_READ = "indicator.read"
    RECHECK_DRAW = "recheck.draw"
    RECHECK_RECORD = "recheck.record"
    QUOTA_READ = "quota.read"
    QUOTA_PROPOSE = "quota.propose"
    QUOTA_ANSWER = "quota.answer"
    QUOTA_ISSUE = "quota.issue"
    DIFFICULTY_READ = "difficulty.read"
    DIFFICULTY_RAISE = "difficulty.raise"
    DIFFICULTY_HANDLE = "difficulty.handle"
    DIFFICULTY_ESCALATE = "difficulty.escalate"
    CONSENT_RECORD = "consent.record"
    PRIVACY_NOTICE = "privacy.notice"
    PRIVACY_READ = "privacy.read"
    PRIVACY_MANAGE = "privacy.manage"

    DRAFT_READ = "draft.read"
    DRAFT_WRITE = "draft.write"
    DRAFT_APPROVE = "draft.approve"
    DOCUMENT_READ = "document.read"
    DOCUMENT_ISSUE = "document.issue"
    DOCUMENT_RECEIVE = "document.receive"
    DOCUMENT_FOLLOW = "document.follow"
    DOCUMENT_LINT = "document.lint"
    DOCUMENT_SIGN = "document.sign"
    DOCUMENT_SEAL = "document.seal"
    DOCUMENT_ATTACH = "document.attach"
    DOCUMENT_WITHDRAW = "document.withdraw"
    DOCUMENT_COPY = "document.copy"


READS: dict[Action, Action] = {
    Action.USER_MANAGE: Action.USER_READ,
    Action.UNIT_MANAGE: Action.UNIT_READ,
    Action.TEAM_MANAGE: Action.TEAM_READ,
    Action.PLAN_DRAFT: Action.PLAN_READ,
    Action.PLAN_APPROVE: Action.PLAN_READ,
    Action.TASK_MANAGE: Action.TASK_READ,
    Action.TASK_ASSIGN: Action.TASK_READ,
    Action.TASK_PROGRESS: Action.TASK_READ,
    Action.TASK_REMIND: Action.TASK_READ,
    Action.PERIOD_MANAGE: Action.PERIOD_READ,
    Action.SUBMISSION_WRITE: Action.SUBMISSION_READ,
    Action.SUBMISSION_REVIEW: Action.SUBMISSION_READ,
    Action.REPORT_COMPILE: Action.REPORT_READ,
    Action.REPORT_APPROVE: Action.REPORT_READ,
    Action.REPORT_CORRECT: Action.REPORT_READ,
    Action.MESSAGE_WRITE: Action.MESSAGE_READ,
    Action.MESSAGE_POST: Action.MESSAGE_READ,
    Action.DRAFT_WRITE: Action.DRAFT_READ,
    Action.DRAFT_APPROVE: Action.DRAFT_READ,
    Action.DOCUMENT_COPY: Action.DOCUMENT_READ,
    Action.DOCUMENT_ISSUE: Action.DOCUMENT_READ,
    Action.DOCUMENT_FOLLOW: Action.DOCUMENT_READ,
    Action.DOCUMENT_SIGN: Action.DOCUMENT_READ,
    Action.DOCUMENT_SEAL: Action.DOCUMENT_READ,
    Action.DOCUMENT_ATTACH: Action.DOCUMENT_READ,
    Action.DOCUMENT_WITHDRAW: Action.DOCUMENT_READ,
    Action.HOUSEHOLD_MANAGE: Action.HOUSEHOLD_READ,
    Action.HOUSEHOLD_EXPORT: Action.HOUSEHOLD_READ,
    Action.HOUSEHOLD_REVEAL: Action.HOUSEHOLD_READ,
    Action.STREET_ASSIGN: Action.HOUSEHOLD_READ,
    Action.VISIT_RECORD: Action.HOUSEHOLD_READ,
    Action.PAPER_ENTER: Action.HOUSEHOLD_READ,
    Action.CONSENT_RECORD: Action.HOUSEHOLD_READ,
    Action.QUOTA_PROPOSE: Action.QUOTA_READ,
    Action.QUOTA_ANSWER: Action.QUOTA_READ,
    Action.QUOTA_ISSUE: Action.QUOTA_READ,
    Action.DIFFICULTY_RAISE: Action.DIFFICULTY_READ,
    Action.DIFFICULTY_HANDLE: Action.DIFFICULTY_READ,
    Action.DIFFICULTY_ESCALATE: Action.DIFFICULTY_READ,
    Action.PRIVACY_MANAGE: Action.PRIVACY_READ,
}

ACTION_LABELS: dict[Action, str] = {
    Action.TODAY_READ: "Xem việc của tôi hôm nay",
    Action.PROFILE_READ: "Xem tài khoản của mình",
    Action.PROFILE_CHANGE: "Sửa tài khoản của mình",
    Action.JOB_READ: "Xem tiến độ việc chạy nền của mình",
    Action.FILE_READ: "Tải tệp",
    Action.FILE_UPLOAD: "Gửi tệp lên",
    Action.USER_READ: "Xem người dùng",
    Action.USER_MANAGE: "Quản lý người dùng",
    Action.INVITE: "Mời người dùng",
    Action.DELEGATE: "Ủy quyền vai trò của mình",
    Action.AUDIT_READ: "Xem nhật ký hệ thống",
    Action.UNIT_READ: "Xem đơn vị",
    Action.UNIT_MANAGE: "Quản lý đơn vị, thể thức văn bản",
    Action.TEAM_READ: "Xem Tổ công nghệ số cộng đồng",
    Action.TEAM_MANAGE: "Quản lý tổ và thành viên",
    Action.PLAN_READ: "Xem kế hoạch",
    Action.PLAN_DRAFT: "Soạn, nhập kế hoạch",
    Action.PLAN_APPROVE: "Duyệt kế hoạch",
    Action.TASK_READ: "Xem nhiệm vụ",
    Action.TASK_MANAGE: "Giao, sửa nhiệm vụ",
    Action.TASK_ASSIGN: "Phân công người thực hiện",
    Action.TASK_PROGRESS: "Ghi tiến độ",
    Action.TASK_REMIND: "Đôn đốc",
    Action.PERIOD_READ: "Xem kỳ báo cáo",
    Action.PERIOD_MANAGE: "Mở, chỉnh kỳ báo cáo",
    Action.SUBMISSION_READ: "Xem báo cáo của đơn vị",
    Action.SUBMISSION_WRITE: "Nhập, nộp báo cáo của đơn vị",
    Action.SUBMISSION_REVIEW: "Trả lại, tiếp nhận, khóa báo cáo của đơn vị",
    Action.REPORT_READ: "Xem báo cáo tháng",
    Action.REPORT_COMPILE: "Tổng hợp báo cáo tháng",
    Action.REPORT_APPROVE: "Duyệt báo cáo tháng",
    Action.REPORT_CORRECT: "Mở đính chính, bổ sung báo cáo đã phát hành",
    Action.MESSAGE_READ: "Xem bài viết, biểu đồ từ báo cáo",
    Action.MESSAGE_WRITE: "Sửa bài viết từ báo cáo",
    Action.MESSAGE_POST: "Ghi đã đăng, đã phát bài",
    Action.BATCH_MAKE: "Tạo tệp cho nhiều báo cáo, nhiều đơn vị",
    Action.HOUSEHOLD_READ: "Xem sổ hộ",
    Action.HOUSEHOLD_MANAGE: "Thêm, sửa, tách, nhập hộ và nhân khẩu",
    Action.HOUSEHOLD_IMPORT: "Nhập sổ hộ từ tệp",
    Action.HOUSEHOLD_EXPORT: "Xuất sổ hộ ra tệp",
    Action.HOUSEHOLD_REVEAL: "Xem số điện thoại, số định danh đầy đủ",
    Action.STREET_ASSIGN: "Phân công tuyến phố cho thành viên",
    Action.VISIT_RECORD: "Ghi kết quả đến nhà",
    Action.VISIT_SEND: "Gửi phiếu đến nhà đã ghi trên điện thoại của mình",
    Action.PAPER_ENTER: "In phiếu giấy, nhập phiếu giấy",
    Action.HELP_RECORD: "Ghi lượt giúp người dân tại quầy, trường học, sự kiện",
    Action.HELP_MATCH: "Ghép lượt giúp với người trong sổ hộ",
    Action.REACH_RECORD: "Ghi ước tính tiếp cận qua Zalo, truyền thanh",
    Action.INDICATOR_READ: "Xem số liệu chín mục tiêu từ sổ hộ",
    Action.RECHECK_DRAW: "Rút mẫu kiểm tra lại",
    Action.RECHECK_RECORD: "Ghi kết quả kiểm tra lại",
    Action.QUOTA_READ: "Xem chỉ tiêu giao",
    Action.QUOTA_PROPOSE: "Đề xuất chỉ tiêu",
    Action.QUOTA_ANSWER: "Trả lời đề xuất chỉ tiêu",
    Action.QUOTA_ISSUE: "Giao chỉ tiêu",
    Action.DIFFICULTY_READ: "Xem khó khăn, vướng mắc",
    Action.DIFFICULTY_RAISE: "Nêu, bổ sung, rút khó khăn, vướng mắc của đơn vị",
    Action.DIFFICULTY_HANDLE: "Nhận giải quyết, trả lời khó khăn, vướng mắc",
    Action.DIFFICULTY_ESCALATE: "Kiến nghị cấp trên việc vượt thẩm quyền",
    Action.CONSENT_RECORD: "Ghi sự đồng ý của người dân",
    Action.PRIVACY_NOTICE: "Đọc thông báo về dữ liệu cá nhân",
    Action.PRIVACY_READ: "Xem sổ yêu cầu về dữ liệu cá nhân",
    Action.PRIVACY_MANAGE: "Giải quyết yêu cầu, xóa, lưu giữ dữ liệu cá nhân",
    Action.DRAFT_READ: "Xem văn bản đang soạn",
    Action.DRAFT_WRITE: "Soạn, trình văn bản",
    Action.DRAFT_APPROVE: "Duyệt văn bản đang soạn",
    Action.DOCUMENT_READ: "Xem văn bản",
    Action.DOCUMENT_COPY: "Sao y, sao lục, trích sao văn bản",
    Action.DOCUMENT_ISSUE: "Cấp số, phát hành văn bản",
    Action.DOCUMENT_RECEIVE: "Nhận văn bản đến của đơn vị",
    Action.DOCUMENT_FOLLOW: "Theo dõi nơi nhận đã nhận văn bản chưa",
    Action.DOCUMENT_LINT: "Kiểm tra thể thức tệp PDF",
    Action.DOCUMENT_SIGN: "Ký số văn bản với tư cách người ký",
    Action.DOCUMENT_SEAL: "Ký số của cơ quan, đóng dấu văn bản",
    Action.DOCUMENT_ATTACH: "Đính kèm bản đã ký ở nơi khác, bản chụp",
    Action.DOCUMENT_WITHDRAW: "Rút tệp gắn nhầm vào văn bản",
}
