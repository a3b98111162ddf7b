/** The fields of a difficulty that is raised, at a desk or on a phone without a network. */
import { html, useRef } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { personalWords } from "../../core/personal-words.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { optionsOf, Select } from "../../ui/select.js";
import { TextArea, tooLongOf } from "../../ui/text-area.js";
import { t } from "./vi.js";

export const KINDS = /** @type {const} */ ([
  "equipment",
  "systems",
  "residents",
  "people",
  "funds",
  "guidance",
  "other",
]);
export const kindOptions = () => optionsOf(labels.DifficultyKind, KINDS);

const SHORTEST = 10;
const LONGEST = { content: 500, cause: 1000, proposal: 1000 };

/**
 * `platform`: the catalogue entry of the platform that it is about, "" for none.
 * @typedef {{ kind: string, content: string, cause: string, proposal: string, platform: string, unit_id: string }} Raised
 */

/**
 * The form of a new difficulty; words that seem to name a resident are asked about once.
 * @template R
 * @param {{ draft: string, submit: (values: Raised, key: string) => Promise<R>, done: (made: R) => void }} how
 */
export function useRaising({ draft, submit, done }) {
  const asked = useRef("");
  const form = useForm({
    draft,
    initial: { kind: "", content: "", cause: "", proposal: "", platform: "", unit_id: "" },
    check: ({ kind, content, cause, proposal }) => {
      const faults = {
        ...(!kind && { kind: t("new.kindMissing") }),
        ...(content.trim().length < SHORTEST && { content: t("new.contentShort") }),
        ...tooLongOf({ content, cause, proposal }, LONGEST), // a phone without a network asks no server
      };
      const named = personalWords(content, cause, proposal);
      const words = named.join(", ");
      if (Object.keys(faults).length > 0 || !words || asked.current === words) return faults;
      asked.current = words; // sent again unchanged, it is meant
      const field = [content, cause, proposal].findIndex((text) => personalWords(text).length > 0);
      return { [["content", "cause", "proposal"][field] ?? "content"]: t("new.personal", { words }) };
    },
    submit,
    done,
  });
  return form;
}

/** @type {Component<{ form: import("../../ui/form.js").FormState<any> }>} */
export const RaisingFields = component(function RaisingFields({ form }) {
  return html`
    ${Select({ ...form.bind("kind"), label: t("new.kind"), required: true, options: kindOptions() })}
    ${TextArea({
      ...form.bind("content"),
      label: t("new.content"),
      hint: t("new.contentHint"),
      rows: 3,
      required: true,
      maxlength: LONGEST.content,
    })}
    ${TextArea({ ...form.bind("cause"), label: t("new.cause"), rows: 2, maxlength: LONGEST.cause })}
    ${TextArea({
      ...form.bind("proposal"),
      label: t("new.proposal"),
      hint: t("new.proposalHint"),
      rows: 2,
      maxlength: LONGEST.proposal,
    })}`;
});
