package uk.wardline.jobs.load;

import java.util.Locale;

/** The steps of a load, in their order; each kind of load takes those it needs. */
public enum Step {
  /** Make the work catalog what readers see; whatever a broken load left is gone. */
  DISCARD,
  /** Make every table what it was at an earlier release. */
  ROLLBACK,
  /** Read the file of a geographical import. */
  READ,
  /** Look through the files and find where their rows stand. */
  SURVEY,
  /** Find rows whose key an earlier row of their delivery has. */
  KEYS,
  /** Parse, judge, conform and write the rows. */
  WRITE,
  /** Write the wards, or the postcodes. */
  DIMENSIONS,
  /** Take out the rows of deliveries that a later one of the same scope replaces. */
  REPLACE,
  /** Let the persons of this load follow those that were told of before. */
  PERSONS,
  /** Find which persons are one customer. */
  CUSTOMERS,
  /** Let the facts of this load follow those that were there, and give them customer and ward. */
  VERSIONS,
  /** Give facts that were there the customers that were found. */
  REKEY,
  /** Say of each new point in which ward of every set it lies. */
  POINTS,
  /** Give each fact the ward of its own day anew. */
  CONFORM,
  /** Make the measures, and what is published of them. */
  MARTS,
  /** Count everything once more; what does not add up is not released. */
  CHECKS,
  /** Add up the pounds of every delivery, as received and as facts. */
  POUNDS,
  /** Join small files. */
  COMPACT,
  /** Let go of releases that are kept no longer. */
  EXPIRE,
  /** Name the state of each table for the release. */
  TAG,
  /** Let readers see it, all at once. */
  RELEASE,
  /** Delete files that no table knows. */
  ORPHANS;

  /** The step's name in the journal. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
