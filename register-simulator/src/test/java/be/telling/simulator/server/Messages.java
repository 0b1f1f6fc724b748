package be.telling.simulator.server;

import be.telling.simulator.soap.Service;

/** Questions as a client writes them. */
final class Messages {

    static final String MESSAGE_REFERENCE = "833dd928-ffc2-42fe-83d7-12e71d191f8d";
    static final String QUESTION_REFERENCE = "vraag-1";

    private Messages() {}

    static String history(String number) {
        return enveloped(bare(Service.HISTORY, question(historyContent(number))));
    }

    static String historyContent(String number) {
        return "<Criteria><INSZ>" + number + "</INSZ><Datum Op=\"0\">1900-01-01</Datum></Criteria>"
                + "<Bron>SOA</Bron><Taal>nl</Taal>";
    }

    static String inscription(String number) {
        return enveloped(bare(
                Service.INSCRIPTION,
                question("<Inschrijving><Identificatie>telling</Identificatie><Hoedanigheid>1300</Hoedanigheid>"
                        + "<BetrokkenSubject><Type>PERS</Type><Subjecten><Subject><Type>PERS</Type><Sleutel>" + number
                        + "</Sleutel></Subject></Subjecten></BetrokkenSubject>"
                        + "<Periode><Begin>2026-01-01</Begin><Einde>2026-12-31</Einde></Periode></Inschrijving>")));
    }

    static String signingOut(String number) {
        return enveloped(bare(
                Service.SIGNING_OUT,
                question("<Uitschrijving><Identificatie>telling</Identificatie><Hoedanigheid>1300</Hoedanigheid><INSZ>"
                        + number + "</INSZ></Uitschrijving>")));
    }

    static String question(String content) {
        return "<Vraag><Referte>" + QUESTION_REFERENCE + "</Referte><Inhoud>" + content + "</Inhoud></Vraag>";
    }

    static String bare(Service service, String questions) {
        return "<p:" + service.element() + " xmlns:p=\"" + service.namespace() + "\"><Verzoek><Context><Naam>"
                + service.element() + "</Naam><Versie>" + service.version() + "</Versie><Bericht><Type>VRAAG</Type>"
                + "<Tijdstip><Datum>2026-01-31</Datum><Tijd>12:00:00.000</Tijd></Tijdstip><Afzender>"
                + "<Identificatie>telling</Identificatie><Referte>" + MESSAGE_REFERENCE
                + "</Referte><Hoedanigheid>1300</Hoedanigheid></Afzender></Bericht></Context><Vragen>" + questions
                + "</Vragen></Verzoek></p:" + service.element() + ">";
    }

    static String enveloped(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><e:Envelope"
                + " xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header/><e:Body>" + body
                + "</e:Body></e:Envelope>";
    }
}
