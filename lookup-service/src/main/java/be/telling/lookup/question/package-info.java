/**
 * In: questions that wait in the database.
 * Out: their answers, encrypted, exactly once; questions that can't be answered set aside.
 * Never seen here: whose relative somebody is, or what an answer means.
 */
@NullMarked
package be.telling.lookup.question;

import org.jspecify.annotations.NullMarked;
