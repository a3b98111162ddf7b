/** Texts of the log. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "title": "Nhật ký",
  "lead": "Ai đã làm gì, lúc nào. Mỗi dòng nối với dòng trước bằng mã; sửa hoặc xóa một dòng sẽ lộ ra khi kiểm tra.",
  "check": "Kiểm tra chuỗi nhật ký",
  "checking": "Đang kiểm tra…",
  "whole": "Chuỗi nhật ký nguyên vẹn, {seq} dòng.",
  "broken": "Chuỗi nhật ký bị đứt tại dòng {seq}. Báo ngay quản trị hệ thống và giữ nguyên máy chủ để kiểm tra.",
  "head": "Mã của dòng cuối (ghi lại ở nơi khác để đối chiếu về sau):",
  "none": "Không có dòng nào khớp",
  "noneHint": "Bỏ bớt bộ lọc để xem nhiều hơn.",
  "at": "Thời điểm",
  "who": "Người làm",
  "actingFor": "thay {name}",
  "what": "Việc",
  "object": "Đối tượng",
  "unit": "Đơn vị",
  "detail": "Chi tiết",
  "action": "Loại việc",
  "from": "Từ ngày",
  "to": "Đến ngày",
  "seq": "Dòng",
  "fields": "Mục thay đổi: {fields}",
  "system": "Hệ thống",
  "actor": "Chỉ xem việc của {name}",
  "allActors": "Xem việc của mọi người",
});
