package uk.wardline.jobs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;

/**
 * A small feed of incidents with five columns, under a name of its own, so that tests can share a
 * warehouse.
 */
public final class SmallFeed {
  private static final String CONTRACT =
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
        system: Test
        legalGateway: None needed
      disclosure: %s
      delivery:
        mode: full
        scope: month
        scopeColumn: Month
      schema:
        - name: incidents
          %s
          properties:
            - name: Id
              primaryKey: %s
              logicalType: string
              logicalTypeOptions:
                pattern: "[A-Z][0-9]+"
            - name: Month
              logicalType: date
              required: true
              logicalTypeOptions:
                format: yyyy-MM
            - name: Type
              logicalType: string
              required: true
            - name: Longitude
              logicalType: number
            - name: Latitude
              logicalType: number
      slaProperties:
        - property: latency
          value: 45
          unit: d
      facts:
        incident:
          source-key: Id
          occurred-month: Month
          type: Type
          longitude: Longitude
          latitude: Latitude
      """;

  private static final String HEADER = "Id,Month,Type,Longitude,Latitude\n";

  private final String yaml;
  private final Path folder;

  private SmallFeed(String yaml, Path folder) {
    this.yaml = yaml;
    this.folder = folder;
  }

  /** A feed without a key, whose files are written to a folder. */
  public static SmallFeed called(String feed, Path folder) {
    return new SmallFeed(CONTRACT.formatted(feed, "open", "key: none", false), folder);
  }

  /** The same with Id as its key. */
  public static SmallFeed withKey(String feed, Path folder) {
    return new SmallFeed(CONTRACT.formatted(feed, "open", "description: Keyed.", true), folder);
  }

  /** The same without a key, of which nothing may be shown as it is. */
  public static SmallFeed guarded(String feed, Path folder) {
    return new SmallFeed(CONTRACT.formatted(feed, "protected", "key: none", false), folder);
  }

  /** The contract. */
  public Contract contract() {
    return new ContractReader().read(folder.resolve("contract.yaml"), yaml);
  }

  /** Writes the contract to a file. */
  public Path contractFile() {
    return text("contract.yaml", yaml);
  }

  /** Writes a file with these rows beneath the header. */
  public Path file(String name, String... rows) {
    return text(name, HEADER + String.join("\n", rows) + "\n");
  }

  /** Writes a file. */
  public Path text(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
