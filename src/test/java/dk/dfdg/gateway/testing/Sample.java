package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.app.sandbox.MessageTemplate;
import dk.dfdg.gateway.app.sandbox.SandboxAgreements;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sample message of the sandbox: its name says what it gets, its folder who sends it. */
public record Sample(Path file) {
  private static final Path CONF = Path.of("conf");
  private static final Pattern FAULT = Pattern.compile("fault-([0-9]+)-.*");

  /** All of them, by name. */
  public static List<Sample> all() {
    try (Stream<Path> files = Files.walk(CONF.resolve("sandbox/messages"))) {
      return files.filter(Files::isRegularFile).sorted().map(Sample::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fault's number; empty when it is accepted. */
  public Optional<String> fault() {
    Matcher name = FAULT.matcher(file.getFileName().toString());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** Sends it as its sender, for the sender's first controller. */
  public Answer send(TestGateway gateway) {
    String folder = file.getParent().getFileName().toString();
    String sender = folder.startsWith("as-") ? folder.substring(3) : "workbase";
    Organisation controller =
        SandboxAgreements.load(CONF.resolve("sandbox/agreements.yaml")).stream()
            .filter(subscriber -> subscriber.name().equals(sender))
            .findFirst()
            .orElseThrow()
            .controllers()
            .get(0)
            .organisation();
    try {
      String payload = MessageTemplate.fill(Files.readString(file), gateway.clock().today());
      return gateway.send(sender, controller, payload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return CONF.resolve("sandbox/messages").relativize(file).toString();
  }
}
