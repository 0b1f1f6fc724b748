@NullMarked
package be.telling.statistics.publication.catalog;

import org.jspecify.annotations.NullMarked;
