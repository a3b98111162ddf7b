/** Texts of what a desk does with a period as a whole. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  close: "Đóng kỳ",
  "close.title": "Đóng kỳ {period}?",
  "close.text":
    "Không đơn vị nào nộp, sửa số liệu của kỳ nữa; không tổng hợp, cập nhật được báo cáo. Số đã có giữ nguyên, mở lại kỳ được.",
  "close.left": "Chưa nộp: {units}.",
  "close.done": "Đã đóng kỳ {period}.",
  open: "Mở lại kỳ",
  "open.title": "Mở lại kỳ {period}?",
  "open.text":
    "Các đơn vị nộp, sửa được số liệu của kỳ; báo cáo chưa duyệt cập nhật được. Báo cáo đã duyệt giữ nguyên.",
  "open.done": "Đã mở lại kỳ {period}.",
  reason: "Lý do",
  "back.do": "Rút lại kỳ mở nhầm",
  "back.title": "Rút lại kỳ {period}",
  "back.text": "Kỳ này bị xóa khỏi hệ thống và có thể mở lại sau. Chỉ rút được khi chưa đơn vị nào nộp số liệu.",
  "back.lost": "{count} biểu đang nhập dở sẽ mất: {units}.",
  "back.yesLost": "Rút lại, bỏ {count} biểu nhập dở",
  "back.done": "Đã rút lại kỳ {period}.",
});
