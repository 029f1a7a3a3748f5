package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.store.StorageException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sender by HTTP is told when something does not succeed, and what the log is told of it.
 */
final class Outcomes {
  private static final Pattern UPLOAD = Pattern.compile("/[0-9.]{1,8}/([0-9]{3})");

  private final Replies replies;
  private final FileLog log;

  Outcomes(Replies replies, FileLog log) {
    this.replies = replies;
    this.log = log;
  }

  /** What finds an answer, or fails. */
  interface Work {
    /**
     * The answer, or null when it comes later.
     *
     * @throws IOException when there is no room for a file
     */
    Reply run() throws IOException;
  }

  /** The answer, whatever happens. */
  Reply of(HttpServletRequest request, Work work) {
    try {
      return work.run();
    } catch (Refusal refused) {
      return refused(request, Problem.of(refused));
    } catch (FileRefused refused) {
      return refused(request, Problem.of(refused));
    } catch (ReceivedFile.BrokenOff broken) {
      return refused(request, Problem.of(FaultCode.FILE_NOT_AS_SENT));
    } catch (RejectedExecutionException stopping) {
      return refused(request, Problem.of(FaultCode.FILES_AT_ONCE));
    } catch (IOException noRoom) {
      log.failed(noRoom);
      return refused(request, Problem.of(FaultCode.FILE_SPACE_MISSING));
    } catch (StorageException | FileUnreadable failure) {
      log.failed(failure);
      return refused(request, Problem.of(FaultCode.STORAGE_UNAVAILABLE));
    } catch (RuntimeException | Error failure) {
      log.failed(failure);
      return refused(request, Problem.of(FaultCode.INTERNAL_ERROR));
    }
  }

  private Reply refused(HttpServletRequest request, Problem problem) {
    Matcher municipality = UPLOAD.matcher(path(request));
    log.refused(problem, Way.UPLOAD, municipality.matches() ? municipality.group(1) : null);
    return replies.refused(problem, request.getMethod().equals("PUT"));
  }

  /** Sends an answer to whoever is still there. */
  void send(Reply reply, HttpServletResponse response) {
    try {
      reply.send(response);
    } catch (IOException gone) {
      log.left();
    }
  }

  /** What the address says after {@code /reports}. */
  static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }
}
