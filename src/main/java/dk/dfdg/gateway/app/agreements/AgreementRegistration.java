package dk.dfdg.gateway.app.agreements;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementChangeRefused;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.app.admin.AdminCommand;
import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.soap.ServiceContract;
import dk.dfdg.gateway.soap.TrustedCertificates;
import dk.dfdg.gateway.store.StorageException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a draft of a written connection agreement, if this gateway could ever serve what it says:
 * the operations exist and are open to a controller's kind, and the certificate would be trusted.
 */
public final class AgreementRegistration implements AdminCommand {
  private final AgreementAdministration agreements;
  private final List<ServiceContract> contracts;
  private final Set<Operation> withoutMessage;
  private final AccessMatrix matrix;
  private final CodeLists lists;
  private final TrustedCertificates trusted;
  private final GatewayClock clock;

  /**
   * @param withoutMessage operations that no contract has, since they are no messages
   */
  public AgreementRegistration(
      AgreementAdministration agreements,
      List<ServiceContract> contracts,
      Set<Operation> withoutMessage,
      AccessMatrix matrix,
      CodeLists lists,
      TrustedCertificates trusted,
      GatewayClock clock) {
    this.agreements = agreements;
    this.contracts = List.copyOf(contracts);
    this.withoutMessage = Set.copyOf(withoutMessage);
    this.matrix = matrix;
    this.lists = lists;
    this.trusted = trusted;
    this.clock = clock;
  }

  /**
   * @param arguments file (its name), agreement (its content), certificate (PEM, unless described
   *     in the file), by and reason
   */
  @Override
  public Object run(Map<String, String> arguments) {
    try {
      AgreementFile file =
          AgreementFile.parse(
              arguments.getOrDefault("file", "the agreement"),
              arguments.getOrDefault("agreement", ""));
      String pem = arguments.get("certificate");
      X509Certificate certificate = pem == null ? null : file.certificate(pem);
      if (certificate != null) {
        trusted.distrust(certificate, clock.machineNow()).ifPresent(AgreementRegistration::refuse);
      }
      Processor processor = file.processor(certificate);
      Agreement agreement = file.agreement();
      check(agreement);
      agreements.register(processor, agreement, arguments.get("by"), arguments.get("reason"));
      return Map.of("id", agreement.id(), "status", agreement.status().name());
    } catch (IllegalArgumentException | AgreementChangeRefused e) {
      throw new AdminRefusal(e.getMessage());
    } catch (StorageException e) {
      if (e.isUniqueViolation()) {
        throw new AdminRefusal("Another processor is already known by this certificate.");
      }
      throw e;
    }
  }

  private void check(Agreement agreement) {
    if (agreement.validTo().isBefore(clock.today())) {
      refuse("The agreement has ended already: valid_to is " + agreement.validTo() + ".");
    }
    for (Organisation controller : agreement.controllers().keySet()) {
      if (!lists
          .get("OrganisationType")
          .isValid(Integer.toString(controller.type()), clock.today())) {
        refuse("There is no organisation type " + controller.type() + ".");
      }
    }
    agreement.operations().forEach(operation -> check(operation, agreement));
  }

  private void check(Operation operation, Agreement agreement) {
    ServiceContract contract =
        contracts.stream()
            .filter(each -> each.name().equals(operation.service()))
            .findFirst()
            .orElseThrow(
                () -> new AdminRefusal("There is no service " + operation.service() + "."));
    if (!withoutMessage.contains(operation)
        && contract.operations().stream().noneMatch(each -> each.name().equals(operation.name()))) {
      refuse("There is no operation " + operation + ".");
    }
    if (agreement.controllers().keySet().stream()
        .noneMatch(
            controller ->
                matrix.row(operation.service(), operation.name(), controller.type()).isPresent())) {
      refuse("The operation " + operation + " is open to none of the controllers.");
    }
  }

  private static void refuse(String sentence) {
    throw new AdminRefusal(sentence);
  }
}
