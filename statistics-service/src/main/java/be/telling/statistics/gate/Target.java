package be.telling.statistics.gate;

/**
 * What an attacker would like to know: a cell, or the difference of two cells.
 *
 * @param plus a cell's number
 * @param minus the cell to subtract; {@value #NOTHING} for none
 */
record Target(int plus, int minus) {
    static final int NOTHING = -1;

    static Target of(int cell) {
        return new Target(cell, NOTHING);
    }

    int in(int[] point) {
        return point[plus] - (minus == NOTHING ? 0 : point[minus]);
    }
}
