/** Beside the register: its print and workbook, and searches that a person keeps. */
import { html, useState } from "../../../vendor/kit.js";
import { del, download, post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { JobProgress } from "../../ui/job-progress.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { t } from "./register-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {import("../../api/types.d.ts").Schema<"DocumentKind">} Kind */
/** @typedef {import("../../api/types.d.ts").Schema<"DocumentState">} State */

/** @type {Component<{ wanted: { year: number, kind?: Kind, state?: State, q: string } }>} the file is fetched as soon as it is made */
export const Printing = component(function Printing({ wanted: { year, kind, state, q } }) {
  const [job, follow] = useJob("register");
  const order = (/** @type {"pdf" | "xlsx"} */ format) =>
    post("/documents/register/print", { body: { year, format, kind: kind ?? null, state: state ?? null, q } }).then(
      follow,
      toastProblem,
    );
  const fetch = (/** @type {Job} */ done) => {
    const { file_id: id, name } = /** @type {{ file_id: string, name: string }} */ (done.result);
    follow(null);
    void download(`/files/${id}`, name).catch(toastProblem);
  };
  if (job)
    return JobProgress({ key: job.id, job, label: t("print.job", { year }), onDone: fetch, onEnd: () => follow(null) });
  return html`
    ${Button({ label: t("print.pdf"), icon: "print", onClick: () => order("pdf") })}
    ${Button({ label: t("print.xlsx"), icon: "table", onClick: () => order("xlsx") })}`;
});

const KEPT = ["nam", "kind", "state", "cho", "q"];

export const Searches = component(function Searches() {
  const [query, change] = useQuery();
  const [saving, save] = useState(false);
  const kept = useGet("/documents/register/searches");
  const used = KEPT.filter((name) => query[name]);
  const use = (/** @type {Record<string, string>} */ one) =>
    change(Object.fromEntries(KEPT.map((name) => [name, one[name] ?? null])));
  const forget = (/** @type {string} */ id) =>
    del("/documents/register/searches/{search_id}", { params: { search_id: id } }).then(
      () => kept.refresh(),
      toastProblem,
    );
  const rows = kept.data ?? [];
  if (rows.length === 0 && used.length === 0) return null;
  return html`<div class="row searches" role="group" aria-label=${t("searches")}>
    ${rows.length > 0 && html`<span class="soft small">${t("searches")}:</span>`}
    ${rows.map(
      (row) =>
        html`<span class="search-kept" key=${row.id}>
          ${Button({
            label: row.name,
            small: true,
            icon: "search",
            pressed: KEPT.every((name) => (query[name] ?? "") === (row.query[name] ?? "")),
            onClick: () => use(row.query),
          })}
          ${Button({
            label: t("searches.forget", { name: row.name }),
            small: true,
            kind: "quiet",
            icon: "cross",
            iconOnly: true,
            onClick: () => void forget(row.id),
          })}
        </span>`,
    )}
    ${used.length > 0 && Button({ label: t("searches.save"), small: true, kind: "quiet", icon: "plus", onClick: () => save(true) })}
    ${
      saving &&
      SaveForm({
        query: Object.fromEntries(used.map((name) => [name, query[name] ?? ""])),
        onClose: () => save(false),
        onDone: () => void kept.refresh(),
      })
    }
  </div>`;
});

/** @type {Component<{ query: Record<string, string>, onClose: () => void, onDone: () => void }>} */
const SaveForm = component(function SaveForm({ query, onClose, onDone }) {
  const form = useForm({
    draft: "search",
    initial: { name: "" },
    check: ({ name }) => (name.trim() ? {} : { name: t("searches.missing") }),
    submit: ({ name }, key) => post("/documents/register/searches", { body: { name, query }, key }),
    done: () => {
      toast(t("searches.saved"));
      onDone();
      onClose();
    },
  });
  return FormDialog({
    title: t("searches.save"),
    form,
    submit: t("save"),
    onClose,
    children: Field({ ...form.bind("name"), label: t("searches.name"), required: true, maxlength: 100 }),
  });
});
