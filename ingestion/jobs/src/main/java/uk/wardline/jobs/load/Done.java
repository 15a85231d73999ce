package uk.wardline.jobs.load;

import org.jspecify.annotations.Nullable;

/**
 * What a step leaves behind.
 *
 * @param value what the next steps need of it
 * @param rowsIn rows it read, where it read any
 * @param rowsOut rows it wrote, where it wrote any
 * @param detail what else it counted, in words
 */
public record Done<T>(
    T value, @Nullable Long rowsIn, @Nullable Long rowsOut, @Nullable String detail) {

  /** Nothing was counted. */
  public static <T> Done<T> with(T value) {
    return new Done<>(value, null, null, null);
  }

  /** Nothing was counted, but something is to be said. */
  public static <T> Done<T> with(T value, String detail) {
    return new Done<>(value, null, null, detail);
  }

  /** Rows were written. */
  public static <T> Done<T> wrote(T value, long rowsOut) {
    return new Done<>(value, null, rowsOut, null);
  }
}
