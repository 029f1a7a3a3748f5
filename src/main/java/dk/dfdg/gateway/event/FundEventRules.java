package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CvFact.CvConversationHeld;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.contact.NobodyTold;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an a-kasse tells of its member (Bilag 4, the codes from the a-kasse). */
public final class FundEventRules {
  private static final String CV_CONVERSATION_HELD = "CJ";
  private static final int APPROVED = 2;
  private static final int PERSONAL_ATTENDANCE = 1;

  private final EventCodes codes;

  public FundEventRules(EventCodes codes) {
    this.codes = codes;
  }

  /** CJ, CN, S2, U1, V1 and KV. */
  Decision<CitizenFact> registered(Registering registering, EventCommand command, UUID id) {
    EventPaths paths = EventPaths.FUND_EVENT;
    List<Violation> found =
        check("RegisterUnemploymentFundEvent", registering, command.code(), command.date(), paths);
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    List<CitizenFact> facts = new ArrayList<>();
    EventRow row = codes.row(command.code());
    EventContent content =
        Contents.told(command.freeText(), command.jobplan(), command.answers(), null);
    facts.add(occurred(registering, row, command.date(), content, id));
    if (command.code().equals(CV_CONVERSATION_HELD)) {
      facts.add(conversation(command.date(), registering.today(), row.rule(), id));
    }
    return new Decision.Accepted<>(facts, NobodyTold.advice(registering.state()));
  }

  /** RI, RJ and RN: with at least one code that gives the reasons (decision B4-6). */
  Decision<CitizenFact> assessed(Registering registering, AssessmentCommand command, UUID id) {
    EventPaths paths = EventPaths.ASSESSMENT;
    List<Violation> found = new ArrayList<>();
    if (command.code() == null) {
      found.add(missing(paths.code(), "RI, RJ eller RN", "RI, RJ or RN"));
      DateChecks.event(command.date(), registering.today(), "AKK-65.1-3", paths.date())
          .ifPresent(found::add);
    } else {
      found.addAll(
          check("SaveAvailabilityAssessment", registering, command.code(), command.date(), paths));
    }
    if (command.assessment().justifications().isEmpty()) {
      found.add(
          missing(
              paths.of("AvailabilityAssessmentRegistrationTypeIdentifier"),
              "Koder med begrundelse",
              "Codes that give the reasons"));
    }
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    EventContent content =
        Contents.told(
            command.freeText(), null, command.assessment().answers(), command.assessment());
    return new Decision.Accepted<>(
        List.of(occurred(registering, codes.row(command.code()), command.date(), content, id)),
        NobodyTold.advice(registering.state()));
  }

  /** GS is answered with G, in the call and as a message. */
  Decision<CitizenFact> basicData(Registering registering, UUID id) {
    if (registering.channel() != Channel.FUND) {
      return new Decision.Refused<>(
          List.of(notTheFund(codes.row("GS"), EventPaths.BASIC_DATA.citizen())));
    }
    LocalDate today = registering.today();
    EventRow asked = codes.row("GS");
    return new Decision.Accepted<>(
        List.of(
            occurred(registering, asked, today, EventContent.NONE, id),
            new EventOccurred(
                Event.formed(
                    "G",
                    today,
                    Contents.basicData(
                        registering.organisation().code(),
                        id,
                        BasicData.of(registering.state(), today))),
                asked.rule())),
        List.of());
  }

  private List<Violation> check(
      String operation, Registering registering, String code, LocalDate date, EventPaths paths) {
    List<Violation> found =
        new ArrayList<>(codes.check(operation, code, registering.today(), paths));
    if (found.isEmpty() && registering.channel() != Channel.FUND) {
      found.add(notTheFund(codes.row(code), paths.code()));
    }
    DateChecks.event(date, registering.today(), "AKK-65.1-3", paths.date()).ifPresent(found::add);
    return found;
  }

  private static Violation notTheFund(EventRow row, String path) {
    return Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, row.rule()).at(path, null);
  }

  private static Violation missing(String path, String danish, String english) {
    return Violation.of(FaultCode.EVENT_ITEM_MISSING, "HTY-X-5")
        .at(path, null)
        .because(danish + " mangler.", english + ": missing.");
  }

  private static EventOccurred occurred(
      Registering registering, EventRow row, LocalDate date, EventContent content, UUID id) {
    return new EventOccurred(
        new Event(
            id, row.code(), null, date, registering.channel(), registering.organisation(), content),
        row.rule());
  }

  /**
   * The conversation is stored as one of the contact course; CN may be about one that was missed.
   */
  private static CvConversationHeld conversation(
      LocalDate date, LocalDate today, String rule, UUID id) {
    return new CvConversationHeld(
        new Interview(
            id,
            CvRules.INTERVIEW_TYPE,
            PERSONAL_ATTENDANCE,
            date.atStartOfDay(GatewayClock.ZONE).toInstant(),
            today,
            false,
            null,
            null),
        APPROVED,
        null,
        InterviewReport.of(null),
        date,
        rule);
  }
}
