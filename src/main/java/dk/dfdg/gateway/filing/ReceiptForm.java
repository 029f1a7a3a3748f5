package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.report.Receipt;
import java.util.Locale;
import java.util.function.Function;

/** The two forms in which a receipt is handed out. */
public final class ReceiptForm {
  private final String mediaType;
  private final String ending;
  private final Function<Receipt, byte[]> writing;

  /**
   * @param mediaType as HTTP names it
   * @param ending of a file's name
   * @param writing makes the document
   */
  public ReceiptForm(String mediaType, String ending, Function<Receipt, byte[]> writing) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.writing = writing;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  byte[] write(Receipt receipt) {
    return writing.apply(receipt);
  }

  /** Whether somebody who accepts that wants this form rather than another. */
  boolean isWanted(String accept) {
    return accept != null && accept.toLowerCase(Locale.ROOT).contains(mediaType);
  }
}
