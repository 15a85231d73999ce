package uk.wardline.server.account;

import java.io.Serializable;

/**
 * A person who has signed in, or for whom something is made.
 *
 * @param login the name to sign in with; Trino knows the person by the same name
 * @param name the name to show
 * @param role the role in the access policy
 */
public record Reader(String login, String name, String role) implements Serializable {}
