package uk.wardline.warehouse.schema;

import java.util.List;

/**
 * Changesets were edited after they had been applied. Nothing was changed. The message names each
 * and says what to do.
 */
public final class SchemaEdited extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaEdited(List<String> changesets) {
    super(
        "Edited after it was applied: "
            + String.join("; ", changesets)
            + ". Take the edit back, and write the change as a changeset of its own: in a new file"
            + " at the end of the changelog, or at the end of the same file.");
  }
}
