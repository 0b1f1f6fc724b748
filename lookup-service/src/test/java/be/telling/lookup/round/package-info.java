@NullMarked
package be.telling.lookup.round;

import org.jspecify.annotations.NullMarked;
