@NullMarked
package be.telling.statistics.publication;

import org.jspecify.annotations.NullMarked;
