@NullMarked
package be.telling.lookup.quota;

import org.jspecify.annotations.NullMarked;
