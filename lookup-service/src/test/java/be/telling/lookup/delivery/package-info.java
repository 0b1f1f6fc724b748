@NullMarked
package be.telling.lookup.delivery;

import org.jspecify.annotations.NullMarked;
