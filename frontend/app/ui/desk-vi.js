/** Texts of what forms and prints of desks share: fetched with them, not with every first page. */
import { texts } from "../core/i18n.js";

export const t = texts({
  "field.actingUnit": "Đơn vị thực hiện",
  "unit.ended": "{name} (đã kết thúc)",
  "asked.units": "Mọi người của đơn vị",
  "asked.unitsHint": "Thành viên các tổ và người có vai trò trong đơn vị; mỗi người một lần.",
  "asked.roles": "Mọi người có vai trò",
  "asked.missing": "Hãy chọn ít nhất một đơn vị, vai trò.",
  "field.task": "Nhiệm vụ của kế hoạch",
  "address.local":
    "Đừng in vội: máy chủ chưa đặt TOSO_PUBLIC_URL là địa chỉ điện thoại mở được; mã QR in ra chỉ mở ở máy chủ.",
});
