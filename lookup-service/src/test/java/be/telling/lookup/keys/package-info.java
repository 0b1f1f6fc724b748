@NullMarked
package be.telling.lookup.keys;

import org.jspecify.annotations.NullMarked;
