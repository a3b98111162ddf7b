/** Texts of the checking of a file against the rules of official documents. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Kiểm tra thể thức một tệp",
  lead: "Máy đo khổ giấy, lề, phông, cỡ chữ và vị trí từng thành phần theo Nghị định 30/2020/NĐ-CP, rồi khoanh chỗ sai trên ảnh trang.",
  file: "Tệp PDF hoặc Word cần kiểm tra",
  fileHint:
    "Tốt nhất là PDF xuất từ Word. Bản quét chỉ đo được khổ giấy và độ nét. Tệp gửi lên bị xóa ngay sau khi đo; " +
    "kết quả chỉ mình bạn xem được, giữ 3 ngày.",
  start: "Kiểm tra",
  running: "Đang đo thể thức “{name}”",
  runningSent: "Đang đo thể thức tệp đã gửi",
  again: "Kiểm tra tệp khác",
  print: "Tải bản in kết quả",
  printName: "kiem-tra-the-thuc.pdf",
  pages: "Tệp “{name}”, {pages} trang. Kết quả tự xóa lúc {until}.",
  next: "Sửa từng mục trong Word, lưu lại, xuất PDF (File > Save As > PDF) rồi kiểm tra lần nữa.",
  clean: "Đạt thể thức theo Nghị định 30/2020/NĐ-CP",
  warnings: "còn {count} điểm nên xem lại",
  faulty: "Có {count} lỗi thể thức phải sửa",
  error: "Lỗi phải sửa",
  warning: "Nên xem lại",
  note: "Ghi chú",
  pageTitle: "Trang {page}",
  whole: "Cả tệp",
  pageClean: "Không có lỗi nào trên trang này.",
  picture: "Ảnh trang {page} của tệp đã kiểm tra",
  onPage: "Xem mục {number} trên ảnh trang",
  inList: "Mục {number}: {message}",
  found: "Đo được",
  wanted: "Quy định",
  mend: "Cách sửa trong Word",
  mendScan: "Cách quét lại",
  sameAs: "Sửa như mục {number}",
  rule: "Quy tắc {rule}",
  own: "Kiểm tra thể thức văn bản này",
  ownHint: "Đo lại tệp PDF đã phát hành, như với văn bản của nơi khác.",
  earlyHint:
    "Đo bản in chờ cấp số: còn sửa được. Sau khi cấp số thì không. Số và ngày chưa có nên hai mục ấy được báo thiếu.",
  details: "Xem từng điểm trên ảnh trang",
});
