/**
 * In: a request before anything of its body is read. Out: the same request, or a refusal by its announced size; whether a
 * browser says that it comes from here.
 * Only the routes that stream may take more than a small document.
 * Never seen here: the body.
 */
@NullMarked
package be.telling.commons.http;

import org.jspecify.annotations.NullMarked;
