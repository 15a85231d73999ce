package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Asks an object store for its bucket, with a request signed as AWS Signature Version 4 says, so
 * that neither the platform nor its tests need an S3 client.
 */
final class ObjectStoreHealth {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String HEADERS = "host;x-amz-content-sha256;x-amz-date";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Clock clock;

  ObjectStoreHealth(Clock clock) {
    this.clock = clock;
  }

  /** The status of a signed HEAD of the bucket: 200 if all is well. */
  int statusOfBucket(ObjectStoreEndpoint store) throws IOException, InterruptedException {
    var uri = URI.create(store.endpoint() + "/" + store.bucket());
    var stamp = STAMP.format(clock.instant());
    var payload = sha256("");
    var request =
        HttpRequest.newBuilder(uri)
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(10))
            .header("x-amz-date", stamp)
            .header("x-amz-content-sha256", payload)
            .header("Authorization", authorization(store, uri, stamp, payload))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String authorization(
      ObjectStoreEndpoint store, URI uri, String stamp, String payload) {
    var canonical =
        String.join(
            "\n",
            "HEAD",
            uri.getRawPath(),
            "",
            "host:" + uri.getAuthority(),
            "x-amz-content-sha256:" + payload,
            "x-amz-date:" + stamp,
            "",
            HEADERS,
            payload);
    var day = stamp.substring(0, 8);
    var scope = day + "/" + store.region() + "/s3/aws4_request";
    var toSign = String.join("\n", "AWS4-HMAC-SHA256", stamp, scope, sha256(canonical));
    var key = ("AWS4" + store.secretKey().reveal()).getBytes(StandardCharsets.UTF_8);
    for (var part : new String[] {day, store.region(), "s3", "aws4_request"}) {
      key = hmac(key, part);
    }
    return "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
        .formatted(store.accessKey(), scope, HEADERS, HexFormat.of().formatHex(hmac(key, toSign)));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
