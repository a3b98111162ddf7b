/** What one has typed and not saved here, and into long forms elsewhere, its page perhaps gone: to be copied or gone on with. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { dropDraft, keepDraft, placeOf, readAllDrafts, textsOf } from "../../core/draft-store.js";
import { changesOf } from "../../core/merge.js";
import { dateTime } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { CopyButton } from "../../ui/copy-button.js";
import { TextArea } from "../../ui/text-area.js";
import { Page, Section } from "../../ui/page.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { readSharedDrafts } from "../../ui/shared-draft.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./unsaved-vi.js";

/** @typedef {Awaited<ReturnType<typeof readAllDrafts>>[number] & { elsewhere?: boolean, drop?: () => Promise<void> }} Unsaved */

/** Those of this browser with their copies on the server, and those that lie on the server alone. @returns {Promise<Unsaved[]>} */
async function readAll() {
  const [here, there] = await Promise.all([readAllDrafts().catch(() => []), readSharedDrafts().catch(() => [])]);
  const drops = new Map(there.map(({ id, drop }) => [id, drop]));
  const others = there.filter(({ id }) => !here.some((one) => one.id === id));
  return [
    ...here.map((one) => ({ ...one, drop: drops.get(one.id) })),
    ...others.map((one) => {
      const path = one.about?.path ?? "";
      return { ...one, path, place: placeOf(`${path} ${one.id}`), elsewhere: true };
    }),
  ].sort((one, other) => other.at - one.at);
}

/** Codes, ids, days as forms hold them: nothing that somebody typed in words. */
const CODE = /^[\w.:/+-]*$/;

/** The typed words, a line a box. @param {Unsaved} draft */
function wordsOf({ values, base, about }) {
  const lines = changesOf(base, values).flatMap(({ path, value }) => {
    const name = path.join(".");
    const label = about?.labels[name];
    const typed = about?.words?.[name] ?? (typeof value === "string" || typeof value === "number" ? String(value) : "");
    if (!typed || (!label && CODE.test(typed))) return [];
    return label ? `${label}${label.endsWith("?") ? "" : ":"} ${typed}` : typed;
  });
  return lines.join("\n");
}

export default function UnsavedPage() {
  const [drafts, show] = useState(/** @type {Unsaved[] | null} */ (null));
  const read = () => readAll().then(show);
  useEffect(() => void read(), []);
  const drop = async (/** @type {Unsaved} */ draft) => {
    const back = () => keepDraft(draft.id, draft.place, textsOf(draft), { at: draft.at }).then(read, toastProblem);
    await Promise.all([dropDraft(draft.id), draft.drop?.().catch(toastProblem)]);
    await read();
    toast(t("dropped"), { tone: "info", act: { label: shared("act.undo"), run: () => void back() } });
  };
  return Page({
    title: t("title"),
    lead: t("lead"),
    narrow: true,
    crumbs: [{ label: t("account"), href: "/tai-khoan" }, { label: t("title") }],
    children: html`<div class="stack">
      ${drafts?.length === 0 && EmptyState({ title: t("none"), hint: t("noneHint"), icon: "edit" })}
      ${
        drafts
          ? drafts.map((draft) => Words({ key: draft.id, draft, onDrop: () => void drop(draft) }))
          : Loading({ lines: 6 })
      }
    </div>`,
  });
}

/** @type {Component<{ draft: Unsaved, onDrop: () => void }>} */
const Words = component(function Words({ draft, onDrop }) {
  const words = wordsOf(draft);
  const [title = ""] = (draft.about?.title ?? "").split(" · ");
  return Section({
    title: title || t("title"),
    hint: t(draft.elsewhere ? "atElsewhere" : "at", { at: dateTime(new Date(draft.at).toISOString()) }),
    children: html`<div class="stack copying">
      ${
        words
          ? TextArea({
              label: t("words"),
              name: "words",
              value: words,
              onChange: () => {},
              readonly: true,
              rows: Math.min(12, words.split("\n").length + 2),
            })
          : html`<p class="soft">${t("wordless")}</p>`
      }
      <div class="row">
        ${draft.path.startsWith("/") && LinkButton({ label: t("open"), href: draft.path, small: true, icon: "edit" })}
        ${words && CopyButton({ text: words, small: true })}
        ${Button({ label: t("drop"), small: true, kind: "quiet", onClick: onDrop })}
      </div>
    </div>`,
  });
});
