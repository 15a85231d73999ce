package uk.wardline.jobs.testing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.wardline.jobs.load.Arrived;

/**
 * Deliveries of rent entries in which keys come, change, go and come back by chance, and what a
 * plain model makes of them, one delivery after another.
 */
public final class RandomDeliveries {
  private static final int KEYS = 40;
  private static final int DELIVERIES = 8;
  private static final LocalDate FIRST = LocalDate.of(1901, 1, 1);

  private record Version(int amount, LocalDate from, @Nullable LocalDate to) {}

  private final MappedFeed feed;
  private final boolean isFull;
  private final List<Arrived> deliveries = new ArrayList<>();
  private final Map<String, List<Version>> versions = new TreeMap<>();
  private final Random random;

  /** Deliveries of a feed of that name, all of it each time or a part of it. */
  public RandomDeliveries(Path folder, String name, boolean isFull) {
    this.isFull = isFull;
    this.random = new Random(name.hashCode());
    this.feed =
        new MappedFeed(
            folder,
            name + " " + name + (isFull ? " full" : " delta"),
            List.of("KEY", "AMOUNT:number:required"),
            """
            facts:
              rent-entry:
                tenancy-key: {constant: T}
                posted: {constant: 1901-01-01}
                entry-type: {constant: charge}
                amount: AMOUNT
            """);
    LocalDate day = FIRST;
    for (int i = 0; i < DELIVERIES; i++) {
      deliveries.add(delivery(day));
      day = day.plusDays(1 + random.nextInt(9));
    }
  }

  private Arrived delivery(LocalDate day) {
    Map<String, Integer> rows = new TreeMap<>();
    for (int k = 0; k < KEYS; k++) {
      if (random.nextInt(3) > 0) {
        rows.put("K%02d".formatted(k), random.nextInt(3));
      }
    }
    rows.forEach((key, amount) -> versions.computeIfAbsent(key, _ -> new ArrayList<>()));
    versions.forEach((key, spells) -> follow(spells, rows.get(key), day));
    return feed.of(
        day.toString(),
        rows.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toArray(String[]::new));
  }

  private void follow(List<Version> spells, @Nullable Integer amount, LocalDate day) {
    Version last = spells.isEmpty() ? null : spells.getLast();
    Version open = last == null || last.to() != null ? null : last;
    if (amount == null ? !isFull : open != null && open.amount() == amount) {
      return;
    }
    if (open != null) {
      spells.set(spells.size() - 1, new Version(open.amount(), open.from(), day));
    }
    if (amount != null) {
      spells.add(new Version(amount, day, null));
    }
  }

  /** The first three, out of order. */
  public List<Arrived> first() {
    return shuffled(deliveries.subList(0, 3));
  }

  /** The others, out of order. */
  public List<Arrived> second() {
    return shuffled(deliveries.subList(3, DELIVERIES));
  }

  private static List<Arrived> shuffled(List<Arrived> some) {
    var shuffled = new ArrayList<>(some);
    Collections.shuffle(shuffled, new Random(some.size()));
    return shuffled;
  }

  /** Key, amount and spell of each version, by key and spell. */
  public List<String> expected() {
    var expected = new ArrayList<String>();
    versions.forEach((key, spells) ->
        spells.forEach(
            s -> expected.add("%s|%d.00|%s|%s".formatted(key, s.amount(), s.from(), s.to()))));
    return expected;
  }
}
