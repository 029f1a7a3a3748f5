package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A sample subscriber of the sandbox with its connection agreement (tilslutningsaftale).
 *
 * @param name the name of its key files and of {@code send --as}
 * @param agreement id of its agreement
 * @param title the processor's name
 * @param certificate layout of its certificate
 * @param channel as whom it registers
 * @param cvr fictitious
 * @param controllers for whom it may act, at least one; {@code send} acts for the first
 * @param services the operations it may call, by service
 * @param status the agreement's status
 * @param validFrom the agreement's first day
 * @param validTo the agreement's last day
 */
public record SandboxSubscriber(
    String name,
    String agreement,
    String title,
    CertificateLayout certificate,
    Channel channel,
    Cvr cvr,
    List<Controller> controllers,
    Map<String, List<String>> services,
    String status,
    LocalDate validFrom,
    LocalDate validTo) {

  /** Dataansvarlig: for whom the subscriber may act. */
  public record Controller(Organisation organisation, String name) {}

  /** How a certificate names its holder. */
  public enum CertificateLayout {
    OCES2,
    OCES3
  }
}
