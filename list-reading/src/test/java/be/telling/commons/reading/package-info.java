/** Lists as they come from real systems, read without a database or HTTP. */
@NullMarked
package be.telling.commons.reading;

import org.jspecify.annotations.NullMarked;
