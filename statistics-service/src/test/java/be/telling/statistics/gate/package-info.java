@NullMarked
package be.telling.statistics.gate;

import org.jspecify.annotations.NullMarked;
