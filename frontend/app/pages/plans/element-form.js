/** One element of a plan text that was read, edited beside it: the whole content goes back with the change. */
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { TextArea } from "../../ui/text-area.js";
import {
  DutyFields,
  HeadFields,
  RecipientsFields,
  SignatureFields,
  TargetFields,
  TaskFields,
  tidy,
} from "./editors.js";
import { TextsField, under } from "./rows-field.js";
import { t } from "./vi.js";

/** @typedef {import("./content.js").Content} Content */
/** @typedef {"legal_bases" | "purposes" | "requirements"} ListPart */
/** @typedef {"introduction" | "funding" | "closing"} TextPart */
/**
 * @typedef {{ part: "head" | "recipients" | "signature" | ListPart | TextPart } | { part: "targets" | "tasks" |
 *   "duties", index: number }} Element
 */

/** @type {Record<Element["part"], () => string>} */
const TITLES = {
  head: () => t("part.head"),
  recipients: () => t("part.recipients"),
  signature: () => t("part.signature"),
  legal_bases: () => t("part.bases"),
  purposes: () => t("part.purposes"),
  requirements: () => t("part.requirements"),
  introduction: () => t("part.introduction"),
  funding: () => t("part.funding"),
  closing: () => t("part.closing"),
  targets: () => t("part.targets"),
  tasks: () => t("part.tasks"),
  duties: () => t("part.duties"),
};

/**
 * @type {Component<{ content: Content, element: Element, save: (content: Content, key: string) => Promise<unknown>,
 *   onClose: () => void }>}
 */
export const ElementForm = component(function ElementForm({ content, element, save, onClose }) {
  const form = useForm({
    draft: `element ${element.part} ${"index" in element ? element.index : ""}`,
    initial: { content },
    submit: (values, key) => save(tidy(values.content), key),
    done: onClose,
  });
  const faults = Object.fromEntries(
    (form.problem?.errors ?? []).map(({ field, message }) => [field.replace(/^content\./, ""), message]),
  );
  return FormDialog({
    title: TITLES[element.part](),
    form,
    onClose,
    wide: true,
    children: Editor({ element, value: form.values.content, onChange: (next) => form.set({ content: next }), faults }),
  });
});

/** @type {Component<{ element: Element, value: Content, onChange: (value: Content) => void, faults: Record<string, string> }>} */
const Editor = component(function Editor({ element, value, onChange, faults }) {
  if ("index" in element)
    return RowEditor({ element, value, onChange, faults: under(faults, `${element.part}.${element.index}`) });
  const { part } = element;
  if (part === "head") return HeadFields({ value, onChange, faults });
  if (part === "recipients")
    return RecipientsFields({
      value: value.recipients,
      archive: value.archive,
      onChange: (recipients, archive) => onChange({ ...value, recipients, archive }),
      faults: under(faults, part),
    });
  if (part === "signature")
    return SignatureFields({
      value: value.signature,
      onChange: (signature) => onChange({ ...value, signature }),
      faults: under(faults, part),
    });
  if (part === "legal_bases" || part === "purposes" || part === "requirements")
    return TextsField({
      label: TITLES[part](),
      value: value[part],
      onChange: (lines) => onChange({ ...value, [part]: lines }),
      faults: under(faults, part),
    });
  return TextArea({
    label: TITLES[part](),
    name: part,
    value: value[part],
    rows: 8,
    error: faults[part],
    onChange: (text) => onChange({ ...value, [part]: text }),
  });
});

/**
 * @type {Component<{ element: Extract<Element, { index: number }>, value: Content, onChange: (value: Content) => void, faults:
 *   Record<string, string> }>}
 */
const RowEditor = component(function RowEditor({ element: { part, index }, value, onChange, faults }) {
  const put = (/** @type {unknown} */ row) =>
    onChange({ ...value, [part]: value[part].map((one, at) => (at === index ? row : one)) });
  if (part === "targets")
    return value.targets[index] && TargetFields({ value: value.targets[index], onChange: put, faults });
  if (part === "tasks")
    return value.tasks[index] && TaskFields({ value: value.tasks[index], onChange: put, year: value.year, faults });
  return value.duties[index] && DutyFields({ value: value.duties[index], onChange: put, faults });
});
