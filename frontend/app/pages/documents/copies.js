/** Copies of an issued document: those made, and making another; annexes that are files of their own. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { download, post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { NumberField } from "../../ui/number-field.js";
import { Section } from "../../ui/page.js";
import { RadioGroup, Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./copies-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"CopiesRead">} All */
/** @typedef {import("../../api/types.d.ts").Schema<"CopyRead">} Copy */
/** @typedef {import("../../api/types.d.ts").Schema<"CopyMade">} Made */

/** How often, in milliseconds apart, the page looks whether the file of a new copy is there. */
const [PATIENCE, PAUSE] = [60, 1_500];

const FORMS = /** @type {const} */ (["SY", "TrS", "SL"]);

/** @type {Component<{ document: Document }>} nothing for who may not copy, while there is none */
export const Copies = component(function Copies({ document }) {
  const all = useGet("/documents/{document_id}/copies", { params: { document_id: document.id } });
  const [open, show] = useState(false);
  const found = all.data;
  const [tries, count] = useState(0);
  const waiting = Boolean(found?.copies.some(({ ready, failed }) => !ready && !failed)) && tries < PATIENCE;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => void all.refresh().then(() => count(tries + 1)), PAUSE);
    return () => clearTimeout(timer);
  }, [waiting, tries]);
  if (!found || (found.copies.length === 0 && !found.actions.includes("copy"))) return null;
  const fetch = (/** @type {Copy} */ copy) =>
    download(`/documents/${document.id}/copies/${copy.id}/file`, "ban-sao.pdf").catch(toastProblem);
  const again = (/** @type {Copy} */ copy) =>
    post("/documents/{document_id}/copies/{copy_id}/file", {
      params: { document_id: document.id, copy_id: copy.id },
    }).then(() => {
      count(0);
      return all.refresh();
    }, toastProblem);
  return Section({
    title: t("title"),
    children: html`
      ${found.copies.length === 0 && html`<p class="soft">${t("none")}</p>`}
      <ul class="document-files">${found.copies.map(
        (copy) => html`<li key=${copy.id}>
          ${
            copy.ready
              ? Button({ label: t("download", { code: copy.code }), icon: "download", onClick: () => void fetch(copy) })
              : html`<span role="status">${t(copy.failed ? "failed" : waiting ? "making" : "unmade", { code: copy.code })}</span>`
          }
          ${
            copy.failed &&
            found.actions.includes("copy") &&
            Button({
              label: t("again", { code: copy.code }),
              icon: "refresh",
              small: true,
              onClick: () => void again(copy),
            })
          }
          <span class="soft small">
            ${[
              copy.form_label,
              t(copy.electronic ? "electronic" : "paper"),
              ...(copy.pages.length > 0
                ? [
                    t(copy.pages.length > 1 ? "pages" : "page", {
                      first: copy.pages[0] ?? 1,
                      last: copy.pages.at(-1) ?? 1,
                    }),
                  ]
                : []),
              date(copy.made_on),
              copy.signer_name,
            ].join(" · ")}
          </span>
          ${
            copy.check_url &&
            html`<a class="small" href=${
              new URL(copy.check_url).pathname
            } target="_blank" rel="noopener">${t("check", { code: copy.code })}</a>`
          }
        </li>`,
      )}</ul>
      ${found.actions.includes("copy") && html`<div>${Button({ label: t("make"), icon: "document", onClick: () => show(true) })}</div>`}
      ${
        open &&
        Making({
          document,
          all: found,
          onClose: () => show(false),
          onDone: (answer) => {
            show(false);
            count(0);
            void all.refresh();
            toast(t("done", { code: answer.code }));
          },
        })
      }`,
  });
});

/** @type {Component<{ document: Document, all: All, onClose: () => void, onDone: (made: Made) => void }>} */
const Making = component(function Making({ document, all, onClose, onDone }) {
  const form = useForm({
    draft: `copy ${document.id}`,
    initial: {
      form: /** @type {string} */ ("SY"),
      medium: "paper",
      first_page: /** @type {number | null} */ (null),
      last_page: /** @type {number | null} */ (null),
      recipients: "",
      signer_id: "",
    },
    check: ({ form: wanted, first_page: first, last_page: last }) =>
      wanted === "TrS" && (!first || !last) ? { first_page: t("pagesMissing") } : {},
    submit: (values, key) =>
      post("/documents/{document_id}/copies", {
        params: { document_id: document.id },
        key,
        body: {
          form: FORMS.find((one) => one === values.form) ?? "SY",
          electronic: values.medium === "electronic",
          signer_id: values.signer_id || null,
          recipients: values.recipients
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean)
            .map((name) => ({ name, purpose: "" })),
          first_page: values.form === "TrS" ? values.first_page : null,
          last_page: values.form === "TrS" ? values.last_page : null,
        },
      }),
    done: onDone,
  });
  return Dialog({
    title: t("make"),
    onClose,
    children: Form({
      form,
      label: t("make"),
      children: html`
        <p class="soft">${t("lead")}</p>
        ${!all.signed && html`<p class="notice is-warning">${Icon({ name: "alert" })} <span>${t("unsigned")}</span></p>`}
        ${RadioGroup({
          ...form.bind("form"),
          label: t("form"),
          options: FORMS.map((value) => ({ value, label: labels.CopyForm[value], hint: t(`form.${value}Hint`) })),
        })}
        ${
          form.values.form === "TrS" &&
          html`<div class="form-row">
            ${NumberField({ ...form.bind("first_page"), label: t("first") })}
            ${NumberField({ ...form.bind("last_page"), label: t("last") })}
          </div>`
        }
        ${RadioGroup({
          ...form.bind("medium"),
          label: t("medium"),
          options: [
            { value: "paper", label: t("medium.paper"), hint: t("medium.paperHint") },
            { value: "electronic", label: t("medium.electronic"), hint: t("medium.electronicHint") },
          ],
        })}
        ${
          form.values.medium === "paper" &&
          TextArea({ ...form.bind("recipients"), label: t("recipients"), hint: t("recipientsHint"), rows: 2 })
        }
        ${
          form.values.medium === "paper" &&
          Select({
            ...form.bind("signer_id"),
            label: t("signer"),
            empty: t("signerUsual"),
            options: all.signers.map(({ id, label }) => ({ value: id, label })),
          })
        }
        <div class="form-actions">${Button({ label: t("submit"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
    }),
  });
});

/** @type {Component<{ document: Document }>} */
export const Parts = component(function Parts({ document }) {
  const separate = document.files.filter((file) => file.final && file.format.includes("-"));
  if (separate.length === 0) return null;
  return html`<ul class="document-files">${separate.map((file) => {
    const [format = "pdf", n = "1"] = file.format.split("-");
    const name = t("part", { n, format: format === "pdf" ? "PDF" : "Word" });
    return html`<li key=${file.format}>
      ${Button({
        label: name,
        icon: "download",
        onClick: () =>
          void download(`/documents/${document.id}/annexes/${n}/${format}`, `phu-luc-${n}.${format}`).catch(
            toastProblem,
          ),
      })}
    </li>`;
  })}</ul>`;
});
