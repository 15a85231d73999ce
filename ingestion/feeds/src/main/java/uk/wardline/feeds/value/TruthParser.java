package uk.wardline.feeds.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** True and false in the words that systems use for them, in any case. */
final class TruthParser implements ValueParser {

  @Override
  public @Nullable Boolean parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "t", "1" -> Boolean.TRUE;
      case "false", "no", "n", "f", "0" -> Boolean.FALSE;
      default -> null;
    };
  }

  @Override
  public String problem() {
    return "is neither true nor false";
  }

  @Override
  public String remedy() {
    return "expected true or false, yes or no, Y or N, 1 or 0";
  }
}
