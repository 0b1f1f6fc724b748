package be.telling.issuer.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmDescriptionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path folder;

    @Test
    void listsThatAreLeftOutAreEmpty() throws IOException {
        RealmDescription description = read("""
                {"issuers": [{"realm": "government",
                  "clients": [{"id": "a", "secret": "b", "audience": ["c"]}], "users": null}]}""");

        Realm realm = description.issuers().getFirst();
        assertThat(realm.users()).isEmpty();
        assertThat(realm.webClients()).isEmpty();
        assertThat(realm.clients().getFirst().roles()).isEmpty();
        assertThat(realm.clients().getFirst().organisation()).isEmpty();
    }

    @Test
    void webClientWithoutAudienceIsItsOwn() throws IOException {
        RealmDescription description = read(
                "{'issuers': [{'realm': 'r', 'webClients': [{'id': 'w', 'redirectUris': ['http://127.0.0.1/']}]}]}");

        WebClient client = description.issuers().getFirst().webClients().getFirst();
        assertThat(client.secret()).isNull();
        assertThat(client.audience()).containsExactly("w");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                                                        | is no realm description
            {'issuers': []}                                                                          | at least one realm
            {'issuers': [{'realm': 'r', 'unknown': 'hidden'}]}                                       | UnrecognizedProperty
            {'issuers': [{'realm': 'r/s'}]}                                                          | The realm
            {'issuers': [{'realm': 'r'}, {'realm': 'R'}]}                                            | Two of the realms
            {'issuers': [{'realm': 'r', 'clients': [{'id': 'a', 'audience': ['x']}]}]}               | secret of client a is absent
            {'issuers': [{'realm': 'r', 'clients': [{'id': 'a', 'secret': 'hidden'}]}]}              | audience of client a is empty
            {'issuers': [{'realm': 'r', 'users': [{'username': 'An', 'password': 'hidden'}]}]}       | username An has capitals
            {'issuers': [{'realm': 'r', 'webClients': [{'id': 'w', 'secret': 'hidden'}]}]}           | redirectUris of client w is empty
            {'issuers': [{'realm': 'r', 'webClients': [{'id': 'w', 'redirectUris': ['http://a/*']}]}]} | no absolute address
            """)
    void whatIsWrongIsNamedWithoutAnySecret(String json, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json))
                .withMessageContaining(reason)
                .withMessageNotContaining("hidden")
                .withNoCause();
    }

    @Test
    void nothingShowsASecretInText() throws IOException {
        RealmDescription description = read("{'issuers': [{'realm': 'r',"
                + "'clients': [{'id': 'a', 'secret': 'hidden', 'audience': ['x']}],"
                + "'users': [{'username': 'u', 'password': 'hidden'}],"
                + "'webClients': [{'id': 'w', 'secret': 'hidden', 'redirectUris': ['http://a/']}]}]}");

        assertThat(description).asString().contains("User[u]").doesNotContain("hidden");
    }

    private RealmDescription read(String json) throws IOException {
        Path file = folder.resolve("realms.json");
        Files.writeString(file, json.replace('\'', '"'));
        return RealmDescription.read(file);
    }
}
