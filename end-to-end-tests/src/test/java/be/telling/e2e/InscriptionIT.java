package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.simulator.server.RegisterOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A register that answers only about persons whom the asker is inscribed for, and whose answers repeat the message's reference. */
@ExtendWith(SharedTelling.class)
class InscriptionIT {

    @Test
    void everybodyIsInscribedBeforeTheQuestionAndSignedOutAfterTheCount(Telling telling) throws Exception {
        // Given
        RegisterOptions ways = RegisterOptions.defaults()
                .granting(Telling.RATE, Telling.CONCURRENCY)
                .requiringInscription(true)
                .repeatingMessageReference(true);
        try (Register register = Register.open(telling.workforce().population(), ways)) {
            telling.restart(
                    Service.LOOKUP,
                    Map.of(
                            "TELLING_REGISTER_URL",
                            register.endpoint().toString(),
                            "TELLING_REGISTER_INSCRIBE",
                            "true"));
            LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 200));
            round.handIn();

            // When
            round.close();
            round.awaitCounted();

            // Then
            round.assertEveryCellEqualsTheTruth();
            assertThat(register.seen().outcomes()).doesNotContainKey("40003").containsKey("inscribed");
            assertThat(register.seen().numbersAnsweredTwice()).isZero();
            assertThat(register.busiestSecond()).isLessThanOrEqualTo(Telling.RATE);
            assertThat(register.inscribed())
                    .as("inscriptions that stand after the count")
                    .isZero();
        }
    }
}
