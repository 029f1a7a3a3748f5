package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureCodes.JobOrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is known of a measure already limits what may be reported of it now. */
final class ChangeLaw {
  private static final int ORDINARY_EDUCATION_OF_OLD = 112;

  /** 25 years, as days are numbered. */
  private static final int APPRENTICE_AGE = 250_000;

  private static final Map<RecordKind, List<MeasureField>> BY_CREATION =
      Map.of(
          RecordKind.INSURED,
              List.of(
                  MeasureField.ACTIVATION_TYPE,
                  MeasureField.JOB_ORDER_TYPE,
                  MeasureField.MINISTRY_AREA,
                  MeasureField.COURSE_TYPE),
          RecordKind.UNINSURED, List.of(MeasureField.MEASURE, MeasureField.MINISTRY_AREA));

  private final CreationLaw creation;
  private final MeasureCodes codes;
  private final PersonLaw persons;

  ChangeLaw(CreationLaw creation, MeasureCodes codes, PersonLaw persons) {
    this.creation = creation;
    this.codes = codes;
    this.persons = persons;
  }

  List<Violation> check(Known before, MeasureRecord now, FilingLaw law, Participant participant) {
    List<Violation> found = new ArrayList<>(0);
    for (MeasureField field : BY_CREATION.getOrDefault(now.kind(), List.of())) {
      if (now.has(field)) {
        value(before, now, law, field, found);
      }
    }
    if (before == null) {
      moved(now, law, found);
      persons.check(now, law, participant, found);
    } else {
      creationDay(before, now, found);
    }
    return found;
  }

  List<Advice> advise(Known before, MeasureRecord now, FilingLaw law, Participant participant) {
    return before == null ? persons.advise(now, law, participant) : List.of();
  }

  private void value(
      Known before, MeasureRecord now, FilingLaw law, MeasureField field, List<Violation> found) {
    String known = before == null ? null : before.record().text(field);
    if (now.text(field).equals(known)) {
      return;
    }
    if (known != null && field == MeasureField.ACTIVATION_TYPE) {
      found.add(
          Draft.violation(now, FaultCode.ACTIVATION_TYPE_CHANGED, "AMF-46.9-3", field, null, null));
    } else if (known != null && field == MeasureField.MINISTRY_AREA) {
      found.add(
          Draft.violation(
              now,
              FaultCode.MINISTRY_AREA_CHANGED,
              now.kind() == RecordKind.INSURED ? "AMF-46.17-4" : "AMF-52.16-1",
              field,
              null,
              null));
    } else if (!isAllowed(before, now, law, field)) {
      found.add(notOfRegistration(now, field));
    }
  }

  private boolean isAllowed(Known before, MeasureRecord now, FilingLaw law, MeasureField field) {
    int start = DayNumber.parse(now.text(MeasureField.START));
    int code = Numbers.parse(now.text(field));
    return creation.isAllowed(field, code, created(before, now, law), start, law.day())
        || code == ORDINARY_EDUCATION_OF_OLD
            && field == MeasureField.MEASURE
            && isApprenticeOfOld(now, start, law);
  }

  /**
   * An apprentice over 25 outside §§ 98 c-98 g keeps the old code when the course began by the day
   * on which the vendor changed (52.1 nr. 3). That somebody is one, only age and code tell. Over 25
   * is who has passed the 25th birthday when the course begins.
   */
  private static boolean isApprenticeOfOld(MeasureRecord now, int start, FilingLaw law) {
    return start <= law.apprenticeCutOver()
        && start > DayNumber.birth(now.text(MeasureField.CPR)) + APPRENTICE_AGE;
  }

  /**
   * The day on which the measure was created, as far as it is told or known. Of a measure that is
   * known, what is known counts and not what is told now: else a day told later would let in codes
   * that were not valid when it was created.
   */
  static int created(Known before, MeasureRecord now, FilingLaw law) {
    MeasureField field = creationDay(now.kind());
    if (before != null) {
      int known = DayNumber.parse(before.record().text(field));
      if (known != DayNumber.NONE) {
        return known;
      }
      int start = DayNumber.parse(before.record().text(MeasureField.START));
      return Math.min(start, DayNumber.of(before.firstRecorded()));
    }
    int told = DayNumber.parse(now.text(field));
    if (told != DayNumber.NONE) {
      return told;
    }
    return law.filing().full() ? DayNumber.NONE : law.day();
  }

  /** The item that tells on which day a measure was created; an aid was when it was approved. */
  static MeasureField creationDay(RecordKind kind) {
    return switch (kind) {
      case INSURED -> MeasureField.CREATED_ON;
      case AID -> MeasureField.APPROVED;
      default -> MeasureField.REGISTERED_ON;
    };
  }

  /** The day of creation happened once; who does not tell it again does not change it. */
  private static void creationDay(Known before, MeasureRecord now, List<Violation> found) {
    MeasureField field = creationDay(now.kind());
    String known = before.record().text(field);
    if (BY_CREATION.containsKey(now.kind())
        && known != null
        && now.has(field)
        && !known.equals(now.text(field))) {
      found.add(
          Draft.violation(
              now,
              FaultCode.MEASURE_DAYS_CONTRADICT,
              now.kind() == RecordKind.INSURED ? "AMF-46.9-2" : "AMF-52.3-3",
              field,
              "Forløbet er allerede indberettet som oprettet " + known + ".",
              "The course has been reported as created on " + known + " already."));
    }
  }

  private Violation notOfRegistration(MeasureRecord now, MeasureField field) {
    int code = Numbers.parse(now.text(field));
    if (field == MeasureField.JOB_ORDER_TYPE) {
      JobOrderType type = codes.jobOrder(code);
      return Draft.violation(
          now,
          FaultCode.JOB_ORDER_TYPE_HISTORICAL,
          type == null || type.newOffer() ? "AMF-46.15-2" : type.rule(),
          field,
          null,
          null);
    }
    String instead = creation.instead(field, code);
    return Draft.violation(
        now,
        FaultCode.CODE_NOT_OF_REGISTRATION,
        rule(now.kind(), field),
        field,
        instead == null ? null : "I stedet anvendes " + instead + ".",
        instead == null ? null : "Instead of it: " + instead + ".");
  }

  private static String rule(RecordKind kind, MeasureField field) {
    return switch (field) {
      case ACTIVATION_TYPE -> "AMF-46.9-2";
      case COURSE_TYPE -> "AMF-46.19-3";
      case MINISTRY_AREA -> kind == RecordKind.INSURED ? "AMF-46.17-2" : "AMF-52.16-1";
      default -> "AMF-52.3-3";
    };
  }

  /**
   * Types 11 and 12 are not used for data that are moved (46.1 nr. 15): an offer that was created
   * more than a week before the report in which it is new comes from another system.
   */
  private void moved(MeasureRecord now, FilingLaw law, List<Violation> found) {
    Integer code = now.number(MeasureField.JOB_ORDER_TYPE);
    JobOrderType type = code == null ? null : codes.jobOrder(code);
    if (type == null || type.move() || !type.newOffer() || !now.has(MeasureField.CREATED_ON)) {
      return;
    }
    if (now.date(MeasureField.CREATED_ON).plusWeeks(1).isBefore(law.filing().referenceDay())) {
      found.add(
          Draft.violation(
              now,
              FaultCode.JOB_ORDER_TYPE_NOT_MOVED,
              type.rule(),
              MeasureField.JOB_ORDER_TYPE,
              null,
              null));
    }
  }
}
