package be.telling.simulator.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person while the family is being drawn. */
final class Draft {

    final int index;
    final Birth birth;
    final Sex sex;
    final Origin origin;
    boolean staff;
    boolean replacedNumber;
    Standing standing = Standing.REGISTERED;
    NationalityHistory nationality = NationalityHistory.NONE;

    /** Whose child it is; absent where the parent lives outside the register. */
    @Nullable
    Draft father;

    @Nullable
    Draft mother;

    /** Whether anything is known of the parents' names at all. */
    boolean hasParents;

    Parentage parentage = Parentage.NONE;
    List<FiliationEntry> filiation = List.of();

    Draft(int index, Birth birth, Sex sex, Origin origin) {
        this.index = index;
        this.birth = birth;
        this.sex = sex;
        this.origin = origin;
    }

    Person finished() {
        return new Person(
                index, birth, sex, staff, standing, replacedNumber, nationality, parentage, List.copyOf(filiation));
    }
}
