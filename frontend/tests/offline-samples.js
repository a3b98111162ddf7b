/** Visits and answers as the phone keeps them, for the tests of queue and round. */
export const NOW = 1_723_190_000_000;
export const visit = (seq, household, more = {}) => ({
  id: `v${seq}`,
  seq,
  household_id: household,
  base_version: 1,
  household_name: "Hộ",
  visited_at: "2024-08-09T01:00:00.000Z",
  on: "2024-08-09",
  result: "met",
  revisit_on: null,
  note: "",
  needs: [],
  answers: [],
  new_persons: [],
  left_persons: [],
  photos: [],
  photo_ids: [],
  state: "waiting",
  saved_at: NOW - 60_000,
  sent_at: null,
  message: "",
  errors: [],
  conflicts: [],
  photo_problem: "",
  ...more,
});
export const answer = (subject, item, value, base = null) => ({ subject_id: subject, item, value, base });
export const ids = (records) => records.map(({ id }) => id);
