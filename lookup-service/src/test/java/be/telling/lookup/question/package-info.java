@NullMarked
package be.telling.lookup.question;

import org.jspecify.annotations.NullMarked;
