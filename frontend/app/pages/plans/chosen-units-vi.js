/** Texts of the units behind the names that a plan prints. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  lead: "Mỗi tên ghi trong kế hoạch là đơn vị nào trên hệ thống; việc được giao cho đơn vị ấy.",
  caption: "Tên ghi trong kế hoạch và đơn vị được giao",
  name: "Tên ghi trong kế hoạch",
  unit: "Đơn vị được giao",
  places: "Số chỗ ghi",
  nobody: "chưa chọn",
  correct: "Sửa đơn vị",
  correctHint:
    "Dùng khi chọn nhầm đơn vị. Chữ trong kế hoạch giữ nguyên. Việc giao nhầm dừng lại và giao cho đơn vị đúng; người sửa, lý do được lưu.",
  right: "Đơn vị đúng cho “{name}”",
  corrected: "Đã sửa đơn vị cho “{name}”.",
  history: "Đơn vị đã sửa sau khi duyệt",
  before: "Trước",
  after: "Sau",
  by: "Người sửa",
});
