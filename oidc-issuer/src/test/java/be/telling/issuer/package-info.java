@NullMarked
package be.telling.issuer;

import org.jspecify.annotations.NullMarked;
