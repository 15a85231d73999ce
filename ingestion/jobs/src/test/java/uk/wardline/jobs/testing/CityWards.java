package uk.wardline.jobs.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.WardSetFile;
import uk.wardline.geo.WardSetReader;
import uk.wardline.geo.WardSetReading;
import uk.wardline.jobs.load.LoadListener;
import uk.wardline.jobs.load.WardSetImport;
import uk.wardline.warehouse.platform.Platform;

/**
 * The wards of 2008 to 2014 in a warehouse that tests share: those of a real city where its file is
 * at hand, since another test imports them and two sets of one day are refused; else made-up ones.
 */
public record CityWards(Platform platform) {
  private static final String REAL = "leicester-wards-2003";

  /** Imports them, unless they are there. */
  public WardSet inForce() {
    var file =
        Path.of(System.getProperty("wardline.home", "."))
            .resolve("../shared/data/geo/" + REAL + ".geojson");
    if (Files.notExists(file)) {
      return imported(SampleWards.wards2003(), "made up");
    }
    var from = LocalDate.of(2003, 5, 1);
    var request = new WardSetFile(file, "WD13CD", "WD13NM", REAL, REAL, from, null);
    return imported(
        ((WardSetReading.Sound) WardSetReader.read(request)).wards(),
        String.valueOf(file.getFileName()));
  }

  private WardSet imported(WardSet set, String from) {
    var released = new Released(platform);
    if (released.number(
            "select count(*) from core.dim_ward_set where ward_set = '" + set.id() + "'")
        == 0) {
      new WardSetImport(platform, Clock.systemUTC()).run(set, from, LoadListener.NONE);
    }
    return set;
  }
}
