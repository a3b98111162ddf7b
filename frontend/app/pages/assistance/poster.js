/** The poster with the QR code of a khu phố: chosen, made by the server, opened to be printed. */
import { html, useState } from "../../../vendor/kit.js";
import { address, post } from "../../api/client.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { JobProgress } from "../../ui/job-progress.js";
import { LocalAddress } from "../../ui/local-address.js";
import { Select } from "../../ui/select.js";
import { Loading } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { useMyPlaces } from "./places.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */

/** @type {Component<{ onClose: () => void }>} */
export const PosterDialog = component(function PosterDialog({ onClose }) {
  const places = useMyPlaces();
  const [picked, pick] = useState("");
  const [job, setJob] = useJob("poster");
  const [file, setFile] = useState("");
  if (!places) return Dialog({ title: t("requests.poster"), onClose, children: Loading({}) });
  const chosen = places.find(({ id }) => id === picked) ?? places[0];
  const make = () => {
    setFile("");
    if (chosen) post("/help/poster", { body: { unit_id: chosen.id } }).then(setJob, toastProblem);
  };
  return Dialog({
    title: t("requests.poster"),
    onClose,
    children: html`<div class="stack">${LocalAddress({})}<p>${t("requests.posterText", { unit: chosen?.name ?? "" })}</p>
      ${
        places.length > 1 &&
        Select({
          label: t("requests.posterUnit"),
          name: "unit_id",
          value: chosen?.id ?? "",
          empty: false,
          onChange: (unit) => {
            pick(unit);
            setJob(null);
            setFile("");
          },
          options: places.map(({ id, name }) => ({ value: id, label: name })),
        })
      }
      ${
        job &&
        JobProgress({
          key: job.id,
          job,
          label: t("requests.posterOf", { unit: chosen?.name ?? "" }),
          onDone: ({ result }) => setFile(String(/** @type {{ file_id?: string } | null} */ (result)?.file_id ?? "")),
        })
      }
      <div class="form-actions">${
        file
          ? LinkButton({
              label: t("requests.posterOpen"),
              href: address(`/files/${file}`),
              icon: "print",
              kind: "primary",
              newTab: true,
            })
          : Button({
              label: t("requests.poster"),
              kind: "primary",
              busy: job !== null && job.state !== "failed",
              onClick: make,
            })
      }</div></div>`,
  });
});
