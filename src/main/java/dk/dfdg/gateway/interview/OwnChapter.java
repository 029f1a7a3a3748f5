package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.law.Decision;
import java.util.UUID;

/**
 * A type of held conversation that has a chapter of its own in the guidance, and so its own rules
 * and facts; they are those of the chapter's own service too. Pure.
 */
interface OwnChapter {

  /** Whether what the chapter demands beside a conversation is given. */
  boolean isGiven(InterviewContent content);

  /** Path of what the chapter demands beside a conversation. */
  String path(InterviewPaths paths);

  /** Registers a conversation with what the chapter demands. */
  Decision<? extends CitizenFact> held(Reporting reporting, UUID id);

  /** Corrects one. */
  Decision<? extends CitizenFact> corrected(Reporting reporting, String correctionComment);

  /** Takes one away that was registered by mistake. */
  Decision<? extends CitizenFact> deleted(Reporting reporting, String correctionComment);
}
