/** Vietnamese texts that stand already on the sign-in page; those of the components are in ui/vi.js. */
import { texts } from "./i18n.js";

export const table = /** @type {const} */ ({
  "app.name": "Tổ Số",
  "app.loading": "Đang mở…",

  "act.retry": "Thử lại",

  "state.loading": "Đang tải…",
  "state.busy": "Đang xử lý…",

  "field.required": "bắt buộc",
  "field.missing": "Hãy nhập mục này.",
  "field.tooLong": "Không quá {count} ký tự.",
  "field.showPassword": "Hiện mật khẩu",
  "field.hidePassword": "Ẩn mật khẩu",

  "form.errors": "Có {count} mục cần xem lại",

  "problem.offline": "Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại.",
  "problem.signedOut": "Phiên đăng nhập đã hết. Hãy đăng nhập lại.",
  "problem.forbidden": "Bạn không có quyền làm việc này.",
  "problem.missing": "Không tìm thấy mục này, hoặc nó ngoài phạm vi của bạn.",
  "problem.stale": "Người khác vừa sửa mục này. Tải lại để xem bản mới rồi sửa tiếp.",
  "problem.tooLarge": "Tệp hoặc nội dung gửi lên quá lớn.",
  "problem.tooMany": "Bạn thao tác quá nhanh. Thử lại sau ít phút.",
  "problem.waitSeconds": "Bạn thao tác quá nhanh. Thử lại sau {seconds} giây.",
  "problem.busy": "Máy chủ đang bận. Thử lại sau ít phút.",
  "problem.unexpected": "Có lỗi ngoài dự kiến. Thử lại; nếu vẫn lỗi, báo quản trị hệ thống.",
});

export const t = texts(table);
