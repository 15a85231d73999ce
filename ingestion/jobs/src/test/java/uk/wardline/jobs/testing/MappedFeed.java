package uk.wardline.jobs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.jobs.load.Arrived;

/**
 * A feed of any known kind, as a contract has it, with files written for a test. Columns are text
 * unless {@code NAME:type} says another logical type; the first is the key.
 */
public final class MappedFeed {
  private final Path folder;
  private final String header;
  private final Contract contract;

  /**
   * A feed.
   *
   * @param named the feed's id, its source system, its mode and, if it has a limit of its own, by
   *     how many per cent it may shrink; parted by blanks
   * @param columns the columns
   * @param meaning the sections {@code person} and {@code facts}, and {@code format} where it is
   *     not the usual one
   */
  public MappedFeed(Path folder, String named, List<String> columns, String meaning) {
    List<String> names = parts(" ", named);
    List<String> plain = columns.stream().map(c -> c.replaceFirst(":.*", "")).toList();
    String yaml =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: %s
        version: 1.0.0
        status: active
        description:
          purpose: Tests.
        team:
          name: Testers
        source:
          system: %s
          legalGateway: None needed
        disclosure: protected
        delivery:
          mode: %s
          asAt: file-name%s
        schema:
          - name: rows
            key: [%s]
            properties:
        %s
        slaProperties:
          - {property: latency, value: 1, unit: d}
        %s
        """
            .formatted(
                names.get(0),
                names.get(1),
                names.get(2),
                names.size() > 3 ? "\n  shrinksAtMost: " + names.get(3) : "",
                plain.getFirst(),
                String.join("\n", columns.stream().map(MappedFeed::column).toList()),
                meaning);
    this.folder = folder;
    this.contract = new ContractReader().read(Path.of(names.get(0) + ".yaml"), yaml);
    this.header = String.join(String.valueOf(contract.format().delimiter()), plain);
  }

  private static String column(String column) {
    List<String> parts = parts(":", column);
    String type = parts.size() == 1 ? "string" : parts.get(1);
    boolean required = parts.size() == 3;
    return "      - {name: %s, logicalType: %s, required: %s}"
        .formatted(parts.get(0), type, required || column.startsWith("KEY"));
  }

  private static List<String> parts(String by, String text) {
    return Pattern.compile(by).splitAsStream(text).toList();
  }

  /** A delivery of a day. */
  public Arrived of(String day, String... rows) {
    Path file = folder.resolve(contract.feed() + "-" + day + ".csv");
    try {
      Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Arrived(file, contract);
  }
}
