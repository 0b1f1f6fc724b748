/**
 * In: shares of published figures. Out: drawings as numbers and positions, which a template turns into SVG.
 * Never seen here: where the figures come from.
 */
@NullMarked
package be.telling.statistics.page.chart;

import org.jspecify.annotations.NullMarked;
