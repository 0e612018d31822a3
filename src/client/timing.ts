/** How long everything takes, in milliseconds: the contract's values. Tests are in more of a hurry. */
export const TIMING = {
  /** Middleboxes mute streams rather than cut them: without a first frame, or without a heartbeat, a stream counts as dead. */
  hello: 6_000,
  silence: 35_000,
  /** For how long the endpoint may keep a page back until there is something new, and how much later it still is welcome. */
  poll: 25_000,
  pollSlack: 10_000,
  /** Between two readings where neither gets through. */
  between: 5_000,
  /** Until a stream is tried again. */
  streamAgain: 300_000,
  /** Between two attempts: at first, at most, and after `eager`. */
  first: 1_000,
  longest: 30_000,
  rare: 300_000,
  eager: 600_000,
  /** How often the tab that listens tells the others that it is alive, and how long its silence is believed. */
  beat: 2_000,
  deaf: 5_000,
  /** An officer who is writing says so again before that. */
  typing: 6_000,
  request: 15_000,
} as const;

export type Timing = Readonly<Record<keyof typeof TIMING, number>>;
