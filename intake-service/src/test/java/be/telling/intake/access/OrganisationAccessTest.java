package be.telling.intake.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationAccessTest {

    private static final String OWN = "OVO000101";

    @Test
    void theClaimIsOneCodeOrSeveral() {
        assertThat(named(OWN)).containsExactly(OWN);
        assertThat(named(List.of("OVO000102", OWN))).containsExactly(OWN, "OVO000102");
        assertThat(named(Set.of(OWN))).containsExactly(OWN);
        assertThat(named(Json.createValue(OWN))).containsExactly(OWN);
        assertThat(named(Json.createArrayBuilder().add(OWN).build())).containsExactly(OWN);
    }

    @Test
    void anythingElseNamesNobody() {
        assertThat(named(null)).isEmpty();
        assertThat(named(List.of())).isEmpty();
        assertThat(named("OVO000101,OVO000102")).doesNotContain(OWN);
        assertThat(named(101)).isEmpty();
    }

    private static Set<String> named(@Nullable Object claim) {
        Set<String> codes = new TreeSet<>();
        OrganisationAccess.collect(claim, codes);
        return codes;
    }
}
