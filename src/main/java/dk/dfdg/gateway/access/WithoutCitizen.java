package dk.dfdg.gateway.access;

import java.util.Arrays;

/** Who uses an operation that is about no citizen: the last column but one of the matrix. */
public enum WithoutCitizen {
  /** The operation is about a citizen. */
  NO("no"),
  /** Whoever acts for the organisation, also another actor: it tells of no citizens. */
  YES("yes"),
  /** The organisation's own staff: neither another actor nor a citizen on the portal. */
  OWN_STAFF("own-staff"),
  /** The municipality's benefit office (ydelsescenter) alone. */
  BENEFIT_OFFICE("benefit-office"),
  /** The organisation's case system alone, and not the benefit office's. */
  CASE_SYSTEM("case-system"),
  /** The same, or another actor to whom the jobcentre has delegated the registration. */
  CASE_SYSTEM_OR_ACTOR("case-system-or-actor");

  private final String word;

  WithoutCitizen(String word) {
    this.word = word;
  }

  /** What may stand in the column. */
  static String[] words() {
    return Arrays.stream(values()).map(value -> value.word).toArray(String[]::new);
  }

  static WithoutCitizen of(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word.equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a caller of that kind may. */
  public boolean reaches(Channel channel) {
    return switch (this) {
      case NO -> false;
      case YES -> true;
      case OWN_STAFF -> channel != Channel.OTHER_ACTOR && channel != Channel.CITIZEN;
      case BENEFIT_OFFICE -> channel == Channel.BENEFIT_OFFICE;
      case CASE_SYSTEM -> channel == Channel.JOBCENTRE;
      case CASE_SYSTEM_OR_ACTOR -> channel == Channel.JOBCENTRE || channel == Channel.OTHER_ACTOR;
    };
  }
}
