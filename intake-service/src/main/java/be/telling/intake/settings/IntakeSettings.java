package be.telling.intake.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of intake-service; in the environment {@code TELLING_INTAKE_...}. An unknown one stops the start. */
@ConfigMapping(prefix = "telling.intake")
public interface IntakeSettings {

    /** The longest body of a list. */
    @WithDefault("512M")
    MemorySize maxBody();

    /** The longest list, which bounds the memory that one upload takes: 16 bytes a row at most. */
    @WithDefault("2000000")
    @Min(1)
    @Max(100_000_000)
    int maxRows();

    /** What one list may be like. */
    Lists lists();

    /** How lists may come in. */
    Uploads uploads();

    /** Whether numbers are taken that can't be a real person's; only for trials with synthetic data. */
    @WithDefault("false")
    boolean testNumbers();

    /** The key that receipts are signed with, made by {@code generate-keys FILE}. */
    Optional<Path> receiptKeyFile();

    /** Key ids that lists may be sealed to, checked out of band; absent, whatever the register side publishes. */
    Optional<List<String>> sealingKeys();

    HandOver handOver();

    Lookup lookup();

    /** Bounds of one list beyond its body and its rows. */
    interface Lists {

        /** Characters of a row; a staff row has some forty. */
        @WithDefault("8192")
        @Min(256)
        @Max(65_536)
        int rowLength();

        /** Fields of a row, with the empty ones that a spreadsheet adds behind the last column. */
        @WithDefault("256")
        @Min(6)
        @Max(16_384)
        int columns();

        /** What a packed list or a workbook may unpack to: a million rows in a workbook take some 250 MB. */
        @WithDefault("1G")
        MemorySize unpacked();

        /** The longest workbook, which is held in memory while it is read. */
        @WithDefault("64M")
        MemorySize workbook();
    }

    /** Bounds of what comes in at once. All are counted for each replica by itself. */
    interface Uploads {

        /** Lists of one organisation at once. */
        @WithDefault("2")
        @Min(1)
        int perOrganisation();

        /** Lists of all organisations at once. */
        @WithDefault("100")
        @Min(1)
        int atOnce();

        /** The memory that workbooks take together; who comes when it is used up has to come again. */
        @WithDefault("128M")
        MemorySize workbookMemory();

        /** How long a sender may send nothing. */
        @WithDefault("30s")
        Duration longestSilence();

        /** How long a list may take in all. */
        @WithDefault("30m")
        Duration longest();
    }

    /** When the hand-over looks for work. */
    interface HandOver {

        @WithDefault("2s")
        Duration every();

        /** The longest pause after repeated failures. */
        @WithDefault("5m")
        Duration longestPause();
    }

    /** Where the register side is and who this service is there; set by {@code TELLING_LOOKUP_...}. */
    interface Lookup {

        String url();

        String oidcIssuer();

        String clientId();

        String clientSecret();

        /** How long an answer may take; a list of two million rows is on its way for some seconds. */
        @WithDefault("60s")
        Duration timeout();
    }
}
