package be.telling.statistics.gate;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Chooses the solver: the native one if its library can be loaded here, the pure Java one otherwise. */
final class Solvers {
    private static final Logger LOG = Logger.getLogger(Solvers.class);

    /** Where the loader unpacks the library, as the library that does it names the setting. */
    private static final String FOLDER = "jna.tmpdir";

    private Solvers() {}

    /**
     * @param folder a writable folder to unpack the native library into; absent means the platform's temporary one
     * @param nativeAllowed whether native code may be loaded at all
     */
    static Solver choose(Optional<Path> folder, boolean nativeAllowed) {
        if (!nativeAllowed) {
            return pureJava("it is switched off");
        }
        try {
            folder.ifPresent(path -> System.setProperty(FOLDER, path.toString()));
            Loader.loadNativeLibraries();
            Solver solver = new CpSatSolver(OrToolsVersion.getVersionString());
            LOG.infof("The gate uses %s", solver.name());
            return solver;
        } catch (RuntimeException | LinkageError e) {
            return pureJava("it can't be loaded here: " + e.getClass().getSimpleName());
        }
    }

    private static Solver pureJava(String why) {
        Solver solver = new PureJavaSolver();
        LOG.warnf("The gate uses %s instead of the native solver, and takes longer: %s", solver.name(), why);
        return solver;
    }
}
