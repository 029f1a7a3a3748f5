package dk.dfdg.gateway.citizen;

import java.util.List;

/**
 * What was said, agreed and decided at a held conversation (§ 14, and § 9 of the order of 2007). A
 * text that was not given is null.
 *
 * @param agreement aftalen om det fortsatte kontaktforløb (§ 14 nr. 4)
 * @param formComment kommentar til kontaktform (2007 § 9 nr. 3)
 * @param areas dialogguidens opmærksomhedsområder, only the relevant ones (2007 § 9 nr. 4)
 * @param assessment opsamlende vurdering (2007 § 9 nr. 5)
 * @param frequentContact årsag til hyppigere kontakt (2007 § 9 nr. 8), or null
 * @param citizenComment borgerens kommentar (2007 § 9 nr. 10)
 * @param authority ansvarlig myndighed, or null
 * @param participants who else took part
 */
public record InterviewReport(
    String agreement,
    String formComment,
    List<AttentionArea> areas,
    String assessment,
    FrequentContact frequentContact,
    String citizenComment,
    Authority authority,
    List<Participant> participants) {

  /** The same with another agreement, or without one. */
  public InterviewReport withAgreement(String other) {
    return new InterviewReport(
        other,
        formComment,
        areas,
        assessment,
        frequentContact,
        citizenComment,
        authority,
        participants);
  }

  /** Only an agreement, or nothing at all. */
  public static InterviewReport of(String agreement) {
    return new InterviewReport(agreement, null, List.of(), null, null, null, null, List.of());
  }

  /**
   * Opmærksomhedsområde.
   *
   * @param area value of the code list AttentionAreaType
   * @param text what is registered about it, or null
   * @param decisive udslagsgivende for not being umiddelbar match (2007 § 9 nr. 7)
   */
  public record AttentionArea(int area, String text, boolean decisive) {}

  /**
   * Årsag til hyppigere kontakt.
   *
   * @param reason value of the code list FrequentContactReasonType
   * @param text in words, or null
   */
  public record FrequentContact(int reason, String text) {}

  /**
   * Ansvarlig myndighed and its case worker.
   *
   * @param type value of the code list OrganisationType, or null
   * @param middleName or null
   * @param telephone or null
   */
  public record Authority(
      String code,
      String name,
      Integer type,
      String givenName,
      String middleName,
      String surname,
      String telephone) {}

  /**
   * Deltager.
   *
   * @param role value of the code list InterviewParticipantType
   * @param form value of the code list InterviewContactType, or null
   * @param name or null
   */
  public record Participant(int role, Integer form, String name) {}
}
