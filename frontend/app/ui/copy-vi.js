/** Texts of the button that copies. */
import { texts } from "../core/i18n.js";

export const t = texts({
  copy: "Sao chép",
  copied: "Đã sao chép.",
  copyByHand: "Trình duyệt không cho sao chép. Nội dung đã được chọn: bấm Ctrl+C, hoặc giữ tay rồi chọn Sao chép.",
});
