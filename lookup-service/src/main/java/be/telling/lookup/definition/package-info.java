/**
 * In: definition files, and the answers had so far about a person and the relatives. Out: the person's category, or the
 * one question to ask next. Never seen here: lists, organisations, counts; nothing is remembered from person to person.
 */
@NullMarked
package be.telling.lookup.definition;

import org.jspecify.annotations.NullMarked;
