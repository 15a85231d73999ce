package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The key that an embedded Trino shows, made by the JDK's keytool, and the trust store for those
 * who talk to it.
 *
 * @param keyStore PKCS12 with key and certificate for localhost and 127.0.0.1
 * @param trustStore PKCS12 with the certificate alone
 * @param password of both
 */
record ServerCertificate(Path keyStore, Path trustStore, Secret password) {
  private static final String ALIAS = "trino";
  private static final int YEARS = 10;

  /** Where the one of this data folder is, or will be. */
  static ServerCertificate in(DataFolder folder) {
    return new ServerCertificate(
        folder.secretFile("trino-key.p12"),
        folder.secretFile("trino-trust.p12"),
        folder.secret("trino-key-store"));
  }

  /** Makes it, unless that was done before. */
  void ensure(DataFolder folder) {
    if (Files.notExists(trustStore)) {
      make(folder.secretFile("trino-key-store"), folder.log("trino"));
    }
  }

  private void make(Path passwordFile, Path log) {
    try {
      Files.deleteIfExists(keyStore);
      var keytool =
          new ProcessBuilder(
                  List.of(
                      Distribution.keytool(),
                      "-genkeypair",
                      "-alias",
                      ALIAS,
                      "-keyalg",
                      "EC",
                      "-groupname",
                      "secp256r1",
                      "-dname",
                      "CN=localhost, O=Wardline",
                      "-ext",
                      "SAN=dns:localhost,ip:127.0.0.1",
                      "-validity",
                      Integer.toString(YEARS * 365),
                      "-storetype",
                      "PKCS12",
                      "-keystore",
                      keyStore.toString(),
                      "-storepass:file",
                      passwordFile.toString(),
                      "-J-XX:TieredStopAtLevel=1"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      keytool.getOutputStream().close();
      if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        keytool.destroyForcibly();
        throw new PlatformUnavailable("keytool could not make a key; see the end of " + log);
      }
      DataFolder.closeToOthers(keyStore);
      writeTrustStore();
    } catch (IOException | GeneralSecurityException e) {
      throw new PlatformUnavailable("The key for Trino cannot be made: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformUnavailable("Making the key for Trino was interrupted", e);
    }
  }

  private void writeTrustStore() throws IOException, GeneralSecurityException {
    var letters = password.reveal().toCharArray();
    var keys = KeyStore.getInstance(keyStore.toFile(), letters);
    var trust = KeyStore.getInstance("PKCS12");
    trust.load(null, letters);
    trust.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
    // Last, for its presence says that the key is there too.
    var aside = trustStore.resolveSibling(".trino-trust.p12");
    try (var out = Files.newOutputStream(aside)) {
      trust.store(out, letters);
    }
    DataFolder.closeToOthers(aside);
    Files.move(aside, trustStore);
  }
}
