package be.telling.intake;

import static be.telling.intake.Api.entity;
import static be.telling.intake.Api.lists;

import be.telling.commons.sealedlist.ForgedList;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.testkit.TestNumbers;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Lists that an organisation sealed before it sent them. */
final class SealedBodies {

    static final String MEDIA_TYPE = "application/vnd.telling.sealed-list";

    private SealedBodies() {}

    static Response send(String round, String organisation, byte[] body) {
        return entity(organisation).contentType(MEDIA_TYPE).body(body).put(lists(round, organisation));
    }

    static byte[] sealed(String round, String organisation, List<byte[]> rows, int inAPart) {
        return ForgedList.body(key(), binding(round, organisation, "vl-2016"), rows, inAPart);
    }

    static byte[] sealed(SealingKey key, ListBinding binding, List<byte[]> rows) {
        return ForgedList.body(key, binding, rows, 8);
    }

    static ListBinding binding(String round, String organisation, String definition) {
        return binding(round, organisation, definition, LocalDate.of(2025, 12, 31));
    }

    static ListBinding binding(String round, String organisation, String definition, LocalDate date) {
        return new ListBinding(round, organisation, definition, date, UUID.randomUUID());
    }

    static SealingKey key() {
        return SealingKey.fromJwk(RestAssured.get(System.getProperty(LookupResource.URL_PROPERTY) + "/v1/sealing-keys")
                .jsonPath()
                .getMap("keys[0]"));
    }

    static List<byte[]> rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> ForgedList.row(number(i), 1, i - from + 1))
                .toList();
    }

    static long number(int index) {
        return TestNumbers.number(index).value();
    }
}
