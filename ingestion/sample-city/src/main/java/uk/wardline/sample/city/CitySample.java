package uk.wardline.sample.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import uk.wardline.geo.GridPoint;
import uk.wardline.geo.LonLat;
import uk.wardline.geo.NationalGrid;
import uk.wardline.sample.address.CityMap;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.address.Homes;
import uk.wardline.sample.address.PostcodeArea;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Witness;
import uk.wardline.sample.life.Town;
import uk.wardline.sample.names.NameBook;
import uk.wardline.sample.source.Systems;
import uk.wardline.sample.source.Viewer;
import uk.wardline.sample.truth.Figures;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.CityFiles;

/**
 * Makes a city: lives, what twelve systems wrote about them, and the truth. Towns are made on all
 * cores and written in their order, a few at a time, so that memory stays flat. Not thread-safe.
 */
public final class CitySample {

  private static final int AREAS_OF_A_TOWN = 4;
  private static final int TOWNS_AHEAD = 12;

  private final CityPlan plan;
  private final Dice dice;
  private final CityMap map;
  private final NameBook book = new NameBook();
  private final Systems systems;

  /** Draws the map. */
  public CitySample(CityPlan plan) {
    this(plan, (feed, person, seen, current) -> {});
  }

  /** The same, with somebody who looks on from several threads. */
  public CitySample(CityPlan plan, Viewer viewer) {
    this.plan = plan;
    this.dice = new Dice(plan.seed());
    this.map = CityMap.of(plan.wards(), plan.towns() * AREAS_OF_A_TOWN, dice.part(-1));
    this.systems = new Systems(map, new Witness(book, plan.rates()), viewer);
  }

  /**
   * Writes feeds and truth into a folder, over what is there.
   *
   * @param cores how many threads make towns
   * @param progress told of each town that is done, counted from 1
   * @return how many rows the feeds have in all
   * @throws UncheckedIOException if the folder cannot be written
   */
  public long writeTo(Path folder, int cores, IntConsumer progress) {
    long rows;
    try (var files = new CityFiles(folder)) {
      writePostcodes(folder.resolve("postcodes.csv"));
      make(cores, files::add, progress);
      rows = files.rows();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the city to " + folder, e);
    }
    Figures.write(folder.resolve("truth"), cores);
    return rows;
  }

  /** Takes what a town has, in the order of towns. */
  interface Taker {
    void take(Block block) throws IOException;
  }

  /** Makes every town, a few ahead of the one that is taken. */
  void make(int cores, Taker taker, IntConsumer progress) throws IOException {
    try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      var ahead = new ArrayDeque<Future<Block>>();
      int next = 0;
      for (int done = 0; done < plan.towns(); done++) {
        while (next < plan.towns() && ahead.size() < TOWNS_AHEAD) {
          ahead.add(workers.submit(town(next++)));
        }
        taker.take(made(ahead.remove()));
        progress.accept(done + 1);
      }
    }
  }

  /** How many towns there are. */
  public int towns() {
    return plan.towns();
  }

  private static Block made(Future<Block> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while making the city", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A town could not be made: " + e.getCause(), e);
    }
  }

  private Callable<Block> town(int number) {
    return () -> {
      Dice own = dice.part(number);
      Town town =
          Town.live(number, homes(number, own.part(1)), plan.peopleOf(number), book, own.part(2));
      var block = new Block(plan.rates().badRows(), own.part(3));
      systems.write(town, block, own.part(4));
      return block;
    };
  }

  private List<Home> homes(int town, Dice own) {
    var homes = new ArrayList<Home>();
    for (int i = 0; i < AREAS_OF_A_TOWN; i++) {
      homes.addAll(Homes.of(map.areas().get(town * AREAS_OF_A_TOWN + i), own));
    }
    return homes;
  }

  /** In the form of Code-Point Open, with a header. */
  private void writePostcodes(Path file) throws IOException {
    var grid = new NationalGrid();
    try (var out = Files.newBufferedWriter(file)) {
      out.write("PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n");
      for (PostcodeArea area : map.areas()) {
        GridPoint point = grid.toGrid(new LonLat(area.longitude(), area.latitude()));
        out.write(
            String.format(
                Locale.ROOT,
                "%s,10,%d,%d,E92000001,,,,E06999999,%s\n",
                area.postcode(),
                Math.round(point.easting()),
                Math.round(point.northing()),
                map.wardCode(area)));
      }
    }
  }
}
