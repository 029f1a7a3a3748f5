package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.base.Cpr;

/**
 * Bevilling or afslag, as the benefit office has decided.
 *
 * @param granted false for a refusal
 * @param contactGroup the group of the granted benefit, 2 or 3, or null for the one applied for
 */
public record BenefitDecisionCommand(Cpr cpr, boolean granted, Integer contactGroup) {}
