/** A role held, in words, and a telephone number as people write it. */
import { t } from "./vi.js";

/** "Trưởng khu phố – Khu phố 1"; a desk is not named twice. @param {{ role_label: string, unit_name: string }} held */
export const roleInWords = (held) => (held.unit_name.endsWith(held.role_label) ? held.unit_name : t("role.in", { role: held.role_label, unit: held.unit_name }));

/** "+84912000003" → "0912 000 003"; other numbers as they are. @param {string | null} phone */
export const phoneInWords = (phone) => phone?.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, "0$1 $2 $3") ?? null;
