package uk.wardline.warehouse.cli;

/** Exit codes, as in {@code sysexits.h}. */
public final class Exit {
  /** All went well. */
  public static final int OK = 0;

  /** The command line is wrong. */
  public static final int USAGE = 64;

  /** An input file or a value was refused. */
  public static final int INPUT_REFUSED = 65;

  /** An input file was not found. */
  public static final int INPUT_NOT_FOUND = 66;

  /** The platform, or a part of it, cannot be reached or started. */
  public static final int UNAVAILABLE = 69;

  /** A fault of ours. */
  public static final int SOFTWARE = 70;

  /** Somebody else holds the lock: try again later. */
  public static final int TRY_AGAIN = 75;

  /** A load is held: a steward releases or discards it. */
  public static final int HELD = 76;

  /** Not allowed. */
  public static final int NOT_ALLOWED = 77;

  /** The configuration is wrong. */
  public static final int CONFIGURATION = 78;

  private Exit() {}
}
