/** A one-time code becomes an account: look the code up, set a password, be signed in. */
import { html, useEffect, useLayoutEffect, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { navigate } from "../../core/router.js";
import { adopt, unlessFactor } from "../../core/session.js";
import { t as shared } from "../../ui/vi.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Gate } from "../../ui/gate.js";
import { FactorField } from "./factor-field.js";
import { checkNewPassword, NewPassword } from "./new-password.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CodeRead"> & { code: string }} Invitation */

/** The code that a link carries in its fragment; it leaves the address and the history as soon as it is read. */
function takeCode() {
  const code = location.hash.slice(1);
  if (code || location.pathname !== "/ma") history.replaceState(history.state, "", "/ma");
  return code;
}

export default function Redeem() {
  const [code, setCode] = useState(takeCode);
  const [invitation, setInvitation] = useState(/** @type {Invitation | null} */ (null));
  useLayoutEffect(() => {
    const another = () => {
      setInvitation(null);
      setCode(takeCode());
    };
    addEventListener("hashchange", another);
    return () => removeEventListener("hashchange", another);
  }, []);
  return Gate({
    title: invitation ? t("code.hello", { name: invitation.full_name }) : t("code.title"),
    lead: invitation ? t("code.leadPassword", { username: invitation.username }) : t("code.lead"),
    narrow: true,
    children: html`<div class="card">${invitation ? SetPassword({ invitation }) : FindCode({ key: code, code, found: setInvitation })}</div>
      <p class="small"><a href="/">${t("code.toLogin")}</a></p>`,
  });
}

/** @type {Component<{ code: string, found: (invitation: Invitation) => void }>} */
const FindCode = component(function FindCode({ code: given, found }) {
  const form = useForm({
    draft: false,
    initial: { code: given },
    check: ({ code }) => (code.trim() ? {} : { code: shared("field.missing") }),
    submit: async ({ code }) => ({ ...(await post("/auth/code", { body: { code: code.trim() } })), code: code.trim() }),
    done: found,
  });
  useEffect(() => {
    if (given) void form.submit();
  }, []);
  return Form({
    form,
    label: t("code.title"),
    children: html`
      ${Field({ ...form.bind("code"), label: t("code.code"), hint: t("code.codeHint"), autocomplete: "one-time-code", capitalize: false })}
      ${Button({ label: t("code.check"), type: "submit", kind: "primary", busy: form.busy })}`,
  });
});

/** @type {Component<{ invitation: Invitation }>} */
const SetPassword = component(function SetPassword({ invitation: { code, username, needs_phone: needsPhone } }) {
  const [asked, setAsked] = useState(false);
  const form = useForm({
    draft: false,
    initial: { phone: "", new_password: "", repeat: "", factor: "" },
    check: (values) => ({
      ...(needsPhone && !values.phone.trim() && { phone: shared("field.missing") }),
      ...checkNewPassword(values),
    }),
    submit: ({ phone, new_password, factor }, key) =>
      unlessFactor(async () => {
        adopt(
          await post("/auth/redeem", { body: { code, new_password, factor, phone: needsPhone ? phone : null }, key }),
        );
        navigate("/", { replace: true });
      }),
    done: (inside) => setAsked(!inside),
  });
  return Form({
    form,
    label: t("password.title"),
    children: html`
      <input type="hidden" name="username" autocomplete="username" value=${username} />
      ${needsPhone && Field({ ...form.bind("phone"), label: t("code.phone"), type: "tel", inputmode: "tel", autocomplete: "tel" })}
      ${NewPassword({ form })}
      ${asked && FactorField({ form })}
      ${Button({ label: t("code.submit"), type: "submit", kind: "primary", busy: form.busy })}`,
  });
});
