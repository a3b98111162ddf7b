/** Texts of the start page. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "title": "Việc của tôi hôm nay",
  "greeting": "Chào {name}, hôm nay {day}.",
  "primary": "Việc cần làm trước",
  "open": "Mở việc này",
  "calm": "Không có việc nào đang chờ bạn",
  "list": "Đang chờ bạn",
  "listCount": "{count} việc",
  "counts": "Con số chính",
  "done": "Không còn việc nào chờ bạn",
  "doneHint": "Việc mới được giao, báo cáo bị trả lại hoặc đến hạn sẽ hiện ở đây.",
  "overview.late": "Chưa nộp số liệu {period}",
  "overview.handed": "Đã nộp {done} trên {all} đơn vị.",
  "overview.goals": "Các mục tiêu theo báo cáo {period}",
  "overview.target": "Mục tiêu {ref}",
  "overview.measure": "Chỉ tiêu",
  "overview.goal": "Mục tiêu",
  "overview.reached": "Đã đạt",
  "overview.state": "Đánh giá",
  "overview.yes": "Đạt mục tiêu",
  "overview.no": "Chưa đạt",
  "overview.noGoal": "Không đặt tỷ lệ",
  "overview.unknown": "Chưa đủ số liệu",
});
