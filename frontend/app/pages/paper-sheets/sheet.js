/** A paper sheet typed in by keys, line after line as on the paper; each household is stored as it is left. */
import { html, useEffect, useLayoutEffect, useMemo, useRef, useState } from "../../../vendor/kit.js";
import { invalidate, useGet } from "../../core/resource.js";
import { me } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Page } from "../../ui/page.js";
import { Progress } from "../../ui/progress.js";
import { Loaded, Loading } from "../../ui/states.js";
import { HomeRow } from "./start.js";
import { columnsOf } from "./keys.js";
import { Reprint } from "./print-form.js";
import { keptOf, Typing } from "./entry.js";
import { t } from "./vi.js";

/** @typedef {import("./keys.js").Sheet} Sheet */

await stylesheet("paper-sheets");

/** @param {{ params: { id: string } }} props */
export default function SheetPage({ params }) {
  const one = useGet("/paper/sheets/{sheet_id}", { params: { sheet_id: params.id } });
  const sheet = one.data;
  const [kept, found] = useState(/** @type {import("./entry.js").Kept | null} */ (null));
  useEffect(() => void keptOf(params.id).then(found), [params.id]);
  return Page({
    title: t("sheet.title", { code: sheet?.code ?? "" }),
    lead:
      sheet &&
      t("sheet.lead", {
        unit: sheet.unit_name,
        street: `${sheet.street_name}${sheet.parts > 1 ? `, ${t("part", { part: sheet.part, parts: sheet.parts })}` : ""}`,
        printed: date(sheet.printed_on),
      }),
    crumbs: [{ label: t("title"), href: "/phieu-giay" }, { label: sheet?.code ?? "" }],
    actions: sheet && Reprint({ sheetId: sheet.id }),
    children: Loaded({
      of: one,
      lines: 12,
      children: (/** @type {Sheet} */ read) =>
        kept ? Grid({ key: `${read.id} ${read.version}`, sheet: read, kept }) : Loading({ lines: 12 }),
    }),
  });
}

/** @type {Component<{ sheet: Sheet, kept: import("./entry.js").Kept }>} */
const Grid = component(function Grid({ sheet, kept }) {
  const typing = useMemo(() => new Typing(sheet, me.peek()?.user.full_name ?? "", kept), [sheet.id]);
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const head = columnsOf(sheet, "person");
  useEffect(() => () => void setTimeout(() => invalidate("/paper/sheets")), []); // rows were stored meanwhile
  useLayoutEffect(() => {
    const first = typing.homes.findIndex(({ row }) => !row.entry);
    const next = list.current?.querySelector(`.paper-keys[data-home="${first}"]`);
    if (next instanceof HTMLElement && matchMedia("(pointer: fine)").matches) next.focus();
  }, [typing]);
  return html`<div class="stack">
    <div class="paper-top">
      ${Day({ typing })}
      ${Entered({ typing })}
      <p class="soft">${sheet.member_name ? t("sheet.member", { name: sheet.member_name }) : t("sheet.noMember")}</p>
    </div>
    <details class="card paper-help" open=${sheet.entered === 0}><summary>${t("help")}</summary>
      <ul><li>${t("help.keys")}</li><li>${t("help.enter")}</li><li>${t("help.all")}</li><li>${t("help.save")}</li></ul>
      ${Keys({ sheet })}
    </details>
    <div class="paper-grid" ref=${list} role="region" aria-label=${t("sheet.rows")}
      onKeyDown=${(/** @type {KeyboardEvent} */ event) => move(event, list.current, typing)}>
      <div class="paper-head" aria-hidden="true"><span>${t("sheet.head")}</span><span>${t("sheet.keys")}</span>
        <div class="paper-boxes">
          ${head.map((column) => html`<span key=${column.item} class=${`paper-group has-${column.keys.length}`}>${column.short}</span>`)}
        </div>
      </div>
      ${typing.homes.map((home, place) => HomeRow({ key: home.row.code, home, place }))}
    </div>
  </div>`;
});

/** @type {Component<{ typing: Typing }>} */
const Day = component(function Day({ typing }) {
  return DateField({
    label: t("sheet.day"),
    name: "day",
    hint: t("sheet.dayHint"),
    value: typing.day.value,
    min: typing.sheet.printed_on,
    max: typing.sheet.today,
    onChange: (/** @type {string | null} */ on) => {
      if (on) typing.day.value = on;
    },
  });
});

/** @type {Component<{ typing: Typing }>} */
const Entered = component(function Entered({ typing }) {
  const done = typing.entered.value;
  const label =
    done === typing.sheet.households
      ? t("sheet.done")
      : t("sheet.progress", { entered: done, households: typing.sheet.households });
  return html`<div class="paper-entered" role="status">
    <strong>${label}</strong>
    ${Progress({ value: (done * 100) / typing.sheet.households, label, hideValue: true })}
  </div>`;
});

/** @type {Component<{ sheet: Sheet }>} every key with its meaning, as at the foot of the paper */
const Keys = component(function Keys({ sheet }) {
  const all = [
    { label: t("home.result"), keys: sheet.results },
    ...columnsOf(sheet, "household"),
    ...columnsOf(sheet, "person"),
  ];
  return html`<dl class="paper-legend">
    ${all.map(
      ({ label, keys }) =>
        html`<div key=${label}>
          <dt>${label}</dt>
          <dd>${keys.map(({ key, label: meaning }) => html`<span key=${key}><kbd>${key}</kbd> ${meaning}</span>`)}</dd>
        </div>`,
    )}
  </dl>`;
});

/**
 * Enter and the arrows follow the paper; Ctrl+Enter and Page Down leave the rest of a household out.
 * @param {KeyboardEvent} event
 * @param {HTMLElement | null} list
 * @param {Typing} typing
 */
function move(event, list, typing) {
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || !list || event.isComposing) return;
  const all = /** @type {HTMLInputElement[]} */ ([...list.querySelectorAll("input.paper-keys")]);
  const place = Number(from.dataset.home);
  const home = typing.homes[place];
  const result = home && /^[VXD]/.test(home.draft.peek().keys.trim().toUpperCase());
  const skip =
    (event.key === "Enter" && (event.ctrlKey || event.metaKey)) ||
    event.key === "PageDown" ||
    (event.key === "Enter" && !event.shiftKey && result);
  const forward = skip || (event.key === "Enter" && !event.shiftKey) || event.key === "ArrowDown";
  const back = event.key === "ArrowUp" || event.key === "PageUp" || (event.key === "Enter" && event.shiftKey);
  if (!forward && !back) return;
  event.preventDefault();
  const at = from.classList.contains("paper-keys")
    ? all.indexOf(from)
    : all.findIndex((one) => Number(one.dataset.home) === place);
  const next = skip
    ? all.find((one) => Number(one.dataset.home) > place)
    : event.key === "PageUp"
      ? all.find((one) => Number(one.dataset.home) === place - 1)
      : all[at + (forward ? 1 : -1)];
  if (next) {
    next.focus();
    next.select();
    next.closest(".paper-home")?.scrollIntoView({ block: "nearest" });
  } else if (forward) from.blur();
}
