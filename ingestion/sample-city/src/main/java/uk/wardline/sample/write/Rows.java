package uk.wardline.sample.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.wardline.sample.life.Days;

/**
 * Rows of one file as bytes, in the style of its system. A row is written value by value from left
 * to right and then ended. Not thread-safe.
 */
public final class Rows {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int ROOM_FOR_A_VALUE = 64;

  private final Style style;
  private final int columns;
  private final @Nullable Damage damage;
  private final int[] starts;
  private final byte[] kinds;
  private byte[] buffer = new byte[512];
  private int size;
  private int field;
  private int rows;

  /** What kinds of value a column can have, as far as a value can be broken. */
  static final byte TEXT = 0;

  static final byte KEY = 1;
  static final byte DAY = 2;
  static final byte AMOUNT = 3;
  static final byte CODE = 4;

  Rows(Style style, int columns, @Nullable Damage damage) {
    this.style = style;
    this.columns = columns;
    this.damage = damage;
    this.starts = new int[columns + 1];
    this.kinds = new byte[columns];
  }

  /** Text as the system writes it, in quotes where need be. */
  public Rows text(String text) {
    next(TEXT);
    append(style.capitals() ? text.toUpperCase(Locale.UK) : text);
    return this;
  }

  /** The key of the row. */
  public Rows key(String text) {
    next(KEY);
    append(text);
    return this;
  }

  /** One of the system's own words, as it is. */
  public Rows code(String text) {
    next(CODE);
    append(text);
    return this;
  }

  /** A day; nothing for {@link Days#NEVER}. */
  public Rows day(int day) {
    next(day == Days.NEVER ? TEXT : DAY);
    if (day != Days.NEVER) {
      size = style.dates().write(day, buffer, size);
    }
    return this;
  }

  /** A day and a minute of it, as 2014-03-31 09:05:00; nothing for {@link Days#NEVER}. */
  public Rows time(int day, int minute) {
    next(TEXT);
    if (day != Days.NEVER) {
      size = DateStyle.ISO.write(day, buffer, size);
      buffer[size++] = ' ';
      twoDigits(minute / 60);
      buffer[size++] = ':';
      twoDigits(minute % 60);
      buffer[size++] = ':';
      buffer[size++] = '0';
      buffer[size++] = '0';
    }
    return this;
  }

  private void twoDigits(int number) {
    buffer[size++] = (byte) ('0' + number / 10);
    buffer[size++] = (byte) ('0' + number % 10);
  }

  /** Pounds and pence. */
  public Rows money(long pence) {
    next(AMOUNT);
    long whole = Math.abs(pence);
    if (pence < 0) {
      buffer[size++] = '-';
    }
    digits(whole / 100);
    buffer[size++] = '.';
    twoDigits((int) (whole % 100));
    return this;
  }

  /** A whole number. */
  public Rows number(long number) {
    next(TEXT);
    digits(number);
    return this;
  }

  private void digits(long number) {
    int count = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      count++;
    }
    long rest = number;
    for (int i = count - 1; i >= 0; i--) {
      buffer[size + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += count;
  }

  /** Y or N. */
  public Rows flag(boolean yes) {
    next(CODE);
    buffer[size++] = (byte) (yes ? 'Y' : 'N');
    return this;
  }

  /** Nothing. */
  public Rows blank() {
    next(TEXT);
    return this;
  }

  /** Ends the row; now and then a broken copy of it follows. */
  public void end() {
    if (field != columns) {
      throw new IllegalStateException(
          "A row has %d values where %d belong".formatted(field, columns));
    }
    starts[columns] = size + 1;
    room();
    buffer[size++] = '\n';
    rows++;
    field = 0;
    Damage dealing = damage;
    if (dealing != null && dealing.strikes()) {
      dealing.copy(this);
    }
  }

  private void next(byte kind) {
    room();
    if (field == columns) {
      throw new IllegalStateException("A row has more than %d values".formatted(columns));
    }
    if (field > 0) {
      buffer[size++] = (byte) style.delimiter();
    }
    starts[field] = size;
    kinds[field++] = kind;
  }

  private void room() {
    if (buffer.length - size < ROOM_FOR_A_VALUE) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  private void append(String text) {
    if (isPlain(text)) {
      while (buffer.length - size < text.length() + ROOM_FOR_A_VALUE) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      for (int i = 0; i < text.length(); i++) {
        buffer[size++] = (byte) text.charAt(i);
      }
    } else {
      byte[] bytes = quoted(text).getBytes(style.western() ? WESTERN : StandardCharsets.UTF_8);
      appendRaw(bytes, 0, bytes.length);
    }
  }

  private boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == style.delimiter() || c == '"') {
        return false;
      }
    }
    return true;
  }

  private String quoted(String text) {
    boolean needed = text.indexOf(style.delimiter()) >= 0 || text.indexOf('"') >= 0;
    String legible = style.western() ? Letters.western(text) : text;
    return needed ? '"' + legible.replace("\"", "\"\"") + '"' : legible;
  }

  private void appendRaw(byte[] bytes, int from, int to) {
    while (buffer.length - size < to - from + ROOM_FOR_A_VALUE) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    System.arraycopy(bytes, from, buffer, size, to - from);
    size += to - from;
  }

  // What follows is for the damage and the files.

  byte kind(int column) {
    return kinds[column];
  }

  int columns() {
    return columns;
  }

  /** The bytes of a value of the row that was ended last. */
  byte[] value(int column) {
    return Arrays.copyOfRange(buffer, starts[column], starts[column + 1] - 1);
  }

  /** A row of values as they are. */
  void raw(List<byte[]> values) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        room();
        buffer[size++] = (byte) style.delimiter();
      }
      appendRaw(values.get(i), 0, values.get(i).length);
    }
    room();
    buffer[size++] = '\n';
    rows++;
  }

  byte[] buffer() {
    return buffer;
  }

  int size() {
    return size;
  }

  int rows() {
    return rows;
  }

  List<BadRow> badRows() {
    Damage dealt = damage;
    return dealt == null ? new ArrayList<>() : dealt.dealt();
  }
}
