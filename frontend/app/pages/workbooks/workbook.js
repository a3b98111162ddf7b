/** One workbook as it is read: what is asked, the sheets as they look, and the forms that its figures go into. */
import { html, useState } from "../../../vendor/kit.js";
import { del, put } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { month, number, upperFirst } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { Drafts } from "./drafts.js";
import { Names } from "./names.js";
import { AnswerCell, Sheets } from "./sheet.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"WorkbookRead">} Book */
/** @typedef {import("../../api/types.d.ts").Schema<"WorkbookWrite">} Choice */

/** @type {Component<{ id: string, leave: () => void }>} `leave`: back to choosing a file */
export const Workbook = component(function Workbook({ id, leave }) {
  const found = useGet("/workbooks/{workbook_id}", { params: { workbook_id: id } });
  if (found.state === "error" && found.error?.status === 404) {
    return html`<div class="card">
      ${EmptyState({
        title: t("missing"),
        hint: t("missingHint"),
        action: Button({ label: t("another"), kind: "primary", onClick: leave }),
      })}
    </div>`;
  }
  return Loaded({
    of: found,
    lines: 8,
    children: (row) => Opened({ row, changed: found.set, refresh: () => void found.refresh(), leave }),
  });
});

/** All that was chosen so far, as it is sent again with one change. @param {Book} row @returns {Choice} */
const chosenOf = (row) => ({
  period: row.period.code,
  names: row.names
    .filter((one) => one.chosen)
    .map(({ words, code, aspect, unit_id: unitId }) => ({
      words,
      code,
      aspect: aspect === "in" ? "in" : "cum",
      unit_id: unitId,
    })),
  cells: row.answers,
});

/** @type {Component<{ row: Book, changed: (row: Book) => void, refresh: () => void, leave: () => void }>} */
const Opened = component(function Opened({ row, changed, refresh, leave }) {
  const [busy, during] = useBusy(refresh);
  const [spot, answer] = useState("");
  const save = async (/** @type {Partial<Choice>} */ change) => {
    await during(async () => {
      const body = { ...chosenOf(row), ...change };
      changed(await put("/workbooks/{workbook_id}", { params: { workbook_id: row.id }, version: row.version, body }));
    });
  };
  return html`<div class="stack" aria-busy=${busy}>
    ${Head({ row, save, leave })}
    ${row.names.length > 0 && Names({ row, busy, save: (names) => void save({ names }), chosen: chosenOf(row).names ?? [] })}
    ${Drafts({ row, changed, refresh })}
    ${Sheets({ row, answer })}
    ${
      spot &&
      AnswerCell({
        row,
        at: spot,
        chosen: chosenOf(row),
        changed,
        onClose: () => answer(""),
      })
    }
  </div>`;
});

/** @type {Component<{ row: Book, save: (change: Partial<Choice>) => Promise<void>, leave: () => void }>} */
const Head = component(function Head({ row, save, leave }) {
  const periods = useGet("/report-periods", { query: { kind: "month" } });
  const open = (periods.data?.items ?? []).filter((one) => one.state === "open" || one.code === row.period.code);
  const { ends } = row;
  const said = { filled: number(ends.filled), taken: number(ends.taken), noted: number(ends.noted) };
  return Section({
    title: row.file_name,
    hint: t("onlyTotals"),
    children: html`
      <div class="form-row">${Select({
        label: t("period"),
        name: "ky",
        value: row.period.code,
        empty: false,
        options: open.map((one) => ({ value: one.code, label: upperFirst(one.title) })),
        onChange: (code) => void save({ period: code }),
      })}</div>
      <p><strong>${t("ends", { ...said, asked: number(ends.asked), aside: number(ends.aside) })}</strong></p>
      ${
        ends.asked > 0
          ? Note({ text: t("asked", { count: number(ends.asked) }), kind: "is-warning" })
          : Note({ text: t("allClear"), kind: "is-good" })
      }
      ${
        row.said_period &&
        Note({
          text: t("saidPeriod", { said: month(row.said_period), chosen: month(row.period.code) }),
          kind: "is-warning",
        })
      }
      ${row.sums.map((one) =>
        Note({
          key: one.at,
          text: t("sum", { at: one.at, says: number(one.says), adds: number(one.adds) }),
          kind: "is-warning",
        }),
      )}
      <div class="form-actions">
        ${Button({ label: t("discard"), kind: "quiet", icon: "trash", onClick: () => void throwAway(row, leave) })}
        ${Button({ label: t("another"), onClick: leave })}
      </div>`,
  });
});

/** @type {Component<{ text: string, kind: string }>} */
const Note = component(function Note({ text, kind }) {
  return html`<div class=${`notice ${kind}`}>${Icon({ name: kind === "is-warning" ? "alert" : "check" })}<p>${text}</p></div>`;
});

/** @param {Book} row @param {() => void} leave */
async function throwAway(row, leave) {
  if (!(await ask({ title: t("discard.ask"), text: t("discard.text"), yes: t("discard"), danger: true }))) return;
  try {
    await del("/workbooks/{workbook_id}", { params: { workbook_id: row.id }, version: row.version });
    leave();
  } catch (error) {
    toastProblem(error);
  }
}
