/** Texts of people: accounts, roles, one-time links, invitations, delegations. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "field.personPlaceholder": "Gõ tên, có dấu hoặc không dấu",
  "field.peopleFound": "Người tìm thấy",
  "field.nobody": "Không có ai khớp. Thử gõ ít chữ hơn.",
  "field.otherPerson": "Chọn người khác",
  "field.hasAccount": "Đã gắn tài khoản",
});
