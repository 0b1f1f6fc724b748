/**
 * In: the key file, and national numbers and personal data in clear.
 * Out: pseudonyms, ciphertexts that are bound to their place, and the way back while the round's key lives.
 * Never seen here: a key in clear in the database, a log or a message.
 */
@NullMarked
package be.telling.lookup.keys;

import org.jspecify.annotations.NullMarked;
