package uk.wardline.jobs.customer;

import uk.wardline.index.identity.RecordRef;

/** What a person decided of who is who. No run of the index overrules it. */
public sealed interface LinkDecision {

  /** The two records are one customer. */
  record One(RecordRef a, RecordRef b) implements LinkDecision {}

  /** The two records are not one customer. */
  record Two(RecordRef a, RecordRef b) implements LinkDecision {}

  /** The record is linked by decisions alone. */
  record Settled(RecordRef record) implements LinkDecision {}
}
