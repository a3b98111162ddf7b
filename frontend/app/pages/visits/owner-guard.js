/** Keeping the phone's data to their owner: when somebody comes, who then sends what waits; when the days are over; before signing out. */
import { unsentOf } from "../../core/unsent.js";
import { sendLocked } from "../../offline/locked-visits.js";
import { close } from "../../offline/shell.js";
import { look, opened, ownerOf, standing, unsentCount, wipe } from "../../offline/vault.js";
import { ask } from "../../ui/dialog.js";
import { t } from "./outbox-vi.js";

/**
 * After every start and sign-in on a phone that holds a round.
 * @param {string | null} userId who is signed in; null: nobody, which is no reason to wipe
 */
export async function tidy(userId) {
  const owner = ownerOf();
  if (owner && userId && userId !== owner) {
    if (standing.peek() === "open" && opened().userId === owner) close();
    await wipe(owner);
  }
  const here = userId ?? owner;
  if (!here || standing.peek() === "open" || (here !== owner && unsentOf(here) === 0)) return;
  await look(here); // looking takes away what is over seven days old
  if (userId && unsentCount.peek() > 0 && (standing.peek() === "locked" || standing.peek() === "blocked"))
    await sendLocked();
}

/** Before signing out: with visits that wait only after an explicit yes. */
export async function mayLeave() {
  await look(ownerOf() ?? "");
  const count = unsentCount.peek();
  const asked = { title: t("leave.title", { count }), text: t("leave.text"), yes: t("leave.yes"), no: t("leave.no") };
  return count === 0 || ask({ ...asked, danger: true });
}

/** Once the session has ended: takes the round off this phone. */
export async function leave() {
  close();
  const owner = ownerOf();
  if (owner) await wipe(owner);
}
