package uk.wardline.jobs.fault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.wardline.jobs.load.Arrived;
import uk.wardline.jobs.testing.MappedFeed;

/**
 * Extracts of a library's members, drawn by chance: keys come, change, go and come back, some rows
 * lack what they must have, and some have a key that is taken.
 */
final class Members {
  private static final int KEYS = 14;
  private static final List<String> BRANCHES = List.of("Central", "North", "Harbour");

  private final String feed;
  private final boolean isFull;
  private final MappedFeed mapped;
  private final List<Extract> extracts = new ArrayList<>();

  /** An extract and the day of it. */
  record Extract(Arrived arrived, LocalDate day) {}

  /** A feed of that name, which gives all members each time or some. */
  Members(Path folder, String feed, boolean isFull) {
    this.feed = feed;
    this.isFull = isFull;
    this.mapped =
        new MappedFeed(
            folder,
            feed + " " + feed + (isFull ? " full" : " delta"),
            List.of("KEY", "WHO:string:required", "JOINED:date:required", "ENDED:date", "BRANCH"),
            "facts: {membership: {person-key: WHO, joined: JOINED, ended: ENDED, branch: BRANCH}}");
  }

  String feed() {
    return feed;
  }

  boolean isFull() {
    return isFull;
  }

  /** The extracts that were drawn so far. */
  List<Extract> extracts() {
    return List.copyOf(extracts);
  }

  /** One more. */
  Extract draw(Random random) {
    var day = LocalDate.of(1903, 1, 1).plusDays(extracts.size());
    var rows = new ArrayList<String>();
    for (int k = 0; k < KEYS; k++) {
      if (random.nextInt(4) > 0) {
        rows.add(row(random, "M%02d".formatted(k)));
      }
    }
    // Whatever happens, a row of its own: no two files are alike.
    rows.add("D" + extracts.size() + ",P0,1902-01-01,,Central");
    if (random.nextBoolean()) {
      rows.add("D" + extracts.size() + ",P1,1902-01-01,,North");
    }
    var extract = new Extract(mapped.of(day.toString(), rows.toArray(String[]::new)), day);
    extracts.add(extract);
    return extract;
  }

  /** Most rows say what they said before. */
  private static String row(Random random, String key) {
    int variant = random.nextInt(3) == 0 ? random.nextInt(12) : key.hashCode() % 3;
    String who = random.nextInt(12) == 0 ? "" : "P" + variant % 3;
    String joined = random.nextInt(15) == 0 ? "soon" : "1902-0%d-01".formatted(1 + variant % 2);
    String ended = variant % 4 == 3 ? "1902-12-31" : "";
    return String.join(",", key, who, joined, ended, BRANCHES.get(variant % BRANCHES.size()));
  }
}
