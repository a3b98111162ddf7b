/** Texts of "Có kịp không": pace, forecast, where one more evening helps. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Có kịp không",
  told: "số liệu {period}",
  lead: "Từng mục tiêu đang ở đâu, mỗi tuần cần bao nhiêu, cuối kỳ được bao nhiêu. Không đưa vào báo cáo.",
  none: "Chưa có mục tiêu nào để so với nhịp",
  noneHint: "Mục tiêu đã chọn cách thống kê hiện ở đây.",
  standing: "{done} trên {base} {noun} · {percent} · mục tiêu {goal} · {due}",
  "standing.noGoal": "{done} trên {base} {noun} · {percent}",
  "standing.uncounted": "{source}: chưa có · {due}",
  "standing.number": "{done} {noun}",
  places: "Theo khu phố",
  done: "Đã xong",
  "done.of": "{done} đã xong",
  evenings: "Khoảng số buổi",
  next: "Nên đi tiếp ở đâu",
  nextLead: "Nơi một buổi đi thêm dự kiến gặp được nhiều hộ mới nhất.",
});
