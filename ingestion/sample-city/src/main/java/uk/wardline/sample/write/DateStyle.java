package uk.wardline.sample.write;

import java.time.LocalDate;

/** How a system writes days. */
enum DateStyle {
  ISO("yyyy-MM-dd"),
  SLASHED("dd/MM/yyyy"),
  DOTTED("dd.MM.yyyy"),
  DASHED("dd-MM-yyyy"),
  COMPACT("yyyyMMdd");

  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2030;
  private static final int FIRST = Math.toIntExact(LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay());
  private static final int[] PACKED = packed();

  private final String pattern;

  DateStyle(String pattern) {
    this.pattern = pattern;
  }

  /** Every day as the number yyyyMMdd. */
  private static int[] packed() {
    LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1);
    int days = Math.toIntExact(LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay()) - FIRST;
    int[] packed = new int[days];
    for (int i = 0; i < days; i++) {
      LocalDate date = first.plusDays(i);
      packed[i] = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }
    return packed;
  }

  /** Writes a day; returns the place after it. */
  int write(int day, byte[] to, int at) {
    int date = PACKED[day - FIRST];
    int year = date / 10_000;
    int month = date / 100 % 100;
    int dayOfMonth = date % 100;
    int end = at + pattern.length();
    for (int i = pattern.length() - 1; i >= 0; i--) {
      char letter = pattern.charAt(i);
      int digit;
      switch (letter) {
        case 'y' -> {
          digit = year % 10;
          year /= 10;
        }
        case 'M' -> {
          digit = month % 10;
          month /= 10;
        }
        case 'd' -> {
          digit = dayOfMonth % 10;
          dayOfMonth /= 10;
        }
        default -> {
          to[at + i] = (byte) letter;
          continue;
        }
      }
      to[at + i] = (byte) ('0' + digit);
    }
    return end;
  }
}
