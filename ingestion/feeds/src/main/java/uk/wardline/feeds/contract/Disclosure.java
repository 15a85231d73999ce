package uk.wardline.feeds.contract;

/** What may be shown of a feed. */
public enum Disclosure {
  /** The source is public already: nothing is held back. */
  OPEN,
  /** Small numbers are protected before anything leaves the inner circle. */
  PROTECTED
}
