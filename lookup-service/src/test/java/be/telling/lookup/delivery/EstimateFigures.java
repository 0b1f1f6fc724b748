package be.telling.lookup.delivery;

/**
 * How far off the foretold end of a round is from a tenth of its calls on, as a part of its whole duration.
 *
 * @param mean over some populations, of the worst error in each
 * @param worst of all
 */
public record EstimateFigures(double mean, double worst) {

    private static final double FROM = 0.1;

    /** @param populations as many, with seeds from 1 on */
    public static EstimateFigures of(String definition, int persons, int populations, boolean inscribing) {
        double sum = 0;
        double worst = 0;
        for (int seed = 1; seed <= populations; seed++) {
            double error = new SimulatedRound(definition, persons, seed, inscribing).worst(FROM)[0];
            sum += error;
            worst = Math.max(worst, error);
        }
        return new EstimateFigures(sum / populations, worst);
    }
}
