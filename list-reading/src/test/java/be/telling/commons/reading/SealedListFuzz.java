package be.telling.commons.reading;

import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.commons.sealedlist.SealedListFormatException;
import be.telling.commons.sealedlist.SealedListReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * What holds for any bytes whatever that come as a sealed list: its reader ends with rows, or says that it is no whole
 * sealed list, or that it doesn't open. Jazzer finds the method by its name; the tests call it over a kept corpus.
 */
public final class SealedListFuzz {

    /** Any: what the fuzzer finds isn't sealed to it, so that opening is reached and fails. */
    private static final OpeningKeys KEYS = OpeningKeys.generate();

    private SealedListFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Reading reading = new SealedListCheck(KEYS, true)
                    .check(new SealedListReader(new ByteArrayInputStream(data)))
                    .reading();
            throw new IllegalStateException(reading.rows() + " rows of what nobody sealed");
        } catch (SealedListFormatException | SealBrokenException e) {
            // As it must be.
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can't be cut off", e);
        }
    }
}
