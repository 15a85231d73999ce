package uk.wardline.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.jobs.load.Arrived;
import uk.wardline.jobs.testing.SmallFeed;

class ArrivalsTest {
  @TempDir Path folder;

  @Test
  void one_contract_takes_the_files_of_the_folder_and_the_rest_is_named() throws IOException {
    put("a.csv", "b.CSV.gz", "notes.txt", "february.xlsx", ".hidden", "contract.yaml");
    put("older/c.csv", "pictures/d.png");

    var sorted = sorted("one");

    assertThat(sorted.arrived()).extracting(Arrived::fileName).containsExactly("a.csv", "b.CSV.gz");
    assertThat(told(sorted))
        .containsExactly(
            "february.xlsx: its name does not end in .csv or .csv.gz",
            "notes.txt: its name does not end in .csv or .csv.gz",
            "older: with one contract, files are taken from the folder itself; name this one with"
                + " --files");
  }

  @Test
  void several_contracts_take_the_files_of_the_folders_of_their_feeds_and_the_rest_is_named()
      throws IOException {
    put("one/a.csv", "two/b.csv", "two/b.md5", "onne/c.csv", "stray.csv", "read.me", "one.yaml");

    var sorted = sorted("one", "two");

    assertThat(sorted.arrived())
        .extracting(a -> a.contract().feed() + " " + a.fileName())
        .containsExactly("one a.csv", "two b.csv");
    assertThat(told(sorted))
        .containsExactly(
            "read.me: with several contracts, files are taken from the sub-folders that have the"
                + " names of the feeds",
            "stray.csv: with several contracts, files are taken from the sub-folders that have the"
                + " names of the feeds",
            "onne: none of the contracts is of a feed onne, the nearest is one",
            "two/b.md5: its name does not end in .csv or .csv.gz");
  }

  @Test
  void all_feeds_without_files_are_named_at_once() throws IOException {
    put("two/readme.txt", "three/c.csv");

    assertThatThrownBy(() -> sorted("one", "two", "three"))
        .isInstanceOf(InputNotFound.class)
        .hasMessage(
            "There is no folder or file %s\nThere is no *.csv or *.csv.gz in %s"
                .formatted(folder.resolve("one"), folder.resolve("two")));
  }

  @Test
  void a_single_file_is_of_one_contract() throws IOException {
    put("a.csv", "b.txt");
    var file = new Arrivals(folder.resolve("a.csv"));

    assertThat(file.of(List.of(found("one"))).arrived()).hasSize(1);
    assertThat(file.of(List.of(found("one"))).passedOver()).isEmpty();
    assertThatThrownBy(() -> file.of(List.of(found("one"), found("two"))))
        .isInstanceOf(InputNotFound.class)
        .hasMessageContaining("a.csv is a file; with several contracts");
  }

  private Arrivals.Sorted sorted(String... feeds) {
    return new Arrivals(folder).of(List.of(feeds).stream().map(this::found).toList());
  }

  private Arrivals.Found found(String feed) {
    return new Arrivals.Found(
        folder.resolve(feed + ".yaml"), SmallFeed.called(feed, folder).contract());
  }

  private List<String> told(Arrivals.Sorted sorted) {
    return sorted.passedOver().stream().map(text -> text.replace(folder + "/", "")).toList();
  }

  private void put(String... files) throws IOException {
    for (String file : files) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "");
    }
  }
}
