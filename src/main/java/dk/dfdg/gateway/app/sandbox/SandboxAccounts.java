package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.filing.SftpAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sandbox's accounts of the file server: every subscriber that acts for a municipality logs in
 * with the key that it signs with, {@code sftp -i keys/<subscriber>.key.pem}.
 */
final class SandboxAccounts {
  private SandboxAccounts() {}

  static Path write(Path file, List<SandboxSubscriber> subscribers, SandboxKeys keys) {
    StringBuilder yaml = new StringBuilder("accounts:\n");
    for (SandboxSubscriber each : subscribers) {
      if (actsForMunicipality(each)) {
        yaml.append("  ").append(each.name()).append(":\n    subscriber: ").append(each.name());
        yaml.append("\n    keys: [")
            .append(SftpAccount.written(keys.certificate(each).getPublicKey()))
            .append("]\n    acceptance: all-or-nothing\n");
      }
    }
    try {
      return Files.writeString(file, yaml);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write the sandbox's accounts", failure);
    }
  }

  private static boolean actsForMunicipality(SandboxSubscriber subscriber) {
    return subscriber.controllers().stream()
        .anyMatch(each -> each.organisation().type() == Organisation.MUNICIPALITY);
  }
}
