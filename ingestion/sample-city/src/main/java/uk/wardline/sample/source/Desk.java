package uk.wardline.sample.source;

import java.util.function.UnaryOperator;
import uk.wardline.sample.address.CityMap;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.error.Witness;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Town;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.Rows;
import uk.wardline.sample.write.TruthTable;

/** What every system needs to write about one town. For one thread. */
final class Desk {

  /** The day of the last extract: what is recorded later nobody sees. */
  static final int LAST_EXTRACT = Days.of(2014, 6, 30);

  private final Town town;
  private final CityMap map;
  private final Witness witness;
  private final Viewer viewer;
  private final Block block;
  private final Dice dice;

  Desk(Town town, CityMap map, Witness witness, Viewer viewer, Block block, Dice dice) {
    this.town = town;
    this.map = map;
    this.witness = witness;
    this.viewer = viewer;
    this.block = block;
    this.dice = dice;
  }

  Town town() {
    return town;
  }

  Block block() {
    return block;
  }

  /** Chance for one system. */
  Dice dice(String system) {
    return dice.part(system.hashCode());
  }

  /** Numbers for things of one kind, of which a town has fewer than that. */
  Numbers numbers(String prefix, int mostOfTown) {
    return new Numbers(prefix, town.number() * mostOfTown, mostOfTown);
  }

  String wardCode(Home home) {
    return map.wardCode(home.area());
  }

  String wardName(Home home) {
    return map.wards().wards().get(home.area().ward()).name();
  }

  /** That a record of a system is about somebody. */
  void truthOf(Feed feed, String key, Person person) {
    truth(TruthTable.RECORDS).key(feed.source()).key(key).key(id(person)).end();
  }

  Rows truth(TruthTable table) {
    return block.truth(table);
  }

  static String id(Person person) {
    return "P" + person.number();
  }

  /** What a record says of somebody, as long as somebody keeps it and afterwards. */
  Seen see(Feed feed, Person person, Habits habits, Dice record, Spell kept, int extract) {
    return see(feed, person, habits, record, kept, extract, UnaryOperator.identity());
  }

  /**
   * The same, of which not everything is written as it was told.
   *
   * @param written what the record has in the end
   */
  Seen see(
      Feed feed,
      Person person,
      Habits habits,
      Dice record,
      Spell kept,
      int extract,
      UnaryOperator<Seen> written) {
    boolean current = kept.to() > extract && person.gone() > extract;
    int on = Math.min(extract, kept.to() == Days.NEVER ? extract : kept.to() - 1);
    Seen seen = written.apply(witness.see(person, habits, record, kept.from(), on));
    if (extract == Block.day(feed, 0)) {
      viewer.saw(feed, person, seen, current);
    }
    return seen;
  }

  /** An end as it is known on a day. */
  static int known(int end, int on) {
    return end <= on ? end : Days.NEVER;
  }

  /** Consecutive numbers. */
  static final class Numbers {
    private final String prefix;
    private final long first;
    private final int most;
    private int next;

    Numbers(String prefix, long first, int most) {
      this.prefix = prefix;
      this.first = first;
      this.most = most;
    }

    String next() {
      return prefix + number();
    }

    /** The next one with leading zeros. */
    String next(int digits) {
      String text = Long.toString(number());
      return prefix + "0".repeat(digits - text.length()) + text;
    }

    private long number() {
      if (next == most) {
        throw new IllegalStateException("More than %d of %s in a town".formatted(most, prefix));
      }
      return first + next++;
    }
  }
}
