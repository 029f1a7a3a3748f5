package dk.dfdg.gateway.citizen;

/**
 * Stillingsbetegnelse: a job the citizen seeks.
 *
 * @param conceptUri the job title's identifier in the code list Profession
 * @param alias identifier of an alias of the title, or null
 * @param hasEducation whether the citizen is educated for it
 * @param yearLastUsed year of the latest work as this, 0 for never
 * @param monthsOfExperience months, 0 or more
 */
public record Profession(
    String conceptUri,
    String alias,
    boolean hasEducation,
    int yearLastUsed,
    int monthsOfExperience) {}
