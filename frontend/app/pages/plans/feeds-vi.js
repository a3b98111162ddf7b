/** Texts of what moves the tasks of a plan by itself. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Việc tự ghi tiến độ",
  hint: "Hoạt động, bài đăng, quy định đã đọc, tổ đã kiện toàn tự ghi vào nhiệm vụ của đơn vị. Chưa xác nhận thì không tự ghi.",
  all: "Xác nhận mọi gợi ý",
  saved: "Đã xác nhận.",
  task: "Nhiệm vụ",
  state: "Tình trạng",
  settled: "Đã xác nhận",
  proposed: "Gợi ý, chưa xác nhận",
  sources: "Tự ghi từ",
  none: "Chỉ ghi bằng tay",
  change: "Chọn",
  of: "Nhiệm vụ {ref}",
  kinds: "Tự ghi từ",
  kindsHint: "Không chọn gì: chỉ ghi bằng tay.",
  need: "{label}: cần bao nhiêu",
  needAsked: "Để trống: đủ tất cả, mọi người được mời hoặc mọi tổ.",
  needMissing: "Hãy ghi cần bao nhiêu.",
  needOf: "{label} (cần {need})",
  needAll: "{label} (đủ tất cả)",
  save: "Xác nhận",
});
