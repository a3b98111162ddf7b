/** Texts of the frame: the person's menu. */
import { texts } from "../core/i18n.js";

export const t = texts({
  "user.menu": "Tài khoản: {name}",
  "user.account": "Tài khoản, thiết bị đăng nhập",
  "user.shortcuts": "Phím tắt",
  "user.logout": "Đăng xuất",
  "user.everywhere": "Đăng xuất mọi nơi",
  "user.everywhereAsk": "Đăng xuất khỏi mọi thiết bị?",
  "user.everywhereText": "Mọi thiết bị, kể cả thiết bị này, phải đăng nhập lại.",
  "again.title": "Phiên đăng nhập đã hết",
  "again.text":
    "{name}, hãy nhập mật khẩu để làm tiếp: những gì đang gõ dở vẫn còn nguyên, việc đang gửi dở sẽ được gửi lại.",
  "again.other": "Tôi là người khác",
  "again.later": "Để sau",
  "lock.title": "Máy đã khóa",
  "lock.text":
    "Máy để yên {minutes} phút nên trang được che lại. {name}, hãy nhập mật khẩu để làm tiếp: những gì đang gõ dở vẫn còn nguyên.",
  "lock.elsewhere":
    "Máy để yên {minutes} phút nên trang được che lại. {name}, hãy xác nhận là bạn: những gì đang gõ dở vẫn còn nguyên.",
  "lock.open": "Mở khóa",
  "proof.title": "Xác nhận là bạn",
  "proof.text": "Việc này quan trọng nên hỏi lại, {name}. Xác nhận xong, việc vừa bấm được làm tiếp ngay.",
  "proof.submit": "Xác nhận",
  "again.missing": "Hãy nhập mật khẩu.",
  "theme.label": "Giao diện",
  "theme.auto": "Theo thiết bị",
  "theme.light": "Nền sáng",
  "theme.dark": "Nền tối",
});
