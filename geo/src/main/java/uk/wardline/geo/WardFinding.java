package uk.wardline.geo;

import java.util.List;
import java.util.Locale;

/** Something about a ward set that its owner ought to know. It is no reason to refuse the set. */
public sealed interface WardFinding {

  /** The finding in a sentence or two. */
  String text();

  /**
   * Two wards cover the same ground; the lower code gets the points on it.
   *
   * @param at a position on it
   */
  record Overlap(Ward first, Ward second, double squareMetres, LonLat at) implements WardFinding {
    @Override
    public String text() {
      return named(first)
          + " and "
          + named(second)
          + " overlap on "
          + area(squareMetres)
          + " at "
          + place(at)
          + ". Points there count for "
          + first.code()
          + ", the lower code.";
    }
  }

  /**
   * Ground that is in no ward though wards surround it; points there fall in no ward.
   *
   * @param neighbours the wards around it
   * @param at a position on it
   */
  record Gap(List<Ward> neighbours, double squareMetres, LonLat at) implements WardFinding {
    /** Copies the neighbours in. */
    public Gap {
      neighbours = List.copyOf(neighbours);
    }

    @Override
    public String text() {
      return "A gap of "
          + area(squareMetres)
          + " at "
          + place(at)
          + " between "
          + String.join(", ", neighbours.stream().map(WardFinding::named).toList())
          + ". Points there fall in no ward.";
    }
  }

  /** Overlaps and gaps too small to list one by one. */
  record Slivers(int overlaps, double overlapSquareMetres, int gaps, double gapSquareMetres)
      implements WardFinding {
    @Override
    public String text() {
      return String.format(
          Locale.UK,
          "Edges of neighbours do not quite meet: %,d slivers of overlap (%s in all) and %,d"
              + " slivers of gap (%s in all), each %s.",
          overlaps,
          area(overlapSquareMetres),
          gaps,
          area(gapSquareMetres),
          WardSetChecks.SLIVER);
    }
  }

  /** Two wards or more have one name. */
  record SameName(List<Ward> wards) implements WardFinding {
    /** Copies the wards in. */
    public SameName {
      wards = List.copyOf(wards);
    }

    @Override
    public String text() {
      return "The name "
          + wards.getFirst().name()
          + " is that of "
          + String.join(", ", wards.stream().map(Ward::code).toList())
          + ".";
    }
  }

  /** The wards do not hang together. */
  record SeparatePieces(int pieces) implements WardFinding {
    @Override
    public String text() {
      return "The wards form " + pieces + " pieces that do not touch: islands, or a missing ward.";
    }
  }

  private static String named(Ward ward) {
    return ward.name() + " (" + ward.code() + ")";
  }

  private static String area(double squareMetres) {
    return squareMetres < 10
        ? String.format(Locale.UK, "%.1f m²", squareMetres)
        : String.format(Locale.UK, "%,.0f m²", squareMetres);
  }

  private static String place(LonLat at) {
    return String.format(
        Locale.ROOT, "longitude %.6f, latitude %.6f", at.longitude(), at.latitude());
  }
}
