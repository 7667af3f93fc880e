package org.weighhouse.web.account;

/**
 * Whether what somebody holds or decided is still in force, so that who they are must
 * stay known. Those who know are to the right of this package.
 */
public interface StillNeeded {

	boolean needs(long person);

}
