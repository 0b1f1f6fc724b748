/**
 * In: a packaged service or its native executable, and a base image.
 * Out: the image, as an OCI archive.
 * Never seen here: a container engine, a secret.
 */
@NullMarked
package be.telling.images;

import org.jspecify.annotations.NullMarked;
