/**
 * In: nothing but words and settings. Out: the pages that explain: how it is counted, accessibility, embedding.
 * Never seen here: a figure.
 */
@NullMarked
package be.telling.statistics.page.about;

import org.jspecify.annotations.NullMarked;
