/** The annexes of a draft: each with its title, its way of printing and its own text; lists of teams are fetched. */
import { html, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { today } from "../../core/session.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Checkbox } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { BlocksField } from "./blocks.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DraftAnnex">} Annex */

/** @type {Component<{ annexes: Annex[], onChange: (annexes: Annex[]) => void, teams: boolean, error?: string }>} */
export const AnnexesField = component(function AnnexesField({ annexes, onChange, teams, error }) {
  const replace = (/** @type {number} */ at, /** @type {Partial<Annex>} */ with_) =>
    onChange(annexes.map((one, place) => (place === at ? { ...one, ...with_ } : one)));
  return html`<div class="stack">
    ${error && html`<p class="field-error">${error}</p>`}
    ${annexes.map(
      (
        annex,
        at,
      ) => html`<fieldset key=${at} class="draft-annex stack"><legend>${t("annex.name", { n: at + 1 })}</legend>
        ${teams && at === 0 && Teams({ onTaken: (taken) => replace(0, { title: annex.title || taken.title, blocks: taken.blocks }) })}
        ${TextArea({
          label: t("annex.title"),
          name: `annexes.${at}.title`,
          value: annex.title,
          onChange: (title) => replace(at, { title }),
          rows: 2,
        })}
        ${Checkbox({
          label: t("annex.landscape"),
          name: `annexes.${at}.landscape`,
          value: annex.landscape,
          onChange: (landscape) => replace(at, { landscape }),
        })}
        ${Checkbox({
          label: t("annex.separate"),
          name: `annexes.${at}.separate`,
          value: annex.separate,
          onChange: (separate) => replace(at, { separate }),
        })}
        ${BlocksField({ blocks: annex.blocks ?? [], onChange: (blocks) => replace(at, { blocks }), label: t("annex.name", { n: at + 1 }) })}
        <div>
          ${Button({
            label: t("annex.remove", { n: at + 1 }),
            icon: "trash",
            kind: "quiet",
            small: true,
            onClick: () => onChange(annexes.filter((_, place) => place !== at)),
          })}
        </div>
      </fieldset>`,
    )}
    <div>
      ${Button({
        label: t("annex.add"),
        icon: "plus",
        small: true,
        disabled: annexes.length >= 20,
        onClick: () =>
          onChange([
            ...annexes,
            {
              title: "",
              landscape: false,
              separate: false,
              blocks: [
                {
                  kind: "table",
                  text: "",
                  table: { caption: "", note: "", header: ["TT", "", ""], rows: [["1", "", ""]] },
                },
              ],
            },
          ]),
      })}
    </div>
  </div>`;
});

/** @type {Component<{ onTaken: (annex: Annex) => void }>} */
const Teams = component(function Teams({ onTaken }) {
  const [on, set] = useState(/** @type {string | null} */ (today.value));
  const [busy, during] = useBusy();
  const take = () =>
    during(async () => {
      const annex = await get("/document-drafts/team-list", { query: { on: on ?? undefined } });
      onTaken(annex);
      const rows = annex.blocks?.[0]?.table?.rows ?? [];
      toast(t("annex.teamsDone", { n: rows.filter((row) => row[1]).length }));
    });
  return html`<div class="row draft-teams">
    ${DateField({ label: t("annex.teamsOn"), name: "on", value: on, onChange: set })}
    ${Button({ label: t("annex.teams"), icon: "refresh", busy, onClick: take })}
  </div>`;
});
