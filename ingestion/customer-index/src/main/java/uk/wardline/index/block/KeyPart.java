package uk.wardline.index.block;

import org.apache.commons.codec.language.DoubleMetaphone;
import uk.wardline.index.person.Field;
import uk.wardline.index.standard.Postcode;

/**
 * One part of a blocking key: a field, whole or shortened. Two records share a block if all parts
 * are equal.
 */
public record KeyPart(Field field, Cut cut) {
  /** What of the value is used. */
  public enum Cut {
    WHOLE,
    SOUND,
    INITIAL,
    START,
    YEAR,
    YEAR_MONTH,
    MONTH_DAY,
    SECTOR
  }

  /**
   * The part of the key for a value in standard form; blank where the value is too short to tell.
   */
  String of(String value) {
    return switch (cut) {
      case WHOLE -> value;
      case SOUND -> sound(value);
      case INITIAL -> value.substring(0, 1);
      case START -> value.substring(0, Math.min(3, value.length()));
      case YEAR -> value.startsWith("0000") ? "" : value.substring(0, 4);
      case YEAR_MONTH -> value.startsWith("0000") ? "" : value.substring(0, 6);
      case MONTH_DAY -> value.endsWith("00") ? "" : value.substring(4);
      case SECTOR -> Postcode.isUk(value) ? value.substring(0, value.length() - 2) : value;
    };
  }

  private static String sound(String value) {
    String code = new DoubleMetaphone().doubleMetaphone(value);
    return code == null || code.isEmpty() ? value : code;
  }

  @Override
  public String toString() {
    return cut == Cut.WHOLE
        ? field.name()
        : field.name() + "/" + cut.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
