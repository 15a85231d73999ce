package uk.wardline.sample.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.source.Viewer;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.Letters;

/**
 * How often records of one person in two systems disagree in a field that both have. Records that
 * nobody keeps up any more do not count: they are of another day. Case and marks do not count.
 */
final class Disagreements implements Viewer {

  /** A record. */
  private record Noted(String source, Seen seen) {}

  private final Map<Long, List<Noted>> people = new ConcurrentHashMap<>();

  @Override
  public void saw(Feed feed, Person person, Seen seen, boolean current) {
    if (current) {
      people
          .computeIfAbsent(person.number(), ignored -> new ArrayList<>())
          .add(new Noted(feed.source(), seen));
    }
  }

  /** What a field is of a record; empty where it is missing. */
  interface Field {
    String of(Seen seen);
  }

  static final Field FORENAME = seen -> folded(seen.forename());
  static final Field SURNAME = seen -> folded(seen.surname());
  static final Field MONTH =
      seen -> seen.birth() == Days.NEVER ? "" : Days.date(seen.birth()).getMonth().toString();
  static final Field YEAR =
      seen -> seen.birth() == Days.NEVER ? "" : Integer.toString(Days.date(seen.birth()).getYear());
  static final Field HOUSE_OR_STREET = seen -> folded(seen.line());
  static final Field POSTCODE = Seen::postcode;

  private static String folded(String text) {
    return Letters.plain(text).toLowerCase(Locale.ROOT);
  }

  /** The share of pairs that disagree, of all pairs that both have the field. */
  double share(Field field) {
    long pairs = 0;
    long apart = 0;
    for (List<Noted> records : people.values()) {
      for (int i = 0; i < records.size(); i++) {
        for (int j = 0; j < i; j++) {
          String a = field.of(records.get(i).seen());
          String b = field.of(records.get(j).seen());
          boolean both = !a.isEmpty() && !b.isEmpty();
          if (both && !records.get(i).source().equals(records.get(j).source())) {
            pairs++;
            apart += a.equals(b) ? 0 : 1;
          }
        }
      }
    }
    return (double) apart / pairs;
  }
}
