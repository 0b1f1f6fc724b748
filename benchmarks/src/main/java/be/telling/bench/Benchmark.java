package be.telling.bench;

/** Something that is measured against a baseline. New ones are named in {@link Main}. */
public interface Benchmark {

    /** What it is called on the command line, in lower case with hyphens. */
    String name();

    /** What it shows, in one line. */
    String about();

    /** Measures; whatever was started is ended when it returns. */
    void run(Report report) throws Exception;
}
