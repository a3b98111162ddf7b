/** Our own line icons on a 24-unit grid; decoration only, the words beside them carry the meaning. */
import { html } from "../../vendor/kit.js";
import { component } from "./component.js";

const SHAPES = {
  home: "M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6",
  book: "M6.5 4H19v16H6.5A1.5 1.5 0 0 1 5 18.5v-13A1.5 1.5 0 0 1 6.5 4ZM5 17.5A1.5 1.5 0 0 1 6.5 16H19M9 8.5h6",
  plan: "M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7",
  tasks: "M4 6.5 5.5 8 8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17M11.5 6.5H20M11.5 12.5H20M11.5 18.5H20",
  figures: "M4 4v16h16M8 16v-4M12 16V8M16 16v-6",
  report: "M5 4h14v16H5zM8.5 15v-2M12 15V9M15.5 15v-4",
  document: "M6 3h9l4 4v14H6zM14 3v5h5M9.5 15.5l2 2 3.5-4",
  units: "M12 3v5M5 16v-3h14v3M12 8v5M9 3h6v5H9zM3 16h5v5H3zM16 16h5v5h-5zM9.5 16h5v5h-5z",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-4 2.8-6 6.5-6s6.1 2 6.5 6M16 5a3 3 0 0 1 0 6M18 14.5c2 .7 3.2 2.5 3.5 5.5",
  history: "M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  menu: "M4 7h16M4 12h16M4 17h16",
  user: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 21c.6-4.5 3.3-6.5 7.5-6.5s6.9 2 7.5 6.5",
  logout: "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M5 19l1.5-1.5M17.5 6.5 19 5",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z",
  auto: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 3v18",
  plus: "M12 5v14M5 12h14",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
  check: "M5 12.5 10 17.5 19 7",
  cross: "M6 6l12 12M18 6 6 18",
  alert: "M12 4 2.5 20h19zM12 10v4.5M12 17.5h.01",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.5h.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.5l3.5 2",
  calendar: "M4 6h16v15H4zM4 10.5h16M8 3v4M16 3v4",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20.5 20.5",
  filter: "M4 5h16l-6 7.5V19l-4 1.5v-8z",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
  upload: "M12 16V5M7.5 9 12 4.5 16.5 9M5 20h14",
  print: "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  down: "M5 9l7 7 7-7",
  up: "M5 15l7-7 7 7",
  link: "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  refresh: "M20 12a8 8 0 1 1-2.5-5.8L20 8.5M20 4v4.5h-4.5",
  bell: "M6 17V11a6 6 0 1 1 12 0v6l1.5 2h-15zM10 21h4",
  phone: "M7 3h10v18H7zM11 18h2",
  lock: "M6 11h12v10H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 15v2.5",
  speak: "M4 10v4h3l8 4V6l-8 4zM18 9.5a3.5 3.5 0 0 1 0 5",
  board: "M4 4h4.5v16H4zM10 4h4.5v11H10zM16 4h4v8h-4z",
  table: "M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9",
};

/** @typedef {keyof typeof SHAPES} IconName */

/** @type {Component<{ name: IconName }>} */
export const Icon = component(function Icon({ name }) {
  return html`
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${SHAPES[name]} /></svg>`;
});
