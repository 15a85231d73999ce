package uk.wardline.jobs.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.customer.LinkDecision;
import uk.wardline.jobs.review.Question;
import uk.wardline.jobs.review.Reviews;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline review}: links that are held for a person to say, and what a steward says. */
@Command(
    name = "review",
    description = {
      "Tells which records probably belong to another customer, and takes what a steward says.",
      "Records are named by source system and key, SYSTEM:KEY, and by nothing else."
    },
    mixinStandardHelpOptions = true)
final class ReviewCommand implements Runnable {
  private static final String HEEDED = " The next wardline ingest heeds it.";

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  /** Two records. */
  static final class Two {
    @Parameters(
        index = "0",
        paramLabel = "SYSTEM:KEY",
        converter = Ref.class,
        description = "The one record.")
    private @Nullable RecordRef one;

    @Parameters(
        index = "1",
        paramLabel = "SYSTEM:KEY",
        converter = Ref.class,
        description = "The other.")
    private @Nullable RecordRef other;

    private List<RecordRef> records() {
      if (one == null || other == null || one.equals(other)) {
        throw new InputRefused("Two records are needed, and not the same one twice");
      }
      return List.of(one, other);
    }
  }

  /** A record, from its text. */
  static final class Ref implements ITypeConverter<RecordRef> {
    @Override
    public RecordRef convert(String text) {
      int colon = text.indexOf(':');
      if (colon < 1 || colon == text.length() - 1) {
        throw new TypeConversionException("give a record as SYSTEM:KEY, such as housing:T1042");
      }
      return new RecordRef(text.substring(0, colon), text.substring(colon + 1));
    }
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: review list, one, two or settle.");
  }

  @Command(
      name = "list",
      description = "Lists what waits for a person, the most probable first, with the evidence.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--source",
              paramLabel = "SYSTEM",
              description = "Only what concerns records of this source system.")
          @Nullable String source,
      @Option(
              names = "--most",
              paramLabel = "N",
              defaultValue = "20",
              description = "How many. Default: ${DEFAULT-VALUE}.")
          int most,
      @Mixin PlatformOptions options) {
    try (var platform = options.open();
        var reviews = Reviews.open(platform)) {
      var open = reviews.open(Optional.ofNullable(source), Math.max(1, most));
      open.forEach(question -> say(words(question)));
      if (open.isEmpty()) {
        say("Nothing waits for a person.");
      }
      return Exit.OK;
    }
  }

  private static String words(Question q) {
    return String.format(
        Locale.ROOT,
        "%s:%s may be %s:%s, probability %.4f, held since %s%s%n    customer %s, and %s%n    %s",
        q.record().source(),
        q.record().key(),
        q.other().source(),
        q.other().key(),
        q.probability(),
        q.since(),
        q.said().map(word -> "; said since: " + word + ", which the next load heeds").orElse(""),
        q.customer(),
        q.otherCustomer(),
        q.evidence().orElse("other records of the two speak for it now"));
  }

  @Command(
      name = "one",
      description = "Says that two records are one customer.",
      mixinStandardHelpOptions = true)
  int one(@Mixin Two two, @Mixin Steward steward, @Mixin PlatformOptions options) {
    var records = two.records();
    decide(records, new LinkDecision.One(records.getFirst(), records.getLast()), steward, options);
    say("They are one customer." + HEEDED);
    return Exit.OK;
  }

  @Command(
      name = "two",
      description = "Says that two records are not one customer.",
      mixinStandardHelpOptions = true)
  int two(@Mixin Two two, @Mixin Steward steward, @Mixin PlatformOptions options) {
    var records = two.records();
    decide(records, new LinkDecision.Two(records.getFirst(), records.getLast()), steward, options);
    say("They are two customers." + HEEDED);
    return Exit.OK;
  }

  @Command(
      name = "settle",
      description = "Says that a record is linked by decisions alone, and never automatically.",
      mixinStandardHelpOptions = true)
  int settle(
      @Parameters(paramLabel = "SYSTEM:KEY", converter = Ref.class, description = "The record.")
          RecordRef record,
      @Mixin Steward steward,
      @Mixin PlatformOptions options) {
    decide(List.of(record), new LinkDecision.Settled(record), steward, options);
    say("It is linked by decisions alone." + HEEDED);
    return Exit.OK;
  }

  private static void decide(
      List<RecordRef> records, LinkDecision decision, Steward steward, PlatformOptions options) {
    var why = steward.decision();
    try (var platform = options.open();
        var reviews = Reviews.open(platform)) {
      for (RecordRef record : records) {
        if (!reviews.isKnown(record)) {
          throw new InputNotFound(
              "No person of source system %s in the warehouse has the key that was given"
                  .formatted(record.source()));
        }
      }
      reviews.decide(decision, why);
    }
  }

  private void say(String text) {
    var out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
