package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.InterviewReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Godkendelsesstatus for a CV as it is reported (§ 40), by CVWorkFlowService or with a held
 * conversation of type 10.
 *
 * @param status value of the code list CvStatusType
 * @param comment or null
 * @param municipality kommunekode for indberettende kommune, or null
 * @param held the cv-samtale that it concludes, or null for a status alone
 */
public record CvReport(int status, String comment, String municipality, Held held) {

  /** Reported as a day without time, summons and participants: the earlier ones stay. */
  public CvReport keeping(EarlierConversation earlier) {
    return held == null
        ? this
        : new CvReport(
            status,
            comment,
            municipality,
            new Held(
                earlier.heldAt(held.heldAt(), held.heldOn()),
                held.form(),
                earlier.interview().booking(),
                earlier.with(held.report())));
  }

  /**
   * A cv-samtale.
   *
   * @param heldAt when it was held; the beginning of the day when no time is told
   * @param form samtaleform, a value of the code list InterviewContactType
   * @param booking the summons that led to it, or null
   * @param report what was said and agreed
   */
  public record Held(Instant heldAt, int form, UUID booking, InterviewReport report) {
    /** Dato for afholdelse, in Copenhagen. */
    public LocalDate heldOn() {
      return LocalDate.ofInstant(heldAt, GatewayClock.ZONE);
    }
  }
}
