package dk.dfdg.gateway.soap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schema error in words of our own, without the value. The validator's message begins with the
 * key of the broken constraint (XML Schema Part 1, appendix C); names of elements in it come from
 * the schema or are element names of the sender, never contents.
 *
 * @param danish one sentence
 * @param english the same in English
 */
record SchemaWords(String danish, String english) {
  private static final Pattern EXPECTED = Pattern.compile("One of '\\{(.*?)}' is expected");
  private static final Pattern NAMESPACE = Pattern.compile("\"[^\"]*\":");

  static SchemaWords of(String message) {
    String key = message.substring(0, Math.max(0, message.indexOf(':')));
    return switch (key) {
      case "cvc-complex-type.2.4.a",
          "cvc-complex-type.2.4.b",
          "cvc-complex-type.2.4.d",
          "cvc-complex-type.2.4.f" ->
          expected(message);
      case "cvc-pattern-valid" ->
          new SchemaWords(
              "Værdien har ikke den foreskrevne form.",
              "The value does not have the prescribed form.");
      case "cvc-minInclusive-valid", "cvc-maxInclusive-valid" ->
          new SchemaWords(
              "Tallet ligger uden for det tilladte interval.",
              "The number lies outside the allowed range.");
      case "cvc-minLength-valid", "cvc-maxLength-valid", "cvc-length-valid" ->
          new SchemaWords(
              "Teksten er for kort eller for lang.", "The text is too short or too long.");
      case "cvc-datatype-valid.1.2.1", "cvc-type.3.1.3" ->
          new SchemaWords(
              "Værdien er ikke af den rette type (dato, tal eller sandhedsværdi).",
              "The value is not of the right type (date, number or boolean).");
      case "cvc-complex-type.3.2.2" ->
          new SchemaWords(
              "Elementet har en attribut, som kontrakten ikke kender.",
              "The element has an attribute that the contract does not know.");
      case "cvc-complex-type.2.3" ->
          new SchemaWords(
              "Elementet må ikke indeholde tekst uden for sine underelementer.",
              "The element must not contain text outside its child elements.");
      default ->
          new SchemaWords(
              "Elementet følger ikke kontrakten.", "The element does not follow the contract.");
    };
  }

  private static SchemaWords expected(String message) {
    Matcher expected = EXPECTED.matcher(message);
    if (!expected.find()) {
      return new SchemaWords(
          "Her står et element, som kontrakten ikke har på dette sted.",
          "There is an element here that the contract does not have in this place.");
    }
    String names = NAMESPACE.matcher(expected.group(1)).replaceAll("");
    return new SchemaWords(
        "Et element mangler eller står forkert; her ventes " + names + ".",
        "An element is missing or out of place; expected here: " + names + ".");
  }
}
