/** A posting taken down: on which channel and day; a day to come plans it. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";
import { isAddress } from "./words.js";

const HOUR = /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/;

/** @type {Component<{ row: { id: string }, onClose: () => void }>} */
export const PostingForm = component(function PostingForm({ row, onClose }) {
  const channels = useGet("/materials/kinds").data?.channels ?? [];
  const units = useGet("/units");
  const channelOf = (/** @type {string} */ code) => channels.find((one) => one.code === code);
  const form = useForm({
    draft: `posting ${row.id}`,
    initial: {
      channel: "",
      on: /** @type {string | null} */ (today.value),
      starts: "",
      place: "",
      entry_id: "",
      url: "",
      text: "",
      reached: /** @type {number | null} */ (null),
      to_unit_id: "",
      unit_id: "",
    },
    check: ({ channel, on, starts, url, to_unit_id: to }) => ({
      ...(!channel && { channel: t("postings.channelMissing") }),
      ...(!on && { on: t("field.missing") }),
      ...(!HOUR.test(starts.trim()) && { starts: t("postings.startsWrong") }),
      ...(!isAddress(url) && { url: t("field.urlWrong") }),
      ...(channelOf(channel)?.linked && on && on <= today.value && !url.trim() && { url: t("field.missing") }),
      ...(channelOf(channel)?.handed && !to && { to_unit_id: t("field.missing") }),
    }),
    submit: ({ on, starts, url, to_unit_id: to, unit_id: unit, entry_id: entry, ...values }, key) => {
      const {
        linked,
        handed,
        entry: places,
      } = channelOf(values.channel) ?? { linked: false, handed: false, entry: "" };
      const where = {
        url: linked ? url.trim() : "",
        to_unit_id: handed ? to : null,
        entry_id: (places && entry) || null,
      };
      const body = { ...values, ...where, unit_id: unit || null, on: on ?? "", starts: starts.trim() };
      return post("/materials/{material_id}/postings", { params: { material_id: row.id }, body, key });
    },
    done: () => {
      invalidate("/materials");
      toast(t("act.done"));
      onClose();
    },
  });
  const channel = channelOf(form.values.channel);
  const { entry_id: chosen } = form.values;
  return FormDialog({
    title: t("act.post"),
    form,
    submit: t("new.save"),
    onClose,
    children: html`
      ${Select({
        ...form.bind("channel"),
        label: t("postings.channel"),
        required: true,
        options: channels.map(({ code, label }) => ({ value: code, label })),
      })}
      <div class="form-row">
        ${DateField({ ...form.bind("on"), label: t("postings.on"), hint: t("postings.onHint"), required: true })}
        ${Field({ ...form.bind("starts"), label: t("postings.starts"), type: "time" })}
      </div>
      ${
        channel?.linked &&
        Field({
          ...form.bind("url"),
          label: t("postings.url"),
          hint: t("field.urlHint"),
          inputmode: "url",
          maxlength: 500,
        })
      }
      ${
        channel?.handed
          ? Select({
              ...form.bind("to_unit_id"),
              label: t("postings.to"),
              required: true,
              options: (units.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            })
          : html`${
              channel?.entry &&
              Places({ key: channel.entry, ...form.bind("entry_id"), label: t("postings.entry"), of: channel.entry })
            }
            ${!chosen && Field({ ...form.bind("place"), label: t("postings.place"), hint: t("postings.placeHint"), maxlength: 200 })}`
      }
      ${ActingUnit({ form, action: "material.post" })}
      ${NumberField({ ...form.bind("reached"), label: t("postings.reached") })}
      ${TextArea({ ...form.bind("text"), label: t("postings.text"), rows: 3, maxlength: 4000 })}`,
  });
});

/** @type {Component<import("../../ui/field.js").FieldProps<string> & { of: string }>} a place of the catalogue */
const Places = component(function Places({ of, ...field }) {
  const found = useGet("/catalogue", { query: { kind: of, limit: 100 } });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return options.length ? Select({ ...field, options, empty: t("postings.entryNone") }) : null;
});
