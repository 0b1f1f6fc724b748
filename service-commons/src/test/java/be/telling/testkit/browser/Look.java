package be.telling.testkit.browser;

/**
 * With what somebody looks at a page.
 *
 * @param dark whether dark colours are preferred
 * @param script whether scripts run
 * @param language that the browser asks for
 */
public record Look(int width, int height, boolean dark, boolean script, String language) {

    /** A usual screen, light, in Dutch. */
    public static Look desktop() {
        return new Look(1280, 900, false, true, "nl-BE");
    }

    /** The narrowest screen on which a page must work, or a wide one at 400 %. */
    public static Look narrow() {
        return new Look(320, 640, false, true, "nl-BE");
    }

    public Look inTheDark() {
        return new Look(width, height, true, script, language);
    }

    public Look withoutScript() {
        return new Look(width, height, dark, false, language);
    }

    public Look asking(String other) {
        return new Look(width, height, dark, script, other);
    }
}
