package dk.dfdg.gateway.filing;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;

/**
 * What an operator sets of the file server.
 *
 * @param host address that it listens on
 * @param port 0 for any free one
 * @param hostKeys by which senders know it
 * @param directory with a folder for each account
 * @param accounts who may log in
 * @param mostBytes of a file
 * @param accountBytes of all files of an account that have not been answered
 * @param accountFiles of an account, with the answers that it has not removed
 * @param keepAnswers an answer that is older is removed
 * @param idle a session on which nothing moves ends after that
 */
public record SftpSettings(
    String host,
    int port,
    List<KeyPair> hostKeys,
    Path directory,
    List<SftpAccount> accounts,
    long mostBytes,
    long accountBytes,
    int accountFiles,
    Duration keepAnswers,
    Duration idle) {}
