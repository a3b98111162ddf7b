/** Texts of the search over everything. */
import { texts } from "../core/i18n.js";

/** Pages that are in no menu, by their address. */
export const FURTHER = {
  "/co-kip-khong": "Có kịp không",
  "/ban-do": "Bản đồ",
  "/thong-bao": "Thông báo",
  "/kiem-tra-lai/nen-xem-lai": "Nên xem lại",
  "/so-lieu/tu-so": "Lấy số liệu từ sổ Excel",
  "/so-lieu/che-do": "Chế độ báo cáo",
  "/so-theo-doi": "Sổ theo dõi đối tượng",
  "/so-ho/tuyen": "Tuyến phố",
  "/so-ho/phieu-cho": "Phiếu chờ xử lý",
  "/bao-cao/nam": "Năm công tác",
  "/kinh-phi/chi-tra": "Danh sách chi trả",
  "/he-thong-khac": "Hệ thống khác",
  "/nhat-ky": "Nhật ký",
  "/tai-khoan/uy-quyen": "Ủy quyền",
  "/khi-may-hong": "Khi máy hỏng",
};

/** Work that begins on a page of its own, by its address. */
export const STEPS = {
  "/ke-hoach/nhap": "Nhập kế hoạch từ tệp",
  "/hoat-dong/moi": "Thêm hoạt động",
  "/diem-danh": "Điểm danh bằng mã",
  "/kho-khan/moi": "Báo khó khăn",
  "/tai-lieu/moi": "Soạn tin, tài liệu",
  "/soan-van-ban/moi": "Soạn văn bản",
  "/chi-tieu-giao/moi": "Đề xuất chỉ tiêu",
  "/so-ho/moi": "Thêm hộ",
  "/so-ho/nhap": "Nhập sổ hộ từ tệp",
  "/so-ho/xuat": "Xuất sổ hộ",
  "/nguoi-dung/moi": "Thêm người dùng",
  "/bao-cao/tao-tep": "Tạo tệp hàng loạt",
};

export const t = texts({
  title: "Tìm kiếm",
  words: "Tìm trang, kế hoạch, nhiệm vụ, văn bản, báo cáo, đơn vị, người",
  pages: "Trang",
  commands: "Lệnh",
  print: "In trang này",
  help: "Hướng dẫn trang này",
  shortcuts: "Phím tắt",
  account: "Tài khoản của tôi",
  households: "Tìm hộ dân “{words}” trong sổ hộ (có ghi nhật ký)",
  looking: "Đang tìm…",
  none: "Không thấy gì khớp với “{words}”.",
  hint: "Gõ từ hai chữ; ↑ ↓ để chọn, Enter để mở. Gõ > trước để chỉ tìm trang và lệnh.",
});
