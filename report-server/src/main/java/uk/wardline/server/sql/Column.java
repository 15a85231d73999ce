package uk.wardline.server.sql;

/**
 * A column of an answer.
 *
 * @param name its name, as the statement gave it
 * @param type its type in SQL, such as {@code bigint} or {@code varchar(20)}
 */
public record Column(String name, String type) {
  /** Whether its values are numbers, and so stand to the right. */
  public boolean number() {
    return whole() || type.startsWith("decimal") || type.equals("double") || type.equals("real");
  }

  /** Whether its values are whole numbers. */
  public boolean whole() {
    return switch (type) {
      case "tinyint", "smallint", "integer", "bigint" -> true;
      default -> false;
    };
  }
}
