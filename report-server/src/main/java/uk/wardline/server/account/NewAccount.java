package uk.wardline.server.account;

import uk.wardline.warehouse.platform.Secret;

/**
 * An account to be made.
 *
 * @param reader the person
 * @param password the password, which is told once and kept only as a hash
 */
public record NewAccount(Reader reader, Secret password) {}
