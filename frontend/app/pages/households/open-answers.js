/** The answers by whose absence households are listed: of those that the ward asks at the door now. */
import { useGet } from "../../core/resource.js";

const ANSWERS = /** @type {const} */ ([
  "phone",
  "sim",
  "services",
  "account",
  "apps",
  "opened",
  "transacting",
  "local",
  "young_payer",
]);

/** @param {string} [chosen] one that is offered whatever the ward asks */
export function useMissing(chosen) {
  const { data } = useGet("/households/items");
  const dropped = new Set(data?.flatMap(({ item, asked }) => (asked ? [] : [item])));
  return ANSWERS.filter((item) => item === chosen || !dropped.has(item));
}
