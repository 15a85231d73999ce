package uk.wardline.warehouse.schema;

/**
 * A changelog could not be applied. Readers see the tables they saw before. The message says which
 * changeset and why.
 */
public final class SchemaNotApplied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaNotApplied(String message, Throwable cause) {
    super(message, cause);
  }
}
