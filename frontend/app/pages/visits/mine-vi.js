/** Texts of a member's own progress: the start page has them without those of the round. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Tiến độ của tôi",
  left: "còn {left} / {all} hộ",
  today: "Hôm nay bạn đã ghi {count} phiếu, tuần này {week}. Đã gặp {met} / {all} hộ trên tuyến của bạn.",
  streets: "Tuyến của tôi",
});
