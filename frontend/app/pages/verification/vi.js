/** Texts of the page on which anybody checks an issued document. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Xác minh văn bản",
  lead: "Cho biết số và ngày của văn bản, bản sao do phường phát hành, và tệp trên máy có đúng là văn bản, phụ lục hay bản sao ấy không.",
  unknown: "Không có văn bản nào mang mã này",
  unknownHint: "Hãy quét lại mã QR cuối văn bản hoặc cuối bản sao, hoặc kiểm tra bằng chính tệp PDF ở dưới.",
  number: "Số, ký hiệu",
  issuer: "Cơ quan ban hành",
  issuedOn: "Ngày ban hành",
  part: "{label} ngày {day}",
  partOf: "của văn bản:",
  isPart: "{part} của văn bản số {number}.",
  isDocument: "Văn bản số {number}.",
  recalled: "Văn bản này đã bị thu hồi.",
  recalledOn: "Văn bản này đã bị thu hồi ngày {day}.",
  related: "{label}: {number} ngày {day}",
  file: "Tệp PDF cần kiểm tra",
  fileHint: "Tệp không rời khỏi máy này: trang chỉ tính mã băm của tệp rồi đối chiếu.",
  insecure: "Trình duyệt chỉ tính được mã băm khi trang mở bằng địa chỉ https. Hãy mở lại bằng https.",
  reading: "Đang đối chiếu…",
  sameRecalled: "Văn bản ĐÃ BỊ THU HỒI, không còn giá trị: tệp trùng với bản đã phát hành trước đây",
  matchesRecalled: "Đã thu hồi",
  samePart: "Đúng là tệp đã phát hành, không sai một ký tự",
  same: "Đúng là văn bản đã phát hành, không sai một ký tự",
  other: "Tệp này KHÔNG phải văn bản, bản sao mang mã trên",
  otherHint:
    "Tệp đã bị sửa, hoặc là bản khác (bản chụp, bản in lại, bản lưu từ phần mềm khác). Hãy xin lại tệp từ nơi phát hành.",
  none: "Không có văn bản, bản sao nào đã phát hành trùng với tệp này",
  scan: "Tệp này là bản chụp, máy không xác minh được",
  scanned: "Bản chụp",
  scanHint:
    "Phường giữ tệp này làm bản chụp tờ giấy đã ký của văn bản. Bản chụp không chứng minh được điều gì: hãy so với bản gốc.",
  matches: "Trùng khớp",
  differs: "Không khớp",
  hash: "Mã băm SHA-256 của tệp",
  again: "Kiểm tra tệp khác",
});
