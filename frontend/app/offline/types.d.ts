/** What lies on the phone: the round as downloaded, the visits as written, and what the server says about them. */

export interface ItemSpec {
  subject: "person" | "household";
  label: string;
  effort: boolean;
  many: boolean;
  values: Record<string, string>;
  /** Whether the ward asks it; not told by rounds that were taken before they told. */
  asked?: boolean;
}

/** Days for efforts, a value's code for outcomes, null where nothing is known. */
export type State = Record<string, string | string[] | null>;

export interface RoundPerson {
  id: string;
  version: number;
  full_name: string;
  sex: string | null;
  birth_year: number | null;
  relation: string;
  adult: boolean | null;
  state: State;
}

export interface RoundHousehold {
  /** Of all that is shown of it, as the server computes it; households downloaded before there were tags lack it. */
  tag?: string;
  id: string;
  version: number;
  street_id: string;
  kind: string;
  code: string;
  name: string;
  house_no: string;
  place_note: string;
  phone: string | null;
  position: number;
  last_visited_on: string | null;
  last_result: string | null;
  revisit_on: string | null;
  closed: boolean;
  state: State;
  notes: string;
  /** Asked for by the QR code at the nhà văn hóa; rounds taken before there were any lack them. */
  wishes?: { full_name: string; phone: string; need: string; note: string; asked_at: string }[];
  persons: RoundPerson[];
}

export interface RoundStreet {
  id: string;
  name: string;
  group_name: string;
  unit_name: string;
  households: number;
}

/** My share of a quota until a day, as it stood at the download; `number` null: not shared out yet. */
export interface RoundQuota {
  id: string;
  label: string;
  noun: string;
  due_on: string;
  number: number | null;
  done: number;
  team_number: number;
  team_done: number;
}

export interface RoundHead {
  /** Of all the rest in here but `taken_at`; a round of before there were tags lacks it. */
  tag?: string;
  taken_at: string;
  expires_on: string;
  today: string;
  /** `left_on`: the last day in a team of who is in none any more; rounds taken before it was told lack it. */
  me: { user_id: string; name: string; left_on?: string | null };
  /** More households than a phone may carry: the member chooses streets. */
  pick_streets: boolean;
  streets: RoundStreet[];
  items: Record<string, ItemSpec>;
  results: Record<string, string>;
  relations: Record<string, string>;
  needs: { code: string; label: string }[];
  /** Missing in a round that was downloaded before there were any. */
  warnings?: { code: string; label: string; advice: string }[];
  /** Read out before a photo is taken; rounds taken before it was asked lack it. */
  photo_question?: { text_number: number; text: string };
  /** Missing in a round that was downloaded before there were quotas. */
  quotas?: RoundQuota[];
  /** What I had done when it was taken; missing in rounds taken before it was told. */
  work?: Record<"today" | "week", { first_day: string; visits: number }>;
}

export interface Round extends RoundHead {
  households: RoundHousehold[];
}

/** The round beside what the phone has: `households` came or changed, those of the tags in `gone` go out. */
export interface RoundChanges extends Round {
  gone: string[];
}

export interface Answer {
  subject_id: string;
  item: string;
  value: string;
  /** What the phone showed before; null: nothing was known. */
  base: string | null;
}

export interface NewPerson {
  id: string;
  full_name: string;
  sex?: string;
  birth_year?: number;
  relation: string;
  phone?: string;
}

export interface LeftPerson {
  id: string;
  reason: "moved" | "death" | "mistake";
  on: string;
}

export interface Conflict {
  id: string;
  subject_id: string;
  subject_name: string;
  item: string;
  item_label: string;
  mine: string;
  mine_label: string;
  theirs: string;
  theirs_label: string;
  theirs_by: string;
  theirs_at: string;
  /** What the person chose, until the server has been told. */
  keep?: "mine" | "theirs";
  told?: boolean;
}

/**
 * waiting: chờ gửi, sent: đã gửi, conflict: cần bạn chọn, rejected: máy chủ chưa nhận, held: đã gửi, chờ trưởng khu phố quyết định,
 * declined: không lấy. Being sent right now is not written down.
 */
export type VisitState = "waiting" | "sent" | "conflict" | "rejected" | "held" | "declined";

/** One instant by two clocks: the server's, and in milliseconds the phone's. */
export interface ClockPair {
  server_at: string;
  phone_at: number;
}

export interface Visit {
  id: string;
  household_id: string;
  base_version: number;
  visited_at: string;
  /** The last pair before it was saved; visits written before there were any lack it. */
  clock?: ClockPair | null;
  result: string;
  revisit_on: string | null;
  note: string;
  needs: string[];
  /** Kinds of fraud of which the household was warned; sheets written before there were any lack it. */
  warned?: string[];
  answers: Answer[];
  new_persons: NewPerson[];
  left_persons: LeftPerson[];
  /** Photos that wait on the phone, and those that the server has. */
  photos: string[];
  photo_ids: string[];
  /** Who let photos be taken, to which version of the question; sheets written before it was asked lack it. */
  photo_consent?: { person_id: string; text_number: number } | null;
}

export interface VisitRecord extends Visit {
  /** Rises with every visit saved on this phone. */
  seq: number;
  household_name: string;
  /** The ward's day on which it was saved. */
  on: string;
  state: VisitState;
  /** Milliseconds by the phone's clock; a fresh visit waits a moment so that it can be taken back. */
  saved_at: number;
  sent_at: string | null;
  message: string;
  errors: { field: string; message: string }[];
  conflicts: Conflict[];
  photo_problem: string;
  /** Why the server did not take it, as a code; records written before lack it. */
  code?: string;
  /** It went out once and no answer has come: the server may have it. */
  attempted?: boolean;
  /** When a file with it left the phone last. */
  exported_at?: number;
  /** The head of the khu phố decided that it is taken. */
  taken?: boolean;
  /** The household came with the answer, so the copy of the round holds this visit already. */
  in_round?: boolean;
  /** Of the server that took it; a server put back from a copy has another one. */
  epoch?: string;
}

/** A difficulty written down without a network; the server knows it by its id, so that it is raised once. */
export interface DifficultyRecord {
  id: string;
  kind: string;
  content: string;
  cause: string;
  proposal: string;
  /** The visit at which it was met; null: none. */
  visit_id: string | null;
  saved_at: number;
  /** rejected: the server has not taken it; those that were sent are shown until the page is closed. */
  state: "waiting" | "rejected" | "sent";
  message: string;
  /** When a file or codes with it left the phone last. */
  exported_at?: number;
  /** It went out once and no answer has come: the server may have it. */
  attempted?: boolean;
}

export interface SyncResult {
  id: string | null;
  state: "stored" | "repeated" | "conflict" | "rejected" | "held" | "taken" | "declined";
  code?: string | null;
  message?: string | null;
  errors?: { field: string; message: string }[] | null;
  household_version?: number | null;
  conflicts?: Omit<Conflict, "keep" | "told">[] | null;
}

export interface SyncAnswer {
  server_now: string;
  /** Changes when the server was put back from a copy; older servers lack it. */
  epoch?: string;
  clock_skew_seconds: number;
  results: SyncResult[];
  /** What became of sheets that waited for a decision; one that the server does not know is not among them. */
  asked: SyncResult[];
  /** Households of the sheets as a round would hold them now. */
  households: RoundHousehold[];
}

/** A value encrypted under the phone's key. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** The data key as a secret locks it: a PIN with its salt, or the key that the server keeps for this phone. */
export interface Lock extends Sealed {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
}

/** What stands unencrypted beside the data: locks, counted tries, days. */
export interface VaultHead {
  phone_id: string;
  user_id: string;
  /** The lock by what is typed, a PIN or words; null: a passkey alone, or too many wrong tries. */
  pin: Lock | null;
  /** The lock by a passkey of this device; phones that have none lack it. */
  passkey?: PasskeyLock | null;
  recovery: Lock;
  tries: number;
  next_try_at: number;
  /** The latest instant this phone has shown, so that a clock set back does not lengthen anything. */
  seen_at: number;
  /** Milliseconds that its clock was set back in all; phones that never showed that lack it. */
  set_back?: number;
  expires_at: number | null;
  /** Whether its days ended before another round came; phones on which they never did lack it. */
  over?: boolean;
  /** How the ward wanted it locked then; phones locked before there was a choice lack it. */
  policy?: PhonePolicy;
}

/** `salt`: what the device makes the secret of, with the passkey `id`. */
export interface PasskeyLock {
  id: Uint8Array<ArrayBuffer>;
  salt: Uint8Array<ArrayBuffer>;
  lock: Lock;
}

/** `start` online: the PIN opens together with a share of the server's, which is written nowhere. */
export type PhonePolicy = import("../api/types.d.ts").Schema<"PhonePolicyRead">;
