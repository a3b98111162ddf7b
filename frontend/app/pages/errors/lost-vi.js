/** Texts of an address that leads nowhere. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Không có trang này",
  what: "Địa chỉ này không dẫn đến trang nào.",
  hint: "Đường dẫn có thể đã cũ hoặc gõ thiếu, hay nội dung ở đây đã bị xóa hoặc ngoài phạm vi của bạn.",
  back: "Về “{area}”",
});
