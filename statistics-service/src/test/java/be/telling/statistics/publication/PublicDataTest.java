package be.telling.statistics.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.telling.statistics.Calls;
import be.telling.statistics.KeysResource;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class PublicDataTest {
    private static final String ROUND = "public-data";

    @BeforeEach
    void publishOnce() {
        if (given().get("/v1/releases/" + ROUND).statusCode() == 404) {
            Calls.publish(ROUND, Populations.random(9, 12, 3, 2_000), "2017-12-31");
        }
    }

    @Test
    void acceptIsWeighedAsItSays() {
        wants("text/csv;q=0.4, application/json;q=0.5").contentType(containsString("application/json"));
        wants("application/json;q=0.4, text/csv").contentType(containsString("text/csv"));
        wants("application/json;q=0, */*").contentType(not(containsString("json")));
        wants("text/*;q=0.9, application/*;q=0.1").contentType(containsString("text/csv"));
        wants("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", containsString(ROUND + "-nl.xlsx"));
        wants("*/*;q=0").statusCode(406);
    }

    @Test
    void aPartOfTheDataIsAskedForByOrganisationAndDimension() {
        given().get(data("format=json-stat&organisation=_T&dimension=LEVEL&dimension=SEX"))
                .then()
                .statusCode(200)
                .body("size", equalTo(List.of(1, 1, 6, 1, 5, 1, 5)));
        given().get(data("organisation=%3Cscript%3E"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(not(containsString("script")));
        given().get(data("dimension=COLOUR")).then().statusCode(422);
    }

    @Test
    void checksumsAreThoseOfTheFiles() throws Exception {
        String sums = given().get("/v1/releases/" + ROUND + "/checksums")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(sums.lines()).hasSize(7);
        Response file = given().get(data("format=csv&lang=en"));
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.asByteArray()));
        assertThat(sums).contains(sum + "  telling-" + ROUND + "-en.csv");
        given().get("/v1/releases/none/checksums").then().statusCode(404);
    }

    @Test
    void theCatalogueIsThereInBothForms() {
        Model turtle = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                turtle,
                new ByteArrayInputStream(
                        given().accept("text/turtle").get("/v1/catalog").asByteArray()),
                "http://localhost/v1/catalog",
                Lang.TURTLE);
        Model jsonLd = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                jsonLd,
                new ByteArrayInputStream(
                        given().get("/v1/catalog?format=json-ld").asByteArray()),
                "http://localhost/v1/catalog",
                Lang.JSONLD);

        assertThat(turtle.contains(turtle.createResource("http://localhost/v1/releases/" + ROUND), null))
                .isTrue();
        assertThat(turtle.isIsomorphicWith(jsonLd)).isTrue();
        given().get("/v1/catalog?format=xml").then().statusCode(406).body("formats", hasSize(2));
    }

    @Test
    void theFeedTellsOfTheRelease() throws Exception {
        byte[] feed = given().get("/v1/feed?lang=en")
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .extract()
                .asByteArray();

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(feed))
                        .getElementsByTagName("entry")
                        .getLength())
                .isPositive();
        assertThat(new String(feed, StandardCharsets.UTF_8)).contains("31 December 2017", "?round=" + ROUND);
    }

    @Test
    void officialFiguresOfBeforeAreThereWithTheirSources() {
        given().get("/v1/reference-series")
                .then()
                .statusCode(200)
                .body("points.find { it.date == '2018-12-31' }.shares[0].percent", equalTo(10.2f))
                .body("points.findAll { it.sources.isEmpty() }", hasSize(0));
    }

    @Test
    void scriptsOfOtherSitesMayReadAndNothingElse() {
        given().header("Origin", "https://elsewhere.example")
                .get(data("format=csv"))
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue());
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/releases/" + ROUND + "/withdraw")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        given().header("Origin", "https://elsewhere.example")
                .get("/v1/rounds/" + ROUND + "/counts")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
        given().auth()
                .oauth2(TestIssuer.statistician())
                .get("/v1/releases/" + ROUND)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static ValidatableResponse wants(String accept) {
        return given().header("Accept", accept)
                .get("/v1/releases/" + ROUND + "/data")
                .then();
    }

    private static String data(String query) {
        return "/v1/releases/" + ROUND + "/data?" + query;
    }
}
