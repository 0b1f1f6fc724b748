@NullMarked
package be.telling.lookup.operation;

import org.jspecify.annotations.NullMarked;
