package uk.wardline.sample.write;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Days;

/** What one town adds to every file. Filled by one thread, then written by another. */
public final class Block {

  private final Map<Feed, Rows[]> feeds = new EnumMap<>(Feed.class);
  private final Map<TruthTable, Rows> truth = new EnumMap<>(TruthTable.class);

  /**
   * An empty block.
   *
   * @param badRows the share of rows that are followed by a broken copy
   */
  public Block(double badRows, Dice dice) {
    for (Feed feed : Feed.values()) {
      Rows[] extracts = new Rows[feed.extracts().size()];
      for (int i = 0; i < extracts.length; i++) {
        var damage = new Damage(badRows, dice.part(feed.id().hashCode() * 8L + i));
        extracts[i] = new Rows(feed.style(), feed.columns(), damage);
      }
      feeds.put(feed, extracts);
    }
    for (TruthTable table : TruthTable.values()) {
      truth.put(table, new Rows(Style.PLAIN, table.columns(), null));
    }
  }

  /** The rows of an extract of a feed. */
  public Rows rows(Feed feed, int extract) {
    return extracts(feed)[extract];
  }

  /** The day of an extract of a feed. */
  public static int day(Feed feed, int extract) {
    return Days.of(feed.extracts().get(extract));
  }

  /** The rows of the first delivery after a day, or null if there is none any more. */
  public @Nullable Rows delivered(Feed feed, int recorded) {
    Rows[] extracts = extracts(feed);
    for (int i = 0; i < extracts.length; i++) {
      if (recorded <= day(feed, i)) {
        return extracts[i];
      }
    }
    return null;
  }

  /** The rows of a table of the truth. */
  public Rows truth(TruthTable table) {
    Rows rows = truth.get(table);
    if (rows == null) {
      throw new IllegalStateException("no table " + table);
    }
    return rows;
  }

  private Rows[] extracts(Feed feed) {
    Rows[] extracts = feeds.get(feed);
    if (extracts == null) {
      throw new IllegalStateException("no feed " + feed);
    }
    return extracts;
  }
}
