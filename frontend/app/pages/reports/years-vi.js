/** Texts of years: what is looked at before one is closed. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Năm công tác",
  lead: "Xong mọi việc của năm thì lãnh đạo khép năm: kế hoạch, số liệu, hoạt động, kinh phí của năm chỉ còn để xem.",
  year: "Năm",
  none: "Chưa có năm nào",
  noneHint: "Năm có ở đây khi phường có kế hoạch hoặc mở kỳ báo cáo đầu tiên.",
  checklist: "Việc cần xem trước khi khép năm",
  what: "Việc",
  left: "Còn lại",
  kind: "Yêu cầu",
  must: "Phải xong",
  may: "Để lại được, có lý do",
  done: "Xong",
  notOver: "Năm báo cáo còn chạy đến hết ngày 14/12; sau đó mới khép được.",
  closed: "Năm này đã khép. Muốn sửa gì của năm, lãnh đạo phải mở lại năm.",
  closedLeft: "Năm này đã khép theo cách cũ, còn việc phải xong ở bảng dưới: mở lại năm, làm xong rồi khép lại.",
  close: "Khép năm",
  reopen: "Mở lại năm",
  closeText: "Sau khi khép, không ai sửa được kế hoạch, số liệu, báo cáo, hoạt động, kinh phí của năm này nữa.",
  reopenText: "Mở lại thì sửa được số liệu của năm; việc mở lại được ghi vào nhật ký.",
  reason: "Lý do",
  reasonHint: "Cần ghi khi còn việc để lại.",
  saved: "Đã ghi.",
  history: "Quá trình",
});
