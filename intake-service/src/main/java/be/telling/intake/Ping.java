package be.telling.intake;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/ping")
class Ping {
    @GET
    public String ping() {
        return "ok";
    }
}
