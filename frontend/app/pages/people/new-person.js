/** Adding a person: name, role, unit; then the one-time link with which they choose their own password. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { useBusy } from "../../ui/busy.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { Page, Section } from "../../ui/page.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { LinkCard } from "./link-card.js";
import { emptyRole, missingRole, RoleFields, roleOf } from "./role-fields.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UserCreated">} Created */

await stylesheet("people");

const FIRST = "assignments.0.";

export default function NewPersonPage() {
  const [made, setMade] = useState(/** @type {Created | null} */ (null));
  return Page({
    title: made ? t("new.done", { name: made.user.full_name }) : t("new.title"),
    lead: !made && t("new.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/nguoi-dung" }, { label: t("new.title") }],
    children: made
      ? Done({ made, again: () => setMade(null) })
      : html`<div class="card">${NewPerson({ done: setMade })}</div>`,
  });
}

/** @type {Component<{ made: Created, again: () => void }>} */
const Done = component(function Done({ made, again }) {
  return Section({
    title: t("link.title", { name: made.user.full_name }),
    children: html`
      <p>${t("username")}: <strong>${made.user.username}</strong></p>
      ${made.user.requests.length > 0 && html`<div class="notice">${Icon({ name: "info" })}<p>${t("new.waits")}</p></div>`}
      ${made.link && LinkCard({ link: made.link })}
      <div class="form-actions">
        ${LinkButton({ label: t("new.open"), href: `/nguoi-dung/${made.user.id}` })}
        ${Button({ label: t("new.another"), icon: "plus", onClick: again })}
      </div>`,
  });
});

const EMPTY = () =>
  /** @type {Record<string, any>} */ ({ full_name: "", phone: "", username: "", ...emptyRole(FIRST) });

/**
 * The number signs somebody in already: they can be asked to take the role.
 * @type {Component<{ values: Record<string, any>, done: () => void }>}
 */
const Elsewhere = component(function Elsewhere({ values, done }) {
  const [busy, during] = useBusy();
  const invite = async () => {
    await during(async () => {
      const { role, unit_id } = roleOf(values, FIRST);
      await post("/invitations", {
        body: { invitees: [{ person: { full_name: values.full_name, phone: values.phone.trim(), role, unit_id } }] },
      });
      toast(t("new.asked"));
      done();
    });
  };
  return html`<div class="notice">${Icon({ name: "info" })}<div class="stack">
    <p>${t("new.elsewhere")}</p>
    ${Button({ label: t("new.invite"), busy, onClick: () => void invite() })}
  </div></div>`;
});

/** @type {Component<{ done: (made: Created) => void }>} */
const NewPerson = component(function NewPerson({ done }) {
  const form = useForm({
    draft: "person",
    initial: EMPTY(),
    check: (values) => ({
      ...missingRole(values, FIRST),
      ...(!values.full_name.trim() && { full_name: shared("field.missing") }),
    }),
    submit: (values, key) =>
      post("/users", {
        body: {
          full_name: values.full_name,
          phone: values.phone.trim() || null,
          username: values.username.trim() || null,
          assignments: [roleOf(values, FIRST)],
        },
        key,
      }),
    done: (made) => {
      invalidate("/users", "/people");
      done(made);
    },
  });
  return Form({
    form,
    label: t("new.title"),
    children: html`
      ${Field({ ...form.bind("full_name"), label: t("fullName"), required: true, autocomplete: "off" })}
      ${Field({ ...form.bind("phone"), label: t("phone"), hint: t("phoneHint"), type: "tel", inputmode: "tel", autocomplete: "off" })}
      ${
        form.problem?.code === "user-name-taken" &&
        form.errors.phone &&
        Elsewhere({ values: form.values, done: () => form.reset(EMPTY()) })
      }
      ${RoleFields({ form, prefix: FIRST })}
      ${Field({ ...form.bind("username"), label: t("username"), hint: t("usernameHint"), capitalize: false, autocomplete: "off" })}
      <div class="form-actions">${Button({ label: t("new.submit"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});
