package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.time.Duration;

/**
 * How fresh the feed is meant to be.
 *
 * @param latency the longest time from an event to its arrival here
 */
public record Promise(Duration latency) implements Serializable {}
