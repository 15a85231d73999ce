package uk.wardline.sample.life;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a household, for a spell in one home.
 *
 * @param partner the other one, or null
 */
public record Heads(Stay place, Person head, @Nullable Person partner) {}
