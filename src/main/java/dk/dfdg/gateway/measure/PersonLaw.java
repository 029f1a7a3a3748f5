package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureCodes.JobOrderType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who reports whom, when a measure is new: the municipality with the duty to act (Indledning), and
 * under chapter 8 only its persons (§ 45). A correction by the same municipality is always taken
 * (decision AMF-30).
 */
final class PersonLaw {
  private static final int DAGPENGE = 1;

  /** Until the guidance of 2011, educated disabled members of an a-kasse were in chapter 8 too. */
  private static final int GUIDANCE_OF_2011 = 20110825;

  private static final int FROM_EMPLOYMENT = 10;

  private static final Advice NOT_KNOWN =
      new Advice(
          "INT-00-2",
          "Borgeren er ikke kendt her, så det er ikke kontrolleret, om kommunen har handlepligten.",
          "The citizen is not known here, so that nobody has checked whether the municipality has"
              + " the duty to act.");
  private static final Advice FROM_UNEMPLOYMENT =
      new Advice(
          "AMF-46.9-5",
          "Personen modtog dagpenge, da uddannelsesaftalen blev indgået: det er aktiveringstype 9.",
          "The person received dagpenge when the education agreement was made: that is"
              + " aktiveringstype 9.");
  private static final Advice LATE =
      new Advice(
          "INTRO-5",
          "Tilbuddet er registreret for sent: det skal registreres senest samtidig med, at det"
              + " afgives.",
          "The offer was registered late: it is registered no later than when it is given.");

  private final MeasureCodes codes;
  private final Cooperation cooperation;

  PersonLaw(MeasureCodes codes, Cooperation cooperation) {
    this.codes = codes;
    this.cooperation = cooperation;
  }

  void check(MeasureRecord now, FilingLaw law, Participant participant, List<Violation> found) {
    if (participant == null) {
      return;
    }
    MeasureField person =
        switch (now.kind()) {
          case AID -> MeasureField.IDENTIFICATION;
          case MENTOR -> MeasureField.SUPPORTED;
          default -> MeasureField.CPR;
        };
    if (isKnown(participant) && !isOwn(now, law, participant)) {
      found.add(
          Draft.violation(now, FaultCode.OUTSIDE_DUTY_TO_ACT, "INT-00-2", person, null, null));
    }
    if (now.kind() == RecordKind.INSURED) {
      circle(now, law, participant, found);
    }
  }

  List<Advice> advise(MeasureRecord now, FilingLaw law, Participant participant) {
    List<Advice> found = new ArrayList<>(1);
    if (participant == null || !isKnown(participant)) {
      found.add(NOT_KNOWN);
    } else if (isFromUnemployment(now, participant)) {
      found.add(FROM_UNEMPLOYMENT);
    }
    int start = DayNumber.parse(now.text(MeasureField.START));
    if (!law.filing().full()
        && start != DayNumber.NONE
        && !now.has(MeasureField.CREATED_ON)
        && !now.has(MeasureField.REGISTERED_ON)
        && law.day() > start) {
      found.add(LATE);
    }
    return found;
  }

  private static boolean isKnown(Participant participant) {
    return participant.municipality() != null || participant.residence() != null;
  }

  /** The duty to act counts on the day on which the measure was created. */
  private boolean isOwn(MeasureRecord now, FilingLaw law, Participant participant) {
    String reporting = law.municipality();
    return reporting.equals(participant.municipality())
        || reporting.equals(participant.residence())
        || participant.municipality() != null
            && cooperation.isAgreed(reporting, participant.municipality())
        || isBefore(now, law, participant.municipalitySince());
  }

  /** Whether the measure was created, or had begun, before something began to hold. */
  private static boolean isBefore(MeasureRecord now, FilingLaw law, LocalDate since) {
    if (since == null) {
      return false;
    }
    int first = DayNumber.of(since);
    return isBefore(ChangeLaw.created(null, now, law), first)
        || isBefore(DayNumber.parse(firstDay(now)), first);
  }

  private static String firstDay(MeasureRecord now) {
    return switch (now.kind()) {
      case AID -> now.text(MeasureField.APPROVED);
      case MENTOR ->
          now.has(MeasureField.START)
              ? now.text(MeasureField.START)
              : now.text(MeasureField.PAID_FROM);
      default -> now.text(MeasureField.START);
    };
  }

  private static boolean isBefore(int day, int other) {
    return day != DayNumber.NONE && day < other;
  }

  private void circle(
      MeasureRecord now, FilingLaw law, Participant participant, List<Violation> found) {
    Integer group = participant.contactGroup();
    if (group == null || isBefore(now, law, participant.contactGroupSince())) {
      return;
    }
    int type = now.number(MeasureField.ACTIVATION_TYPE);
    Integer order = now.number(MeasureField.JOB_ORDER_TYPE);
    JobOrderType job = order == null ? null : codes.jobOrder(order);
    boolean apprentice =
        codes.isApprenticeOnly(type)
            || job != null && job.kind().equals(MeasureCodes.ADULT_APPRENTICE);
    if (group == DAGPENGE) {
      if (job != null && !job.groups().contains(DAGPENGE)) {
        found.add(
            Draft.violation(
                now,
                FaultCode.JOB_ORDER_TYPE_NOT_FOR_PERSON,
                "AMF-46.15-8",
                MeasureField.JOB_ORDER_TYPE,
                null,
                null));
      }
    } else if (!apprentice && !codes.isForEmployed(type) && !isMemberOfOld(law, participant)) {
      found.add(
          Draft.violation(
              now, FaultCode.OUTSIDE_CHAPTER_8, "AMF-46.15-9", MeasureField.CPR, null, null));
    }
  }

  private static boolean isMemberOfOld(FilingLaw law, Participant participant) {
    return law.day() < GUIDANCE_OF_2011 && participant.fund() != null;
  }

  private static boolean isFromUnemployment(MeasureRecord now, Participant participant) {
    return now.kind() == RecordKind.INSURED
        && now.number(MeasureField.ACTIVATION_TYPE) == FROM_EMPLOYMENT
        && now.has(MeasureField.AGREEMENT_DATE)
        && participant.contactGroup() != null
        && participant.contactGroup() == DAGPENGE
        && (participant.contactGroupSince() == null
            || !participant.contactGroupSince().isAfter(now.date(MeasureField.AGREEMENT_DATE)));
  }
}
