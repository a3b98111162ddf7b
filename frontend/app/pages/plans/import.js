/** Bringing in a plan that exists: a file or a pasted text is read; the next page settles what is doubtful. */
import { html } from "../../../vendor/kit.js";
import { post, upload } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { Button } from "../../ui/button.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { RadioGroup } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

const ACCEPT = ".md,.docx,.pdf,.txt";

export default function ImportPlan() {
  const form = useForm({
    draft: "plan-text",
    initial: { how: "file", file: /** @type {File[]} */ ([]), text: "" },
    check: ({ how, file, text }) => ({
      ...(how === "file" && file.length === 0 && { file: shared("field.missing") }),
      ...(how === "text" && !text.trim() && { text: shared("field.missing") }),
    }),
    submit: ({ how, file: [file], text }, key) =>
      how === "file" && file
        ? post("/plan-drafts", { body: upload(file), key })
        : post("/plan-drafts/text", { body: { text }, key }),
    done: (draft) => {
      invalidate("/plan-drafts");
      navigate(`/ke-hoach/ban-doc/${draft.id}`, { replace: true });
    },
  });
  return Page({
    title: t("import"),
    lead: t("import.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/ke-hoach" }, { label: t("import") }],
    children: html`<section class="card">${Form({
      form,
      label: t("import"),
      children: html`
        ${RadioGroup({
          ...form.bind("how"),
          label: t("import.how"),
          options: [
            { value: "file", label: t("import.byFile") },
            { value: "text", label: t("import.byText") },
          ],
        })}
        ${
          form.values.how === "file"
            ? FileField({
                ...form.bind("file"),
                label: t("import.file"),
                hint: t("import.fileHint"),
                accept: ACCEPT,
                required: true,
              })
            : TextArea({
                ...form.bind("text"),
                label: t("import.text"),
                hint: t("import.textHint"),
                rows: 14,
                required: true,
              })
        }
        ${
          form.busy &&
          html`<div class="job" role="status">
            <p class="job-line"><strong>${t("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`
        }
        <div class="form-actions">
          ${Button({ label: t("import.read"), icon: "search", type: "submit", kind: "primary", busy: form.busy })}
        </div>`,
    })}</section>`,
  });
}
