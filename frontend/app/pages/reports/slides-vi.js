/** Texts of the presentation of a report. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  open: "Trình chiếu",
  title: "Trình chiếu",
  back: "Trang trước",
  next: "Trang sau",
  full: "Toàn màn hình",
  leave: "Thoát toàn màn hình",
  place: "Trang {page}/{pages}",
  keys: "Phím → ← sang trang, F toàn màn hình, Esc thoát. Bấm một số để mở danh sách phía sau.",
  targets: "Mục tiêu",
  tasks: "Nhiệm vụ",
  draft: "Số liệu đang tổng hợp, chưa ký",
  more: "{title} ({part}/{parts})",
});
