/** Checking in by the code on the organiser's screen: opened by its link, scanned here, or typed. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { Button, LinkButton } from "../../ui/button.js";
import { watch } from "../../ui/camera.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { t } from "./vi.js";
import { when } from "./words.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */

const LETTERS = 8;
const PAGE = "/diem-danh/";

/** @param {string} text a code, or the address in which it stands @returns {string} its letters and digits */
const codeIn = (text) => (text.split(PAGE).pop() ?? "").replace(/[^a-z0-9]/gi, "");

/** @param {import("../../core/router.js").PageProps} props */
export default function CheckInPage({ params }) {
  return Page({
    title: t("checkIn"),
    lead: t("checkIn.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/hoat-dong" }, { label: t("checkIn") }],
    children: CheckIn({ key: params.code ?? "", code: params.code ?? "" }),
  });
}

/** @type {Component<{ key?: string, code: string }>} a code in the address is sent at once: it lasts half a minute */
const CheckIn = component(function CheckIn({ code }) {
  const [there, tell] = useState(/** @type {Activity | null} */ (null));
  const [looking, look] = useState(false);
  const form = useForm({
    draft: false,
    initial: { code },
    check: ({ code: typed }) => (codeIn(typed).length === LETTERS ? {} : { code: t("checkIn.wrong") }),
    submit: ({ code: typed }, key) => post("/activities/check-in", { key, body: { code: codeIn(typed) } }),
    done: (row) => {
      invalidate("/activities", "/today");
      tell(row);
    },
  });
  const hear = (/** @type {string} */ read) => {
    if (codeIn(read).length !== LETTERS) return;
    look(false);
    form.set({ code: codeIn(read) });
    void form.submit();
  };
  useEffect(() => {
    if (code) void form.submit();
  }, []);
  if (there)
    return html`<section class="card stack" role="status">
      <p><strong>${t("checkIn.done")}</strong></p>
      <p>${there.title}<br /><span class="soft">${when(there)}</span></p>
      <div>${LinkButton({ label: t("checkIn.open"), href: `/hoat-dong/${there.id}` })}</div></section>`;
  return html`<div class="card stack">
    ${
      looking
        ? Scanner({ hear, onClose: () => look(false) })
        : html`<div>${Button({ label: t("checkIn.scan"), icon: "phone", onClick: () => look(true) })}</div>`
    }
    ${Form({
      form,
      label: t("checkIn"),
      children: html`${Field({ ...form.bind("code"), label: t("checkIn.code"), hint: t("checkIn.hint"), required: true, maxlength: 20 })}
        <div class="form-actions">
          ${Button({ label: t("act.check_in"), type: "submit", kind: "primary", icon: "check", busy: form.busy })}</div>`,
    })}</div>`;
});

/** @type {Component<{ hear: (read: string) => void, onClose: () => void }>} */
const Scanner = component(function Scanner({ hear, onClose }) {
  const video = useRef(/** @type {HTMLVideoElement | null} */ (null));
  const [problem, complain] = useState("");
  useEffect(() => {
    const watching = watch(/** @type {HTMLVideoElement} */ (video.current), hear);
    watching.catch(() => complain(t("checkIn.noCamera")));
    return () =>
      void watching.then(
        (stop) => stop(),
        () => {},
      );
  }, []);
  return html`${problem && html`<p class="notice is-warning" role="alert">${problem}</p>`}
    <video class="code-video" ref=${video} muted playsinline aria-label=${t("checkIn.picture")}></video>
    <div>${Button({ label: t("checkIn.stop"), icon: "cross", onClick: onClose })}</div>`;
});
