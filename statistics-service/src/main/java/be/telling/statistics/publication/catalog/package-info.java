/**
 * In: what is published. Out: its description for data portals, DCAT-AP 3 as Turtle and JSON-LD.
 * Never seen here: a figure, or anything that is not public.
 */
@NullMarked
package be.telling.statistics.publication.catalog;

import org.jspecify.annotations.NullMarked;
