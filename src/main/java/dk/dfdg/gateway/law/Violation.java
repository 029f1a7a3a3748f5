package dk.dfdg.gateway.law;

/**
 * One thing that is wrong with a call, in the words the caller needs.
 *
 * @param code number, texts and remedy
 * @param rule id of the broken rule in the catalogue, or null when no rule of the law is involved
 * @param path XPath to the field, or null when the call as a whole is refused
 * @param maskedValue the received value with letters and digits masked or, for a date or a code, as
 *     it was; null when there is none
 * @param detailDanish what exactly is wrong here, one sentence, or null when the code's own text
 *     says it all
 * @param detailEnglish the same in English, or null
 */
public record Violation(
    FaultCode code,
    String rule,
    String path,
    String maskedValue,
    String detailDanish,
    String detailEnglish) {

  /** A violation whose code says all there is to say. */
  public static Violation of(FaultCode code) {
    return new Violation(code, null, null, null, null, null);
  }

  /** A violation of a rule of the law. */
  public static Violation of(FaultCode code, String rule) {
    return new Violation(code, rule, null, null, null, null);
  }

  /** The same violation, pointing at a field. */
  public Violation at(String fieldPath, String value) {
    return new Violation(code, rule, fieldPath, value, detailDanish, detailEnglish);
  }

  /** The same violation, with a sentence on what exactly is wrong. */
  public Violation because(String danish, String english) {
    return new Violation(code, rule, path, maskedValue, danish, english);
  }
}
