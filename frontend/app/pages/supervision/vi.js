/** Texts of the pages of who reads issued reports alone. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Báo cáo đã phát hành",
  lead: "Báo cáo đã phát hành của từng đơn vị và số cộng, theo tháng. Không có hộ, không có tên người.",
  month: "Tháng",
  issued: "{count} trong {all} đơn vị đã phát hành báo cáo {month}.",
  none: "Chưa có đơn vị nào",
  wards: "Các đơn vị",
  ward: "Đơn vị",
  state: "Tình trạng",
  due: "Hạn gửi",
  sent: "Ngày phát hành",
  late: "muộn {days} ngày",
  document: "Báo cáo",
  corrections: "đính chính {count} lần",
  figuresOf: "Số liệu lấy từ",
  figures: "Số cộng lũy kế",
  figuresHint:
    "Đơn vị chưa có báo cáo của tháng này góp số của tháng gần nhất trong năm. Tỷ lệ tính trên các đơn vị có cả hai số.",
  figure: "Chỉ tiêu",
  value: "Số cộng",
  percent: "Tỷ lệ",
  reported: "Đơn vị có số",
  each: "Từng đơn vị",
  show: "Xem",
  monthOf: "tháng {month} năm {year}",
});
