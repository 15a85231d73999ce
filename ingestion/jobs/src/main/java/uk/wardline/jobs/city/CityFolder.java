package uk.wardline.jobs.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.sample.IncidentSample;
import uk.wardline.sample.SamplePlan;
import uk.wardline.sample.city.CityPlan;
import uk.wardline.sample.city.CitySample;
import uk.wardline.sample.write.Feed;

/**
 * A made-up city in a folder: {@code contracts/}, {@code feeds/}, {@code truth/} and {@code
 * postcodes.csv}.
 */
public record CityFolder(Path folder) {
  private static final String CONTRACTS = "/uk/wardline/feeds/contract/shipped/";
  private static final String INCIDENTS = "street-incidents";

  /** By what right real rows are shared does not hold of made-up ones, nor does their origin. */
  private static final Pattern GATEWAY = Pattern.compile("(?m)^  legalGateway: .*$");

  private static final String NO_GATEWAY = "  legalGateway: Made-up data about nobody; none needed";
  private static final Pattern PUBLISHER = Pattern.compile("(?m)^  system: data\\.police\\.uk$");
  private static final String NO_PUBLISHER = "  system: sample-city";
  private static final String HEAD = "# For made-up data: written by wardline sample.\n";

  /**
   * Writes everything.
   *
   * @param towns is told now and then how many towns of the city are made
   * @return how many rows the feeds of the city have; incidents are not among them
   */
  public long write(CityPlan city, SamplePlan incidents, IntConsumer towns) {
    int cores = Runtime.getRuntime().availableProcessors();
    long rows = new CitySample(city).writeTo(folder, cores, towns);
    new IncidentSample(incidents)
        .writeTo(feeds().resolve(INCIDENTS))
        .writeTo(folder.resolve("truth").resolve("incidents.csv"));
    contracts();
    return rows;
  }

  /** How many feeds there are. */
  public static int feedCount() {
    return Feed.values().length + 1;
  }

  /** The folder that has one for each feed. */
  public Path feeds() {
    return folder.resolve("feeds");
  }

  /** The file of postcodes. */
  public Path postcodes() {
    return folder.resolve("postcodes.csv");
  }

  /** The contracts' files, by name. */
  public Stream<Path> contractFiles() {
    return feedIds().sorted().map(this::contractFile);
  }

  private Path contractFile(String feed) {
    return folder.resolve("contracts").resolve(feed + ".yaml");
  }

  private static Stream<String> feedIds() {
    return Stream.concat(Stream.of(Feed.values()).map(Feed::id), Stream.of(INCIDENTS));
  }

  private void contracts() {
    try {
      Files.createDirectories(folder.resolve("contracts"));
      for (String feed : feedIds().toList()) {
        Files.writeString(contractFile(feed), HEAD + madeUp(shipped(feed)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the contracts of " + folder, e);
    }
  }

  /** The contract as it reads for made-up rows. */
  static String madeUp(String contract) {
    String text = GATEWAY.matcher(contract).replaceFirst(NO_GATEWAY);
    return PUBLISHER.matcher(text).replaceFirst(NO_PUBLISHER);
  }

  /** The contract as it is for real rows. */
  public static String shipped(String feed) {
    try (InputStream in = Contract.class.getResourceAsStream(CONTRACTS + feed + ".yaml")) {
      return new String(Objects.requireNonNull(in, feed).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
