/** One post in a Zalo group or one broadcast, with how many may have been reached and how that was estimated. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { t as shared } from "../../ui/vi.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { RadioGroup, Select, optionsOf } from "../../ui/select.js";
import { Loading } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { useMyPlaces } from "./places.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReachEstimateWrite">["channel"]} Channel */

const CHANNELS = optionsOf(labels.ReachChannel);

/** @type {Component<{ onClose: () => void }>} */
export const ReachDialog = component(function ReachDialog({ onClose }) {
  const places = useMyPlaces();
  return Dialog({ title: t("reach.add"), onClose, children: places ? ReachForm({ places, onClose }) : Loading({}) });
});

/** @type {Component<{ places: { id: string, name: string }[], onClose: () => void }>} */
const ReachForm = component(function ReachForm({ places, onClose }) {
  const form = useForm({
    draft: "reach",
    initial: {
      unit_id: places[0]?.id ?? "",
      channel: "zalo",
      on: /** @type {string | null} */ (today.value),
      audience: /** @type {number | null} */ (null),
      basis: "",
      topic: "",
      link: "",
    },
    check: (values) => ({
      ...(!values.topic.trim() && { topic: shared("field.missing") }),
      ...(!values.audience && { audience: shared("field.missing") }),
      ...(!values.basis.trim() && { basis: shared("field.missing") }),
      ...(!values.on && { on: shared("field.missing") }),
      ...(values.link.trim() && !/^https?:\/\/\S+$/.test(values.link.trim()) && { link: t("reach.linkBad") }),
    }),
    submit: (values, key) =>
      post("/help/reach", {
        body: {
          ...values,
          channel: /** @type {Channel} */ (values.channel),
          on: values.on ?? today.value,
          audience: values.audience ?? 0,
        },
        key,
      }),
    done: () => {
      onClose();
      invalidate("/help/reach");
      toast(t("reach.saved"));
    },
  });
  return Form({
    form,
    label: t("reach.add"),
    children: html`
      ${RadioGroup({ ...form.bind("channel"), label: t("reach.channel"), options: CHANNELS })}
      ${Field({ ...form.bind("topic"), label: t("reach.topic"), required: true, maxlength: 200 })}
      <div class="form-row">${DateField({ ...form.bind("on"), label: t("events.on"), required: true, max: today.value })}
        ${
          places.length > 1 &&
          Select({
            ...form.bind("unit_id"),
            label: t("events.unit"),
            empty: false,
            options: places.map(({ id, name }) => ({ value: id, label: name })),
          })
        }
      </div>
      ${NumberField({ ...form.bind("audience"), label: t("reach.audience"), required: true })}
      ${Field({ ...form.bind("basis"), label: t("reach.basis"), hint: t("reach.basisHint"), required: true, maxlength: 300 })}
      ${Field({ ...form.bind("link"), label: t("reach.link"), type: "url", inputmode: "url", maxlength: 500 })}
      ${FormActions({ form, onClose })}`,
  });
});
