package uk.wardline.feeds.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import uk.wardline.feeds.contract.Arrival.AsAt;
import uk.wardline.feeds.contract.Arrival.Mode;
import uk.wardline.feeds.contract.Identity.Status;
import uk.wardline.feeds.contract.Section.Bounds;

/** Reads contracts from YAML. Thread-safe. */
public final class ContractReader {
  private static final String POUNDS = "poundsMoveAtMost";

  private static final Map<String, Encoding> ENCODINGS =
      Map.of("utf-8", Encoding.UTF_8, "windows-1252", Encoding.WINDOWS_1252);
  private static final Map<String, Status> STATUSES =
      Map.of(
          "proposed", Status.PROPOSED,
          "draft", Status.DRAFT,
          "active", Status.ACTIVE,
          "deprecated", Status.DEPRECATED,
          "retired", Status.RETIRED);
  private static final Map<String, Duration> UNITS =
      Map.of("h", Duration.ofHours(1), "d", Duration.ofDays(1));

  /**
   * The contract in that file.
   *
   * @throws ContractFaults with everything that is wrong with it, if anything is
   */
  public Contract read(Path file) {
    return read(file, contentOf(file));
  }

  /**
   * The contract in that text.
   *
   * @param file how faults name it
   * @throws ContractFaults with everything that is wrong with it, if anything is
   */
  public Contract read(Path file, String yaml) {
    var faults = new FaultList(file);
    Optional<Node> root = compose(faults, yaml);
    if (root.isEmpty()) {
      throw faults.thrown();
    }
    Contract contract = contract(Section.of(faults, "", root.get(), Words.CONTRACT));
    if (!faults.isEmpty()) {
      throw faults.thrown();
    }
    return contract;
  }

  /**
   * A contract that ships with the project, such as "street-incidents".
   *
   * @throws ContractFaults if there is none of that name
   */
  public Contract shipped(String name) {
    String file = name + ".yaml";
    try (var in = ContractReader.class.getResourceAsStream("shipped/" + file)) {
      if (in == null) {
        var faults = new FaultList(Path.of(file));
        faults.add(1, "", "no such contract ships with the project", "give the path of a contract");
        throw faults.thrown();
      }
      return read(Path.of(file), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The contract " + file + " cannot be read", e);
    }
  }

  private static String contentOf(Path file) {
    var faults = new FaultList(file);
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      faults.add(1, "", "there is no such file", "give the path of a contract");
    } catch (CharacterCodingException e) {
      faults.add(1, "", "is not UTF-8", "save the contract as UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("The contract " + file + " cannot be read", e);
    }
    throw faults.thrown();
  }

  private static Optional<Node> compose(FaultList faults, String yaml) {
    try {
      var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      if (root.isEmpty()) {
        faults.add(1, "", "the file is empty", "write a contract into it");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      faults.add(
          line,
          "",
          "is not YAML: " + e.getProblem(),
          "mind the indentation and put text with \": \" in quotes");
    } catch (YamlEngineException e) {
      faults.add(1, "", "is not YAML: " + e.getMessage(), "write one YAML document");
    }
    return Optional.empty();
  }

  private static Contract contract(Section root) {
    root.mustChoose("apiVersion", Map.of("v3.1.0", true), true);
    root.mustChoose("kind", Map.of("DataContract", true), true);
    Format format = format(root.section("format", Words.FORMAT));
    Disclosure disclosure =
        root.mustChoose(
            "disclosure",
            Map.of("open", Disclosure.OPEN, "protected", Disclosure.PROTECTED),
            Disclosure.PROTECTED);
    Table table = new TableReader(root, disclosure).read();
    return new Contract(
        identity(root),
        source(root),
        format,
        arrival(root.section("delivery", Words.DELIVERY), table),
        table,
        promise(root),
        disclosure,
        new PersonReader(root, table).read().orElse(null),
        new FactsReader(root, table).read());
  }

  private static Identity identity(Section root) {
    String id = root.text("id", "by which name the feed is known");
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,62}")) {
      root.fault(
          "id",
          "'" + id + "' is no name of a feed",
          "use small letters, digits and hyphens, such as street-incidents");
    }
    root.texts("tags");
    return new Identity(
        id,
        root.optionalText("name").orElse(id),
        root.text("version", "which version of the contract this is, such as 1.0.0"),
        root.mustChoose("status", STATUSES, Status.DRAFT));
  }

  private static Source source(Section root) {
    Section source = root.section("source", Words.SOURCE);
    Section team = root.section("team", Words.TEAM);
    Section description = root.section("description", Words.DESCRIPTION);
    description.optionalText("usage");
    description.optionalText("limitations");
    team.optionalText("description");
    return new Source(
        source.text("system", "from which system the records come"),
        team.text("name", "which team answers for the feed"),
        description.text("purpose", "what the records may be used for"),
        source.text("legalGateway", "which law, licence or agreement lets them be shared"));
  }

  private static Format format(Section section) {
    char delimiter = section.character("delimiter", Format.CSV.delimiter());
    char quote = section.character("quote", Format.CSV.quote());
    if (delimiter == quote) {
      section.fault("quote", "is the same character as the delimiter", "choose two characters");
    }
    return new Format(
        delimiter,
        quote,
        section.choice("encoding", ENCODINGS, Encoding.UTF_8),
        section.flag("header", true),
        section.number(
            "maxFieldBytes", new Bounds(1, Format.MOST_FIELD_BYTES), Format.MAX_FIELD_BYTES));
  }

  private static Arrival arrival(Section section, Table table) {
    Mode mode =
        section.mustChoose("mode", Map.of("full", Mode.FULL, "delta", Mode.DELTA), Mode.FULL);
    boolean scoped = section.choice("scope", Map.of("month", true), false);
    Optional<String> column = section.optionalText("scopeColumn");
    if (scoped && column.isEmpty()) {
      section.fault("scope", "does not say whose month it is", "name the column as scopeColumn");
    } else if (!scoped && column.isPresent() && !section.has("scope")) {
      section.fault("scopeColumn", "is there without a scope", "write \"scope: month\" above it");
    }
    column.ifPresent(name -> TableReader.checkMonth(section, "scopeColumn", name, table));
    AsAt asAt = section.choice("asAt", Map.of("file-name", AsAt.FILE_NAME), AsAt.RECEIPT);
    return new Arrival(mode, asAt, column.orElse(null), tolerance(section, mode, scoped));
  }

  /** A limit that a contract sets holds for small deliveries too. */
  private static Tolerance tolerance(Section section, Mode mode, boolean scoped) {
    var usual = Tolerance.USUAL;
    boolean said = section.has("quarantinedAtMost") || section.has("shrinksAtMost");
    for (String limit : List.of("shrinksAtMost", POUNDS)) {
      if (section.has(limit) && (mode == Mode.DELTA || scoped)) {
        section.fault(
            limit,
            "is there for a feed whose deliveries are not extracts of everything",
            "leave it out, or write mode: full without a scope");
      }
    }
    var percent = new Bounds(0, 100);
    return new Tolerance(
        section.number("quarantinedAtMost", percent, usual.quarantinedAtMost()),
        section.number("shrinksAtMost", percent, usual.shrinksAtMost()),
        section.has(POUNDS) ? section.number(POUNDS, new Bounds(0, 1000), 0) : null,
        said ? 0 : usual.anyway());
  }

  private static Promise promise(Section root) {
    List<Section> promises = root.sections("slaProperties", Words.PROMISE);
    Duration latency = Duration.ZERO;
    for (Section promise : promises) {
      promise.mustChoose("property", Map.of("latency", true), true);
      int value = promise.number("value", Bounds.from(1), 1);
      latency = promise.mustChoose("unit", UNITS, Duration.ZERO).multipliedBy(value);
    }
    if (promises.isEmpty()) {
      root.fault(
          "slaProperties",
          "has no promise",
          "say how fresh the feed is meant to be: property latency, value 45, unit d");
    }
    return new Promise(latency);
  }
}
