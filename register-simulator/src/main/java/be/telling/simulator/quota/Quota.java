package be.telling.simulator.quota;

/**
 * What the register grants: so many calls in any second, so many at once. A call beyond it is refused and uses nothing
 * up. Every arrival is measured, refused or not.
 */
public final class Quota {

    private int rate;
    private int concurrency;
    private final SlidingWindow granted = new SlidingWindow();
    private final SlidingWindow arrived = new SlidingWindow();
    private int busiestWindow;
    private int underWay;
    private int peak;

    /** @param rate calls in any window of a second, 0 for no limit; {@code concurrency} likewise */
    public Quota(int rate, int concurrency) {
        this.rate = rate;
        this.concurrency = concurrency;
    }

    public synchronized void change(int newRate, int newConcurrency) {
        rate = newRate;
        concurrency = newConcurrency;
    }

    /**
     * Must be followed by {@link #leave} in any case.
     *
     * @param moment when the call's first byte arrived, in nanoseconds of the clock that never goes back
     * @return whether the call is granted
     */
    public synchronized boolean enter(long moment) {
        busiestWindow = Math.max(busiestWindow, arrived.add(moment));
        underWay++;
        peak = Math.max(peak, underWay);
        boolean tooMany = concurrency > 0 && underWay > concurrency;
        boolean tooFast = rate > 0 && granted.fullestWith(moment) > rate;
        if (tooMany || tooFast) {
            return false;
        }
        granted.add(moment);
        return true;
    }

    public synchronized void leave() {
        underWay--;
    }

    public synchronized int rate() {
        return rate;
    }

    public synchronized int concurrency() {
        return concurrency;
    }

    /** Arrivals in the fullest second so far. */
    public synchronized int busiestWindow() {
        return busiestWindow;
    }

    /** The most calls that were under way at once. */
    public synchronized int concurrencyPeak() {
        return peak;
    }

    public synchronized void forgetMeasures() {
        busiestWindow = 0;
        peak = underWay;
        arrived.clear();
    }
}
