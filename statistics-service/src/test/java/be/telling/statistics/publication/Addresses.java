package be.telling.statistics.publication;

import java.util.Optional;

/** Public addresses as an operator may set them. */
public final class Addresses {
    private Addresses() {}

    public static PublicAddress at(String address, String contact) {
        return new PublicAddress(Optional.of(address), Optional.of(contact));
    }

    public static PublicAddress unknown() {
        return new PublicAddress(Optional.empty(), Optional.empty());
    }
}
