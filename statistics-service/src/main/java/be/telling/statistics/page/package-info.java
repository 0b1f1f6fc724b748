/**
 * In: published releases. Out: the page that people read, in Dutch and English.
 * Never seen here: anything that is not public.
 */
@NullMarked
package be.telling.statistics.page;

import org.jspecify.annotations.NullMarked;
