package uk.wardline.jobs.incident;

/** Where the point of an incident fell. */
public enum Place {
  /** In a ward of the set in force on its day. */
  WARD("ward"),
  /** In none of that set's wards. */
  OUTSIDE("outside"),
  /** The source gives no point. */
  NO_COORDINATES("no coordinates"),
  /** There is a point, but no ward set was in force on its day. */
  NO_WARD_SET("no ward set");

  private final String text;

  Place(String text) {
    this.text = text;
  }

  /** The place as the warehouse writes it. */
  public String text() {
    return text;
  }
}
