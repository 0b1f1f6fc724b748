@NullMarked
package be.telling.statistics.page.place;

import org.jspecify.annotations.NullMarked;
