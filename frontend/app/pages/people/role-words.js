/** A role held, in words. */
import { t } from "./vi.js";

/** "Trưởng khu phố – Khu phố 1"; a desk is not named twice. @param {{ role_label: string, unit_name: string }} held */
export const roleInWords = (held) =>
  held.unit_name.endsWith(held.role_label)
    ? held.unit_name
    : t("role.in", { role: held.role_label, unit: held.unit_name });
