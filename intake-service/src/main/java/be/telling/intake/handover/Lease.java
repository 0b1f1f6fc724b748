package be.telling.intake.handover;

import java.util.UUID;

/** The right to hand a round over for a while; whoever lost it finds out before it changes anything. */
record Lease(String round, UUID token, int failures) {}
