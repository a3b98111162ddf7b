/** Texts of what the phone holds and how it reaches the ward: by the network, as a file, as QR codes. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "sync.idle": "Mọi phiếu đã gửi",
  "sync.none": "Chưa có phiếu nào trên máy này",
  "sync.noneHint": "Mở một hộ, ghi phiếu rồi bấm lưu; phiếu hiện ở đây cùng trạng thái gửi.",
  "sync.unsent": "{count} phiếu chưa gửi",
  "sync.running": "Đang gửi…",
  "sync.offline": "Đang mất mạng. Phiếu nằm an toàn trên máy và tự gửi khi có mạng.",
  "sync.signedOut": "Phiên đăng nhập đã hết. Đăng nhập lại để gửi; phiếu trên máy không mất.",
  "sync.otherPerson": "Trình duyệt này đang đăng nhập tài khoản khác. Đăng nhập lại bằng tài khoản của bạn để gửi.",
  "sync.trouble": "Máy chủ chưa nhận: {reason} Máy sẽ tự thử lại.",
  "sync.now": "Gửi ngay",
  "sync.undecided": "{count} phiếu cần bạn chọn",
  "sync.rejected": "{count} phiếu máy chủ chưa nhận",
  "sync.held": "{count} phiếu chờ trưởng khu phố quyết định",
  "sync.declined": "{count} phiếu không được lấy",
  "sync.open": "Xem phiếu",
  "sync.clockFast": "Đồng hồ của máy chạy nhanh {time}. Hãy bật giờ tự động trong cài đặt máy.",
  "sync.clockSlow": "Đồng hồ của máy chạy chậm {time}. Hãy bật giờ tự động trong cài đặt máy.",

  "time.minutes": "{n} phút",
  "time.hours": "{n} giờ",
  "time.days": "{n} ngày",

  "box.waiting": "Chờ gửi",
  "box.sending": "Đang gửi",
  "box.sent": "Đã gửi",
  "box.conflict": "Cần bạn chọn",
  "box.rejected": "Máy chủ chưa nhận",
  "box.held": "Chờ trưởng khu phố quyết định",
  "box.heldText": "Đã gửi, chờ trưởng khu phố quyết định. Kết quả hiện ở đây khi máy có mạng.",
  "box.taken": "Đã lấy",
  "box.takenText": "Trưởng khu phố đã lấy phiếu vào sổ.",
  "box.declined": "Không lấy",
  "box.declinedText": "Trưởng khu phố không lấy phiếu này: {reason}",
  "box.stays": "Phiếu vẫn nằm trên máy, không mất. Gửi lại mà vẫn chưa được thì báo trưởng khu phố.",
  "box.remove": "Xóa khỏi máy",
  "box.removeAsk": "Xóa phiếu của hộ {name} khỏi máy này?",
  "box.removeText": "Trưởng khu phố đã quyết định không lấy phiếu này.",
  "box.line": "{result} · ghi lúc {at}",
  "box.sentAt": "Máy chủ nhận lúc {at}",
  "box.behind": "Đợi bạn chọn ở phiếu trước của hộ này.",
  "box.partly": "Đã nhận phiếu. Cần xem lại:",
  "box.photoLost": "Ảnh không gửi được: {reason}",
  "box.choose": "Chọn giá trị đúng",
  "box.retry": "Gửi lại",
  "box.rewrite": "Sửa phiếu",
  "box.drop": "Bỏ phiếu",
  "box.dropAsk": "Bỏ phiếu của hộ {name}?",
  "box.dropText": "Phiếu chưa vào sổ và sẽ mất hẳn khỏi máy này.",
  "box.dropAttempted":
    "Phiếu đã gửi đi một lần nên có thể đã vào sổ. Bỏ phiếu thì máy chủ được báo để rút, và phiếu mất hẳn khỏi máy này.",
  "box.dropParted":
    "Phiếu đã xuất ra tệp hoặc mã QR nên có thể đã vào sổ, hoặc sẽ vào khi tệp được nộp. Bỏ phiếu thì máy chủ được " +
    "báo để rút, và phiếu mất hẳn khỏi máy này.",
  "box.maybeAsk": "Máy chủ có thể đã ghi phiếu này",
  "box.maybeText":
    "Phiếu đã gửi đi một lần mà chưa nghe máy chủ trả lời, và bây giờ chưa hỏi được. Bỏ phiếu ở máy này không rút phiếu ở máy chủ. " +
    "Nên chờ có mạng rồi bỏ.",
  "box.maybeParted":
    "Phiếu đã xuất ra tệp hoặc mã QR, và bây giờ chưa hỏi được máy chủ. Bỏ phiếu ở máy này không bỏ được " +
    "phiếu trong tệp: nộp tệp thì phiếu vẫn vào sổ. " +
    "Nên chờ có mạng rồi bỏ.",
  "box.gone": "Hộ này không còn trong danh sách trên máy.",

  "raise.open": "Nêu khó khăn",
  "raise.save": "Lưu trên máy",
  "raise.kept": "Đã lưu khó khăn trên máy; sẽ gửi lên phường khi có mạng.",
  "raise.unsaid": "{count} khó khăn chưa gửi",
  "raise.drop": "Bỏ khó khăn này",
  "raise.dropAsk": "Bỏ khó khăn này?",
  "raise.dropParted":
    "Khó khăn đã gửi đi hoặc xuất ra một lần nên phường có thể đã nhận, hoặc sẽ nhận khi tệp được nộp. Bỏ ở máy này không rút ở phường.",
  "raise.dropText": "Khó khăn chưa gửi lên phường và sẽ mất hẳn khỏi máy này.",

  "parcel.title": "Nhiều ngày không có mạng?",
  "parcel.text":
    "Xuất phiếu và khó khăn ra tệp đã niêm phong, gửi cho trưởng khu phố (Zalo, USB, thư); hoặc cho máy của trưởng khu phố " +
    "đọc mã QR. Chỉ máy chủ của phường đọc được. Phiếu vẫn nằm trên máy và không bị ghi hai lần khi có mạng lại.",
  "parcel.sheets": "{count} phiếu",
  "parcel.said": "{count} khó khăn",
  "parcel.and": " và ",
  "parcel.make": "Xuất {count} ra tệp",
  "parcel.codes": "Hiện mã QR",
  "parcel.codesOf": "Mã QR của {count}",
  "parcel.codesHint":
    "Trên máy của trưởng khu phố: Sổ hộ, Việc khác, Nộp tệp phiếu, Đọc mã QR. " +
    "Giữ hai máy cách nhau một gang tay cho đến khi máy kia báo đã đọc đủ.",
  "parcel.codesPhotos": "{count} phiếu có ảnh không đi bằng mã QR: hãy xuất ra tệp, hoặc chờ có mạng.",
  "parcel.part": "Mã {number} trên {count}",
  "parcel.before": "Mã trước",
  "parcel.after": "Mã sau",
  "parcel.pause": "Dừng lại",
  "parcel.play": "Chạy tiếp",
  "parcel.wasRead": "Máy kia đã đọc đủ",
  "parcel.read":
    "Đã chuyển {count} bằng mã QR. Phiếu vào sổ khi trưởng khu phố bấm nộp; máy này giữ phiếu đến khi nghe máy chủ.",
  "parcel.noKey": "Máy này chưa lấy khóa niêm phong. Hãy mở Tổ Số một lần khi có mạng rồi xuất lại.",
  "parcel.failed": "Chưa xuất được tệp trên máy này. Phiếu vẫn nằm an toàn trên máy.",
  "parcel.share": "Phiếu đến nhà của Tổ Số",
  "parcel.done": "Đã xuất {count}. Gửi tệp “{name}” cho trưởng khu phố để nộp ở Sổ hộ, Việc khác, Nộp tệp phiếu.",
  "parcel.left": "Còn {left} phiếu chưa nằm trong tệp này; bấm lần nữa để xuất tiếp.",
  "parcel.at": "Đã xuất ra tệp hoặc mã QR lúc {at}.",

  "conflict.title": "Hai người ghi khác nhau",
  "conflict.text":
    "Trong lúc bạn đi, mục này đã được người khác ghi giá trị khác. Chọn giá trị đúng; bạn cũng có thể hỏi lại hộ rồi chọn sau.",
  "conflict.mine": "Bạn ghi",
  "conflict.theirs": "{name} ghi lúc {at}",
  "conflict.keep": "Giữ: {value}",
  "conflict.chosen": "Đã chọn, đang báo máy chủ.",
  "conflict.allMine": "Giữ tất cả {count} mục bạn ghi",
  "conflict.later": "Để sau",

  "leave.title": "Còn {count} phiếu chưa gửi trên máy này",
  "leave.text":
    "Nên ở lại và gửi trước khi đăng xuất. Nếu vẫn đăng xuất, danh sách hộ bị xóa khỏi máy; " +
    "phiếu chưa gửi được giữ lại, đã mã hóa, và chỉ gửi được khi chính bạn đăng nhập lại trên máy này. Nếu sắp đổi máy, " +
    "báo trưởng khu phố trước.",
  "leave.yes": "Đăng xuất, giữ phiếu trên máy",
  "leave.no": "Ở lại để gửi",
});
