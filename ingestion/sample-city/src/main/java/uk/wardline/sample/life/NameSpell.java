package uk.wardline.sample.life;

import uk.wardline.sample.names.Name;

/**
 * A name and the day from which on it is used.
 *
 * @param from the day of birth for the first
 */
public record NameSpell(Name name, int from) {}
