package uk.wardline.sample.source;

import uk.wardline.sample.address.Home;

/** What the made-up council charges. */
final class Rates {

  // Band D in pence from 2008/09 on; the other bands by ninths of it (Local Government Finance Act
  // 1992 section 5).
  private static final int[] BAND_D = {
    131_040, 134_550, 137_230, 137_230, 137_230, 139_960, 142_750
  };
  private static final int[] NINTHS = {6, 7, 8, 9, 11, 13, 15, 18};

  private Rates() {}

  /** The charge of a whole financial year, in pence. */
  static int charge(char band, int year) {
    return BAND_D[year - Calendar.FIRST_YEAR] * NINTHS[band - 'A'] / 9;
  }

  /** The rent of a week in a financial year, in pence. */
  static int rent(Home home, int year) {
    double rent = home.rentPence();
    for (int y = Calendar.FIRST_YEAR; y < year; y++) {
      rent *= 1.042;
    }
    return (int) Math.round(rent);
  }
}
