@NullMarked
package be.telling.lookup.counting;

import org.jspecify.annotations.NullMarked;
