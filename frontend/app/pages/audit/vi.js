/** Texts of the log. */
import { wordedTable } from "../../core/place-words.js";
import { texts } from "../../core/i18n.js";
import { A_TO_M } from "./codes-a-m.js";
import { N_TO_Z } from "./codes-n-z.js";

export const t = texts({
  title: "Nhật ký",
  lead: "Ai đã làm gì, lúc nào. Mỗi dòng nối với dòng trước bằng mã; sửa hoặc xóa một dòng sẽ lộ ra khi kiểm tra.",
  check: "Kiểm tra chuỗi nhật ký",
  checking: "Đang kiểm tra…",
  whole: "Chuỗi nhật ký nguyên vẹn đến dòng {seq}.",
  broken: "Chuỗi nhật ký bị đứt tại dòng {seq}. Báo ngay quản trị hệ thống và giữ nguyên máy chủ để kiểm tra.",
  wrong: "Kiểm tra nhật ký thấy sai lệch. Báo ngay người có trách nhiệm và giữ nguyên máy chủ để kiểm tra.",
  rest: "Còn {rest} dòng sẽ được kiểm tra ở lần tới.",
  checkedAt: "Máy tự kiểm tra mỗi giờ, mỗi tuần đọc lại từ đầu; lần gần nhất",
  neverChecked: "Máy tự kiểm tra mỗi giờ; chưa có lần nào.",
  head: "Mã của dòng cuối (ghi lại ở nơi khác để đối chiếu về sau):",
  signedHead: "Tải đầu chuỗi hôm nay (đã ký)",
  publicKey: "Tải khóa công khai",
  signedHint:
    "Giữ đầu chuỗi đã ký ở nơi quản trị máy chủ không sửa được; " +
    "lệnh “toso audit verify --head TỆP” cho biết nhật ký từ đó đến nay có bị sửa, bị cắt hay không.",
  none: "Không có dòng nào khớp",
  noneHint: "Bỏ bớt bộ lọc để xem nhiều hơn.",
  at: "Thời điểm",
  who: "Người làm",
  actingFor: "thay {name}",
  what: "Việc",
  object: "Đối tượng",
  unit: "Đơn vị",
  detail: "Chi tiết",
  action: "Loại việc",
  kind: "Xem",
  allKinds: "Mọi việc",
  refusals: "Lần bị từ chối, thử sai",
  export: "Tải bảng này (CSV)",
  from: "Từ ngày",
  to: "Đến ngày",
  seq: "Dòng",
  fields: "Mục thay đổi: {fields}",
  note: "{name}: {value}",
  month: "tháng {month}/{year}",
  quarter: "quý {quarter}/{year}",
  actor: "Chỉ xem việc của {name}",
  allActors: "Xem việc của mọi người",
});

/** What codes in the log mean; a code that is not here is shown as it is. @type {Record<string, string>} */
export const CODES = wordedTable({ ...A_TO_M, ...N_TO_Z });
