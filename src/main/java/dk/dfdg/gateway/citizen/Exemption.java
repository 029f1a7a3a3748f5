package dk.dfdg.gateway.citizen;

import java.util.Locale;

/** Fritagelse: what an absence exempts from (Bilag 2). Derived, never stored. */
public enum Exemption {
  /** Tilmelding som arbejdssøgende; part of the availability area (rådighedsområdet). */
  ENROLLMENT,
  /** CV; part of the availability area. */
  CV,
  /** Bekræft aktiv jobsøgning; part of the availability area. */
  JOB_SEARCH_CONFIRMATION,
  /** Rådighed for henvist arbejde; part of the availability area. */
  REFERRED_WORK,
  /** Rådighed for henvist arbejde - fleksjob, for contact group 7. */
  REFERRED_FLEKSJOB,
  /** Aktivering: right-and-duty, or the duty to accept offers under the group's own law. */
  ACTIVATION,
  /** Kontaktforløb. */
  CONTACT_COURSE,
  /** Personlig kontakt at a jobsamtale (LAB § 18 stk. 3): form Andet, but all forms are valid. */
  PERSONAL_CONTACT_AT_INTERVIEW,
  /** Personlig kontakt at an opfølgningssamtale (§ 13 stk. 6, Standby). */
  PERSONAL_CONTACT_AT_FOLLOW_UP,
  /** Personligt fremmøde at an opfølgningssamtale. */
  ATTENDANCE_AT_FOLLOW_UP;

  /** The column of {@code absence.csv} for those that have one of their own. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
