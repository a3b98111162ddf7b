/** One household of the grid: its line and a line for each person, each with the boxes of the paper beside the keys. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { can } from "../../core/session.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { valueOf } from "../../ui/field.js";
import { Status } from "../../ui/status.js";
import { toastProblem } from "../../ui/toast.js";
import { columnsOf, forAll, readHome, toggled, writeHome } from "./keys.js";
import { t } from "./vi.js";

/** @typedef {import("./entry.js").Home} Home */
/** @typedef {import("./keys.js").Line} Line */
/** @typedef {import("./keys.js").Column} Column */

const TONES = /** @type {const} */ ({
  untouched: "neutral",
  typing: "progress",
  wrong: "danger",
  sending: "progress",
  stored: "good",
  offline: "warning",
});

/**
 * @type {Component<{ home: Home, place: number, label: string, value: string, line: Line, onType: (text: string) => void }>}
 *   the field in which a line of the sheet is typed
 */
const Keys = component(function Keys({ home, place, label, value, line, onType }) {
  return html`<input class=${classes("input paper-keys", line.wrong.length > 0 && "is-wrong")}
    aria-label=${label} value=${value} autocomplete="off" autocapitalize="characters" spellcheck=${false}
    data-home=${place} aria-invalid=${line.wrong.length ? "true" : undefined}
    onInput=${(/** @type {InputEvent} */ event) => onType(valueOf(event))} onBlur=${() => home.tidy()} />`;
});

/** @type {Component<{ home: Home, lines: ReturnType<typeof readHome> }>} how the visit ended */
const Results = component(function Results({ home, lines: { own, persons } }) {
  const {
    row,
    typing: { sheet },
  } = home;
  const choose = (/** @type {string} */ value) =>
    home.type(writeHome(sheet, row, { own: { ...own, result: own.result === value ? undefined : value }, persons }));
  return html`<span class="paper-group">
    <small>${t("home.result")}</small>
    <span>
      ${sheet.results.map(({ value, key, label }) =>
        Box({
          key: value,
          sign: key,
          label,
          typed: own.result === value,
          known: false,
          onPress: () => choose(value),
        }),
      )}
    </span>
  </span>`;
});

/** @type {Component<{ home: Home, place: number }>} */
export const HomeRow = component(function HomeRow({ home, place }) {
  const {
    row,
    typing: { sheet },
  } = home;
  const draft = home.draft.value;
  const lines = readHome(sheet, row, draft);
  const own = [
    ...columnsOf(sheet, "household").filter(({ item }) => row.kind === "family" || item !== "young_payer"),
    ...(row.persons.length ? forAll(sheet) : []),
  ];
  const press = (/** @type {number} */ line, /** @type {Column} */ column, /** @type {string} */ value) => {
    const next =
      line < 0
        ? { ...lines, own: toggled(lines.own, column, value) }
        : { ...lines, persons: lines.persons.map((one, at) => (at === line ? toggled(one, column, value) : one)) };
    home.type(writeHome(sheet, row, next));
  };
  const leave = (/** @type {FocusEvent} */ event) => {
    const section = /** @type {HTMLElement} */ (event.currentTarget);
    if (!section.contains(/** @type {Node | null} */ (event.relatedTarget))) home.leave();
  };
  const name = t("home.name", { code: row.code, name: row.name });
  return html`<section class="paper-home" aria-label=${name} onFocusOut=${leave}>
    <header>
      <strong class="paper-code">${row.code}</strong>
      <span class="paper-place">
        ${row.gone ? html`<span class="soft">${t("home.gone")}</span>` : html`<strong>${row.place}</strong> ${row.name}`}
      </span>
      ${Standing({ home })}
    </header>
    <div class="paper-line is-own">
      ${Keys({
        home,
        place,
        label: t("home.keys", { code: row.code, name: row.name }),
        value: draft.keys,
        line: lines.own,
        onType: (text) => home.type({ keys: text }),
      })}
      <div class="paper-boxes">
        ${Results({ home, lines })}
        ${own.map((column) =>
          Group({
            key: column.item,
            column,
            line: lines.own,
            printed: row.printed,
            onPress: (value) => press(-1, column, value),
          }),
        )}
      </div>
      <input class="input paper-note" aria-label=${t("home.noteOf", { code: row.code })} placeholder=${t("home.note")}
        maxlength="500" value=${draft.note} data-home=${place}
        onInput=${(/** @type {InputEvent} */ event) => home.type({ note: valueOf(event) })} />
    </div>
    ${row.persons.map(
      (person, at) => html`<div class="paper-line" key=${person.id}>
        <span class="paper-person">${person.full_name} <small class="soft">${person.about}</small></span>
        ${Keys({
          home,
          place,
          label: t("home.personKeys", { code: row.code, name: person.full_name }),
          value: draft.persons[person.id] ?? "",
          line: /** @type {Line} */ (lines.persons[at]),
          onType: (text) => home.type({ persons: { ...home.draft.peek().persons, [person.id]: text } }),
        })}
        <div class="paper-boxes">${columnsOf(sheet, "person").map((column) =>
          person.child && column.adults
            ? html`<span class=${`paper-group has-${column.keys.length} is-empty`} key=${column.item}></span>`
            : Group({
                key: column.item,
                column,
                line: /** @type {Line} */ (lines.persons[at]),
                printed: person.printed,
                onPress: (value) => press(at, column, value),
              }),
        )}</div>
      </div>`,
    )}
    ${Problems({ home })}
  </section>`;
});

/** @type {Component<{ column: Column, line: Line, printed: Record<string, string>, onPress: (value: string) => void }>} */
const Group = component(function Group({ column, line, printed, onPress }) {
  const typed = line.values[column.item]?.split("+") ?? [];
  const known = printed[column.item]?.split("+") ?? [];
  return html`<span class=${`paper-group has-${column.keys.length}`}><small>${column.short}</small><span>${column.keys.map(
    ({ value, key, label }) =>
      Box({
        key: value,
        sign: key,
        label: `${column.label}: ${label}`,
        typed: typed.includes(value),
        known: known.includes(value),
        onPress: () => onPress(value),
      }),
  )}</span></span>`;
});

/**
 * @type {Component<{ sign: string, label: string, typed: boolean, known: boolean, onPress: () => void }>} a box as on the
 *   paper; keys are the way, the mouse a help
 */
const Box = component(function Box({ sign, label, typed, known, onPress }) {
  return html`<button type="button" tabindex="-1"
    class=${classes("paper-box", typed && "is-typed", known && "is-known")} aria-pressed=${typed}
    aria-label=${`${sign}: ${known ? t("box.known", { label }) : label}`} title=${label} onClick=${onPress}>${sign}</button>`;
});

/** @type {Component<{ home: Home }>} */
const Standing = component(function Standing({ home }) {
  const { state, by } = home.standing.value;
  const undo = async () => {
    if (!(await ask({ title: t("undo.ask", { code: home.row.code }), text: t("undo.text"), yes: t("undo") }))) return;
    await home.undo().catch(toastProblem);
  };
  return html`<span class="paper-standing" role="status">
    ${
      state !== "untouched" &&
      Status({
        label: state === "stored" ? t("state.stored", { name: by ?? "" }) : t(`state.${state}`),
        tone: TONES[state],
      })
    }
    ${state === "stored" && home.row.entry && Button({ label: t("undo"), kind: "quiet", small: true, onClick: () => void undo() })}
  </span>`;
});

/** @type {Component<{ home: Home }>} */
const Problems = component(function Problems({ home }) {
  const { problem, wrong = [], said = [], conflicts = [] } = home.standing.value;
  const waiting = conflicts.length ? 0 : (home.row.entry?.conflicts ?? 0);
  const lines = [
    ...(problem ? [t(`problem.${problem}`, { keys: wrong.map((key) => `“${key}”`).join(", ") })] : []),
    ...(conflicts.length ? [] : said),
    ...(waiting ? [t("conflict.waiting", { count: waiting })] : []),
  ];
  return html`
    ${lines.length > 0 && html`<ul class="paper-problems" role="alert">${lines.map((line) => html`<li key=${line}>${line}</li>`)}</ul>`}
    ${conflicts.map((conflict) => Choice({ key: conflict.id, home, conflict }))}`;
});

/** @type {Component<{ home: Home, conflict: import("./entry.js").Conflict }>} somebody wrote otherwise after the sheet was printed */
const Choice = component(function Choice({ home, conflict }) {
  const keep = (/** @type {"mine" | "theirs"} */ which) =>
    post("/visits/conflicts/{conflict_id}/resolve", {
      params: { conflict_id: conflict.id },
      body: { keep: which },
    }).then(() => home.decided(conflict.id), toastProblem);
  return html`<div class="notice is-warning paper-choice">
    <p>
      <strong>${conflict.subject_name} – ${conflict.item_label}.</strong> ${t("conflict.text", {
        mine: conflict.mine_label,
        theirs: conflict.theirs_label,
        name: conflict.theirs_by,
        at: dateTime(conflict.theirs_at),
      })}
    </p>
    ${
      can("visit.record")
        ? html`<div class="row">
          ${Button({ label: t("conflict.mine", { value: conflict.mine_label }), small: true, onClick: () => void keep("mine") })}
          ${Button({ label: t("conflict.theirs", { value: conflict.theirs_label }), small: true, onClick: () => void keep("theirs") })}
        </div>`
        : html`<p class="small">${t("conflict.head")}</p>`
    }
  </div>`;
});
