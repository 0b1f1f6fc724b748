@NullMarked
package be.telling.statistics.publication.ready;

import org.jspecify.annotations.NullMarked;
