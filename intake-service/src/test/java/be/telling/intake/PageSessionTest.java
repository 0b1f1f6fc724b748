package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.lists;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import be.telling.testkit.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** What the session's cookie is worth: at the API only what the page itself asks for. Signs in as a browser would. */
@QuarkusTest
class PageSessionTest {

    private static final String HEADER = "X-Telling-Page";

    @Test
    void theCookieIsHardened() {
        Cookies cookies = signIn("hr-ovo000101");

        assertThat(cookies.asList())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
                    // Five parts: encrypted, not merely signed.
                    assertThat(cookie.getValue().split("\\.", -1)).hasSize(5);
                    assertThat(cookie.getMaxAge()).isBetween(1L, 3_600L);
                });
    }

    @Test
    void whatChangesSomethingNeedsThePagesOwnHeader() {
        String round = Api.openRound(A);
        Cookies cookies = signIn("hr-ovo000101");

        upload(given().cookies(cookies), round).then().statusCode(401);
        given().cookies(cookies).delete(lists(round, A)).then().statusCode(401);
        given().cookies(cookies)
                .contentType("text/plain")
                .post("/v1/rounds/" + round + "/close")
                .then()
                .statusCode(401);
        upload(given().cookies(cookies).header(HEADER, "1"), round).then().statusCode(201);
        given().cookies(cookies).get(lists(round, A)).then().statusCode(200).body("rows", equalTo(2));
    }

    @Test
    void aPageElsewhereGetsNothingWhateverHeaderItSets() {
        String round = Api.openRound(A);
        Cookies cookies = signIn("hr-ovo000101");

        for (String origin :
                new String[] {"https://evil.example", "null", "http://localhost", "http://localhost.evil.example"}) {
            upload(given().cookies(cookies).header(HEADER, "1").header("Origin", origin), round)
                    .then()
                    .statusCode(401);
        }
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            upload(given().cookies(cookies).header(HEADER, "1").header("Sec-Fetch-Site", site), round)
                    .then()
                    .statusCode(401);
        }
        given().cookies(cookies)
                .header("Sec-Fetch-Site", "cross-site")
                .get("/v1/rounds")
                .then()
                .statusCode(401);
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", HEADER)
                .options(lists(round, A))
                .then()
                .header("Access-Control-Allow-Origin", (String) null);
        given().cookies(cookies)
                .header("Origin", "https://evil.example")
                .post("/hr/sign-out")
                .then()
                .statusCode(403);
        Api.entity(A).get(lists(round, A)).then().statusCode(404);
    }

    @Test
    void aTokenIsNeverMixedWithASession() {
        String round = Api.openRound(A);
        Cookies cookies = signIn("hr-ovo000101");

        upload(given().cookies(cookies).header(HEADER, "1").auth().oauth2("no.token.atall"), round)
                .then()
                .statusCode(401);
        upload(given().cookies(cookies).header(HEADER, "1"), round).then().statusCode(201);
        given().cookies(cookies)
                .auth()
                .oauth2(TestIssuer.entity(Api.B))
                .get(lists(round, A))
                .then()
                .statusCode(403);
        given().cookie("q_session_hr-page", "forged")
                .header(HEADER, "1")
                .get("/v1/rounds")
                .then()
                .statusCode(401)
                .body("type", containsString("unauthenticated"));
    }

    @Test
    void anEntitysSessionIsNoCoordinators() {
        String round = Api.openRound(A);
        Cookies cookies = signIn("hr-ovo000101");

        given().cookies(cookies)
                .header(HEADER, "1")
                .post("/v1/rounds/" + round + "/close?force=true")
                .then()
                .statusCode(403);
        given().cookies(signIn("hr-ovo000102")).get(lists(round, A)).then().statusCode(403);
    }

    @Test
    void whatThePageIsMadeOfIsAskedForAnew() {
        for (String file : new String[] {"/hr/page.js", "/hr/page.css", "/assets/base.css", "/assets/work.css"}) {
            given().get(file)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache")
                    .header("X-Content-Type-Options", "nosniff");
        }
    }

    private static Response upload(RequestSpecification who, String round) {
        return who.contentType("text/csv").body(Api.csv(0, 2)).put(lists(round, A));
    }

    /** Through the issuer's form; what a browser's cookie jar would have afterwards. */
    private static Cookies signIn(String username) {
        Response begin = given().redirects().follow(false).get("/hr");
        begin.then().statusCode(302);
        Response form = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + username + "&password=" + username + "-secret")
                .post(begin.getHeader("Location"));
        form.then().statusCode(302);
        Response back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(begin.getDetailedCookies())
                .get(form.getHeader("Location"));
        Cookie[] session = back.getDetailedCookies().asList().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toArray(Cookie[]::new);
        assertThat(session).as("cookies after %s", back.statusLine()).isNotEmpty();
        return new Cookies(session);
    }
}
