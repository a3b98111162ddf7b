/** Households that may be one, pair by pair: made one, or remembered as two. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Facts, Page } from "../../ui/page.js";
import { JobProgress } from "../../ui/job-progress.js";
import { RadioGroup } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status, Tag } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { Apart, PAIRS, setApart } from "./apart.js";
import { MergeTwo } from "./merge-form.js";
import { listAddress } from "./place.js";
import { useUnitOptions } from "../../ui/unit-options.js";
import { t } from "./vi.js";
import { addressOf, areaOf, pageOf, standingOf } from "./words.js";

/** @typedef {import("./words.js").Row} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"DuplicateRead">} Pair */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */

await stylesheet("households");

export default function Pairs() {
  const [query] = useQuery();
  const found = useGet(PAIRS, { query: { unit_id: query.unit_id } });
  const streets = useGet("/streets");
  const [job, follow] = useState(/** @type {Job | null} */ (null));
  const [joining, join] = useState(/** @type {Pair | null} */ (null));
  const search = () => post("/households/duplicates/find", {}).then(follow, toastProblem);
  const ended = () => {
    follow(null);
    invalidate(PAIRS);
  };
  const never = found.data?.found_at === null && found.data.running_job_id === null;
  useEffect(() => {
    if (never && !job) void search();
  }, [never]);
  const units = useUnitOptions(streets.data ?? []);
  return Page({
    title: t("pairs.title"),
    lead: t("pairs.lead"),
    crumbs: [{ label: t("title"), href: listAddress() }, { label: t("pairs.title") }],
    actions:
      !job &&
      !found.data?.running_job_id &&
      Button({ label: t("pairs.again"), icon: "refresh", onClick: () => void search() }),
    children: html`<div class="stack">
      ${units.length > 1 && FilterBar({ filters: [{ name: "unit_id", label: t("unit"), options: units }] })}
      ${
        job
          ? JobProgress({ key: job.id, job, label: t("pairs.searching"), onDone: ended, onEnd: ended })
          : found.data?.running_job_id && Following({ id: found.data.running_job_id, ended })
      }
      ${Loaded({
        of: found,
        lines: 6,
        empty: ({ pairs, found_at }) => pairs.length === 0 && found_at !== null,
        whenEmpty: html`<div class="card">${EmptyState({ title: t("pairs.none"), hint: t("pairs.noneHint"), icon: "check" })}</div>`,
        children: ({ pairs, found_at }) => html`<div class="stack">
          ${
            found_at &&
            html`<p class="soft" role="status">${t("pairs.count", { count: number(pairs.length), at: dateTime(found_at) })}</p>`
          }
          ${pairs.map((pair, at) => PairCard({ key: `${pair.one.id} ${pair.other.id}`, pair, number: at + 1, onJoin: () => join(pair) }))}
        </div>`,
      })}
      ${Apart({ unitId: query.unit_id })}
      ${joining && Join({ pair: joining, onClose: () => join(null) })}
    </div>`,
  });
}

/** A search that was under way when the page was opened. @type {Component<{ id: string, ended: () => void }>} */
const Following = component(function Following({ id, ended }) {
  const job = useGet("/jobs/{job_id}", { params: { job_id: id } });
  return job.data && JobProgress({ job: job.data, label: t("pairs.searching"), onDone: ended, onEnd: ended });
});

/** @param {Pair} pair */
const areTwo = (pair) =>
  setApart(pair, true).then(
    () =>
      toast(t("pairs.apart"), {
        act: { label: shared("act.undo"), run: () => void setApart(pair, false).catch(toastProblem) },
      }),
    toastProblem,
  );

/** @type {Component<{ pair: Pair, number: number, onJoin: () => void }>} */
const PairCard = component(function PairCard({ pair, number: at, onJoin }) {
  const { one, other, likenesses } = pair;
  return html`<article class="card pair" aria-label=${t("pairs.pair", { number: at, one: one.code, other: other.code })}>
    <div class="pair-sides">${Side({ row: one })}${Side({ row: other })}</div>
    <p class="pair-why">
      <span class="soft">${t("pairs.why")}</span> ${likenesses.map(({ code, label }) => html`<span key=${code}>${Tag({ label })} </span>`)}
    </p>
    <div class="form-actions">
      ${Button({ label: t("pairs.twoHouseholds"), onClick: () => void areTwo(pair) })}
      ${Button({ label: t("pairs.oneHousehold"), icon: "link", onClick: onJoin })}
    </div>
  </article>`;
});

/** @type {Component<{ row: Row }>} */
const Side = component(function Side({ row }) {
  return html`<section class="pair-side">
    <h2><a href=${pageOf(row.id)} aria-label=${`${row.name}, ${t("pairs.open", { code: row.code })}`}>${row.name}</a></h2>
    ${Facts({
      facts: [
        { label: t("address"), value: addressOf(row) },
        { label: t("unit"), value: areaOf(row) },
        { label: t("pairs.code"), value: row.code },
        { label: t("persons"), value: number(row.persons) },
        { label: t("pairs.phone"), value: row.phone ?? "—" },
        { label: t("kind"), value: row.kind_label },
        { label: t("standing"), value: Status(standingOf(row, today.value)) },
        { label: t("lastVisit"), value: row.last_visited_on ? date(row.last_visited_on) : t("never") },
      ],
    })}</section>`;
});

/** Which of the two stays, then how they are joined. @type {Component<{ pair: Pair, onClose: () => void }>} */
const Join = component(function Join({ pair: { one, other }, onClose }) {
  const [kept, keep] = useState(one.persons >= other.persons ? one.id : other.id);
  const [chosen, choose] = useState(false);
  if (chosen) return JoinInto({ keptId: kept, goneId: kept === one.id ? other.id : one.id, onClose });
  return Dialog({
    title: t("pairs.joinTitle"),
    onClose,
    children: html`<form class="form" onSubmit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      choose(true);
    }}>
      ${RadioGroup({
        name: "keep",
        label: t("pairs.keep"),
        hint: t("pairs.keepHint"),
        value: kept,
        onChange: keep,
        options: [one, other].map((row) => ({
          value: row.id,
          label: `${row.name} (${row.code})`,
          hint: `${addressOf(row)} · ${t("pairs.persons", { count: row.persons })}`,
        })),
      })}
      <div class="form-actions">
        ${Button({ label: shared("act.cancel"), onClick: onClose })}
        ${Button({ label: t("pairs.next"), type: "submit", kind: "primary" })}
      </div>
    </form>`,
  });
});

/** @type {Component<{ keptId: string, goneId: string, onClose: () => void }>} */
const JoinInto = component(function JoinInto({ keptId, goneId, onClose }) {
  const kept = useGet("/households/{household_id}", { params: { household_id: keptId } });
  return kept.data
    ? MergeTwo({
        row: kept.data,
        otherId: goneId,
        duplicate: true,
        changed: () => invalidate(PAIRS, `/households/${keptId}`),
        onClose,
      })
    : Dialog({ title: t("pairs.joinTitle"), onClose, children: Loaded({ of: kept, lines: 6, children: () => null }) });
});
