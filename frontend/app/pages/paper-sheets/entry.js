/** Typing a sheet in: a draft for each household, kept in the browser until the server has it, sent as soon as its lines are left. */
import { effect, signal } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { dropDraft, keepDraft, placeOf, readDrafts } from "../../core/draft-store.js";
import { draftOf, entryOf, isEmpty, readHome, writeHome } from "./keys.js";

/** @typedef {import("./keys.js").Sheet} Sheet */
/** @typedef {import("./keys.js").Row} Row */
/** @typedef {import("./keys.js").Draft} Draft */
/** @typedef {import("../../api/types.d.ts").Schema<"ConflictRead">} Conflict */
/**
 * `untouched`: nobody typed anything; `stored`: as the server has it; `typing`: keys that are not sent; `wrong`: refused
 * here or by the server; `offline`: the server was not reached, tried again by itself.
 * @typedef {{ state: "untouched" | "typing" | "wrong" | "sending" | "stored" | "offline", problem?: "keys" | "result" |
 *   "notMet", wrong?: string[], said?: string[], conflicts?: Conflict[], by?: string }} Standing
 */

const AGAIN = 5_000;
const DAY = "day";

/** @param {string} sheetId */
const placeOfSheet = (sheetId) => placeOf(`paper ${sheetId}`);

/** This window, which keeps what is typed in it beside what another one keeps of the same household. */
const WINDOW = crypto.randomUUID();

/** @typedef {Map<string, import("../../core/draft-store.js").Draft>} Kept by the code of a household; the day of the visits too */

/**
 * What was typed into a sheet last and has not reached the server.
 * @param {string} sheetId
 * @returns {Promise<Kept>}
 */
export async function keptOf(sheetId) {
  const place = placeOfSheet(sheetId);
  const drafts = await readDrafts(place).catch(() => []);
  return new Map(drafts.reverse().map((one) => [one.id.slice(place.length + 1).split(" ")[0] ?? "", one]));
}

/** One household of the sheet. */
export class Home {
  /** @param {Typing} typing @param {Row} row */
  constructor(typing, row) {
    this.typing = typing;
    this.row = row;
    const kept = typing.kept.get(row.code)?.values;
    this.draft = signal(/** @type {Draft} */ (kept ?? draftOf(typing.sheet, row)));
    this.standing = signal(/** @type {Standing} */ (kept ? { state: "typing" } : this.known()));
  }

  /** @returns {Standing} */
  known() {
    const entry = this.row.entry;
    return entry ? { state: "stored", by: entry.entered_by } : { state: "untouched" };
  }

  /** @param {Partial<Draft>} change */
  type(change) {
    this.draft.value = { ...this.draft.peek(), ...change };
    this.standing.value = { ...this.standing.peek(), state: "typing", problem: undefined, said: undefined };
    this.typing.keep(this.row.code, this.draft.peek());
  }

  /** One line was left: its keys in the order of the boxes, unless one of them means nothing. */
  tidy() {
    const { sheet } = this.typing;
    const lines = readHome(sheet, this.row, this.draft.peek());
    if ([lines.own, ...lines.persons].some((line) => line.wrong.length)) return;
    this.draft.value = { ...writeHome(sheet, this.row, lines), note: this.draft.peek().note };
  }

  /** The lines were left: sent when there is something to send and nothing wrong with it. */
  leave() {
    if (this.standing.peek().state !== "typing") return;
    if (isEmpty(this.draft.peek()) && !this.row.entry) {
      this.forget();
      this.standing.value = this.known();
      return;
    }
    const { entry, problem, wrong } = entryOf(this.typing.sheet, this.row, this.draft.peek(), this.typing.day.peek());
    if (entry) this.typing.send(this, entry);
    else this.standing.value = { state: "wrong", problem, wrong };
  }

  forget() {
    this.typing.keep(this.row.code, null);
  }

  /** Somebody chose between two values. @param {string} id */
  decided(id) {
    const conflicts = (this.standing.peek().conflicts ?? []).filter((one) => one.id !== id);
    if (this.row.entry) this.row = { ...this.row, entry: { ...this.row.entry, conflicts: conflicts.length } };
    this.standing.value = { ...this.standing.peek(), conflicts };
  }

  /** As if nobody had typed this row in. */
  async undo() {
    const sheet = this.typing.sheet;
    const head = await post("/paper/sheets/{sheet_id}/undo", {
      params: { sheet_id: sheet.id },
      body: { codes: [this.row.code] },
    });
    this.row = { ...this.row, entry: null };
    this.forget();
    this.draft.value = draftOf(sheet, this.row);
    this.standing.value = this.known();
    this.typing.entered.value = head.entered;
  }
}

/** The sheet as a whole: its day, what waits to be sent. */
export class Typing {
  /** @param {Sheet} sheet @param {string} me the name of whoever types @param {Kept} kept */
  constructor(sheet, me, kept) {
    this.sheet = sheet;
    this.me = me;
    this.entered = signal(sheet.entered);
    this.kept = kept;
    const last = sheet.rows
      .map((row) => row.entry?.visited_on)
      .filter(Boolean)
      .at(-1);
    const day = kept.get(DAY)?.values ?? last ?? sheet.today;
    this.day = signal(day);
    effect(() => void (this.day.value !== day && this.keep(DAY, this.day.value)));
    /** @type {Map<Home, import("../../api/types.d.ts").Schema<"EntryWrite">>} */
    this.waiting = new Map();
    this.busy = false;
    this.homes = sheet.rows.map((row) => new Home(this, row));
    for (const home of this.homes) home.leave(); // what an earlier life of the page left unsent
  }

  /** @param {string} name @param {unknown} values null: the server has it */
  keep(name, values) {
    const place = placeOfSheet(this.sheet.id);
    const id = `${place} ${name} ${WINDOW}`;
    const texts = { values: JSON.stringify(values), base: "null" };
    const { id: old, at } = this.kept.get(name) ?? {};
    const from = old && at && old !== id ? { id: old, at } : null;
    const kept = values === null ? dropDraft(id, from) : keepDraft(id, place, texts, { from });
    kept.catch(() => {}); // a browser that keeps nothing still sends
  }

  /** @param {Home} home @param {import("../../api/types.d.ts").Schema<"EntryWrite">} entry */
  send(home, entry) {
    this.waiting.set(home, entry);
    home.standing.value = { state: "sending" };
    void this.flush();
  }

  /** Sends what waits, one request at a time; whatever comes meanwhile goes with the next. */
  async flush() {
    if (this.busy || this.waiting.size === 0) return;
    this.busy = true;
    const sent = [...this.waiting];
    this.waiting.clear();
    try {
      const answer = await post("/paper/sheets/{sheet_id}/entries", {
        params: { sheet_id: this.sheet.id },
        body: { rows: sent.map(([, entry]) => entry) },
      });
      this.entered.value = answer.entered;
      sent.forEach(([home, entry], place) => this.settle(home, entry, answer.results[place]));
    } catch (error) {
      const problem = asProblem(error);
      const unreached = problem.status === 0 || problem.status >= 500;
      for (const [home, entry] of sent) {
        home.standing.value = { state: unreached ? "offline" : "wrong", said: [problem.message] };
        if (unreached && !this.waiting.has(home)) this.waiting.set(home, entry);
      }
      if (unreached) setTimeout(() => void this.flush(), AGAIN);
      this.busy = false;
      return;
    }
    this.busy = false;
    void this.flush();
  }

  /**
   * @param {Home} home
   * @param {import("../../api/types.d.ts").Schema<"EntryWrite">} entry
   * @param {import("../../api/types.d.ts").Schema<"EnteredRead"> | undefined} told
   */
  settle(home, entry, told) {
    if (!told) return;
    const said = [told.message, ...told.errors.map(({ message }) => message)].filter(
      (one) => one !== null && one !== undefined,
    );
    if (told.state === "rejected") {
      home.standing.value = { state: "wrong", said };
      return;
    }
    home.row = {
      ...home.row,
      entry: {
        ...entry,
        note: entry.note ?? "",
        answers: entry.answers ?? [],
        entered_by: this.me,
        entered_at: new Date().toISOString(),
        conflicts: told.conflicts.length,
      },
    };
    if (home.standing.peek().state === "typing") return; // somebody went back and types on
    home.forget();
    home.standing.value = {
      state: "stored",
      by: this.me,
      said: told.state === "stored" || told.state === "repeated" ? told.errors.map(({ message }) => message) : said,
      conflicts: told.conflicts,
    };
  }
}
