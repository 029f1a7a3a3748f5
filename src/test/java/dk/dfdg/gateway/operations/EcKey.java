package dk.dfdg.gateway.operations;

import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A P-256 key for the gateway's answers. */
public final class EcKey {
  private EcKey() {}

  /** Makes a key store in place of one that is there; its password is the sandbox's. */
  public static Path make(Path file) throws IOException, InterruptedException {
    Files.deleteIfExists(file);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "gateway",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=DFDG Gateway",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                SandboxKeys.PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool failed");
    }
    return file;
  }
}
