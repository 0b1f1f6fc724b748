/**
 * In: the address of a page. Out: the page in the Chromium of this machine, and whether it is fit for eyes, keyboards, small
 * screens and screen readers. Pictures of it land in {@code target/screenshots}.
 * Never seen here: what a page is about; this kit knows none of them.
 */
@NullMarked
package be.telling.testkit.browser;

import org.jspecify.annotations.NullMarked;
