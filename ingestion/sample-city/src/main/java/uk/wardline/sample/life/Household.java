package uk.wardline.sample.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.sample.address.Home;

/** People who live together, over time. Changed by the events of its town alone. */
public final class Household {

  private final long number;
  private final List<Person> members = new ArrayList<>();
  private final List<Heads> heads = new ArrayList<>();
  private final List<Means> means = new ArrayList<>();
  private @Nullable Home home;
  private @Nullable Person head;
  private @Nullable Person partner;
  private int headsSince;

  Household(long number) {
    this.number = number;
  }

  /** The number, of all in the city. */
  public long number() {
    return number;
  }

  /** Who answered for it, spell after spell, each in one home. */
  public List<Heads> heads() {
    return heads;
  }

  /** What it lived on, spell after spell without a gap. */
  public List<Means> means() {
    return means;
  }

  /** Who lives in it now. */
  List<Person> members() {
    return members;
  }

  @Nullable Home home() {
    return home;
  }

  @Nullable Person head() {
    return head;
  }

  @Nullable Person partner() {
    return partner;
  }

  boolean isOver() {
    return home == null;
  }

  /** Moves all of it, or founds it. */
  void settle(Home place, int day) {
    closeHeads(day);
    home = place;
    headsSince = day;
    for (Person member : members) {
      member.settle(this, place, day);
    }
  }

  /** Somebody comes to live with it. */
  void join(Person person, int day) {
    members.add(person);
    if (home != null) {
      person.settle(this, home, day);
    }
  }

  /** Somebody no longer lives with it, wherever else. */
  void lose(Person person) {
    members.remove(person);
  }

  /** Others answer for it from a day on. */
  void headedBy(Person first, @Nullable Person second, int day) {
    if (first.equals(head) && java.util.Objects.equals(second, partner)) {
      return;
    }
    closeHeads(day);
    head = first;
    partner = second;
    headsSince = day;
  }

  private void closeHeads(int day) {
    if (home != null && head != null && headsSince < day) {
      heads.add(new Heads(new Stay(this, home, headsSince, day), head, partner));
    }
  }

  /** It is no more: nobody of it lives in the home. */
  void end(int day) {
    closeHeads(day);
    home = null;
    head = null;
    partner = null;
    if (!means.isEmpty()) {
      means.set(means.size() - 1, means.getLast().ending(day));
      if (means.getLast().from() >= day) {
        means.removeLast();
      }
    }
  }

  /** The lives are over: what holds holds on. */
  void close() {
    closeHeads(Days.NEVER);
  }

  void liveOn(Means next) {
    if (!means.isEmpty()) {
      Means last = means.getLast();
      if (last.from() >= next.from()) {
        means.removeLast();
      } else {
        means.set(means.size() - 1, last.ending(next.from()));
      }
    }
    means.add(next);
  }
}
