/** One's own second factors: an authenticator app added, recovery codes shown once, factors removed. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { makePasskey } from "../../core/passkey.js";
import { invalidate, useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Field, PasswordField } from "../../ui/field.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { Page, Section } from "../../ui/page.js";
import { Qr } from "../../ui/qr.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Instant } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { FactorField } from "./factor-field.js";
import { t } from "./factors-vi.js";
import { knowsPasskeys } from "./passkey-button.js";
import { t as account } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"FactorRead">} Factor */
/** @typedef {import("../../api/types.d.ts").Schema<"FactorsChanged">} Changed */
/** @typedef {import("../../api/types.d.ts").Schema<"TotpRead">} Totp */

await stylesheet("people");

export default function Factors() {
  return Page({
    title: t("title"),
    narrow: true,
    crumbs: [{ label: account("account.title"), href: "/tai-khoan" }, { label: t("title") }],
    children: OwnFactors({ lead: t("lead") }),
  });
}

/** @type {Component<{ lead?: string, done?: () => void }>} `done`: once there is a factor, and its recovery codes were kept */
export const OwnFactors = component(function OwnFactors({ lead, done = () => {} }) {
  const own = useGet("/auth/factors");
  const [codes, setCodes] = useState(/** @type {string[]} */ ([]));
  const [open, setOpen] = useState(/** @type {"" | "totp" | "passkey" | "codes" | Factor} */ (""));
  const close = () => setOpen("");
  const changed = (/** @type {Changed} */ { recovery_codes }, /** @type {string} */ said) => {
    close();
    if (recovery_codes.length > 0) setCodes(recovery_codes);
    else done();
    toast(said);
    invalidate("/auth/factors");
    void own.refresh();
  };
  const kept = () => {
    setCodes([]);
    done();
  };
  if (codes.length > 0) return RecoveryCodes({ codes, done: kept });
  return html`
      ${lead && html`<p>${lead}</p>`}
      ${Loaded({
        of: own,
        children: ({ factors, recovery_left }) => html`<div class="stack">
          ${Section({
            title: t("own"),
            actions: html`
              ${Button({ label: t("totp.add"), icon: "plus", small: true, kind: "primary", onClick: () => setOpen("totp") })}
              ${knowsPasskeys() && Button({ label: t("passkey.add"), icon: "plus", small: true, onClick: () => setOpen("passkey") })}`,
            children:
              factors.length === 0
                ? EmptyState({ title: t("none"), hint: t("noneHint") })
                : FactorTable({ factors, remove: setOpen }),
          })}
          ${
            factors.length > 0 &&
            Section({
              title: t("codes"),
              hint: t("codesLeft", { left: recovery_left }),
              children: html`<div>${Button({ label: t("codes.renew"), onClick: () => setOpen("codes") })}</div>`,
            })
          }
        </div>`,
      })}
      ${open === "totp" && AddTotp({ onClose: close, done: (made) => changed(made, t("added")) })}
      ${open === "passkey" && AddPasskey({ onClose: close, done: (made) => changed(made, t("passkey.added")) })}
      ${open === "codes" && RenewCodes({ onClose: close, done: (made) => changed(made, t("codes.renewed")) })}
      ${typeof open === "object" && RemoveFactor({ factor: open, onClose: close, done: (left) => changed(left, t("removed")) })}`;
});

/** @type {Component<{ factors: Factor[], remove: (factor: Factor) => void }>} */
const FactorTable = component(function FactorTable({ factors, remove }) {
  return DataTable({
    caption: t("own"),
    rows: factors,
    rowKey: (/** @type {Factor} */ row) => row.id,
    columns: [
      { key: "label", label: t("label"), kind: "main", value: (row) => row.label },
      { key: "kind", label: t("kind"), value: (row) => labels.FactorKind[row.kind] },
      { key: "confirmed_at", label: t("since"), show: (row) => Instant({ at: row.confirmed_at }) },
      { key: "used_at", label: t("used"), show: (row) => (row.used_at ? Instant({ at: row.used_at }) : "—") },
      {
        key: "actions",
        label: account("account.actions"),
        kind: "actions",
        show: (row) => Button({ label: t("remove"), small: true, kind: "danger", onClick: () => remove(row) }),
      },
    ],
  });
});

/** @type {Component<{ codes: string[], done: () => void }>} */
const RecoveryCodes = component(function RecoveryCodes({ codes, done }) {
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => toast(t("codes.copied")),
      () => toast(t("codes.byHand"), { tone: "info" }),
    );
  return Section({
    title: t("codes.new"),
    children: html`<div class="stack">
      <div class="notice is-warning">${Icon({ name: "alert" })}<p>${t("codes.once")}</p></div>
      <ol class="stack codes">${codes.map((code) => html`<li key=${code}><code>${code}</code></li>`)}</ol>
      <div class="form-actions">
        ${Button({ label: t("codes.copy"), onClick: () => void copy() })}
        ${Button({ label: t("codes.kept"), kind: "primary", onClick: done })}
      </div>
    </div>`,
  });
});

/** @typedef {{ onClose: () => void, done: (changed: Changed) => void }} Ends */

/** @type {Component<Ends>} first the password, then the app's first code */
const AddTotp = component(function AddTotp({ onClose, done }) {
  const [begun, setBegun] = useState(/** @type {Totp | null} */ (null));
  const form = useForm({
    draft: false,
    initial: { password: "" },
    check: ({ password }) => (password ? {} : { password: shared("field.missing") }),
    submit: (values, key) => post("/auth/factors/totp", { body: values, key }),
    done: setBegun,
  });
  if (begun) return ConfirmTotp({ begun, onClose, done });
  return FormDialog({
    title: t("totp.add"),
    form,
    submit: t("next"),
    onClose,
    children: html`
      <p>${t("totp.lead")}</p>
      ${PasswordField({ ...form.bind("password"), label: account("password.current"), autocomplete: "current-password" })}`,
  });
});

/** @type {Component<Ends & { begun: Totp }>} */
const ConfirmTotp = component(function ConfirmTotp({ begun, onClose, done }) {
  const form = useForm({
    draft: false,
    initial: { factor: "", label: "" },
    check: ({ factor }) => (factor.trim() ? {} : { factor: shared("field.missing") }),
    submit: (values, key) =>
      post("/auth/factors/{factor_id}/confirm", { params: { factor_id: begun.id }, body: values, key }),
    done,
  });
  return FormDialog({
    title: t("totp.add"),
    form,
    submit: t("totp.confirm"),
    onClose,
    children: html`
      <ol><li>${t("totp.open")}</li><li>${t("totp.plus")}</li><li>${t("totp.type")}</li></ol>
      ${Qr({ svg: begun.qr_svg, label: t("totp.qr") })}
      <p><a href=${begun.uri}>${t("totp.here")}</a></p>
      <p>${t("totp.key")}<br /><code>${begun.key}</code></p>
      ${Field({ ...form.bind("factor"), label: t("totp.digits"), autocomplete: "one-time-code", inputmode: "numeric", maxlength: 20 })}
      ${Field({ ...form.bind("label"), label: t("label"), hint: t("labelHint"), maxlength: 60 })}`,
  });
});

/** @type {Component<Ends>} */
const AddPasskey = component(function AddPasskey({ onClose, done }) {
  const form = useForm({
    draft: false,
    initial: { password: "", label: "" },
    check: ({ password }) => (password ? {} : { password: shared("field.missing") }),
    submit: async ({ password, label }, key) => {
      const { options } = await post("/auth/factors/passkey", { body: { password }, key });
      const credential = await makePasskey(options);
      return credential && post("/auth/factors/passkey/confirm", { body: { credential, label } });
    },
    done: (made) => (made ? done(made) : toast(t("passkey.givenUp"), { tone: "info" })),
  });
  return FormDialog({
    title: t("passkey.add"),
    form,
    submit: t("next"),
    onClose,
    children: html`
      <p>${t("passkey.lead")}</p>
      ${Field({ ...form.bind("label"), label: t("label"), hint: t("labelHint"), maxlength: 60 })}
      ${PasswordField({ ...form.bind("password"), label: account("password.current"), autocomplete: "current-password" })}`,
  });
});

/**
 * The two that change what there is ask for both: password and factor.
 * @param {(body: { password: string, factor: string }, key: string) => Promise<Changed>} submit
 * @param {(changed: Changed) => void} done
 */
function useProof(submit, done) {
  const form = useForm({
    draft: false,
    initial: { password: "", factor: "" },
    check: ({ password, factor }) => ({
      ...(!password && { password: shared("field.missing") }),
      ...(!factor.trim() && { factor: shared("field.missing") }),
    }),
    submit,
    done,
  });
  return form;
}

/** @type {Component<{ form: import("../../ui/form.js").FormState<any> }>} */
const ProofFields = component(function ProofFields({ form }) {
  return html`
    ${PasswordField({ ...form.bind("password"), label: account("password.current"), autocomplete: "current-password" })}
    ${FactorField({ form })}`;
});

/** @type {Component<Ends & { factor: Factor }>} */
const RemoveFactor = component(function RemoveFactor({ factor, onClose, done }) {
  const form = useProof(
    (body, key) => post("/auth/factors/{factor_id}/remove", { params: { factor_id: factor.id }, body, key }),
    done,
  );
  return FormDialog({
    title: t("remove.title", { label: factor.label }),
    form,
    submit: t("remove"),
    danger: true,
    onClose,
    children: ProofFields({ form }),
  });
});

/** @type {Component<Ends>} */
const RenewCodes = component(function RenewCodes({ onClose, done }) {
  const form = useProof((body, key) => post("/auth/factors/recovery-codes", { body, key }), done);
  return FormDialog({
    title: t("codes.renew"),
    form,
    submit: t("codes.renew"),
    onClose,
    children: html`<p>${t("codes.renewText")}</p>${ProofFields({ form })}`,
  });
});
