/** Texts of the sheet to copy figures from. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  tab: "Chép số",
  caption: "Số liệu để chép sang hệ thống khác",
  lead: "Dùng khi cấp trên yêu cầu nhập số vào hệ thống chưa nối được với Tổ Số: chép từng số, nhập xong thì bấm «Đã nhập».",
  progress: "Đã nhập {done} trên {all} số.",
  changed: "{count} số đã nhập nay khác báo cáo, cần sửa ở hệ thống kia.",
  label: "Số liệu",
  value: "Giá trị",
  unit: "Đơn vị tính",
  state: "Ở hệ thống kia",
  enter: "Đã nhập",
  undo: "Chưa nhập",
  by: "{name}, {at}",
  was: "Đã nhập {text}",
});
