package dk.dfdg.gateway.app.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber.CertificateLayout;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber.Controller;
import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.base.Organisation;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

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

  /** Codes such as 01 and days stay the text that is in the file. */
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // none: every scalar is text
    }
  }

  private SandboxAgreements() {}

  /** The subscribers in the file's order. */
  public static List<SandboxSubscriber> load(Path file) {
    return parse(file).subscribers().entrySet().stream()
        .map(e -> subscriber(file, e.getKey(), e.getValue()))
        .toList();
  }

  private static Document parse(Path file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(unused), unused, options, new TextOnly());
    ObjectMapper mapper =
        new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    try (Reader reader = Files.newBufferedReader(file)) {
      Object tree = yaml.load(reader);
      return mapper.convertValue(tree, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (YAMLException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
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
