package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.report.ReportDesk;
import java.util.ArrayDeque;
import java.util.Queue;

/** Reads the rows of a file some at a time, when a core is spare: nobody waits for them. */
final class RowsAhead {
  private static final int AT_ONCE = 500;

  private final FileReader reader;
  private final ReportDesk desk;
  private final Queue<FileRow> ahead = new ArrayDeque<>(AT_ONCE);

  /**
   * @param first that has been read already
   */
  RowsAhead(FileReader reader, FileRow first, ReportDesk desk) {
    this.reader = reader;
    this.desk = desk;
    ahead.add(first);
  }

  /** As {@link FileReader#next}. */
  FileRow next() {
    if (ahead.isEmpty()) {
      desk.whenSpare(this::read);
    }
    return ahead.poll();
  }

  private int read() {
    FileRow row = reader.next();
    while (row != null) {
      ahead.add(row);
      row = ahead.size() < AT_ONCE ? reader.next() : null;
    }
    return ahead.size();
  }
}
