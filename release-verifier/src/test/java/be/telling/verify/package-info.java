@NullMarked
package be.telling.verify;

import org.jspecify.annotations.NullMarked;
