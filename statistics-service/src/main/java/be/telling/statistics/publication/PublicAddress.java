package be.telling.statistics.publication;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where readers find this service, as far as an operator said. Never taken from a request, for anybody can write anything there.
 * Without it addresses are relative, which documents allow: they are then to be read where they were got.
 */
@Singleton
public class PublicAddress {
    private final String start;
    private final Optional<String> contact;

    PublicAddress(
            @ConfigProperty(name = "telling.statistics.page.address") Optional<String> address,
            @ConfigProperty(name = "telling.statistics.page.contact") Optional<String> contact) {
        this.start = address.map(PublicAddress::checked).orElse("");
        this.contact = contact;
    }

    /** @param path from the root on, with its slash */
    public String of(String path) {
        return start + path;
    }

    /** The e-mail address that readers may write to. */
    public Optional<String> contact() {
        return contact;
    }

    private static String checked(String address) {
        URI uri = URI.create(address);
        if (!uri.isAbsolute() || uri.getHost() == null) {
            throw new IllegalArgumentException("The public address must be one of http or https");
        }
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
