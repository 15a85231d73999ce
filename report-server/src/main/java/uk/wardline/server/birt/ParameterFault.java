package uk.wardline.server.birt;

/**
 * A value that a report cannot be run with.
 *
 * @param parameter the parameter's name, as the reader wrote it
 * @param value what was given, shortened; empty if nothing was
 * @param message what is wrong and what would be right, one or two sentences
 */
public record ParameterFault(String parameter, String value, String message) {}
