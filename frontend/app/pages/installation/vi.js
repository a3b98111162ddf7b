/** Texts of the page for the day on which the machine is broken. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Khi máy hỏng",
  lead: "In tờ này hôm nay, dán cạnh máy chủ và đưa mỗi người giữ giấy khóa một bản: lúc máy hỏng thì trang này không mở được.",
  print: "In một trang A4",
  address: "Địa chỉ của hệ thống",
  copies: "Bản sao lưu ở đâu",
  newest: "Bản mới nhất lúc",
  noCopy: "Chưa có bản nào: bật sao lưu trước đã (toso backup init).",
  late: "Sao lưu đang chậm: chạy toso doctor trên máy chủ.",
  keepers: "Ai giữ giấy khóa",
  keeper: "Giấy {number}: {who}",
  blank: "Giấy {number}: ……………………………………………………",
  keepersHint: "Ghi tên bằng tay, hoặc đặt TOSO_PAPER_KEEPERS trên máy chủ.",
  steps: "Sáu bước để chạy lại",
  step1: "Giữ nguyên máy cũ, đừng cài lại, đừng xóa gì. Báo mọi người ghi tay như phần dưới.",
  step2:
    "Lấy bản sao lưu mới nhất và tệp toso-tail.age ở một nơi ghi bên trên, chép vào ổ USB (chỉ một bản). Gọi hai người giữ giấy khóa.",
  step3: "Máy mới cài Debian, chép thư mục Tổ Số vào (git clone), vào thư mục ấy rồi gõ:",
  step4:
    "Cắm ổ USB ở /media/usb, gõ lệnh dưới; gõ khóa của hai tờ giấy khi được hỏi. Bị từ chối thì chưa có gì thay đổi.",
  step5: "Xem lại máy rồi cho tự chạy (lệnh cuối ghi tệp toso.service, dòng đầu tệp ấy nói cách cài):",
  step4Keys: "Lệnh báo khóa của máy này khác là đúng. Đặt khóa vừa phục hồi vào chỗ của nó:",
  step5Compose: "Xem lại máy rồi cho chạy:",
  step6: "Mọi người đăng nhập lại ở địa chỉ cũ; điện thoại tự gửi lại phiếu bảy ngày gần nhất.",
  step6Numbers:
    "Đọc các dòng cuối của lệnh ở bước 4: số văn bản đã cấp sau bản sao lưu thì ghi bù vào sổ, rồi nhập những gì đã ghi tay.",
  rollBack: "Nâng cấp xong mà không dùng được",
  rollBackHow: "Dừng hệ thống, lấy lại phần mềm của bản trước (Vận hành → Quay lại bản trước), rồi gõ:",
  rollBackAfter:
    "Việc làm từ lúc nâng cấp phải nhập lại; bản đang có được giữ riêng, người đã xóa vẫn xóa, số đã cấp không cấp lại.",
  meanwhile: "Trong lúc chờ, ghi tay",
  hand1:
    "Điện thoại đang có chuyến thì cứ đi, cứ ghi: phiếu nằm trong máy, tự gửi sau. Đừng đăng xuất, đừng gỡ ứng dụng.",
  hand2: "Chuyến mới: dùng phiếu giấy đã in. Ghi ngày, số nhà, người, ô đã đánh dấu, người đi.",
  hand3: "Giúp người dân ở quầy: ghi ngày giờ, việc gì, mấy người, ai giúp.",
  hand4: "Văn bản: không tự đặt số. Buộc phải phát hành thì xin số ở sổ giấy của Văn phòng, ghi lại để nhập bù.",
  hand5: "Báo cáo đến hạn: gọi báo cấp trên, gửi sau khi có máy.",
});
