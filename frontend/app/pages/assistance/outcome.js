/** Saying who it was, and back to the list. */
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { toast } from "../../ui/toast.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HelpEntryRead">} Entry */
/** @typedef {import("../../api/types.d.ts").Schema<"HelpSettle">} Settle */

/** What the other outcomes leave as it is. */
const NOTHING = /** @type {const} */ ({
  full_name: "",
  house_no: "",
  reason: "",
  relation: "other",
  confirm_not_duplicate: false,
});

export const LIST = "/chua-ghep";

/** @param {Entry} row @param {Partial<Settle> & { outcome: Settle["outcome"] }} body @param {string} [key] */
export const settle = (row, body, key) =>
  post("/help/entries/{entry_id}/settle", {
    params: { entry_id: row.id },
    version: row.version,
    body: { ...NOTHING, ...body },
    key,
  });

/** Says what was done and goes back to what still waits. @param {string} words */
export function settled(words) {
  invalidate("/help/entries", "/help/mine", "/indicators", "/households");
  toast(words);
  navigate(LIST);
}
