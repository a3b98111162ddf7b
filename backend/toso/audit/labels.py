"""What recorded acts and objects are called in the log; a code that is not here is shown as it is."""

from toso.authz.actions import ACTION_LABELS

_FURTHER = {
    "auth.login": "Đăng nhập",
    "auth.redeem": "Đặt mật khẩu bằng mã dùng một lần",
    "auth.logout": "Đăng xuất",
    "auth.logout_everywhere": "Đăng xuất khỏi mọi thiết bị",
    "auth.end_session": "Kết thúc một phiên của mình",
    "auth.change_password": "Đổi mật khẩu của mình",
    "security.refresh_reused": "Mã gia hạn bị dùng lại, phiên đã bị hủy",
    "plan_draft.stage": "Nhập văn bản kế hoạch",
    "plan_draft.edit": "Sửa bản đọc kế hoạch",
    "plan_draft.accept": "Chấp nhận bản đọc kế hoạch",
    "plan_draft.delete": "Bỏ bản đọc kế hoạch",
    "plan.create": "Tạo kế hoạch",
    "plan.edit": "Sửa kế hoạch",
    "plan.submit": "Trình kế hoạch",
    "plan.amend": "Mở bản điều chỉnh kế hoạch",
    "plan.delete": "Xóa dự thảo kế hoạch",
    "task.stop": "Dừng nhiệm vụ của đơn vị",
    "task.add_unit": "Giao thêm đơn vị",
    "calendar.open": "Mở lịch công việc theo đường dẫn",
    "calendar.close": "Đóng lịch công việc theo đường dẫn",
    "document.put": "Lập văn bản",
    "document.recall": "Thu hồi văn bản",
    "document.scheme": "Đặt cách đánh số văn bản",
    "visit.round": "Tải danh sách hộ về điện thoại",
    "visit.photo": "Gửi ảnh đến nhà",
    "visit.resolve": "Chọn giá trị đúng giữa hai câu trả lời",
    "help.read": "Xem lượt giúp, yêu cầu của người dân",
    "help.event": "Ghi cuộc họp, sự kiện và người dự",
    "help.ask": "Người dân gửi yêu cầu qua mã QR",
    "help.request": "Xử lý yêu cầu của người dân",
}
_ACTIONS: dict[str, str] = {**{action.value: label for action, label in ACTION_LABELS.items()}, **_FURTHER}
_OBJECTS = {
    "user": "Người dùng",
    "user_import": "Bảng tính người dùng",
    "delegation": "Ủy quyền",
    "unit": "Đơn vị",
    "letterhead": "Thể thức văn bản",
    "signer": "Người ký",
    "group_member": "Nhóm quản lý",
    "team": "Tổ công nghệ số cộng đồng",
    "team_member": "Thành viên tổ",
    "plan": "Kế hoạch",
    "plan_draft": "Bản đọc kế hoạch",
    "task_assignment": "Nhiệm vụ của đơn vị",
    "progress_entry": "Tiến độ",
    "reminder": "Đôn đốc",
    "calendar_feed": "Lịch công việc",
    "report_period": "Kỳ báo cáo",
    "report_regime": "Chế độ báo cáo",
    "submission": "Báo cáo của đơn vị",
    "report": "Báo cáo tháng",
    "document": "Văn bản",
    "file": "Tệp",
    "number_scheme": "Cách đánh số văn bản",
    "street": "Tuyến phố",
    "street_assignment": "Phân công tuyến phố",
    "household": "Hộ",
    "household_import": "Tệp nhập sổ hộ",
    "household_export": "Tệp xuất sổ hộ",
    "visit": "Lượt đến nhà",
    "visit_photo": "Ảnh đến nhà",
    "help_entry": "Lượt giúp người dân",
    "help_event": "Cuộc họp, sự kiện",
    "reach_estimate": "Ước tính tiếp cận",
    "help_request": "Yêu cầu của người dân",
    "difficulty": "Khó khăn, vướng mắc",
    "quota": "Đợt giao chỉ tiêu",
    "quota_team": "Chỉ tiêu giao cho tổ",
    "visit_conflict": "Câu trả lời chờ chọn",
    "person": "Nhân khẩu",
    "purpose": "Mục đích xử lý dữ liệu",
    "subject_request": "Yêu cầu về dữ liệu cá nhân",
    "legal_hold": "Lệnh giữ dữ liệu",
    "privacy": "Bảo vệ dữ liệu cá nhân",
}


def action_label(action: str) -> str:
    return _ACTIONS.get(action, action)


def object_label(kind: str) -> str:
    return _OBJECTS.get(kind, kind)
