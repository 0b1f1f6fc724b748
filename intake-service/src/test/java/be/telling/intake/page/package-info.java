/**
 * In: the page for HR in a real browser, and its texts. Out: whether people can work with it, and nobody through them.
 * Never seen here: what a list has to be; the tests of the API say that.
 */
@NullMarked
package be.telling.intake.page;

import org.jspecify.annotations.NullMarked;
