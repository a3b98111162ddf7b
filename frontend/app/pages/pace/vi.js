/** Texts of "Có kịp không": pace, forecast, where one more evening helps. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Có kịp không",
  lead: "Từng mục tiêu đang ở đâu, mỗi tuần cần thêm bao nhiêu, với nhịp gần đây thì cuối kỳ được bao nhiêu. Không đưa vào báo cáo.",
  first: "Dự báo bắt đầu có từ {on}, khi sổ hộ đủ ba kỳ trọn vẹn.",
  none: "Chưa có mục tiêu nào đếm từ sổ hộ",
  noneHint: "Mục tiêu có mức phần trăm và đếm từ sổ hộ thì hiện ở đây.",
  target: "Mục tiêu {ref}. {title}",
  standing: "{done} trên {base} {noun} · {percent} · mục tiêu {goal} · hạn {due}",
  week: "{count} mỗi tuần",
  places: "Theo khu phố",
  place: "Nơi",
  state: "Dự đoán",
  done: "Đã xong",
  left: "Còn thiếu",
  perWeek: "Mỗi tuần cần",
  evenings: "Khoảng số buổi",
  foreseen: "Dự báo cuối kỳ",
  range: "{percent} ({low} đến {high})",
  next: "Nên đi tiếp ở đâu",
  nextLead: "Nơi một buổi đi thêm dự kiến gặp được nhiều hộ mới nhất.",
});
