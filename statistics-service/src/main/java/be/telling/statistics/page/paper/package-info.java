/**
 * In: headings, sentences, bars and tables as text. Out: a tagged PDF of them, which somebody who hears it read aloud can use too.
 * Never seen here: figures that aren't written out yet.
 */
@NullMarked
package be.telling.statistics.page.paper;

import org.jspecify.annotations.NullMarked;
