@NullMarked
package be.telling.seal;

import org.jspecify.annotations.NullMarked;
