@NullMarked
package be.telling.issuer.server;

import org.jspecify.annotations.NullMarked;
