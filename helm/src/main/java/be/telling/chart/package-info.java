/**
 * In: the chart and its values.
 * Out: what is generated from them: the values' schema, the chart's README, the base of the kustomize tree.
 * Never seen here: a cluster.
 */
@NullMarked
package be.telling.chart;

import org.jspecify.annotations.NullMarked;
