// A figure of a place, and where it comes from.

/** A value and where it comes from. */
export interface Figure<T> {
  readonly value: T;
  /** Statute or official page by its name; absent where practitioners assume the value, to be replaced by what the site has. */
  readonly source?: string;
  /** What the value leaves out or when it changes. */
  readonly note?: string;
}
