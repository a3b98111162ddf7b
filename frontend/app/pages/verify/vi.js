/** Texts of the page on which anybody checks an issued document. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "title": "Xác minh văn bản",
  "lead": "Cho biết số và ngày của văn bản do phường phát hành, và tệp trên máy có đúng là văn bản ấy không.",
  "unknown": "Không có văn bản nào mang mã này",
  "unknownHint": "Hãy quét lại mã QR cuối văn bản, hoặc kiểm tra bằng chính tệp PDF ở dưới.",
  "number": "Số, ký hiệu",
  "issuedOn": "Ngày ban hành",
  "recalled": "Văn bản này đã bị thu hồi.",
  "related": "{label}: {number} ngày {day}",
  "file": "Tệp PDF cần kiểm tra",
  "fileHint": "Tệp không rời khỏi máy này: trang chỉ tính mã băm của tệp rồi đối chiếu.",
  "insecure": "Trình duyệt chỉ tính được mã băm khi trang mở bằng địa chỉ https. Hãy mở lại bằng https.",
  "reading": "Đang đối chiếu…",
  "same": "Đúng là văn bản đã phát hành, không sai một ký tự",
  "other": "Tệp này KHÔNG phải văn bản mang mã trên",
  "otherHint": "Tệp đã bị sửa, hoặc là bản khác (bản chụp, bản in lại, bản lưu từ phần mềm khác). Hãy xin lại tệp từ nơi phát hành.",
  "none": "Không có văn bản đã phát hành nào trùng với tệp này",
  "matches": "Trùng khớp",
  "differs": "Không khớp",
  "hash": "Mã băm SHA-256 của tệp",
  "again": "Kiểm tra tệp khác",
});
