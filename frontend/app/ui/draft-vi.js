/** Texts of drafts: offered, put together with what others saved, stored by a lost answer. */
import { texts } from "../core/i18n.js";

export const t = texts({
  "draft.offer": "Bản viết dở",
  "draft.found": "Có bản viết dở lúc {at}, chưa lưu.",
  "draft.foundElsewhere": "Có bản gõ dở lúc {at} trên máy khác, chưa lưu.",
  "draft.other": "{name} đang sửa từ {at}.",
  "draft.otherEarlier": "{name} có bản gõ dở từ {at}, chưa lưu.",
  "draft.take": "Viết tiếp",
  "draft.drop": "Bỏ bản này",
  "draft.dropped": "Đã bỏ bản viết dở.",
  "draft.kept": "Nội dung đang viết dở đã được giữ trên máy này.",
  "draft.open": "Quay lại viết tiếp",

  "stored.title": "Lần gửi trước đã được lưu",
  "stored.open": "Mở bản đã lưu",
  "stored.another": "Gửi thành bản mới",
  "stored.opened": "Đây là bản đã lưu ở lần gửi trước. Chữ bạn sửa sau đó vẫn còn, chép vào đây được.",
  "stored.words": "Xem chữ viết dở",

  "clash.title": "Hai người cùng sửa",
  "clash.somebody": "Có người đã sửa nội dung này sau khi bạn bắt đầu viết.",
  "clash.hint":
    "Chỗ nào chỉ một người sửa thì đã ghép xong. Còn chỗ dưới đây cả hai cùng sửa: chọn bản để giữ rồi bấm lưu lại.",
  "clash.merged": "Phần bạn viết đã được ghép vào bản mới; xem lại rồi bấm lưu lần nữa.",
  "clash.place": "Nội dung",
  "clash.mine": "Bản của bạn",
  "clash.theirs": "Bản vừa được lưu",
  "clash.empty": "(để trống)",
  "clash.chosen": "(mục đã chọn)",
  "clash.yes": "Có",
  "clash.no": "Không",
  "clash.done": "Xong",
  "stored.maybe":
    "Bản này đã gửi một lần lúc {at} mà chưa nghe máy chủ trả lời, nên có thể đã được lưu. Hãy xem danh sách trước khi gửi lại.",
});
