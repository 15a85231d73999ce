package uk.wardline.sample.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.sample.dice.Dice;

/**
 * Broken copies of rows, under keys of their own, so that what they say is said nowhere else and
 * nothing is lost with them.
 */
final class Damage {

  private final double share;
  private final Dice dice;
  private final List<BadRow> dealt = new ArrayList<>();

  Damage(double share, Dice dice) {
    this.share = share;
    this.dice = dice;
  }

  boolean strikes() {
    return share > 0 && dice.chance(share);
  }

  List<BadRow> dealt() {
    return dealt;
  }

  /** Writes a broken copy of the row that was ended last, if it has anything that can be broken. */
  void copy(Rows rows) {
    var values = new ArrayList<byte[]>();
    for (int i = 0; i < rows.columns(); i++) {
      values.add(rows.value(i));
    }
    String key = new String(values.getFirst(), StandardCharsets.UTF_8) + "X";
    values.set(0, bytes(key));
    int column = dice.below(rows.columns() + 1);
    if (column == rows.columns()) {
      values.add(bytes("?"));
      note(rows, key, -1, "one field too many");
    } else {
      switch (rows.kind(column)) {
        case Rows.KEY -> {
          values.set(column, bytes(""));
          note(rows, "", column, "no key");
        }
        case Rows.DAY -> {
          values.set(column, bytes("31/02/14"));
          note(rows, key, column, "no date");
        }
        case Rows.AMOUNT -> {
          values.set(column, bytes("12.5O"));
          note(rows, key, column, "no number");
        }
        case Rows.CODE -> {
          values.set(column, bytes("?"));
          note(rows, key, column, "unknown code");
        }
        default -> {
          return;
        }
      }
    }
    rows.raw(values);
  }

  private void note(Rows rows, String key, int column, String reason) {
    dealt.add(new BadRow(rows.rows(), key, column, reason));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
