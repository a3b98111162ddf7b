/** Texts of the charts. */
import { texts } from "../core/i18n.js";

export const t = texts({
  stack: "{label}: đã xong {done}, đã hỏi chưa xong {open}, chưa hỏi {unasked}{goal}",
  "stack.goal": "; mức cần đạt {goal}",
  pace: "{label}: từ {from} đến {on} đạt {now}{goal}",
  "pace.goal": "; cần {goal} vào {due}",
  "pace.goalAlone": "; cần {goal}",
  foreseen: "dự báo từ {low} đến {high}",
  done: "đã xong",
  open: "đã hỏi, chưa xong",
  unasked: "chưa hỏi",
  trend: "{label}: từ {from} lên {to} ngày {on}",
  dumbbell: "{label}: từ {then} đến {now}",
  band: "dự báo cuối kỳ",
  needed: "nhịp cần có",
  values: "Số từng ngày đã vẽ",
});
