package uk.wardline.sample.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All files of a city, open for as long as blocks are added to them. Not thread-safe. */
public final class CityFiles implements AutoCloseable {

  /** A file of a feed, and how many lines it has. */
  private static final class FeedFile {
    final Path path;
    final OutputStream out;
    long lines = 1;

    FeedFile(Path path, OutputStream out) {
      this.path = path;
      this.out = out;
    }
  }

  private final List<OutputStream> open = new ArrayList<>();
  private final Map<Feed, List<FeedFile>> feeds = new EnumMap<>(Feed.class);
  private final Map<TruthTable, OutputStream> truth = new EnumMap<>(TruthTable.class);
  private final BufferedWriter badRows;
  private long rows;

  /**
   * Opens the files.
   *
   * @param folder where feeds and truth get folders of their own
   */
  public CityFiles(Path folder) throws IOException {
    for (Feed feed : Feed.values()) {
      Path place = Files.createDirectories(folder.resolve("feeds").resolve(feed.id()));
      var files = new ArrayList<FeedFile>();
      for (var day : feed.extracts()) {
        Path path = place.resolve(feed.id() + "-" + day + ".csv");
        files.add(new FeedFile(path, opened(path, feed.header())));
      }
      feeds.put(feed, files);
    }
    Path place = Files.createDirectories(folder.resolve("truth"));
    for (TruthTable table : TruthTable.values()) {
      truth.put(table, opened(place.resolve(table.table() + ".csv"), table.header()));
    }
    badRows = Files.newBufferedWriter(place.resolve("bad_rows.csv"));
    badRows.write("feed,file,line,source_key,column,reason\n");
  }

  private OutputStream opened(Path path, String header) throws IOException {
    OutputStream out = Files.newOutputStream(path);
    open.add(out);
    out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    return out;
  }

  /** Adds what a town has. */
  public void add(Block block) throws IOException {
    for (var entry : feeds.entrySet()) {
      for (int i = 0; i < entry.getValue().size(); i++) {
        add(entry.getKey(), entry.getValue().get(i), block.rows(entry.getKey(), i));
      }
    }
    for (var entry : truth.entrySet()) {
      Rows added = block.truth(entry.getKey());
      entry.getValue().write(added.buffer(), 0, added.size());
    }
  }

  private void add(Feed feed, FeedFile file, Rows added) throws IOException {
    for (BadRow bad : added.badRows()) {
      badRows.write(
          String.join(
                  ",",
                  feed.id(),
                  String.valueOf(file.path.getFileName()),
                  Long.toString(file.lines + bad.row() + 1),
                  bad.key(),
                  bad.column() < 0 ? "" : column(feed, bad.column()),
                  bad.reason())
              + "\n");
    }
    file.out.write(added.buffer(), 0, added.size());
    file.lines += added.rows();
    rows += added.rows();
  }

  private static String column(Feed feed, int column) {
    return feed.header().replace(feed.style().delimiter(), '\n').lines().toList().get(column);
  }

  /** How many rows all feeds have so far, without headers. */
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    badRows.close();
    for (OutputStream out : open) {
      out.close();
    }
  }
}
