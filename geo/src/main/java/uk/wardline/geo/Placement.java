package uk.wardline.geo;

import java.io.Serializable;

/** Where a point came to lie. */
public sealed interface Placement extends Serializable {

  /**
   * In a ward.
   *
   * @param onEdge whether the point lies exactly on the edge of a ward, so that the rule for edges
   *     (lowest code wins) and not the shape alone gave it to this one
   */
  record InWard(String code, boolean onEdge) implements Placement {}

  /** In no ward of the set. */
  record Outside() implements Placement {}
}
