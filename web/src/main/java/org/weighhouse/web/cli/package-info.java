/**
 * The command line: judge, explain, tools and rules, without Spring and offline.
 */
@NullMarked
package org.weighhouse.web.cli;

import org.jspecify.annotations.NullMarked;
