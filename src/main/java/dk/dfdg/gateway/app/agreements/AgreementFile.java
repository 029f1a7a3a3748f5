package dk.dfdg.gateway.app.agreements;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.OcesSubject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A connection agreement (tilslutningsaftale) as an operator writes it down; {@code
 * conf/agreement-example.yaml} says what may stand in it, and anything else is refused.
 */
public final class AgreementFile {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,20}");
  private static final Pattern SYSTEM =
      Pattern.compile(
          "UUID:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|FID:[0-9]{1,20}");

  /** Nobody subscribes as the gateway itself, and another actor is named by the call's headers. */
  private static final Set<Channel> SUBSCRIBERS =
      EnumSet.complementOf(EnumSet.of(Channel.SYSTEM, Channel.OTHER_ACTOR));

  private static final int LONGEST_NAME = 200;
  private static final Set<String> IN_FILE = Set.of("file");
  private static final Set<String> WRITTEN_OUT = Set.of("issuer", "cvr", "system");

  private record Document(
      String id,
      ProcessorEntry processor,
      List<ControllerEntry> controllers,
      Map<String, List<String>> services,
      @JsonProperty("valid_from") String validFrom,
      @JsonProperty("valid_to") String validTo) {}

  private record ProcessorEntry(
      String id, String name, String channel, Map<String, String> certificate) {}

  private record ControllerEntry(int type, String code, String name) {}

  private final String name;
  private final Document document;

  private AgreementFile(String name, Document document) {
    this.name = name;
    this.document = document;
  }

  /**
   * @param name of the file, for refusals
   * @throws IllegalArgumentException when something is unknown, missing or unreadable
   */
  public static AgreementFile parse(String name, String yaml) {
    AgreementFile file = new AgreementFile(name, StrictYaml.read(name, yaml, Document.class));
    file.check();
    return file;
  }

  private void check() {
    require(ID.matcher(document.id()).matches(), "id may hold letters, digits, '.', '_' and '-'");
    ProcessorEntry processor = document.processor();
    require(ID.matcher(processor.id()).matches(), "processor.id may hold the same as id");
    require(isName(processor.name()), "processor.name needs 1 to 200 characters");
    Set<String> keys = processor.certificate().keySet();
    require(
        keys.equals(IN_FILE) || keys.equals(WRITTEN_OUT),
        "processor.certificate needs either file, or issuer, cvr and system");
    require(!document.controllers().isEmpty(), "at least one controller is needed");
    require(
        document.services().values().stream().anyMatch(operations -> !operations.isEmpty()),
        "at least one operation is needed");
  }

  /** Path of the certificate as written in the file, or null when it is described instead. */
  public String certificateFile() {
    return document.processor().certificate().get("file");
  }

  /**
   * The subscriber's system.
   *
   * @param certificate the content of {@link #certificateFile}, or null when there is none
   */
  public Processor processor(X509Certificate certificate) {
    ProcessorEntry entry = document.processor();
    return new Processor(
        entry.id(),
        entry.name(),
        channel(entry.channel()),
        certificate == null ? described(entry.certificate()) : named(certificate));
  }

  private Channel channel(String written) {
    return SUBSCRIBERS.stream()
        .filter(channel -> channel.name().equals(written))
        .findFirst()
        .orElseThrow(() -> refusal("processor.channel is none of " + SUBSCRIBERS));
  }

  private Caller described(Map<String, String> certificate) {
    require(certificateFile() == null, "the certificate of processor.certificate.file is missing");
    require(Cvr.parse(certificate.get("cvr")).isPresent(), "processor.certificate.cvr is no CVR");
    require(
        SYSTEM.matcher(certificate.get("system")).matches(),
        "processor.certificate.system is neither UUID:<uuid in small letters> nor FID:<number>");
    return new Caller(
        OcesSubject.issuer(certificate.get("issuer"))
            .orElseThrow(
                () -> refusal("processor.certificate.issuer is no name (CN=…, O=…, C=DK)")),
        certificate.get("cvr"),
        certificate.get("system"));
  }

  private Caller named(X509Certificate certificate) {
    OcesSubject.Reading reading = OcesSubject.read(certificate);
    if (reading.subject() == null) {
      throw refusal(reading.problem());
    }
    OcesSubject subject = reading.subject();
    return new Caller(subject.issuer(), subject.cvr(), subject.subjectKey());
  }

  /** The agreement as a draft. */
  public Agreement agreement() {
    LocalDate from = day("valid_from", document.validFrom());
    LocalDate to = day("valid_to", document.validTo());
    require(!to.isBefore(from), "valid_to lies before valid_from");
    return new Agreement(
        document.id(),
        document.processor().id(),
        AgreementStatus.DRAFT,
        from,
        to,
        controllers(),
        document.services().entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(called -> new Operation(e.getKey(), called)))
            .collect(Collectors.toSet()));
  }

  private Map<Organisation, String> controllers() {
    Map<Organisation, String> controllers = new LinkedHashMap<>();
    for (ControllerEntry entry : document.controllers()) {
      require(
          CODE.matcher(entry.code()).matches(), "a controller's code may hold A-Z and 0-9 only");
      require(isName(entry.name()), "a controller's name needs 1 to 200 characters");
      Organisation organisation = new Organisation(entry.type(), entry.code());
      require(
          controllers.put(organisation, entry.name()) == null,
          "the controller " + organisation + " stands there twice");
    }
    return controllers;
  }

  /** Reads the certificate that the file names. */
  public X509Certificate certificate(String pem) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    } catch (CertificateException e) {
      throw refusal("processor.certificate.file is no certificate in PEM");
    }
  }

  private LocalDate day(String key, String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw refusal(key + " is no day like 2026-11-20");
    }
  }

  private static boolean isName(String text) {
    return !text.isBlank() && text.length() <= LONGEST_NAME;
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw refusal(otherwise);
    }
  }

  private IllegalArgumentException refusal(String reason) {
    return new IllegalArgumentException(name + ": " + reason);
  }
}
