package uk.wardline.geo;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wards in force in one spell of time, sorted by code. Immutable and serializable.
 *
 * @param id the name by which data refer to the set, such as {@code leicester-2015}
 * @param title the name by which people do
 * @param from the first day in force
 * @param until the first day no longer in force; null while the set is open. {@link #to()} reads
 *     it.
 */
public record WardSet(
    String id, String title, LocalDate from, @Nullable LocalDate until, List<Ward> wards)
    implements Serializable {

  /**
   * Throws {@link IllegalArgumentException} where there is no ward, a code is there twice or the
   * spell is empty.
   */
  public WardSet {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A ward set has an id.");
    }
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException(
          "Ward set "
              + id
              + " ends on "
              + until
              + ", which is not after its start on "
              + from
              + ".");
    }
    wards = wards.stream().sorted(Comparator.comparing(Ward::code)).toList();
    if (wards.isEmpty()) {
      throw new IllegalArgumentException("Ward set " + id + " has no ward.");
    }
    Set<String> codes = new HashSet<>();
    for (Ward ward : wards) {
      if (!codes.add(ward.code())) {
        throw new IllegalArgumentException("Ward set " + id + " has " + ward.code() + " twice.");
      }
    }
  }

  /** The first day no longer in force; empty while the set is open. */
  public Optional<LocalDate> to() {
    return Optional.ofNullable(until);
  }

  /** Whether the set is in force on a day. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** The ward of a code. */
  public Optional<Ward> ward(String code) {
    return wards.stream().filter(ward -> ward.code().equals(code)).findFirst();
  }

  /** The same wards under another end. */
  public WardSet endingOn(LocalDate firstDayNoLongerInForce) {
    return new WardSet(id, title, from, firstDayNoLongerInForce, wards);
  }
}
