package uk.wardline.jobs.testing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.wardline.jobs.load.Arrived;

/**
 * A few hundred made-up people, each a tenant and each once a caller. Of every third the callers'
 * desk knows no more than an initial, a surname and a postcode: enough to be held, too little to be
 * certain.
 */
public final class VaguePeople {
  private static final List<String> FORENAMES =
      List.of("Ann", "Bob", "Cyd", "Dot", "Eve", "Fay", "Guy", "Hal", "Ida", "Joe", "Kit", "Lou");
  private static final List<String> SURNAMES =
      List.of("Lee", "Ray", "Fox", "Day", "May", "Fry", "Orr", "Roe", "Poe", "Noy", "Ely", "Ash");
  private static final int PEOPLE = 300;

  private final List<String> tenants = new ArrayList<>();
  private final List<String> callers = new ArrayList<>();
  private final MappedFeed homes;
  private final MappedFeed calls;

  /** Their two feeds, {@code NAME-homes} and {@code NAME-calls}, of systems of the same names. */
  public VaguePeople(Path folder, String name) {
    homes =
        new MappedFeed(
            folder,
            "%1$s-homes %1$s-homes delta".formatted(name),
            List.of("KEY", "FIRST", "LAST", "BORN", "FROM:date:required", "PC"),
            """
            person:
              {key: KEY, forename: FIRST, surname: LAST, birth-date: BORN, postcode: PC, holds-each-person-once: true}
            facts:
              tenancy: {person-key: KEY, started: FROM}
            """);
    calls =
        new MappedFeed(
            folder,
            "%1$s-calls %1$s-calls delta".formatted(name),
            List.of("KEY", "NAME", "BORN", "AT:timestamp:required", "PC"),
            """
            person: {key: KEY, full-name: NAME, birth-date: BORN, postcode: PC, holds-each-person-once: true}
            facts:
              contact:
                person-key: KEY
                opened: AT
                channel: {constant: telephone}
                service: {constant: repairs}
            """);
    var random = new Random(11);
    for (int p = 0; p < PEOPLE; p++) {
      String forename = FORENAMES.get(random.nextInt(FORENAMES.size()));
      String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
      String born = LocalDate.of(1830, 1, 1).plusDays(random.nextInt(25_000)).toString();
      String postcode = "ZY%d %dAA".formatted(1 + random.nextInt(9), random.nextInt(10));
      boolean vague = p % 3 == 0;
      tenants.add("H%d,%s,%s,%s,1901-02-01,%s".formatted(p, forename, surname, born, postcode));
      callers.add(
          "V%d,%s %s,%s,1901-03-01T10:00:00,%s"
              .formatted(
                  p,
                  vague ? forename.substring(0, 1) : forename,
                  surname,
                  vague ? "" : born,
                  postcode));
    }
  }

  /** All of them, by both feeds. */
  public List<Arrived> deliveries(String day) {
    return List.of(
        homes.of(day, tenants.toArray(String[]::new)),
        calls.of(day, callers.toArray(String[]::new)));
  }
}
