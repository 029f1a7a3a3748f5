package dk.dfdg.gateway.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An offer as a jobcentre of 101 reports it: virksomhedspraktik outside a jobplan, 30 hours a week.
 */
record Offer(ActivityContent content, ActivityReport report, LocalDate hoursFrom) {
  static final int SUBSIDISED = 1;
  static final int EDUCATION = 2;
  static final int TRAINEESHIP = 3;
  static final int ROTATION = 4;
  static final int FLEKSJOB = 5;
  static final int RETRAINING = 6;

  static final int PLANNED = 1;
  static final int RUNNING = 2;
  static final int COMPLETED = 3;
  static final int INTERRUPTED = 4;
  static final int ANNULLED = 5;

  static final UUID JOBPLAN = new UUID(9, 9);

  /** A company with a number of its own. */
  static final String COMPANY = "99000015";

  static Offer of(String startsOn, String endsOn) {
    return new Offer(
        new ActivityContent(
            TRAINEESHIP,
            null,
            null,
            PLANNED,
            LocalDate.parse(startsOn),
            LocalDate.parse(endsOn),
            30,
            0,
            null,
            null,
            COMPANY,
            "1000000001"),
        new ActivityReport("101", null, null, null),
        null);
  }

  /** A report with a cause. */
  static ActivityReport because(int cause) {
    return new ActivityReport("101", null, cause, null);
  }

  Offer kind(int type) {
    ActivityContent c = content;
    return with(
        type,
        c.jobplan(),
        c.givenOn(),
        c.status(),
        c.hours(),
        c.minutes(),
        c.jobOrderType(),
        c.companyRegistration(),
        c.cvr());
  }

  Offer inJobplan() {
    ActivityContent c = content;
    return with(
        c.type(),
        JOBPLAN,
        c.givenOn(),
        c.status(),
        c.hours(),
        c.minutes(),
        c.jobOrderType(),
        c.companyRegistration(),
        c.cvr());
  }

  Offer givenOn(String day) {
    ActivityContent c = content;
    return with(
        c.type(),
        c.jobplan(),
        LocalDate.parse(day),
        c.status(),
        c.hours(),
        c.minutes(),
        c.jobOrderType(),
        c.companyRegistration(),
        c.cvr());
  }

  Offer status(int status) {
    ActivityContent c = content;
    return with(
        c.type(),
        c.jobplan(),
        c.givenOn(),
        status,
        c.hours(),
        c.minutes(),
        c.jobOrderType(),
        c.companyRegistration(),
        c.cvr());
  }

  Offer hours(int hours, int minutes) {
    ActivityContent c = content;
    return with(
        c.type(),
        c.jobplan(),
        c.givenOn(),
        c.status(),
        hours,
        minutes,
        c.jobOrderType(),
        c.companyRegistration(),
        c.cvr());
  }

  /**
   * At another company.
   *
   * @param registration whose number it is, or null for its own
   */
  Offer at(Integer jobOrderType, Integer registration, String cvr) {
    ActivityContent c = content;
    return with(
        c.type(),
        c.jobplan(),
        c.givenOn(),
        c.status(),
        c.hours(),
        c.minutes(),
        jobOrderType,
        registration,
        cvr);
  }

  Offer from(String day) {
    return new Offer(content, report, LocalDate.parse(day));
  }

  Offer knownOn(String day) {
    return reported(
        new ActivityReport(
            report.municipality(), LocalDate.parse(day), report.cause(), report.comment()));
  }

  Offer cause(int cause) {
    return reported(
        new ActivityReport(report.municipality(), report.knownOn(), cause, report.comment()));
  }

  Offer municipality(String code) {
    return reported(new ActivityReport(code, report.knownOn(), report.cause(), report.comment()));
  }

  private Offer reported(ActivityReport said) {
    return new Offer(content, said, hoursFrom);
  }

  private Offer with(
      int type,
      UUID jobplan,
      LocalDate givenOn,
      int status,
      int hours,
      int minutes,
      Integer order,
      Integer reg,
      String cvr) {
    ActivityContent c = content;
    return new Offer(
        new ActivityContent(
            type,
            jobplan,
            givenOn,
            status,
            c.startsOn(),
            c.endsOn(),
            hours,
            minutes,
            order,
            reg,
            cvr,
            c.pNumber()),
        report,
        hoursFrom);
  }
}
