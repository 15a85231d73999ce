package uk.wardline.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.fault.Nearest;
import uk.wardline.jobs.load.Arrived;

/**
 * Which files a command line means: with one contract those of a folder, with several those of its
 * sub-folders that have the names of the feeds.
 *
 * @param files the folder or file that it names, or null for the folder of the contract
 */
record Arrivals(@Nullable Path files) {

  /** A contract and where it was read from. */
  record Found(Path file, Contract contract) {}

  /**
   * The files to be loaded.
   *
   * @param passedOver what lies there too and is no delivery of these contracts, each with the
   *     reason
   */
  record Sorted(List<Arrived> arrived, List<String> passedOver) {
    Sorted {
      arrived = List.copyOf(arrived);
      passedOver = List.copyOf(passedOver);
    }
  }

  /**
   * The files of each contract, by name.
   *
   * @throws InputNotFound naming every contract for which there is none
   */
  Sorted of(List<Found> contracts) {
    boolean several = contracts.size() > 1;
    if (several && files != null && Files.isRegularFile(files)) {
      throw new InputNotFound(
          files + " is a file; with several contracts, name the folder that has one for each feed");
    }
    var arrived = new ArrayList<Arrived>();
    var missing = new ArrayList<String>();
    for (Found found : contracts) {
      Path place = several ? place(found).resolve(found.contract().feed()) : place(found);
      var deliveries = deliveries(place);
      deliveries.forEach(file -> arrived.add(new Arrived(file, found.contract())));
      if (deliveries.isEmpty()) {
        missing.add(
            Files.exists(place)
                ? "There is no *.csv or *.csv.gz in " + place
                : "There is no folder or file " + place);
      }
    }
    if (!missing.isEmpty()) {
      throw new InputNotFound(String.join("\n", missing));
    }
    return new Sorted(arrived, several ? beside(contracts) : beside(place(contracts.getFirst())));
  }

  private Path place(Found found) {
    if (files != null) {
      return files;
    }
    Path folder = found.file().toAbsolutePath().getParent();
    return folder == null ? Path.of(".") : folder;
  }

  private static List<Path> deliveries(Path place) {
    return Files.isRegularFile(place) ? List.of(place) : listed(place, Arrivals::isDelivery);
  }

  /** What is passed over of the one folder of the one contract. */
  private static List<String> beside(Path place) {
    var beside = new ArrayList<>(strangers(place));
    for (Path folder : listed(place, Arrivals::holdsDeliveries)) {
      beside.add(
          folder
              + ": with one contract, files are taken from the folder itself; name this one with"
              + " --files");
    }
    return beside;
  }

  /** What is passed over of the folders of several contracts. */
  private List<String> beside(List<Found> contracts) {
    Set<String> feeds =
        contracts.stream().map(c -> c.contract().feed()).collect(Collectors.toSet());
    var beside = new ArrayList<String>();
    for (Path place : new TreeSet<>(contracts.stream().map(this::place).toList())) {
      for (Path file : listed(place, file -> isDelivery(file) || isStranger(file))) {
        beside.add(
            file
                + ": with several contracts, files are taken from the sub-folders that have the"
                + " names of the feeds");
      }
      for (Path folder : listed(place, Arrivals::holdsDeliveries)) {
        String name = name(folder);
        if (feeds.contains(name)) {
          beside.addAll(strangers(folder));
        } else {
          beside.add(
              folder
                  + ": none of the contracts is of a feed "
                  + name
                  + Nearest.to(name, feeds).map(n -> ", the nearest is " + n).orElse(""));
        }
      }
    }
    return beside;
  }

  private static List<String> strangers(Path folder) {
    return listed(folder, Arrivals::isStranger).stream()
        .map(file -> file + ": its name does not end in .csv or .csv.gz")
        .toList();
  }

  private static List<Path> listed(Path folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsDeliveries(Path folder) {
    return Files.isDirectory(folder) && !listed(folder, Arrivals::isDelivery).isEmpty();
  }

  private static boolean isDelivery(Path file) {
    String name = name(file);
    return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
  }

  /** A file that somebody may take for a delivery: not hidden, and no contract. */
  private static boolean isStranger(Path file) {
    String name = name(file);
    return Files.isRegularFile(file)
        && !isDelivery(file)
        && !name.startsWith(".")
        && !name.endsWith(".yaml")
        && !name.endsWith(".yml");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
