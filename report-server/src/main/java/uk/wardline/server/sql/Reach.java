package uk.wardline.server.sql;

import uk.wardline.warehouse.access.AccessPolicy;

/**
 * What a statement may ask for beside the rows of a table as they are released now. Trino's access
 * rules know tables and columns, and neither of these.
 *
 * @param earlierReleases a table as an earlier release had it
 * @param statistics the least and greatest value of each column, of rows too that the reader may
 *     not see
 */
public record Reach(boolean earlierReleases, boolean statistics) {
  /** Of the owner of the data folder. */
  public static final Reach OWNER = new Reach(true, true);

  /** Of people of that role. */
  public static Reach ofRole(String role) {
    return new Reach(AccessPolicy.standard().readsEarlierReleases(role), false);
  }
}
