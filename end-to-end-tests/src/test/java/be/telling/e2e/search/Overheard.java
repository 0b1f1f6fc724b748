package be.telling.e2e.search;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps every answer that passes, with its headers. */
public final class Overheard implements Filter {

    /** @param request method and path template, to know where it came from */
    public record Answer(String request, int status, String headers, String body) {}

    private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        answers.add(new Answer(
                request.getMethod() + " " + request.getUserDefinedPath(),
                response.statusCode(),
                response.headers().toString(),
                new String(response.asByteArray(), StandardCharsets.ISO_8859_1)));
        return response;
    }

    /** What another client got. */
    public void add(Answer answer) {
        answers.add(answer);
    }

    public List<Answer> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }
}
