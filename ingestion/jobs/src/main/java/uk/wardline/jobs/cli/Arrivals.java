package uk.wardline.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.jobs.load.Arrived;

/**
 * Which files a command line means.
 *
 * @param files the folder or file that it names, or null for the folder of the contract
 */
record Arrivals(@Nullable Path files) {

  /** A contract and where it was read from. */
  record Found(Path file, Contract contract) {}

  /**
   * The files of each contract, by name.
   *
   * @throws InputNotFound if there are none
   */
  List<Arrived> of(List<Found> contracts) {
    var arrived = new ArrayList<Arrived>();
    for (Found found : contracts) {
      Path place = place(found, contracts.size() > 1);
      for (Path file : filesAt(place)) {
        arrived.add(new Arrived(file, found.contract()));
      }
    }
    return List.copyOf(arrived);
  }

  private Path place(Found found, boolean several) {
    Path place = files;
    if (place == null) {
      Path folder = found.file().toAbsolutePath().getParent();
      place = folder == null ? Path.of(".") : folder;
    }
    return several ? place.resolve(found.contract().feed()) : place;
  }

  private static List<Path> filesAt(Path place) {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    if (!Files.isDirectory(place)) {
      throw new InputNotFound("There is no folder or file " + place);
    }
    try (Stream<Path> listed = Files.list(place)) {
      var files = listed.filter(Arrivals::isDelivery).sorted().toList();
      if (files.isEmpty()) {
        throw new InputNotFound("There is no *.csv or *.csv.gz in " + place);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDelivery(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
  }
}
