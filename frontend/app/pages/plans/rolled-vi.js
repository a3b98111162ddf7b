/** Texts of a plan made of the plan of the year before. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  roll: "Lập kế hoạch năm {year}",
  ask: "Lập kế hoạch năm {year} từ kế hoạch này?",
  text: "Một dự thảo được lập: mọi thời hạn dời sang kỳ sau, nhiệm vụ chưa xong được ghi rõ. Dự thảo vẫn phải xem lại, trình và duyệt.",
  rolled: "Đã lập dự thảo kế hoạch năm {year}.",
  of: "Lập từ kế hoạch năm {year}",
  check: "Thời hạn và số năm trong lời đã dời theo: hãy xem lại từng mục tiêu, nhiệm vụ trước khi trình.",
  people: "Khi duyệt, {count} người đang phụ trách còn công tác được giao tiếp việc của mình.",
  nobody: "Chưa có ai phụ trách để giao tiếp khi duyệt.",
  unfinished: "Chuyển tiếp vì chưa xong năm {year}:",
  standing: "{ref}. {text} ({done}/{total} đơn vị xong)",
});
