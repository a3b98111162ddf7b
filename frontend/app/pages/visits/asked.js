/** What is asked at a door: of the items that the ward asks those that the answers so far call for; pure. */

/** @import { ItemSpec, RoundPerson } from "../../offline/types.d.ts" */

/** Below this age nobody is asked about a phone of their own. */
const PHONE_AGE = 15;
/** What the topic "essential" is made of: each is told apart, none is needed for it. */
const ESSENTIALS = ["vneid", "vssid", "health"];

/** Enterprises stand in the register, but no target counts them. */
const OF_KIND = /** @type {Record<string, string[]>} */ ({
  family: ["guided", "opened", "transacting", "local", "young_payer"],
  business: ["guided", "opened", "transacting", "local"],
  enterprise: [],
});

/**
 * Whether an item stands on the sheet: the ward's plan needs it, or something of it is known already, which stays shown.
 * A round that was taken before rounds told does not say so of any: there everything does.
 * @param {Record<string, ItemSpec>} items @param {string} item @param {(item: string) => string | null} value
 */
const stands = (items, item, value) => items[item]?.asked !== false || value(item) !== null;

/** @param {string} kind @param {(item: string) => string | null} value @param {Record<string, ItemSpec>} [items] */
export function askedOfHousehold(kind, value, items = {}) {
  const trades = !stands(items, "transacting", value) || value("transacting") === "yes";
  return (OF_KIND[kind] ?? []).filter((item) => stands(items, item, value) && (item !== "local" || trades));
}

/**
 * Only what is asked of this person, given what is answered so far: no SIM mobilisation without a 2G SIM, no guidance
 * without a need, no account of a child; a question whose condition is not asked itself stands without it.
 * @param {Pick<RoundPerson, "adult" | "birth_year">} person
 * @param {(item: string) => string | null} value
 * @param {string} today
 * @param {Record<string, ItemSpec>} [items]
 */
export function askedOfPerson(person, value, today, items = {}) {
  return calledFor(person, value, today, (item) => stands(items, item, value)).filter((item) =>
    stands(items, item, value),
  );
}

/**
 * @param {Pick<RoundPerson, "adult" | "birth_year">} person
 * @param {(item: string) => string | null} value
 * @param {string} today
 * @param {(item: string) => boolean} isOn whether an item stands on the sheet at all
 */
function calledFor({ adult, birth_year }, value, today, isOn) {
  const items = ["informed"];
  if (!isOfAge({ adult, birth_year }, today)) return items;
  items.unshift("phone");
  const phone = value("phone");
  if (phone === "none" || phone === "basic") items.push("phone_mobilised");
  if (isOn("phone") ? phone && phone !== "none" : true) items.push("sim");
  if (value("sim") === "2g") items.push("sim_mobilised");
  if (phone === "smart") items.push("services");
  if (phone === "smart" && value("services") === "need") items.push("topics");
  const guided = isOn("topics") ? value("topics")?.split("+").includes("essential") : true;
  if (items.includes("topics") && guided) items.push(...ESSENTIALS);
  if (value("safety") !== null) items.push("safety");
  if (adult !== false) items.push("account", ...(phone && phone !== "none" ? ["apps"] : []));
  return items;
}

/** @param {Pick<RoundPerson, "adult" | "birth_year">} person @param {string} today */
export const isOfAge = ({ adult, birth_year }, today) =>
  adult !== false || birth_year === null || Number(today.slice(0, 4)) - birth_year >= PHONE_AGE;
