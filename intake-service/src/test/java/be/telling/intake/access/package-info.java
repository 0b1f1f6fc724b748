/** The claim that names organisations, in every form an issuer may give it. */
@NullMarked
package be.telling.intake.access;

import org.jspecify.annotations.NullMarked;
