/**
 * In: a language and a format.
 * Out: an empty list to fill in, which the readers take back.
 * Never here: anything of a round or an organisation; an explanation that would be read as a row.
 */
@NullMarked
package be.telling.intake.template;

import org.jspecify.annotations.NullMarked;
