package dk.dfdg.gateway.measure;

import java.util.EnumMap;
import java.util.Map;

/** What a text of an item looks like when it is right, and how long it may be. */
enum TextForm {
  CPR(10, "ti cifre, som begynder med en dato", "ten digits that begin with a date") {
    @Override
    boolean holds(String text) {
      return isDigits(text, 10) && DayNumber.birth(text) != DayNumber.NONE;
    }
  },
  MUNICIPALITY(3, "tre cifre", "three digits") {
    @Override
    boolean holds(String text) {
      return isDigits(text, 3);
    }
  },
  GUID(36, "en GUID", "a GUID") {
    @Override
    boolean holds(String text) {
      return isGuid(text);
    }
  },
  CVR(
      8,
      "otte cifre, det første ikke 0, med rigtigt kontrolciffer",
      "eight digits, the first not 0, with the right check digit") {
    @Override
    boolean holds(String text) {
      return isDigits(text, 8) && text.charAt(0) != '0' && weighed(text) % 11 == 0;
    }
  },
  P_NUMBER(10, "ti cifre, der ikke alle er 0", "ten digits that are not all 0") {
    @Override
    boolean holds(String text) {
      return isDigits(text, 10) && !text.equals("0000000000");
    }
  },
  POSTAL_CODE(4, "fire cifre", "four digits") {
    @Override
    boolean holds(String text) {
      return isDigits(text, 4);
    }
  },
  ORGANISATION(
      5, "et kommunenummer eller et jobcenternummer", "the number of a municipality or jobcentre") {
    @Override
    boolean holds(String text) {
      return isDigits(text, 3) || isDigits(text, 5);
    }
  },
  IDENTIFICATION(10, "højst ti bogstaver og cifre", "at most ten letters and digits") {
    @Override
    boolean holds(String text) {
      return text.length() <= 10 && text.chars().allMatch(Character::isLetterOrDigit);
    }
  },
  /** CPR numbers with a blank between. */
  PERSONS(1100, "CPR-numre med et mellemrum imellem", "CPR numbers with a blank between them") {
    @Override
    boolean holds(String text) {
      return text.length() <= 1100;
    }
  },
  SHORT(50, "højst 50 tegn", "at most 50 characters"),
  NAME(100, "højst 100 tegn", "at most 100 characters"),
  LONG(2000, "højst 2000 tegn", "at most 2000 characters");

  private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};
  private static final Map<MeasureField, TextForm> BY_FIELD = byField();

  private final int longest;
  private final String danish;
  private final String english;

  TextForm(int longest, String danish, String english) {
    this.longest = longest;
    this.danish = danish;
    this.english = english;
  }

  /** The form of every item that is text. */
  static TextForm[] ofFields() {
    TextForm[] forms = new TextForm[MeasureField.values().length];
    for (MeasureField field : MeasureField.values()) {
      if (field.form() == MeasureField.Form.TEXT) {
        forms[field.ordinal()] = BY_FIELD.getOrDefault(field, NAME);
      }
    }
    return forms;
  }

  /** Whether a text has the form. */
  boolean holds(String text) {
    if (text.length() > longest) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return false;
      }
    }
    return true;
  }

  String danish() {
    return danish;
  }

  String english() {
    return english;
  }

  private static Map<MeasureField, TextForm> byField() {
    Map<MeasureField, TextForm> forms = new EnumMap<>(MeasureField.class);
    forms.put(MeasureField.CPR, CPR);
    forms.put(MeasureField.MUNICIPALITY, MUNICIPALITY);
    forms.put(MeasureField.KEY, GUID);
    forms.put(MeasureField.JOBPLAN, GUID);
    forms.put(MeasureField.WORKPLACE_CVR, CVR);
    forms.put(MeasureField.PROVIDER_CVR, CVR);
    forms.put(MeasureField.RECIPIENT_CVR, CVR);
    forms.put(MeasureField.WORKPLACE_P_NUMBER, P_NUMBER);
    forms.put(MeasureField.PROVIDER_P_NUMBER, P_NUMBER);
    forms.put(MeasureField.RECIPIENT_P_NUMBER, P_NUMBER);
    forms.put(MeasureField.WORKPLACE_POSTAL_CODE, POSTAL_CODE);
    forms.put(MeasureField.WORKPLACE_NAME, SHORT);
    forms.put(MeasureField.WORKPLACE_ADDRESS, SHORT);
    forms.put(MeasureField.WORKPLACE_TOWN, SHORT);
    forms.put(MeasureField.CLASS, SHORT);
    forms.put(MeasureField.JOB_ORDER, SHORT);
    forms.put(MeasureField.COMPANY_FALLBACK, SHORT);
    forms.put(MeasureField.RESPONSIBLE_EMPLOYEE, SHORT);
    forms.put(MeasureField.REGISTERING_EMPLOYEE, SHORT);
    forms.put(MeasureField.RESPONSIBLE_ORGANISATION_CODE, ORGANISATION);
    forms.put(MeasureField.REGISTERING_ORGANISATION_CODE, ORGANISATION);
    forms.put(MeasureField.IDENTIFICATION, IDENTIFICATION);
    forms.put(MeasureField.SUPPORTED, PERSONS);
    forms.put(MeasureField.ADMINISTRATIVE, LONG);
    return forms;
  }

  private static boolean isDigits(String text, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int weighed(String cvr) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (cvr.charAt(i) - '0');
    }
    return sum;
  }

  private static boolean isGuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (hyphen ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
        return false;
      }
    }
    return true;
  }
}
