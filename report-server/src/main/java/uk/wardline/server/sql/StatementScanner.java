package uk.wardline.server.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Walks over a statement just far enough to tell its words and semicolons from what stands in
 * strings, quoted names and comments.
 */
final class StatementScanner {
  /**
   * @param semicolons where semicolons stand that end a statement
   * @param words the words outside strings, quoted names and comments, in upper case, a bracket
   *     before a word left out
   * @param lastMeaning the place after the last character that is neither blank nor comment
   * @param unclosed what is opened and never closed, or an empty string
   */
  record Scan(List<Integer> semicolons, List<String> words, int lastMeaning, String unclosed) {
    /** Whether these words follow on each other, with no other word between. */
    boolean says(List<String> phrase) {
      return Collections.indexOfSubList(words, phrase) >= 0;
    }
  }

  private final String sql;
  private final List<Integer> semicolons = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private int lastMeaning;
  private String unclosed = "";

  private StatementScanner(String sql) {
    this.sql = sql;
  }

  static Scan scan(String sql) {
    return new StatementScanner(sql).scan();
  }

  private Scan scan() {
    int at = 0;
    while (at < sql.length()) {
      at = step(at);
    }
    return new Scan(semicolons, words, lastMeaning, unclosed);
  }

  private int step(int at) {
    char c = sql.charAt(at);
    if (sql.startsWith("--", at)) {
      return endOfLine(at);
    }
    if (sql.startsWith("/*", at)) {
      return past(at, "/*", "*/", "a comment");
    }
    if (Character.isWhitespace(c)) {
      return at + 1;
    }
    if (c == ';') {
      semicolons.add(at);
      return at + 1;
    }
    int end =
        switch (c) {
          case '\'' -> past(at, "'", "'", "a string");
          case '"' -> past(at, "\"", "\"", "a quoted name");
          default -> Character.isJavaIdentifierStart(c) ? word(at) : at + 1;
        };
    lastMeaning = end;
    return end;
  }

  /** As Trino has it, a carriage return alone ends a comment too. */
  private int endOfLine(int from) {
    int at = from;
    while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private int past(int at, String open, String close, String what) {
    int end = sql.indexOf(close, at + open.length());
    if (end < 0) {
      unclosed = what;
      return sql.length();
    }
    return end + close.length();
  }

  private int word(int at) {
    int end = at;
    while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    words.add(sql.substring(at, end).toUpperCase(Locale.ROOT));
    return end;
  }
}
