package uk.wardline.geo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads ward sets from GeoJSON. Every fault of the file is told at once, each with its place and a
 * remedy; a file with a fault is not taken. What is mended, and noted: a ring whose ends lie within
 * 10 cm, and a ring that touches or crosses itself where that concerns no more than a square metre.
 * Thread-safe.
 *
 * <p>The reference system is that of the {@code crs} member: WGS84 (OGC:CRS84, or EPSG:4326 with
 * the longitude first, as GeoJSON has it), also where there is none, or the British National Grid
 * (EPSG:27700), which is turned into WGS84.
 */
public final class WardSetReader {
  private static final int PROPERTIES_NAMED = 20;

  private WardSetReader() {}

  /** Reads a file. Throws {@link UncheckedIOException} where the disk fails. */
  public static WardSetReading read(WardSetFile request) {
    FaultList faults = new FaultList(request.name());
    if (!Files.isRegularFile(request.file())) {
      faults.fault(
          GeoFault.Kind.FILE_NOT_FOUND,
          "",
          "There is no such file.",
          "Look at the path: " + request.file());
      return new WardSetReading.Refused(faults.faults());
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(request.file()))) {
      return read(request, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + request.file(), e);
    }
  }

  /** Reads what the file holds; it is not opened. */
  static WardSetReading read(WardSetFile request, InputStream bytes) {
    FaultList faults = new FaultList(request.name());
    GeoJson.Collection collection = parse(bytes, faults);
    List<Ward> wards = collection == null ? List.of() : wards(request, collection, faults);
    if (faults.size() > 0) {
      return new WardSetReading.Refused(faults.faults());
    }
    return new WardSetReading.Sound(
        new WardSet(request.id(), request.title(), request.from(), request.until(), wards),
        faults.notes());
  }

  private static GeoJson.@Nullable Collection parse(InputStream bytes, FaultList faults) {
    try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      return GeoJson.read(in);
    } catch (GeoJson.Unfit e) {
      faults.fault(GeoFault.Kind.NOT_GEOJSON, e.where(), e.message(), e.remedy());
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      faults.fault(
          GeoFault.Kind.NOT_GEOJSON,
          at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
          "This is not JSON: " + firstLine(e.getOriginalMessage()) + ".",
          "Export the wards as GeoJSON again.");
    }
    return null;
  }

  private static String firstLine(@Nullable String message) {
    // Jackson goes on to say where an object began, as "[Source: REDACTED ...]".
    return message == null
        ? "no reason given"
        : message.lines().findFirst().orElse("").replaceAll("\\s*\\(for .*", "").strip();
  }

  private static List<Ward> wards(
      WardSetFile request, GeoJson.Collection collection, FaultList faults) {
    List<RawFeature> features = collection.features();
    if (features.isEmpty()) {
      faults.fault(
          GeoFault.Kind.EMPTY_COLLECTION,
          "",
          "The FeatureCollection has no feature.",
          "Give one feature for each ward.");
      return List.of();
    }
    ReferenceSystem system = system(collection.referenceSystem(), faults);
    boolean allHaveCodes = checkProperty(request.codeProperty(), features, faults);
    boolean allHaveNames = checkProperty(request.nameProperty(), features, faults);
    if (system == ReferenceSystem.WGS84 && looksLatitudeFirst(features)) {
      faults.fault(
          GeoFault.Kind.LATITUDE_FIRST,
          "",
          "All positions have a latitude of Great Britain where the longitude should be.",
          "GeoJSON gives the longitude first: swap the two.");
      system = null;
    }
    NationalGrid grid = system == ReferenceSystem.NATIONAL_GRID ? new NationalGrid() : null;
    Geometries geometries =
        system == null ? null : new Geometries(new RingReader(system, grid, faults), faults);
    if (grid != null) {
      faults.note("", "turned from the British National Grid (EPSG:27700) into WGS84.");
    }
    noteHeights(features, faults);

    Map<String, String> placeByCode = new LinkedHashMap<>();
    List<Ward> wards = new ArrayList<>();
    for (RawFeature feature : features) {
      String code = feature.property(request.codeProperty());
      String name = feature.property(request.nameProperty());
      String where = where(feature, name == null ? code : name);
      if (code != null) {
        String earlier = placeByCode.putIfAbsent(code, where);
        if (earlier != null) {
          faults.fault(
              GeoFault.Kind.DUPLICATE_CODE,
              where,
              "The code " + code + " is that of " + earlier + " as well.",
              "Give each ward its own code; the parts of one ward belong in one MultiPolygon.");
        }
      }
      missing(feature, where, request.codeProperty(), code, allHaveCodes, faults);
      missing(feature, where, request.nameProperty(), name, allHaveNames, faults);
      Boundary boundary = geometries == null ? null : geometries.boundary(feature, where);
      if (code != null && name != null && boundary != null) {
        wards.add(new Ward(code, name, boundary));
      }
    }
    return wards;
  }

  private static String where(RawFeature feature, @Nullable String name) {
    return "feature " + feature.number() + (name == null ? "" : " (" + name + ")");
  }

  private static @Nullable ReferenceSystem system(@Nullable String name, FaultList faults) {
    if (name == null) {
      return ReferenceSystem.WGS84;
    }
    ReferenceSystem system = ReferenceSystem.named(name).orElse(null);
    if (system == null) {
      faults.fault(
          GeoFault.Kind.UNKNOWN_REFERENCE_SYSTEM,
          "",
          "The reference system is " + name + ".",
          "Known are " + ReferenceSystem.KNOWN + ": export the wards in one of them.");
    }
    return system;
  }

  /**
   * Says once that no feature has a property; false then, so that it is not said of each as well.
   */
  private static boolean checkProperty(String name, List<RawFeature> features, FaultList faults) {
    if (features.stream().anyMatch(feature -> feature.properties().containsKey(name))) {
      return true;
    }
    Set<String> there =
        features.stream()
            .map(RawFeature::properties)
            .map(Map::keySet)
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    faults.fault(
        GeoFault.Kind.MISSING_PROPERTY,
        "",
        "No feature has the property " + name + ".",
        there.isEmpty()
            ? "The features have no properties at all: export the wards with theirs."
            : "Name one of these: " + some(there) + ".");
    return false;
  }

  private static void missing(
      RawFeature feature,
      String where,
      String property,
      @Nullable String value,
      boolean othersHaveIt,
      FaultList faults) {
    if (value == null && othersHaveIt) {
      boolean there = feature.properties().containsKey(property);
      faults.fault(
          GeoFault.Kind.MISSING_PROPERTY,
          where,
          there
              ? "The property " + property + " is empty or neither text nor number."
              : "There is no property " + property + ".",
          there
              ? "Fill it in."
              : "Add it; the feature has " + some(feature.properties().keySet()) + ".");
    }
  }

  private static String some(Set<String> names) {
    String some = names.stream().limit(PROPERTIES_NAMED).collect(Collectors.joining(", "));
    int more = names.size() - PROPERTIES_NAMED;
    return names.isEmpty() ? "none" : more > 0 ? some + " and " + more + " more" : some;
  }

  private static boolean looksLatitudeFirst(List<RawFeature> features) {
    List<Nested.Position> positions = new ArrayList<>();
    features.forEach(feature -> gather(feature.coordinates(), positions));
    return !positions.isEmpty()
        && positions.stream()
            .allMatch(at -> at.x() > 49 && at.x() < 62 && at.y() > -9 && at.y() < 3);
  }

  private static void noteHeights(List<RawFeature> features, FaultList faults) {
    List<Nested.Position> positions = new ArrayList<>();
    features.forEach(feature -> gather(feature.coordinates(), positions));
    if (positions.stream().anyMatch(at -> at.numbers() > 2)) {
      faults.note("", "positions have more than two numbers; the third and later are left out.");
    }
  }

  private static void gather(@Nullable Nested nested, List<Nested.Position> positions) {
    if (nested instanceof Nested.Position position) {
      positions.add(position);
    } else if (nested instanceof Nested.Several several) {
      several.items().forEach(item -> gather(item, positions));
    }
  }
}
