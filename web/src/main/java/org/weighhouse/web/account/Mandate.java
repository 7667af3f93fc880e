package org.weighhouse.web.account;

/**
 * Somebody may decide today in the place of another who holds a role.
 *
 * @param giver the number of whoever holds the role
 */
public record Mandate(Role role, long giver) {
}
