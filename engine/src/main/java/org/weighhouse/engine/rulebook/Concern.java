package org.weighhouse.engine.rulebook;

/**
 * What a rule worries about. When tiers tie, the concern with the smaller order is named
 * the main one; the order changes words only, never a tier.
 */
public record Concern(int order, String code, String name) {
}
