package dk.dfdg.gateway.app.files;

import dk.dfdg.gateway.app.agreements.StrictYaml;
import dk.dfdg.gateway.app.settings.BadSettings;
import dk.dfdg.gateway.filing.SftpAccount;
import dk.dfdg.gateway.report.Acceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the accounts of the file server; whatever is not certain in the file stops the start. */
final class SftpAccounts {
  private record Document(Map<String, Entry> accounts) {}

  private record Entry(String subscriber, List<String> keys, String acceptance) {}

  private SftpAccounts() {}

  static List<SftpAccount> load(Path file) {
    List<String> problems = new ArrayList<>();
    List<SftpAccount> accounts = new ArrayList<>();
    parse(file).accounts().forEach((name, entry) -> accounts.add(account(name, entry, problems)));
    if (!problems.isEmpty()) {
      throw new BadSettings(file.toString(), problems);
    }
    return accounts;
  }

  private static Document parse(Path file) {
    try {
      return StrictYaml.read(file.toString(), Files.readString(file), Document.class);
    } catch (IOException e) {
      throw new BadSettings(file.toString(), List.of("the file cannot be read"));
    } catch (IllegalArgumentException e) {
      throw new BadSettings(file.toString(), List.of(e.getMessage()));
    }
  }

  private static SftpAccount account(String name, Entry entry, List<String> problems) {
    if (!name.matches("[a-z0-9-]{1,40}")) {
      problems.add("the name " + name + " may hold a-z, 0-9 and - only: correct it");
    }
    Set<PublicKey> keys = new HashSet<>();
    for (String written : entry.keys()) {
      Optional<PublicKey> key = SftpAccount.key(written);
      key.ifPresent(keys::add);
      if (key.isEmpty()) {
        problems.add(name + ": a key is no public key as OpenSSH writes it: correct it");
      }
    }
    if (entry.keys().isEmpty()) {
      problems.add(name + ": there is no key: add one or remove the account");
    }
    return new SftpAccount(name, entry.subscriber(), keys, acceptance(name, entry, problems));
  }

  private static Acceptance acceptance(String name, Entry entry, List<String> problems) {
    return switch (entry.acceptance()) {
      case "all-or-nothing" -> Acceptance.ALL_OR_NOTHING;
      case "accept-valid" -> Acceptance.ACCEPT_VALID;
      default -> {
        problems.add(name + ": acceptance is neither all-or-nothing nor accept-valid: choose one");
        yield Acceptance.ALL_OR_NOTHING;
      }
    };
  }
}
