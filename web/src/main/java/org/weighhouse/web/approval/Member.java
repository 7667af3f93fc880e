package org.weighhouse.web.approval;

import java.time.LocalDate;

/**
 * Somebody who may use what was approved.
 */
record Member(long person, LocalDate since) {
}
