/** One search over pages, commands and all that a person may read; fetched when somebody opens it. */
import { html, useEffect, useLayoutEffect, useRef, useState } from "../../vendor/kit.js";
import { post } from "../api/client.js";
import { printPage } from "../core/printing.js";
import { navigate } from "../core/router.js";
import { can } from "../core/session.js";
import { stylesheet } from "../core/stylesheet.js";
import { matches } from "../core/text.js";
import { classes, component } from "../ui/component.js";
import { Dialog } from "../ui/dialog.js";
import { valueOf } from "../ui/field.js";
import { toastProblem } from "../ui/toast.js";
import { t as shared } from "../ui/vi.js";
import { routes } from "../routes.js";
import { FURTHER, STEPS, t } from "./palette-vi.js";
import { openShortcuts, toggleHelp } from "./shortcuts.js";

await stylesheet("palette");

/** @typedef {import("../api/types.d.ts").Schema<"SearchRead">} Found */
/** @typedef {{ key: string, group: string, text: string, note?: string, run: (() => void) | null }} Row */
/** @typedef {import("../core/roles.js").NavEntry} NavEntry */

const PAUSE = 200;
const LEAST = 2;
/** @type {Found & { of: string }} `of`: the words that were asked */
const NOTHING = { of: "", groups: [], households: false };

/** The row of a page that this person may open, else none. @param {string} group @param {string} path @param {string} text */
function placeOf(group, path, text) {
  const action = routes.find((route) => route.path === path)?.action;
  return action && !can(action) ? [] : [{ key: path, group, text, run: () => navigate(path) }];
}

/** @param {NavEntry[]} entries @param {string} words @returns {Row[]} */
function placesOf(entries, words) {
  const places = [
    ...entries.flatMap(({ path, label }) => placeOf(t("pages"), path, shared(label))),
    ...Object.entries(FURTHER).flatMap(([path, text]) => placeOf(t("pages"), path, text)),
  ];
  const commands = [
    ...Object.entries(STEPS).flatMap(([path, text]) => placeOf(t("commands"), path, text)),
    { key: "print", group: t("commands"), text: t("print"), run: () => void printPage() },
    { key: "help", group: t("commands"), text: t("help"), run: () => void toggleHelp() },
    { key: "shortcuts", group: t("commands"), text: t("shortcuts"), run: () => void openShortcuts() },
    { key: "account", group: t("commands"), text: t("account"), run: () => navigate("/tai-khoan") },
  ];
  return [...places, ...commands].filter(({ key, text }) =>
    words ? matches(text, words) : !(key in FURTHER || key in STEPS),
  );
}

/** The words go on in memory, never in the address. @param {string} words */
async function toHouseholds(words) {
  const { typed } = await import("../pages/households/place.js");
  typed.value = words;
  navigate("/so-ho");
}

/** @param {Found} found @param {string} words @returns {Row[]} */
function rowsOf(found, words) {
  const rows = found.groups.flatMap(({ kind, label, items }) =>
    items.map(({ id, text, note, path }) => ({
      key: `${kind}-${id}`,
      group: label,
      text,
      note,
      run: path ? () => navigate(path) : null,
    })),
  );
  if (!found.households || words.length < LEAST) return rows;
  const last = { key: "so-ho", group: "", text: t("households", { words }), run: () => void toHouseholds(words) };
  return [...rows, last];
}

/** @param {string} words what is asked of the server, with a pause after the last key */
function useFound(words) {
  const [found, set] = useState(NOTHING);
  useEffect(() => {
    if (words.length < LEAST) return set(NOTHING);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      post("/search", { body: { q: words }, signal: stop.signal }).then(
        (answer) => set({ ...answer, of: words }),
        (error) => stop.signal.aborted || toastProblem(error),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  return found.of === words ? found : NOTHING;
}

/** @type {Component<{ entries: NavEntry[], onClose: () => void }>} */
export const Palette = component(function Palette({ entries, onClose }) {
  const [typed, type] = useState("");
  const [at, move] = useState(0);
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const narrow = typed.startsWith(">");
  const words = typed.replace(/^>/, "").trim();
  const asked = narrow || words.length < LEAST ? "" : words;
  const found = useFound(asked);
  const rows = [...placesOf(entries, words), ...rowsOf(found, words)];
  const open = rows.filter(({ run }) => run);
  const chosen = open[Math.min(at, open.length - 1)];
  const go = (/** @type {Row | undefined} */ row) => {
    if (!row?.run) return;
    onClose();
    row.run();
  };
  useLayoutEffect(() => box.current?.focus(), []);
  useLayoutEffect(() => list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }));
  const press = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "ArrowDown") move((at + 1) % Math.max(1, open.length));
    else if (event.key === "ArrowUp") move((at - 1 + open.length) % Math.max(1, open.length));
    else if (event.key === "Enter") go(chosen);
    else return;
    event.preventDefault();
  };
  return Dialog({
    title: t("title"),
    onClose,
    wide: true,
    children: html`<div class="palette">
      <input ref=${box} class="input" type="text" role="combobox" aria-expanded="true" aria-controls="tim-thay" aria-label=${t("words")}
        aria-activedescendant=${chosen && `tim-${chosen.key}`} autocomplete="off" spellcheck="false" placeholder=${t("words")}
        value=${typed} onKeyDown=${press} onInput=${(/** @type {InputEvent} */ event) => {
          type(valueOf(event));
          move(0);
        }} />
      <ul id="tim-thay" class="palette-list" role="listbox" aria-label=${t("title")} ref=${list}>
        ${rows.map(
          (
            row,
            place,
          ) => html`<li key=${row.key} id=${`tim-${row.key}`} role="option" aria-selected=${row === chosen ? "true" : "false"}
            aria-disabled=${row.run ? undefined : "true"} class=${classes(row === chosen && "is-chosen")} onClick=${() => go(row)}>
            <small>${row.group !== rows[place - 1]?.group && row.group}</small>
            <span>${row.text}${row.note && html` <span class="soft">${row.note}</span>`}</span>
          </li>`,
        )}
      </ul>
      <p class="soft small" role="status">${found.of !== asked ? t("looking") : rows.length === 0 ? t("none", { words }) : t("hint")}</p>
    </div>`,
  });
});
