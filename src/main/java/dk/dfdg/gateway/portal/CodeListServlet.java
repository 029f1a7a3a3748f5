package dk.dfdg.gateway.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.codelist.CodeListEntry;
import dk.dfdg.gateway.reference.AnnouncedChange;
import dk.dfdg.gateway.reference.ListedCodeList;
import dk.dfdg.gateway.reference.ReferenceLibrary;
import dk.dfdg.gateway.reference.ReferenceRow;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /codelists/}: all code lists, each as CSV ({@code /codelists/<Name>.csv}), and what has
 * been and will be changed in them ({@code /codelists/changes.csv}). The same that CodeListService
 * answers; it is no secret and asks for no certificate.
 */
public final class CodeListServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".csv";
  private static final String CHANGES = "changes";

  private final transient ReferenceLibrary library;
  private final transient GatewayClock clock;

  public CodeListServlet(ReferenceLibrary library, GatewayClock clock) {
    this.library = library;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    String name =
        asked.endsWith(ENDING) ? asked.substring(0, asked.length() - ENDING.length()) : "";
    if (asked.isEmpty()) {
      Html.send(response, HttpServletResponse.SC_OK, "Code lists", index());
    } else if (name.equals(CHANGES)) {
      send(response, name, changes());
    } else if (library.has(name)) {
      send(response, name, values(name));
    } else {
      Html.send(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "No such code list",
          "<h1>There is no code list of that name</h1>"
              + "<p><a href=\"/codelists/\">All code lists</a></p>");
    }
  }

  private String index() {
    LocalDate today = clock.today();
    String lists = library.lists(today).stream().map(this::row).collect(Collectors.joining());
    String changes =
        library.changes(LocalDate.EPOCH).stream()
            .map(CodeListServlet::row)
            .collect(Collectors.joining());
    return "<p><a href=\"/\">DFDG Gateway</a></p><h1>Code lists (<span lang=\"da\">kodelister</span>)</h1>"
        + "<table><tr><th>List</th><th>Values</th><th>Version</th><th>Used since</th><th>Next version</th></tr>"
        + lists
        + "</table><h2>Changes</h2>"
        + (changes.isEmpty()
            ? "<p>None has been announced.</p>"
            : "<p><a href=\"/codelists/changes.csv\">As CSV</a></p><table><tr><th>From</th><th>List</th><th>Value</th><th>Before</th><th>After</th><th>Why</th></tr>"
                + changes
                + "</table>");
  }

  private String row(ListedCodeList list) {
    return Html.row(
        "<a href=\"/codelists/" + list.name() + ENDING + "\">" + list.name() + "</a>",
        Integer.toString(list.values()),
        Integer.toString(list.version()),
        Objects.toString(list.effectiveOn(), ""),
        Objects.toString(list.next(), ""));
  }

  private static String row(AnnouncedChange announced) {
    return Html.row(
        announced.version().effectiveOn().toString(),
        announced.version().name(),
        Html.escape(announced.change().code()),
        shown(announced.change().before()),
        shown(announced.change().after()),
        Html.escape(announced.version().reason()));
  }

  private static String shown(ReferenceRow row) {
    return row == null
        ? ""
        : Html.escape(row.text())
            + "<br>"
            + Objects.toString(row.from(), "")
            + " – "
            + Objects.toString(row.to(), "");
  }

  /** In the form of the files of the law. */
  private String values(String name) {
    Stream<List<String>> rows =
        library.codeList(name, clock.today()).entries().stream().map(CodeListServlet::cells);
    return csv(List.of("code", "name_da", "valid_from", "valid_to", "source"), rows);
  }

  private static List<String> cells(CodeListEntry entry) {
    return List.of(
        entry.code(),
        entry.nameDanish(),
        entry.validFrom().toString(),
        Objects.toString(entry.validTo(), ""),
        entry.source());
  }

  private String changes() {
    return csv(
        List.of(
            "effective_on",
            "list",
            "version",
            "code",
            "change",
            "name_before",
            "from_before",
            "to_before",
            "name_after",
            "from_after",
            "to_after",
            "reason"),
        library.changes(LocalDate.EPOCH).stream().map(CodeListServlet::cells));
  }

  private static List<String> cells(AnnouncedChange announced) {
    return Stream.of(
            Stream.of(
                announced.version().effectiveOn().toString(),
                announced.version().name(),
                Integer.toString(announced.version().number()),
                announced.change().code(),
                announced.change().kind().word()),
            cells(announced.change().before()),
            cells(announced.change().after()),
            Stream.of(announced.version().reason()))
        .flatMap(cells -> cells)
        .toList();
  }

  private static Stream<String> cells(ReferenceRow row) {
    return row == null
        ? Stream.of("", "", "")
        : Stream.of(row.text(), Objects.toString(row.from(), ""), Objects.toString(row.to(), ""));
  }

  private static String csv(List<String> header, Stream<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void send(HttpServletResponse response, String name, String csv)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ENDING + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
  }
}
