package uk.wardline.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Streams a GeoJSON FeatureCollection into {@link RawFeature}s; only shape is looked at here, not
 * sense. Members may come in any order.
 */
final class GeoJson {
  /** The file is JSON but not a FeatureCollection; where it was seen, and what to do. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String where;
    private final String remedy;

    Unfit(TokenStreamLocation at, String message, String remedy) {
      super(message);
      this.where = "line " + at.getLineNr() + ", column " + at.getColumnNr();
      this.remedy = remedy;
    }

    String where() {
      return where;
    }

    String remedy() {
      return remedy;
    }

    String message() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * What a file holds.
   *
   * @param referenceSystem the name that the {@code crs} member gives, or null where there is no
   *     such member
   */
  record Collection(@Nullable String referenceSystem, List<RawFeature> features) {}

  private static final String EXPECTED =
      "Give a GeoJSON FeatureCollection: {\"type\": \"FeatureCollection\", \"features\": [...]}.";

  private final JsonParser in;
  private @Nullable String type;
  private @Nullable String referenceSystem;
  private @Nullable List<RawFeature> features;

  private GeoJson(JsonParser in) {
    this.in = in;
  }

  /** Throws {@link Unfit}, or Jackson's own exception where the text is not JSON. */
  static Collection read(JsonParser in) {
    return new GeoJson(in).collection();
  }

  private Collection collection() {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw unfit("This is not a GeoJSON object but " + what() + ".", EXPECTED);
    }
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = in.currentName();
      in.nextToken();
      switch (member) {
        case "type" -> type = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : null;
        case "crs" -> referenceSystem = crs();
        case "features" -> features = features();
        default -> in.skipChildren();
      }
    }
    if (!"FeatureCollection".equals(type)) {
      throw unfit(
          "This is not a FeatureCollection" + (type == null ? "" : " but a " + type) + ".",
          EXPECTED);
    }
    if (features == null) {
      throw unfit("The FeatureCollection has no member \"features\".", EXPECTED);
    }
    if (in.nextToken() != null) {
      throw unfit("Something follows the end of the FeatureCollection.", "Remove it.");
    }
    return new Collection(referenceSystem, features);
  }

  /** A name, {@code {"type":"name","properties":{"name":…}}}, or as older files have it a code. */
  private String crs() {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      return what();
    }
    String name = "a crs member without a name";
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean properties = in.currentName().equals("properties");
      if (in.nextToken() != JsonToken.START_OBJECT || !properties) {
        in.skipChildren();
        continue;
      }
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = in.currentName();
        boolean scalar = in.nextToken().isScalarValue();
        if (member.equals("name") && scalar) {
          name = in.getString();
        } else if (member.equals("code") && scalar) {
          name = "EPSG:" + in.getString();
        }
        in.skipChildren();
      }
    }
    return name;
  }

  private List<RawFeature> features() {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw unfit("The member \"features\" is not a list but " + what() + ".", EXPECTED);
    }
    List<RawFeature> found = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw unfit(
            "Feature " + (found.size() + 1) + " is not an object but " + what() + ".", EXPECTED);
      }
      found.add(feature(found.size() + 1));
    }
    return found;
  }

  private RawFeature feature(int number) {
    Map<String, @Nullable String> properties = new LinkedHashMap<>();
    String geometryType = null;
    Nested coordinates = null;
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = in.currentName();
      boolean object = in.nextToken() == JsonToken.START_OBJECT;
      if (member.equals("properties") && object) {
        readProperties(properties);
      } else if (member.equals("geometry") && object) {
        geometryType = "a geometry without a type";
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
          String part = in.currentName();
          in.nextToken();
          if (part.equals("type")) {
            geometryType = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : what();
          } else if (part.equals("coordinates")) {
            coordinates = nested();
          } else {
            in.skipChildren();
          }
        }
      } else {
        in.skipChildren();
      }
    }
    return new RawFeature(number, properties, geometryType, coordinates);
  }

  private void readProperties(Map<String, @Nullable String> properties) {
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken token = in.nextToken();
      boolean text = token == JsonToken.VALUE_STRING || token.isNumeric();
      properties.put(name, text ? in.getString() : null);
      in.skipChildren();
    }
  }

  private Nested nested() {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      String odd = what();
      in.skipChildren();
      return new Nested.Odd(odd);
    }
    if (in.nextToken().isNumeric()) {
      return position();
    }
    List<Nested> items = new ArrayList<>();
    for (; in.currentToken() != JsonToken.END_ARRAY; in.nextToken()) {
      items.add(nested());
    }
    return new Nested.Several(items);
  }

  private Nested position() {
    double[] xy = new double[2];
    int numbers = 0;
    Nested.Odd odd = null;
    for (; in.currentToken() != JsonToken.END_ARRAY; in.nextToken()) {
      if (!in.currentToken().isNumeric()) {
        odd = new Nested.Odd("a position with " + what());
        in.skipChildren();
      } else if (numbers < 2) {
        xy[numbers] = in.getDoubleValue();
      }
      numbers++;
    }
    if (odd != null) {
      return odd;
    }
    return numbers < 2
        ? new Nested.Odd("a position of one number")
        : new Nested.Position(xy[0], xy[1], numbers);
  }

  private String what() {
    JsonToken token = in.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a text";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> token.isNumeric() ? "a number" : "something else";
    };
  }

  private Unfit unfit(String message, String remedy) {
    return new Unfit(in.currentTokenLocation(), message, remedy);
  }
}
