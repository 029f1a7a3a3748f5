package dk.dfdg.gateway.report;

import java.util.Locale;

/** How far a report has come. */
public enum ReportStatus {
  /** Chunks are taken; nothing of it is visible. */
  OPEN,
  /** Everything has come and is being compared; it goes on by itself after an interruption. */
  CLOSING,
  /** It would end more measures than usual: nothing is stored until the reporter confirms. */
  WAITING,
  /** Stored. */
  CLOSED,
  /** Something was wrong and the reporter wanted all or nothing: nothing is stored. */
  REFUSED,
  /** Given up by the reporter, or not touched for a long time. */
  ABANDONED,
  /** Another report has been opened in its place. */
  REPLACED;

  /** Its name in the database and in receipts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ReportStatus named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Nothing more will happen to it. */
  public boolean isOver() {
    return this != OPEN && this != CLOSING && this != WAITING;
  }
}
