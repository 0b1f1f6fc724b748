@NullMarked
package be.telling.statistics.transparency;

import org.jspecify.annotations.NullMarked;
