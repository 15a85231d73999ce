package uk.wardline.geo;

import java.io.Serial;

/**
 * Two ward sets would be in force on the same day. The message names all such pairs with their
 * spells.
 */
public final class OverlappingWardSets extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  OverlappingWardSets(String overlaps) {
    super(overlaps + ". Give the earlier set an end, or the later one a later start.");
  }
}
