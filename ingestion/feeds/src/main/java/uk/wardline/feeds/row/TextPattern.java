package uk.wardline.feeds.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that a whole text must match. The simple ones that codes are checked with,
 * such as {@code [0-9a-f]+} or {@code E[0-9]{8}}, are walked through directly, several times as
 * fast as by the general engine. Not thread-safe.
 */
@FunctionalInterface
interface TextPattern {

  boolean matches(String text);

  static TextPattern of(String regex) {
    return SimplePattern.of(regex)
        .<TextPattern>map(simple -> simple::matches)
        .orElseGet(() -> general(regex));
  }

  private static TextPattern general(String regex) {
    Matcher matcher = Pattern.compile(regex).matcher("");
    return text -> matcher.reset(text).matches();
  }
}
