package uk.wardline.index.cluster;

/** What a person decided of two records: that they are one customer, or that they are not. */
public record Decision(int a, int b, boolean one) {
  public Decision {
    if (a == b) {
      throw new IllegalArgumentException(
          "A decision needs two records, not record " + a + " twice");
    }
  }

  public static Decision one(int a, int b) {
    return new Decision(a, b, true);
  }

  public static Decision two(int a, int b) {
    return new Decision(a, b, false);
  }
}
