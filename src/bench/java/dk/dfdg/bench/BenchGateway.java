package dk.dfdg.bench;

import dk.dfdg.gateway.app.Gateway;
import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.app.settings.GatewaySettings.CryptoProvider;
import dk.dfdg.gateway.app.settings.GatewaySettings.DatabaseAccess;
import dk.dfdg.gateway.app.settings.GatewaySettings.KeyFile;
import dk.dfdg.gateway.app.settings.GatewaySettings.Push;
import dk.dfdg.gateway.app.settings.GatewaySettings.ResponseSignature;
import dk.dfdg.gateway.app.settings.GatewaySettings.SignatureAlgorithm;
import dk.dfdg.gateway.operations.EcKey;
import dk.dfdg.gateway.testing.OtherSettings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The gateway under load: every check, durable commits, and as many citizens as the run needs.
 *
 * <p>Arguments: directory, database URL or {@code h2}, database user or {@code -}, citizens, {@code
 * portable} (RSA-3072 answers, Java's providers), {@code native} (P-256 answers, Conscrypt) or
 * {@code issued} (the same with a key of the sandbox's authority that is there already), and
 * perhaps a file of receivers.
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
    ResponseSignature signature = signature(arguments[4], directory, sandbox);
    Push push =
        arguments.length > 5
            ? new Push(
                Path.of(arguments[5]), sandbox.push().authorities(),
                sandbox.push().revocationList(), sandbox.push().timeout())
            : sandbox.push();
    Gateway gateway = Gateway.start(OtherSettings.with(sandbox, signature, database, push));
    addCitizens(gateway, Integer.parseInt(arguments[3]));
    System.out.println("Ready: " + gateway.address());
    new CountDownLatch(1).await();
  }

  private static ResponseSignature signature(String kind, Path directory, GatewaySettings sandbox)
      throws Exception {
    if (kind.equals("portable")) {
      return sandbox.responseSignature();
    }
    Path file = directory.resolve("keys").resolve("gateway-ec.p12");
    return new ResponseSignature(
        new KeyFile(kind.equals("issued") ? file : EcKey.make(file), SandboxKeys.PASSWORD),
        SignatureAlgorithm.EC,
        CryptoProvider.CONSCRYPT);
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
