package uk.wardline.warehouse.platform;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * S3Proxy over a folder, as a process of its own on the loopback address. It refuses requests
 * without a signature.
 */
final class EmbeddedObjectStore {
  static final String BUCKET = "lake";
  static final String REGION = "us-east-1";
  private static final String ACCESS_KEY = "wardline";
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private EmbeddedObjectStore() {}

  static ObjectStoreEndpoint endpoint(DataFolder folder, int port) {
    return new ObjectStoreEndpoint(
        URI.create("http://127.0.0.1:" + port),
        REGION,
        BUCKET,
        ACCESS_KEY,
        folder.secret("object-store"));
  }

  /** Starts it, with a folder for the bucket. */
  static GuardedProcess launch(DataFolder folder, Distribution parts, ObjectStoreEndpoint store) {
    var base = folder.folder("object-store");
    folder.folder("object-store/" + BUCKET);
    var properties = folder.run("object-store.properties");
    DataFolder.write(
        properties,
        """
        s3proxy.endpoint=%s
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        # Newer clients send checksum headers that S3Proxy does not know.
        s3proxy.ignore-unknown-headers=true
        jclouds.provider=filesystem-nio2
        jclouds.identity=unused
        jclouds.credential=unused
        jclouds.filesystem.basedir=%s
        """
            .formatted(store.endpoint(), store.accessKey(), store.secretKey().reveal(), base));
    return GuardedProcess.start(
        new GuardedProcess.Command(
            "object-store",
            List.of(
                Distribution.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                parts.objectStore() + "/*",
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString()),
            folder.root(),
            folder.log("object-store"),
            Map.of(),
            "TERM",
            Duration.ofSeconds(5)));
  }

  /** Waits until it shows us the bucket. */
  static void await(GuardedProcess process, ObjectStoreEndpoint store) {
    Waiting.until(process, "The object store", LIMIT, () -> Health.objectStore(store));
  }
}
