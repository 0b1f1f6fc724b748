package be.telling.lookup.register;

/** The bare HTTP answer, its body within the bound. */
record HttpAnswer(int status, byte[] body) {

    /** Says nothing of the body: a person is in it. */
    @Override
    public String toString() {
        return "HttpAnswer[" + status + "]";
    }
}
