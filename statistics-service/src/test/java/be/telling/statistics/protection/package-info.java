@NullMarked
package be.telling.statistics.protection;

import org.jspecify.annotations.NullMarked;
