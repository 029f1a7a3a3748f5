package dk.dfdg.bench;

import dk.dfdg.gateway.app.Gateway;
import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.app.settings.GatewaySettings.CryptoProvider;
import dk.dfdg.gateway.app.settings.GatewaySettings.DatabaseAccess;
import dk.dfdg.gateway.app.settings.GatewaySettings.KeyFile;
import dk.dfdg.gateway.app.settings.GatewaySettings.ResponseSignature;
import dk.dfdg.gateway.app.settings.GatewaySettings.SignatureAlgorithm;
import dk.dfdg.gateway.operations.EcKey;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The gateway under load: every check, durable commits, and as many citizens as the run needs.
 *
 * <p>Arguments: directory, database URL or {@code h2}, database user or {@code -}, citizens, {@code
 * portable} (RSA-3072 answers, Java's providers) or {@code native} (P-256 answers, Conscrypt).
 */
public final class BenchGateway {
  private static final int BATCH = 5_000;

  private BenchGateway() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    GatewaySettings sandbox = Sandbox.prepare(Path.of("conf"), directory, 0).settings();
    DatabaseAccess database =
        arguments[1].equals("h2")
            ? sandbox.database()
            : new DatabaseAccess(arguments[1], arguments[2], "", sandbox.database().poolSize());
    ResponseSignature signature =
        arguments[4].equals("native")
            ? new ResponseSignature(
                new KeyFile(
                    EcKey.make(directory.resolve("keys").resolve("gateway-ec.p12")),
                    SandboxKeys.PASSWORD),
                SignatureAlgorithm.EC,
                CryptoProvider.CONSCRYPT)
            : sandbox.responseSignature();
    Gateway gateway =
        Gateway.start(
            new GatewaySettings(
                sandbox.https(),
                sandbox.xml(),
                sandbox.security(),
                signature,
                database,
                sandbox.admin(),
                sandbox.limits(),
                sandbox.letters(),
                sandbox.push(),
                sandbox.configuration(),
                true));
    addCitizens(gateway, Integer.parseInt(arguments[3]));
    System.out.println("Ready: " + gateway.address());
    new CountDownLatch(1).await();
  }

  private static void addCitizens(Gateway gateway, int count) {
    for (int from = 0; from < count; from += BATCH) {
      int first = from;
      gateway
          .database()
          .inTransaction(
              handle -> {
                PreparedBatch batch =
                    handle.prepareBatch(
                        "insert into citizen (cpr, given_name, surname, municipality, jobcentre, contact_group)"
                            + " values (?, 'Bench', 'Citizen', '101', '10100', 8)");
                for (int i = first; i < Math.min(count, first + BATCH); i++) {
                  batch.add(Enrollments.cpr(i));
                }
                return batch.execute();
              });
    }
  }
}
