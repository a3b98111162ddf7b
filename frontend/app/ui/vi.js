/** Vietnamese texts shared by the components and the frame; each area keeps its own in pages/<area>/vi.js. */
import { texts } from "../core/i18n.js";
import { table } from "../core/vi.js";

export const t = texts({
  ...table,

  "app.tagline": "Tổ công nghệ số cộng đồng",
  "app.skip": "Đến nội dung chính",
  "app.demo": "Dữ liệu trình diễn, không dùng để báo cáo thật.",
  "app.newVersion": "Có bản mới của phần mềm.",
  "app.update": "Cập nhật ngay",
  "app.offline": "Đang mất kết nối. Nội dung hiện có là bản đã tải trước đó.",

  "act.save": "Lưu",
  "act.cancel": "Hủy",
  "act.close": "Đóng",
  "act.delete": "Xóa",
  "act.edit": "Sửa",
  "act.confirm": "Đồng ý",
  "act.undo": "Hoàn tác",
  "act.home": "Về trang đầu",
  "act.reload": "Tải lại trang",
  "act.download": "Tải về",
  "act.clearFilters": "Bỏ lọc",

  "state.refreshing": "Đang cập nhật…",
  "state.errorTitle": "Chưa tải được",
  "state.stale": "Chưa cập nhật được, đang hiện bản đã tải trước đó.",
  "state.emptyTitle": "Chưa có gì ở đây",
  "state.noMatches": "Không có dòng nào khớp với bộ lọc.",
  "state.requestId": "Mã yêu cầu để báo quản trị: {id}",
  "state.broken": "Trang gặp lỗi khi hiển thị",
  "state.brokenHint": "Dữ liệu đã lưu không bị ảnh hưởng. Tải lại trang; nếu vẫn lỗi, báo quản trị hệ thống.",

  "field.choose": "— Chọn —",
  "field.badDate": "Ngày không hợp lệ; nhập theo dạng 13/06/2024.",
  "field.badNumber": "Hãy nhập số nguyên từ 0 trở lên, ví dụ 1.250.",
  "field.dateHint": "ngày/tháng/năm",
  "field.pickDate": "Chọn ngày trên lịch",
  "field.dropFile": "Kéo tệp vào đây hoặc",
  "field.chooseFile": "Chọn tệp",
  "field.removeFile": "Bỏ tệp {name}",
  "field.fileTooLarge": "Tệp “{name}” nặng {size}, quá mức {limit}.",
  "field.fileType": "Tệp “{name}” không thuộc loại nhận được ({accept}).",

  "form.unsaved": "Bạn có thay đổi chưa lưu. Rời trang này?",
  "form.leave": "Rời trang, bỏ thay đổi",
  "form.stay": "Ở lại",
  "form.typeName": "Gõ “{name}” để xác nhận",

  "nav.label": "Các phần việc",
  "nav.group.visits": "Đến từng nhà",
  "nav.group.plan": "Kế hoạch, nhiệm vụ",
  "nav.group.figures": "Số liệu",
  "nav.group.reports": "Báo cáo, văn bản",
  "nav.group.ward": "Phường",
  "nav.today": "Hôm nay",
  "nav.visits": "Chuyến đi",
  "nav.households": "Sổ hộ",
  "nav.paper": "Phiếu giấy",
  "nav.help": "Giúp dân",
  "nav.unmatched": "Chưa ghép",
  "nav.plan": "Kế hoạch",
  "nav.tasks": "Nhiệm vụ",
  "nav.difficulties": "Khó khăn",
  "nav.indicators": "Mục tiêu",
  "nav.rechecks": "Kiểm tra lại",
  "nav.quotas": "Chỉ tiêu giao",
  "nav.reporting": "Số liệu tháng",
  "nav.figures": "Số liệu",
  "nav.reports": "Báo cáo",
  "nav.drafts": "Soạn văn bản",
  "nav.inbox": "Văn bản đến",
  "nav.unread": "{count} văn bản chưa xem",
  "nav.messages": "Bài từ báo cáo",
  "nav.documents": "Văn bản",
  "nav.units": "Đơn vị, tổ",
  "nav.people": "Người dùng",
  "nav.privacy": "Dữ liệu cá nhân",
  "nav.audit": "Nhật ký",
  "nav.more": "Thêm",
  "nav.crumbs": "Vị trí hiện tại",

  "table.sort": "Sắp xếp theo {column}",
  "table.selectRow": "Chọn dòng {name}",
  "table.selectAll": "Chọn tất cả",
  "table.count": "{from}–{to} trong {total}",
  "table.shown": "{count} dòng",
  "table.more": "Xem thêm",

  "filter.label": "Bộ lọc",
  "filter.search": "Tìm kiếm",
  "filter.all": "Tất cả",

  "dialog.close": "Đóng hộp thoại",

  "toast.dismiss": "Đóng thông báo",

  "job.queued": "Đang chờ đến lượt",
  "job.running": "Đang thực hiện",
  "job.done": "Đã xong",
  "job.failed": "Không thực hiện được",
  "job.cancelled": "Đã hủy",
  "job.cancel": "Hủy việc này",

  "pdf.title": "Xem trước văn bản",
  "pdf.open": "Mở văn bản PDF",

  "qr.label": "Mã QR",

  "calendar.previous": "Tháng trước",
  "calendar.next": "Tháng sau",
  "calendar.today": "Hôm nay",
  "calendar.more": "và {count} việc khác",

  "board.count": "{count} việc",

  "matrix.unit": "Đơn vị",

  "grid.help":
    "Enter hoặc ↓ xuống dòng, Tab sang ô bên, Esc bỏ sửa ô. Ô trống nghĩa là chưa có số liệu, khác với số 0.",
  "grid.cell": "{row}, {column}",
});
