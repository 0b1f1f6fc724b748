@NullMarked
package be.telling.issuer.realm;

import org.jspecify.annotations.NullMarked;
