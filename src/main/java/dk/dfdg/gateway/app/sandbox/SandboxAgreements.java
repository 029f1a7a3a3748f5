package dk.dfdg.gateway.app.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.app.agreements.StrictYaml;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber.CertificateLayout;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber.Controller;
import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.base.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads {@code conf/sandbox/agreements.yaml}; anything it does not know is refused. */
public final class SandboxAgreements {
  private record Document(
      Map<String, Map<String, List<String>>> services, Map<String, Subscriber> subscribers) {}

  private record Subscriber(
      String agreement,
      String title,
      String certificate,
      String channel,
      String cvr,
      List<ControllerEntry> controllers,
      Map<String, List<String>> services,
      String status,
      @JsonProperty("valid_from") String validFrom,
      @JsonProperty("valid_to") String validTo) {}

  private record ControllerEntry(int type, String code, String name) {}

  private SandboxAgreements() {}

  /** The subscribers in the file's order. */
  public static List<SandboxSubscriber> load(Path file) {
    return parse(file).subscribers().entrySet().stream()
        .map(e -> subscriber(file, e.getKey(), e.getValue()))
        .toList();
  }

  private static Document parse(Path file) {
    try {
      return StrictYaml.read(file.toString(), Files.readString(file), Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static SandboxSubscriber subscriber(Path file, String name, Subscriber s) {
    try {
      if (!name.matches("[a-z0-9-]+")) {
        throw new IllegalArgumentException("the name may hold a-z, 0-9 and - only");
      }
      if (s.controllers().isEmpty()) {
        throw new IllegalArgumentException("at least one controller is needed");
      }
      return new SandboxSubscriber(
          name,
          s.agreement(),
          s.title(),
          CertificateLayout.valueOf(s.certificate()),
          Channel.valueOf(s.channel()),
          new Cvr(s.cvr()),
          s.controllers().stream()
              .map(c -> new Controller(new Organisation(c.type(), c.code()), c.name()))
              .toList(),
          s.services(),
          s.status(),
          LocalDate.parse(s.validFrom()),
          LocalDate.parse(s.validTo()));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(file + ": subscriber " + name + ": " + e.getMessage(), e);
    }
  }
}
