/** Who has finished a course, from a sheet: sent, looked at line by line, the good ones taken; for the others a person is chosen. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post, upload } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */
/** @typedef {import("../../api/types.d.ts").Schema<"CompletionUploadRead">} Sheet */
/** @typedef {Sheet["lines"][number]} Line */

const ACCEPT = ".xlsx,.xls,.ods,.csv";
const LIMIT = 5 * 1024 * 1024;
const TONES = /** @type {const} */ ({ ready: "good", nothing: "neutral", waits: "warning", refused: "danger" });

/** @type {Component<{ row: Activity, changed: () => void }>} */
export const Completions = component(function Completions({ row, changed }) {
  const sheets = useGet("/activities/{activity_id}/completions", { params: { activity_id: row.id } });
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("done.fileMissing") }),
    submit: ({ file: [file] }, key) =>
      post("/activities/{activity_id}/completions", {
        params: { activity_id: row.id },
        body: /** @type {any} */ (upload(/** @type {File} */ (file))),
        key,
      }),
    done: () => {
      form.set({ file: [] });
      void sheets.refresh();
    },
  });
  return html`<div class="stack">
    ${Form({
      form,
      label: t("done"),
      children: html`${FileField({ ...form.bind("file"), label: t("done.file"), hint: t("done.fileHint"), accept: ACCEPT, limit: LIMIT })}
        <div class="form-actions">${Button({ label: t("done.send"), type: "submit", busy: form.busy })}</div>`,
    })}
    ${Loaded({
      of: sheets,
      lines: 1,
      children: (found) =>
        html`${found.map((sheet) => Taking({ key: `${sheet.id} ${sheet.version}`, row, sheet, again: sheets.refresh, changed }))}`,
    })}</div>`;
});

/** @type {Component<{ row: Activity, sheet: Sheet, again: () => Promise<unknown>, changed: () => void }>} */
const Taking = component(function Taking({ row, sheet, again, changed }) {
  const [choices, choose] = useState(/** @type {Record<string, string>} */ ({}));
  const [busy, during] = useBusy();
  const params = { activity_id: row.id, completion_id: sheet.id };
  const act = async (/** @type {() => Promise<unknown>} */ what) => {
    await during(async () => {
      await what();
      invalidate("/activities");
      await again();
      changed();
    });
  };
  const take = () =>
    act(async () => {
      const path = "/activities/{activity_id}/completions/{completion_id}/take";
      const after = await post(path, { params, version: sheet.version, body: { choices } });
      toast(t("done.taken", { count: after.taken - sheet.taken }));
    });
  const drop = () =>
    act(() => del("/activities/{activity_id}/completions/{completion_id}", { params, version: sheet.version }));
  return html`<section class="stack" aria-label=${sheet.file_name}>
    <p>${sheet.file_name}: ${t("done.counts", { ready: sheet.ready, waits: sheet.waits, refused: sheet.refused })}</p>
    ${DataTable({
      caption: sheet.file_name,
      rows: sheet.lines,
      rowKey: (line) => String(line.number),
      tone: (line) => (line.state === "refused" ? "danger" : undefined),
      columns: [
        { key: "line", label: t("done.line"), kind: "number", value: (line) => line.number },
        { key: "name", label: t("done.name"), kind: "main", show: (line) => line.cells["full_name"] },
        { key: "on", label: t("done.on"), show: (line) => line.cells["finished_on"] },
        { key: "state", label: t("state"), show: (line) => Said({ line }) },
        {
          key: "who",
          label: t("done.who"),
          show: (line) =>
            line.state === "waits"
              ? Who({
                  line,
                  chosen: choices[line.number] ?? "",
                  choose: (id) => choose({ ...choices, [line.number]: id }),
                })
              : line.person && `${line.person.full_name} (${line.person.unit_name})`,
        },
      ],
    })}
    <div class="form-actions">
      ${Button({ label: t("done.drop"), kind: "quiet", disabled: busy, onClick: () => void drop() })}
      ${
        sheet.actions.includes("take") &&
        Button({ label: t("done.take"), kind: "primary", icon: "check", busy, onClick: () => void take() })
      }</div>
  </section>`;
});

/** @type {Component<{ line: Line }>} what becomes of a line, and what is wrong with its cells */
const Said = component(function Said({ line }) {
  const state = /** @type {keyof typeof TONES} */ (line.state);
  return html`${Status({ label: t(`done.${state}`), tone: TONES[state] })}
    ${line.messages.map((one) => html`<small key=${one.field}>${one.column}: ${one.message}</small>`)}`;
});

/** @type {Component<{ line: Line, chosen: string, choose: (id: string) => void }>} */
const Who = component(function Who({ line, chosen, choose }) {
  if (line.likely.length === 0) return html`<span class="soft">${t("done.nobody")}</span>`;
  return Select({
    label: t("done.whoOf", { line: line.number }),
    name: `who-${line.number}`,
    value: chosen,
    onChange: choose,
    options: line.likely.map((one) => ({ value: one.id, label: `${one.full_name} (${one.unit_name})` })),
  });
});
