package uk.wardline.server.birt;

/**
 * Something a reader may choose for a parameter.
 *
 * @param value what is sent
 * @param label what is shown
 */
public record Choice(String value, String label) {}
