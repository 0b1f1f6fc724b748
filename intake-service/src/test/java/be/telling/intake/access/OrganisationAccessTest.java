package be.telling.intake.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganisationAccessTest {

    private static final String OWN = "OVO000101";

    @Test
    void theClaimIsOneCodeOrSeveral() {
        assertThat(OrganisationAccess.names(OWN, OWN)).isTrue();
        assertThat(OrganisationAccess.names(List.of("OVO000102", OWN), OWN)).isTrue();
        assertThat(OrganisationAccess.names(Set.of(OWN), OWN)).isTrue();
        assertThat(OrganisationAccess.names(Json.createValue(OWN), OWN)).isTrue();
        assertThat(OrganisationAccess.names(Json.createArrayBuilder().add(OWN).build(), OWN))
                .isTrue();
    }

    @Test
    void anythingElseNamesNobody() {
        assertThat(OrganisationAccess.names(null, OWN)).isFalse();
        assertThat(OrganisationAccess.names(List.of(), OWN)).isFalse();
        assertThat(OrganisationAccess.names("OVO000101,OVO000102", OWN)).isFalse();
        assertThat(OrganisationAccess.names(101, OWN)).isFalse();
    }
}
