/** A rule that is broken: its stable code, where (a path into what was given), and words that say the remedy. */
export type Violation = { code: string; path: string; message: string }
