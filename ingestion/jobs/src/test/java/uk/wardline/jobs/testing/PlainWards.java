package uk.wardline.jobs.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Point in polygon as a schoolbook has it, over a GeoJSON file: rays are shot and crossings
 * counted, for every ward in turn. Shares nothing with what it is to check.
 */
public final class PlainWards {
  private final TreeMap<String, List<double[][]>> ringsByCode = new TreeMap<>();

  /** Reads a file whose features have the code under that name. */
  public PlainWards(Path geoJson, String codeProperty) {
    for (JsonNode feature : new JsonMapper().readTree(geoJson.toFile()).get("features")) {
      var rings = new ArrayList<double[][]>();
      gather(feature.get("geometry").get("coordinates"), rings);
      ringsByCode.put(feature.get("properties").get(codeProperty).asString(), rings);
    }
  }

  /** The code of the ward, or null outside all of them. */
  public @org.jspecify.annotations.Nullable String wardAt(double x, double y) {
    for (var ward : ringsByCode.entrySet()) {
      boolean inside = false;
      for (double[][] ring : ward.getValue()) {
        inside ^= crossesOddly(ring, x, y);
      }
      if (inside) {
        return ward.getKey();
      }
    }
    return null;
  }

  private static boolean crossesOddly(double[][] ring, double x, double y) {
    boolean odd = false;
    for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      double[] a = ring[i];
      double[] b = ring[j];
      if ((a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
        odd = !odd;
      }
    }
    return odd;
  }

  private static void gather(JsonNode coordinates, List<double[][]> rings) {
    if (coordinates.get(0).get(0).isNumber()) {
      var ring = new double[coordinates.size()][];
      for (int i = 0; i < ring.length; i++) {
        var at = coordinates.get(i);
        ring[i] = new double[] {at.get(0).asDouble(), at.get(1).asDouble()};
      }
      rings.add(ring);
    } else {
      coordinates.forEach(inner -> gather(inner, rings));
    }
  }
}
