@NullMarked
package be.telling.statistics.page;

import org.jspecify.annotations.NullMarked;
