package uk.wardline.geo.map;

/** How values are cut into classes. */
public enum Classification {
  /** About as many wards in each class. */
  QUANTILES,
  /** Cut where the gaps are, so that the values of a class are alike (Fisher and Jenks). */
  NATURAL_BREAKS
}
