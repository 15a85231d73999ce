package uk.wardline.sample.source;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Household;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Stay;
import uk.wardline.sample.life.Town;

/** How many grown-ups of a household live in a home, day by day. */
final class Residents {

  /** Days with the same number of grown-ups: students, and others, who are counted. */
  record Count(Spell spell, int counted, int students) {}

  private Residents() {}

  /** The counts over a spell, in order and without a gap. */
  static List<Count> of(Town town, Household household, Home home, Spell spell) {
    var changes = new TreeMap<Integer, int[]>();
    changes.put(spell.from(), new int[2]);
    for (Person person : town.people()) {
      for (Stay stay : person.stays()) {
        if (stay.household().equals(household) && stay.home().equals(home)) {
          int adult = Days.yearsLater(person.birth(), 18);
          int studies = person.studentUntil();
          Spell grown = new Spell(Math.max(stay.from(), adult), stay.to()).within(spell);
          enter(changes, grown.within(new Spell(grown.from(), studies)), 1);
          enter(changes, grown.within(Spell.since(Math.max(grown.from(), studies))), 0);
        }
      }
    }
    return counted(changes, spell);
  }

  private static void enter(NavigableMap<Integer, int[]> changes, Spell spell, int kind) {
    if (!spell.isEmpty()) {
      changes.computeIfAbsent(spell.from(), ignored -> new int[2])[kind]++;
      changes.computeIfAbsent(spell.to(), ignored -> new int[2])[kind]--;
    }
  }

  private static List<Count> counted(NavigableMap<Integer, int[]> changes, Spell spell) {
    var counts = new ArrayList<Count>();
    int counted = 0;
    int students = 0;
    for (var change : changes.entrySet()) {
      counted += change.getValue()[0];
      students += change.getValue()[1];
      Integer next = changes.higherKey(change.getKey());
      int end = next == null ? spell.to() : Math.min(next, spell.to());
      if (change.getKey() < end) {
        counts.add(new Count(new Spell(change.getKey(), end), counted, students));
      }
    }
    return counts;
  }
}
