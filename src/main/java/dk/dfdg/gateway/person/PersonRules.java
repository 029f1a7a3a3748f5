package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CategoryGroupTable;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.AbsenceConflicts;
import dk.dfdg.gateway.contact.Contradictions;
import dk.dfdg.gateway.contact.ConversationChecks;
import dk.dfdg.gateway.contact.HeldConversations;
import dk.dfdg.gateway.contact.InterviewTypeTable;
import dk.dfdg.gateway.contact.MatchChecks;
import dk.dfdg.gateway.contact.MatchContradictions;
import dk.dfdg.gateway.contact.MatchTable;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What §§ 5-7 and 12-15 of the order and guidance of 2011, their Bilag 1 and the letter of 2014
 * decide about contact group, match, jobcentre, markings and credentials.
 */
public final class PersonRules {
  private final ContactGroupRules contactGroups;
  private final ApplicationRules applications;
  private final MatchRules matches;
  private final JobcentreRules jobcentres;
  private final MarkingRules markings;
  private final CredentialRules credentials;
  private final BenefitsRules benefits;
  private final Contradictions contradictions;

  /** The rules, with the tables of {@code conf/rules} and {@code conf/registers}. */
  public static PersonRules load(
      Path conf,
      CodeLists lists,
      JobcentreRegister jobcentres,
      AbsenceTable absenceTable,
      PersonLimits limits) {
    return new PersonRules(conf, lists, jobcentres, absenceTable, limits);
  }

  private PersonRules(
      Path conf,
      CodeLists lists,
      JobcentreRegister register,
      AbsenceTable absenceTable,
      PersonLimits limits) {
    Path rules = conf.resolve("rules");
    contradictions = new Contradictions(CategoryGroupTable.load(rules, lists));
    AbsenceConflicts absences = new AbsenceConflicts(absenceTable, lists);
    ConversationChecks conversations =
        new ConversationChecks(lists, limits.conversationBackdatingDays());
    HeldConversations held = new HeldConversations(InterviewTypeTable.load(rules, lists));
    MatchChecks matchChecks = new MatchChecks(lists, MatchTable.load(rules, lists), register);
    ContactGroupChecks groupChecks =
        new ContactGroupChecks(
            lists, ContactGroupRegistrars.load(rules, lists), register, absences);
    matches =
        new MatchRules(
            matchChecks, conversations, held, new MatchContradictions(contradictions, absences));
    contactGroups = new ContactGroupRules(groupChecks, contradictions, absences);
    applications =
        new ApplicationRules(
            groupChecks,
            new FirstContactChecks(lists, conversations),
            held,
            matchChecks,
            contradictions);
    jobcentres = new JobcentreRules(register);
    markings = new MarkingRules(lists);
    credentials = new CredentialRules();
    benefits = new BenefitsRules(lists, SeveralBenefitsTable.load(rules, lists));
  }

  /** Kontaktgruppe, § 7 stk. 1. */
  public Decision<CitizenFact> createContactGroup(
      Registering registering, ContactGroupCommand command) {
    return contactGroups.create(registering, command);
  }

  /** Ophør af kontaktgruppe, § 7 stk. 2. */
  public Decision<CitizenFact> endContactGroup(
      Registering registering, EndContactGroupCommand command) {
    return contactGroups.end(registering, command);
  }

  /** Matchvurdering outside a jobsamtale, § 15. */
  public Decision<CitizenFact> match(
      Registering registering, MatchCommand command, UUID messageIdentifier) {
    return matches.match(registering, command, messageIdentifier);
  }

  /** Første henvendelse med anmodning om hjælp, § 7 stk. 3. */
  public Decision<CitizenFact> apply(
      Registering registering, ApplicationCommand command, UUID messageIdentifier) {
    return applications.apply(registering, command, messageIdentifier);
  }

  /** Myndighedstilknytning, § 7 stk. 4. */
  public Decision<CitizenFact> changeJobcentre(Registering registering, JobcentreCommand command) {
    return jobcentres.change(registering, command);
  }

  /** Persongruppemarkering. */
  public Decision<CitizenFact> mark(
      Registering registering, MarkingCommand command, UUID messageIdentifier) {
    return markings.create(registering, command, messageIdentifier);
  }

  /** A marking is corrected or ended. */
  public Decision<CitizenFact> changeMarking(Registering registering, MarkingChange command) {
    return markings.change(registering, command);
  }

  /** A marking was a mistake. */
  public Decision<CitizenFact> deleteMarking(Registering registering, MarkingDeletion command) {
    return markings.delete(registering, command);
  }

  /** Brugernavn og adgangskode til Jobnet. */
  Decision<CitizenFact> issue(Registering registering, JobnetCredentials issued) {
    return credentials.issue(registering, issued);
  }

  /** Bilag 1. */
  public BenefitsAnswer contactGroupFor(BenefitsQuestion question, LocalDate today) {
    return benefits.answer(question, today);
  }

  /** What does not fit together about the citizen today. */
  public List<Advice> adviceOn(CitizenState state, LocalDate today) {
    return contradictions.of(state, today);
  }
}
