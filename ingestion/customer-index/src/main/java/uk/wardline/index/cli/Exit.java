package uk.wardline.index.cli;

/** Exit codes, as sysexits has them and all commands of the project use them. */
final class Exit {
  static final int OK = 0;
  static final int USAGE = 64;
  static final int REFUSED = 65;
  static final int NOT_FOUND = 66;
  static final int OUR_FAULT = 70;

  private Exit() {}
}
