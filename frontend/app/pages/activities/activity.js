/** One activity: when and where, what comes next, who was asked and came, and every step. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Steps } from "../../ui/timeline.js";
import { Acts } from "./acts.js";
import { Campaign } from "./campaign.js";
import { Completions } from "./completions.js";
import { Feedback } from "./feedback.js";
import { Guests } from "./guests.js";
import { Items } from "./items.js";
import { People } from "./people.js";
import { t } from "./vi.js";
import { TONES, when } from "./words.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */

/** Acts that have a place of their own. */
const APART = ["mark", "item", "aim", "take", "guests", "answer"];

/** @param {import("../../core/router.js").PageProps} props */
export default function ActivityPage({ params }) {
  const id = params.id ?? "";
  const one = useGet("/activities/{activity_id}", { params: { activity_id: id } });
  const row = one.data;
  return Page({
    title: row ? row.title : t("one"),
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    crumbs: [{ label: t("title"), href: "/hoat-dong" }, { label: t("one") }],
    children: Loaded({
      of: one,
      lines: 8,
      children: (/** @type {Activity} */ data) => html`<div class="stack">
        ${Told({ row: data })}
        ${data.actions.some((name) => !APART.includes(name)) && Section({ title: t("next"), children: Acts({ row: data, set: one.set }) })}
        ${data.kind === "campaign" && Section({ title: t("goals"), children: Campaign({ row: data, set: one.set }) })}
        ${
          data.feedback &&
          Section({ title: t("feedback"), children: Feedback({ row: data, told: data.feedback, set: one.set }) })
        }
        ${
          (data.items.length > 0 || data.actions.includes("item")) &&
          Section({ title: t("items"), children: Items({ row: data, set: one.set }) })
        }
        ${
          data.actions.includes("take") &&
          Section({ title: t("done"), children: Completions({ row: data, changed: one.refresh }) })
        }
        ${
          can("activity.roster") &&
          (data.asked > 0 || data.actions.includes("ask")) &&
          Section({
            title: t(data.own_pace ? "learners" : "people"),
            children: People({ row: data, set: one.set }),
          })
        }
        ${
          (data.guests.length > 0 || data.actions.includes("guests")) &&
          Section({ title: t("guests"), children: Guests({ row: data, set: one.set }) })
        }
        ${data.steps.length > 0 && Section({ title: t("history"), children: Steps({ steps: data.steps, label: t("history") }) })}</div>`,
    }),
  });
}

/** @param {{ id: string, text: string }} link */
const toActivity = ({ id, text }) => html`<a href=${`/hoat-dong/${id}`}>${text}</a>`;

/** @type {Component<{ row: Activity }>} */
const Told = component(function Told({ row }) {
  const told = (/** @type {string} */ label, /** @type {unknown} */ value, wide = false) =>
    value ? [{ label, value: /** @type {any} */ (value), wide }] : [];
  return html`<section class="card" aria-label=${t("one")}>
    ${Facts({
      facts: [
        ...told(t("kind"), row.kind_label),
        ...told(t("unit"), row.unit_name),
        ...told(t("fact.when"), when(row)),
        ...told(t("fact.place"), row.place),
        ...told(
          t(row.own_pace ? "learn.attended" : "came"),
          row.asked > 0 && t("cameOf", { came: row.attended, asked: row.asked }),
        ),
        ...told(t("fact.absent"), row.absent > 0 && number(row.absent)),
        ...told(t("fact.residents"), row.residents !== null && number(row.residents)),
        ...told(t("guests"), row.guests_came > 0 && number(row.guests_came)),
        ...told(t("fact.others"), row.others !== null && number(row.others)),
        ...told(t("fact.by"), row.planned_by_name),
        ...told(t("fact.parent"), row.parent && toActivity(row.parent)),
        ...told(t("fact.makeUp"), row.make_up && toActivity(row.make_up)),
        ...told(t("fact.partners"), row.partners, true),
        ...told(t("fact.content"), row.content, true),
        ...told(t("fact.task"), row.task && html`<a href=${`/nhiem-vu/${row.task.id}`}>${row.task.text}</a>`, true),
      ],
    })}
  </section>`;
});
