package be.telling.lookup.counting;

import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.Attributes;
import be.telling.lookup.round.Attribution;

/** Somebody with a verdict, under one of perhaps several numbers. */
record Person(Pseudonym pseudonym, Attribution attribution, Attributes attributes, String category) {

    @Override
    public String toString() {
        return "Person[…]";
    }
}
