package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Looks at the bytes of a file as they pass: one encoding, one kind of line end, no line without an
 * end, none that is too long. Neither a letter nor a record may be cut in two without being seen.
 *
 * <p>Which encoding it is shows at the first byte that is not ASCII, unless the sender has said it:
 * a well-formed UTF-8 sequence there, or not. From then on every byte must agree.
 */
final class CheckedBytes extends FilterInputStream {
  static final int LONGEST_LINE = 8_000;

  private static final int LAST_CONTROL = 0x1F;
  private static final int FIRST_HIGH = 0x80;
  private static final int LAST_CONTINUATION = 0xBF;
  private static final int FIRST_LATIN = 0xA0;

  /** In UTF-8 the first half of every Danish letter, in ISO-8859-1 an A with a tilde. */
  private static final int LEAD_OF_DANISH = 0xC3;

  private final String rule;
  private Charset encoding;
  private boolean carriageReturns;
  private boolean lineEndKnown;
  private long line = 1;
  private int inLine;
  private int previous = -1;
  private int awaited;
  private boolean any;

  /**
   * @param declared the encoding that the sender has named, or null
   * @param rule of the format
   */
  CheckedBytes(InputStream in, Charset declared, String rule) {
    super(in);
    this.encoding = declared;
    this.rule = rule;
  }

  /** What bytes that are not ASCII are; until the first has come, it does not matter. */
  boolean isUtf8() {
    return encoding == StandardCharsets.UTF_8;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = in.read(into, offset, length);
    if (count < 0) {
      end();
    }
    for (int i = offset; i < offset + count; i++) {
      see(into[i] & 0xFF);
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one < 0) {
      end();
    } else {
      see(one);
    }
    return one;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void see(int b) {
    any = true;
    if (b >= FIRST_HIGH || awaited > 0) {
      high(b);
    } else if (b <= LAST_CONTROL) {
      control(b);
    } else if (previous == '\r') {
      throw lineEnds("a carriage return", "en vognretur");
    }
    previous = b;
    if (++inLine > LONGEST_LINE) {
      throw refused(
          FaultCode.FILE_LINE_TOO_LONG,
          "Linje " + line + " har mere end " + LONGEST_LINE + " tegn.",
          "Line " + line + " has more than " + LONGEST_LINE + " characters.");
    }
  }

  private void control(int b) {
    if (b == '\n') {
      lineEnd();
    } else if (b != '\t' && b != '\r' || previous == '\r') {
      throw encoding("a control character", "et styretegn");
    }
  }

  private void lineEnd() {
    boolean withReturn = previous == '\r';
    if (lineEndKnown && withReturn != carriageReturns) {
      throw withReturn ? lineEnds("CRLF", "CRLF") : lineEnds("LF", "LF");
    }
    lineEndKnown = true;
    carriageReturns = withReturn;
    line++;
    inLine = -1;
  }

  private void high(int b) {
    if (encoding == null) {
      decide(b);
    } else if (encoding == StandardCharsets.UTF_8) {
      utf8(b);
    } else {
      latin(b);
    }
  }

  /** The first sequence tells: well-formed UTF-8, or single letters. */
  private void decide(int b) {
    if (awaited > 0) {
      if (!isContinuation(b)) {
        encoding = StandardCharsets.ISO_8859_1;
        awaited = 0;
        latin(previous);
        previous = -1;
        see(b);
        inLine--;
        return;
      }
      if (--awaited == 0) {
        encoding = StandardCharsets.UTF_8;
      }
      return;
    }
    awaited = followers(b);
    if (awaited <= 0) {
      awaited = 0;
      encoding = StandardCharsets.ISO_8859_1;
      latin(b);
    }
  }

  private void utf8(int b) {
    if (awaited > 0) {
      if (!isContinuation(b)) {
        throw encoding("a byte that is not UTF-8", "en byte, der ikke er UTF-8");
      }
      awaited--;
      return;
    }
    awaited = followers(b);
    if (awaited <= 0) {
      throw encoding("a byte that is not UTF-8", "en byte, der ikke er UTF-8");
    }
  }

  private void latin(int b) {
    boolean halfLetter = previous == LEAD_OF_DANISH && b >= FIRST_HIGH && b <= LAST_CONTINUATION;
    if (b >= FIRST_HIGH && b < FIRST_LATIN || halfLetter) {
      throw encoding("a byte that is not ISO-8859-1", "en byte, der ikke er ISO-8859-1");
    }
  }

  private static boolean isContinuation(int b) {
    return b >= FIRST_HIGH && b <= LAST_CONTINUATION;
  }

  /** How many bytes follow this first one of a letter; -1 when it can be no first one. */
  private static int followers(int b) {
    if (b >= 0xC2 && b <= 0xDF) {
      return 1;
    }
    if (b >= 0xE0 && b <= 0xEF) {
      return 2;
    }
    return b >= 0xF0 && b <= 0xF4 ? 3 : -1;
  }

  private void end() {
    if (!any) {
      throw refused(FaultCode.FILE_EMPTY, "Filen har intet indhold.", "The file has no content.");
    }
    if (previous != '\n') {
      throw refused(
          FaultCode.FILE_CUT_OFF,
          "Linje " + line + ", den sidste, har intet linjeskift.",
          "Line " + line + ", the last one, has no line end.");
    }
  }

  private FileRefused lineEnds(String english, String danish) {
    return refused(
        FaultCode.FILE_LINE_ENDS_MIXED,
        "Linje " + line + " har " + danish + ", og linjerne før har det ikke.",
        "Line " + line + " has " + english + ", and the lines before have not.");
  }

  private FileRefused encoding(String english, String danish) {
    return refused(
        FaultCode.FILE_ENCODING_WRONG,
        "Linje " + line + " har " + danish + ".",
        "Line " + line + " has " + english + ".");
  }

  private FileRefused refused(FaultCode code, String danish, String english) {
    return FileRefused.at(line, null, Violation.of(code, rule).because(danish, english));
  }
}
