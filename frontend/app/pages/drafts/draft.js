/** One draft: the form beside the page as it will print, what comes next, and every version and step. */
import { html, useRef, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { ApiProblem } from "../../api/problem.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { contentOf, DraftFields, valuesOf } from "./form.js";
import { History } from "./history.js";
import { DraftPreview } from "./preview.js";
import { changed, remove, Steps } from "./steps.js";
import { TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"WrittenRead">} Draft */
/** @typedef {import("../../api/types.d.ts").Schema<"DraftContent">} Content */

/** @param {import("../../core/router.js").PageProps} props */
export default function DraftPage({ params }) {
  const one = useGet("/document-drafts/{written_id}", { params: { written_id: params.id ?? "" } });
  const draft = one.data;
  return Page({
    title: draft ? draft.template_label : t("title"),
    status: draft && Status({ label: draft.state_label, tone: TONES[draft.state] }),
    crumbs: [{ label: t("title"), href: "/soan-van-ban" }, { label: draft?.kind_label ?? "" }],
    children: Loaded({
      of: one,
      lines: 10,
      children: (/** @type {Draft} */ data) =>
        data.editable ? Editing({ key: data.id, draft: data, set: one.set }) : Looking({ draft: data, set: one.set }),
    }),
  });
}

/** Which issued document the text replaces or corrects. @type {Component<{ mends: NonNullable<Content["mends"]> }>} */
const Follows = component(function Follows({ mends }) {
  const { data } = useGet("/documents/{document_id}", { params: { document_id: mends.target_id } });
  return (
    data &&
    html`<p class="soft">${t(`follows.${mends.kind}`)} <a href=${`/van-ban/${data.id}`}>${data.kind_label} ${data.code}</a></p>`
  );
});

/** What comes next, in one sentence. @param {Draft} draft */
function nextOf(draft) {
  if (draft.state === "returned") {
    const note = draft.steps.filter(({ name }) => name === "return" || name === "reopen").at(-1)?.note ?? "";
    return note ? t("next.returned", { note }) : t("next.returnedPlain");
  }
  if (draft.state === "submitted" && draft.actions.includes("approve")) return t("next.decide");
  if (draft.document_code) return t("next.numbered", { code: draft.document_code });
  return t(`next.${draft.state}`);
}

/** What is said of "content.signer_id" belongs to the field `signer_id`. @param {unknown} error @returns {never} */
function atFields(error) {
  if (error instanceof ApiProblem)
    error.errors = error.errors.map((one) => ({ ...one, field: one.field.replace(/^content\./, "") }));
  throw error;
}

/** @type {Component<{ draft: Draft, set: (draft: Draft) => void }>} */
const Editing = component(function Editing({ draft, set }) {
  const version = useRef(draft.version);
  version.current = Math.max(version.current, draft.version); // saved elsewhere meanwhile: the form puts both together
  const [submitting, submitNext] = useState(false);
  const wanted = useRef(/** @type {"save" | "submit"} */ ("save"));
  const form = useForm({
    draft: "text",
    shared: { form: "letter", id: draft.id },
    initial: valuesOf(draft.content),
    submit: async (values, key) => {
      const params = { written_id: draft.id };
      const saved = await put("/document-drafts/{written_id}", {
        params,
        version: version.current,
        body: { content: contentOf(values) },
      }).catch(atFields);
      version.current = saved.version;
      if (wanted.current === "save") return saved;
      submitNext(true);
      return post("/document-drafts/{written_id}/submit", { params, version: saved.version, key })
        .catch(atFields)
        .finally(() => submitNext(false));
    },
    done: (answer) => {
      version.current = answer.version;
      toast(t(wanted.current === "save" ? "act.saved" : "act.done"));
      wanted.current = "save";
      set(answer);
      changed();
    },
  });
  const send = (/** @type {"save" | "submit"} */ what) => (/** @type {MouseEvent} */ event) => {
    wanted.current = what;
    /** @type {HTMLButtonElement} */ (event.currentTarget).form?.requestSubmit();
  };
  const missing = Object.entries(draft.missing);
  return html`<div class="draft">
    <div class="stack">
      <div class="notice"><div><p>${nextOf(draft)}</p>
        ${draft.content.mends && Follows({ mends: draft.content.mends })}
        ${
          missing.length > 0 &&
          !form.dirty &&
          html`
            <p class="small">${t("missing")}</p>
            <ul>
              ${missing.map(
                ([field, message]) =>
                  html`<li key=${field} class="small">${t(/** @type {"missing.summary"} */ (`missing.${field}`))}: ${message}</li>`,
              )}
            </ul>`
        }
      </div>
      </div>
      ${Form({
        form,
        label: draft.template_label,
        children: html`
          <div class="draft-bar">
            ${Button({ label: t("act.save"), busy: form.busy && !submitting, onClick: send("save") })}
            ${Button({ label: t("act.submit"), kind: "primary", icon: "check", busy: submitting, onClick: send("submit") })}
          </div>
          ${DraftFields({ form, draft })}`,
      })}
      ${Section({
        title: t("part.history"),
        children: html`${History({
          draft,
          onUse: (/** @type {Content} */ content) => {
            form.set(valuesOf(content));
            toast(t("version.used"));
          },
        })}
          ${
            can("draft.write") &&
            html`<div>
              ${Button({ label: t("act.delete"), icon: "trash", kind: "quiet", small: true, onClick: () => void remove(draft) })}
            </div>`
          }`,
      })}
    </div>
    ${Section({
      title: t("preview"),
      id: "trang-in",
      children: DraftPreview({ id: draft.id, title: draft.template_label, content: contentOf(form.values) }),
    })}
  </div>`;
});

/** @type {Component<{ draft: Draft, set: (draft: Draft) => void }>} */
const Looking = component(function Looking({ draft, set }) {
  return html`<div class="draft is-looking">
    <div class="stack">
      ${Section({
        title: t("next"),
        children: html`<div class="stack"><p>${nextOf(draft)}</p>
        ${draft.content.mends && Follows({ mends: draft.content.mends })}
        ${Steps({ draft, set })}</div>`,
      })}
      ${Section({ title: t("part.history"), children: History({ draft }) })}
    </div>
    ${Section({
      title: t("preview"),
      id: "trang-in",
      children: DraftPreview({ id: draft.id, title: draft.template_label, content: draft.content }),
    })}
  </div>`;
});
