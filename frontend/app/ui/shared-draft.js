/** A draft on the server too: sealed like the one in the browser, for one's other machine; colleagues are told who writes, no word. */
import { del, get, put } from "../api/client.js";
import { placeOf, sealedText, unsealedText } from "../core/draft-store.js";

/** @typedef {import("../core/draft-store.js").Draft} Kept */
/** @typedef {{ name: string, since: string, last: string }} Other */
/** @typedef {{ form: "submission" | "report" | "letter" | "plan", id: string, part?: string }} Shared which object's form */

/** Milliseconds without a key after which what is typed goes to the server. */
const PAUSE = 10_000;

/** @param {Shared["form"]} form @param {string} id @param {string} [part] */
const sharedPlace = (form, id, part) => placeOf(`${form} ${id} ${part ?? ""}`);

/**
 * A draft as the server keeps it; null: none that this page can open.
 * @param {string} sealed @param {string} place @param {string} at
 * @returns {Promise<Kept | null>}
 */
async function draftIn(sealed, place, at) {
  const [id, values, base, about] = await unsealedText(sealed, place).catch(() => []);
  if (!id) return null;
  return {
    id,
    at: Date.parse(at),
    values: JSON.parse(values),
    base: JSON.parse(base),
    about: JSON.parse(about ?? "null"),
  };
}

/**
 * One's own drafts that the server keeps, with how each is dropped there; also of what is gone or no longer one's own.
 * @returns {Promise<(Kept & { drop: () => Promise<void> })[]>}
 */
export async function readSharedDrafts() {
  const rows = await get("/form-drafts");
  const found = await Promise.all(
    rows.map(async ({ form, object_id, part, sealed, changed_at }) => {
      const draft = await draftIn(sealed, sharedPlace(form, object_id, part), changed_at);
      const drop = () =>
        del("/form-drafts/{form}/{object_id}", { params: { form, object_id }, query: part ? { part } : {} });
      return draft ? [{ ...draft, drop: async () => void (await drop()) }] : [];
    }),
  );
  return found.flat();
}

export class SharedDraft {
  /** @param {Shared} of @param {(others: Other[]) => void} tell who else writes */
  constructor({ form, id, part }, tell) {
    this.at = { params: { form, object_id: id }, query: part ? { part } : {} };
    this.place = sharedPlace(form, id, part);
    this.tell = tell;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @type {(() => Promise<void>) | null} */
    this.waiting = null;
    /** The id of the draft that lies there. */
    this.there = "";
  }

  /** One's own draft as the server has it; null: none, or none that this page can open. @returns {Promise<Kept | null>} */
  async read() {
    const { sealed, changed_at: at, others } = await get("/form-drafts/{form}/{object_id}", this.at);
    this.tell(others);
    if (!sealed || !at) return null;
    const found = await draftIn(sealed, this.place, at);
    this.there = found?.id ?? "";
    return found;
  }

  /** What is typed, once nothing was typed for a while. @param {string} id @param {import("../core/draft-store.js").Texts} texts */
  keep(id, { values, base, about }) {
    this.waiting = async () => {
      const body = { sealed: await sealedText([id, values, base, about ?? "null"], this.place) };
      this.there = id;
      const { others } = await put("/form-drafts/{form}/{object_id}", { ...this.at, body });
      this.tell(others);
    };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Without a network, or for whoever may not write any more, the browser's own copy is what there is. */
  flush() {
    clearTimeout(this.timer);
    const act = this.waiting;
    this.waiting = null;
    void act?.().catch(() => {});
  }

  /**
   * Its own copy alone: what another window or machine keeps there meanwhile is not thrown away with it.
   * @param {...(string | undefined)} ids
   */
  drop(...ids) {
    clearTimeout(this.timer);
    this.waiting = null;
    if (ids.includes(this.there)) void this.remove(ids).catch(() => {});
    this.there = "";
  }

  /** @param {(string | undefined)[]} ids */
  async remove(ids) {
    const { sealed } = await get("/form-drafts/{form}/{object_id}", this.at);
    const [id] = sealed ? await unsealedText(sealed, this.place) : [];
    if (id && ids.includes(id)) await del("/form-drafts/{form}/{object_id}", this.at);
  }
}
