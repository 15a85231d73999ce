package uk.wardline.jobs.incident;

/** What an accepted row became. */
public sealed interface Conformed permits Incident, Conformed.Unfit {

  /**
   * Nothing: the row keeps its contract, but one of its values cannot be what the fact needs.
   *
   * @param field the field of the fact
   * @param value the value, as text
   * @param problem what is wrong, as the end of a sentence
   * @param remedy what was expected
   */
  record Unfit(String field, String value, String problem, String remedy) implements Conformed {}
}
