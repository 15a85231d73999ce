package uk.wardline.warehouse.platform;

import java.net.URI;

/**
 * An S3 endpoint, spoken to with path-style addresses and version 4 signatures.
 *
 * @param endpoint scheme, host and port, without a path
 * @param bucket the one bucket Wardline writes to
 */
public record ObjectStoreEndpoint(
    URI endpoint, String region, String bucket, String accessKey, Secret secretKey) {}
