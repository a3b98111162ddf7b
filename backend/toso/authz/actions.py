"""Everything a person can do, named; each route asks for exactly one of these."""

from toso.kit.labels import Labelled


class Action(Labelled):
    """`READS` names the action under which a row is seen, so that a refusal knows 403 from 404."""

    TODAY_READ = "today.read", "Xem việc của tôi hôm nay"
    PROFILE_READ = "profile.read", "Xem tài khoản của mình"
    PROFILE_CHANGE = "profile.change", "Sửa tài khoản của mình"
    JOB_READ = "job.read", "Xem tiến độ việc chạy nền của mình"
    FILE_READ = "file.read", "Tải tệp"
    FILE_UPLOAD = "file.upload", "Gửi tệp lên"

    PERSON_FIND = "person.find", "Tra danh bạ cán bộ, thành viên tổ"
    USER_READ = "user.read", "Xem người dùng"
    USER_MANAGE = "user.manage", "Quản lý người dùng"
    INVITE = "user.invite", "Mời người dùng"
    DELEGATE = "user.delegate", "Ủy quyền vai trò của mình"
    AUDIT_READ = "audit.read", "Xem nhật ký hệ thống"
    FAILURE_READ = "failure.read", "Xem và in trang Khi máy hỏng"
    EVENT_READ = "event.read", "Theo dõi sự kiện (không có nội dung)"
    CLIENT_READ = "client.read", "Xem hệ thống khác được kết nối"
    CLIENT_MANAGE = "client.manage", "Kết nối hệ thống khác, cấp và đổi khóa"

    UNIT_READ = "unit.read", "Xem đơn vị"
    UNIT_MANAGE = "unit.manage", "Quản lý đơn vị, thể thức văn bản"
    TEAM_READ = "team.read", "Xem Tổ công nghệ số cộng đồng"
    TEAM_MANAGE = "team.manage", "Quản lý tổ và thành viên"
    TEAM_WORKLOAD = "team.workload", "Xem thành viên tổ đang giữ việc gì"
    TEAM_HANDOVER = "team.handover", "Bàn giao việc của thành viên tổ"

    PLAN_READ = "plan.read", "Xem kế hoạch"
    PLAN_DRAFT = "plan.draft", "Soạn, nhập kế hoạch"
    PLAN_APPROVE = "plan.approve", "Duyệt kế hoạch"
    TASK_READ = "task.read", "Xem nhiệm vụ"
    TASK_PEOPLE = "task.people", "Xem người được phân công, nhật ký tiến độ, đôn đốc"
    TASK_MANAGE = "task.manage", "Giao, sửa nhiệm vụ"
    TASK_ASSIGN = "task.assign", "Phân công người thực hiện"
    TASK_PROGRESS = "task.progress", "Ghi tiến độ"
    TASK_REMIND = "task.remind", "Đôn đốc"

    PERIOD_READ = "period.read", "Xem kỳ báo cáo"
    PERIOD_MANAGE = "period.manage", "Mở, chỉnh kỳ báo cáo"
    SUBMISSION_READ = "submission.read", "Xem báo cáo của đơn vị"
    SUBMISSION_WRITE = "submission.write", "Nhập, nộp báo cáo của đơn vị"
    SUBMISSION_REVIEW = "submission.review", "Trả lại, tiếp nhận, khóa báo cáo của đơn vị"
    REPORT_READ = "report.read", "Xem báo cáo tháng"
    STATISTICS_READ = "statistics.read", "Xem số liệu thống kê đã công bố"
    REPORT_COMPILE = "report.compile", "Tổng hợp báo cáo tháng"
    REPORT_APPROVE = "report.approve", "Duyệt báo cáo tháng"
    YEAR_CLOSE = "year.close", "Khép năm, mở lại năm"
    REPORT_SUPERVISE = "report.supervise", "Xem báo cáo đã phát hành của các đơn vị cấp xã bên dưới"
    REPORT_CORRECT = "report.correct", "Mở đính chính, bổ sung báo cáo đã phát hành"
    MESSAGE_READ = "voice.read", "Xem bài viết, biểu đồ từ báo cáo"
    MESSAGE_WRITE = "voice.write", "Sửa bài viết từ báo cáo"
    MESSAGE_POST = "voice.post", "Ghi đã đăng, đã phát bài"
    BATCH_MAKE = "batch.make", "Tạo tệp cho nhiều báo cáo, nhiều đơn vị"

    HOUSEHOLD_READ = "household.read", "Xem sổ hộ"
    HOUSEHOLD_MANAGE = "household.manage", "Thêm, sửa, tách, nhập hộ và nhân khẩu"
    HOUSEHOLD_IMPORT = "household.import", "Nhập sổ hộ từ tệp"
    HOUSEHOLD_EXPORT = "household.export", "Xuất sổ hộ ra tệp"
    HOUSEHOLD_REVEAL = "household.reveal", "Xem số điện thoại, số định danh đầy đủ"
    STREET_ASSIGN = "street.assign", "Phân công tuyến phố cho thành viên"
    VISIT_RECORD = "visit.record", "Ghi kết quả đến nhà"
    VISIT_RESOLVE = "visit.resolve", "Chọn giá trị đúng giữa hai câu trả lời"
    VISIT_SEND = "visit.send", "Gửi phiếu đến nhà đã ghi trên điện thoại của mình"
    PAPER_ENTER = "paper.enter", "In phiếu giấy, nhập phiếu giấy"
    HELP_RECORD = "help.record", "Ghi lượt giúp người dân tại quầy, trường học, sự kiện"
    HELP_MATCH = "help.match", "Ghép lượt giúp với người trong sổ hộ"
    REACH_RECORD = "reach.record", "Ghi ước tính tiếp cận qua Zalo, truyền thanh"
    INDICATOR_READ = "indicator.read", "Xem số liệu mục tiêu từ sổ hộ"
    RECHECK_DRAW = "recheck.draw", "Rút mẫu kiểm tra lại"
    RECHECK_RECORD = "recheck.record", "Ghi kết quả kiểm tra lại"
    RECHECK_HINT = "recheck.hint", "Xem nội dung nên xem lại, hỏi thành viên, chọn hộ kiểm tra lại"
    RECHECK_DECIDE = "recheck.decide", "Quyết định khi thành viên không đồng ý kiểm tra lại"
    RECHECK_ANSWER = "recheck.answer", "Trả lời điều được hỏi về các phiếu của mình"
    QUOTA_READ = "quota.read", "Xem chỉ tiêu giao"
    QUOTA_PROPOSE = "quota.propose", "Đề xuất chỉ tiêu"
    QUOTA_ANSWER = "quota.answer", "Trả lời đề xuất chỉ tiêu"
    QUOTA_ISSUE = "quota.issue", "Giao chỉ tiêu"
    DIFFICULTY_READ = "difficulty.read", "Xem khó khăn, vướng mắc"
    DIFFICULTY_RAISE = "difficulty.raise", "Nêu, bổ sung, rút khó khăn, vướng mắc của đơn vị"
    DIFFICULTY_HANDLE = "difficulty.handle", "Nhận giải quyết, trả lời khó khăn, vướng mắc"
    DIFFICULTY_ESCALATE = "difficulty.escalate", "Kiến nghị cấp trên việc vượt thẩm quyền"
    ACTIVITY_READ = "activity.read", "Xem hoạt động, cuộc họp, tập huấn"
    ACTIVITY_ROSTER = "activity.roster", "Xem ai được mời, ai có mặt, ai đã đọc, ai ghi"
    ACTIVITY_WRITE = "activity.write", "Lên lịch, điểm danh hoạt động của đơn vị"
    ACTIVITY_DIRECT = "activity.direct", "Tổ chức hội nghị quán triệt, khóa học, sơ kết; xác nhận hoạt động"
    ACTIVITY_ATTEND = "activity.attend", "Tự xác nhận có mặt ở hoạt động mình được mời, đã đọc quy định"
    MATERIAL_READ = "material.read", "Xem tin, bài, tài liệu, quy định"
    MATERIAL_WRITE = "material.write", "Soạn tin, bài, tài liệu; đề nghị đọc quy định"
    MATERIAL_POST = "material.post", "Ghi đã đăng, đã phát, đã chuyển tài liệu"
    MATERIAL_APPROVE = "material.approve", "Duyệt, trả lại, thu hồi tài liệu"
    CATALOGUE_READ = "catalogue.read", "Xem danh mục nền tảng, nhóm, đối tác, kế hoạch cấp trên"
    CATALOGUE_MANAGE = "catalogue.manage", "Thêm, sửa danh mục"
    CATALOGUE_CONFIRM = "catalogue.confirm", "Xác nhận mức, căn cứ đã đối chiếu văn bản chính thức"
    MONEY_READ = "money.read", "Xem số tổng kinh phí của từng khoản, từng năm"
    MONEY_PAPERS = "money.papers", "Xem từng lần ghi, chứng từ, bảng chi hỗ trợ"
    MONEY_ESTIMATE = "money.estimate", "Lập dự toán, bảng chi của đơn vị"
    MONEY_MANAGE = "money.manage", "Ghi giao kinh phí, cam kết, chi; điều chỉnh; kiểm tra bảng chi"
    MONEY_APPROVE = "money.approve", "Duyệt chi, trả lại bảng chi"
    ASSESSMENT_READ = "assessment.read", "Xem phiếu đánh giá, khen thưởng"
    ASSESSMENT_ANSWER = "assessment.answer", "Lập, tự chấm, gửi phiếu đánh giá"
    ASSESSMENT_MANAGE = "assessment.manage", "Soạn bộ tiêu chí, xem lại phiếu đánh giá"
    ASSESSMENT_SETTLE = "assessment.settle", "Chốt phiếu đánh giá"
    REWARD_PROPOSE = "reward.propose", "Đề nghị khen thưởng"
    REWARD_DECIDE = "reward.decide", "Quyết định khen thưởng"
    CONSENT_RECORD = "consent.record", "Ghi sự đồng ý của người dân"
    PRIVACY_NOTICE = "privacy.notice", "Đọc thông báo về dữ liệu cá nhân"
    PRIVACY_READ = "privacy.read", "Xem sổ yêu cầu về dữ liệu cá nhân"
    PRIVACY_MANAGE = "privacy.manage", "Giải quyết yêu cầu, xóa, lưu giữ dữ liệu cá nhân"
    BREACH_READ = "breach.read", "Xem sổ vi phạm dữ liệu cá nhân"
    BREACH_MANAGE = "breach.manage", "Ghi, báo, kết thúc vụ vi phạm dữ liệu cá nhân"

    DRAFT_READ = "draft.read", "Xem văn bản đang soạn"
    DRAFT_WRITE = "draft.write", "Soạn, trình văn bản"
    DRAFT_APPROVE = "draft.approve", "Duyệt văn bản đang soạn"
    DOCUMENT_READ = "document.read", "Xem văn bản"
    DOCUMENT_ISSUE = "document.issue", "Cấp số, phát hành văn bản"
    DOCUMENT_RECEIVE = "document.receive", "Nhận văn bản đến của đơn vị"
    DOCUMENT_FOLLOW = "document.follow", "Theo dõi nơi nhận đã nhận văn bản chưa"
    DOCUMENT_LINT = "document.lint", "Kiểm tra thể thức tệp PDF"
    DOCUMENT_SIGN = "document.sign", "Ký số văn bản với tư cách người ký"
    DOCUMENT_SEAL = "document.seal", "Ký số của cơ quan, đóng dấu văn bản"
    DOCUMENT_ATTACH = "document.attach", "Đính kèm bản đã ký ở nơi khác, bản chụp"
    DOCUMENT_WITHDRAW = "document.withdraw", "Rút tệp gắn nhầm vào văn bản"
    DOCUMENT_COPY = "document.copy", "Sao y, sao lục, trích sao văn bản"


READS: dict[Action, Action] = {
    Action.USER_MANAGE: Action.USER_READ,
    Action.CLIENT_MANAGE: Action.CLIENT_READ,
    Action.UNIT_MANAGE: Action.UNIT_READ,
    Action.TEAM_MANAGE: Action.TEAM_READ,
    Action.TEAM_HANDOVER: Action.TEAM_WORKLOAD,
    Action.PLAN_DRAFT: Action.PLAN_READ,
    Action.PLAN_APPROVE: Action.PLAN_READ,
    Action.TASK_PEOPLE: Action.TASK_READ,
    Action.TASK_MANAGE: Action.TASK_READ,
    Action.TASK_ASSIGN: Action.TASK_READ,
    Action.TASK_PROGRESS: Action.TASK_READ,
    Action.TASK_REMIND: Action.TASK_READ,
    Action.PERIOD_MANAGE: Action.PERIOD_READ,
    Action.SUBMISSION_WRITE: Action.SUBMISSION_READ,
    Action.SUBMISSION_REVIEW: Action.SUBMISSION_READ,
    Action.REPORT_COMPILE: Action.REPORT_READ,
    Action.REPORT_APPROVE: Action.REPORT_READ,
    Action.YEAR_CLOSE: Action.REPORT_READ,
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
    Action.VISIT_RESOLVE: Action.HOUSEHOLD_READ,
    Action.PAPER_ENTER: Action.HOUSEHOLD_READ,
    Action.CONSENT_RECORD: Action.HOUSEHOLD_READ,
    Action.QUOTA_PROPOSE: Action.QUOTA_READ,
    Action.QUOTA_ANSWER: Action.QUOTA_READ,
    Action.QUOTA_ISSUE: Action.QUOTA_READ,
    Action.DIFFICULTY_RAISE: Action.DIFFICULTY_READ,
    Action.DIFFICULTY_HANDLE: Action.DIFFICULTY_READ,
    Action.DIFFICULTY_ESCALATE: Action.DIFFICULTY_READ,
    Action.ACTIVITY_ROSTER: Action.ACTIVITY_READ,
    Action.ACTIVITY_WRITE: Action.ACTIVITY_READ,
    Action.ACTIVITY_DIRECT: Action.ACTIVITY_READ,
    Action.ACTIVITY_ATTEND: Action.ACTIVITY_READ,
    Action.MATERIAL_WRITE: Action.MATERIAL_READ,
    Action.MATERIAL_POST: Action.MATERIAL_READ,
    Action.MATERIAL_APPROVE: Action.MATERIAL_READ,
    Action.CATALOGUE_MANAGE: Action.CATALOGUE_READ,
    Action.CATALOGUE_CONFIRM: Action.CATALOGUE_READ,
    Action.MONEY_PAPERS: Action.MONEY_READ,
    Action.MONEY_ESTIMATE: Action.MONEY_READ,
    Action.MONEY_MANAGE: Action.MONEY_READ,
    Action.MONEY_APPROVE: Action.MONEY_READ,
    Action.ASSESSMENT_ANSWER: Action.ASSESSMENT_READ,
    Action.ASSESSMENT_MANAGE: Action.ASSESSMENT_READ,
    Action.ASSESSMENT_SETTLE: Action.ASSESSMENT_READ,
    Action.REWARD_PROPOSE: Action.ASSESSMENT_READ,
    Action.REWARD_DECIDE: Action.ASSESSMENT_READ,
    Action.PRIVACY_MANAGE: Action.PRIVACY_READ,
    Action.BREACH_MANAGE: Action.BREACH_READ,
}
