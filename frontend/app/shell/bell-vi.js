/** Texts of the bell. */
import { texts } from "../core/i18n.js";

export const t = texts({ title: "Thông báo", unread: "Thông báo: {count} chưa đọc" });
