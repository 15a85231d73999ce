package uk.wardline.index.contract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import uk.wardline.index.person.PersonTable;

/**
 * Files of persons and their contracts, as they lie in folders.
 *
 * @param contracts one for each source
 * @param files the file of a contract by its id, where the folder leaves a doubt
 * @param folder where the files are; beside each contract if not given. A folder in it with the id
 *     of a contract holds extracts: by name, the last that has a person counts
 */
public record PersonSources(List<Path> contracts, Map<String, Path> files, Optional<Path> folder) {
  public PersonSources {
    contracts = List.copyOf(contracts);
    files = Map.copyOf(files);
  }

  /**
   * Reads them in the order of the contracts; while one is understood, the next is read.
   *
   * @param today a date of birth after it is impossible
   * @param leftOut is told how many rows of extracts have no key or not the columns of the header
   * @throws FileRefusedException with all faults of a file, at most twenty
   * @throws IOException if one cannot be read
   */
  public PersonTable read(LocalDate today, ObjLongConsumer<PersonContract> leftOut)
      throws IOException {
    var reader = new PersonContractReader();
    List<PersonContract> all = new ArrayList<>();
    for (Path file : contracts) {
      all.add(reader.read(file));
    }
    var records = new PersonFiles(today);
    try (var ahead = Executors.newSingleThreadExecutor()) {
      Future<Optional<Extracts>> next = ahead.submit(() -> extracts(all, 0));
      for (int i = 0; i < all.size(); i++) {
        int following = i + 1;
        Optional<Extracts> extracts = await(next);
        next = ahead.submit(() -> extracts(all, following));
        PersonContract contract = all.get(i);
        if (extracts.isPresent()) {
          long rows = records.addExtracts(extracts.get());
          if (rows > 0) {
            leftOut.accept(contract, rows);
          }
        } else {
          Path known = files.get(contract.id());
          records.add(contract, known == null ? FileFinder.find(contract, home(i)) : known);
        }
      }
    }
    return records.table();
  }

  /** The extracts of one of the contracts, if it has a folder of them. */
  private Optional<Extracts> extracts(List<PersonContract> all, int at) throws IOException {
    if (at == all.size()) {
      return Optional.empty();
    }
    PersonContract contract = all.get(at);
    Path extracts = home(at).resolve(contract.id());
    if (files.containsKey(contract.id()) || !Files.isDirectory(extracts)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(extracts)) {
      return Optional.of(
          Extracts.read(
              contract, found.filter(f -> f.toString().endsWith(".csv")).sorted().toList()));
    }
  }

  private Path home(int at) {
    return folder.orElseGet(() ->
        Optional.ofNullable(contracts.get(at).toAbsolutePath().getParent()).orElse(Path.of(".")));
  }

  private static <T> T await(Future<T> read) throws IOException {
    try {
      return read.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while files were read");
    }
  }
}
