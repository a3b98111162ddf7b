/** A plan text beside what was read from it: look, settle what is doubtful, accept it as a plan. */
import { html, useLayoutEffect, useMemo, useRef, useState } from "../../../vendor/kit.js";
import { del, patch, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { stylesheet } from "../../core/stylesheet.js";
import { useBusy } from "../../ui/busy.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { Page } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Tabs } from "../../ui/tabs.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { contentOf, elementOfDoubt, placesOf } from "./content.js";
import { BY_UNIT } from "./doubts.js";
import { ElementForm } from "./element-form.js";
import { Elements } from "./elements.js";
import { DoubtPane } from "./report-days.js";
import { SourceText } from "./source.js";
import { UnitNames } from "./unit-names.js";
import { useWide } from "./wide.js";
import { t } from "./vi.js";

/** @typedef {import("./content.js").Draft} Draft */
/** @typedef {import("./content.js").Doubt} Doubt */
/** @typedef {import("../../api/types.d.ts").Schema<"DraftUpdate">} Update */
/** @typedef {import("./element-form.js").Element} Element */
/** @typedef {import("../../core/resource.js").Resource<Draft>} Resource */

await stylesheet("plans");

/** @param {import("../../core/router.js").PageProps} props */
export default function DraftPage({ params }) {
  const draft = useGet("/plan-drafts/{draft_id}", { params: { draft_id: params.id ?? "" } });
  const row = draft.data;
  return Page({
    title: t("draft.title"),
    lead: row && html`${t("draft.file")} <strong>${row.file_name}</strong>. ${t("draft.lead")}`,
    crumbs: [{ label: t("title"), href: "/ke-hoach" }, { label: t("draft.title") }],
    actions: row && Acts({ draft: row, resource: draft }),
    children: Loaded({
      of: draft,
      lines: 10,
      children: (data) =>
        html`<div class="stack">${Verdict({ draft: data })}${Panes({ draft: data, resource: draft })}</div>`,
    }),
  });
}

/** @type {Component<{ draft: Draft, resource: Resource }>} */
const Acts = component(function Acts({ draft, resource }) {
  const [busy, during] = useBusy(() => void resource.refresh());
  if (draft.state === "accepted")
    return (
      draft.plan_id && LinkButton({ label: t("draft.toPlan"), href: `/ke-hoach/${draft.plan_id}`, kind: "primary" })
    );
  const params = { draft_id: draft.id };
  const accept = async () => {
    if (!(await ask({ title: t("draft.acceptAsk"), text: t("draft.acceptText"), yes: t("draft.accept") }))) return;
    await during(async () => {
      const plan = await post("/plan-drafts/{draft_id}/accept", { params, version: draft.version });
      invalidate("/plan-drafts", "/plans");
      toast(t("draft.accepted"));
      navigate(`/ke-hoach/${plan.id}`);
    });
  };
  const discard = async () => {
    if (
      !(await ask({
        title: t("draft.discardAsk"),
        text: t("draft.discardText"),
        yes: t("draft.discard"),
        danger: true,
      }))
    )
      return;
    await during(async () => {
      await del("/plan-drafts/{draft_id}", { params, version: draft.version });
      navigate("/ke-hoach", { replace: true });
      invalidate("/plan-drafts");
      toast(t("draft.discarded"));
    });
  };
  return html`${Button({ label: t("draft.discard"), kind: "quiet", disabled: busy, onClick: () => void discard() })}
    ${Button({
      label: t("draft.accept"),
      icon: "check",
      kind: "primary",
      busy,
      disabled: Object.keys(draft.hindrances).length > 0,
      onClick: () => void accept(),
    })}`;
});

/** Whether it can be accepted, and if not, each reason. @type {Component<{ draft: Draft }>} */
const Verdict = component(function Verdict({ draft }) {
  const names = [
    ...new Set(Object.entries(draft.hindrances).flatMap(([key, said]) => (key.startsWith("content.") ? said : []))),
  ];
  const doubts = draft.doubts.filter((one) => one.state === "open" && one.blocking && !BY_UNIT.has(one.code));
  const waiting = [...new Set([...names, ...doubts.map(({ reason }) => reason)])];
  if (draft.state === "accepted")
    return html`<p class="notice is-good">${Icon({ name: "check" })}<span>${t("draft.wasAccepted")}</span></p>`;
  const idle = contentOf(draft.content).tasks.filter(({ leads }) =>
    leads.every((lead) => lead.unit_class === "outside"),
  );
  if (waiting.length === 0 && idle.length > 0)
    return html`<p class="notice is-warning">${Icon({ name: "alert" })}
      <span>${t("draft.leadless", { refs: idle.map(({ ref }) => ref).join(", ") })}</span></p>`;
  if (waiting.length === 0)
    return html`<p class="notice is-good">${Icon({ name: "check" })}<span>${t("draft.ready")}</span></p>`;
  return html`<div class="notice is-warning">
    ${Icon({ name: "alert" })}
    <details><summary><strong>${t("draft.waiting", { count: names.length + doubts.length })}</strong></summary>
      <ul>${waiting.map((sentence) => html`<li key=${sentence}>${sentence}</li>`)}</ul></details></div>`;
});

/** @type {Component<{ draft: Draft, resource: Resource }>} */
const Panes = component(function Panes({ draft, resource }) {
  const wide = useWide();
  const [, change] = useQuery();
  const [focus, setFocus] = useState(/** @type {import("./source.js").Focus | null} */ (null));
  const [editing, setEditing] = useState(/** @type {{ element: Element, doubt?: Doubt } | null} */ (null));
  const places = useMemo(() => placesOf(draft), [draft.spans]);
  const content = contentOf(draft.content);
  const open = draft.doubts.filter((doubt) => doubt.state === "open");
  const closed = draft.state === "accepted";
  const update = useUpdates(resource);
  const act = (/** @type {Partial<Update>} */ body, done = "") =>
    void update(body).then(
      () => done && toast(done),
      (error) => {
        toastProblem(error);
        void resource.refresh();
      },
    );
  const look = (/** @type {string} */ element, /** @type {Doubt | null} */ doubt = null) => {
    setFocus({
      element,
      doubt: doubt?.id ?? null,
      spans: doubt?.spans.length ? doubt.spans : (places.get(element) ?? []),
      from: "content",
    });
    if (!wide) change({ phan: "goc" });
  };
  const fromSource = (/** @type {string} */ element) => {
    setFocus({ element, doubt: null, spans: places.get(element) ?? [], from: "source" });
    change({ phan: "noi-dung" });
  };
  useShown(focus);
  const hands = {
    focused: focus?.element ?? "",
    tied: (/** @type {string} */ pointer) => places.has(pointer),
    look,
    doubts: (/** @type {string} */ pointer) => open.filter((doubt) => elementOfDoubt(places, doubt) === pointer).length,
    edit: closed ? null : (/** @type {Element} */ element) => setEditing({ element }),
    remove: closed ? null : removing(content, act),
  };
  const doubtHands = {
    closed,
    lookedAt: focus?.doubt ?? null,
    look: (/** @type {Doubt} */ doubt) => look(elementOfDoubt(places, doubt), doubt),
    settle: (/** @type {number[]} */ ids, /** @type {Doubt["state"]} */ state) =>
      act({ doubts: [{ ids, state, note: "" }] }),
    edit: (/** @type {Doubt} */ doubt) =>
      setEditing({ element: editable(draft, elementOfDoubt(places, doubt)), doubt }),
    chooseUnit: () => change({ phan: "don-vi" }),
  };
  const source = () => SourceText({ draft, places, focus, onElement: fromSource });
  const tabs = [
    {
      name: "diem",
      label: t("draft.doubts"),
      count: open.length,
      show: () => DoubtPane({ draft, hands: doubtHands, tied: hands.tied, look }),
    },
    {
      name: "don-vi",
      label: t("draft.units"),
      count: draft.units.filter((unit) => unit.open).length,
      show: () =>
        UnitNames({
          units: draft.units,
          closed,
          choose: (choice) => act({ units: [choice] }, t("units.saved", { name: choice.name })),
        }),
    },
    { name: "noi-dung", label: t("draft.content"), show: () => Elements({ draft, content, hands }) },
    ...(wide ? [] : [{ name: "goc", label: t("draft.source"), show: source }]),
  ];
  return html`<div class="panes">
    <div class="pane">${Tabs({ tabs, label: t("draft.parts"), query: "phan" })}</div>
    ${wide && html`<aside class="pane is-source" aria-label=${t("draft.source")}><h2>${t("draft.source")}</h2>${source()}</aside>`}
    ${
      editing &&
      ElementForm({
        content,
        element: editing.element,
        onClose: () => setEditing(null),
        save: (next, key) =>
          update(
            {
              content: next,
              ...(editing.doubt && {
                doubts: [{ ids: [editing.doubt.id], state: /** @type {const} */ ("edited"), note: "" }],
              }),
            },
            key,
          ).then(() => toast(t("draft.saved"))),
      })
    }
  </div>`;
});

/**
 * Sends changes one after the other, each on the version that the one before has answered: quick presses do not meet themselves.
 * @param {Resource} resource
 */
function useUpdates(resource) {
  const last = useRef(/** @type {Promise<unknown>} */ (Promise.resolve()));
  return (/** @type {Partial<Update>} */ body, key = /** @type {string} */ (crypto.randomUUID())) => {
    const send = async () => {
      const { id, version } = /** @type {Draft} */ (resource.now.peek().data);
      resource.set(
        await patch("/plan-drafts/{draft_id}", {
          params: { draft_id: id },
          version,
          body: /** @type {Update} */ (body),
          key,
        }),
      );
    };
    const mine = last.current.then(send, send);
    last.current = mine;
    return mine;
  };
}

/**
 * Takes a row out that is none of the plan's, once the reader has said so.
 * @param {import("./content.js").Content} content
 * @param {(body: Partial<Update>, done: string) => void} act
 */
function removing(content, act) {
  return async (/** @type {import("./elements.js").Row} */ { part, index }, /** @type {string} */ title) => {
    const asked = { title: t("draft.removeAsk", { name: title }), text: t("draft.removeText") };
    if (!(await ask({ ...asked, yes: t("draft.remove"), danger: true }))) return;
    const rest = content[part].filter((_, at) => at !== index);
    act({ content: { ...content, [part]: rest } }, t("draft.removed", { name: title }));
  };
}

/** Brings the element into view that was chosen in the source. @param {import("./source.js").Focus | null} focus */
function useShown(focus) {
  useLayoutEffect(() => {
    if (focus?.from !== "source") return;
    const card = document.querySelector(`[data-element="${CSS.escape(focus.element)}"]`);
    if (!(card instanceof HTMLElement)) return;
    card.scrollIntoView({ block: "center", behavior: "smooth" });
    card.focus({ preventScroll: true });
  }, [focus]);
}

/**
 * What to open for editing at an element of the source; the head where nothing fits.
 * @param {Draft} draft
 * @param {string} pointer
 * @returns {Element}
 */
function editable(draft, pointer) {
  const [, part = "", place = ""] = pointer.split("/");
  const content = contentOf(draft.content);
  if (part === "targets" || part === "tasks") {
    const index = content[part].findIndex((row) => row.lineage_id && draft.anchors[row.lineage_id] === pointer);
    return index < 0 ? { part: "head" } : { part, index };
  }
  if (part === "duties") return content.duties[Number(place)] ? { part, index: Number(place) } : { part: "head" };
  const whole = /** @type {const} */ ([
    "recipients",
    "signature",
    "legal_bases",
    "purposes",
    "requirements",
    "introduction",
    "funding",
    "closing",
  ]).find((one) => one === part);
  return { part: whole ?? "head" };
}
