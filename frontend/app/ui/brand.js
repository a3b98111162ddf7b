/** The mark of Tổ Số: a roof over three members and the one who holds them together. */
import { html } from "../../vendor/kit.js";
import { component } from "./component.js";

export const BrandMark = component(function BrandMark() {
  return html`<svg class="brand-mark" viewBox="0 0 512 512" aria-hidden="true">
    <rect width="512" height="512" rx="96" fill="#0e5a5b" />
    <g fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round"><path d="M112 248 256 128l144 120" stroke-width="36" />
      <path d="M256 262v84M176 346v-38h160v38" stroke-width="22" /></g>
    <circle cx="256" cy="240" r="27" fill="#f4c75b" />
    <g fill="#fff"><circle cx="176" cy="366" r="25" /><circle cx="256" cy="366" r="25" /><circle cx="336" cy="366" r="25" /></g>
  </svg>`;
});
