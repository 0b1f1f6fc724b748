@NullMarked
package be.telling.statistics.page.table;

import org.jspecify.annotations.NullMarked;
