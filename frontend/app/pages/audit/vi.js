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
  "signedHead": "Tải đầu chuỗi hôm nay (đã ký)",
  "publicKey": "Tải khóa công khai",
  "signedHint": "Giữ đầu chuỗi đã ký ở nơi quản trị máy chủ không sửa được; lệnh “toso audit verify --head TỆP” cho biết nhật ký từ đó đến nay có bị sửa, bị cắt hay không.",
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
  "note": "{name}: {value}",
  "actor": "Chỉ xem việc của {name}",
  "allActors": "Xem việc của mọi người",
});

/** What codes in the log mean; a code that is not here is shown as it is. @type {Record<string, string>} */
export const CODES = {
  act: "việc", role: "vai trò", lines: "số dòng", cards: "số giấy mời", codes: "số mã", period: "kỳ", step: "bước", edition: "bản", number: "số", purpose: "mục đích", evidence: "minh chứng", invitation: "giấy mời", form: "phiếu số liệu", lint: "kiểm tra thể thức", preview: "xem trước",
  from: "từ", to: "sang", units: "số đơn vị", from_period: "từ kỳ", percent: "tỷ lệ %", places: "số nơi", files: "số tệp", part: "phần", households: "số hộ", household_id: "mã hộ trong hệ thống",
  helps: "số việc đã giúp", guest: "khách nơi khác", channel: "kênh", withdrawn: "đã rút", seed: "số gieo mẫu", met: "đã gặp", drawn: "số hộ rút", result: "kết quả", answer: "câu trả lời",
  because: "lý do", kept: "giá trị giữ lại", people: "số người", doubts: "số điểm nghi ngờ", corrected: "đã sửa", undone: "hoàn tác", recheck: "kiểm tra lại", consent: "sự đồng ý", find: "tìm", erase: "xóa",
  true: "có", false: "không", null: "không",
  network: "địa chỉ mạng", further: "thêm số lần", device: "thiết bị", new: "mới", login: "đăng nhập",
  corrects: "báo cáo được đính chính", source: "nguồn", unit: "đơn vị", state: "trạng thái",

  create: "thêm", change: "sửa", disable: "khóa tài khoản", enable: "mở khóa tài khoản", end_sessions: "kết thúc mọi phiên", reset: "đặt lại mật khẩu",
  assign: "giao vai trò", end_role: "thôi giao vai trò", delegate: "ủy quyền", revoke: "thu lại ủy quyền", setup: "thiết lập ngày đầu",
  open: "mở", ladder: "lịch nộp", exempt: "miễn nộp", lift: "bỏ miễn nộp", draft: "đang soạn", submitted: "đã nộp", approved: "đã duyệt",

  submit: "trình, nộp", return: "trả lại", approve: "duyệt", accept: "tiếp nhận, đồng ý", refuse: "từ chối", lock: "khóa số liệu", reopen: "mở lại", withdraw: "rút lại", issue: "giao, phát hành", recall: "thu hồi",
  correct: "mở đính chính", restore: "trả về số đã chốt", edit: "sửa nội dung", amend: "sửa đổi, bổ sung", supersede: "thay bằng bản mới", save: "lưu", raise: "nêu", take: "nhận giải quyết", note: "ghi diễn biến",
  supplement: "bổ sung thông tin", escalate: "kiến nghị cấp trên", close: "xác nhận đã xong", propose: "đề xuất", counter: "đề nghị số khác", revise: "đề xuất lại", share: "chia cho thành viên", ask: "đề nghị", expire: "hết hạn",
  link: "đưa vào danh sách đến nhà", acknowledge: "báo đã nhận", receive: "nhận yêu cầu", extend: "gia hạn", extract: "lập tệp dữ liệu", name_person: "gắn với người trong sổ", done: "đã xong",
  returned: "bị trả lại", accepted: "đã tiếp nhận, nhất trí", locked: "đã khóa", issued: "đã phát hành, đã giao", recalled: "đã thu hồi", superseded: "đã thay bằng bản mới", writing: "đang soạn", waiting: "chờ trả lời",
  raised: "mới nêu", handling: "đang giải quyết", escalated: "đã kiến nghị cấp trên", answered: "đã trả lời", closed: "đã xong", proposed: "chờ trả lời", countered: "đề nghị số khác", received: "đã nhận",
  acknowledged: "đã báo, đang giải quyết", refused: "bị từ chối", expired: "hết hạn", linked: "vào danh sách đến nhà", dropped: "không giải quyết",

  ward_leader: "Lãnh đạo UBND", culture_desk: "Văn hóa - Thông tin", office_desk: "Văn phòng - Thống kê", police: "Công an", school: "Trường học",
  one_stop: "Một cửa", finance: "Tài chính - Kế toán", department: "Bộ phận liên quan", youth_union: "Đoàn thanh niên", neighbourhood_head: "Trưởng khu phố",
  team_member: "Thành viên tổ", auditor: "Kiểm tra, giám sát", administrator: "Quản trị hệ thống",

  username: "tên đăng nhập", full_name: "họ tên", phone: "số điện thoại", assignments: "vai trò", password: "mật khẩu", disabled_at: "tình trạng khóa",
  name: "tên", short_name: "tên ngắn", aliases: "cách viết khác", reports: "nộp số liệu", position: "thứ tự, chức vụ", valid_from: "từ ngày", valid_to: "đến ngày",
  periods: "tên, cấp trên", lineage: "sáp nhập", code: "mã", kind: "loại", parent_id: "thuộc đơn vị", decision: "quyết định", unit_id: "đơn vị",
  courses_finished_on: "ngày học xong", joined_on: "ngày vào", left_on: "ngày rời", user_id: "tài khoản", duty: "phân công",
  agency_lines: "cơ quan ban hành", superior_lines: "cơ quan chủ quản", place: "địa danh", symbol: "ký hiệu", superior_name: "cấp trên", archive: "lưu",
  recipients: "nơi nhận", is_default: "ký thường dùng", figures: "số liệu", sections: "phần lời", issued_on: "ngày ban hành", cells: "ô số liệu",
};
