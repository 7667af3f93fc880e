/**
 * The command line: judge, explain, tools, rules and verify, without Spring and offline.
 */
@NullMarked
package org.weighhouse.web.cli;

import org.jspecify.annotations.NullMarked;
