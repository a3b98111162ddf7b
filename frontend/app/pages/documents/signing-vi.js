/** Texts of signing a document. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Ký số",
  sign: "Ký số",
  seal: "Đóng dấu cơ quan",
  sealAnnexes: "Ký số phụ lục",
  back: "Quay lại",
  send: "Gửi",
  signing: "Đang ký văn bản",
  checking: "Đang kiểm tra tệp vừa gửi",
  ended: "Đã xong; kết quả ở phần Ký số.",

  "hint.making": "Bản PDF đang được tạo; xong thì ký được.",
  "hint.sign": "Văn bản đã có số. Ký bằng chứng thư số của ông/bà, ký ở nơi khác, hoặc ký giấy rồi gửi bản chụp.",
  "hint.waitSigners": "Còn chờ chữ ký của: {names}. Ký theo thứ tự nào cũng được, sau cùng cơ quan đóng dấu.",
  "hint.waitSigner": "Chờ {name} ký; sau đó cơ quan đóng dấu.",
  "hint.seal": "Người ký đã ký. Đóng dấu bằng chứng thư số của cơ quan; sau bước này văn bản không thay đổi nữa.",
  "hint.waitSeal": "Người ký đã ký; chờ văn thư đóng dấu cơ quan.",
  "hint.annexes":
    "Văn bản đã đóng dấu. Còn {names} chưa có chữ ký của cơ quan; ký tại đây, hoặc ký ở nơi khác rồi đính kèm.",
  "hint.waitAnnexes": "Văn bản đã đóng dấu; chờ văn thư ký {names}.",
  "hint.onPaper":
    "Có bản chụp của tờ giấy đã ký; máy không xác minh được chữ ký tay, hãy so với bản gốc. Vẫn có thể ký số bản điện tử.",

  elsewhere: "Ký ở nơi khác, ký giấy",
  "elsewhere.only": "Ký ở nơi khác",
  "elsewhere.fetch": "Tải văn bản về, ký bằng USB token hoặc phần mềm ký số của cơ quan.",
  "elsewhere.fetchAll": "Tải các tệp chờ ký trong một tệp nén, giải nén, ký từng tệp bằng chữ ký số của cơ quan.",
  "elsewhere.mark":
    "Với phụ lục, đặt chữ ký ở góc trên bên phải trang đầu, không dùng hình con dấu, hiện dòng: Số: {code}; ngày; giờ ký.",
  "elsewhere.attachAll":
    "Gửi lại các tệp vừa ký, một lần hoặc nhiều lần, không mở ra lưu lại. Máy tự nhận ra tệp nào là phụ lục nào.",
  "elsewhere.scanAll":
    "Hoặc in ra, ký và đóng dấu trên giấy, quét màu văn bản cùng các phụ lục vào một tệp rồi gửi lên.",
  "elsewhere.attach": "Gửi lại đúng tệp vừa ký, không mở ra lưu lại.",
  "elsewhere.scan": "Hoặc in ra, ký và đóng dấu trên giấy, quét màu rồi gửi lên.",
  fetch: "Tải bản để ký",
  fetchAll: "Tải các tệp để ký (ZIP)",
  fetchSigned: "Tải văn bản và phụ lục đã ký (ZIP)",
  fetchAnnex: "Tải phụ lục này",
  annexes: "Phụ lục là tệp riêng",
  attach: "Đính kèm bản đã ký",
  "attach.leadAll":
    "Chọn văn bản và các phụ lục đã ký, tệp nào trước cũng được. Máy giữ nguyên từng byte, kiểm tra từng chữ ký và nói rõ kết quả.",
  "attach.files": "Các tệp PDF đã ký số",
  "attach.lead": "Máy giữ nguyên từng byte của tệp, kiểm tra từng chữ ký và nói rõ kết quả.",
  "attach.file": "Tệp PDF đã ký số",
  "attach.hint": "Phải là chính bản đã tải từ đây rồi ký thêm; tệp sửa lại hoặc in lại sẽ bị từ chối.",
  scan: "Gửi bản chụp",
  "scan.lead":
    "Bản chụp của tờ giấy đã ký, đóng dấu. Máy chỉ kiểm tra chất lượng ảnh, không xác minh được; trang xác minh sẽ nói là bản chụp.",
  "scan.leadAll":
    "Bản chụp của tờ giấy đã ký, đóng dấu, cả phụ lục trong cùng một tệp. " +
    "Máy chỉ kiểm tra chất lượng ảnh, không xác minh được; trang xác minh sẽ nói là bản chụp.",
  "scan.file": "Tệp PDF bản chụp",
  "scan.hint": "Quét màu, đủ mọi trang, khổ A4, từ 200 dpi.",
  "scan.reason": "Lý do vẫn nhận bản quét này",
  "scan.reasonHint": "Ví dụ: chỉ ký và quét trang có chữ ký, các trang kia đã đối chiếu. Lý do hiện ở phần Ký số.",
  "pdf.missing": "Hãy chọn tệp PDF.",

  inForce: "đang dùng",
  fetchThis: "Tải bản đã ký",
  fetchScan: "Tải bản chụp",
  fetchUnproven: "Tải để xem (chưa xác minh)",
  withdraw: "Rút tệp gắn nhầm",
  "withdraw.lead":
    "Tệp vẫn được giữ để tra cứu nhưng không còn là bản của văn bản; việc ký trở về như trước khi gắn tệp này. " +
    "Việc rút được ghi vào nhật ký.",
  "withdraw.reason": "Lý do rút",
  "withdraw.reasonHint": "Ví dụ: gắn nhầm tệp của báo cáo khác.",
  withdrawn: "Rút lúc {at}. Lý do: {reason}",
  "withdrawn.done": "Đã rút tệp gắn nhầm.",
  checkAgain: "Kiểm tra lại",
  issuer: "Nơi cấp: {name}",
  saidAt: "Người ký ghi lúc {at}",
  stampedAt: "Dấu thời gian {at}",
  lasting: "Có dữ liệu để kiểm tra lâu dài",
  stamp:
    "Dấu thời gian lưu trữ đóng lúc {at}, dùng được đến {until}; trước ngày đó máy tự đóng thêm nếu có máy chủ dấu thời gian.",
  "stamp.again": "Dấu thời gian lưu trữ tự đóng thêm lúc {at}, dùng được đến {until}.",
  "stamp.tried": "Thử lần cuối {at}.",
  nameless: "Không đọc được tên",
  verdict: "{whose}, chữ ký {validity}",

  "sign.lead": "Chữ ký của {name} sẽ nằm giữa chức vụ và họ tên. Nội dung đã phát hành không đổi.",
  "seal.lead": "Dấu đỏ sẽ trùm một phần ba chữ ký, về bên trái. Sau khi đóng dấu, văn bản không thay đổi nữa.",
  "seal.leadAnnexes": "{names} được ký cùng lúc, hiện số và thời gian ký ở góc trên bên phải.",
  "sealAnnexes.lead":
    "{names} được ký bằng chứng thư của cơ quan, hiện số và thời gian ký ở góc trên bên phải trang đầu.",
  certificate: "Chứng thư số",
  "certificate.hint": "{issuer} cấp, dùng đến {day}",
  "certificate.over": "Đã hết hạn",
  "certificate.waiting": "Chưa dùng được: chờ người thứ hai xác nhận",
  "certificate.waitingWhy":
    "Con dấu của cơ quan cần hai người: một người thêm chứng thư, một người khác (văn thư hoặc quản trị) xác nhận ở trang",
  "certificate.waitingPage": "Đề nghị chờ xác nhận",
  "certificate.add": "Thêm chứng thư",
  "certificate.leadPerson": "Chỉ ông/bà dùng được chứng thư này. Khóa được mã hóa, mật khẩu không được lưu.",
  "certificate.leadSeal": "Chứng thư của cơ quan, do văn thư giữ. Khóa được mã hóa, mật khẩu không được lưu.",
  file: "Tệp chứng thư",
  "file.hint":
    "Tệp .p12 hoặc .pfx nơi cấp chứng thư giao; khóa ở thiết bị cắm máy chủ thì dùng tệp .json người vận hành đưa.",
  "file.missing": "Hãy chọn tệp chứng thư.",
  "picture.person": "Ảnh chữ ký",
  "picture.personHint": "Ký mực đậm trên giấy trắng rồi chụp hoặc quét; máy tự tách nền, tô màu xanh.",
  "picture.seal": "Ảnh con dấu",
  "picture.sealHint": "Đóng dấu trên giấy trắng rồi quét, cắt sát mép dấu; máy tự tách nền, tô màu đỏ.",
  "picture.missing": "Hãy chọn ảnh.",
  passphrase: "Mật khẩu chứng thư",
  "passphrase.hint": "Là mật khẩu của tệp chứng thư, không phải mật khẩu đăng nhập.",
  "passphrase.missing": "Hãy nhập mật khẩu chứng thư.",
  remove: "Gỡ chứng thư",
  "remove.title": "Gỡ chứng thư của {name}?",
  "remove.text": "Khóa và ảnh bị xóa khỏi máy chủ. Những văn bản đã ký vẫn giữ nguyên.",
});
