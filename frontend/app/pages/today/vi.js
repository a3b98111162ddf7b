/** Texts of the start page. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "title": "Việc của tôi hôm nay",
  "greeting": "Chào {name}, hôm nay {day}.",
  "primary": "Việc cần làm trước",
  "open": "Mở việc này",
  "calm": "Không có việc gấp",
  "list": "Đang chờ bạn",
  "listCount": "{count} việc",
  "counts": "Con số chính",
  "done": "Không còn việc nào chờ bạn",
  "doneHint": "Việc mới được giao, báo cáo bị trả lại hoặc đến hạn sẽ hiện ở đây.",
});
