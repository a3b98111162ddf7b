/** Dialogs of signing: choosing a certificate and typing its passphrase, bringing in a certificate, handing in a signed file. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post, upload } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask, Dialog } from "../../ui/dialog.js";
import { PasswordField } from "../../ui/field.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions, FormDialog } from "../../ui/form-dialog.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { RadioGroup } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { TextArea } from "../../ui/text-area.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./signing-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"CertificateRead">} Certificate */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {import("../../api/types.d.ts").Schema<"SignedFileRead">} SignedFile */
/** @typedef {"sign" | "seal"} Step */

/**
 * @type {Component<{ document: Document, step: Step, title: string, lead: string, onClose: () => void, onStarted: (job:
 *   Job) => void }>}
 */
export const SignDialog = component(function SignDialog({ document, step, title, lead, onClose, onStarted }) {
  const kept = useGet("/signing-certificates");
  const [adding, add] = useState(false);
  const holding = step === "sign" ? "person" : "organisation";
  return Dialog({
    title,
    onClose,
    children: Loaded({
      of: kept,
      lines: 3,
      children: (/** @type {Certificate[]} */ all) => {
        const usable = all.filter((one) => one.holding === holding);
        if (adding || usable.length === 0) {
          const back = () => (usable.length ? add(false) : onClose());
          return CertificateForm({ step, onBack: back, onDone: () => void kept.refresh().then(() => add(false)) });
        }
        return SignForm({
          document,
          step,
          title,
          lead,
          usable,
          onClose,
          onStarted,
          onAdd: () => add(true),
          onRemoved: () => void kept.refresh(),
        });
      },
    }),
  });
});

/**
 * @type {Component<{ document: Document, step: Step, title: string, lead: string, usable: Certificate[], onClose: () => void,
 *   onStarted: (job: Job) => void,
 *   onAdd: () => void, onRemoved: () => void }>}
 */
const SignForm = component(function SignForm({
  document,
  step,
  title,
  lead,
  usable,
  onClose,
  onStarted,
  onAdd,
  onRemoved,
}) {
  const best = usable.find((one) => one.usable) ?? usable[0];
  const form = useForm({
    draft: false,
    initial: { certificate_id: best?.id ?? "", passphrase: "" },
    check: ({ passphrase }) => (passphrase ? {} : { passphrase: t("passphrase.missing") }),
    submit: (body, key) => {
      const params = { document_id: document.id };
      return step === "sign"
        ? post("/documents/{document_id}/signing/person", { params, body, key })
        : post("/documents/{document_id}/signing/seal", { params, body, key });
    },
    done: onStarted,
  });
  const chosen = usable.find((one) => one.id === form.values.certificate_id);
  const remove = async () => {
    if (
      !chosen ||
      !(await ask({
        title: t("remove.title", { name: chosen.holder }),
        text: t("remove.text"),
        yes: t("remove"),
        danger: true,
      }))
    )
      return;
    await del("/signing-certificates/{certificate_id}", { params: { certificate_id: chosen.id } }).then(
      onRemoved,
      toastProblem,
    );
  };
  return Form({
    form,
    label: title,
    children: html`
      <p class="soft">${lead}</p>
      ${RadioGroup({
        ...form.bind("certificate_id"),
        label: t("certificate"),
        options: usable.map((one) => ({
          value: one.id,
          label: one.holder,
          hint: one.waiting
            ? t("certificate.waiting")
            : one.usable
              ? t("certificate.hint", { issuer: one.issuer, day: date(one.valid_until.slice(0, 10)) })
              : t("certificate.over"),
          disabled: !one.usable,
        })),
      })}
      ${
        usable.some((one) => one.waiting) &&
        html`<p class="soft small">${t("certificate.waitingWhy")} <a href="/tai-khoan/de-nghi">${t("certificate.waitingPage")}</a>.</p>`
      }
      ${PasswordField({
        ...form.bind("passphrase"),
        label: t("passphrase"),
        hint: t("passphrase.hint"),
        required: true,
        autocomplete: "current-password",
      })}
      <p class="signing-keep">${Button({ label: t("certificate.add"), kind: "quiet", small: true, icon: "plus", onClick: onAdd })}
        ${chosen && Button({ label: t("remove"), kind: "quiet", small: true, icon: "trash", onClick: () => void remove() })}</p>
      ${FormActions({ form, submit: title, onClose })}`,
  });
});

/** @type {Component<{ step: Step, onBack: () => void, onDone: () => void }>} */
const CertificateForm = component(function CertificateForm({ step, onBack, onDone }) {
  const person = step === "sign";
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]), picture: /** @type {File[]} */ ([]), passphrase: "" },
    check: ({ file, picture, passphrase }) => ({
      ...(file.length ? {} : { file: t("file.missing") }),
      ...(picture.length ? {} : { picture: t("picture.missing") }),
      ...(passphrase ? {} : { passphrase: t("passphrase.missing") }),
    }),
    submit: ({ file, picture, passphrase }) => {
      const body = upload(/** @type {File} */ (file[0]), { passphrase });
      body.set("picture", /** @type {File} */ (picture[0]));
      return person
        ? post("/signing-certificates/person", { body })
        : post("/signing-certificates/organisation", { body });
    },
    done: onDone,
  });
  return Form({
    form,
    label: t("certificate.add"),
    children: html`
      <p class="soft">${t(person ? "certificate.leadPerson" : "certificate.leadSeal")}</p>
      ${FileField({ ...form.bind("file"), label: t("file"), hint: t("file.hint"), accept: ".p12,.pfx,.json", required: true })}
      ${FileField({
        ...form.bind("picture"),
        label: t(person ? "picture.person" : "picture.seal"),
        hint: t(person ? "picture.personHint" : "picture.sealHint"),
        accept: ".png,.jpg,.jpeg",
        required: true,
      })}
      ${PasswordField({
        ...form.bind("passphrase"),
        label: t("passphrase"),
        hint: t("passphrase.hint"),
        required: true,
        autocomplete: "current-password",
      })}
      ${FormActions({ form, submit: t("certificate.add"), onClose: onBack, cancel: t("back") })}`,
  });
});

/**
 * @type {Component<{ document: Document, way: "attach" | "scan", annexes: boolean, onClose: () => void, onStarted: (job: Job) => void }>}
 *   `annexes`: the document has annexes in files of their own, which come along with it
 */
export const TakeDialog = component(function TakeDialog({ document, way, annexes, onClose, onStarted }) {
  const many = annexes && way === "attach";
  const params = { document_id: document.id };
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]), reason: "" },
    check: ({ file }) => (file.length ? {} : { file: t("pdf.missing") }),
    submit: ({ file, reason }, key) => {
      const body = upload(/** @type {File} */ (file[0]), reason ? { reason } : {});
      for (const one of file.slice(1)) body.append("file", one);
      return way === "attach"
        ? post("/documents/{document_id}/signing/attached", { params, body, key })
        : post("/documents/{document_id}/signing/scan", { params, body, key });
    },
    done: (made) => onStarted(made.job),
  });
  return FormDialog({
    title: t(way),
    form,
    submit: t("send"),
    onClose,
    children: html`
      <p class="soft">${t(many ? "attach.leadAll" : way === "attach" ? "attach.lead" : annexes ? "scan.leadAll" : "scan.lead")}</p>
      ${FileField({
        ...form.bind("file"),
        multiple: many,
        label: t(many ? "attach.files" : way === "attach" ? "attach.file" : "scan.file"),
        hint: t(way === "attach" ? "attach.hint" : "scan.hint"),
        accept: ".pdf",
        required: true,
      })}
      ${
        (form.errors["reason"] || form.values.reason) &&
        TextArea({ ...form.bind("reason"), label: t("scan.reason"), hint: t("scan.reasonHint"), rows: 3 })
      }`,
  });
});

/** @type {Component<{ document: Document, file: SignedFile, onClose: () => void, onDone: () => void }>} */
export const WithdrawDialog = component(function WithdrawDialog({ document, file, onClose, onDone }) {
  return ReasonDialog({
    draft: `withdraw ${file.id}`,
    title: t("withdraw"),
    label: t("withdraw.reason"),
    hint: t("withdraw.reasonHint"),
    danger: true,
    children: html`<p class="soft">${t("withdraw.lead")}</p>`,
    send: (body, key) =>
      post("/documents/{document_id}/signing/{signed_id}/withdrawal", {
        params: { document_id: document.id, signed_id: file.id },
        body,
        key,
      }),
    onClose,
    onDone,
  });
});
