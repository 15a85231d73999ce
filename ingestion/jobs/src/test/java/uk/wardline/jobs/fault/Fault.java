package uk.wardline.jobs.fault;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import uk.wardline.jobs.load.Done;
import uk.wardline.jobs.load.LoadListener;
import uk.wardline.jobs.load.Step;

/**
 * A fault, drawn by chance, that happens to a load.
 *
 * @param point where, in words that several faults share
 * @param step in which step
 * @param part to which part of the platform; empty where the process itself is killed
 * @param strike what happens to an exchange with it
 * @param after how many exchanges of the step go well; 0 and 1 are before and after the step where
 *     the process is killed
 */
record Fault(String point, Step step, String part, Wire.Strike strike, int after) {
  private static final String CATALOG = "catalog";
  private static final String STORE = "object store";
  private static final String ENGINE = "engine";

  /** Exchanges in a step with a part, as a load without a fault makes them. */
  record Busy(Map<String, Integer> exchanges) {
    Busy {
      exchanges = Map.copyOf(exchanges);
    }

    int in(Step step, String part) {
      return exchanges.getOrDefault(name(step, part), 0);
    }

    static String name(Step step, String part) {
      return step.text() + " " + part;
    }
  }

  /** Draws one for a load with files. */
  static Fault ofLoad(Random random, Busy busy) {
    return switch (random.nextInt(9)) {
      case 0 -> killed(random, "killed between two steps", List.of(Step.values()), busy);
      case 1 ->
          at(
              random,
              "files written and not committed",
              Step.WRITE,
              CATALOG,
              random.nextBoolean() ? Wire.Strike.UNHEARD : Wire.Strike.OUTAGE,
              busy);
      case 2 ->
          at(
              random,
              "committed and the answer lost",
              random.nextBoolean() ? Step.WRITE : Step.VERSIONS,
              CATALOG,
              Wire.Strike.ANSWER_LOST,
              busy);
      case 3 -> at(random, "between two tables' tags", Step.TAG, CATALOG, Wire.Strike.OUTAGE, busy);
      case 4 ->
          new Fault("just before the release's transaction", Step.RELEASE, "", Wire.Strike.NONE, 0);
      case 5 ->
          random.nextBoolean()
              ? new Fault(
                  "just after the release's transaction", Step.RELEASE, "", Wire.Strike.NONE, 1)
              : at(
                  random,
                  "in the release's transaction",
                  Step.RELEASE,
                  CATALOG,
                  random.nextBoolean() ? Wire.Strike.ANSWER_LOST : Wire.Strike.UNHEARD,
                  busy);
      case 6 ->
          at(
              random,
              "engine's answer lost or late",
              oneOf(random, List.of(Step.VERSIONS, Step.CHECKS, Step.MARTS)),
              ENGINE,
              random.nextBoolean() ? Wire.Strike.ANSWER_LOST : Wire.Strike.LATE,
              busy);
      case 7 ->
          at(
              random,
              "object store fails or is late",
              oneOf(random, List.of(Step.WRITE, Step.VERSIONS, Step.TAG)),
              STORE,
              oneOf(
                  random, List.of(Wire.Strike.UNHEARD, Wire.Strike.ANSWER_LOST, Wire.Strike.LATE)),
              busy);
      default ->
          at(
              random,
              "catalog fails or is late in any step",
              oneOf(random, List.of(Step.values())),
              CATALOG,
              oneOf(
                  random,
                  List.of(
                      Wire.Strike.OUTAGE,
                      Wire.Strike.UNHEARD,
                      Wire.Strike.ANSWER_LOST,
                      Wire.Strike.LATE)),
              busy);
    };
  }

  /** Draws one for maintenance. */
  static Fault ofMaintenance(Random random, Busy busy) {
    var steps = List.of(Step.COMPACT, Step.EXPIRE, Step.TAG, Step.RELEASE, Step.ORPHANS);
    return random.nextBoolean()
        ? killed(random, "during maintenance: killed", steps, busy)
        : at(
            random,
            "during maintenance: catalog fails",
            oneOf(random, steps),
            CATALOG,
            random.nextBoolean() ? Wire.Strike.OUTAGE : Wire.Strike.ANSWER_LOST,
            busy);
  }

  private static <T> T oneOf(Random random, List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  /** Steps that a load does not take are no choice. */
  private static Fault killed(Random random, String point, List<Step> steps, Busy busy) {
    var taken = steps.stream().filter(step -> busy.in(step, CATALOG) > 0).toList();
    return new Fault(point, oneOf(random, taken), "", Wire.Strike.NONE, random.nextInt(2));
  }

  private static Fault at(
      Random random, String point, Step step, String part, Wire.Strike strike, Busy busy) {
    int most = Math.max(1, busy.in(step, part));
    return new Fault(point, step, part, strike, 1 + random.nextInt(most));
  }

  /** What it is, for a report. */
  String words() {
    return part.isEmpty()
        ? "%s, %s %s".formatted(point, after == 0 ? "before" : "after", step.text())
        : "%s: %s, exchange %d with the %s in %s"
            .formatted(
                point,
                strike.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                after,
                part,
                step.text());
  }

  /** Lets it happen to whoever tells this listener of its steps. */
  LoadListener on(WiredPlatform platform) {
    var fault = this;
    return new LoadListener() {
      @Override
      public void began(Step now) {
        if (now != step) {
          return;
        }
        if (part.isEmpty()) {
          if (after == 0) {
            kill(platform);
          }
          return;
        }
        wire(platform, fault.part).strike(strike, after);
      }

      @Override
      public void ended(Step now, Done<?> done) {
        if (now == step && part.isEmpty() && after == 1) {
          kill(platform);
        }
      }
    };
  }

  /** A process that is killed says nothing more to the catalog, which lets go of its lock. */
  private static void kill(WiredPlatform platform) {
    platform.catalog().cut();
    throw new Killed();
  }

  private static Wire wire(WiredPlatform platform, String part) {
    return switch (part) {
      case CATALOG -> platform.catalog();
      case STORE -> platform.store();
      default -> platform.engine();
    };
  }

  /** Counts the exchanges of each step. */
  static final class Counting implements LoadListener {
    private final WiredPlatform platform;
    private final Map<String, Integer> counts = new java.util.HashMap<>();
    private long[] before = {0, 0, 0};

    Counting(WiredPlatform platform) {
      this.platform = platform;
    }

    @Override
    public void began(Step step) {
      before = now();
    }

    @Override
    public void ended(Step step, Done<?> done) {
      long[] now = now();
      var parts = List.of(CATALOG, STORE, ENGINE);
      for (int i = 0; i < parts.size(); i++) {
        counts.put(Busy.name(step, parts.get(i)), (int) (now[i] - before[i]));
      }
    }

    private long[] now() {
      return platform.wires().stream().mapToLong(Wire::exchanges).toArray();
    }

    Busy busy() {
      return new Busy(counts);
    }
  }

  /** The load was killed. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed");
    }
  }
}
