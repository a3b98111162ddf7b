/** The page behind the QR code of a khu phố: a resident leaves name, phone and need; nothing of the register is shown. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { speak } from "../../core/place-words.js";
import { proveWork } from "../../core/proof-of-work.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { t as shared } from "../../ui/vi.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Gate } from "../../ui/gate.js";
import { Icon } from "../../ui/icons.js";
import { Checkbox } from "../../ui/select.js";
import { EmptyState, ErrorState, Loading } from "../../ui/states.js";
import { TextArea } from "../../ui/text-area.js";
import { t } from "./ask-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"AskFormRead">} Page */

await stylesheet("assistance");

/** @param {{ params: { code?: string } }} props `code`: the path of a khu phố as its poster carries it, "qn/hg/kp1" */
export default function AskPage({ params }) {
  const code = (params.code ?? "").replaceAll("/", ".");
  const found = useGet("/help/ask", { query: { neighbourhood: code } });
  const [said, say] = useState("");
  const page = found.data;
  useEffect(() => {
    if (page) speak(page.words);
  }, [page]);
  if (said)
    return Gate({
      title: t("thanks"),
      narrow: true,
      children: html`<div class="card">
        <div class="state" role="status">
          <span class="state-icon">${Icon({ name: "check" })}</span>
          <p>${said}</p>
          <p class="soft">${t("warning")}</p>
        </div>
      </div>`,
    });
  const wrong = found.state === "error" && [404, 422].includes(found.error?.status ?? 0);
  return Gate({
    title: t("title"),
    narrow: true,
    lead: page ? t("lead", { unit: page.unit_name, ward: page.ward_name }) : undefined,
    children: html`<div class="card">${
      page
        ? Asking({ page, code, said: say })
        : wrong
          ? EmptyState({ title: t("wrong"), hint: t("wrongHint") })
          : found.error
            ? ErrorState({ problem: found.error, onRetry: () => void found.refresh() })
            : Loading({ lines: 6 })
    }</div>`,
  });
}

/** @type {Component<{ page: Page, code: string, said: (message: string) => void }>} */
const Asking = component(function Asking({ page, code, said }) {
  const form = useForm({
    draft: false,
    initial: { full_name: "", phone: "", need: "", note: "", consent: false, website: "" },
    check: ({ full_name: name, phone, need, consent }) => ({
      ...(!need && { need: t("needMissing") }),
      ...(!name.trim() && { full_name: shared("field.missing") }),
      ...(!phone.trim() && { phone: shared("field.missing") }),
      ...(!consent && { consent: t("consentMissing") }),
    }),
    submit: async ({ consent: _, ...values }) => {
      const work = await proveWork(page.seed, page.bits);
      return post("/help/ask", { body: { ...values, consent: true, neighbourhood: code, seed: page.seed, work } });
    },
    done: ({ message }) => said(message),
  });
  return Form({
    form,
    label: t("title"),
    children: html`
      <fieldset class="field" aria-describedby=${
        form.errors.need ? "need-error" : undefined
      }><legend class="field-label">${t("need")}</legend>
        <div class="help-picks">
          ${page.needs.map(
            ({ code: need, label }) =>
              html`<button type="button" key=${need} class="pick" aria-pressed=${String(form.values.need === need)}
                onClick=${() => form.set({ need })}>${label}</button>`,
          )}
        </div>
        ${form.errors.need && html`<p class="field-error" id="need-error">${form.errors.need}</p>`}</fieldset>
      ${Field({ ...form.bind("full_name"), label: t("name"), autocomplete: "name", maxlength: 100, required: true })}
      <div class="help-phone">
        ${Field({
          ...form.bind("phone"),
          label: t("phone"),
          type: "tel",
          inputmode: "tel",
          autocomplete: "tel",
          maxlength: 30,
          required: true,
        })}
      </div>
      ${TextArea({ ...form.bind("note"), label: t("note"), hint: t("noteHint"), rows: 2, maxlength: 300 })}
      <label class="ask-trap" aria-hidden="true">
        ${t("website")}
        <input type="text" name="website" tabindex="-1" autocomplete="off" value=${form.values.website}
          onInput=${(/** @type {InputEvent} */ event) =>
            form.set({ website: /** @type {HTMLInputElement} */ (event.currentTarget).value })} />
      </label>
      ${Checkbox({ ...form.bind("consent"), label: page.consent })}
      <div class="form-actions help-save">${Button({ label: t("send"), type: "submit", kind: "primary", busy: form.busy })}</div>
      <p class="small soft">${t("warning")}</p>`,
  });
});
