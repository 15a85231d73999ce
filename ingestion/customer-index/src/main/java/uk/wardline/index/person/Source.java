package uk.wardline.index.person;

/** A source system; one that holds each person once gives at most one record to a customer. */
public record Source(String name, boolean holdsEachPersonOnce) {}
