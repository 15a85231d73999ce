package uk.wardline.geo;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON file of wards, and how it is to be taken.
 *
 * @param file where it is
 * @param codeProperty the property that holds the ward code
 * @param nameProperty the property that holds the ward name
 * @param id the id of the set to be
 * @param title its title
 * @param from the first day in force
 * @param until the first day no longer in force, or null
 */
public record WardSetFile(
    Path file,
    String codeProperty,
    String nameProperty,
    String id,
    String title,
    LocalDate from,
    @Nullable LocalDate until) {

  String name() {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
