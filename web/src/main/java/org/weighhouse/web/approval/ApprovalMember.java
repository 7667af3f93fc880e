package org.weighhouse.web.approval;

import java.time.LocalDate;

/**
 * Somebody who may use what was approved.
 */
record ApprovalMember(long person, LocalDate since) {
}
