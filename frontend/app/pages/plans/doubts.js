/** What a person has to look at in a plan text that was read: by kind, one by one or all of a kind. */
import { html } from "../../../vendor/kit.js";
import { useQuery } from "../../core/query.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { EmptyState } from "../../ui/states.js";
import { Status, Tag } from "../../ui/status.js";
import { kindOf } from "./content.js";
import { t } from "./vi.js";

/** @typedef {import("./content.js").Doubt} Doubt */
/** @typedef {import("./content.js").Kind} Kind */
/**
 * @typedef {{ settle: (ids: number[], state: Doubt["state"]) => void, look: (doubt: Doubt) => void, edit: (doubt:
 *   Doubt) => void, chooseUnit: () => void, lookedAt: number | null, closed: boolean }} Hands
 */

/** Settled by choosing the unit, and only so. */
export const BY_UNIT = new Set(["unit-unknown", "unit-class-open"]);

/** @type {Kind[]} */
const ORDER = [
  "unit",
  "deadline",
  "goal",
  "missing",
  "header",
  "numbering",
  "structure",
  "bases",
  "spelling",
  "abbreviation",
  "capital",
  "marks",
  "other",
];

/** @type {Component<{ doubts: Doubt[], hands: Hands }>} */
export const DoubtList = component(function DoubtList({ doubts, hands }) {
  const [query, change] = useQuery();
  const open = doubts.filter((doubt) => doubt.state === "open");
  const blocking = open.filter((doubt) => doubt.blocking);
  const show = query.diem ?? "open";
  const rows = show === "all" ? doubts : show === "blocking" ? blocking : open;
  const choices = [
    { name: "open", label: t("doubts.showOpen", { count: open.length }) },
    { name: "blocking", label: t("doubts.showBlocking", { count: blocking.length }) },
    { name: "all", label: t("doubts.showAll", { count: doubts.length }) },
  ];
  return html`<div class="stack">
    <p>
      ${
        open.length
          ? Status({ label: t("doubts.open", { count: open.length }), tone: "warning" })
          : Status({ label: t("doubts.allDone"), tone: "good" })
      }
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${t("doubts.show")}>
      ${choices.map(
        ({ name, label }) =>
          html`<button type="button" key=${name} aria-pressed=${String(show === name)}
            onClick=${() => change({ diem: name === "open" ? null : name })}>${label}</button>`,
      )}
    </div>
    ${rows.length === 0 && EmptyState({ title: t("doubts.none"), hint: t("doubts.noneHint"), icon: "check" })}
    ${ORDER.map((kind) => DoubtKind({ key: kind, kind, rows: rows.filter((doubt) => kindOf(doubt.code) === kind), hands }))}
  </div>`;
});

/** @type {Component<{ kind: Kind, rows: Doubt[], hands: Hands }>} */
const DoubtKind = component(function DoubtKind({ kind, rows, hands }) {
  const open = rows.filter((doubt) => doubt.state === "open" && !BY_UNIT.has(doubt.code)).map((doubt) => doubt.id);
  return (
    rows.length > 0 &&
    html`<section class="doubt-kind" aria-label=${t(`kind.${kind}`)}>
      <header class="section-head"><h2>${t(`kind.${kind}`)} <span class="count">${rows.length}</span></h2>
        ${
          open.length > 1 &&
          !hands.closed &&
          html`<div class="section-actions">
            ${Button({ label: t("doubts.keepAll", { count: open.length }), small: true, onClick: () => hands.settle(open, "accepted") })}
            ${Button({
              label: t("doubts.ignoreAll", { count: open.length }),
              small: true,
              kind: "quiet",
              onClick: () => hands.settle(open, "dismissed"),
            })}
          </div>`
        }
      </header>
      <ul class="doubts">${rows.map((doubt) => DoubtCard({ key: doubt.id, doubt, hands }))}</ul>
    </section>`
  );
});

/** @type {Component<{ doubt: Doubt, hands: Hands }>} */
const DoubtCard = component(function DoubtCard({ doubt, hands }) {
  const open = doubt.state === "open";
  const places = doubt.spans.length;
  return html`<li class=${classes("doubt", open && doubt.blocking && "is-blocking", hands.lookedAt === doubt.id && "is-looked")}>
    <p class="doubt-text">“${doubt.text}” ${open && doubt.blocking && Tag({ label: t("doubts.blocking") })}</p>
    <p>${doubt.reason}</p>
    <div class="row">
      ${places > 0 && Button({ label: t("draft.jump"), icon: "eye", small: true, kind: "quiet", onClick: () => hands.look(doubt) })}
      ${places > 1 && html`<span class="soft small">${t("doubts.places", { count: places })}</span>`}
    </div>
    ${
      !hands.closed &&
      (open
        ? html`<div class="row">${
            BY_UNIT.has(doubt.code)
              ? Button({ label: t("doubts.chooseUnit"), icon: "units", small: true, onClick: hands.chooseUnit })
              : html`${Button({ label: t("doubts.keep"), icon: "check", small: true, onClick: () => hands.settle([doubt.id], "accepted") })}
                ${Button({ label: t("doubts.edit"), icon: "edit", small: true, onClick: () => hands.edit(doubt) })}
                ${Button({ label: t("doubts.fixed"), small: true, kind: "quiet", onClick: () => hands.settle([doubt.id], "edited") })}
                ${Button({ label: t("doubts.ignore"), small: true, kind: "quiet", onClick: () => hands.settle([doubt.id], "dismissed") })}`
          }</div>`
        : html`<div class="row">${Status({ label: t(`doubts.state.${doubt.state}`), tone: "good" })}
          ${
            !BY_UNIT.has(doubt.code) &&
            Button({
              label: t("doubts.reopen"),
              small: true,
              kind: "quiet",
              onClick: () => hands.settle([doubt.id], "open"),
            })
          }
        </div>`)
    }
  </li>`;
});
