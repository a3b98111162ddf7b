/** The draft of one form: kept after every key, offered when the form is opened again, put together with what others saved meanwhile. */
import { asProblem } from "../api/problem.js";
import { dropDraft, keepDraft, offers, placeOf, readDrafts, textOf, textsOf } from "../core/draft-store.js";
import { WEEK } from "../core/last-writes.js";
import { changesOf, merge, same } from "../core/merge.js";
import { invalidate } from "../core/resource.js";
import { navigate } from "../core/router.js";
import { me } from "../core/session.js";
import { Clashes, MaybeStored, Offer, Others, tellOf, Stored } from "./draft-notice.js";
import { t } from "./draft-vi.js";
import { SharedDraft } from "./shared-draft.js";
import { toast, toastProblem } from "./toast.js";
import { t as shared } from "./vi.js";

/** @typedef {import("../core/merge.js").Clash} Clash */
/** @typedef {import("../core/draft-store.js").Draft} Kept */
/** @typedef {import("./use-draft.js").Live<any>} Live */

/**
 * @typedef {{ again: (values: any) => Promise<any>, send: () => Promise<void>, done?: (result: any) => void }} Tries
 *   `again`: sends once more under the key of what no answer came to
 */

/** The first of several presses was stored, its answer got lost. */
const STORED = "idempotency-key-reused";

/** Milliseconds by which the copy on the server comes after the one here. */
const SAME = 60_000;

/** @param {string} address */
const pathOf = (address) => address.replace(/\?.*/, "");

export class Draft {
  /**
   * @param {string} address of its page
   * @param {string} name of the form on it
   * @param {any} initial what the form held first
   * @param {() => Live} live the form as it stands now
   * @param {(notice: any) => void} show
   * @param {import("./shared-draft.js").Shared} [shared]
   */
  constructor(address, name, initial, live, show, shared) {
    this.live = live;
    this.showWhole = show;
    /** @type {any} what is asked or told of this draft */
    this.said = null;
    /** @type {import("./shared-draft.js").Other[]} */
    this.others = [];
    this.shared = shared ? new SharedDraft(shared, (others) => this.hear(others)) : null;
    this.address = address;
    this.place = placeOf(`${pathOf(address)} ${name}`);
    offers(this.place, true);
    /** @type {string} */
    this.id = crypto.randomUUID();
    /** @type {import("../core/draft-store.js").Stage | null} the earlier draft that this one goes on with */
    this.from = null;
    this.base = initial;
    this.given = textOf(this.base);
    this.values = this.base;
    /** What may be stored without an answer having come; kept before it comes, since the page may go first. */
    this.tried = live().attempt?.current.tried;
    this.boxes = { labels: {}, words: {} }; // of those that were typed into
    this.aside = false; // whether its words were left to the list of all unsaved ones
    this.kept = false; // whether this form has a draft in the store
    this.since = undefined; // when what may be stored was first sent
    this.pending = 0; // writings that have not arrived; the browser asks before it closes over them
    /** @type {(Kept & { elsewhere?: boolean })[]} drafts of earlier times, not decided on; `elsewhere`: of another machine */
    this.earlier = [];
    /** @type {string} who saved meanwhile, as the server tells it */
    this.told = "";
    this.onUnload = (/** @type {BeforeUnloadEvent} */ event) => this.pending > 0 && event.preventDefault();
    addEventListener("beforeunload", this.onUnload);
    /** The last key may not have come to `rendered` yet; before the store holds what it has. */
    this.onHide = () => this.rendered();
    addEventListener("pagehide", this.onHide, { capture: true });
    void this.look();
  }

  /** @param {any} notice */
  show(notice) {
    this.said = notice;
    this.showWhole(this.others.length > 0 ? [Others({ key: "others", others: this.others }), notice] : notice);
  }

  /** @param {import("./shared-draft.js").Other[]} others */
  hear(others) {
    this.others = others;
    this.show(this.said);
  }

  get typed() {
    const { dirty, values } = this.live();
    return dirty && textOf(values) !== textOf(this.base);
  }

  async look() {
    const kept = await readDrafts(this.place).catch(() => []);
    const found = kept.filter(({ id }) => id !== this.id); // somebody quick has typed already
    // The page may have gone between the server's answer and the draft's removal: what is saved is no draft.
    const saved = found.filter(({ values }) => same(values, this.live().initial));
    saved.forEach(({ id, at }) => void dropDraft(id, { id, at }));
    this.earlier = found.filter((one) => !saved.includes(one));
    this.offer();
    const there = await this.shared?.read().catch(() => null);
    if (!there) return;
    const here = this.earlier.find(({ id }) => id === there.id);
    if (this.id === there.id || this.kept || (here && here.at >= there.at - SAME)) return;
    const others = this.earlier.filter((one) => one !== here);
    void keepDraft(there.id, this.place, textsOf(there), there); // what is typed here now takes its place on the server
    this.earlier = [{ ...there, elsewhere: !here }, ...others].sort((one, other) => other.at - one.at);
    this.offer();
  }

  offer() {
    const [kept] = this.earlier;
    this.show(
      kept
        ? Offer({
            at: kept.at,
            elsewhere: kept.elsewhere,
            onTake: () => this.take(kept),
            onDrop: () => this.turnDown(kept),
          })
        : null,
    );
  }

  /** Goes on with an earlier draft, in one of its own: another window may have it open. @param {Kept} kept */
  take({ id, at, values, base, sent }) {
    const { initial, attempt } = this.live();
    const since = (this.since = sent?.at ?? Date.now());
    const late = since < Date.now() - WEEK; // the server may not know its key any more
    if (attempt && sent && !late)
      attempt.current = { ...sent, tried: sent.tried.map((one) => ({ ...initial, ...one })) };
    this.from = { id, at };
    this.kept = true;
    this.earlier = this.earlier.filter((one) => one.id !== id);
    this.show(late ? MaybeStored({ at: since }) : null);
    this.putTogether(base, { ...initial, ...values }, initial);
  }

  /** @param {Kept & { elsewhere?: boolean }} kept */
  turnDown(kept) {
    this.earlier = this.earlier.filter(({ id }) => id !== kept.id);
    this.offer();
    void dropDraft(kept.id);
    if (kept.elsewhere) this.shared?.drop(kept.id);
    const back = () => {
      this.earlier = [kept, ...this.earlier];
      void keepDraft(kept.id, this.place, textsOf(kept));
      this.offer();
    };
    toast(t("draft.dropped"), { tone: "info", act: { label: shared("act.undo"), run: back } });
  }

  /** After every rendering of the form. */
  rendered() {
    const { initial, values, dirty, attempt } = this.live();
    const given = textOf(initial);
    if (given !== this.given) return this.renewed(initial, given);
    const tried = attempt?.current.tried;
    if (values === this.values && tried === this.tried) return;
    this.values = values;
    this.tried = tried;
    if (!dirty) this.base = values;
    if (this.typed) this.keep();
    else if (this.kept) this.drop();
  }

  /** The server holds something else now. @param {any} initial @param {string} given */
  renewed(initial, given) {
    const { values, restore } = this.live();
    const { base, typed } = this;
    this.given = given;
    if (typed) return this.putTogether(base, values, initial);
    this.values = this.base = initial;
    restore(initial, false);
  }

  /** @param {any} base @param {any} mine @param {any} theirs */
  putTogether(base, mine, theirs) {
    const { value, clashes } = merge(base, mine, theirs);
    this.base = theirs;
    this.live().restore(value, !same(value, theirs));
    if (clashes.length > 0 || this.told)
      this.show(Clashes({ clashes, told: this.told, live: this.live, onDone: () => this.offer() }));
    this.told = "";
  }

  keep() {
    this.kept = true;
    const { values, attempt } = this.live();
    this.tried = attempt?.current.tried;
    this.since = this.tried?.[0] && (this.since ?? Date.now());
    const sent = this.since && textOf({ ...attempt?.current, at: this.since });
    const texts = { values: textOf(values), base: textOf(this.base), about: JSON.stringify(this.about()), sent };
    this.write(keepDraft(this.id, this.place, texts, { from: this.from }));
    this.shared?.keep(this.id, texts);
  }

  /** Whoever comes to the words when their form is gone reads where they stood. @returns {import("../core/draft-store.js").About} */
  about() {
    const scope = document.querySelector("dialog[open]") ?? document.querySelector("main");
    tellOf(this.boxes, scope, changesOf(this.base, this.live().values));
    return { title: document.title, path: pathOf(this.address), ...this.boxes };
  }

  drop() {
    this.kept = false;
    this.write(dropDraft(this.id, this.from));
    this.shared?.drop(this.id, this.from?.id);
  }

  /** @param {Promise<void>} arrived */
  write(arrived) {
    this.pending += 1;
    void arrived.then(
      () => void (this.pending -= 1),
      () => {}, // nothing can be kept here: closing the page asks
    );
  }

  /** What was typed has reached the server: what is typed from now on begins with it. @param {any} sent */
  saved(sent) {
    this.values = this.base = sent;
    this.drop();
    this.offer(); // an earlier draft that was not decided on holds other words
    this.rendered(); // what was typed while it was being sent is a draft of its own
  }

  /**
   * Somebody else saved first: what they wrote is read, then `renewed` puts both together. One's own first press was
   * stored: that one is opened, or another made.
   * @param {import("../api/problem.js").ApiProblem} problem
   * @param {Tries} [tries]
   */
  refused(problem, tries) {
    if (problem.code === STORED && tries && this.live().attempt?.current.tried[0])
      return this.show(
        Stored({
          onOpen: () => void this.openStored(tries).catch(toastProblem),
          onAnother: () => {
            this.show(null);
            this.renewKey();
            void tries.send();
          },
        }),
      );
    if (problem.status !== 412) return;
    this.told = problem.message;
    invalidate("");
  }

  renewKey() {
    const { attempt } = this.live();
    if (attempt) attempt.current = { tried: [] };
  }

  /** Goes where the lost answer would have led; what was typed since stays, among all unsaved words. @param {Tries} tries */
  async openStored({ again, done }) {
    const [last, ...rest] = (this.live().attempt?.current.tried ?? []).toReversed();
    let stored = again(last);
    for (const values of rest)
      stored = stored.catch((error) => {
        if (asProblem(error).code !== STORED) throw error;
        return again(values);
      });
    const result = await stored;
    this.renewKey();
    this.keep();
    this.id = crypto.randomUUID();
    this.kept = false;
    this.aside = true;
    this.show(null);
    done?.(result);
    toast(t("stored.opened"), {
      tone: "info",
      act: { label: t("stored.words"), run: () => navigate("/tai-khoan/viet-do") },
    });
  }

  /** The form is gone from the page. */
  leave() {
    removeEventListener("beforeunload", this.onUnload);
    removeEventListener("pagehide", this.onHide, { capture: true });
    offers(this.place, false);
    if (!me.peek() || !this.typed || this.aside) return;
    if (this.values !== this.live().values) this.keep();
    this.shared?.flush();
    const elsewhere = location.pathname !== pathOf(this.address);
    toast(t("draft.kept"), {
      tone: "info",
      act: elsewhere
        ? { label: t("draft.open"), run: () => navigate(this.address) }
        : { label: t("draft.drop"), run: () => this.drop() },
    });
  }
}
