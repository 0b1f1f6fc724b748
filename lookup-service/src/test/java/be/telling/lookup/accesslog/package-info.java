@NullMarked
package be.telling.lookup.accesslog;

import org.jspecify.annotations.NullMarked;
