package dk.dfdg.gateway.measure;

import java.util.Locale;

/** The way by which a record comes: what {@code report-channels.csv} calls its channel. */
public enum Way {
  WEBSERVICE("webservice"),
  /** A file through the upload page of Arbejdsmarkedsportalen (§ 55 nr. 2). */
  UPLOAD("upload"),
  /** A file through the file server, which the guidance calls FTP (§ 55 nr. 3). */
  SFTP("ftp");

  private final String channel;

  Way(String channel) {
    this.channel = channel;
  }

  /** Its name in the tables of the law. */
  public String channel() {
    return channel;
  }

  /** Its name in the database and in receipts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the record is a row of a file, which has fewer items. */
  public boolean isFile() {
    return this != WEBSERVICE;
  }
}
