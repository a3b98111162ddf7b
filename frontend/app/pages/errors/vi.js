/** Texts of the pages that stand in for another. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "forbidden.title": "Không có quyền xem",
  "forbidden.what": "Vai trò của bạn không mở được trang này",
  "forbidden.hint": "Nếu công việc cần đến trang này, đề nghị Văn phòng - Thống kê cấp quyền.",
});
