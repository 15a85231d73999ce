package uk.wardline.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.wardline.geo.WardSet;
import uk.wardline.sample.dice.Dice;

/**
 * Makes street-level incidents in the form of data.police.uk, a file for each month, with the traps
 * of the real ones: no id for anti-social behaviour, rows that are alike to the letter, rows
 * without coordinates, points outside the town, and points that many incidents share. Streams to
 * disk; memory does not depend on the number of rows. Not thread-safe.
 */
public final class IncidentSample {

  private static final String HEADER =
      "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA"
          + " name,Crime type,Last outcome category,Context\n";
  private static final String FORCE = ",Wexshire Police,Wexshire Police";
  private static final byte[] COMMA = bytes(",");
  private static final byte[] END_OF_ROW = bytes(",\n");

  private final SamplePlan plan;
  private final CrimeTypes types = new CrimeTypes();
  private final Map<String, Streets> streets = new HashMap<>();

  public IncidentSample(SamplePlan plan) {
    this.plan = plan;
  }

  /** The files it makes in a folder, by month. */
  public List<Path> files(Path folder) {
    var files = new ArrayList<Path>();
    for (int i = 0; i < plan.months(); i++) {
      files.add(folder.resolve(plan.month(i) + "-wexborough-street.csv"));
    }
    return files;
  }

  /**
   * Writes the files, over what is there.
   *
   * @param folder made if it is missing
   * @return what a load of the files has to arrive at
   * @throws UncheckedIOException if the folder cannot be written
   */
  public IncidentTruth writeTo(Path folder) {
    var truth = new IncidentTruth(List.of());
    try {
      Files.createDirectories(folder);
      List<Path> files = files(folder);
      for (int i = 0; i < files.size(); i++) {
        truth = truth.and(writeMonth(i, files.get(i)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the sample to " + folder, e);
    }
    return truth;
  }

  private IncidentTruth writeMonth(int index, Path file) throws IOException {
    YearMonth month = plan.month(index);
    WardSet wards = plan.wardsOf(month);
    Streets places = streetsOf(wards);
    var dice = new Dice(plan.seed()).part(index);
    var tally = new Tally(month, wards);
    byte[] monthAndForce = bytes("," + month + FORCE);
    try (var out = new RowWriter(Files.newOutputStream(file))) {
      out.write(bytes(HEADER));
      for (long row = plan.rowsOf(index); row > 0; row--) {
        out.beginRow();
        writeRow(out, monthAndForce, places, tally, dice);
      }
    }
    return tally.truth();
  }

  /** The streets of a ward set are the same in every month. */
  private Streets streetsOf(WardSet wards) {
    return streets.computeIfAbsent(
        wards.id(), id -> new Streets(wards, new Dice(plan.seed()).part(-1L - id.hashCode())));
  }

  private void writeRow(
      RowWriter out, byte[] monthAndForce, Streets places, Tally tally, Dice dice) {
    int type = types.drawType(dice);
    boolean numbered = types.isNumbered(type);
    if (numbered) {
      for (int i = 0; i < 4; i++) {
        out.writeHex(dice.roll());
      }
    }
    out.write(monthAndForce);
    out.write(drawPoint(type, places, tally, dice).text());
    out.write(types.typeName(type));
    out.write(COMMA);
    if (numbered) {
      out.write(types.drawOutcome(dice));
    }
    out.write(END_OF_ROW);
  }

  private StreetPoint drawPoint(int type, Streets places, Tally tally, Dice dice) {
    Shares shares = plan.shares();
    if (dice.chance(shares.withoutCoordinates())) {
      tally.addNowhere(type);
      return StreetPoint.NOWHERE;
    }
    int place = dice.chance(shares.outside()) ? places.outside() : places.drawWard(dice);
    tally.add(type, place);
    return places.drawPoint(place, dice);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
