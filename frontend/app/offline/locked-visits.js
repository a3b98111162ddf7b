/** Sending what waits before the PIN is typed: the server's secret for this phone opens it for that alone. */
import * as db from "./db.js";
import { ofPhone } from "./difficulties.js";
import { send } from "./remote.js";
import { sync } from "./sync.js";
import * as vault from "./vault.js";

/** Asks the server for the secret of a phone; only its owner, signed in, gets it. @param {string} id @returns {Promise<string>} */
export const secretOf = async (id) => (await send("/visits/phone-key", { phone_id: id })).key;

/**
 * Sends the sheets of who has signed in; nothing of them is shown, and the round stays locked. Raises ApiProblem, and
 * WrongSecret where the server no longer has the secret.
 */
export async function sendLocked() {
  const { userId, db: store, key } = await vault.openedBy(await secretOf((await vault.phoneId()) ?? ""));
  await sync(
    {
      userId,
      read: () => db.readVisits(store, key),
      write: async (records) => {
        await db.writeVisits(store, key, records);
        vault.countedUnsent(await db.countUnsent(store));
      },
      photo: (id) => db.readPhoto(store, key, id),
      dropPhoto: (id) => db.dropPhoto(store, id),
      difficulties: ofPhone(store, key, false),
      putIn: async () => new Set(), // the households come with the next round
      sending: () => {},
      hear: () => {},
    },
    { hurry: true },
  );
  const channel = new BroadcastChannel("toso-outbox"); // the PIN may have been typed meanwhile
  channel.postMessage("changed");
  channel.close();
}
