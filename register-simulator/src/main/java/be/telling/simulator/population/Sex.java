package be.telling.simulator.population;

/** Sex as the number's parity shows it, with the register's code. */
public enum Sex {
    M(1),
    F(2);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
