package be.telling.simulator.truth;

import be.telling.simulator.population.Parentage;
import be.telling.simulator.population.Resident;
import be.telling.simulator.population.Standing;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registered person's relatives; null for one that the register can't tell anything of. */
final class Relatives {

    private Relatives() {}

    static boolean isRegistered(Resident resident) {
        return resident.person().standing() == Standing.REGISTERED;
    }

    static @Nullable Resident father(Resident child) {
        return parent(child, child.person().parentage().father());
    }

    static @Nullable Resident mother(Resident child) {
        return parent(child, child.person().parentage().mother());
    }

    static List<@Nullable Resident> grandparents(Resident child) {
        Resident father = father(child);
        Resident mother = mother(child);
        return Arrays.asList(
                father == null ? null : father(father),
                father == null ? null : mother(father),
                mother == null ? null : father(mother),
                mother == null ? null : mother(mother));
    }

    private static @Nullable Resident parent(Resident child, int index) {
        if (index == Parentage.UNKNOWN) {
            return null;
        }
        Resident parent = child.at(index);
        return isRegistered(parent) ? parent : null;
    }
}
