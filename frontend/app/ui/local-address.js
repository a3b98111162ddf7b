/** A warning beside codes and slips to be printed: no other machine opens the address that they would carry. */
import { html } from "../../vendor/kit.js";
import { me } from "../core/session.js";
import { component } from "./component.js";
import { Icon } from "./icons.js";
import { t } from "./desk-vi.js";

/** Nothing where the server's public address is set. */
export const LocalAddress = component(function LocalAddress() {
  if (me.value?.reached_by_others !== false) return null;
  return html`<p class="notice is-danger" role="alert">${Icon({ name: "alert" })}<span>${t("address.local")}</span></p>`;
});
