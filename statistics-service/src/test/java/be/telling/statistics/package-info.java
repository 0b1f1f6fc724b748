@NullMarked
package be.telling.statistics;

import org.jspecify.annotations.NullMarked;
