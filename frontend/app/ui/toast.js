/** Short messages at the edge of the page, with a way back where an act can be undone. */
import { html, signal } from "../../vendor/kit.js";
import { asProblem } from "../api/problem.js";
import { t } from "./vi.js";
import { Button } from "./button.js";
import { component } from "./component.js";
import { Icon } from "./icons.js";

/** @typedef {{ id: number, text: string, tone: "good" | "danger" | "info", at: number, act?: { label: string, run: () => void } }} Toast */

/** @type {import("../../vendor/kit.js").Signal<Toast[]>} */
const shown = signal([]);
let count = 0;

/** Milliseconds that a failure stands at least: after them a success is of a new try. */
const READ = 2_000;

/**
 * What stands once one more is told: a success answers the failures that were there before its try.
 * @param {Toast[]} before @param {Toast} told
 */
export const standing = (before, told) =>
  [...before.filter((one) => told.tone !== "good" || one.tone !== "danger" || told.at - one.at < READ), told].slice(-3);

/**
 * `toast("Đã lưu nhiệm vụ.")`, `toast("Đã xóa.", { act: { label: t("act.undo"), run } })`
 * @param {string} text
 * @param {{ tone?: Toast["tone"], act?: Toast["act"] }} [how]
 */
export function toast(text, { tone = "good", act } = {}) {
  const id = ++count;
  shown.value = standing(shown.value, { id, text, tone, at: Date.now(), act });
  if (tone !== "danger") setTimeout(() => dismiss(id), act ? 10_000 : 6_000);
}

/** A failed act, and what is wrong, as a message that stays until it is closed or a later act succeeds. @param {unknown} error */
export const toastProblem = (error) => {
  const { message, errors } = asProblem(error);
  toast([message, ...errors.map((one) => one.message)].join(" "), { tone: "danger" });
};

/** @param {number} id */
function dismiss(id) {
  shown.value = shown.value.filter((one) => one.id !== id);
}

/** Stands once in the frame of the application. */
export const Toasts = component(function Toasts() {
  return html`<div class="toasts" role="status" aria-live="polite">
    ${shown.value.map(
      ({ id, text, tone, act }) => html`<div class=${`toast is-${tone}`} key=${id}>
        ${Icon({ name: tone === "danger" ? "alert" : tone === "good" ? "check" : "info" })}<p>${text}</p>
        ${
          act &&
          Button({
            label: act.label,
            small: true,
            onClick: () => {
              dismiss(id);
              act.run();
            },
          })
        }
        ${Button({ label: t("toast.dismiss"), icon: "cross", kind: "quiet", iconOnly: true, small: true, onClick: () => dismiss(id) })}
      </div>`,
    )}
  </div>`;
});
