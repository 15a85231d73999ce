package uk.wardline.geo;

import java.util.List;

/** A member {@code coordinates} as it stands in the file, before anyone knows what it should be. */
sealed interface Nested {
  record Position(double x, double y, int numbers) implements Nested {}

  record Several(List<Nested> items) implements Nested {}

  record Odd(String what) implements Nested {}
}
