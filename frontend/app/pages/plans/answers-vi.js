/** Texts of who answers for what of a plan, and of the targets of superiors. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "answers.charges": "Lãnh đạo phụ trách",
  "answers.bases": "Mục tiêu theo chỉ tiêu của cấp trên",
  "answers.charge": "Phân công phụ trách",
  "answers.none": "Chưa phân công lãnh đạo nào",
  "answers.saved": "Đã ghi.",
  "answers.target": "Mục tiêu {ref}",
  "answers.formerTarget": "Mục tiêu của bản trước",
  "answers.from": "từ {from}",
  "answers.fromTo": "từ {from} đến hết {to}",
  "answers.over": "Ngoài thời gian phụ trách",
  "answers.end": "Kết thúc",
  "answers.base": "Gắn chỉ tiêu của cấp trên",
  "answers.baseHint": "Chỉ tiêu của cấp trên được ghi ở trang Danh mục.",
  "answers.lower": "Thấp hơn cấp trên",
  "answers.later": "Muộn hơn cấp trên",
  "answers.leader": "Lãnh đạo",
  "answers.forTarget": "Phụ trách mục tiêu",
  "answers.forPlace": "hoặc phụ trách khu phố",
  "answers.since": "Từ ngày",
  "answers.until": "Đến hết ngày",
  "answers.decision": "Văn bản phân công",
  "answers.reason": "Lý do",
  "answers.missing": "Hãy ghi mục này.",
  "answers.one": "Hãy chọn một mục tiêu hoặc một khu phố.",
});
