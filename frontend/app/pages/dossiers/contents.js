/** Which documents lie in a dossier: the register of a year with marks. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { CheckboxGroup, Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DossierRead">} Dossier */
/** @typedef {import("../../api/types.d.ts").Schema<"RegisterRow">} Row */

/** @type {Component<{ row: Dossier, onClose: () => void, onDone: (row: Dossier) => void }>} documents of other years that lie in it stay */
export const FillForm = component(function FillForm({ row, onClose, onDone }) {
  const [year, choose] = useState(String(row.year));
  const register = useGet("/documents/register", { query: { year: Number(year) } });
  const form = useForm({
    draft: `contents ${row.id}`,
    initial: { document_ids: row.filed.map((one) => one.document_id) },
    submit: (body, key) =>
      put("/dossiers/{dossier_id}/documents", { params: { dossier_id: row.id }, version: row.version, body, key }),
    done: onDone,
  });
  const years = [0, 1, -1].map((more) => String(row.year + more));
  return FormDialog({
    title: t("fill"),
    form,
    submit: t("save"),
    onClose,
    wide: true,
    children: html`
      <p class="soft">${t("fill.lead")}</p>
      ${Select({
        label: t("fill.year"),
        name: "year",
        value: year,
        onChange: choose,
        empty: false,
        options: years.map((value) => ({ value, label: value })),
      })}
      ${Loaded({
        of: register,
        empty: (page) => free(page.items, row).length === 0,
        whenEmpty: html`<p class="soft">${t("fill.none")}</p>`,
        children: (page) =>
          CheckboxGroup({
            ...form.bind("document_ids"),
            label: t("filed"),
            options: free(page.items, row).map((one) => ({
              value: one.id,
              label: `${one.code}, ${date(one.issued_on)}`,
              hint: `${one.kind_label} ${one.summary}`,
            })),
          }),
      })}`,
  });
});

/** What lies in no other dossier. @param {Row[]} rows @param {Dossier} dossier */
const free = (rows, dossier) => rows.filter(({ line }) => line.dossier_id === null || line.dossier_id === dossier.id);
