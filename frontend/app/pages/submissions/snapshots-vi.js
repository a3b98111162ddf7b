/** Texts of frozen submissions. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Bản chốt số liệu",
  hint: "Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",
  edition: "Bản",
  "edition.number": "Lần {number}",
  holds: "đang có hiệu lực",
  correction: "để đính chính",
  until: "Số liệu tính đến",
  taken: "Chốt lúc",
  figures: "Số chỉ tiêu",
  late: "Phát sinh sau chốt kỳ trước",
  digest: "Dấu vân tay",
  open: "Đang mở để đính chính báo cáo đã phát hành.",
  "open.text":
    "Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",
  cell: "gồm phát sinh sau chốt: tăng {came}, giảm {went}",
});
