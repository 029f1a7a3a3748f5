package dk.dfdg.gateway.app.push;

import dk.dfdg.gateway.app.agreements.StrictYaml;
import dk.dfdg.gateway.app.settings.BadSettings;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.delivery.Receiver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is pushed to, from the file of receivers; whatever is not certain in it stops the start.
 *
 * @param all in the file's order
 */
public record Receivers(List<Receiver> all) {
  private record Document(Map<String, Entry> receivers) {}

  private record Entry(OrganisationEntry organisation, String agreement, String url) {}

  private record OrganisationEntry(int type, String code) {}

  /** Reads the file. */
  public static Receivers load(Path file) {
    Reading reading = new Reading();
    Receivers receivers =
        new Receivers(
            parse(file).receivers().entrySet().stream()
                .map(entry -> reading.receiver(entry.getKey(), entry.getValue()))
                .toList());
    if (!reading.problems.isEmpty()) {
      throw new BadSettings(file.toString(), reading.problems);
    }
    return receivers;
  }

  /** Where an organisation is pushed to, if anywhere. */
  public Optional<Receiver> of(Organisation organisation) {
    return all.stream()
        .filter(receiver -> receiver.organisation().equals(organisation))
        .findFirst();
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

  private static final class Reading {
    private final Set<Organisation> seen = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private Receiver receiver(String name, Entry entry) {
      Organisation organisation =
          new Organisation(entry.organisation().type(), entry.organisation().code());
      if (!name.matches("[a-z0-9-]{1,40}")) {
        problems.add("the name " + name + " may hold a-z, 0-9 and - only: correct it");
      }
      if (!seen.add(organisation)) {
        problems.add(organisation + " stands twice: an organisation has one address");
      }
      return new Receiver(name, organisation, entry.agreement(), url(name, entry.url()));
    }

    /** TLS, a name that the certificate must have, and nothing that could be read in two ways. */
    private URI url(String name, String text) {
      if (!text.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?")) {
        problems.add(
            name
                + ": the url is not an address like https://dfdg.akasse.example/receive: correct it");
        return URI.create("https://invalid.invalid/");
      }
      return URI.create(text);
    }
  }
}
