package be.telling.simulator.population;

/** Where a population's families come from: drawn from a seed again and again, or held. */
interface FamilySource {

    /** @param staffLeft how many members of staff the population still lacks: the family has at most as many, at least one */
    Family family(int index, int staffLeft);
}
